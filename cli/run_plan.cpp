#include "cli/run_plan.h"

#include <charconv>
#include <cstdlib>

#include <fmt/format.h>

#include "cli/files.h"
#include "cli/simulation.h"
#include "sim/base/edit_distance.h"
#include "sim/scenario/presets.h"

namespace goodwill::cli {

namespace {

template <typename Number>
std::optional<Number> parsed(std::string_view text) {
    Number value{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole_text = problem == std::errc{} && end == text.data() + text.size() && !text.empty();
    return is_whole_text ? std::optional(value) : std::nullopt;
}

// Floating-point from_chars is missing from older standard libraries.
std::optional<double> parsed_number(const std::string& text) {
    constexpr std::string_view allowed = "+-.0123456789eE";
    if (text.empty() || text.find_first_not_of(allowed) != std::string::npos) {
        return std::nullopt;
    }
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    return end == text.c_str() + text.size() ? std::optional(value) : std::nullopt;
}

// "lever=value" -> a setting that is allowed, or a message on `err`.
std::optional<LeverSetting> parse_setting(const std::string& text, const Scenario& scenario, const Console& console) {
    const std::size_t equals = text.find('=');
    const std::string name = text.substr(0, equals);
    const std::optional<double> value =
        equals == std::string::npos ? std::nullopt : parsed_number(text.substr(equals + 1));
    if (!value) {
        console.err << fmt::format("goodwill: {}: not of the form lever=number\n", text);
        return std::nullopt;
    }
    const std::optional<LeverId> lever = find_lever(scenario, name);
    if (!lever) {
        const std::string near = nearest_lever_name(scenario, name);
        console.err << fmt::format("goodwill: {}: there is no lever \"{}\"; did you mean \"{}\"?\n", text, name, near);
        return std::nullopt;
    }
    const LeverSetting setting{*lever, *value};
    if (const std::optional<std::string> problem = refuse(scenario, setting)) {
        console.err << fmt::format("goodwill: {}: {}\n", text, *problem);
        return std::nullopt;
    }
    return setting;
}

std::optional<std::vector<LeverSetting>> parse_preset(const std::string& id, const Console& console) {
    if (const PresetInfo* preset = find_preset(id)) {
        return settings_of(*preset);
    }
    std::vector<std::string_view> ids;
    for (const PresetInfo& preset : preset_table()) {
        ids.push_back(preset.id);
    }
    const std::string near = did_you_mean(id, ids).en;
    console.err << fmt::format("goodwill: --preset {}: there is no such preset; {}\n", id,
                               near.empty() ? fmt::format("allowed are {}", fmt::join(ids, ", ")) : near);
    return std::nullopt;
}

// "DAY:lever=value"
std::optional<Command> parse_planned(const std::string& text, int days, const Scenario& scenario,
                                     const Console& console) {
    const std::size_t colon = text.find(':');
    const std::optional<int> day = colon == std::string::npos ? std::nullopt : parsed<int>(text.substr(0, colon));
    if (!day || *day < 0 || *day >= days) {
        console.err << fmt::format("goodwill: {}: not of the form DAY:lever=number with a day from 0 to {}\n", text,
                                   days - 1);
        return std::nullopt;
    }
    const std::optional<LeverSetting> setting = parse_setting(text.substr(colon + 1), scenario, console);
    return setting ? std::optional(Command{*day, *setting}) : std::nullopt;
}

// All commands of --preset, --set and --at, or nothing when one of them is wrong; every wrong one is named.
std::optional<std::vector<Command>> parse_commands(const RunOptions& options, const Scenario& scenario,
                                                   const Console& console) {
    std::vector<Command> commands;
    bool is_fine = true;
    for (const std::string& id : options.presets) {
        const std::optional<std::vector<LeverSetting>> settings = parse_preset(id, console);
        is_fine = is_fine && settings.has_value();
        for (const LeverSetting& setting : settings.value_or(std::vector<LeverSetting>{})) {
            commands.push_back({0, setting});
        }
    }
    for (const std::string& text : options.settings) {
        const std::optional<LeverSetting> setting = parse_setting(text, scenario, console);
        is_fine = is_fine && setting.has_value();
        commands.push_back({0, setting.value_or(LeverSetting{})});
    }
    for (const std::string& text : options.planned) {
        const std::optional<Command> command = parse_planned(text, options.days, scenario, console);
        is_fine = is_fine && command.has_value();
        commands.push_back(command.value_or(Command{}));
    }
    return is_fine ? std::optional(commands) : std::nullopt;
}

}  // namespace

ExitCode plan_of_options(const RunOptions& options, const Console& console, RunInput& input, RunPlan& plan) {
    LoadedScenario loaded;
    if (const ExitCode code = load_scenario(options.scenario, console, loaded); code != ExitCode::fine) {
        return code;
    }
    if (const std::optional<std::string> problem = refuse_size(loaded.scenario, options.customers)) {
        console.err << "goodwill: " << *problem << "\n";
        return ExitCode::usage;
    }
    plan.days = options.days;
    plan.options.seed = options.seed;
    plan.options.customers = options.customers;
    const std::optional<std::vector<Command>> commands =
        parse_commands(options, sized(loaded.scenario, plan.options), console);
    if (!commands) {
        return ExitCode::usage;
    }
    plan.commands = *commands;
    plan.scenario = std::make_shared<const Scenario>(std::move(loaded.scenario));
    input = {std::move(loaded.source), options.scenario, loaded.text_hash};
    return ExitCode::fine;
}

ExitCode plan_of_spec(const std::string& path, std::string_view text, const Console& console, RunInput& input,
                      RunPlan& plan) {
    const RunSpecResult read = read_run_spec(text);
    std::vector<FileError> errors = read.errors;
    if (read.ok()) {
        plan = plan_run(read.spec, embedded_scenario_text);
        errors = plan.errors;
    }
    for (const FileError& error : errors) {
        console.err << describe(error, path) << "\n";
    }
    if (!errors.empty()) {
        return ExitCode::bad_file;
    }
    const ScenarioSource& source = read.spec.scenario;
    input = {source, source.id.empty() ? path : source.id, fnv1a(scenario_text(source, embedded_scenario_text).text)};
    return ExitCode::fine;
}

}  // namespace goodwill::cli
