// One run several times: means with their intervals.
#pragma once

#include "cli/commands.h"
#include "cli/run_plan.h"

namespace goodwill::cli {

// Over independent worlds (options.replications) or over futures of one world (options.futures).
ExitCode run_replicated(const RunOptions& options, const RunPlan& plan, const Console& console);

}  // namespace goodwill::cli
