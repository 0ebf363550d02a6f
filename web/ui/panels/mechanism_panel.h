// A mechanism of the model: its equation, and the numbers in it.
#pragma once

#include <string_view>

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

// A line to press for each mechanism that a source names, below `at`; returns the height. `name` tells the lines of several
// sources apart. Draws only when asked.
float mechanism_links(const View& view, const UiContext& context, Actions& actions, std::string_view source,
                      std::string_view name, ImVec2 at, bool draws = true);

void mechanism_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size);

}  // namespace goodwill::ui
