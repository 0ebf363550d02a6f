#include "sim/experiment/bootstrap.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

#include "sim/base/det_math.h"
#include "sim/experiment/draws.h"

namespace goodwill {

namespace {

// The statistic of each resample, in ascending order; empty where one has no value.
std::vector<double> resampled(const std::vector<double>& values, const Statistic& statistic, std::size_t resamples,
                              std::uint64_t seed) {
    std::vector<double> statistics;
    statistics.reserve(resamples);
    std::vector<double> resample(values.size());
    for (std::size_t i = 0; i < resamples; ++i) {
        Draws draws(seed, i, 0);
        for (double& value : resample) {
            value = values[draws.below(values.size())];
        }
        statistics.push_back(statistic(resample));
        if (std::isnan(statistics.back())) {
            return {};
        }
    }
    std::sort(statistics.begin(), statistics.end());
    return statistics;
}

// How far the statistic is from the median of its resamples, in standard deviations; those equal to it count half. Infinite
// where all lie on one side.
double bias_correction(const std::vector<double>& ascending, double statistic) {
    // Equal up to rounding, which depends on the unit.
    const double hair = 1e-9 * (ascending.back() - ascending.front());
    double below = 0.0;
    for (const double one : ascending) {
        below += one < statistic - hair ? 1.0 : one <= statistic + hair ? 0.5 : 0.0;
    }
    const double share = below / static_cast<double>(ascending.size());
    return share > 0.0 && share < 1.0 ? inverse_normal_cdf(share) : std::numeric_limits<double>::infinity();
}

// A sixth of the skewness of the statistics that leave out one value each; 0 where they are all alike.
double acceleration(const std::vector<double>& values, const Statistic& statistic) {
    std::vector<double> without(values.begin() + 1, values.end());
    std::vector<double> left_out;
    for (std::size_t i = 0; i < values.size(); ++i) {
        left_out.push_back(statistic(without));
        if (i < without.size()) {
            without[i] = values[i];
        }
    }
    const double mean = mean_of(left_out);
    double squares = 0.0, cubes = 0.0;
    for (const double one : left_out) {
        const double apart = mean - one;
        squares += apart * apart;
        cubes += apart * apart * apart;
    }
    return squares == 0.0 ? 0.0 : cubes / (6.0 * squares * det_sqrt(squares));
}

// Between neighbours in proportion (Hyndman & Fan 1996, their seventh kind), 0 ≤ place ≤ 1.
double quantile_of(const std::vector<double>& ascending, double place) {
    const double position = place * static_cast<double>(ascending.size() - 1);
    const auto lower = std::min(static_cast<std::size_t>(position), ascending.size() - 2);
    return ascending[lower] + (position - static_cast<double>(lower)) * (ascending[lower + 1] - ascending[lower]);
}

}  // namespace

Interval bca_interval(std::span<const double> values, const Statistic& statistic, std::size_t resamples,
                      std::uint64_t seed) {
    assert(resamples >= 1000);
    std::vector<double> measured;
    std::copy_if(values.begin(), values.end(), std::back_inserter(measured),
                 [](double value) { return !std::isnan(value); });
    if (measured.empty()) {
        return {0, not_a_value, not_a_value, not_a_value};
    }
    Interval interval{static_cast<int>(measured.size()), statistic(measured), not_a_value, not_a_value};
    if (variance_of(measured) == 0.0) {
        interval.low = interval.high = interval.mean;
        return interval;
    }
    if (measured.size() < least_to_resample) {
        return interval;
    }
    const std::vector<double> ascending = resampled(measured, statistic, resamples, seed);
    if (ascending.empty() || std::isnan(interval.mean)) {
        return interval;
    }
    const double bias = bias_correction(ascending, interval.mean);
    const double bend = acceleration(measured, statistic);
    const auto end = [&](double z) {
        const double shifted = bias + z;
        const double stretch = 1.0 - bend * shifted;
        return stretch > 0.0 ? quantile_of(ascending, normal_cdf(bias + shifted / stretch)) : not_a_value;
    };
    if (std::isfinite(bias) && std::isfinite(bend)) {
        interval.low = end(-normal_975);
        interval.high = end(normal_975);
    }
    return interval;
}

Interval bca_interval(std::span<const double> values, std::size_t resamples, std::uint64_t seed) {
    return bca_interval(values, mean_of, resamples, seed);
}

}  // namespace goodwill
