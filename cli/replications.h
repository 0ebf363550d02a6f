// Experiments in several threads, and repeated measurements of the stylised facts with them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "cli/console.h"
#include "sim/experiment/plan.h"
#include "sim/validation/validation.h"

namespace goodwill::cli {

// The scenario of each row of setting_table(), in its order: the setting's own, or `argument` for all when it is not
// empty. Says on `err` what cannot be read.
ExitCode load_settings(const std::string& argument, const Console& console, std::vector<Scenario>& scenarios);

// One scenario, or all that come along when `argument` is empty.
ExitCode load_scenarios(const std::string& argument, const Console& console, std::vector<Scenario>& scenarios);

// Runs jobs in so many threads, with progress and the time left on `err` when it is a terminal; none that would begin after
// an interruption (cli/interruption.h). Keeps a reference to the console. `all`: how many jobs are expected over all calls,
// where that is more than one call's.
Executor in_threads(int threads, const Console& console, std::size_t all = 0);

// Says on `err` which runs failed, and why.
ExitCode say_failures(const Plan& plan, std::span<const JobResult> results, const Console& console);

// values[fact][replication]; replication r has seed + r in every setting. Settings that `is_wanted` leaves out are not
// simulated, their facts stay NaN, as do those of runs that failed: then the exit code is not `fine`.
ExitCode replicate(const std::vector<Scenario>& scenarios, const std::vector<bool>& is_wanted, int replications,
                   std::uint64_t seed, int threads, const Console& console, std::vector<std::vector<double>>& values);

}  // namespace goodwill::cli
