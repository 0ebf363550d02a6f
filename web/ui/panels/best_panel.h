// What a budget is best spent on, so that one figure gets better.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

// What is chosen on the page; what was asked stands in BestShown.
struct BestState {
    std::size_t budget = BestWish{}.budget, horizon = BestWish{}.horizon;
};

void best_ui(BestState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
             ImVec2 size);

}  // namespace goodwill::ui
