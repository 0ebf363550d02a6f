// What each lever does by itself, worked out for the business on the stage as it began, when somebody asks.
#pragma once

#include <cstdint>
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
};

// Whether it can be asked for: not where it would take minutes, or the memory has no room for the day 0 it begins with.
inline constexpr std::int64_t most_people_in_tornado = 100'000;
bool can_begin_tornado(const Stage& stage);
// Precondition: can_begin_tornado(stage).
TornadoRun begin_tornado(const Stage& stage, const Host& host);
// After the experiment has gone on.
void update_tornado(TornadoRun& run);
// What gives its numbers on the command line.
std::string tornado_command(const Stage& stage, const MetricInfo& metric, int day);

}  // namespace goodwill
