// What `best` found, and how it is said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/allocations.h"
#include "cli/experiment.h"

namespace goodwill::cli {

// A plan whose points are allocations, the first one as it is, and what came out.
struct Comparison {
    std::vector<Allocation> allocations;
    Plan plan;
    std::vector<JobResult> results;

    [[nodiscard]] bool is_there() const { return plan.replications >= 2 && !allocations.empty(); }
    // Of an allocation, by replication, so that more is better; NaN where a run is not done.
    [[nodiscard]] std::vector<double> values(std::size_t allocation, const MetricInfo& metric) const;
    // In the metric's own direction.
    [[nodiscard]] Difference difference(std::size_t allocation, std::size_t base, std::size_t metric) const;
    [[nodiscard]] double more_spent_eur(std::size_t allocation) const;
};

// How much the choice of the first of two is the wrong one. By their differences.
struct Shortfall {
    Interval difference;    // the first minus the second, so that above 0 the first is better
    double expected = 0.0;  // how much the second is better, 0 where it is not: on average over both cases
    double largest = 0.0;   // of a single replication
};
Shortfall shortfall_of(const std::vector<double>& first, const std::vector<double>& second);

// Whether the interval does not settle the sign.
inline bool is_open(const Interval& interval) { return !(interval.low > 0.0 || interval.high < 0.0); }

struct BestAnswer {
    std::size_t metric = 0;
    double budget_eur = 0.0;
    double indifference = 0.0;
    std::size_t levers = 0;             // that money can be spent on
    std::vector<std::string> too_dear;  // whose first step costs more than the budget
    Comparison screening, final, confirmation;
    std::size_t chosen = 0;                // of `final`; 0: as it is
    std::optional<std::size_t> runner_up;  // of `final`; none where only one was there
    std::vector<std::size_t> left;         // of `final`: could not be told apart from the best

    // Where the figures of an allocation of `final` are taken from: fresh luck where it was confirmed.
    [[nodiscard]] const Comparison& figures() const { return confirmation.is_there() ? confirmation : final; }
    // The number of an allocation of `final` there.
    [[nodiscard]] std::size_t number(std::size_t of_final) const;
    [[nodiscard]] bool is_left(std::size_t of_final) const;
    // The difference to the best, of the runner-up with fresh luck.
    [[nodiscard]] Interval behind(std::size_t of_final) const;
    // Those that were not dropped, or whose difference to the best does not settle its sign.
    [[nodiscard]] std::vector<std::size_t> rivals() const;
};

std::string best_table(const BestOptions& options, const Subject& subject, const BestAnswer& answer,
                       const Console& console);
nlohmann::ordered_json best_json(const BestOptions& options, const Subject& subject, const BestAnswer& answer);
// best.csv: a row for each allocation of each comparison.
OutputFile best_file(const BestAnswer& answer, CsvForm form);

}  // namespace goodwill::cli
