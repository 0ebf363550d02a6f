// The middle of the screen where it is not the map.
#pragma once

#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"
#include "web/ui/screen/shell_state.h"

namespace goodwill::ui {

// The open page in a rectangle. Nothing is drawn where the map is open.
void page_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
             ImVec2 size);

}  // namespace goodwill::ui
