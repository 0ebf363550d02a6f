// Changes above the strip of days: a bar for each from the day it begins until it ends, to be dragged as a whole or by an
// end. Where there is no room for all of them, one mark counts several.
#pragma once

#include "web/ui/figures/lever_spans.h"
#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

// Where days lie on the strip.
struct DayStrip {
    ImVec2 min, max;
    double first_day = 0.0;
    double last_day = 90.0;

    [[nodiscard]] float x(double day) const {
        return min.x + (max.x - min.x) * static_cast<float>((day - first_day) / (last_day - first_day));
    }
    [[nodiscard]] double day(float x) const {
        return first_day + static_cast<double>((x - min.x) / (max.x - min.x)) * (last_day - first_day);
    }
};

// Height that the bars of these changes need above the strip.
float change_bars_height(const View& view, const UiContext& context);
void change_bars_ui(const View& view, const UiContext& context, Actions& actions, const DayStrip& strip);

}  // namespace goodwill::ui
