// Space, →, + −, R, L, D, Escape.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"
#include "web/ui/screen/shell_state.h"

namespace goodwill::ui {

void shortcuts_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions);

}  // namespace goodwill::ui
