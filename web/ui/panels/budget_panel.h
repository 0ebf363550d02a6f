// The page of the budget: where the money goes, and what the next step of each programme costs.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

void budget_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size);

}  // namespace goodwill::ui
