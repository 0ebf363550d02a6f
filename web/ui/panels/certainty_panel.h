// How sure the difference of one figure is: over the luck, and over what nobody has measured.
#pragma once

#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

struct CertaintyState {
    std::size_t horizon = 0;  // among the days it is of
};

void certainty_ui(CertaintyState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                  ImVec2 size);

}  // namespace goodwill::ui
