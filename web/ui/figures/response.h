// How a figure answers to one lever, set to values all over its range; of every figure at once.
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

// On the days of the tornado that it is opened from.
struct Response {
    struct Point {
        double value = 0.0;                // of the lever
        std::vector<Interval> mean;        // [horizon · metrics + metric]: of the figure
        std::vector<Interval> difference;  // the same: minus where the lever is as it began
    };
    LeverId lever;
    std::size_t present = 0;    // among the points
    std::vector<Point> points;  // ascending; empty until all futures are done
};

// As the screen shows it.
struct ResponseShown {
    bool is_asked = false;  // for the lever of the open page
    double progress = 0.0;  // 0 … 1
    std::optional<double> left_s;
    int futures = 0;
    Response response;
    std::array<std::string, tornado_days.size()> commands;  // that give the numbers elsewhere
};

// Of a plan with a point for each of these values.
Response response_of(LeverId lever, const std::vector<double>& values, std::size_t present, const Plan& plan,
                     std::span<const JobResult> results);

}  // namespace goodwill::ui
