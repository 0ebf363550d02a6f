// Scenario, playing, speed, day, seed, language, theme; on a phone some of it in a menu.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"
#include "web/ui/screen/shell_state.h"

namespace goodwill::ui {

// Height of a window from which on tabs stand at its foot.
inline constexpr float least_upright_css = 360.0F;

void top_bar_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                ImVec2 size);
void menu_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
             float width);
float menu_height(const View& view, const UiContext& context, float width);

}  // namespace goodwill::ui
