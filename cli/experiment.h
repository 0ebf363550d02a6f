// What all experiments of the command line have in common: a business, what is repeated, how it is run, and its files.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/csv.h"
#include "cli/files.h"
#include "sim/experiment/plan.h"
#include "sim/report/figure_text.h"

namespace goodwill::cli {

// A business that experiments begin with: the job of leaving it alone.
struct Subject {
    std::string source;  // as typed
    LoadedScenario loaded;
    Scenario scenario;  // at its size
    Job job;            // measured over its last days, as key figures are
};

// Loads and checks. Says on `err` what is wrong.
ExitCode open_subject(const ExperimentOptions& options, const Console& console, Subject& subject);
// The rest of it for a scenario that is loaded already.
ExitCode size_subject(const ExperimentOptions& options, const Console& console, Subject& subject);
// Where futures of one world are replicated: settles it, for all jobs that are made from the subject's from then on.
// False once `is_over` says so.
bool settle_subject(const ExperimentOptions& options, const Console& console, Subject& subject,
                    const IsOver& is_over = {});

// Seeds follow the one of the options.
Plan plan_of(const ExperimentOptions& options, std::vector<Job> points);

// Runs what is open, with progress and the time left on `err` when it is a terminal, and says there which runs failed. After
// an interruption (`stopped`) the plan ends with the last replication of which all points are done; there may be none.
ExitCode carry_out(Plan& plan, const ExperimentOptions& options, const Console& console,
                   std::vector<JobResult>& results);

// How an experiment ended that was carried out otherwise: says which runs failed, or that memory was short. While its
// Interruption lives.
ExitCode ended(const Plan& plan, std::span<const JobResult> results, const Console& console);

// "This business: 20 futures of its one settled world; seeds from 7 on" and what was measured.
std::string what_is_repeated(const ExperimentOptions& options, const Plan& plan);

// What the points of a plan are called, a row each.
struct PointTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};
// One row a run, one column a metric.
std::string runs_csv(const Plan& plan, const std::vector<JobResult>& results, const PointTable& points, CsvForm form);
// One row a run and metric that has a value.
std::string long_csv(const Plan& plan, const std::vector<JobResult>& results, const PointTable& points, CsvForm form);
// Unit, direction, labels and formula of each figure.
std::string units_csv(CsvForm form);

using Subjects = std::span<const Subject* const>;
// Files of --out: every run (wide and long), the tables of the command, units, and the manifest that vouches for them.
bool write_experiment(const ExperimentOptions& options, Subjects subjects, const Plan& plan,
                      const std::vector<JobResult>& results, const PointTable& points,
                      const std::vector<OutputFile>& tables, const Console& console);

// The head of every JSON object: scenarios, what is repeated, days, replications.
nlohmann::ordered_json experiment_json(const ExperimentOptions& options, Subjects subjects, const Plan& plan);
nlohmann::ordered_json interval_json(const Interval& interval);

}  // namespace goodwill::cli
