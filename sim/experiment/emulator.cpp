#include "sim/experiment/emulator.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

#include "sim/base/det_math.h"

namespace goodwill {

namespace {

double covariance_at(const SquaredExponential& kernel, std::span<const double> a, std::span<const double> b) {
    double squares = 0.0;
    for (std::size_t j = 0; j < kernel.lengths.size(); ++j) {
        const double apart = (a[j] - b[j]) / kernel.lengths[j];
        squares += apart * apart;
    }
    return kernel.variance * det_exp(-0.5 * squares);
}

}  // namespace

std::optional<Emulator> Emulator::of(std::vector<std::vector<double>> points, std::span<const double> values,
                                     SquaredExponential kernel, double mean) {
    assert(!points.empty() && points.size() == values.size() && points[0].size() == kernel.lengths.size());
    SquareMatrix covariances(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            covariances(i, j) = covariance_at(kernel, points[i], points[j]) + (i == j ? kernel.nugget : 0.0);
        }
    }
    std::optional<Cholesky> factor = Cholesky::of(covariances);
    if (!factor) {
        return std::nullopt;
    }
    return Emulator(std::move(points), values, std::move(kernel), mean, *std::move(factor));
}

Emulator::Emulator(std::vector<std::vector<double>> points, std::span<const double> values, SquaredExponential kernel,
                   double mean, Cholesky factor)
    : points_{std::move(points)},
      apart_(values.begin(), values.end()),
      kernel_{std::move(kernel)},
      mean_{mean},
      factor_{std::move(factor)} {
    for (double& value : apart_) {
        value -= mean_;
    }
    weights_ = factor_.solve(apart_);
}

Emulation Emulator::at(std::span<const double> point) const {
    assert(point.size() == kernel_.lengths.size());
    std::vector<double> covariances;
    covariances.reserve(points_.size());
    for (const std::vector<double>& other : points_) {
        covariances.push_back(covariance_at(kernel_, point, other));
    }
    const std::vector<double> scaled = factor_.half_solve(covariances);
    const double known = std::inner_product(scaled.begin(), scaled.end(), scaled.begin(), 0.0);
    return {mean_ + std::inner_product(covariances.begin(), covariances.end(), weights_.begin(), 0.0),
            std::max(0.0, kernel_.variance - known)};
}

std::vector<LeftOut> Emulator::left_out() const {
    const SquareMatrix inverse = factor_.inverse();
    std::vector<LeftOut> runs;
    for (std::size_t i = 0; i < apart_.size(); ++i) {
        const double residual = weights_[i] / inverse(i, i);
        runs.push_back({mean_ + apart_[i] - residual, residual, 1.0 / inverse(i, i)});
    }
    return runs;
}

double implausibility(double observed, double expected, std::span<const double> variances) {
    const double apart = std::fabs(observed - expected);
    return apart == 0.0 ? 0.0 : apart / det_sqrt(std::accumulate(variances.begin(), variances.end(), 0.0));
}

}  // namespace goodwill
