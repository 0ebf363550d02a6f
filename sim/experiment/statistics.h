// What replications say: means and differences with their 95 % intervals. NaN is "no case" or "cannot be said".
//
// Everything is computed with sim/base/det_math.h: the same bits on every machine.
#pragma once

#include <limits>
#include <optional>
#include <span>

namespace goodwill {

inline constexpr double not_a_value = std::numeric_limits<double>::quiet_NaN();

// Sum over count; NaN without values.
double mean_of(std::span<const double> values);
// Unbiased; exactly 0 for equal values, NaN with fewer than two.
double variance_of(std::span<const double> values);

// Mean of replications with its 95 % interval (Student's t). Values that are NaN are left out.
struct Interval {
    int count = 0;      // replications with a value
    double mean = 0.0;  // NaN without any
    double low = 0.0;   // NaN with fewer than two: one replication says nothing about its spread
    double high = 0.0;
};
Interval interval_of(std::span<const double> values);

// a − b, pair by pair: replications of two worlds with the same seeds. Pairs with a NaN are left out.
struct Difference {
    Interval interval;                  // d̄ ± t₍n−1₎ s_d/√n
    double half_width = 0.0;            // of that interval; NaN with fewer than two pairs
    double independent_half_width = 0;  // what it would be had the luck not been in common (Welch 1947)
    // How many times the common luck cuts the variance of the difference, (s_a² + s_b²) / s_d²: how many times as many
    // independent replications it would take. Infinite when all pairs differ alike, NaN when nothing varies at all.
    double variance_ratio = 0.0;
    // So many independent replications of each world give an interval as narrow; nothing where that cannot be said, or
    // is more than a thousand million.
    std::optional<int> independent_replications;
    int changed = 0;  // pairs whose values differ at all
};
Difference paired_difference(std::span<const double> a, std::span<const double> b);

// The fewest replications with which a standard deviation gives an interval of at most ± half_width: the least n with
// t₍n−1₎ s/√n ≤ h. Nothing when that is more than a thousand million.
std::optional<int> replications_for(double deviation, double half_width);

// A share with its 95 % interval (Wilson 1927). NaN of none.
Interval share_of(int hits, int count);

inline constexpr double normal_975 = 1.959963984540054;  // 97.5 % quantile of the normal distribution
// 97.5 % quantile of Student's t, which bounds a 95 % interval; relative error below 10⁻¹². Degrees of freedom, at least 1,
// need not be whole (Welch).
double student_t_975(double degrees_of_freedom);

}  // namespace goodwill
