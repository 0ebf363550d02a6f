#include "sim/world/arrivals.h"

#include <algorithm>

#include "sim/base/rng.h"

namespace goodwill {

namespace {

constexpr std::size_t days_ahead = 1024;  // beyond them days count as usual ones
constexpr double last_moment = 1e6;       // days; nothing is planned beyond

double factor_of(std::uint64_t seed, double variability, std::int32_t day) {
    if (variability <= 0.0) {
        return 1.0;
    }
    return gamma_mean_one(seed, Purpose::arrival_day, static_cast<std::uint32_t>(day),
                          1.0 / (variability * variability));
}

}  // namespace

void renew(ArrivalClock& clock, std::uint64_t seed, double variability, std::int32_t day) {
    const auto today = static_cast<std::size_t>(day - clock.first_day);
    if (clock.begin.empty()) {
        clock.begin.push_back(0.0);
    }
    if (clock.variability != variability) {
        clock.begin.resize(std::min(clock.begin.size(), today + 1));
        clock.variability = variability;
    }
    while (clock.begin.size() <= today + days_ahead) {
        clock.begin.push_back(
            clock.begin.back() +
            factor_of(seed, variability, clock.first_day + static_cast<std::int32_t>(clock.begin.size()) - 1));
    }
}

Moment later(const ArrivalClock& clock, Moment from, double gap_days) {
    const std::vector<double>& begin = clock.begin;
    const std::size_t last = begin.size() - 1;
    auto day = std::min(static_cast<std::size_t>(from.day - clock.first_day), last);
    const double today_lasts = day < last ? begin[day + 1] - begin[day] : 1.0;
    const double target = begin[day] + from.fraction * today_lasts + std::min(gap_days, last_moment);
    // Near the day on which it would be if all days were alike.
    const auto guess = static_cast<std::size_t>(std::min(gap_days, last_moment));
    day = std::min(day + guess, last);
    while (day > 0 && begin[day] > target) {
        --day;
    }
    while (day < last && begin[day + 1] <= target) {
        ++day;
    }
    if (day < last) {
        return {clock.first_day + static_cast<std::int32_t>(day),
                (target - begin[day]) / (begin[day + 1] - begin[day])};
    }
    const double beyond = target - begin[last];
    const auto whole = static_cast<std::int32_t>(beyond);
    return {clock.first_day + static_cast<std::int32_t>(last) + whole, beyond - static_cast<double>(whole)};
}

}  // namespace goodwill
