// One lever: label, value, slider, and on request all that is known about it.
#pragma once

#include "web/ui/figures/levers.h"
#include "web/ui/panels/levers_panel.h"

namespace goodwill::ui {

// Draws at `position` and returns the height used.
float lever_row_ui(LeversState& state, const View& view, const UiContext& context, Actions& actions, const Lever& lever,
                   ImVec2 position, float width);

}  // namespace goodwill::ui
