#include "sim/scenario/usual_profile.h"

#include <algorithm>

namespace goodwill {

std::array<double, 24> uniform_profile(double opens_h, double closes_h) {
    std::array<double, 24> profile{};
    for (std::size_t hour = 0; hour < profile.size(); ++hour) {
        const auto begin = static_cast<double>(hour);
        profile[hour] = std::clamp(closes_h - begin, 0.0, 1.0) - std::clamp(opens_h - begin, 0.0, 1.0);
    }
    return profile;
}

std::array<double, 24> usual_profile(TouchpointKind kind, double opens_h, double closes_h) {
    std::array<double, 24> profile = uniform_profile(opens_h, closes_h);
    if (kind_info(kind).group == ExpectationGroup::remote) {
        for (std::size_t hour = 0; hour < profile.size(); ++hour) {
            profile[hour] *= calls_by_hour[hour];
        }
    }
    return profile;
}

}  // namespace goodwill
