// A session with threads for the set-up, and the clock.
#pragma once

#include <functional>
#include <optional>

#include "cli/console.h"
#include "sim/session/run.h"

namespace goodwill::cli {

// The same sessions as start_session() and start_run(), people created in `threads` ranges at the same time,
// years before day 0 with progress on `err` when it is a terminal.
Session start_session_with_threads(const Scenario& scenario, const SessionOptions& options, int threads,
                                   const Console& console);
// The world of the first, or nothing once `is_over` says so.
std::optional<World> start_world_with_threads(const Scenario& scenario, const SessionOptions& options, int threads,
                                              const Console& console, const std::function<bool()>& is_over);
Session start_run_with_threads(const RunPlan& plan, int threads, const Console& console);

struct Timing {
    double wall_s = 0.0;  // of the days, without set-up
    double customer_days = 0.0;
};

// Simulates `days`, with progress on `err` when it is a terminal; `after_day` is called after each of them, and says whether
// to go on.
Timing advance_days(Session& session, int days, const Console& console, const std::function<bool()>& after_day = {});

int hardware_threads();
// As many as wanted where there are threads; WebAssembly has one.
int usable_threads(int wanted);
double now_s();  // of a steady clock
std::size_t peak_memory_bytes();

}  // namespace goodwill::cli
