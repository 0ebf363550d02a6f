// Deliveries that come later than announced (M2).
#pragma once

#include "sim/base/rng.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

// Whole days by which one delivery is late; 0: it is in time. Draws delivery_late, delivery_days.
int days_late(const Lateness& late, const Luck& luck);

// What lateness takes from the perceived quality, in points: a step at three days, a second one after a week.
double lateness_loss(int days);

// The same for one delivery, with the luck of block delivery_late: half of it where the customer was told beforehand,
// which happens with the probability `communication`. Draws delivery_told.
double delivery_loss(const Lateness& late, double communication, const Luck& luck);

}  // namespace goodwill
