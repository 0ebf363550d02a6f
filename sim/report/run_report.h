// The report on a run, with the change and without it, as a page of its own. Whoever has the numbers fills it: the command
// line from pairs of runs, the app from what is on the screen.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/experiment/comparison.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

struct ReportFigure {
    std::size_t metric = 0;       // in metric_table()
    Interval without, with;       // of one world `with` alone; of a pair values without ends
    std::optional<double> apart;  // with − without of the pair that is shown beside the mean of others
    Interval difference;          // over pairs, pair by pair; `count` 0: not known
    Verdict verdict = Verdict::unknown;
};

// A metric over the days. Lists are empty, or as long as `days`.
struct ReportCourse {
    std::size_t metric = 0;
    std::vector<int> days;
    std::vector<Interval> without, with, difference;
};

struct ReportCommand {
    std::string what, line;
};

struct RunReport {
    Language language = Language::en;
    const Scenario* scenario = nullptr;  // at its size; has to outlive the report
    Parameters start;                    // as the business began
    std::vector<Command> without, with;  // what each way sets
    bool are_two = false;                // whether there is a way without the change
    bool is_not_compared = false;        // somebody wished for no comparison
    std::string variant;                 // what stands for the way without the change, where it is one that was kept
    int days = 0;                        // simulated
    int measured_days = 0;
    bool is_screen = false;  // figures are those of the present day, beside the means over pairs
    bool is_kind = false;    // settled businesses of this kind instead of futures of one
    int pairs = 1;           // or replications, where nothing is compared
    int done_pairs = 0;      // of the screen: so many of `wanted_pairs` are done
    int wanted_pairs = 0;    // more than there are: stopped, or still under way; 0: as many as there are
    std::size_t failed_runs = 0;
    std::uint64_t first_seed = 0;
    std::vector<ReportFigure> figures;  // all, in the order of metric_table()
    std::vector<ReportCourse> courses;
    std::vector<ReportCommand> commands;
    std::string program;                                      // "Goodwill 0.3.0 (GNU 12.2.0, Linux x86_64)"
    std::vector<std::pair<std::string, std::string>> prints;  // fingerprints with their names
};

std::string run_report_page(const RunReport& report);

// Metrics of which a report shows the course.
std::vector<std::size_t> report_courses();
// Metrics of the first table.
std::vector<std::size_t> report_key_figures();

}  // namespace goodwill
