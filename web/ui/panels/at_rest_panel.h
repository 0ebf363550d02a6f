// The page that asks whether this business stays as it is when nobody touches it: a table that grows world by world.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

void at_rest_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size);

}  // namespace goodwill::ui
