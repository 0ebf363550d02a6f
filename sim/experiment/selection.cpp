#include "sim/experiment/selection.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "sim/base/det_math.h"

namespace goodwill {

namespace {

double mean_of_first(const std::vector<double>& values, std::size_t count) {
    return std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count), 0.0) /
           static_cast<double>(count);
}

// Variance of the first `count` differences of two alternatives.
double variance_of_difference(const std::vector<double>& a, const std::vector<double>& b, std::size_t count) {
    const double mean = mean_of_first(a, count) - mean_of_first(b, count);
    double squares = 0.0;
    for (std::size_t r = 0; r < count; ++r) {
        const double apart = a[r] - b[r] - mean;
        squares += apart * apart;
    }
    return squares / static_cast<double>(count - 1);
}

}  // namespace

KimNelson kim_nelson(std::size_t alternatives, std::size_t first, double alpha) {
    assert(alternatives >= 2 && first >= 2 && alpha > 0.0);
    const double freedom = static_cast<double>(first) - 1.0;
    const double base = 2.0 * alpha / (static_cast<double>(alternatives) - 1.0);
    const double eta = 0.5 * (det_pow(base, -2.0 / freedom) - 1.0);
    return {eta, 2.0 * eta * freedom};
}

Selection select_best(std::span<const std::vector<double>> values, std::size_t first, double indifference,
                      double alpha) {
    Selection selection;
    selection.left.resize(values.size());
    std::iota(selection.left.begin(), selection.left.end(), std::size_t{0});
    selection.replications = values.empty() ? 0 : values[0].size();
    if (values.size() < 2) {
        return selection;
    }
    assert(values[0].size() >= first);
    const double h_squared = kim_nelson(values.size(), first, alpha).h_squared;
    for (std::size_t r = first; r <= values[0].size() && selection.left.size() > 1; ++r) {
        const std::vector<std::size_t> before = selection.left;
        const auto n = static_cast<double>(r);
        std::erase_if(selection.left, [&](std::size_t i) {
            return std::any_of(before.begin(), before.end(), [&](std::size_t other) {
                const double variance = variance_of_difference(values[i], values[other], first);
                const double room =
                    indifference / (2.0 * n) * (h_squared * variance / (indifference * indifference) - n);
                return mean_of_first(values[i], r) < mean_of_first(values[other], r) - std::max(0.0, room);
            });
        });
        selection.replications = r;
    }
    return selection;
}

std::vector<double> budget_allocation(std::span<const double> means, std::span<const double> deviations,
                                      double budget) {
    assert(means.size() == deviations.size() && means.size() >= 2);
    const auto best = static_cast<std::size_t>(std::max_element(means.begin(), means.end()) - means.begin());
    std::vector<double> weights(means.size());
    double sum_of_squares = 0.0;
    for (std::size_t i = 0; i < means.size(); ++i) {
        if (i != best) {
            const double ratio = deviations[i] / (means[best] - means[i]);
            weights[i] = ratio * ratio;
            sum_of_squares += weights[i] * weights[i] / (deviations[i] * deviations[i]);
        }
    }
    weights[best] = deviations[best] * det_sqrt(sum_of_squares);
    const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights) {
        weight *= budget / all;
    }
    return weights;
}

}  // namespace goodwill
