#include "cli/points.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "cli/design_file.h"
#include "cli/parsed_options.h"
#include "sim/base/json_tree.h"
#include "sim/experiment/designs.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

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

std::optional<std::vector<Axis>> parse_axes(const PointOptions& options, const Console& console) {
    if (options.over.empty()) {
        console.err << "goodwill: --over is required, as in --over wow_share=0:0.4:0.1, or --design-file; try --help\n";
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
std::optional<std::vector<std::vector<std::string>>> rows_of(const PointOptions& options, const std::vector<Axis>& axes,
                                                             std::uint64_t seed, const Console& console) {
    std::vector<std::vector<std::string>> rows;
    if (options.design == "grid") {
        if (options.points) {
            console.err << "goodwill: --points is for --design lhs or sobol; a grid has the points that --over names\n";
            return std::nullopt;
        }
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
    const auto count = static_cast<std::size_t>(options.points.value_or(32));
    for (const std::vector<double>& point :
         options.design == "lhs" ? latin_hypercube(count, axes.size(), seed) : sobol_points(count, axes.size(), seed)) {
        rows.emplace_back();
        for (std::size_t j = 0; j < axes.size(); ++j) {
            rows.back().push_back(fmt::format("{:.6g}", axes[j].low + point[j] * (axes[j].high - axes[j].low)));
        }
    }
    return rows;
}

// The job of a point, its values in `row`.
ExitCode find_job(const ExperimentOptions& options, const std::vector<std::string>& columns,
                  const std::vector<std::string>& row, Businesses& businesses, const Console& console, Job& job) {
    std::string scenario = options.scenario;
    std::vector<std::string> changes;
    for (std::size_t j = 0; j < columns.size(); ++j) {
        if (columns[j] == "scenario") {
            scenario = row[j];
        } else if (columns[j] == "preset") {
            changes.insert(changes.begin(), row[j]);
        } else {
            changes.push_back(columns[j] + "=" + row[j]);
        }
    }
    ExitCode code = ExitCode::fine;
    const Subject* subject = businesses.find(scenario, code);
    if (subject == nullptr) {
        return code;
    }
    const std::optional<std::vector<Command>> commands =
        parse_changes("--over", changes, options.days, subject->scenario, console);
    if (!commands) {
        return ExitCode::usage;
    }
    job = subject->job;
    job.commands = *commands;
    return ExitCode::fine;
}

}  // namespace

void Businesses::add(Subject subject) {
    subjects_.push_back(std::move(subject));
    is_closed_ = true;
}

const Subject* Businesses::find(const std::string& scenario, ExitCode& code) {
    for (const Subject& known : subjects_) {
        if (known.source == scenario) {
            return &known;
        }
    }
    if (is_closed_) {
        console_.err << fmt::format("goodwill: {}: is no scenario of this plan\n", in_quotes(scenario));
        code = ExitCode::damaged;
        return nullptr;
    }
    ExperimentOptions options = options_;
    options.scenario = scenario;
    Subject subject;
    code = open_subject(options, console_, subject);
    if (code != ExitCode::fine) {
        return nullptr;
    }
    if (settles_) {
        settle_subject(options, console_, subject);
    }
    subjects_.push_back(std::move(subject));
    return &subjects_.back();
}

std::vector<const Subject*> Businesses::all() const {
    std::vector<const Subject*> all;
    for (const Subject& subject : subjects_) {
        all.push_back(&subject);
    }
    return all;
}

ExitCode find_points(const PointOptions& options, std::uint64_t seed, const Console& console, Points& points) {
    if (!options.file.empty()) {
        return read_design(options.file, console, points);
    }
    const std::optional<std::vector<Axis>> axes = parse_axes(options, console);
    if (!axes) {
        return ExitCode::usage;
    }
    std::optional<std::vector<std::vector<std::string>>> rows = rows_of(options, *axes, seed, console);
    if (!rows) {
        return ExitCode::usage;
    }
    points.table.rows = std::move(*rows);
    for (const Axis& axis : *axes) {
        points.table.columns.push_back(axis.name);
        points.is_between.push_back(axis.values.empty());
    }
    return ExitCode::fine;
}

ExitCode find_jobs(const ExperimentOptions& options, Businesses& businesses, const Console& console, Points& points,
                   std::vector<Job>& jobs) {
    const std::vector<std::string>& columns = points.table.columns;
    for (std::vector<std::string>& row : points.table.rows) {
        for (std::size_t j = 0; j < columns.size(); ++j) {
            const std::optional<double> number = parsed_number(row[j]);
            if (points.is_between[j] && columns[j].starts_with("staff.") && number) {
                row[j] = fmt::format("{:.0f}", std::round(*number));
            }
        }
    }
    if (!points.file.empty()) {
        return find_jobs_of_file(options, businesses, console, points, jobs);
    }
    for (const std::vector<std::string>& row : points.table.rows) {
        Job job;
        if (const ExitCode code = find_job(options, columns, row, businesses, console, job); code != ExitCode::fine) {
            return code;
        }
        jobs.push_back(std::move(job));
    }
    return ExitCode::fine;
}

std::string means_csv(const Plan& plan, std::span<const JobResult> results, const PointTable& points, CsvForm form) {
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
    return csv.text();
}

}  // namespace goodwill::cli
