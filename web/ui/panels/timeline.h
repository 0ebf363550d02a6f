// The strip below the map: customers by the state of their account, day by day, and what was changed when.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

// With room for the bars of the changes.
float timeline_height(const View& view, const UiContext& context);
void timeline_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size);

}  // namespace goodwill::ui
