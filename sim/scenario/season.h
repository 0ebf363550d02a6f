// Seasons: how demand is spread over the year.
#pragma once

#include <array>
#include <cstdint>

namespace goodwill {

// Demand in each twelfth of a year counted from day 0, in any unit; only the proportions count.
using Season = std::array<double, 12>;
inline constexpr Season all_year{1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0};

// The highest demand relative to the mean of the year; 1 without seasons.
double peak_of(const Season& season);

// Demand on a day of the simulation relative to the highest, 0–1.
double share_of_peak(const Season& season, std::int32_t day);

}  // namespace goodwill
