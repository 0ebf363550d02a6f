// When contacts arrive at a touchpoint whose file does not say so.
#pragma once

#include <array>

#include "sim/scenario/scenario.h"

namespace goodwill {

// Calls at a bank by hour of the day in percent, weekdays from Sunday to Thursday of 1999 (M8): a hump in the morning, one in
// the afternoon. The night, of which nothing was counted, shares the rest.
inline constexpr std::array<double, 24> calls_by_hour = {0.16, 0.16, 0.16, 0.16, 0.16, 0.16, 0.16, 2.6,
                                                         5.6,  7.8,  8.9,  7.8,  7.0,  7.3,  7.7,  7.7,
                                                         7.4,  5.9,  5.1,  4.2,  3.8,  3.9,  3.5,  2.7};

// Uniform over the opening hours.
std::array<double, 24> uniform_profile(double opens_h, double closes_h);

// What the profile is without one of its own: where customers wait at a distance as at a bank's hotline, else uniform.
std::array<double, 24> usual_profile(TouchpointKind kind, double opens_h, double closes_h);

}  // namespace goodwill
