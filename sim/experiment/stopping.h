// Sequential stopping: how many replications are enough, decided while they come in.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace goodwill {

enum class StoppingRule {
    absolute,     // t₍n−1₎ s/√n ≤ limit
    relative,     // t₍n−1₎ s/√n ≤ |x̄| limit/(1 + limit): an error of at most limit·|μ| (Law 2015, 9.4.1)
    chow_robbins  // n ≥ (z/limit)² (s² + 1/n) (Chow & Robbins 1965)
};

// Fewer say too little about their own spread to stop on.
inline constexpr std::size_t least_to_stop = 10;

// The least n from `least_to_stop` on for which the first n values satisfy the rule; nothing while none does. Values that
// are NaN are passed over and do not count as values, but as replications. Computed with det_math: whoever stops, stops
// at the same replication everywhere.
std::optional<std::size_t> enough_replications(std::span<const double> values, StoppingRule rule, double limit);

}  // namespace goodwill
