// From the command line, a written run or a manifest to a run that can be started.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "sim/session/run.h"

namespace goodwill::cli {

// Where a run came from.
struct RunInput {
    ScenarioSource source;
    std::string name;             // of the scenario, as it was asked for
    std::uint64_t text_hash = 0;  // of the scenario's text, differences carried out
};

// The run that the options describe. Says on `err` what is wrong.
ExitCode plan_of_options(const RunOptions& options, const Console& console, RunInput& input, RunPlan& plan);

// The same from the text of a written run, or of a manifest; `path` names it in messages.
ExitCode plan_of_spec(const std::string& path, std::string_view text, const Console& console, RunInput& input,
                      RunPlan& plan);

}  // namespace goodwill::cli
