#include "web/ui/figures/camps.h"

#include "sim/session/metrics.h"
#include "web/ui/figures/band.h"

namespace goodwill::ui {

namespace {

int direction_of(std::size_t metric) { return metric_table()[metric].better < 0 ? -1 : 1; }

}  // namespace

Winner CampCell::winner(std::size_t metric, std::size_t horizon) const {
    const int sign = sign_of(apart[value_on(horizon, metric)]) * direction_of(metric);
    return sign > 0 ? Winner::delight : sign < 0 ? Winner::effort : Winner::open;
}

bool CampCell::is_worse_than_before(std::size_t metric, std::size_t horizon) const {
    if (metric_table()[metric].better == 0) return false;
    const auto is_worse = [&](const std::vector<Interval>& programme) {
        return sign_of(programme[value_on(horizon, metric)]) * direction_of(metric) < 0;
    };
    switch (winner(metric, horizon)) {
        case Winner::delight:
            return is_worse(delight);
        case Winner::effort:
            return is_worse(effort);
        case Winner::open:
            break;
    }
    return is_worse(delight) && is_worse(effort);
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
