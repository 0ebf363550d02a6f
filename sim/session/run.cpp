#include "sim/session/run.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/base/edit_distance.h"
#include "sim/base/filled.h"
#include "sim/base/json_edit.h"
#include "sim/rules/creation.h"
#include "sim/scenario/presets.h"
#include "sim/scenario/size.h"
#include "sim/session/spec_commands.h"

namespace goodwill {

namespace {

// Mistakes of the scenario, each with its line in there; in the run it is one value.
void add_errors_of_scenario(std::vector<FileError>& errors, std::vector<FileError> found) {
    for (FileError& error : found) {
        error.path = error.line > 0 ? fmt::format("scenario:{}: {}", error.line, error.path) : "scenario";
        error.line = 0;
        errors.push_back(std::move(error));
    }
}

void plan_presets(RunPlan& plan, const std::vector<std::string>& ids) {
    std::vector<std::string_view> known;
    for (const PresetInfo& preset : preset_table()) {
        known.push_back(preset.id);
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const PresetInfo* preset = find_preset(ids[i]);
        if (preset == nullptr) {
            plan.errors.push_back({0, fmt::format("presets[{}]", i), in_quotes(ids[i]), there_is_none,
                                   filled({"one of: {}", "eines von: {}"}, fmt::join(known, ", ")),
                                   did_you_mean(ids[i], known)});
            continue;
        }
        for (const LeverSetting& setting : settings_of(*preset)) {
            plan.commands.push_back({0, setting});
        }
    }
}

}  // namespace

ScenarioTextResult scenario_text(const ScenarioSource& source, const ScenarioLibrary& library) {
    ScenarioTextResult result;
    result.text = source.text;
    if (!source.id.empty()) {
        const std::optional<std::string_view> text = library(source.id);
        if (!text) {
            result.errors.push_back(
                {0,
                 "scenario.id",
                 in_quotes(source.id),
                 there_is_none,
                 filled({"the id of a scenario that comes along", "die Kennung eines mitgelieferten Szenarios"}),
                 {}});
            return result;
        }
        result.text = *text;
    }
    if (!parse_json(result.text, scenario_limits).errors.empty()) {
        return result;  // read_scenario() says what is wrong, and where
    }
    for (const ScenarioDifference& difference : source.differences) {
        JsonEdit edit = difference.value == "null"
                            ? without_json_value(result.text, difference.path, scenario_limits)
                            : with_json_value(result.text, difference.path, difference.value, scenario_limits);
        if (edit.error) {
            result.errors.push_back(*edit.error);
            result.errors.back().line = 0;
            result.errors.back().path = "scenario.differences." + difference.path;
            continue;
        }
        result.text = std::move(edit.text);
    }
    return result;
}

RunPlan plan_run(const RunSpec& spec, const ScenarioLibrary& library) {
    RunPlan plan;
    plan.days = spec.days;
    plan.options.seed = spec.seed;
    plan.options.customers = spec.customers;
    plan_presets(plan, spec.presets);
    ScenarioTextResult text = scenario_text(spec.scenario, library);
    if (!text.errors.empty()) {
        plan.errors.insert(plan.errors.end(), text.errors.begin(), text.errors.end());
        return plan;
    }
    const FileSource edges = [&spec](const std::string&) -> std::optional<std::string> {
        return spec.scenario.edges.empty() ? std::nullopt : std::optional(spec.scenario.edges);
    };
    ScenarioResult read = read_scenario(text.text, edges);
    if (!read.ok()) {
        add_errors_of_scenario(plan.errors, std::move(read.errors));
        return plan;
    }
    if (const std::optional<LocalText> problem =
            refuse_size(read.scenario, spec.customers > 0 ? spec.customers : read.scenario.customers)) {
        plan.errors.push_back({0, "customers", "", *problem, {}, {}});
        return plan;
    }
    const std::vector<Command> commands =
        planned_commands(spec.commands, sized(read.scenario, plan.options), "commands", plan.errors);
    plan.commands.insert(plan.commands.end(), commands.begin(), commands.end());
    plan.scenario = std::make_shared<const Scenario>(std::move(read.scenario));
    return plan;
}

Session start_run(const RunPlan& plan) {
    return start_run(plan, starting_world(sized(*plan.scenario, plan.options), plan.options));
}

Session start_run(const RunPlan& plan, World world) {
    Session session(std::move(world), plan.scenario, plan.options);
    for (const Command& command : plan.commands) {
        session.submit(command);
    }
    return session;
}

RunSpec spec_of(const Session& session, const ScenarioSource& source) {
    RunSpec spec;
    spec.scenario = source;
    spec.seed = session.options().seed;
    spec.customers = session.options().customers;
    spec.days = session.world().day;
    spec.commands = spec_commands(session.commands(), session.scenario());
    return spec;
}

std::string command_line_of(const RunSpec& spec) {
    if (spec.scenario.id.empty() || !spec.scenario.differences.empty()) {
        return "goodwill run --spec run.json";
    }
    std::string line =
        fmt::format("goodwill run {} --days {} --seed {}", spec.scenario.id, std::max(1, spec.days), spec.seed);
    if (spec.customers > 0) {
        line += fmt::format(" --customers {}", spec.customers);
    }
    for (const std::string& preset : spec.presets) {
        line += " --preset " + preset;
    }
    for (const SpecCommand& command : spec.commands) {
        if (command.day < spec.days) {  // later ones have not taken effect
            line += command.day == 0 ? fmt::format(" --set {}={}", command.lever, command.value)
                                     : fmt::format(" --at {}:{}={}", command.day, command.lever, command.value);
        }
    }
    return line;
}

}  // namespace goodwill
