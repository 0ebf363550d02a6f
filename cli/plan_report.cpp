// goodwill report of a plan whose blocks are done.
#include "sim/report/plan_report.h"

#include <algorithm>
#include <deque>

#include <fmt/format.h>

#include "cli/files.h"
#include "cli/html_report.h"
#include "cli/parsed_options.h"
#include "cli/report.h"
#include "cli/survey.h"
#include "sim/report/figure_text.h"
#include "sim/report/texts.h"
#include "sim/scenario/presets.h"

namespace goodwill::cli {

namespace {

std::optional<std::vector<std::size_t>> metrics_of(const ReportOptions& options, const Console& console) {
    std::vector<std::size_t> metrics;
    for (const std::string& id : options.metrics) {
        const std::optional<std::size_t> metric = parse_metric("--metric", id, console);
        if (!metric) {
            return std::nullopt;
        }
        if (std::find(metrics.begin(), metrics.end(), *metric) == metrics.end()) {
            metrics.push_back(*metric);
        }
    }
    return metrics.empty() ? report_courses() : metrics;
}

// The words for a value of the design: of a scenario its title, of a preset its label, of a lever the value with its unit.
std::string value_in_words(const PlanReport& report, std::size_t point, const std::string& column,
                           const std::string& value) {
    const Scenario& scenario = *report.scenarios[report.scenario_of[point]];
    if (column == "scenario") {
        return scenario.title.in(report.language);
    }
    if (const PresetInfo* preset = find_preset(value); column == "preset" && preset != nullptr) {
        return std::string(preset->label.in(report.language));
    }
    const std::optional<LeverId> lever = find_lever(scenario, column);
    const std::optional<double> number = parsed_number(value);
    return lever && number ? setting_text(*lever, *number, report.language) : value;
}

std::string column_in_words(const PlanReport& report, const std::string& column) {
    if (column == "scenario") {
        return say(ReportText::business, report.language);
    }
    const Scenario& scenario = *report.scenarios.front();
    const std::optional<LeverId> lever = find_lever(scenario, column);
    return lever ? lever_label(scenario, *lever, report.language) : column;
}

void name_points(const FrozenPlan& plan, PlanReport& report) {
    const PointTable named = named_points(plan);
    for (const std::string& column : named.columns) {
        report.columns.push_back(column_in_words(report, column));
        if (const std::optional<LeverId> lever = find_lever(*report.scenarios.front(), column)) {
            report.levers.push_back(*lever);
        }
    }
    for (std::size_t point = 0; point < named.rows.size(); ++point) {
        std::vector<std::string>& row = report.rows.emplace_back();
        for (std::size_t j = 0; j < named.columns.size(); ++j) {
            row.push_back(value_in_words(report, point, named.columns[j], named.rows[point][j]));
        }
    }
    if (named.columns.size() == 1 && report.levers.size() == 1 && report.scenarios.size() == 1) {
        const ParameterInfo* info = report.levers.front().kind == LeverId::Kind::parameter
                                        ? &parameter_table()[static_cast<std::size_t>(report.levers.front().index)]
                                        : nullptr;
        const double factor = info != nullptr && info->is_share() ? 100.0 : 1.0;
        for (const std::vector<std::string>& row : named.rows) {
            report.axis.push_back(factor * parsed_number(row.front()).value_or(0.0));
        }
        const std::string unit = info == nullptr    ? ""
                                 : info->is_share() ? "%"
                                                    : std::string(info->unit.in(report.language));
        report.axis_label = report.columns.front() + (unit.empty() ? "" : fmt::format(" ({})", unit));
    }
}

// Nothing where the plan has no such point.
std::optional<std::vector<std::size_t>> bases_of(const ReportOptions& options, const PlanReport& report,
                                                 const Console& console) {
    if (options.base && report.scenarios.size() > 1) {
        console.err << "goodwill: --base: the plan has several businesses, and each is compared with its own first "
                       "point\n";
        return std::nullopt;
    }
    if (options.base.value_or(0) >= report.rows.size()) {
        console.err << fmt::format("goodwill: --base {}: there is no such point; allowed is 0 to {}\n", *options.base,
                                   report.rows.size() - 1);
        return std::nullopt;
    }
    if (options.base) {
        return std::vector<std::size_t>{static_cast<std::size_t>(*options.base)};
    }
    std::vector<std::size_t> bases;
    for (std::size_t scenario = 0; scenario < report.scenarios.size(); ++scenario) {
        bases.push_back(static_cast<std::size_t>(
            std::find(report.scenario_of.begin(), report.scenario_of.end(), scenario) - report.scenario_of.begin()));
    }
    return bases;
}

std::vector<std::pair<std::string, std::string>> prints_of(const FrozenPlan& plan, Language language) {
    std::vector<std::pair<std::string, std::string>> prints{{say(ReportText::plan_id, language), plan.id}};
    constexpr std::size_t most_listed = 20;
    for (std::size_t i = 0; i < std::min(most_listed, plan.scenarios.size()); ++i) {
        prints.emplace_back(fmt::format("{} {}", say(ReportText::scenario_id, language), plan.scenarios[i].id),
                            plan.scenarios[i].hash);
    }
    prints.emplace_back(say(ReportText::design, language), plan.design + ", " + plan.design_hash);
    return prints;
}

}  // namespace

ExitCode report_plan(const ReportOptions& options, const Console& console) {
    if (options.replications || options.last || options.replicate) {
        console.err << "goodwill: --replications, --last and --replicate are for the report on a run; a plan has its "
                       "own\n";
        return ExitCode::usage;
    }
    const std::optional<std::vector<std::size_t>> metrics = metrics_of(options, console);
    if (!metrics) {
        return ExitCode::usage;
    }
    FrozenPlan frozen;
    if (const ExitCode code = read_plan(options.subject, console, frozen); code != ExitCode::fine) {
        return code;
    }
    std::deque<Subject> subjects;  // which stay where they are
    PlanReport report;
    report.language = options.language;
    for (std::size_t i = 0; i < frozen.scenarios.size(); ++i) {
        if (const ExitCode code = open_frozen(frozen, i, console, subjects.emplace_back()); code != ExitCode::fine) {
            return code;
        }
        report.scenarios.push_back(&subjects.back().scenario);
    }
    report.scenario_of = scenarios_of_points(frozen);
    name_points(frozen, report);
    const std::optional<std::vector<std::size_t>> bases = bases_of(options, report, console);
    if (!bases) {
        return ExitCode::usage;
    }
    report.bases = *bases;
    std::vector<JobResult> results;
    const Survey survey = survey_of(frozen, results);
    const ExitCode verdict = verdict_on(survey);
    say_what_is_wrong(frozen, survey, console.err);
    if (survey.done < block_count(frozen)) {
        console.err << "goodwill: a report is made when all blocks of a plan are done; nothing is written\n";
        return verdict;
    }
    report.plan = outline_of(frozen);
    report.results = results;
    report.metrics = *metrics;
    report.days = frozen.days;
    report.measured_days = subjects.front().job.days;
    report.is_kind = frozen.replicate == Replicate::kind;
    report.failed_runs = survey.failed_runs;
    report.commands = {{say(ReportText::repeats_report, options.language), shell_text(options.arguments)},
                       {say(ReportText::repeats_tables, options.language), shell_text({"merge", options.subject})}};
    report.program = program_text();
    report.prints = prints_of(frozen, options.language);
    return write_report(options, plan_report_page(report), verdict, console);
}

}  // namespace goodwill::cli
