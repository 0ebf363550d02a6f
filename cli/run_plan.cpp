#include "cli/run_plan.h"

#include <fmt/format.h>

#include "cli/files.h"
#include "cli/parsed_options.h"
#include "sim/base/json_tree.h"

namespace goodwill::cli {

ExitCode plan_of_options(const RunOptions& options, const Console& console, RunInput& input, RunPlan& plan) {
    LoadedScenario loaded;
    if (const ExitCode code = load_scenario(options.scenario, console, loaded); code != ExitCode::fine) {
        return code;
    }
    const std::optional<int> customers = customers_of(options.customers, loaded.scenario, console);
    if (!customers) {
        return ExitCode::usage;
    }
    plan.days = options.days;
    plan.options.seed = options.seed;
    plan.options.customers = *customers;
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

namespace {

bool is_of_experiment(std::string_view text) {
    const JsonResult json = parse_json(text, run_spec_limits());
    return !json.is_broken && (json.root.find("experiment") != nullptr || json.root.find("plan_id") != nullptr);
}

}  // namespace

ExitCode plan_of_spec(const std::string& path, std::string_view text, const Console& console, RunInput& input,
                      RunPlan& plan) {
    if (is_of_experiment(text)) {
        console.err << fmt::format(
            "{}: the manifest of an experiment, which is of many runs: its own command repeats them; what can be "
            "repeated here is the manifest of one run (goodwill run --out)\n",
            path);
        return ExitCode::bad_file;
    }
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
