#include "cli/design_file.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "cli/parsed_options.h"
#include "sim/base/json_tree.h"

namespace goodwill::cli {

namespace {

// Of the mistakes of one file: whoever has a wrong column has one in each row.
constexpr int most_mistakes = 20;

ExitCode refuse_design(const std::string& name, int line, std::size_t column, const std::string& problem,
                       const Console& console) {
    const std::string place = column == 0 ? "" : fmt::format("{}:", column);
    console.err << fmt::format("goodwill: {}:{}:{} {}\n", name, line, place, problem);
    return ExitCode::bad_file;
}

ExitCode read_titles(const CsvRow& row, const std::string& name, const Console& console, Points& points) {
    for (std::size_t j = 0; j < row.cells.size(); ++j) {
        const std::string& title = row.cells[j];
        if (title.empty() || title.size() > 100 || parsed_number(title)) {
            return refuse_design(name, row.line, j + 1,
                                 fmt::format("{} is no name of a lever; the first row names the columns, as in "
                                             "point,scenario,wow_share,price",
                                             in_quotes(title)),
                                 console);
        }
        if (std::count(row.cells.begin(), row.cells.end(), title) > 1) {
            return refuse_design(name, row.line, j + 1, fmt::format("{} is there twice", in_quotes(title)), console);
        }
        if (title != "point") {
            points.table.columns.push_back(title);
            points.is_between.push_back(true);
            points.places.push_back(static_cast<int>(j) + 1);
        }
    }
    return points.table.columns.empty()
               ? refuse_design(name, row.line, 0, "there is no column of a lever, as in wow_share,price", console)
               : ExitCode::fine;
}

// The mistakes of a file so far.
struct Mistakes {
    const std::string& name;
    const Console& console;
    int count = 0;

    void add(int line, int column, const std::string& problem) {
        refuse_design(name, line, static_cast<std::size_t>(column), problem, console);
        end_at_most();
    }
    void end_at_most() {
        if (++count == most_mistakes) {
            console.err << fmt::format("goodwill: {}: further mistakes are not shown\n", name);
        }
    }
    [[nodiscard]] bool are_enough() const { return count >= most_mistakes; }
};

// Of the levers that its columns name, those that are none: said once, where they are named.
void check_titles(const Points& points, const Scenario& scenario, Mistakes& mistakes) {
    for (std::size_t j = 0; j < points.table.columns.size() && !mistakes.are_enough(); ++j) {
        const std::string& column = points.table.columns[j];
        if (column != "scenario" && column != "preset" && !find_lever(scenario, column)) {
            mistakes.add(
                1, points.places[j],
                fmt::format("{}: there is no such lever in {}; did you mean \"{}\"? (goodwill parameters lists "
                            "them)",
                            in_quotes(column), scenario.id, nearest_lever_name(scenario, column)));
        }
    }
}

// The change of a cell; nothing where it changes nothing, or is wrong, which is noted.
void add_change(const Points& points, std::size_t row, std::size_t column, int days, const Scenario& scenario,
                Mistakes& mistakes, std::vector<Command>& commands) {
    const std::string& name = points.table.columns[column];
    const std::string& cell = points.table.rows[row][column];
    const int line = points.lines[row], place = points.places[column];
    if (name == "scenario" || (name == "preset" && cell.empty())) {
        return;
    }
    if (name != "preset" && !parsed_number(cell)) {
        const LeverRange range = lever_range(scenario, *find_lever(scenario, name));
        return mistakes.add(
            line, place,
            fmt::format("{}: {} is no number; allowed is {} to {}", name,
                        cell.empty() ? "an empty cell" : in_quotes(cell), range.minimum, range.maximum));
    }
    if (name == "preset" && cell.find_first_of("=:") != std::string::npos) {
        return mistakes.add(line, place, fmt::format("preset: {} is no id of a preset", in_quotes(cell)));
    }
    const std::string shown = fmt::format("{}:{}:{}:", points.file, line, place);
    const std::optional<std::vector<Command>> change =
        parse_changes(shown, {name == "preset" ? cell : name + "=" + cell}, days, scenario, mistakes.console);
    if (!change) {
        return mistakes.end_at_most();
    }
    commands.insert(name == "preset" ? commands.begin() : commands.end(), change->begin(), change->end());
}

}  // namespace

ExitCode parse_design(std::string_view text, const std::string& name, const Console& console, Points& points) {
    points = {};
    points.file = name;
    if (text.size() > most_design_bytes) {
        return refuse_design(name, 1, 0, fmt::format("a design has at most {} bytes", most_design_bytes), console);
    }
    CsvResult csv = parse_csv(text, {.rows = most_points_of_file + 1, .cells = 300, .cell_bytes = 4'000});
    if (!csv.problem.empty()) {
        return refuse_design(name, csv.line, 0, csv.problem, console);
    }
    if (csv.rows.size() < 2) {
        return refuse_design(name, 1, 0,
                             "a design has a row of names and a row for each point, as in wow_share,price and 0.1,1",
                             console);
    }
    const CsvRow titles = csv.rows.front();
    if (const ExitCode code = read_titles(titles, name, console, points); code != ExitCode::fine) {
        return code;
    }
    for (std::size_t i = 1; i < csv.rows.size(); ++i) {
        CsvRow& row = csv.rows[i];
        if (row.cells.size() != titles.cells.size()) {
            return refuse_design(
                name, row.line, 0,
                fmt::format("{} cells; the first row names {} columns", row.cells.size(), titles.cells.size()),
                console);
        }
        for (std::size_t j = 0; j < titles.cells.size(); ++j) {
            if (titles.cells[j] == "point" && row.cells[j] != std::to_string(i - 1)) {
                return refuse_design(name, row.line, j + 1,
                                     fmt::format("point: {} instead of {}; points are numbered 0, 1, 2 … in order, or "
                                                 "leave this column out",
                                                 in_quotes(row.cells[j]), i - 1),
                                     console);
            }
        }
        std::vector<std::string>& cells = points.table.rows.emplace_back();
        for (const int place : points.places) {
            cells.push_back(std::move(row.cells[static_cast<std::size_t>(place) - 1]));
        }
        points.lines.push_back(row.line);
    }
    return ExitCode::fine;
}

ExitCode read_design(const std::string& file, const Console& console, Points& points) {
    const std::optional<std::string> text = read_text(file, most_design_bytes, console);
    return text ? parse_design(*text, file == "-" ? "standard input" : file, console, points) : ExitCode::no_access;
}

ExitCode find_jobs_of_file(const ExperimentOptions& options, Businesses& businesses, const Console& console,
                           const Points& points, std::vector<Job>& jobs) {
    const auto scenario_column =
        std::find(points.table.columns.begin(), points.table.columns.end(), "scenario") - points.table.columns.begin();
    Mistakes mistakes{points.file, console};
    std::vector<const Subject*> checked;
    for (std::size_t row = 0; row < points.table.rows.size() && !mistakes.are_enough(); ++row) {
        const std::vector<std::string>& cells = points.table.rows[row];
        const bool names_scenario = scenario_column < std::ssize(cells);
        ExitCode code = ExitCode::fine;
        const Subject* subject =
            businesses.find(names_scenario ? cells[static_cast<std::size_t>(scenario_column)] : options.scenario, code);
        if (subject == nullptr) {
            return code;
        }
        if (std::find(checked.begin(), checked.end(), subject) == checked.end()) {
            checked.push_back(subject);
            check_titles(points, subject->scenario, mistakes);
            if (mistakes.count > 0) {
                return ExitCode::bad_file;
            }
        }
        Job job = subject->job;
        for (std::size_t column = 0; column < cells.size() && !mistakes.are_enough(); ++column) {
            add_change(points, row, column, options.days, subject->scenario, mistakes, job.commands);
        }
        jobs.push_back(std::move(job));
    }
    return mistakes.count == 0 ? ExitCode::fine : ExitCode::bad_file;
}

}  // namespace goodwill::cli
