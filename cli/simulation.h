// A session with threads for the set-up, and the clock.
#pragma once

#include "cli/console.h"
#include "sim/session/session.h"

namespace goodwill::cli {

// The same session as start_session(), people created in `threads` ranges at the same time.
Session start_session_with_threads(const Scenario& scenario, const SessionOptions& options, int threads);

struct Timing {
    double wall_s = 0.0;  // of the days, without set-up
    double customer_days = 0.0;
};

// Simulates `days`, with progress on `err` when it is a terminal.
Timing advance_days(Session& session, int days, const Console& console);

int hardware_threads();
// As many as wanted where there are threads; WebAssembly has one.
int usable_threads(int wanted);
double now_s();  // of a steady clock
std::size_t peak_memory_bytes();

}  // namespace goodwill::cli
