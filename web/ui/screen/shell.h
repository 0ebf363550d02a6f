// The whole screen: top bar, levers, map, figures, timeline; on a phone as sheets.
#pragma once

#include "web/ui/map/journey_map.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"
#include "web/ui/screen/shell_state.h"

namespace goodwill::ui {

// `map` belongs to the world of the view. What is asked for within the screen, a page in its middle, is done here.
Actions shell_ui(ShellState& state, MapState& map, const View& view, const UiContext& context);

}  // namespace goodwill::ui
