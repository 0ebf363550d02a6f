// What a budget is best spent on.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "sim/experiment/best.h"

namespace goodwill::ui {

inline constexpr std::array<double, 5> budgets_eur = {10'000, 25'000, 50'000, 100'000, 250'000};  // a year
inline constexpr std::array<int, 2> best_days = {365, 730};  // figures are of the last 365 of them
inline constexpr int best_last = 365;

struct BestWish {
    std::size_t metric = 0;               // one that has a better direction
    std::size_t budget = 2, horizon = 0;  // in budgets_eur and best_days

    [[nodiscard]] double budget_eur() const { return budgets_eur.at(budget); }
    [[nodiscard]] int days() const { return best_days.at(horizon); }
    friend bool operator==(const BestWish&, const BestWish&) = default;
};

// As the screen shows it.
struct BestShown {
    std::optional<BestWish> wish;  // what was asked; nothing: nothing was
    BestStage stage = BestStage::pricing;
    double progress = 0.0;  // 0 … 1, of all stages
    std::optional<double> left_s;
    const BestAnswer* answer = nullptr;  // once all is done, in the run
    std::string command;                 // that gives its numbers elsewhere
};

}  // namespace goodwill::ui
