// What each lever does to one figure by itself, sorted: what matters most stands first.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/experiment_blocks.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

struct TornadoState {
    std::size_t horizon = 0;  // in tornado_days
};

// One year on, and two.
std::array<Choice, tornado_days.size()> tornado_choices(Language language);

void tornado_ui(TornadoState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                ImVec2 size);

}  // namespace goodwill::ui
