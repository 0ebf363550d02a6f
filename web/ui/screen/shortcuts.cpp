#include "web/ui/screen/shortcuts.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "imgui_internal.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/editor_panel.h"
#include "web/ui/panels/story_panel.h"
#include "web/ui/screen/left_panel.h"
#include "web/ui/screen/text_size_choice.h"
#include "web/ui/views/views.h"

namespace goodwill::ui {

namespace {

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, false); }

// Keys change no draft that nobody sees.
bool is_editor_seen(const ShellState& state, const View& view, const UiContext& context) {
    if (!is_editing(view) || context.is_presenting) return false;
    const bool has_column = context.is_narrow ? state.sheet == Sheet::levers : state.left_is_open;
    return has_column || view.page.kind == Page::Kind::draft;
}

// It moves by the arrows, and has no use for the space bar.
bool is_slider_marked() {
    const ImGuiID marked = ImGui::GetFocusID();
    return marked != 0 && ImGui::GetKeyOwner(ImGuiKey_LeftArrow) == marked;
}

// Dear ImGui itself closes lists by Escape and leads the keyboard out of columns, before anybody else hears of the key.
bool has_way_out() {
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return true;
    const ImGuiWindow* window = ImGui::GetCurrentContext()->NavWindow;
    if (!ImGui::GetIO().NavVisible || window == nullptr) return false;
    constexpr std::string_view columns[] = {"###levers", "###editor", "###figures", "###story", "###inspector"};
    return std::any_of(std::begin(columns), std::end(columns), [name = std::string_view(window->Name)](auto column) {
        return name.find(column) != std::string_view::npos;
    });
}

// As a character, as plus and minus.
bool asks_for_keys() {
    const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    return std::find(typed.begin(), typed.end(), static_cast<ImWchar>('?')) != typed.end();
}

}  // namespace

void shortcuts_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool had_way_out = std::exchange(state.has_way_out, has_way_out());
    const bool is_free = !is_open(state.notice) && !is_open(state.settling);
    if ((io.KeyCtrl || io.KeySuper) && !io.WantTextInput && is_free &&
        !(is_editor_seen(state, view, context) && editor_keys(view, actions))) {
        const bool is_redo = pressed(ImGuiKey_Y) || (io.KeyShift && pressed(ImGuiKey_Z));
        if (is_redo && view.edits.can_redo()) {
            actions.edit_step = view.edits.at() + 1;
        } else if (!io.KeyShift && pressed(ImGuiKey_Z) && view.edits.can_undo()) {
            actions.edit_step = view.edits.at() - 1;
        }
    }
    if (io.WantTextInput || io.KeyCtrl || io.KeyAlt || io.KeySuper || is_open(state.notice) ||
        is_open(state.settling)) {
        return;
    }
    // While something is marked by the Tab key, space and arrows belong to it.
    if ((!io.NavVisible || is_slider_marked()) && pressed(ImGuiKey_Space)) actions.play = !view.is_playing;
    if (!io.NavVisible) {
        if (ImGui::IsKeyPressed(ImGuiKey_RightArrow, true) && !asks_for_number(view)) actions.step = true;
    }
    if (const int change = take_plus_minus(); change != 0) {
        actions.speed = std::clamp(view.speed + change, 0, fastest);
    }
    if (asks_for_keys()) actions.page = toggled(view.page, {Page::Kind::keys});
    story_keys(state.story, view, context, actions);
    const bool has_escaped = presenting_keys(state, view, context, actions);
    if (pressed(ImGuiKey_N)) actions.open_notes = true;
    if (pressed(ImGuiKey_E) && !context.is_presenting) {
        actions.edits.push_back({is_editor_seen(state, view, context) ? EditWish::Kind::close : EditWish::Kind::open});
    }
    if (pressed(ImGuiKey_G)) actions.page = toggled(view.page, {Page::Kind::stories});
    if (pressed(ImGuiKey_V)) actions.page = next_view(view.page, !io.KeyShift);
    if (pressed(ImGuiKey_R)) actions.reset = true;
    if (pressed(ImGuiKey_L)) actions.language = context.language == Language::de ? Language::en : Language::de;
    if (pressed(ImGuiKey_T)) actions.text_size = next_text_size(context.text_size, !io.KeyShift);
    if (pressed(ImGuiKey_D)) actions.is_dark = !context.theme.is_dark;
    if (pressed(ImGuiKey_Escape) && !has_escaped) {
        if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) {
            ImGui::ClosePopupToLevel(0, true);
        } else if (had_way_out) {
            // It has been taken.
        } else if (view.page.kind != Page::Kind::map) {
            actions.page = Page{};
        } else if (state.sheet != Sheet::none) {
            state.sheet = Sheet::none;
        } else if (line_shown(state, context).is_question) {
            actions.share = ShareWish::begin_anew;
        } else if (view.selection.kind != Selection::Kind::none) {
            actions.selection = Selection{};
        }
    }
}

}  // namespace goodwill::ui
