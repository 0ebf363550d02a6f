// Sequential stopping: how many replications are enough, decided while they come in.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace goodwill {

enum class StoppingRule {
    absolute,     // t₍n−1₎ s/√n ≤ limit
    relative,     // t₍n−1₎ s/√n ≤ |x̄| limit/(1 + limit): an error of at most limit·|μ| (Law 2015, 9.4.1)
    chow_robbins  // n ≥ (z/limit)² (s² + 1/n) (Chow & Robbins 1965)
};

// Fewer say too little about their own spread to stop on.
inline constexpr std::size_t least_to_stop = 10;
// As long as all values are equal: what happens in one of ten is then missed in less than one case of twenty.
inline constexpr std::size_t least_of_equals = 30;

// What is to be known, by replication, and how closely.
struct Aim {
    std::vector<double> values;  // NaN: none in this replication
    double limit = 0.0;
};

// The least number of replications with which each aim has `least_to_stop` values and all satisfy the rule; nothing while
// they do not. As many values for all. Computed with det_math: whoever stops, stops at the same replication everywhere.
std::optional<std::size_t> enough_replications(std::span<const Aim> aims, StoppingRule rule);

}  // namespace goodwill
