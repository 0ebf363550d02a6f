// From a run that is written down to a session, and back.
//
//   RunSpecResult read = read_run_spec(text);
//   RunPlan plan = plan_run(read.spec, library);
//   Session session = start_run(plan);
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/session/run_spec.h"
#include "sim/session/session.h"

namespace goodwill {

// The text of a scenario that comes along, by its id; nothing where there is none.
using ScenarioLibrary = std::function<std::optional<std::string_view>(std::string_view id)>;

struct RunPlan {
    std::shared_ptr<const Scenario> scenario;  // as read, before scaling; nothing when it has errors
    SessionOptions options;
    std::vector<Command> commands;
    int days = 0;
    std::vector<FileError>
        errors;  // all mistakes; keys begin at the run: "commands[3].lever", "scenario:12: touchpoints[0].kind"
    [[nodiscard]] bool ok() const { return errors.empty(); }
};

// Finds and reads the scenario, applies the differences, and checks size, presets and commands against it.
RunPlan plan_run(const RunSpec& spec, const ScenarioLibrary& library);

// The text of the spec's scenario, its differences carried out; or what is wrong.
struct ScenarioTextResult {
    std::string text;
    std::vector<FileError> errors;
};
ScenarioTextResult scenario_text(const ScenarioSource& source, const ScenarioLibrary& library);

// On day 0, with all commands submitted. Precondition: plan.ok().
Session start_run(const RunPlan& plan);
// The same around a world that was made with threads.
Session start_run(const RunPlan& plan, World world);

// What repeats a session as it is now: its commands and as many days.
RunSpec spec_of(const Session& session, const ScenarioSource& source);

// The command line that repeats a run of a scenario that comes along; of others `goodwill run --spec FILE`.
std::string command_line_of(const RunSpec& spec);

}  // namespace goodwill
