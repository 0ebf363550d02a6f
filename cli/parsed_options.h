// Options whose meaning depends on the scenario: read from what was typed, or refused in one sentence on `err`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "sim/scenario/command.h"
#include "sim/scenario/scenario.h"

namespace goodwill::cli {

// The number of --customers as typed, 0 without; nothing where that many cannot be simulated.
std::optional<int> customers_of(const std::optional<std::string>& text, const Scenario& scenario,
                                const Console& console);

// All commands of --preset, --set and --at, or nothing when one of them is wrong; every wrong one is named. The scenario
// is the one at its size.
std::optional<std::vector<Command>> parse_commands(const RunOptions& options, const Scenario& scenario,
                                                   const Console& console);

// Changes as experiments take them, each lever=value, DAY:lever=value or the id of a preset, in their order; `option` names
// them in messages.
std::optional<std::vector<Command>> parse_changes(const std::string& option, const std::vector<std::string>& texts,
                                                  int days, const Scenario& scenario, const Console& console);
// The changes of --a and --b.
struct Sides {
    std::vector<Command> a, b;
};
std::optional<Sides> parse_sides(const std::vector<std::string>& a, const std::vector<std::string>& b, int days,
                                 const Scenario& scenario, const Console& console);
// A plain decimal number, or nothing.
std::optional<double> parsed_number(const std::string& text);
// The metric's place in metric_table(), or nothing, and why on `err`.
std::optional<std::size_t> parse_metric(const std::string& option, const std::string& id, const Console& console);

// Whether the people of --trace exist in the scenario at its size.
bool knows_traced_people(const RunOptions& options, const Scenario& scenario, const Console& console);

}  // namespace goodwill::cli
