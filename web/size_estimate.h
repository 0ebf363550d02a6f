// What a world costs before it is built: to ask first, and to refuse what a page has no room for.
#pragma once

#include "sim/scenario/scenario.h"

namespace goodwill {

struct SizeEstimate {
    double still_s = 0.0;     // in which the page stands still
    double settling_s = 0.0;  // after that, with progress on the screen, until day 0 is there
    // With its twin, itself as it began, and, where the app looks ahead, both of them a year later.
    double bytes = 0.0;
    double least_bytes = 0.0;  // of one world alone, which is what there is where memory is short
};
// Of a scenario at its size.
SizeEstimate estimate_size(const Scenario& scenario);

// Worlds that take longer or more than this are asked about.
inline constexpr double patience_s = 2.0;            // while nothing moves
inline constexpr double settling_patience_s = 30.0;  // that can be watched, and cancelled
inline constexpr double modest_bytes = 500e6;
// A page has addresses of 32 bits.
inline constexpr double most_bytes = sizeof(void*) == 4 ? 4294967296.0 : 1e18;

}  // namespace goodwill
