// Over the accounts of all: where those who were marked are from that day on.
#pragma once

#include "web/ui/figures/followed.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/context.h"

namespace goodwill::ui {

// The middle half of their accounts as a band and the middle as a line; dashed without the change.
void draw_followed(const UiContext& context, const Followed& followed, const ChartFrame& frame);
// In a strip of its own: how many of them are customers still.
float followed_strip_height(const UiContext& context);
void draw_followed_strip(const UiContext& context, const Followed& followed, const ChartFrame& frame, float top,
                         float right);
// On a day under the pointer, in a tip that has begun.
void followed_tip(const UiContext& context, const Followed& followed, double day);

}  // namespace goodwill::ui
