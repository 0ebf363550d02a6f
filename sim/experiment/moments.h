// Simulated method of moments: whether a model whose parameters were fitted to some moments of the data agrees with all of
// them (McFadden 1989; Pakes & Pollard 1989; Duffie & Singleton 1993).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "sim/experiment/cholesky.h"

namespace goodwill {

// Covariance of the columns; a row is an observation, all rows are as long. Unbiased; at least two rows.
SquareMatrix covariance_of(std::span<const std::vector<double>> rows);

// Test of the overidentifying restrictions.
struct MomentTest {
    double j = 0.0;              // n/(1 + 1/S) gᵀWg: 0 where all moments agree
    int degrees_of_freedom = 0;  // q − p: moments minus fitted parameters
    // How often a right model gives a J as large, by the chi-squared distribution, which holds for many observations and at
    // the parameters where J is least. NaN where there are no more moments than parameters: nothing is left to be tested.
    double p = 0.0;
};
struct MomentSample {
    double observations = 0.0;          // n > 0, of the data
    double simulated_for_each = 0.0;    // S > 0: so many simulated observations for one of the data
    std::size_t fitted_parameters = 0;  // p
};
// Observations are independent of each other (replications or customers, never days that follow each other) and of those that
// were simulated. `differences` g are the q means of the data minus those of the simulation, each in its own unit; `covariance` q × q is
// that of the moments of a single observation, and W its inverse. Nothing where the covariance is not positive definite, as
// where one moment follows from the others.
std::optional<MomentTest> moment_test(std::span<const double> differences, const SquareMatrix& covariance,
                                      const MomentSample& sample);

// P(X > x) of the chi-squared distribution, x ≥ 0 (NaN of NaN), at least one degree of freedom. Relative error below 10⁻¹² for up to 100
// degrees of freedom while the result is above 10⁻¹⁰⁰.
double chi_squared_survival(double x, int degrees_of_freedom);

}  // namespace goodwill
