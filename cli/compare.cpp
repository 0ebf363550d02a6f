#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/experiment.h"
#include "cli/parsed_options.h"
#include "cli/plots.h"
#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/base/table_text.h"
#include "sim/experiment/comparison.h"
#include "sim/experiment/instruments.h"
#include "sim/experiment/stopping.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

// Until the difference of this metric is known to ± half_width, in the metric's own unit.
struct Precision {
    std::size_t metric = 0;
    double half_width = 0.0;
};

std::optional<std::vector<Precision>> parse_precisions(const std::vector<std::string>& texts, const Console& console) {
    std::vector<Precision> precisions;
    for (const std::string& text : texts) {
        const std::size_t equals = std::min(text.find('='), text.size());
        const std::optional<double> half_width = parsed_number(text.substr(std::min(equals + 1, text.size())));
        if (!half_width || *half_width <= 0.0) {
            console.err << fmt::format(
                "goodwill: --until \"{}\": not of the form metric=halfwidth with a number above 0, as in nps=1 (in the "
                "unit of files: a share of 1, not of 100)\n",
                text);
            return std::nullopt;
        }
        const std::optional<std::size_t> metric = parse_metric("--until", text.substr(0, equals), console);
        if (!metric) {
            return std::nullopt;
        }
        precisions.push_back({*metric, *half_width});
    }
    return precisions;
}

std::vector<double> differences_of(const Plan& plan, std::span<const JobResult> results, std::size_t metric) {
    std::vector<double> differences = replications_of(plan, results, 1, metric);
    const std::vector<double> of_a = replications_of(plan, results, 0, metric);
    for (std::size_t r = 0; r < differences.size(); ++r) {
        differences[r] -= of_a[r];
    }
    return differences;
}

std::vector<Aim> aims_of(const Plan& plan, std::span<const JobResult> results,
                         const std::vector<Precision>& precisions) {
    std::vector<Aim> aims;
    for (const Precision& precision : precisions) {
        aims.push_back({differences_of(plan, results, precision.metric), precision.half_width});
    }
    return aims;
}

bool has_no_value(const Aim& aim) {
    return std::all_of(aim.values.begin(), aim.values.end(), [](double value) { return std::isnan(value); });
}

// Adds replications until there are enough, the same number with any number of threads.
ExitCode run_until(const CompareOptions& options, const std::vector<Precision>& precisions, const Console& console,
                   Plan& plan, std::vector<JobResult>& results) {
    constexpr int at_once = 8;
    plan.replications = std::min(static_cast<int>(least_to_stop), options.at_most);
    for (;;) {
        if (const ExitCode code = carry_out(plan, options.experiment, console, results); code != ExitCode::fine) {
            return code;
        }
        const std::vector<Aim> aims = aims_of(plan, results, precisions);
        if (const std::optional<std::size_t> count = enough_replications(aims, StoppingRule::absolute)) {
            plan.replications = static_cast<int>(*count);
            results.resize(run_count(plan));
            return ExitCode::fine;
        }
        if (const auto empty = std::find_if(aims.begin(), aims.end(), has_no_value); empty != aims.end()) {
            const std::size_t metric = precisions[static_cast<std::size_t>(empty - aims.begin())].metric;
            console.err << fmt::format(
                "goodwill: --until {}: no case was seen in {} replications; choose another figure\n",
                metric_table()[metric].id, plan.replications);
            return ExitCode::fine;
        }
        if (plan.replications >= options.at_most) {
            console.err << fmt::format(
                "goodwill: --until is not reached after {} replications; raise --at-most or allow a wider interval\n",
                plan.replications);
            return ExitCode::fine;
        }
        plan.replications = std::min(plan.replications + at_once, options.at_most);
    }
}

std::string_view verdict_text(Verdict verdict, Language language) {
    constexpr LocalView texts[] = {
        {"the same", "gleich"}, {"open", "offen"}, {"higher", "höher"}, {"lower", "niedriger"}, {"–", "–"}};
    return texts[static_cast<std::size_t>(verdict)].in(language);
}

std::string side_text(const std::vector<std::string>& changes, Language language) {
    return changes.empty() ? (language == Language::de ? "wie es ist" : "as it is")
                           : fmt::format("{}", fmt::join(changes, ", "));
}

std::string row_text(const ComparedFigure& row, Language language) {
    const MetricInfo& metric = metric_table()[row.metric];
    const Interval& interval = row.difference.interval;
    const bool has_interval = row.difference.changed > 0 && !std::isnan(interval.low);
    const int more = has_interval ? more_decimals_for(metric, row.difference.half_width) : 0;
    const std::string between = has_interval
                                    ? fmt::format("{} … {}", signed_metric_text(metric, interval.low, language, more),
                                                  signed_metric_text(metric, interval.high, language, more))
                                    : "";
    const std::optional<int> strangers = row.difference.independent_replications;
    return fmt::format("  {}{}{}{} {}{}{}{}\n", padded(metric.label.in(language), 34),
                       right_aligned(metric_text(metric, row.a.mean, language), 12),
                       right_aligned(metric_text(metric, row.b.mean, language), 12),
                       right_aligned(signed_metric_text(metric, interval.mean, language, more), 12),
                       padded(metric.unit.in(language), 18), padded(between, 24),
                       padded(verdict_text(verdict_of(row.difference), language), 11),
                       right_aligned(strangers ? number_text(*strangers, 0, language) : "", 9));
}

std::string table(const CompareOptions& options, const Subject& subject, const Plan& plan,
                  const std::vector<ComparedFigure>& rows, const Console& console) {
    const Language language = options.experiment.language;
    const bool is_german = language == Language::de;
    std::string text = heading(subject.scenario.title.in(language), console) + "\n";
    text += fmt::format("A  {}\nB  {}\n", side_text(options.a, language), side_text(options.b, language));
    text += what_is_repeated(options.experiment, plan);
    text += "\n" + heading(fmt::format("{}{}{}{}{}{}{}{}", padded("", 36), right_aligned("A", 12),
                                       right_aligned("B", 12), right_aligned("B − A", 12), padded("", 19),
                                       padded(is_german ? "95-%-Intervall" : "95 % interval", 24),
                                       padded(is_german ? "B ist" : "B is", 11), is_german ? "  Fremde" : "Strangers"),
                           console);
    std::optional<MetricGroup> group;
    for (const ComparedFigure& row : rows) {
        if (metric_table()[row.metric].group != group) {
            group = metric_table()[row.metric].group;
            text += "\n" + heading(metric_group_label(*group).in(language), console) + "\n";
        }
        text += row_text(row, language);
    }
    return text + (is_german
                       ? "\nOffen: Das Intervall entscheidet nicht über das Vorzeichen. Fremde: so viele Paare "
                         "mit unabhängigem Glück ergäben ein ebenso schmales Intervall. Von zwanzig Kennzahlen, "
                         "die sich nicht unterscheiden, sieht etwa eine so aus, als täte sie es.\n"
                       : "\nOpen: the interval does not settle the sign. Strangers: so many pairs with "
                         "independent luck would give an interval as narrow. Of twenty figures that do not differ "
                         "about one looks as if it did.\n");
}

Json json_of(const CompareOptions& options, const Subject& subject, const Plan& plan,
             const std::vector<ComparedFigure>& rows) {
    const Subject* const subjects[] = {&subject};
    Json json = experiment_json(options.experiment, subjects, plan);
    json["a"] = options.a;
    json["b"] = options.b;
    Json metrics = Json::object();
    for (const ComparedFigure& row : rows) {
        const Difference& difference = row.difference;
        Json of_difference = interval_json(difference.interval);
        of_difference["half_width"] = number_json(difference.half_width);
        of_difference["changed"] = difference.changed;
        of_difference["variance_ratio"] = number_json(difference.variance_ratio);
        of_difference["independent_replications"] =
            difference.independent_replications ? Json(*difference.independent_replications) : Json();
        of_difference["verdict"] = verdict_id(verdict_of(difference));
        metrics[std::string(metric_table()[row.metric].id)] = {
            {"a", interval_json(row.a)}, {"b", interval_json(row.b)}, {"difference", of_difference}};
    }
    json["metrics"] = metrics;
    return json;
}

OutputFile table_file(const std::vector<ComparedFigure>& rows, CsvForm form) {
    Csv csv(form);
    for (const char* title : {"metric", "a", "a_low", "a_high", "b", "b_low", "b_high", "difference", "low", "high",
                              "replications", "changed", "verdict"}) {
        csv.cell(title);
    }
    csv.end_row();
    for (const ComparedFigure& row : rows) {
        csv.cell(metric_table()[row.metric].id);
        for (const Interval& interval : {row.a, row.b, row.difference.interval}) {
            csv.cell(interval.mean).cell(interval.low).cell(interval.high);
        }
        csv.whole(row.difference.interval.count).whole(row.difference.changed);
        csv.cell(verdict_id(verdict_of(row.difference))).end_row();
    }
    return {"comparison.csv", csv.text()};
}

// The difference over time: windows follow the metrics in the results.
std::string plot_of(const CompareOptions& options, const Subject& subject, const Plan& plan,
                    std::span<const JobResult> results, std::size_t metric) {
    const Language language = options.experiment.language;
    const bool is_german = language == Language::de;
    const MetricInfo& info = metric_table()[metric];
    PlotCurve curve{plot_label(info, language, ": B − A"), {}, false, true};
    const std::vector<int> days = course_days(options.experiment.days);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Difference difference = difference_of(plan, results, 1, 0, metric_table().size() + i);
        curve.points.push_back({static_cast<double>(days[i]), shown_interval(info, difference.interval)});
    }
    const std::string sides =
        fmt::format("A: {} · B: {}", side_text(options.a, language), side_text(options.b, language));
    const std::string what = fmt::format(
        fmt::runtime(is_german ? "Mittel der Paare mit 95-%-Intervall an jedem Tag, je über die {} Tage davor"
                               : "Mean of the pairs with its 95 % interval on each day, over the {} days before it"),
        std::min(course_window, options.experiment.days));
    return curves_svg(plot_head(options.experiment, subject.scenario.title.in(language), plan, {sides, what}),
                      is_german ? "Tag" : "Day", {curve});
}

}  // namespace

ExitCode compare(const CompareOptions& options, const Console& console) {
    const std::optional<std::vector<Precision>> precisions = parse_precisions(options.until, console);
    if (!precisions) {
        return ExitCode::usage;
    }
    const std::optional<std::size_t> plotted = parse_metric("--metric", options.metric, console);
    if (!plotted) {
        return ExitCode::usage;
    }
    Subject subject;
    if (const ExitCode code = open_subject(options.experiment, console, subject); code != ExitCode::fine) {
        return code;
    }
    const int days = options.experiment.days;
    const std::optional<Sides> sides = parse_sides(options.a, options.b, days, subject.scenario, console);
    if (!sides) {
        return ExitCode::usage;
    }
    settle_subject(options.experiment, console, subject);
    if (!options.experiment.plot.empty()) {
        subject.job.instrument = measure_metrics_and_course(*plotted);
    }
    std::vector<Job> points(2, subject.job);
    points[0].commands = sides->a;
    points[1].commands = sides->b;
    Plan plan = plan_of(options.experiment, std::move(points));
    std::vector<JobResult> results;
    const ExitCode code = precisions->empty() ? carry_out(plan, options.experiment, console, results)
                                              : run_until(options, *precisions, console, plan, results);
    if (plan.replications == 0) {
        return code;
    }
    const std::vector<ComparedFigure> rows = compared_figures(plan, results, 0, 1);
    const PointTable named{
        {"side", "changes"},
        {{"a", fmt::format("{}", fmt::join(options.a, " "))}, {"b", fmt::format("{}", fmt::join(options.b, " "))}}};
    const Subject* const subjects[] = {&subject};
    if (!write_experiment(options.experiment, subjects, plan, results, named,
                          {table_file(rows, options.experiment.csv)}, console) ||
        (!options.experiment.plot.empty() &&
         !write_plot(options.experiment, plot_of(options, subject, plan, results, *plotted), console))) {
        return ExitCode::no_access;
    }
    if (options.experiment.is_json) {
        console.out << readable_json(json_of(options, subject, plan, rows));
    } else {
        console.out << table(options, subject, plan, rows, console);
    }
    return code;
}

}  // namespace goodwill::cli
