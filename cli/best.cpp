#include <fmt/format.h>

#include "cli/best_answer.h"
#include "cli/commands.h"
#include "cli/parsed_options.h"
#include "sim/base/json_text.h"
#include "sim/base/table_text.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

PointTable allocation_points(const std::vector<Allocation>& allocations) {
    PointTable points{{"allocation"}, {}};
    for (const Allocation& allocation : allocations) {
        points.rows.push_back({allocation.text(Language::en)});
    }
    return points;
}

// Nothing, and why on `err`.
std::optional<double> parse_budget(const std::string& text, const Console& console) {
    const std::optional<double> budget = parsed_number(text);
    constexpr double most = 1e12;
    if (!budget || !(*budget > 0.0) || *budget > most) {
        console.err << fmt::format(
            "goodwill: --budget \"{}\": not an amount of euros above 0 and up to {:.0f}; it is what may be spent more "
            "a year, as in --budget 50000\n",
            text, most);
        return std::nullopt;
    }
    return budget;
}

}  // namespace

ExitCode best(const BestOptions& options, const Console& console) {
    if (options.budget.empty()) {
        console.err << "goodwill: --budget is required, as in --budget 50000 (euros more a year); try --help\n";
        return ExitCode::usage;
    }
    const std::optional<double> budget = parse_budget(options.budget, console);
    const std::optional<std::size_t> metric = parse_metric("--metric", options.metric, console);
    Subject subject;
    if (!budget || !metric) {
        return ExitCode::usage;
    }
    const MetricInfo& info = metric_table()[*metric];
    if (info.better == 0) {
        console.err << fmt::format(
            "goodwill: --metric \"{}\": more of it is neither better nor worse; take a figure that has a better "
            "direction, such as profit, nps, account\n",
            options.metric);
        return ExitCode::usage;
    }
    if (const ExitCode code = open_subject(options.experiment, console, subject); code != ExitCode::fine) {
        return code;
    }
    settle_subject(options.experiment, console, subject);
    BestSearch search({subject.job, spendable_levers(subject.scenario), *metric, *budget,
                       options.indifference.value_or(usual_indifference(*metric, *budget)),
                       options.experiment.replications, options.experiment.seed});
    ExitCode code = ExitCode::fine;
    while (!search.is_over()) {
        code = carry_out(search.plan(), options.experiment, console, search.results());
        if (code == ExitCode::fine) {
            search.go_on();
        } else {
            search.stop();
        }
    }
    const BestAnswer& answer = search.answer();
    if (!answer.final.is_there() || answer.left.empty()) {
        console.err << fmt::format(
            "goodwill: nothing could be compared: --metric {} has to have a case in two "
            "replications of all allocations\n",
            options.metric);
        return code == ExitCode::fine ? ExitCode::failed : code;
    }
    const Subject* const subjects[] = {&subject};
    std::vector<OutputFile> files{best_file(answer, options.experiment.csv)};
    const auto add_runs = [&](const char* name, const Comparison& comparison) {
        if (comparison.is_there()) {
            files.push_back({name, runs_csv(comparison.plan, comparison.results,
                                            allocation_points(comparison.allocations), options.experiment.csv)});
        }
    };
    add_runs("screening-runs.csv", answer.screening);
    add_runs("confirmation-runs.csv", answer.confirmation);
    if (!write_experiment(options.experiment, subjects, answer.final.plan, answer.final.results,
                          allocation_points(answer.final.allocations), files, console)) {
        return ExitCode::no_access;
    }
    console.out << (options.experiment.is_json ? readable_json(best_json(options, subject, answer))
                                               : best_table(options, subject, answer, console));
    return code;
}

}  // namespace goodwill::cli
