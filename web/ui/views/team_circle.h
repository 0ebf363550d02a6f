// The circle of the team: what brings about what, how it stands and how it has changed.
#pragma once

#include "web/ui/figures/team.h"
#include "web/ui/kit/context.h"

namespace goodwill::ui {

// `phase`: of what runs around it, 0 … 1.
void draw_circle(const UiContext& context, const Circle& circle, float phase, const Rect& area);
float circle_height(const UiContext& context, float width);

}  // namespace goodwill::ui
