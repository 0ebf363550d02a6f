// When in the day people come to a touchpoint.
#pragma once

#include <array>
#include <cstdint>

namespace goodwill {

// Share of the arrivals before each hour, from 0 to 1, and where to begin looking for the
// hour in which a share falls: the hour of share i/64.
struct DayProfile {
    std::array<double, 25> before{};
    std::array<std::uint8_t, 64> hour_at{};
};
// Of relative arrivals by hour; even over the day where all are zero.
DayProfile day_profile(const std::array<double, 24>& arrivals);

// The second of the day at share `u`, 0 <= u <= 1, of the daily arrivals.
double arrival_second(const DayProfile& profile, double u);

}  // namespace goodwill
