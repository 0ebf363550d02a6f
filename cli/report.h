// What a run reports: table, JSON, CSV, manifest.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/run_plan.h"
#include "cli/simulation.h"

namespace goodwill::cli {

inline constexpr int final_days = 365;  // over which key figures are reported

// The command as a shell takes it.
std::string shell_text(const std::vector<std::string>& arguments);

// Key figures in groups, with units.
std::string key_figures(const Session& session, const Timing& timing, Language language, const Console& console);

// One row a day, one column a metric.
std::string daily_csv(const Session& session);

// Every booking of one person.
std::string statement_csv(const Session& session, std::uint32_t person);

// All that is needed to repeat the run, and fingerprints of what came out.
nlohmann::ordered_json manifest(const RunOptions& options, const RunInput& input, const Session& session,
                                const std::vector<std::uint64_t>& daily_hashes, const std::vector<OutputFile>& outputs);

// The object that --json prints.
nlohmann::ordered_json result_json(const Session& session, const Timing& timing,
                                   const nlohmann::ordered_json& manifest);

}  // namespace goodwill::cli
