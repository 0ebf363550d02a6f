#include <algorithm>
#include <cmath>
#include <deque>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/experiment.h"
#include "cli/factors.h"
#include "cli/parsed_options.h"
#include "cli/plots.h"
#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/experiment/designs.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_points = 10'000;

// What varies: a lever between two ends, or one of several values (of a lever, presets, or scenarios).
struct Axis {
    std::string name;
    std::vector<std::string> values;  // of a grid; empty: any between the ends
    double low = 0.0, high = 0.0;
};

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
        end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
    }
    return parts;
}

std::nullopt_t refuse_axis(const std::string& text, const Console& console) {
    console.err << fmt::format(
        "goodwill: --over \"{}\": not of the form lever=from:to:step, lever=a,b,c, preset=a,b,c or scenario=a,b,c; "
        "with "
        "--design lhs or sobol of the form lever=from:to\n",
        text);
    return std::nullopt;
}

std::optional<Axis> parse_axis(const std::string& text, bool is_grid, const Console& console) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
        return refuse_axis(text, console);
    }
    Axis axis{text.substr(0, equals), {}};
    const std::string levels = text.substr(equals + 1);
    if (levels.find(':') == std::string::npos) {
        axis.values = split(levels, ',');
        const bool is_complete = std::none_of(axis.values.begin(), axis.values.end(),
                                              [](const std::string& value) { return value.empty(); });
        return is_grid && is_complete ? std::optional(axis) : refuse_axis(text, console);
    }
    const std::vector<std::string> parts = split(levels, ':');
    if (parts.size() != (is_grid ? 3U : 2U)) {
        return refuse_axis(text, console);
    }
    std::vector<double> numbers;
    for (const std::string& part : parts) {
        const std::optional<double> number = parsed_number(part);
        if (!number) {
            return refuse_axis(text, console);
        }
        numbers.push_back(*number);
    }
    axis.low = numbers[0];
    axis.high = numbers[1];
    if (axis.high <= axis.low) {
        console.err << fmt::format(
            "goodwill: --over \"{}\": {} to {} is empty; the end has to lie above the beginning\n", text, parts[0],
            parts[1]);
        return std::nullopt;
    }
    if (is_grid) {
        const double steps = std::floor((axis.high - axis.low) / numbers[2] + 1e-9);
        if (!(numbers[2] > 0.0) || !(steps < static_cast<double>(most_points))) {
            console.err << fmt::format(
                "goodwill: --over \"{}\": the step is to be above 0 and give fewer than {} values\n", text,
                most_points);
            return std::nullopt;
        }
        for (double i = 0.0; i <= steps; i += 1.0) {
            // Without the noise of adding up: 0.1 three times is 0.3.
            axis.values.push_back(fmt::format("{:.12g}", axis.low + i * numbers[2]));
        }
    }
    return axis;
}

std::optional<std::vector<Axis>> parse_axes(const SweepOptions& options, const Console& console) {
    if (options.over.empty()) {
        console.err << "goodwill: --over is required, as in --over wow_share=0:0.4:0.1; try --help\n";
        return std::nullopt;
    }
    std::vector<Axis> axes;
    for (const std::string& text : options.over) {
        const std::optional<Axis> axis = parse_axis(text, options.design == "grid", console);
        if (!axis) {
            return std::nullopt;
        }
        if (std::any_of(axes.begin(), axes.end(), [&](const Axis& other) { return other.name == axis->name; })) {
            console.err << fmt::format("goodwill: --over \"{}\": {} varies already; give it all its values at once\n",
                                       text, axis->name);
            return std::nullopt;
        }
        axes.push_back(*axis);
    }
    return axes;
}

// Each row the values of a point, as text.
std::optional<std::vector<std::vector<std::string>>> rows_of(const SweepOptions& options, const std::vector<Axis>& axes,
                                                             const Console& console) {
    std::vector<std::vector<std::string>> rows;
    if (options.design == "grid") {
        std::vector<std::size_t> levels;
        double count = 1.0;
        for (const Axis& axis : axes) {
            levels.push_back(axis.values.size());
            count *= static_cast<double>(axis.values.size());
        }
        if (count > static_cast<double>(most_points)) {
            console.err << fmt::format(
                "goodwill: --over: {:.0f} points are more than {}; take larger steps, or --design "
                "lhs --points N\n",
                count, most_points);
            return std::nullopt;
        }
        for (const std::vector<std::size_t>& chosen : full_factorial(levels)) {
            rows.emplace_back();
            for (std::size_t j = 0; j < axes.size(); ++j) {
                rows.back().push_back(axes[j].values[chosen[j]]);
            }
        }
        return rows;
    }
    const auto count = static_cast<std::size_t>(options.points);
    const std::uint64_t seed = options.experiment.seed;
    for (const std::vector<double>& point :
         options.design == "lhs" ? latin_hypercube(count, axes.size(), seed) : sobol_points(count, axes.size(), seed)) {
        rows.emplace_back();
        for (std::size_t j = 0; j < axes.size(); ++j) {
            rows.back().push_back(fmt::format("{:.6g}", axes[j].low + point[j] * (axes[j].high - axes[j].low)));
        }
    }
    return rows;
}

// The businesses of a sweep by what was typed, each opened and settled once.
class Businesses {
   public:
    Businesses(const ExperimentOptions& options, const Console& console) : options_(options), console_(console) {}

    // Nothing, and why on `err`, when it cannot be read.
    const Subject* find(const std::string& scenario, ExitCode& code) {
        for (const Subject& known : subjects_) {
            if (known.source == scenario) {
                return &known;
            }
        }
        ExperimentOptions options = options_;
        options.scenario = scenario;
        Subject subject;
        code = open_subject(options, console_, subject);
        if (code != ExitCode::fine) {
            return nullptr;
        }
        settle_subject(options, console_, subject);
        subjects_.push_back(std::move(subject));
        return &subjects_.back();
    }
    // In the order of their opening.
    [[nodiscard]] std::vector<const Subject*> all() const {
        std::vector<const Subject*> all;
        for (const Subject& subject : subjects_) {
            all.push_back(&subject);
        }
        return all;
    }

   private:
    const ExperimentOptions& options_;
    const Console& console_;
    std::deque<Subject> subjects_;  // which stay where they are
};

// The job of a point. People are whole: positions that a design puts between two are rounded, in `row` too.
std::optional<Job> job_at(const SweepOptions& options, const std::vector<Axis>& axes, std::vector<std::string>& row,
                          Businesses& businesses, const Console& console, ExitCode& code) {
    std::string scenario = options.experiment.scenario;
    std::vector<std::string> changes;
    for (std::size_t j = 0; j < axes.size(); ++j) {
        if (axes[j].name == "scenario") {
            scenario = row[j];
        } else if (axes[j].name == "preset") {
            changes.insert(changes.begin(), row[j]);
        } else {
            if (axes[j].values.empty() && axes[j].name.starts_with("staff.")) {
                row[j] = fmt::format("{:.0f}", std::round(parsed_number(row[j]).value_or(0.0)));
            }
            changes.push_back(axes[j].name + "=" + row[j]);
        }
    }
    const Subject* subject = businesses.find(scenario, code);
    if (subject == nullptr) {
        return std::nullopt;
    }
    const std::optional<std::vector<Command>> commands =
        parse_changes("--over", changes, options.experiment.days, subject->scenario, console);
    if (!commands) {
        code = ExitCode::usage;
        return std::nullopt;
    }
    Job job = subject->job;
    job.commands = *commands;
    return job;
}

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
        head += right_aligned(metric_table()[metric].id, 26);
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

OutputFile table_file(const Plan& plan, std::span<const JobResult> results, const PointTable& points, CsvForm form) {
    Csv csv(form);
    csv.cell("point");
    for (const std::string& column : points.columns) {
        csv.cell(column);
    }
    for (const char* title : {"metric", "mean", "low", "high", "replications"}) {
        csv.cell(title);
    }
    csv.end_row();
    for (std::size_t point = 0; point < points.rows.size(); ++point) {
        for (std::size_t i = 0; i < metric_table().size(); ++i) {
            csv.whole(point);
            for (const std::string& cell : points.rows[point]) {
                csv.number_or_text(cell);
            }
            const Interval interval = interval_of(replications_of(plan, results, point, i));
            csv.cell(metric_table()[i].id).cell(interval.mean).cell(interval.low).cell(interval.high);
            csv.whole(static_cast<unsigned>(interval.count)).end_row();
        }
    }
    return {"sweep.csv", csv.text()};
}

Json json_of(const SweepOptions& options, Subjects subjects, const Plan& plan, std::span<const JobResult> results,
             const PointTable& points) {
    Json json = experiment_json(options.experiment, subjects, plan);
    json["design"] = options.design;
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
    const std::optional<std::vector<Axis>> axes = parse_axes(options, console);
    if (!axes) {
        return ExitCode::usage;
    }
    std::vector<std::size_t> metrics;
    for (const std::string& id : options.metrics) {
        const std::optional<std::size_t> metric = parse_metric("--metric", id, console);
        if (!metric) {
            return ExitCode::usage;
        }
        metrics.push_back(*metric);
    }
    std::optional<std::vector<std::vector<std::string>>> rows = rows_of(options, *axes, console);
    if (!rows) {
        return ExitCode::usage;
    }
    if (!options.experiment.plot.empty() && !can_be_drawn(*rows)) {
        console.err << "goodwill: --plot needs one --over with numbers, as in --over wow_share=0:0.4:0.1; leave --plot "
                       "out, or vary one lever alone\n";
        return ExitCode::usage;
    }
    Businesses businesses(options.experiment, console);
    std::vector<Job> points;
    for (std::vector<std::string>& row : *rows) {
        ExitCode code = ExitCode::fine;
        const std::optional<Job> job = job_at(options, *axes, row, businesses, console, code);
        if (!job) {
            return code;
        }
        points.push_back(*job);
    }
    PointTable named{{}, std::move(*rows)};
    for (const Axis& axis : *axes) {
        named.columns.push_back(axis.name);
    }
    Plan plan = plan_of(options.experiment, std::move(points));
    std::vector<JobResult> results;
    const ExitCode code = carry_out(plan, options.experiment, console, results);
    if (plan.replications == 0) {
        return code;
    }
    const std::vector<const Subject*> subjects = businesses.all();
    if (!write_experiment(options.experiment, subjects, plan, results, named,
                          {table_file(plan, results, named, options.experiment.csv)}, console) ||
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
