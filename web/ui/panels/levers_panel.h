// The column of levers: all parameters and positions, by group, with search.
#pragma once

#include <array>
#include <string>

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

struct LeversState {
    std::array<char, 64> search{};
    bool assumptions_are_open = false;
    std::string explained;  // name of the lever whose details are open
};

void levers_ui(LeversState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
               ImVec2 size);

}  // namespace goodwill::ui
