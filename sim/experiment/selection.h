// Choosing the best of several alternatives under uncertainty: ranking and selection. The best has the largest mean.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace goodwill {

// Constants of the sequential procedure of Kim & Nelson 2001 for `alternatives` ≥ 2, `first` ≥ 2 replications before the
// first decision, and an error of at most `alpha`.
struct KimNelson {
    double eta = 0.0;
    double h_squared = 0.0;
};
KimNelson kim_nelson(std::size_t alternatives, std::size_t first, double alpha);

// What the replications so far say. values[alternative][replication], the same seeds for all, at least `first` ≥ 2 and as
// many of each; after each replication from `first` on, those are left out that are certainly not the best (the chance to
// lose one that is better than all others by `indifference` > 0 is at most `alpha`).
struct Selection {
    std::vector<std::size_t> left;  // who may still be the best, by number; one: it is chosen
    std::size_t replications = 0;   // after which that was decided, or all
};
Selection select_best(std::span<const std::vector<double>> values, std::size_t first, double indifference,
                      double alpha);

// How to share `budget` further replications so that the best is told from the others most surely (optimal computing budget
// allocation, Chen et al. 2000). Standard deviations are positive; the largest mean stands alone.
std::vector<double> budget_allocation(std::span<const double> means, std::span<const double> deviations, double budget);

}  // namespace goodwill
