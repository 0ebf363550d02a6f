// Delight against low effort: which of two programmes does more for a figure, for every weight of the two camps and every
// speed of getting used to it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/experiment/plan.h"
#include "sim/scenario/command.h"
#include "web/ui/figures/tornado.h"

namespace goodwill::ui {

// omega_delight; omega_effort is what is left to 1. And expectation_adaptation.
inline constexpr std::array<double, 5> camp_weights = {0.0, 0.25, 0.5, 0.75, 1.0};
inline constexpr std::array<double, 5> camp_adaptations = {0.0, 0.06, 0.12, 0.2, 0.3};
inline constexpr std::size_t camp_cells = camp_weights.size() * camp_adaptations.size();
inline std::size_t camp_cell(std::size_t weight, std::size_t adaptation) {
    return adaptation * camp_weights.size() + weight;
}
inline double camp_weight(std::size_t cell) { return camp_weights.at(cell % camp_weights.size()); }
inline double camp_adaptation(std::size_t cell) { return camp_adaptations.at(cell / camp_weights.size()); }

enum class Winner { open, delight, effort };

// On the days of the tornado.
struct CampCell {
    // [horizon · metrics + metric]: delight less low effort; each of them less the business as it is.
    std::vector<Interval> apart, delight, effort;

    // Whose figure is better, or where no direction is better: higher; open where the interval does not settle it.
    [[nodiscard]] Winner winner(std::size_t metric, std::size_t horizon) const;
    // Whether whoever wins, or, where that is open, both leave the figure certainly worse than the business as it is.
    [[nodiscard]] bool is_worse_than_before(std::size_t metric, std::size_t horizon) const;
};

// As the screen shows it.
struct CampsShown {
    bool is_asked = false;
    double progress = 0.0;  // 0 … 1
    std::optional<double> left_s;
    int futures = 0;
    std::vector<LeverSetting> delight, effort;  // the programmes: what they set on day 0
    std::vector<CampCell> cells;                // by camp_cell(); empty until all is done
    std::string command;                        // that gives the numbers of the chosen cell elsewhere
};

// What of it is open on the screen.
struct CampsWish {
    std::size_t metric = 0, horizon = 0, cell = 0;
};

// Of a plan with three points for each cell: the business as it is, delight, low effort.
std::vector<CampCell> camp_cells_of(const Plan& plan, std::span<const JobResult> results);

}  // namespace goodwill::ui
