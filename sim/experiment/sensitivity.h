// What an outcome depends on: elementary effects (Morris) to sort factors, Sobol' indices to apportion its variance.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "sim/experiment/designs.h"
#include "sim/experiment/statistics.h"

namespace goodwill {

// Elementary effects of one factor, Δf/Δ per range of the factor.
struct ElementaryEffects {
    double mean = 0.0;    // μ: with its sign; near 0 beside a large μ* where the factor works both ways
    Interval strength;    // μ* = mean |effect| over the trajectories (Campolongo, Cariboni & Saltelli 2007)
    double spread = 0.0;  // σ: how much the effect depends on where it is measured; NaN with fewer than two
};
// Of each factor. `outcomes` belong to the rows of a design of morris_trajectories(); a trajectory's steps beside an outcome
// that is NaN are left out.
std::vector<ElementaryEffects> elementary_effects(const Design& design, std::span<const double> outcomes);

// What the mean size of each factor's effects comes to by luck alone, were it without effect: the mean of √(2/π) times the
// standard errors of its effects, of differences replication by replication. outcomes[row][replication]; NaN with fewer
// than two replications.
std::vector<double> effects_by_luck(const Design& design, std::span<const std::vector<double>> outcomes);

// Whether luck alone may be all of it: in more than one case of forty a factor without effect is at least as strong, that is,
// the mean of so many sizes of normal values reaches it with 1.96 of its standard errors. False where nothing changed.
bool may_be_luck(const ElementaryEffects& effects, double by_luck);

// Shares of the variance: first order, what fixing the factor takes away; total, what is left when all others are fixed.
// NaN where the outcome does not vary.
struct SobolIndices {
    double first = 0.0;  // mean (f_B − f̄) (f_ABi − f_A) / V (Saltelli et al. 2010, centred)
    double total = 0.0;  // ½ mean (f_A − f_ABi)² / V (Jansen 1999)
};
// `outcomes` belong to the rows of saltelli_design(base, factors, …).
std::vector<SobolIndices> sobol_indices(std::span<const double> outcomes, std::size_t base, std::size_t factors);

}  // namespace goodwill
