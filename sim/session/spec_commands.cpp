#include "sim/session/spec_commands.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/base/edit_distance.h"
#include "sim/base/filled.h"
#include "sim/base/json_text.h"
#include "sim/scenario/limits.h"

namespace goodwill {

namespace {

void read_command(FieldReader& v, SpecCommand& command) {
    v.whole("day", command.day, {0, static_cast<double>(max_day)}, Presence::required, "");
    v.plain_text("lever", command.lever, 80, Presence::required, "");
    v.number("value", command.value, {-1e12, 1e12}, Presence::required, "");
}

}  // namespace

void read_spec_commands(FieldReader& v, std::string_view key, std::vector<SpecCommand>& commands) {
    v.list(key, commands, {0, max_spec_commands}, Presence::optional, "",
           [](FieldReader& inner, SpecCommand& command) { read_command(inner, command); });
}

std::vector<Command> planned_commands(std::span<const SpecCommand> commands, const Scenario& scenario,
                                      std::string_view key, std::vector<FileError>& errors) {
    std::vector<Command> planned;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const SpecCommand& command = commands[i];
        const std::optional<LeverId> lever = find_lever(scenario, command.lever);
        if (!lever) {
            const std::string near = nearest_lever_name(scenario, command.lever);
            errors.push_back({0, fmt::format("{}[{}].lever", key, i), in_quotes(command.lever), there_is_none,
                              filled({"a parameter, or staff.TOUCHPOINT", "ein Parameter oder staff.TOUCHPOINT"}),
                              filled({"did you mean \"{}\"?", "gemeint ist vielleicht \"{}\"?"}, near)});
            continue;
        }
        const Command next{command.day, {*lever, command.value}};
        if (refuse(scenario, next.setting)) {
            const LeverRange range = lever_range(scenario, *lever);
            const bool is_staff = lever->kind == LeverId::Kind::staff;
            errors.push_back(
                {0,
                 fmt::format("{}[{}].value", key, i),
                 fmt::format("{}", command.value),
                 filled({"is not allowed for {}", "ist für {} nicht erlaubt"}, command.lever),
                 filled(is_staff ? LocalView{"a whole number from {} to {}", "eine ganze Zahl von {} bis {}"}
                                 : LocalView{"{} to {}", "{} bis {}"},
                        range.minimum, range.maximum),
                 {}});
            continue;
        }
        planned.push_back(next);
    }
    return planned;
}

std::vector<SpecCommand> spec_commands(std::span<const Command> commands, const Scenario& scenario) {
    std::vector<SpecCommand> named;
    for (const auto& [day, setting] : commands) {
        named.push_back({day, lever_name(scenario, setting.lever), setting.value});
    }
    return named;
}

nlohmann::ordered_json spec_commands_json(std::span<const SpecCommand> commands) {
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const SpecCommand& command : commands) {
        json.push_back({{"day", command.day}, {"lever", command.lever}, {"value", number_json(command.value)}});
    }
    return json;
}

}  // namespace goodwill
