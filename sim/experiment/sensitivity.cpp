#include "sim/experiment/sensitivity.h"

#include <cassert>
#include <cmath>
#include <limits>

#include "sim/base/det_math.h"

namespace goodwill {

namespace {

ElementaryEffects summed_up(const std::vector<double>& effects) {
    std::vector<double> sizes;
    for (const double effect : effects) {
        sizes.push_back(std::fabs(effect));
    }
    Interval strength = interval_of(sizes);
    strength.low = std::fmax(0.0, strength.low);  // a size
    return {mean_of(effects), strength, det_sqrt(variance_of(effects))};
}

// Calls see(row, factor, step) for the step that leads to each row but the first of its trajectory.
template <typename See>
void for_each_step(const Design& design, const See& see) {
    const std::size_t factors = design.front().size();
    for (std::size_t row = 1; row < design.size(); ++row) {
        for (std::size_t j = 0; row % (factors + 1) != 0 && j < factors; ++j) {
            const double step = design[row][j] - design[row - 1][j];
            if (step != 0.0) {
                see(row, j, step);
            }
        }
    }
}

}  // namespace

std::vector<ElementaryEffects> elementary_effects(const Design& design, std::span<const double> outcomes) {
    assert(!design.empty() && design.size() == outcomes.size());
    std::vector<std::vector<double>> effects(design.front().size());
    for_each_step(design, [&](std::size_t row, std::size_t j, double step) {
        const double effect = (outcomes[row] - outcomes[row - 1]) / step;
        if (!std::isnan(effect)) {
            effects[j].push_back(effect);
        }
    });
    std::vector<ElementaryEffects> result;
    for (const std::vector<double>& of_factor : effects) {
        result.push_back(summed_up(of_factor));
    }
    return result;
}

std::vector<double> effects_by_luck(const Design& design, std::span<const std::vector<double>> outcomes) {
    assert(!design.empty() && design.size() == outcomes.size());
    constexpr double two_over_pi = 0.63661977236758134308;
    std::vector<std::vector<double>> sizes(design.front().size());
    for_each_step(design, [&](std::size_t row, std::size_t j, double step) {
        std::vector<double> differences;
        for (std::size_t r = 0; r < outcomes[row].size(); ++r) {
            differences.push_back(outcomes[row][r] - outcomes[row - 1][r]);
        }
        const double of_mean = variance_of(differences) / static_cast<double>(differences.size());
        if (!std::isnan(of_mean)) {
            const auto n = static_cast<double>(differences.size());
            const double shortfall = 4.0 * (n - 1.0) / (4.0 * n - 3.0);  // of a deviation from so few, of normal values
            sizes[j].push_back(det_sqrt(two_over_pi * of_mean) / (shortfall * std::fabs(step)));
        }
    });
    std::vector<double> result;
    for (const std::vector<double>& of_factor : sizes) {
        result.push_back(mean_of(of_factor));
    }
    return result;
}

bool may_be_luck(const ElementaryEffects& effects, double by_luck) {
    constexpr double spread = 0.75551063;  // of the size of a normal value, in its mean: √(π/2 − 1)
    constexpr double quantile = 1.96;
    const double count = std::max(1.0, static_cast<double>(effects.strength.count));
    return effects.strength.mean > 0.0 &&
           effects.strength.mean <= by_luck * (1.0 + quantile * spread / det_sqrt(count));
}

std::vector<SobolIndices> sobol_indices(std::span<const double> outcomes, std::size_t base, std::size_t factors) {
    assert(outcomes.size() == base * (factors + 2));
    const std::span<const double> a = outcomes.first(base), b = outcomes.subspan(base, base);
    // About the mean: the index is the same without it, but its spread would grow with the level of the outcome.
    const double middle = mean_of(outcomes.first(2 * base));
    const double variance = variance_of(outcomes.first(2 * base));
    std::vector<SobolIndices> indices;
    for (std::size_t j = 0; j < factors; ++j) {
        const std::span<const double> mixed = outcomes.subspan((j + 2) * base, base);
        double first = 0.0, total = 0.0;
        for (std::size_t i = 0; i < base; ++i) {
            first += (b[i] - middle) * (mixed[i] - a[i]);
            total += (a[i] - mixed[i]) * (a[i] - mixed[i]);
        }
        const double scale = variance > 0.0 ? 1.0 / (static_cast<double>(base) * variance) : not_a_value;
        indices.push_back({first * scale, 0.5 * total * scale});
    }
    return indices;
}

}  // namespace goodwill
