#include "sim/scenario/season.h"

#include <algorithm>
#include <cstddef>

#include "sim/base/cycle.h"

namespace goodwill {

double peak_of(const Season& season) {
    double sum = 0.0;
    double most = 0.0;
    for (const double demand : season) {
        sum += demand;
        most = std::max(most, demand);
    }
    return most * static_cast<double>(season.size()) / sum;
}

double share_of_peak(const Season& season, std::int32_t day) {
    constexpr std::int32_t year = 365;
    const auto part = place_in_cycle(day, year) * season.size() / static_cast<std::size_t>(year);
    return season[part] / *std::max_element(season.begin(), season.end());
}

}  // namespace goodwill
