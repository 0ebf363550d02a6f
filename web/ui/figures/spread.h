// How much values differ: their standard deviation, of those that have a value.
#pragma once

#include <algorithm>
#include <cmath>

namespace goodwill::ui {

struct Spread {
    double sum = 0.0, squares = 0.0, count = 0.0;

    void add(double value) {
        if (!std::isfinite(value)) return;
        sum += value;
        squares += value * value;
        count += 1.0;
    }
    // 0 with fewer than two.
    [[nodiscard]] double deviation() const {
        return count < 2.0 ? 0.0 : std::sqrt(std::max(0.0, squares / count - mean() * mean()));
    }
    // Precondition: there are some.
    [[nodiscard]] double mean() const { return sum / count; }
};

}  // namespace goodwill::ui
