// All metrics day by day, each over the 30 days that end there, turnover of staff over 365: sparklines, charts, changes.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "sim/session/session.h"
#include "web/ui/figures/recent_contacts.h"

namespace goodwill::ui {

struct Figures {
    std::vector<std::vector<float>> by_metric;               // [metric][day − 1]: of day 1, 2 …
    std::array<std::vector<float>, bond_count> bond_shares;  // [state][day − 1], of customers, adds up to 1
    int days = 0;
    // The same of the days that end with day 0, the start: of a business that has settled 31 of them, else none.
    std::vector<std::vector<float>> before;
    std::array<std::vector<float>, bond_count> bonds_before;
    RecentContacts recent;  // what no counter keeps

    // Of day 0 where no day has been simulated; no value where nothing is known of it either.
    [[nodiscard]] double latest(std::size_t metric) const;
    [[nodiscard]] double latest_share(std::size_t bond) const;
    [[nodiscard]] bool are_known() const { return days > 0 || !bonds_before[0].empty(); }
};

// The same of the present day alone, in the order of metric_table(); of a session from a snapshot only of the days since.
std::vector<double> present_figures(const Session& session);

// From the days before the start on, where they are known.
std::vector<float> course_with_start(const Figures& figures, std::size_t metric);

// Appends what the session has simulated since; starts anew when the session has.
void update_figures(Figures& figures, const Session& session);

// Which days the figures are of: "Über die letzten 30 Tage", "Über die 30 Tage vor dem Start".
std::string window_text(const Session& session, Language language);

// Days after which somebody changed a lever, ascending, without repeats.
std::vector<int> change_days(const Session& session);

}  // namespace goodwill::ui
