#include "sim/world/day_profile.h"

#include <algorithm>

namespace goodwill {

DayProfile day_profile(const std::array<double, 24>& arrivals) {
    DayProfile profile;
    double sum = 0.0;
    for (const double hourly : arrivals) {
        sum += hourly;
    }
    double before = 0.0;
    for (std::size_t hour = 0; hour < 24; ++hour) {
        before += arrivals[hour];
        profile.before[hour + 1] = sum > 0.0 ? before / sum : static_cast<double>(hour + 1) / 24.0;
    }
    std::uint8_t hour = 0;
    for (std::size_t i = 0; i < profile.hour_at.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(profile.hour_at.size());
        while (hour < 23 && profile.before[hour + 1U] <= share) {
            ++hour;
        }
        profile.hour_at[i] = hour;
    }
    return profile;
}

double arrival_second(const DayProfile& profile, double u) {
    const std::size_t last = profile.hour_at.size() - 1;  // for a share that was rounded up to 1
    const auto part = static_cast<std::size_t>(u * static_cast<double>(profile.hour_at.size()));
    std::size_t hour = profile.hour_at[std::min(last, part)];
    while (hour < 23 && profile.before[hour + 1] <= u) {
        ++hour;
    }
    const double width = profile.before[hour + 1] - profile.before[hour];
    const double inside = width > 0.0 ? (u - profile.before[hour]) / width : 0.0;
    return std::min(86399.9, 3600.0 * (static_cast<double>(hour) + std::clamp(inside, 0.0, 1.0)));
}

}  // namespace goodwill
