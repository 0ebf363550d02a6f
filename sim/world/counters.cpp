#include "sim/world/counters.h"

#include <algorithm>

#include "sim/base/det_math.h"

namespace goodwill {

namespace {

constexpr double bins_per_octave = 4.0;

void add(TouchpointCounters& sum, const TouchpointCounters& day) {
#define SUM(name) sum.name += day.name;
#include "sim/world/touchpoint_counters.inl"
}

}  // namespace

void add(DayRecord& sum, const DayRecord& day) {
#define SUM(name) sum.total.name += day.total.name;
#define STOCK(name) sum.total.name = day.total.name;
#include "sim/world/counters.inl"
    for (std::size_t i = 0; i < max_touchpoints; ++i) {
        add(sum.touchpoint[i], day.touchpoint[i]);
    }
    for (std::size_t i = 0; i < wait_bins; ++i) {
        sum.wait_histogram[i] += day.wait_histogram[i];
    }
    for (std::size_t i = 0; i < balance_bins; ++i) {
        sum.balance_histogram[i] += day.balance_histogram[i];
    }
}

std::size_t wait_bin(double wait_s) {
    if (wait_s < 1.0) {
        return 0;
    }
    const double bin = 1.0 + bins_per_octave * det_log(wait_s) / 0.69314718055994530942;
    return bin >= static_cast<double>(wait_bins) ? wait_bins - 1 : static_cast<std::size_t>(bin);
}

std::size_t balance_bin(double points) {
    const double bin = points - balance_bin_edge(0);
    return bin <= 0.0 ? 0 : std::min(balance_bins - 1, static_cast<std::size_t>(bin));
}

double balance_bin_edge(std::size_t bin) {
    constexpr std::size_t below_zero = balance_bins / 2;
    return static_cast<double>(bin) - static_cast<double>(below_zero);
}

double wait_bin_edge_s(std::size_t bin) {
    return bin == 0 ? 0.0 : det_exp2((static_cast<double>(bin) - 1.0) / bins_per_octave);
}

}  // namespace goodwill
