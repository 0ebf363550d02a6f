// What the left column holds, or on a phone the first sheet: the levers, the story that is told, or the scenario editor.
#pragma once

#include <string_view>

#include "web/ui/kit/text.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"
#include "web/ui/screen/shell_state.h"

namespace goodwill::ui {

struct LeftPanel {
    std::string_view title;
    Text tab = Text::levers;  // on a phone
    const char* picture = nullptr;
    float width_css = 0.0F;
};
bool is_editing(const View& view);
LeftPanel left_panel(const View& view, Language language);

// Left of the folding button, which stands at `right`: what opens stories and the editor, or closes what is open.
void left_panel_buttons(const View& view, const UiContext& context, Actions& actions, ImVec2 right);
void left_panel_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                   ImVec2 size);

}  // namespace goodwill::ui
