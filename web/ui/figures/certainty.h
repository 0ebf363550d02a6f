// How sure a difference is: in how many sets of judgements its sign holds, and what turns it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/claim.h"
#include "web/ui/kit/format.h"

namespace goodwill::ui {

inline constexpr std::size_t certainty_horizons =
    2;  // the first day with a whole window since the change, and a year on

// In so many of the sets of judgements a figure is higher with the change, or lower; where it is neither, nothing differs.
struct SetShare {
    int higher = 0, lower = 0;
    int judged = 0;  // 0: nothing is known
};

// As the screen shows it.
struct CertaintyShown {
    int sets = 0;
    bool can_begin = false;
    bool is_asked = false;  // for these worlds
    double progress = 0.0;  // 0 … 1
    std::optional<double> left_s;
    std::array<int, certainty_horizons> days{};  // that it is of; before it is asked, that it would be of
    int newest_day = 0;                          // the first of those that it would be of now
    std::vector<SetShare> shares;                // of every metric on the first of the days; empty until all is done
    // While its page is open, and all is done: of the page's metric.
    struct Figure {
        std::size_t metric = 0, horizon = 0;
        RobustAnswer answer;
        struct Turning {
            LocalText label;
            bool is_switch = false;  // a mechanism that is there or not
        };
        std::size_t judgements = 0, switches = 0;  // of the space
        std::vector<Turning> turning;              // of each of the answer's strongest
        std::string command;                       // that gives the same numbers elsewhere
    };
    std::optional<Figure> figure;
};

// What of it is open on the screen.
struct CertaintyWish {
    bool is_open = false;
    std::size_t metric = 0, horizon = 0;
};

// "open", "leaning", "likely", "robust".
std::string_view robustness_text(Robustness robustness, Language language);
// "More with the change in 83 of 100 sets of judgements: 83% (74.5% to 89.1%). Likely. The interval reaches …"
std::string share_sentence(const RobustAnswer& answer, Language language);
// What counts in neither, where replications disagree, and how far off the farthest set is; a sentence each.
std::vector<std::string> certainty_remarks(const RobustAnswer& answer, Language language);

}  // namespace goodwill::ui
