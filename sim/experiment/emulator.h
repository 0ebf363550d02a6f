// A Gaussian process as an emulator: what a slow model would say at points where it has not run, and how sure that is
// (Rasmussen & Williams 2006, "Gaussian Processes for Machine Learning", algorithm 2.1 and section 5.4.2).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "sim/experiment/cholesky.h"

namespace goodwill {

// k(x, x′) = variance · exp(−½ Σ ((x_j − x′_j) / length_j)²), plus `nugget` for a run with itself. All are given, none is
// fitted.
struct SquaredExponential {
    std::vector<double> lengths;  // one an input, above 0, in its unit: over how far values still resemble each other
    double variance = 1.0;        // above 0, in the squared unit of the values
    double nugget = 0.0;          // variance of the luck of a single run, 0 or more
};

struct Emulation {
    double mean = 0.0;
    double variance = 0.0;
};

// A run compared with what the others say of it: the emulator's own test.
struct LeftOut {
    double prediction = 0.0;  // y_i − [K⁻¹(y − mean)]_i / [K⁻¹]_ii: the mean from all other runs
    double residual = 0.0;    // [K⁻¹(y − mean)]_i / [K⁻¹]_ii: the value minus that prediction
    double variance = 0.0;    // 1 / [K⁻¹]_ii: of the residual; contains the nugget
};

class Emulator {
   public:
    // From runs at `points` (a row is a point, a column an input) that gave `values`; `mean` is what is expected where no
    // run is near. Nothing where the kernel's matrix is not positive definite: two equal points without a nugget, or points so
    // near to each other that rounding does not tell them apart. As many values as points, at least one.
    static std::optional<Emulator> of(std::vector<std::vector<double>> points, std::span<const double> values,
                                      SquaredExponential kernel, double mean = 0.0);

    // At a point with as many inputs. The variance is of the model's mean there; a single run adds the nugget.
    [[nodiscard]] Emulation at(std::span<const double> point) const;
    // Of each run, in their order.
    [[nodiscard]] std::vector<LeftOut> left_out() const;

   private:
    Emulator(std::vector<std::vector<double>> points, std::span<const double> values, SquaredExponential kernel,
             double mean, Cholesky factor);

    std::vector<std::vector<double>> points_;
    std::vector<double> apart_;  // values minus mean
    SquaredExponential kernel_;
    double mean_;
    Cholesky factor_;              // of K
    std::vector<double> weights_;  // K⁻¹ (y − mean)
};

// At most one value in twenty of any unimodal distribution is farther from its mean (Pukelsheim 1994).
inline constexpr double implausible_above = 3.0;
// History matching (Craig, Goldstein, Seheult & Smith 1997): how far what was observed is from what a point is expected to
// give, in standard deviations: |z − E| / √Σ variances, which are those of the emulator, of the observation, and of what the
// model leaves out. A point above `implausible_above` is left out of further search. All variances 0: 0 where z is E, else
// infinite.
double implausibility(double observed, double expected, std::span<const double> variances);

}  // namespace goodwill
