#include "cli/replicated_run.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/files.h"
#include "cli/replications.h"
#include "cli/report.h"
#include "cli/simulation.h"
#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/base/table_text.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

// The plan's run as the only point of an experiment, measured over its last days as key figures are.
Plan experiment_of(const RunOptions& options, const RunPlan& run, const Console& console) {
    Job job;
    job.scenario = run.scenario;
    job.customers = run.options.customers;
    job.commands = run.commands;
    job.days = std::min(run.days, final_days);
    job.days_before = run.days - job.days;
    const bool is_one_business = options.futures > 0;
    if (is_one_business) {
        job.start = std::make_shared<const World>(
            start_session_with_threads(*run.scenario, run.options, options.threads, console).world());
    }
    Plan plan;
    plan.points = {std::move(job)};
    plan.replications = is_one_business ? options.futures : options.replications;
    // The world's own seed is the future that a plain run shows; others follow it.
    plan.first_seed = run.options.seed;
    return plan;
}

std::vector<Interval> intervals_of(const Plan& plan, std::span<const JobResult> results) {
    std::vector<Interval> intervals;
    for (std::size_t i = 0; i < metric_table().size(); ++i) {
        intervals.push_back(interval_of(replications_of(plan, results, 0, i)));
    }
    return intervals;
}

std::string explanation(const RunOptions& options, const Plan& plan) {
    const bool is_german = options.language == Language::de;
    if (options.futures > 0) {
        return fmt::format(fmt::runtime(is_german ? "Dieses Unternehmen: {} Zukünfte seiner einen eingeschwungenen Welt"
                                                  : "This business: {} futures of its one settled world"),
                           plan.replications);
    }
    return fmt::format(
        fmt::runtime(is_german ? "Irgendein Unternehmen dieser Art: {} unabhängige eingeschwungene Welten"
                               : "Any business of this kind: {} independent settled worlds"),
        plan.replications);
}

std::string number(const MetricInfo& metric, double value, Language language) {
    return number_text(shown_factor(metric.unit) * value, metric.decimals, language);
}

std::string metric_row(const MetricInfo& metric, const Interval& interval, Language language) {
    const std::string between =
        fmt::format("{} … {}", number(metric, interval.low, language), number(metric, interval.high, language));
    return fmt::format("  {}{} {}{}\n", padded(metric.label.in(language), 34),
                       right_aligned(number(metric, interval.mean, language), 14), padded(metric.unit.in(language), 17),
                       between);
}

std::string table(const RunOptions& options, const RunPlan& run, const Plan& plan, std::span<const Interval> intervals,
                  const Console& console) {
    const bool is_german = options.language == Language::de;
    std::string text = heading(run.scenario->title.in(options.language), console) + "\n";
    text += explanation(options, plan) +
            fmt::format(fmt::runtime(is_german ? "; Seeds ab {}\nKennzahlen der letzten {} von {} Tagen: Mittel und "
                                                 "95-%-Intervall des Mittels\n"
                                               : "; seeds from {} on\nFigures of the last {} of {} days: mean and 95 % "
                                                 "interval of the mean\n"),
                        plan.first_seed, plan.points[0].days, run.days);
    std::optional<MetricGroup> group;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        const MetricInfo& metric = metric_table()[i];
        if (metric.group != group) {
            group = metric.group;
            text += "\n" + heading(metric_group_label(metric.group).in(options.language), console) + "\n";
        }
        text += metric_row(metric, intervals[i], options.language);
    }
    return text;
}

Json json_of(const RunOptions& options, const RunPlan& run, const Plan& plan, std::span<const Interval> intervals) {
    Json metrics = Json::object();
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        metrics[std::string(metric_table()[i].id)] = {{"mean", number_json(intervals[i].mean)},
                                                      {"ci_low", number_json(intervals[i].low)},
                                                      {"ci_high", number_json(intervals[i].high)},
                                                      {"count", intervals[i].count}};
    }
    return {{"scenario", run.scenario->id},
            {"seed", seed_json(plan.first_seed)},
            {"days", run.days},
            {"measured_days", plan.points[0].days},
            {"customers", sized(*run.scenario, run.options).customers},
            {"over", options.futures > 0 ? "futures" : "worlds"},
            {"replications", plan.replications},
            {"metrics", metrics}};
}

// One row a run, one column a metric; a cell without a value stays empty.
std::string csv_of(const Plan& plan, std::span<const JobResult> results) {
    std::string text = "seed";
    for (const MetricInfo& metric : metric_table()) {
        text += fmt::format(",{}", metric.id);
    }
    text += "\n";
    for (std::size_t run = 0; run < results.size(); ++run) {
        if (results[run].status != JobStatus::done) {
            continue;
        }
        text += std::to_string(job_of(plan, run).seed);
        for (const double value : results[run].values) {
            text += std::isnan(value) ? "," : fmt::format(",{}", value);
        }
        text += "\n";
    }
    return text;
}

}  // namespace

ExitCode run_replicated(const RunOptions& options, const RunPlan& run, const Console& console) {
    if (run.days < 1) {
        console.err << "goodwill: a run of no days has nothing to repeat\n";
        return ExitCode::usage;
    }
    const Plan plan = experiment_of(options, run, console);
    const std::vector<JobResult> results = run_all(plan, in_threads(options.threads, console));
    const ExitCode code = say_failures(plan, results, console);
    if (!options.folder.empty() &&
        !write_files(options.folder, {{"replications.csv", csv_of(plan, results)}}, console)) {
        return ExitCode::no_access;
    }
    const std::vector<Interval> intervals = intervals_of(plan, results);
    if (options.is_json) {
        console.out << readable_json(json_of(options, run, plan, intervals));
    } else {
        console.out << table(options, run, plan, intervals, console);
    }
    return code;
}

}  // namespace goodwill::cli
