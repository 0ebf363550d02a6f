// All metrics day by day, each over the 30 days that end there: sparklines, charts, changes.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "sim/session/session.h"

namespace goodwill::ui {

inline constexpr int figure_window_days = 30;

struct Figures {
    std::vector<std::vector<float>> by_metric;               // [metric][day]
    std::array<std::vector<float>, bond_count> bond_shares;  // [state][day], of customers, adds up to 1
    int days = 0;

    [[nodiscard]] double latest(std::size_t metric) const {
        return days == 0 ? 0.0 : static_cast<double>(by_metric[metric].back());
    }
};

// Appends what the session has simulated since; starts anew when the session has.
void update_figures(Figures& figures, const Session& session);

// Days at whose beginning somebody changed a lever, ascending, without repeats.
std::vector<int> change_days(const Session& session);
// The same with those that are planned for days to come.
std::vector<int> all_change_days(const Session& session);

}  // namespace goodwill::ui
