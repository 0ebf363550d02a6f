// What each lever does by itself, moved down and up, in some futures of the business; of every figure at once.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/experiment/factors.h"
#include "sim/experiment/plan.h"
#include "sim/session/metrics.h"

namespace goodwill::ui {

inline constexpr std::array<int, 2> tornado_days = {370, 730};  // after one year and after two; windows end there
inline constexpr int tornado_last_day = tornado_days.back();

// Place of a metric among the values of runs that are measured on some days alone: `horizon` says which of them.
inline std::size_t value_on(std::size_t horizon, std::size_t metric) {
    return horizon * metric_table().size() + metric;
}

struct TornadoSide {
    double value = 0.0;
    bool is_moved = false;            // or the lever is at that end of its range
    std::vector<Interval> intervals;  // [metric · horizons + horizon]: moved minus as it is

    [[nodiscard]] const Interval& of(std::size_t metric, std::size_t horizon) const {
        return intervals[metric * tornado_days.size() + horizon];
    }
};

struct Tornado {
    struct Lever {
        LeverId id;
        TornadoSide low, high;

        // By what the two sides move a figure at most; 0 where nothing is known.
        [[nodiscard]] double length(std::size_t metric, std::size_t horizon) const;
        // Whether there is a case, in more than one future; whether it made a difference in any.
        [[nodiscard]] bool is_known(std::size_t metric, std::size_t horizon) const;
        [[nodiscard]] bool has_changed(std::size_t metric, std::size_t horizon) const;
    };
    std::vector<Lever> levers;  // empty while too few futures are done
    int replications = 0;       // that are done
    int wanted = 0;             // 0: never asked for
};

// As the screen shows it.
struct TornadoShown {
    Tornado tornado;
    double progress = 0.0;  // 0 … 1
    std::optional<double> left_s;
    std::array<std::string, tornado_days.size()> commands;  // that give the numbers elsewhere; while the page is open
};

// Of the first so many replications of a plan whose points are those of the moved levers.
Tornado tornado_of(const MovedLevers& moved, const Plan& plan, std::span<const JobResult> results, int replications);
// Places in `tornado.levers`: what moves this figure most comes first; what changes nothing is left out.
std::vector<std::size_t> by_length(const Tornado& tornado, std::size_t metric, std::size_t horizon);

}  // namespace goodwill::ui
