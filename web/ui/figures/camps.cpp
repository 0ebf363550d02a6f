#include "web/ui/figures/camps.h"

#include "sim/session/metrics.h"
#include "web/ui/figures/band.h"

namespace goodwill::ui {

namespace {

std::size_t value_of(std::size_t metric, std::size_t horizon) { return horizon * metric_table().size() + metric; }

int direction_of(std::size_t metric) { return metric_table()[metric].better < 0 ? -1 : 1; }

}  // namespace

Winner CampCell::winner(std::size_t metric, std::size_t horizon) const {
    const int sign = sign_of(apart[value_of(metric, horizon)]) * direction_of(metric);
    return sign > 0 ? Winner::delight : sign < 0 ? Winner::effort : Winner::open;
}

bool CampCell::is_worse_than_before(std::size_t metric, std::size_t horizon) const {
    const Winner winner = this->winner(metric, horizon);
    if (winner == Winner::open || metric_table()[metric].better == 0) return false;
    const Interval& gain = (winner == Winner::delight ? delight : effort)[value_of(metric, horizon)];
    return sign_of(gain) * direction_of(metric) < 0;
}

std::vector<CampCell> camp_cells_of(const Plan& plan, std::span<const JobResult> results) {
    std::vector<CampCell> cells(camp_cells);
    const std::size_t values = tornado_days.size() * metric_table().size();
    for (std::size_t cell = 0; cell < camp_cells; ++cell) {
        const std::size_t as_it_is = 3 * cell, delight = as_it_is + 1, effort = as_it_is + 2;
        for (std::size_t value = 0; value < values; ++value) {
            cells[cell].apart.push_back(interval_of_difference(plan, results, delight, effort, value));
            cells[cell].delight.push_back(interval_of_difference(plan, results, delight, as_it_is, value));
            cells[cell].effort.push_back(interval_of_difference(plan, results, effort, as_it_is, value));
        }
    }
    return cells;
}

}  // namespace goodwill::ui
