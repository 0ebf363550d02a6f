// What the change has done to each touchpoint: the one of its figures that has moved furthest beside the twin, over the 30
// days that end today.
#pragma once

#include <vector>

#include "sim/session/session.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

// Figures of a touchpoint that two worlds are compared in; moved_by_nothing: nothing moved further than it does by itself.
enum class StationFigure { moved_by_nothing, wait, gave_up, satisfaction, contacts };

struct StationDifference {
    StationFigure figure = StationFigure::moved_by_nothing;
    double with = 0.0, without = 0.0;  // seconds, shares, points from 1 to 10, contacts a day

    [[nodiscard]] bool is_better() const;  // as a customer sees it; contacts are neither
    [[nodiscard]] bool is_worse() const;
};

// One for each touchpoint. A figure has moved when it is further away than two standard deviations of what the twin's month
// does by itself within thirteen, and by so much that one would notice: one pair of worlds says no more. Precondition: on the
// same day.
std::vector<StationDifference> station_differences(const Session& own, const Session& twin);

Text name_of(StationFigure figure);
// "3,5 min", "12 %"
Shown station_value(StationFigure figure, double value, Language language);
// "+2 min", "−4 pts"
Shown station_change(const StationDifference& difference, Language language);

}  // namespace goodwill::ui
