// What one sees on the map, and what to look for in this scenario.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

// Returns whether it was closed.
bool hint_ui(const View& view, const UiContext& context, ImVec2 position, float width);
float hint_height(const View& view, const UiContext& context, float width);

}  // namespace goodwill::ui
