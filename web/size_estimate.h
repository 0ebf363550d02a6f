// What a world costs before it is built: to ask first, and to refuse what a page has no room for.
#pragma once

#include "sim/scenario/scenario.h"

namespace goodwill {

struct SizeEstimate {
    double seconds = 0.0;  // until day 0 is on the screen
    double bytes = 0.0;
};
// Of a scenario at its size.
SizeEstimate estimate_size(const Scenario& scenario);

// Worlds that take longer or more than this are asked about.
inline constexpr double patience_s = 2.0;
inline constexpr double modest_bytes = 500e6;
// A page has addresses of 32 bits.
inline constexpr double most_bytes = sizeof(void*) == 4 ? 4294967296.0 : 1e18;

}  // namespace goodwill
