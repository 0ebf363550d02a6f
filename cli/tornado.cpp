#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/experiment.h"
#include "cli/factors.h"
#include "cli/parsed_options.h"
#include "cli/plots.h"
#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Side {
    double value = 0.0;
    std::size_t point = 0;  // of the plan; 0, the business as it is: not moved
    Difference difference;
};
struct Bar {
    Factor factor;
    Side low, high;

    // What has no value is as short as what has no effect.
    [[nodiscard]] double length() const {
        return std::fmax(0.0,
                         std::fmax(std::fabs(low.difference.interval.mean), std::fabs(high.difference.interval.mean)));
    }
    [[nodiscard]] bool has_changed() const { return low.difference.changed > 0 || high.difference.changed > 0; }
};

std::string side_text(const Factor& factor, const Side& side, const MetricInfo& metric, Language language) {
    if (side.point == 0) {
        return padded(language == Language::de ? "  schon am Ende" : "  at its end", 46);
    }
    const Interval& interval = side.difference.interval;
    const std::string between = side.difference.changed == 0
                                    ? ""
                                    : fmt::format("{} … {}", signed_metric_text(metric, interval.low, language),
                                                  signed_metric_text(metric, interval.high, language));
    return fmt::format("{}{}  {}", right_aligned(value_text(factor, side.value, language), 8),
                       right_aligned(signed_metric_text(metric, interval.mean, language), 13), padded(between, 23));
}

std::string table(const TornadoOptions& options, const Subject& subject, const Plan& plan, const MetricInfo& metric,
                  const std::vector<Bar>& bars, const Console& console) {
    const Language language = options.experiment.language;
    const bool is_german = language == Language::de;
    std::string text =
        heading(subject.scenario.title.in(language), console) + "\n" + what_is_repeated(options.experiment, plan);
    text += fmt::format(fmt::runtime(is_german ? "{} ({}): Unterschied zu „wie es ist“, mit 95-%-Intervall\n\n"
                                               : "{} ({}): difference to “as it is”, with its 95 % interval\n\n"),
                        metric.label.in(language), metric.unit.in(language));
    text +=
        heading(fmt::format("{}{}{}{}", padded(is_german ? "Hebel" : "Lever", 30),
                            right_aligned(is_german ? "jetzt" : "now", 8),
                            padded(is_german ? "    weniger" : "    less", 46), is_german ? "    mehr" : "    more"),
                console) +
        "\n";
    for (const Bar& bar : bars) {
        text += fmt::format("{}{}{}{}\n", padded(bar.factor.name, 30),
                            right_aligned(value_text(bar.factor, bar.factor.present, language), 8),
                            side_text(bar.factor, bar.low, metric, language),
                            side_text(bar.factor, bar.high, metric, language));
    }
    text += is_german
                ? "\nSortiert nach der Schätzung: Was sich überschneidet, kann auch anders liegen. Von zwanzig Balken "
                  "ohne Wirkung sieht etwa einer so aus, als hätte er eine.\n"
                : "\nSorted by the estimate: what overlaps may lie the other way round. Of twenty bars without "
                  "effect about one looks as if it had one.\n";
    if (std::any_of(bars.begin(), bars.end(), [](const Bar& bar) { return !bar.has_changed(); })) {
        text += is_german
                    ? "\nWas ohne Intervall bei ±0 steht, änderte in keiner Wiederholung etwas: Plätze sind ganze "
                      "Menschen, und manches wirkt hier nicht. Dass es unwichtig ist, sagt das nicht.\n"
                    : "\nWhat stands at ±0 without an interval changed nothing in any replication: positions are "
                      "whole people, and some levers have nothing to act on here. That does not say it is "
                      "unimportant.\n";
    }
    return text;
}

Json side_json(const Side& side) {
    if (side.point == 0) {
        return nullptr;
    }
    Json json{{"value", number_json(side.value)}};
    json.update(interval_json(side.difference.interval));
    json["changed"] = side.difference.changed;
    return json;
}

Json json_of(const TornadoOptions& options, const Subject& subject, const Plan& plan,
             std::span<const JobResult> results, const std::vector<Bar>& bars) {
    const Subject* const subjects[] = {&subject};
    Json json = experiment_json(options.experiment, subjects, plan);
    json["metric"] = options.metric;
    json["distinct_outcomes"] = distinct_outcomes(plan, results);
    json["points"] = plan.points.size();
    Json levers = Json::array();
    for (const Bar& bar : bars) {
        levers.push_back({{"lever", bar.factor.name},
                          {"present", number_json(bar.factor.present)},
                          {"low", side_json(bar.low)},
                          {"high", side_json(bar.high)}});
    }
    json["levers"] = levers;
    return json;
}

OutputFile table_file(const std::vector<Bar>& bars, CsvForm form) {
    Csv csv(form);
    for (const char* title : {"lever", "present", "value", "difference", "low", "high", "replications", "changed"}) {
        csv.cell(title);
    }
    csv.end_row();
    for (const Bar& bar : bars) {
        for (const Side& side : {bar.low, bar.high}) {
            if (side.point == 0) {
                continue;
            }
            const Interval& interval = side.difference.interval;
            csv.cell(bar.factor.name).cell(bar.factor.present).cell(side.value);
            csv.cell(interval.mean).cell(interval.low).cell(interval.high);
            csv.whole(interval.count).whole(side.difference.changed).end_row();
        }
    }
    return {"tornado.csv", csv.text()};
}

std::string plot_of(const TornadoOptions& options, const Subject& subject, const Plan& plan, const MetricInfo& metric,
                    const std::vector<Bar>& bars) {
    constexpr std::size_t most = 30;
    const Language language = options.experiment.language;
    const bool is_german = language == Language::de;
    std::vector<PlotBars> rows;
    for (std::size_t i = 0; i < std::min(bars.size(), most); ++i) {
        rows.push_back({bars[i].factor.name, {}});
        for (const Side& side : {bars[i].low, bars[i].high}) {
            const Interval nothing{0, not_a_value, not_a_value, not_a_value};
            rows.back().bars.push_back({side.point == 0 ? nothing : shown_interval(metric, side.difference.interval),
                                        value_text(bars[i].factor, side.value, language)});
        }
    }
    const std::string what = fmt::format(
        fmt::runtime(is_german ? "Jeder Hebel für sich, mit 95-%-Intervall; am Balken sein Wert. {} von {} Hebeln"
                               : "Each lever by itself, with its 95 % interval; its value at the bar. {} of {} levers"),
        rows.size(), bars.size());
    return bars_svg(
        plot_head(options.experiment, subject.scenario.title.in(language), plan, {what}),
        plot_label(metric, language, is_german ? ": Unterschied zu „wie es ist“" : ": difference to “as it is”"),
        {is_german ? "weniger" : "less", is_german ? "mehr" : "more"}, rows);
}

}  // namespace

ExitCode tornado(const TornadoOptions& options, const Console& console) {
    const std::optional<std::size_t> metric = parse_metric("--metric", options.metric, console);
    Subject subject;
    if (!metric) {
        return ExitCode::usage;
    }
    if (const ExitCode code = open_subject(options.experiment, console, subject); code != ExitCode::fine) {
        return code;
    }
    const std::optional<std::vector<Factor>> factors =
        options.levers.empty() ? levers_of(subject.scenario)
                               : factors_named("--lever", options.levers, subject.scenario, console);
    if (!factors) {
        return ExitCode::usage;
    }
    settle_subject(options.experiment, console, subject);
    const MovedLevers moved = moved_levers(*factors, options.move);
    std::vector<Job> points;
    for (const std::vector<Command>& commands : moved.points) {
        points.push_back(subject.job);
        points.back().commands = commands;
    }
    std::vector<Bar> bars;
    PointTable named{{"lever", "value"}, {{"", ""}}};
    for (const MovedLever& lever : moved.levers) {
        bars.push_back(
            {lever.factor, {lever.low.value, lever.low.point, {}}, {lever.high.value, lever.high.point, {}}});
        for (const MovedLever::Side& side : {lever.low, lever.high}) {
            if (side.point > 0) {
                named.rows.push_back({lever.factor.name, fmt::format("{}", side.value)});
            }
        }
    }
    Plan plan = plan_of(options.experiment, std::move(points));
    std::vector<JobResult> results;
    const ExitCode code = carry_out(plan, options.experiment, console, results);
    if (plan.replications == 0) {
        return code;
    }
    for (Bar& bar : bars) {
        for (Side* side : {&bar.low, &bar.high}) {
            side->difference = difference_of(plan, results, side->point, 0, *metric);
        }
    }
    std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.length() > b.length(); });
    const Subject* const subjects[] = {&subject};
    if (!write_experiment(options.experiment, subjects, plan, results, named,
                          {table_file(bars, options.experiment.csv)}, console) ||
        !write_plot(options.experiment, plot_of(options, subject, plan, metric_table()[*metric], bars), console)) {
        return ExitCode::no_access;
    }
    if (options.experiment.is_json) {
        console.out << readable_json(json_of(options, subject, plan, results, bars));
    } else {
        console.out << table(options, subject, plan, metric_table()[*metric], bars, console);
    }
    return code;
}

}  // namespace goodwill::cli
