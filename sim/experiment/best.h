// The best way, as far as was tried, to spend a budget: what levers cost is measured, each is tried alone, the best ones
// together, and of those the best is selected with as many replications as that takes, then looked at with fresh luck.
//
//   BestSearch search(question);
//   while (!search.is_over()) {
//       run_open(search.plan(), search.results(), execute);
//       search.go_on();
//   }
//   const BestAnswer& answer = search.answer();
//
// Which plan comes next follows from the results alone: whoever carries them out finds the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "sim/experiment/allocations.h"
#include "sim/experiment/plan.h"

namespace goodwill {

struct BestQuestion {
    Job job;                     // of the business as it is; what it measures is set here
    std::vector<Factor> levers;  // that money can be spent on: spendable_levers() of the business at its size
    std::size_t metric = 0;      // in metric_table(); of those that have a better direction
    double budget_eur = 0.0;     // what may be spent more a year; above 0
    double indifference = 0.0;   // a smaller difference does not matter; in the unit of the metric, above 0
    int replications = 20;       // at most, of the selection and of its confirmation; at least 2
    std::uint64_t seed = 1;      // the first one
};
// A tenth of the budget where euros are looked at, else one in the last place that is shown.
double usual_indifference(std::size_t metric, double budget_eur);

// A plan whose points are allocations, the first one as it is, and what came out.
struct Comparison {
    std::vector<Allocation> allocations;
    Plan plan;
    std::vector<JobResult> results;

    [[nodiscard]] bool is_there() const;  // as many runs as two replications have
    // Of an allocation, by replication, so that more is better; NaN where a run is not done.
    [[nodiscard]] std::vector<double> values(std::size_t allocation, std::size_t metric) const;
    // In the metric's own direction.
    [[nodiscard]] Interval difference(std::size_t allocation, std::size_t base, std::size_t metric) const;
    [[nodiscard]] double spent_eur(std::size_t allocation) const;  // a year
    [[nodiscard]] double more_spent_eur(std::size_t allocation) const;
};

// How much the choice of the first of two is the wrong one. By their differences.
struct Shortfall {
    Interval difference;    // the first minus the second, so that above 0 the first is better
    double expected = 0.0;  // how much the second is better, 0 where it is not: of the mean difference, taken as normal
    double largest = 0.0;   // of a single replication; both NaN with fewer than two pairs
};
Shortfall shortfall_of(const std::vector<double>& first, const std::vector<double>& second);

// What the choice comes to: whether the best is surely better than leaving the money. To leave it: that has the largest
// mean of all that was not dropped.
enum class BestVerdict { better, not_clear, leave };

struct BestAnswer {
    std::size_t metric = 0;
    double budget_eur = 0.0;
    double indifference = 0.0;
    std::size_t levers = 0;        // that money can be spent on
    std::vector<Factor> too_dear;  // whose first step costs more than the budget
    Comparison screening, final, confirmation;
    std::size_t chosen = 0;                // of `final`; 0: as it is
    std::optional<std::size_t> runner_up;  // of `final`; none where only one was there
    std::vector<std::size_t> left;  // of `final`: could not be told apart from the best; none: nothing was compared

    // Where the figures of an allocation of `final` are taken from: fresh luck where it was confirmed.
    [[nodiscard]] const Comparison& figures() const { return confirmation.is_there() ? confirmation : final; }
    // The number there of an allocation of `final`: once confirmed, of as it is, the chosen one or the runner-up alone.
    [[nodiscard]] std::size_t number(std::size_t of_final) const;
    [[nodiscard]] bool is_left(std::size_t of_final) const;
    // The difference to the business as it is, of those that number() knows.
    [[nodiscard]] Interval gain(std::size_t of_final) const;
    // The difference to the best, of the runner-up with fresh luck.
    [[nodiscard]] Interval behind(std::size_t of_final) const;
    // Those that were not dropped, or are not surely worse than the best.
    [[nodiscard]] std::vector<std::size_t> rivals() const;
    // Precondition: something was compared.
    [[nodiscard]] BestVerdict verdict() const;
    // Of the best against the runner-up. Precondition: there is one.
    [[nodiscard]] Shortfall shortfall() const;
};

enum class BestStage { pricing, screening, fitting, selecting, confirming, over };

class BestSearch {
   public:
    explicit BestSearch(BestQuestion question);

    [[nodiscard]] BestStage stage() const { return stage_; }
    [[nodiscard]] bool is_over() const { return stage_ == BestStage::over; }
    // What is to be carried out next; some of its results may be there already. Not once it is over.
    [[nodiscard]] Plan& plan();
    [[nodiscard]] std::vector<JobResult>& results();
    // Once the plan is carried out.
    void go_on();
    // Instead of going on: nothing more will be carried out, and some runs of the plan may be open or have failed.
    void stop();
    [[nodiscard]] const BestAnswer& answer() const { return answer_; }
    // How many runs it is going to take in all, at most; before levers are priced, an estimate.
    [[nodiscard]] std::size_t most_runs() const;
    // How many of them are done: those of the plan at hand as far as its results are there.
    [[nodiscard]] std::size_t runs_done() const;

   private:
    [[nodiscard]] Comparison& at_hand();
    [[nodiscard]] Comparison comparison(std::vector<Allocation> allocations, int replications,
                                        std::uint64_t first_seed) const;
    void price_levers();
    void screen();
    void combine();
    void keep_within_budget();
    void select();
    void confirm();

    BestQuestion question_;
    BestStage stage_ = BestStage::pricing;
    std::vector<PricedLever> levers_;
    Comparison pricing_, fitting_;  // what allocations cost
    BestAnswer answer_;
};

}  // namespace goodwill
