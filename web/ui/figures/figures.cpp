#include "web/ui/figures/figures.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace goodwill::ui {

namespace {

DayRecord window_ending_at(std::span<const DayRecord> history, std::size_t day) {
    DayRecord sum;
    const std::size_t first = day + 1 > figure_window_days ? day + 1 - figure_window_days : 0;
    for (std::size_t i = first; i <= day; ++i) add(sum, history[i]);
    return sum;
}

constexpr std::array<std::string_view, bond_count> bond_metrics = {"angry", "dissatisfied", "satisfied", "loyal",
                                                                   "ambassadors"};

void append_bonds(Figures& figures) {
    for (std::size_t state = 0; state < bond_count; ++state) {
        figures.bond_shares[state].push_back(figures.by_metric[find_metric(bond_metrics[state]).value()].back());
    }
}

}  // namespace

void update_figures(Figures& figures, const Session& session) {
    const auto simulated = static_cast<int>(session.history().size());
    if (figures.by_metric.empty() || simulated < figures.days) {
        figures = {};
        figures.by_metric.resize(metric_table().size());
    }
    for (; figures.days < simulated; ++figures.days) {
        const DayRecord window = window_ending_at(session.history(), static_cast<std::size_t>(figures.days));
        for (std::size_t i = 0; i < metric_table().size(); ++i) {
            figures.by_metric[i].push_back(static_cast<float>(metric_table()[i].value(window, session.world().set)));
        }
        append_bonds(figures);
    }
}

std::vector<int> all_change_days(const Session& session) {
    std::vector<int> days;
    for (const Change& change : session.log()) days.push_back(change.command.day);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::vector<int> change_days(const Session& session) {
    std::vector<int> days = all_change_days(session);
    while (!days.empty() && days.back() > session.world().day) days.pop_back();
    return days;
}

}  // namespace goodwill::ui
