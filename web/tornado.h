// What each lever does by itself, worked out for the business on the stage as it began, when somebody asks.
#pragma once

#include <optional>
#include <string>

#include "sim/experiment/factors.h"
#include "web/experiment.h"
#include "web/stage.h"
#include "web/ui/figures/tornado.h"

namespace goodwill {

inline constexpr int tornado_replications = 8;
inline constexpr double tornado_share = 0.25;  // of a lever's range, down and up

struct TornadoRun {
    MovedLevers moved;
    Experiment experiment;
    ui::Tornado tornado;  // of the replications so far
    double begun_s = 0.0;
};

// Precondition: the stage has its day 0.
TornadoRun begin_tornado(const Stage& stage, const Host& host);
// After the experiment has gone on.
void update_tornado(TornadoRun& run);
// From what it took so far; nothing while that says too little, or all is done.
std::optional<double> seconds_left(const TornadoRun& run, const Host& host);
// What gives its numbers on the command line.
std::string tornado_command(const Stage& stage, const MetricInfo& metric, int day);

}  // namespace goodwill
