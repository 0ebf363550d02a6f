#include "cli/experiment.h"

#include <algorithm>
#include <cmath>
#include <new>

#include <fmt/format.h>

#include "cli/interruption.h"
#include "cli/parsed_options.h"
#include "cli/replications.h"
#include "cli/report.h"
#include "cli/simulation.h"
#include "cli/text_table.h"
#include "generated/build_info.h"
#include "sim/base/json_text.h"
#include "sim/base/table_text.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string_view status_text(JobStatus status) {
    return status == JobStatus::done ? "done" : status == JobStatus::failed ? "failed" : "open";
}

void begin_row(Csv& csv, const Plan& plan, const PointTable& points, std::size_t run) {
    const std::size_t point = run % plan.points.size();
    csv.whole(run).whole(point);
    for (const std::string& cell : points.rows[point]) {
        csv.number_or_text(cell);
    }
    csv.whole(run / plan.points.size()).whole(job_of(plan, run).seed);
}

Csv titles(const PointTable& points, CsvForm form) {
    Csv csv(form);
    csv.cell("run").cell("point");
    for (const std::string& column : points.columns) {
        csv.cell(column);
    }
    csv.cell("replication").cell("seed");
    return csv;
}

}  // namespace

std::string units_csv(CsvForm form) {
    Csv csv(form);
    for (const char* title : {"metric", "unit", "better", "label_en", "label_de", "formula"}) {
        csv.cell(title);
    }
    csv.end_row();
    for (const MetricInfo& metric : metric_table()) {
        // Files hold shares as numbers from 0 to 1.
        const bool is_share = shown_factor(metric.unit) != 1.0;
        csv.cell(metric.id).cell(is_share ? "1" : metric.unit.en);
        csv.cell(metric.better > 0 ? "higher" : metric.better < 0 ? "lower" : "");
        csv.cell(metric.label.en).cell(metric.label.de).cell(metric.formula.en);
        csv.end_row();
    }
    return csv.text();
}

std::string long_csv(const Plan& plan, const std::vector<JobResult>& results, const PointTable& points, CsvForm form) {
    Csv csv = titles(points, form);
    csv.cell("metric").cell("value").end_row();
    for (std::size_t run = 0; run < results.size(); ++run) {
        // Instruments may measure more than the metrics.
        for (std::size_t i = 0; i < std::min(results[run].values.size(), metric_table().size()); ++i) {
            if (!std::isnan(results[run].values[i])) {
                begin_row(csv, plan, points, run);
                csv.cell(metric_table()[i].id).cell(results[run].values[i]).end_row();
            }
        }
    }
    return csv.text();
}

std::string runs_csv(const Plan& plan, const std::vector<JobResult>& results, const PointTable& points, CsvForm form) {
    Csv csv = titles(points, form);
    csv.cell("status").cell("state_hash");
    for (const MetricInfo& metric : metric_table()) {
        csv.cell(metric.id);
    }
    csv.end_row();
    for (std::size_t run = 0; run < results.size(); ++run) {
        begin_row(csv, plan, points, run);
        const JobResult& result = results[run];
        const bool is_done = result.status == JobStatus::done;
        csv.cell(status_text(result.status)).cell(is_done ? hex(result.state_hash) : "");
        for (std::size_t i = 0; i < metric_table().size(); ++i) {
            csv.cell(is_done ? result.values[i] : std::nan(""));
        }
        csv.end_row();
    }
    return csv.text();
}

ExitCode open_subject(const ExperimentOptions& options, const Console& console, Subject& subject) {
    subject.source = options.scenario;
    if (const ExitCode code = load_scenario(options.scenario, console, subject.loaded); code != ExitCode::fine) {
        return code;
    }
    return size_subject(options, console, subject);
}

ExitCode size_subject(const ExperimentOptions& options, const Console& console, Subject& subject) {
    const std::optional<int> customers = customers_of(options.customers, subject.loaded.scenario, console);
    if (!customers) {
        return ExitCode::usage;
    }
    subject.scenario = sized(subject.loaded.scenario, {.customers = *customers});
    subject.job.scenario = std::make_shared<const Scenario>(subject.loaded.scenario);
    subject.job.customers = *customers;
    subject.job.days = std::min(options.days, options.last);
    subject.job.days_before = options.days - subject.job.days;
    return ExitCode::fine;
}

bool settle_subject(const ExperimentOptions& options, const Console& console, Subject& subject, const IsOver& is_over) {
    if (options.replicate == Replicate::kind) {
        return true;
    }
    const SessionOptions session{.seed = options.seed, .customers = subject.job.customers};
    std::optional<World> world =
        start_world_with_threads(subject.loaded.scenario, session, options.threads, console, is_over);
    if (world) {
        subject.job.start = std::make_shared<const World>(std::move(*world));
    }
    return world.has_value();
}

Plan plan_of(const ExperimentOptions& options, std::vector<Job> points) {
    return {std::move(points), options.replications, options.seed};
}

ExitCode ended(const Plan& plan, std::span<const JobResult> results, const Console& console) {
    try {
        const ExitCode code = say_failures(plan, results, console);
        return code == ExitCode::fine && is_interrupted() ? ExitCode::stopped : code;
    } catch (const std::bad_alloc&) {
        return complain_of_memory(console);  // what was finished is not lost
    }
}

ExitCode carry_out(Plan& plan, const ExperimentOptions& options, const Console& console,
                   std::vector<JobResult>& results) {
    const Interruption interruption;
    const auto finished = std::count_if(results.begin(), results.end(),
                                        [](const JobResult& result) { return result.status != JobStatus::open; });
    const std::size_t steps = step_count(plan) - static_cast<std::size_t>(finished);
    run_open(plan, results, in_threads(options.threads, console, steps));
    if (is_interrupted()) {
        const auto first_open = std::find_if(results.begin(), results.end(),
                                             [](const JobResult& result) { return result.status == JobStatus::open; });
        const int wanted = plan.replications;
        plan.replications =
            static_cast<int>(static_cast<std::size_t>(first_open - results.begin()) / plan.points.size());
        results.resize(run_count(plan));
        console.err << fmt::format("goodwill: stopped; {} of {} replications are complete\n", plan.replications,
                                   wanted);
    }
    return ended(plan, results, console);
}

std::string what_is_repeated(const ExperimentOptions& options, const Plan& plan) {
    const bool is_german = options.language == Language::de;
    const bool is_this = options.replicate == Replicate::this_business;
    const bool are_several = std::any_of(plan.points.begin(), plan.points.end(), [&plan](const Job& point) {
        return point.scenario->id != plan.points[0].scenario->id;
    });
    const char* const several = is_german
                                    ? (is_this ? "Jedes Unternehmen: {} Zukünfte seiner einen eingeschwungenen Welt"
                                               : "Unternehmen jeder dieser Arten: {} eingeschwungene Welten")
                                    : (is_this ? "Each business: {} futures of its one settled world"
                                               : "Any business of each kind: {} settled worlds");
    const char* const one = is_german ? (is_this ? "Dieses Unternehmen: {} Zukünfte seiner einen eingeschwungenen Welt"
                                                 : "Irgendein Unternehmen dieser Art: {} eingeschwungene Welten")
                                      : (is_this ? "This business: {} futures of its one settled world"
                                                 : "Any business of this kind: {} settled worlds");
    const char* const when = is_german ? "; Seeds ab {}, auf jeder Seite dasselbe Glück\nKennzahlen der letzten {} von "
                                         "{} Tagen\n"
                                       : "; seeds from {} on, the same luck on every side\nFigures of the last {} of "
                                         "{} days\n";
    return fmt::format(fmt::runtime(are_several ? several : one), plan.replications) +
           fmt::format(fmt::runtime(when), plan.first_seed, plan.points[0].days, options.days);
}

bool write_experiment(const ExperimentOptions& options, Subjects subjects, const Plan& plan,
                      const std::vector<JobResult>& results, const PointTable& points,
                      const std::vector<OutputFile>& tables, const Console& console) {
    if (options.folder.empty()) {
        return true;
    }
    std::vector<OutputFile> files{{"runs.csv", runs_csv(plan, results, points, options.csv)},
                                  {"runs-long.csv", long_csv(plan, results, points, options.csv)}};
    files.insert(files.end(), tables.begin(), tables.end());
    files.push_back({"units.csv", units_csv(options.csv)});
    Json outputs = Json::object(), scenarios = Json::array();
    for (const OutputFile& file : files) {
        outputs[file.name] = "fnv1a:" + hex(fnv1a(file.text));
    }
    for (const Subject* subject : subjects) {
        scenarios.push_back({{"id", subject->scenario.id},
                             {"source", subject->source},
                             {"hash", "fnv1a:" + hex(subject->loaded.text_hash)}});
    }
    const Json manifest{{"program", "goodwill"},
                        {"version", build_info::version},
                        {"compiler", build_info::compiler},
                        {"platform", build_info::platform},
                        {"command", shell_text(options.arguments)},
                        {"scenarios", scenarios},
                        {"experiment", experiment_json(options, subjects, plan)},
                        {"points", plan.points.size()},
                        {"outputs", outputs}};
    files.push_back({"manifest.json", readable_json(manifest)});
    return write_files(options.folder, files, console);
}

Json experiment_json(const ExperimentOptions& options, Subjects subjects, const Plan& plan) {
    Json scenarios = Json::array(), customers = Json::array();
    for (const Subject* subject : subjects) {
        scenarios.push_back(subject->scenario.id);
        customers.push_back(subject->scenario.customers);
    }
    const bool is_one = subjects.size() == 1;
    return {{"scenario", is_one ? scenarios[0] : scenarios},
            {"customers", is_one ? customers[0] : customers},
            {"seed", seed_json(plan.first_seed)},
            {"days", options.days},
            {"measured_days", plan.points[0].days},
            {"over", options.replicate == Replicate::this_business ? "futures" : "worlds"},
            {"replications", plan.replications}};
}

Json interval_json(const Interval& interval) {
    return {{"mean", number_json(interval.mean)},
            {"ci_low", number_json(interval.low)},
            {"ci_high", number_json(interval.high)},
            {"count", interval.count}};
}

}  // namespace goodwill::cli
