#include "web/ui/figures.h"

#include <algorithm>

namespace goodwill::ui {

namespace {

DayRecord window_ending_at(const std::vector<DayRecord>& history, std::size_t day) {
    DayRecord sum;
    const std::size_t first = day + 1 > figure_window_days ? day + 1 - figure_window_days : 0;
    for (std::size_t i = first; i <= day; ++i) add(sum, history[i]);
    return sum;
}

void append_bonds(Figures& figures, const Counters& c) {
    const std::array<double, bond_count> counts = {c.angry, c.dissatisfied, c.satisfied_bond, c.loyal, c.ambassadors};
    for (std::size_t state = 0; state < bond_count; ++state) {
        std::vector<float>& shares = figures.bond_shares[state];
        const float unknown = shares.empty() ? 0.0F : shares.back();
        shares.push_back(c.reviewed > 0.0 ? static_cast<float>(counts[state] / c.reviewed) : unknown);
    }
}

}  // namespace

void update_figures(Figures& figures, const Session& session) {
    const auto simulated = static_cast<int>(session.history.size());
    if (figures.by_metric.empty() || simulated < figures.days) {
        figures = {};
        figures.by_metric.resize(metric_table().size());
    }
    for (; figures.days < simulated; ++figures.days) {
        const DayRecord window = window_ending_at(session.history, static_cast<std::size_t>(figures.days));
        for (std::size_t i = 0; i < metric_table().size(); ++i) {
            figures.by_metric[i].push_back(static_cast<float>(metric_table()[i].value(window, session.world.set)));
        }
        append_bonds(figures, window.total);
    }
}

std::vector<int> change_days(const Session& session) {
    std::vector<int> days;
    for (const Command& command : session.log) days.push_back(command.day);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    while (!days.empty() && days.back() > session.world.day) days.pop_back();
    return days;
}

int baseline_day(const Session& session, Baseline baseline) {
    const auto simulated = static_cast<int>(session.history.size());
    if (baseline == Baseline::before_change) {
        const std::vector<int> changes = change_days(session);
        if (!changes.empty() && changes.back() >= 1 && changes.back() < simulated) return changes.back() - 1;
    }
    return simulated > figure_window_days ? figure_window_days - 1 : -1;
}

}  // namespace goodwill::ui
