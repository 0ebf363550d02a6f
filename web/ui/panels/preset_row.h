// Presets of a parameter as a row of buttons.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

// Draws them and returns the height; 0 when the parameter has none.
float preset_row_ui(const View& view, const UiContext& context, Actions& actions, std::string_view parameter,
                    ImVec2 position, float width);
float preset_row_height(const UiContext& context, std::string_view parameter);

}  // namespace goodwill::ui
