// goodwill report of a run: pairs of it with its changes and without them, as goodwill compare makes them.
#include "sim/report/run_report.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/experiment.h"
#include "cli/files.h"
#include "cli/html_report.h"
#include "cli/report.h"
#include "cli/run_plan.h"
#include "sim/experiment/instruments.h"
#include "sim/report/texts.h"
#include "sim/session/spec_commands.h"
#include "sim/session/worlds_spec.h"

namespace goodwill::cli {

namespace {

constexpr std::size_t most_course_points = 150;

// The run, and what it is compared with.
struct ReportedRun {
    RunInput input;
    RunPlan plan;
    RunSpec spec;
    std::vector<Command> with, without;  // within its days
    bool is_not_compared = false;
    std::string variant;
};

std::vector<Command> within(std::vector<Command> commands, int days) {
    std::erase_if(commands, [days](const Command& command) { return command.day >= days; });
    return commands;
}

// What stands beside the run in its text.
ExitCode read_compared(const std::string& file, std::string_view text, const Console& console, ReportedRun& run) {
    const JsonResult json = parse_json(text, run_spec_limits());
    const JsonMember* member = json.root.find("worlds");
    if (member == nullptr) {
        return ExitCode::fine;
    }
    const WorldsResult read = read_worlds(member->value, sized(*run.plan.scenario, run.plan.options));
    for (const FileError& error : read.errors) {
        console.err << describe(error, file) << "\n";
    }
    if (!read.errors.empty()) {
        return ExitCode::bad_file;
    }
    const std::string& compared = read.worlds.compared;
    run.is_not_compared = compared == nothing_compared;
    run.without = read.worlds.as_it_was;
    for (const Variant& variant : read.worlds.variants) {
        if (compared == std::string(1, variant.letter)) {
            run.without = variant.commands;
            run.variant = variant.name.empty() ? compared : variant.name;
        }
    }
    return ExitCode::fine;
}

ExitCode read_run(const std::string& file, const Console& console, ReportedRun& run) {
    const std::optional<std::string> text = read_text(file, max_run_spec_bytes, console);
    if (!text) {
        return ExitCode::no_access;
    }
    if (const ExitCode code = plan_of_spec(file, *text, console, run.input, run.plan); code != ExitCode::fine) {
        return code;
    }
    if (const ExitCode code = read_compared(file, *text, console, run); code != ExitCode::fine) {
        return code;
    }
    if (run.plan.days < 1) {
        console.err << fmt::format("{}: a run of no days has nothing to report\n", file);
        return ExitCode::bad_file;
    }
    run.spec = read_run_spec(*text).spec;
    run.with = within(run.plan.commands, run.plan.days);
    run.without = run.is_not_compared ? std::vector<Command>{} : within(run.without, run.plan.days);
    return ExitCode::fine;
}

ExperimentOptions experiment_of(const ReportOptions& options, const ReportedRun& run) {
    ExperimentOptions experiment;
    experiment.days = run.plan.days;
    experiment.last = options.last.value_or(final_days);
    experiment.seed = run.plan.options.seed;
    if (run.plan.options.customers > 0) {
        experiment.customers = std::to_string(run.plan.options.customers);
    }
    experiment.replications = options.replications.value_or(experiment_replications);
    experiment.replicate = options.replicate.value_or(Replicate::this_business);
    experiment.threads = options.threads;
    experiment.language = options.language;
    return experiment;
}

// ---- What was measured ---------------------------------------------------------------------------------------------

std::vector<ReportFigure> figures_of(const Plan& plan, std::span<const JobResult> results) {
    std::vector<ReportFigure> figures;
    if (plan.points.size() == 1) {
        for (std::size_t i = 0; i < metric_table().size(); ++i) {
            figures.push_back({i, {}, interval_of(replications_of(plan, results, 0, i)), {}, {}});
        }
        return figures;
    }
    for (const ComparedFigure& figure : compared_figures(plan, results, 0, 1)) {
        figures.push_back(
            {figure.metric, figure.a, figure.b, {}, figure.difference.interval, verdict_of(figure.difference)});
    }
    return figures;
}

std::vector<ReportCourse> courses_of(const Plan& plan, std::span<const JobResult> results, int days) {
    const std::vector<int> ends = course_days(days);
    const std::size_t step = (ends.size() + most_course_points - 1) / most_course_points;
    const bool are_two = plan.points.size() > 1;
    std::vector<ReportCourse> courses;
    for (const std::size_t metric : report_courses()) {
        const std::size_t first = metric_table().size() + courses.size() * ends.size();
        ReportCourse course{metric, {}, {}, {}, {}};
        for (std::size_t i = (ends.size() - 1) % step; i < ends.size(); i += step) {
            course.days.push_back(ends[i]);
            course.with.push_back(interval_of(replications_of(plan, results, are_two ? 1 : 0, first + i)));
            if (are_two) {
                course.without.push_back(interval_of(replications_of(plan, results, 0, first + i)));
                course.difference.push_back(interval_of_difference(plan, results, 1, 0, first + i));
            }
        }
        courses.push_back(std::move(course));
    }
    return courses;
}

// ---- How to repeat it ----------------------------------------------------------------------------------------------

void add_changes(std::vector<std::string>& words, const char* option, const std::vector<Command>& commands,
                 const Scenario& scenario) {
    for (const SpecCommand& command : spec_commands(commands, scenario)) {
        words.emplace_back(option);
        words.push_back(command.day == 0 ? fmt::format("{}={}", command.lever, command.value)
                                         : fmt::format("{}:{}={}", command.day, command.lever, command.value));
    }
}

// "compare grand-hotel --days 730 … --b staff.reception=1", of a scenario that comes along.
std::string experiment_line(const std::string& command, const std::vector<std::string>& more, int replications,
                            const ReportedRun& run, const ExperimentOptions& options, const Scenario& scenario) {
    std::vector<std::string> words{command, run.spec.scenario.id, "--days", std::to_string(options.days)};
    words.insert(words.end(), more.begin(), more.end());
    if (options.last != final_days) {
        words.insert(words.end(), {"--last", std::to_string(options.last)});
    }
    words.insert(words.end(), {"--replications", std::to_string(replications), "--seed", std::to_string(options.seed)});
    if (options.customers) {
        words.insert(words.end(), {"--customers", *options.customers});
    }
    if (options.replicate == Replicate::kind) {
        words.insert(words.end(), {"--replicate", "kind"});
    }
    add_changes(words, "--a", run.without, scenario);
    add_changes(words, "--b", run.with, scenario);
    return shell_text(words);
}

std::vector<ReportCommand> commands_of(const ReportOptions& options, const std::string& file, const ReportedRun& run,
                                       const ExperimentOptions& experiment, const RunReport& report) {
    const Language language = options.language;
    std::vector<ReportCommand> commands{{say(ReportText::repeats_report, language), shell_text(options.arguments)}};
    const bool comes_along = !run.spec.scenario.id.empty() && run.spec.scenario.differences.empty();
    if (report.are_two && comes_along) {
        commands.push_back(
            {say(ReportText::repeats_figures, language),
             experiment_line("compare", {}, std::max(2, report.pairs), run, experiment, *report.scenario)});
        commands.push_back(
            {say(ReportText::repeats_robust, language),
             experiment_line("robust", {"--claim", "profit higher"}, 2, run, experiment, *report.scenario)});
    }
    commands.push_back({say(report.are_two ? ReportText::repeats_run : ReportText::repeats_this_run, language),
                        comes_along ? command_line_of(run.spec) : shell_text({"run", "--spec", file})});
    return commands;
}

std::vector<std::pair<std::string, std::string>> prints_of(const ReportedRun& run, const Plan& plan,
                                                           std::span<const JobResult> results, Language language) {
    std::vector<std::pair<std::string, std::string>> prints{
        {say(ReportText::scenario_hash, language), "fnv1a:" + hex(run.input.text_hash)}};
    const bool are_two = plan.points.size() > 1;
    for (std::size_t point = 0; point < plan.points.size(); ++point) {
        if (results[point].status == JobStatus::done) {
            const ReportText text = !are_two     ? ReportText::state_one
                                    : point == 0 ? ReportText::state_without
                                                 : ReportText::state_with;
            prints.emplace_back(say(text, language, run.plan.days), hex(results[point].state_hash));
        }
    }
    return prints;
}

}  // namespace

ExitCode report_run(const ReportOptions& options, const std::string& file, const Console& console) {
    if (!options.metrics.empty() || options.base) {
        console.err << "goodwill: --metric and --base are for the report on a plan; that on a run has all figures\n";
        return ExitCode::usage;
    }
    ReportedRun run;
    if (const ExitCode code = read_run(file, console, run); code != ExitCode::fine) {
        return code;
    }
    const ExperimentOptions experiment = experiment_of(options, run);
    Subject subject;
    subject.source = run.input.name;
    subject.loaded = {*run.plan.scenario, run.input.source, run.input.text_hash};
    if (const ExitCode code = size_subject(experiment, console, subject); code != ExitCode::fine) {
        return code;
    }
    settle_subject(experiment, console, subject);
    subject.job.instrument = measure_metrics_and_courses(report_courses());
    const bool are_two = !run.is_not_compared && (!run.with.empty() || !run.without.empty());
    std::vector<Job> points(are_two ? 2 : 1, subject.job);
    points.front().commands = run.without;
    points.back().commands = run.with;
    Plan plan = plan_of(experiment, std::move(points));
    std::vector<JobResult> results;
    const ExitCode code = carry_out(plan, experiment, console, results);
    if (plan.replications == 0) {
        return code;
    }
    RunReport report;
    report.language = options.language;
    report.scenario = &subject.scenario;
    report.start = subject.job.start ? subject.job.start->set : subject.scenario.parameters;
    report.with = run.with;
    report.without = run.without;
    report.are_two = are_two;
    report.is_not_compared = run.is_not_compared;
    report.variant = run.variant;
    report.days = experiment.days;
    report.measured_days = subject.job.days;
    report.is_kind = experiment.replicate == Replicate::kind;
    report.pairs = plan.replications;
    report.wanted_pairs = experiment.replications;
    report.failed_runs = static_cast<std::size_t>(std::count_if(
        results.begin(), results.end(), [](const JobResult& result) { return result.status == JobStatus::failed; }));
    report.first_seed = plan.first_seed;
    report.figures = figures_of(plan, results);
    report.courses = courses_of(plan, results, experiment.days);
    report.commands = commands_of(options, file, run, experiment, report);
    report.program = program_text();
    report.prints = prints_of(run, plan, results, options.language);
    return write_report(options, run_report_page(report), code, console);
}

}  // namespace goodwill::cli
