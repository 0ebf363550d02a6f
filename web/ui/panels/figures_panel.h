// The column of key figures: value, change and course of each.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

struct FiguresState {
    bool shows_all = false;
};

void figures_ui(FiguresState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                ImVec2 size);

}  // namespace goodwill::ui
