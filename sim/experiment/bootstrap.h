// The bootstrap: how sure a statistic is, from resamples of what was measured, without supposing a normal distribution.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "sim/experiment/statistics.h"

namespace goodwill {

// Fewer say too little about the skewness that the interval is corrected for.
inline constexpr std::size_t least_to_resample = 20;

// A number that says something about a sample of at least one value, whatever their order.
using Statistic = std::function<double(std::span<const double>)>;

// A statistic of replications with its 95 % interval, bias-corrected and accelerated (BCa; Efron 1987, "Better bootstrap
// confidence intervals"), in the unit of the statistic; Interval::mean is the statistic of the sample itself. `values` are
// one number a replication, since it is seeds that are drawn anew, never days or customers within one; of two worlds with
// the same seeds, the differences pair by pair. Values that are NaN are left out.
//
// Low and high are NaN with fewer than `least_to_resample` values, where a resample (or all but one of the values) has no
// value, and where all resamples lie on one side of the statistic; one of them alone where so skewed a sample has no place for
// that end. Of at least two values that are all equal the interval has a width of exactly 0.
//
// Errors: both ends are quantiles of `resamples` ≥ 1000 resamples; with 10,000 of them an end of the interval of a mean is
// off by 0.03 to 0.05 standard errors of the mean (one standard deviation; measured). The same seed is the same interval, to
// the bit.
Interval bca_interval(std::span<const double> values, const Statistic& statistic, std::size_t resamples,
                      std::uint64_t seed);
// Of the mean.
Interval bca_interval(std::span<const double> values, std::size_t resamples, std::uint64_t seed);

}  // namespace goodwill
