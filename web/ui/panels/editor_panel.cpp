#include "web/ui/panels/editor_panel.h"

#include <algorithm>
#include <utility>

#include "imgui_internal.h"

#include "generated/embedded_fonts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/editor_sections.h"

namespace goodwill::ui {

namespace {

using Wish = EditWish::Kind;

constexpr float margin_css = 16.0F;
constexpr std::string_view list_of_mistakes = "mistakes";  // as Sought::path

struct SectionEntry {
    EditorSection section;
    std::string_view id;
    Text name;
};
constexpr SectionEntry sections[] = {
    {EditorSection::begin, "begin", Text::editor_begin},
    {EditorSection::business, "business", Text::editor_business},
    {EditorSection::touchpoints, "touchpoints", Text::editor_touchpoints},
    {EditorSection::journeys, "journeys", Text::editor_journeys},
    {EditorSection::market, "market", Text::editor_market},
    {EditorSection::competitors, "competitors", Text::editor_competitors},
    {EditorSection::beside, "beside", Text::editor_beside},
};

const SectionEntry& section_entry(EditorSection section) {
    return *std::find_if(std::begin(sections), std::end(sections),
                         [section](const SectionEntry& entry) { return entry.section == section; });
}

// Mistakes of what a section shows.
std::size_t mistakes_of(const Draft& draft, EditorSection section) {
    switch (section) {
        case EditorSection::touchpoints:
            return mistakes_in(draft, "touchpoints");
        case EditorSection::journeys:
            return mistakes_in(draft, "journeys");
        case EditorSection::market:
            return mistakes_in(draft, "population") + mistakes_in(draft, "parameters");
        case EditorSection::competitors:
            return mistakes_in(draft, "competitors");
        case EditorSection::business:
            return mistakes_in(draft, "id") + mistakes_in(draft, "title") + mistakes_in(draft, "description") +
                   mistakes_in(draft, "watch");
        case EditorSection::begin:
        case EditorSection::beside:
            break;
    }
    return 0;
}

void section_tabs(EditorState& state, const EditorShown& editor, Column& column) {
    ButtonRow row(column);
    for (const SectionEntry& entry : sections) {
        const bool needs_draft = entry.section != EditorSection::begin;
        if (needs_draft && editor.draft == nullptr) continue;
        if (entry.section == EditorSection::beside && !editor.has_before) continue;
        std::string label = tr(entry.name, column.context.language);
        const std::size_t wrong = editor.draft == nullptr ? 0 : mistakes_of(*editor.draft, entry.section);
        if (wrong > 0) label += " (" + std::to_string(wrong) + ")";
        if (row.button("section_" + std::string(entry.id), label, state.section == entry.section)) {
            show_section(state, entry.section);
        }
    }
    row.end();
}

// Over the column: in sight wherever that is scrolled to. Returns their height.
float take_back_buttons(const View& view, const UiContext& context, Actions& actions, ImVec2 position, float width) {
    std::vector<EditWish>& wishes = actions.edits;
    const Language language = context.language;
    const float margin = context.px(margin_css), top = position.y;
    Column column = column_at(context, {position.x + margin, top + context.px(8)}, width - 2.0F * margin);
    ButtonRow row(column);
    // Always both: one that went while the keyboard is on it would take the keyboard along.
    if (row.icon("editor_undo", icon::undo, tr(Text::undo_tip, language))) wishes.push_back({Wish::undo});
    if (row.icon("editor_redo", icon::redo, tr(Text::redo_tip, language))) wishes.push_back({Wish::redo});
    if (row.icon("editor_save", icon::download, tr(Text::editor_save, language))) wishes.push_back({Wish::save});
    const bool is_map = view.page.kind == Page::Kind::draft;
    if (row.button("editor_map", tr(Text::editor_map, language), is_map)) {
        actions.page = toggled(view.page, {Page::Kind::draft});
    }
    row.end();
    hairline_across(context, {position.x, column.at.y}, width);
    return column.at.y - top;
}

// What is wrong, one line each, over the foot.
void mistakes_block(EditorState& state, const EditorShown& editor, Column& column) {
    const UiContext& context = column.context;
    if (editor.draft->is_sound()) state.mistakes_are_open = false;
    if (!state.mistakes_are_open) return;
    if (state.sought.path == list_of_mistakes) ImGui::SetScrollY(0.0F);
    const std::vector<std::string> lines = all_mistakes(*editor.draft, context.language);
    const ImFont* font = context.fonts.small;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float height = wrapped_height(font, lines[i], column.width);
        const Press press = press_area(context, "mistake_" + std::to_string(i), column.at, {column.width, height});
        const ImU32 colour = press.is_hovered ? context.theme.accent : context.theme.warning;
        draw_text_wrapped(column.at, font, colour, lines[i], column.width);
        if (press.is_clicked) show_place(state, editor.draft->errors()[i].path);
        column.at.y += height;
        skip(column, 6);
    }
    rule(column, 4, 12);
}

void section_ui(EditorState& state, const View& view, Column& column, std::vector<EditWish>& wishes) {
    const EditorShown& editor = view.editor;
    if (state.section == EditorSection::begin || editor.draft == nullptr) {
        return editor_begin_ui(state, view, column, wishes);
    }
    if (state.section == EditorSection::beside) return editor_beside_ui(editor, column, wishes);
    const EditorFrame frame{*editor.draft, column, wishes, state.help, state.typed_name, state.sought};
    switch (state.section) {
        case EditorSection::business:
            return editor_business_ui(frame);
        case EditorSection::touchpoints:
            return editor_touchpoints_ui(state, frame);
        case EditorSection::journeys:
            return editor_journeys_ui(state, frame);
        case EditorSection::market:
            return editor_market_ui(frame);
        case EditorSection::competitors:
            return editor_competitors_ui(state, frame);
        case EditorSection::begin:
        case EditorSection::beside:
            break;
    }
}

float foot_height(const UiContext& context) {
    return context.px(8 + 8 + 8) + 3.0F * context.fonts.small->FontSize + context.px(6) + editor_row_height(context);
}

// What had the keyboard was removed: it goes to what stands nearest below or above, since Tab would lead nowhere from there.
void keep_keyboard(const UiContext& context) {
    constexpr int looks_below = 1, looks_above = 4, gives_up = 8;  // frames; a look takes two
    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    const bool is_lost = imgui.NavWindow == ImGui::GetCurrentWindow() && imgui.NavId != 0 && !imgui.NavIdIsAlive &&
                         !imgui.NavDisableHighlight;
    int& frames = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("###lost_keyboard"));
    frames = is_lost ? frames + 1 : 0;
    if (frames == 0 || frames > gives_up) return;
    request_redraw(context);
    if (frames != looks_below && frames != looks_above) return;
    const ImGuiDir side = frames == looks_below ? ImGuiDir_Down : ImGuiDir_Up;
    ImGui::NavMoveRequestForward(side, side, ImGuiNavMoveFlags_None, ImGuiScrollFlags_KeepVisibleEdgeY);
}

// The help of a field, how many mistakes there are, and trying it out.
void foot_ui(EditorState& state, const EditorShown& editor, const UiContext& context, std::vector<EditWish>& wishes,
             ImVec2 at, float width) {
    const Language language = context.language;
    hairline_across(context, at, width);
    const float margin = context.px(margin_css), inner = width - 2.0F * margin;
    const ImFont* font = context.fonts.small;
    ImVec2 place = {at.x + margin, at.y + context.px(8)};
    const std::string help =
        state.help.empty() ? tr(Text::editor_help, language) : cut_to_lines(font, state.help, inner, 3);
    draw_text_wrapped(place, font, context.theme.text_quiet, help, inner);
    place.y += 3.0F * font->FontSize + context.px(6 + 8);
    const float height = editor_row_height(context);
    const char* label = tr(editor.is_on_stage ? Text::editor_runs : Text::editor_try, language);
    const float wide = button_width(context, label);
    const std::size_t wrong = editor.draft->errors().size();
    if (wrong == 0 && !editor.is_on_stage) {
        if (text_button(context, "editor_try", label, {at.x + width - margin - wide, place.y}, {wide, height},
                        ButtonLook::primary)) {
            wishes.push_back({Wish::try_out});
        }
    } else if (wrong == 0) {
        draw_text_right({at.x + width - margin, place.y + (height - font->FontSize) * 0.5F}, font,
                        context.theme.text_quiet, label);
    }
    const float text_y = place.y + (height - font->FontSize) * 0.5F;
    if (wrong == 0) {
        draw_text({place.x, text_y}, font, context.theme.text_quiet, tr(Text::editor_sound, language));
        return;
    }
    const Shown count = fill(tr(wrong == 1 ? Text::editor_mistake : Text::editor_mistakes, language),
                             decimal(static_cast<double>(wrong), 0, language).view());
    if (link(context, "editor_mistakes", count.view(), {place.x, text_y}, font)) {
        state.mistakes_are_open = !state.mistakes_are_open;
        state.sought = {std::string(list_of_mistakes)};
    }
}

// What decides whether the column shows something else than before.
std::string seen_in(const EditorState& state) { return std::string(section_id(state.section)) + open_path(state); }

// This place is gone to, not to the top of what is seen now.
void seek(EditorState& state, std::string path, bool takes_keyboard) {
    state.sought = {std::move(path), takes_keyboard};
    state.seen = seen_in(state);
}

std::size_t entries_of(const FormObject* form, std::string_view list) {
    const FormField* field = form == nullptr ? nullptr : form->find(list);
    return field == nullptr ? 0 : field->entries.size();
}

void follow_move(std::optional<std::size_t>& open, std::size_t from, std::size_t to) {
    if (!open) return;
    if (*open == from) {
        open = to;
    } else if (from < *open && *open <= to) {
        open = *open - 1;
    } else if (to <= *open && *open < from) {
        open = *open + 1;
    }
}

}  // namespace

std::string_view list_of(EditorSection section) {
    return section == EditorSection::touchpoints   ? "touchpoints"
           : section == EditorSection::journeys    ? "journeys"
           : section == EditorSection::competitors ? "competitors"
                                                   : std::string_view();
}

std::string open_path(const EditorState& state) {
    const std::string_view list = list_of(state.section);
    if (list.empty() || !state.entry) return {};
    return std::string(list) + "[" + std::to_string(*state.entry) + "]";
}

std::string open_step_path(const EditorState& state) {
    const std::string journey = state.section == EditorSection::journeys ? open_path(state) : std::string();
    return journey.empty() || !state.step ? std::string() : journey + ".steps[" + std::to_string(*state.step) + "]";
}

void follow_entry(EditorState& state, const Draft& draft, const EditWish& wish) {
    const auto removed = wish.kind == Wish::remove ? entry_of(wish.path) : std::nullopt;
    const std::string& list = removed ? removed->first : wish.path;
    const bool is_step = state.section == EditorSection::journeys && state.entry && list == open_path(state) + ".steps";
    const bool is_entry = !list.empty() && list == list_of(state.section);
    std::optional<std::size_t>& open = is_step ? state.step : state.entry;
    if (!is_entry && !is_step) {
        // Nothing that is open has moved.
    } else if (wish.kind == Wish::add || wish.kind == Wish::copy) {
        const FormObject* around = is_step ? find_form(draft.form(), open_path(state)) : &draft.form();
        const std::size_t count = entries_of(around, is_step ? "steps" : list);
        open = wish.kind == Wish::copy ? wish.from + 1 : count - 1;
        if (is_entry) state.step.reset();
        seek(state, is_step ? open_step_path(state) : open_path(state), true);
    } else if (wish.kind == Wish::move) {
        follow_move(open, wish.from, wish.to);
    } else if (removed && open && *open >= removed->second) {
        if (is_entry && *open == removed->second) state.step.reset();
        open = *open == removed->second ? std::nullopt : std::optional(*open - 1);
    }
    // Taken back, it may be gone.
    if (state.entry && *state.entry >= entries_of(&draft.form(), list_of(state.section))) state.entry.reset();
    if (!state.entry) state.step.reset();
}

const char* section_name(EditorSection section, Language language) { return tr(section_entry(section).name, language); }

std::string_view section_id(EditorSection section) { return section_entry(section).id; }

std::optional<EditorSection> section_called(std::string_view id) {
    const auto found = std::find_if(std::begin(sections), std::end(sections),
                                    [id](const SectionEntry& entry) { return entry.id == id; });
    return found == std::end(sections) ? std::nullopt : std::optional(found->section);
}

void show_section(EditorState& state, EditorSection section) {
    state.section = section;
    state.entry.reset();
    state.step.reset();
    state.way.clear();
}

void show_place(EditorState& state, std::string_view path) {
    // "steps[1].next[0]" after "steps": 1
    const auto place_in = [&path](std::string_view list) -> std::optional<std::size_t> {
        if (list.empty() || !path.starts_with(list) || path.substr(list.size(), 1) != "[") return std::nullopt;
        path.remove_prefix(list.size() + 1);
        const std::size_t end = std::min(path.find(']'), path.size());
        const auto place = read_whole(path.substr(0, end), 0, 1000);
        path.remove_prefix(std::min(end + 2, path.size()));
        return place ? std::optional(static_cast<std::size_t>(*place)) : std::nullopt;
    };
    const std::string sought(path);
    const bool is_market = path.starts_with("population") || path.starts_with("parameters");
    show_section(state, is_market ? EditorSection::market : EditorSection::business);
    for (const SectionEntry& entry : sections) {
        const std::string_view list = list_of(entry.section);
        if (list.empty() || !path.starts_with(list)) continue;
        show_section(state, entry.section);
        state.entry = place_in(list);
        if (entry.section == EditorSection::journeys) state.step = place_in("steps");
        break;
    }
    seek(state, sought, false);
}

void editor_ui(EditorState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
               ImVec2 size) {
    const EditorShown& editor = view.editor;
    const bool has_draft = editor.draft != nullptr;
    const float foot = has_draft ? foot_height(context) : 0.0F;
    const float head = has_draft ? take_back_buttons(view, context, actions, position, size.x) : 0.0F;
    // One column for all of them, so that the keyboard stays in it. What is opened begins at its top, unless something in it is sought.
    const std::string seen = seen_in(state);
    if (std::exchange(state.seen, seen) != seen) {
        ImGui::SetNextWindowScroll({0.0F, 0.0F});
        state.sought = {open_path(state)};
    }
    Column column = begin_column(context, "###editor", {position.x, position.y + head}, {size.x, size.y - head - foot},
                                 context.px(margin_css));
    state.help.clear();
    skip(column, 12);
    section_tabs(state, editor, column);
    if (has_draft) mistakes_block(state, editor, column);
    skip(column, 4);
    section_ui(state, view, column, actions.edits);
    state.sought = {};
    keep_keyboard(context);
    end_column(column);
    if (foot > 0.0F) {
        foot_ui(state, editor, context, actions.edits, {position.x, position.y + size.y - foot}, size.x);
    }
}

bool editor_keys(const View& view, Actions& actions) {
    const ImGuiIO& io = ImGui::GetIO();
    if (view.editor.draft == nullptr || !(io.KeyCtrl || io.KeySuper) || io.WantTextInput) {
        return false;
    }
    const bool is_z = ImGui::IsKeyPressed(ImGuiKey_Z, false);
    const bool is_redo = ImGui::IsKeyPressed(ImGuiKey_Y, false) || (io.KeyShift && is_z);
    if (is_redo || is_z) actions.edits.push_back({is_redo ? Wish::redo : Wish::undo});
    return is_redo || is_z;
}

}  // namespace goodwill::ui
