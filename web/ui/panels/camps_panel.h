// Delight against low effort: a map of who wins a figure where.
#pragma once

#include <cstddef>

#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

struct CampsState {
    std::size_t horizon = 0;             // in tornado_days
    std::size_t cell = camp_cell(2, 2);  // the chosen one: by default where both camps count the same
};

void camps_ui(CampsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
              ImVec2 size);

}  // namespace goodwill::ui
