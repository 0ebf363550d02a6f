// JSON -> Scenario, with every error of the file at once.
//
// Files are hostile input: size, depth, counts and text lengths are bounded, nothing is executed or fetched.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/file_error.h"
#include "sim/base/json_tree.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

inline constexpr std::size_t max_scenario_bytes = 1U << 20U;
inline constexpr JsonLimits scenario_limits{.bytes = max_scenario_bytes};

struct ScenarioResult {
    Scenario scenario;              // meaningful only when there are no errors
    std::vector<FileError> errors;  // in order of line
    [[nodiscard]] bool ok() const { return errors.empty(); }
};

// The text of a file that a scenario names, relative to the scenario; nothing when it cannot be read.
using FileSource = std::function<std::optional<std::string>(const std::string& name)>;

// Reads JSON with // and /* */ comments. Without `files`, scenarios cannot name others.
ScenarioResult read_scenario(std::string_view text, const FileSource& files = {});

// A file that read_scenario() reads back to the same Scenario.
std::string write_scenario(const Scenario& scenario);

// The same in one line, for machines.
std::string write_compactly(const Scenario& scenario);

// The JSON Schema (draft 2020-12) of scenario files, generated from the tables.
std::string scenario_schema();

}  // namespace goodwill
