#include "web/ui/screen/left_panel.h"

#include "generated/embedded_fonts.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr float left_width_css = 300, editor_css = 376;

bool is_telling(const View& view) { return view.story.story != nullptr; }

}  // namespace

bool is_editing(const View& view) { return view.editor.is_open && !is_telling(view); }

LeftPanel left_panel(const View& view, Language language) {
    if (is_telling(view)) {
        return {view.story.story->title.in(language), Text::story, icon::graduation, left_width_css};
    }
    if (is_editing(view)) return {tr(Text::editor, language), Text::editor_short, icon::pencil, editor_css};
    return {tr(Text::levers, language), Text::levers, icon::sliders, left_width_css};
}

void left_panel_buttons(const View& view, const UiContext& context, Actions& actions, ImVec2 right) {
    const float side = context.px(32);
    const ImVec2 place = {right.x - side - context.px(4), right.y};
    const auto button = [&](std::string_view name, const char* picture, Text words, ImVec2 at) {
        return icon_button(context, name, picture, tr(words, context.language), at, {side, side});
    };
    if (is_telling(view)) {
        if (button("end_story", icon::close, Text::story_end, place)) actions.end_story = true;
        return;
    }
    if (is_editing(view)) {
        if (button("close_editor", icon::close, Text::editor_close, place)) {
            actions.edits.push_back({EditWish::Kind::close});
        }
        return;
    }
    if (button("open_editor", icon::pencil, Text::editor_tip, {place.x - side - context.px(4), place.y})) {
        actions.edits.push_back({EditWish::Kind::open});
    }
    if (button("stories", icon::graduation, Text::story_tip, place)) {
        actions.page = toggled(view.page, {Page::Kind::stories});
    }
}

void left_panel_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                   ImVec2 size) {
    if (is_telling(view)) return story_ui(state.story, view, context, actions, position, size);
    if (is_editing(view)) return editor_ui(state.editor, view, context, actions, position, size);
    levers_ui(state.levers, view, context, actions, position, size);
}

}  // namespace goodwill::ui
