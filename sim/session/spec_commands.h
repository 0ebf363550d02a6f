// Commands as texts of runs have them, with levers by name: read, checked against a scenario, written.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "sim/base/field_reader.h"
#include "sim/scenario/command.h"
#include "sim/session/run_spec.h"

namespace goodwill {

// The list under `key`, which may be missing.
void read_spec_commands(FieldReader& v, std::string_view key, std::vector<SpecCommand>& commands);

// In the order given. Levers that this scenario does not have and values that are not allowed are mistakes at
// "key[3].lever".
std::vector<Command> planned_commands(std::span<const SpecCommand> commands, const Scenario& scenario,
                                      std::string_view key, std::vector<FileError>& errors);

std::vector<SpecCommand> spec_commands(std::span<const Command> commands, const Scenario& scenario);

nlohmann::ordered_json spec_commands_json(std::span<const SpecCommand> commands);

}  // namespace goodwill
