// Repeated measurements of the stylised facts, in several threads; the same values for any number of them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cli/console.h"
#include "sim/validation/validation.h"

namespace goodwill::cli {

// The scenario of each row of setting_table(), in its order: the setting's own, or `argument` for all when it is not
// empty. Says on `err` what cannot be read.
ExitCode load_settings(const std::string& argument, const Console& console, std::vector<Scenario>& scenarios);

// values[fact][replication]; replication r has seed + r in every setting. Settings that `is_wanted` leaves out are not
// simulated, their facts stay NaN. Progress on `err` when it is a terminal.
std::vector<std::vector<double>> replicate(const std::vector<Scenario>& scenarios, const std::vector<bool>& is_wanted,
                                           int replications, std::uint64_t seed, int threads, const Console& console);

}  // namespace goodwill::cli
