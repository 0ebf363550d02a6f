#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/experiment.h"
#include "cli/parsed_options.h"
#include "cli/plots.h"
#include "cli/points.h"
#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string mean_text(const MetricInfo& metric, const Interval& interval, Language language) {
    const double half = interval.high - interval.mean;
    const int more = more_decimals_for(metric, half);
    return fmt::format("{}{}{}", metric_text(metric, interval.mean, language, more),
                       std::isnan(half) ? "" : " ± " + metric_text(metric, half, language, more),
                       metric.unit.en == "%" ? " %" : "");
}

std::string table(const SweepOptions& options, Subjects subjects, const Plan& plan, std::span<const JobResult> results,
                  const std::vector<std::size_t>& metrics, const PointTable& points, const Console& console) {
    const Language language = options.experiment.language;
    const bool is_german = language == Language::de;
    std::vector<std::string_view> titles;
    for (const Subject* subject : subjects) {
        titles.push_back(subject->scenario.title.in(language));
    }
    std::string text =
        heading(fmt::format("{}", fmt::join(titles, " · ")), console) + "\n" +
        what_is_repeated(options.experiment, plan) +
        (is_german ? "Mittel ± halbe Breite des 95-%-Intervalls\n\n" : "Mean ± half width of its 95 % interval\n\n");
    std::string head;
    for (const std::string& column : points.columns) {
        head += right_aligned(column, std::max<std::size_t>(14, width_of(column) + 2));
    }
    for (const std::size_t metric : metrics) {
        const MetricInfo& info = metric_table()[metric];
        const std::string_view unit = info.unit.in(language);
        head += right_aligned(unit.empty() ? std::string(info.id) : fmt::format("{} ({})", info.id, unit), 26);
    }
    text += heading(head, console) + "\n";
    for (std::size_t point = 0; point < points.rows.size(); ++point) {
        for (std::size_t j = 0; j < points.columns.size(); ++j) {
            text += right_aligned(points.rows[point][j], std::max<std::size_t>(14, width_of(points.columns[j]) + 2));
        }
        for (const std::size_t metric : metrics) {
            const Interval interval = interval_of(replications_of(plan, results, point, metric));
            text += right_aligned(mean_text(metric_table()[metric], interval, language), 26);
        }
        text += "\n";
    }
    const std::size_t outcomes = distinct_outcomes(plan, results);
    return text + fmt::format(fmt::runtime(is_german ? "\n{} Punkte, {} verschiedene Ergebnisse.\n"
                                                     : "\n{} points, {} different outcomes.\n"),
                              points.rows.size(), outcomes);
}

Json json_of(const SweepOptions& options, Subjects subjects, const Plan& plan, std::span<const JobResult> results,
             const PointTable& points) {
    Json json = experiment_json(options.experiment, subjects, plan);
    json["design"] = options.where.file.empty() ? options.where.design : "file";
    json["distinct_outcomes"] = distinct_outcomes(plan, results);
    json["points"] = Json::array();
    for (std::size_t point = 0; point < points.rows.size(); ++point) {
        Json values = Json::object(), metrics = Json::object();
        for (std::size_t j = 0; j < points.columns.size(); ++j) {
            const std::optional<double> number = parsed_number(points.rows[point][j]);
            values[points.columns[j]] = number ? number_json(*number) : Json(points.rows[point][j]);
        }
        for (std::size_t i = 0; i < metric_table().size(); ++i) {
            metrics[std::string(metric_table()[i].id)] =
                interval_json(interval_of(replications_of(plan, results, point, i)));
        }
        json["points"].push_back({{"values", values}, {"metrics", metrics}});
    }
    return json;
}

// Whether there is one axis, of numbers: what a curve can be drawn over.
bool can_be_drawn(const std::vector<std::vector<std::string>>& rows) {
    return std::all_of(rows.begin(), rows.end(), [](const std::vector<std::string>& row) {
        return row.size() == 1 && parsed_number(row[0]).has_value();
    });
}

std::string plot_of(const SweepOptions& options, Subjects subjects, const Plan& plan,
                    std::span<const JobResult> results, const std::vector<std::size_t>& metrics,
                    const PointTable& points) {
    const Language language = options.experiment.language;
    std::vector<PlotCurve> curves;
    for (const std::size_t metric : metrics) {
        const MetricInfo& info = metric_table()[metric];
        curves.push_back({plot_label(info, language), {}, true, false});
        for (std::size_t point = 0; point < points.rows.size(); ++point) {
            const Interval interval = interval_of(replications_of(plan, results, point, metric));
            curves.back().points.push_back(
                {parsed_number(points.rows[point][0]).value_or(not_a_value), shown_interval(info, interval)});
        }
        std::stable_sort(curves.back().points.begin(), curves.back().points.end(),
                         [](const PlotCurve::Point& a, const PlotCurve::Point& b) { return a.x < b.x; });
    }
    const char* const what = language == Language::de ? "Mittel mit 95-%-Intervall" : "Mean with its 95 % interval";
    return curves_svg(plot_head(options.experiment, subjects[0]->scenario.title.in(language), plan, {what}),
                      points.columns[0], curves);
}

}  // namespace

ExitCode sweep(const SweepOptions& options, const Console& console) {
    std::vector<std::size_t> metrics;
    for (const std::string& id : options.metrics) {
        const std::optional<std::size_t> metric = parse_metric("--metric", id, console);
        if (!metric) {
            return ExitCode::usage;
        }
        metrics.push_back(*metric);
    }
    Points where;
    if (const ExitCode code = find_points(options.where, options.experiment.seed, console, where);
        code != ExitCode::fine) {
        return code;
    }
    if (!options.experiment.plot.empty() && !can_be_drawn(where.table.rows)) {
        console.err << "goodwill: --plot needs one --over with numbers, as in --over wow_share=0:0.4:0.1; leave --plot "
                       "out, or vary one lever alone\n";
        return ExitCode::usage;
    }
    Businesses businesses(options.experiment, console, true);
    std::vector<Job> points;
    if (const ExitCode code = find_jobs(options.experiment, businesses, console, where, points);
        code != ExitCode::fine) {
        return code;
    }
    const PointTable& named = where.table;
    Plan plan = plan_of(options.experiment, std::move(points));
    std::vector<JobResult> results;
    const ExitCode code = carry_out(plan, options.experiment, console, results);
    if (plan.replications == 0) {
        return code;
    }
    const std::vector<const Subject*> subjects = businesses.all();
    if (!write_experiment(options.experiment, subjects, plan, results, named,
                          {{"sweep.csv", means_csv(plan, results, named, options.experiment.csv)}}, console) ||
        (!options.experiment.plot.empty() &&
         !write_plot(options.experiment, plot_of(options, subjects, plan, results, metrics, named), console))) {
        return ExitCode::no_access;
    }
    if (options.experiment.is_json) {
        console.out << readable_json(json_of(options, subjects, plan, results, named));
    } else {
        console.out << table(options, subjects, plan, results, metrics, named, console);
    }
    return code;
}

}  // namespace goodwill::cli
