// A run written down: which business, which luck, how long, what is changed when. The same value is a file for
// `goodwill run --spec`, part of a manifest, and what the app shows as the command that repeats what is seen.
//
//   {
//     "format": "goodwill-run/1",
//     "scenario": {"id": "grand-hotel", "differences": {"touchpoints[3].quality": 8}},
//     "seed": 7, "customers": 5000, "days": 730, "presets": ["effort"],
//     "commands": [{"day": 365, "lever": "staff.reception", "value": 1}]
//   }
//
// Files are hostile input: size, counts and lengths are bounded; every mistake is reported, those of the file with their
// line, those that need the scenario with their key.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/file_error.h"
#include "sim/base/json_tree.h"
#include "sim/scenario/edge_list.h"
#include "sim/scenario/scenario_reader.h"

namespace goodwill {

inline constexpr std::string_view run_spec_format = "goodwill-run/1";
inline constexpr std::size_t max_differences = 200;
inline constexpr std::size_t max_spec_commands = 10000;
inline constexpr std::size_t max_presets = 20;
// A scenario and its edge list as text, each character of which may take two in JSON, and all the rest.
inline constexpr std::size_t max_run_spec_bytes = 2 * (max_scenario_bytes + max_edge_list_bytes) + (4U << 20U);

// One value of a scenario file set otherwise.
struct ScenarioDifference {
    std::string path;   // as messages print it: "touchpoints[2].failure_rate"
    std::string value;  // JSON; null takes it away

    friend bool operator==(const ScenarioDifference&, const ScenarioDifference&) = default;
};

struct ScenarioSource {
    std::string id;                               // of a scenario that comes along; empty: `text`
    std::string text;                             // of a scenario file
    std::string edges;                            // of the edge list that this file names; empty where it names none
    std::vector<ScenarioDifference> differences;  // carried out on the file one after the other

    friend bool operator==(const ScenarioSource&, const ScenarioSource&) = default;
};

struct SpecCommand {
    int day = 0;  // after which it holds; 0: from the start
    std::string lever;
    double value = 0.0;

    friend bool operator==(const SpecCommand&, const SpecCommand&) = default;
};

struct RunSpec {
    ScenarioSource scenario;
    std::uint64_t seed = 7;
    int customers = 0;                  // 0: as the scenario says
    int days = 365;                     // 0: as it begins
    std::vector<std::string> presets;   // ids, put into effect on day 0
    std::vector<SpecCommand> commands;  // after the presets, in order

    friend bool operator==(const RunSpec&, const RunSpec&) = default;
};

struct RunSpecResult {
    RunSpec spec;                   // meaningful only when there are no errors
    std::vector<FileError> errors;  // in order of line
    [[nodiscard]] bool ok() const { return errors.empty(); }
};

// Of the text of a run, or of a manifest, which may hold the hash of every day.
JsonLimits run_spec_limits();

// Reads a run, or the run of a manifest, which has it under "run". Comments are allowed. What needs the scenario – whether it
// exists, has these levers and ranges – is found by plan_run() (sim/session/run.h).
RunSpecResult read_run_spec(std::string_view text);

// A file that read_run_spec() reads back to the same run.
std::string write_run_spec(const RunSpec& spec);

}  // namespace goodwill
