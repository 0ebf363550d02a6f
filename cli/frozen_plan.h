// A plan in its folder: all that it takes to do any part of it anywhere, and to tell that it is still the same.
//
//   plan.json        what is run; the hash of this text is the plan's id
//   design.csv       the points: point,scenario,<levers>
//   scenarios/       the scenario files, and the lists of ties that they name
//   blocks/          what workers did (blocks.h)
//
// Runs are numbered replication by replication, as in sim/experiment/plan.h, and block b is the runs from b · block_runs on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/points.h"

namespace goodwill::cli {

inline constexpr std::size_t most_blocks = 10'000;
inline constexpr std::size_t most_planned_runs = 1'000'000;

struct FrozenScenario {
    std::string source;  // as it was asked for, and as the design names it
    std::string id;
    std::string hash;        // of its file
    std::string edges_hash;  // of the list of ties that it names; empty: none
};

struct FrozenPlan {
    std::string version;
    std::string compiler;
    std::vector<FrozenScenario> scenarios;
    int customers = 0;  // 0: as the scenarios say
    int days = 365;
    std::uint64_t first_seed = 7;
    Replicate replicate = Replicate::this_business;
    int replications = experiment_replications;
    int points = 1;
    int block_runs = 1;
    std::string design = "grid";       // or lhs, sobol, file
    std::vector<std::string> columns;  // as tables show them
    std::string design_hash;

    // Not written:
    std::string folder;
    std::string id;
    Points design_points;  // as in the file
};

std::size_t planned_runs(const FrozenPlan& plan);
std::size_t block_count(const FrozenPlan& plan);
std::string scenario_file(std::size_t number);  // "scenarios/0.json"
std::string edges_file(std::size_t number);

// The text of plan.json, and from it the plan's id.
std::string plan_text(const FrozenPlan& plan);
std::string plan_id(std::string_view text);

// The text of design.csv. `sources[i]` is the scenario of point i.
std::string design_text(const PointTable& table, const std::vector<std::string>& sources);

// Reads and checks plan.json and design.csv. Says on `err` what is wrong: with `damaged` where it is the plan.
ExitCode read_plan(const std::string& folder, const Console& console, FrozenPlan& plan);

// The points by their names, in the order of `columns`.
PointTable named_points(const FrozenPlan& plan);

// One of its businesses from the plan's own files, at its size; not settled. Says on `err` what is wrong.
ExitCode open_frozen(const FrozenPlan& plan, std::size_t number, const Console& console, Subject& subject);
// Of each point, by its number among the plan's scenarios.
std::vector<std::size_t> scenarios_of_points(const FrozenPlan& plan);

// What tables and statistics need of it: points without a business.
Plan outline_of(const FrozenPlan& plan);

// What runs need: businesses from the plan's own files, settled where futures of one world are replicated. `stopped` once
// `is_over` says so.
ExitCode thaw(const FrozenPlan& plan, int threads, const IsOver& is_over, const Console& console, Plan& thawed);

}  // namespace goodwill::cli
