// A claim about what a change does ("profit higher"), and in which sets of judgements it holds.
//
// The two sides A and B are lived through with the model as it stands, then with each set of judgements: points A, B, A, B …
// of a plan, every pair with the same luck.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/experiment/designs.h"
#include "sim/experiment/judgements.h"
#include "sim/experiment/plan.h"
#include "sim/experiment/robustness.h"

namespace goodwill {

struct Claim {
    std::size_t metric = 0;  // in metric_table()
    bool is_above = true;    // the difference B − A is above `than`, or below it
    double than = 0.0;       // in the unit of files

    // How far a difference lies on the side that the claim says; at most 0: it does not hold.
    [[nodiscard]] double margin(double difference) const { return is_above ? difference - than : than - difference; }
};

// What both sides set at each point: first the set, then what the side changes, which counts where both move the same.
std::vector<std::vector<Command>> points_of_pairs(const JudgementSpace& space, const Design& design,
                                                  const std::vector<Command>& a, const std::vector<Command>& b);

// `same`: A and B gave the same in every replication, and the claim does not hold of that; `none`: no pair has a value.
enum class SetOutcome { holds, fails, same, none };

// One set of judgements.
struct JudgedSet {
    SetOutcome outcome = SetOutcome::none;
    Difference difference;  // B − A
    int agreeing = 0;       // replications in which the claim comes out as it does by their mean
};

struct RobustAnswer {
    Claim claim;
    JudgedSet stands;  // as the model stands, no set
    std::vector<JudgedSet> sets;
    std::vector<Contrast> contrasts;     // of each coordinate of the space, once they are added
    std::vector<std::size_t> strongest;  // those that are clear, at most three, the farthest apart first

    [[nodiscard]] int count(SetOutcome outcome) const;
    // All but those without a value: what shares are of.
    [[nodiscard]] int judged() const { return static_cast<int>(sets.size()) - count(SetOutcome::none); }
    // Where replications disagree with their mean.
    [[nodiscard]] int divided() const;
    // Of the sets where the claim holds, or fails, the mean difference; NaN without any.
    [[nodiscard]] double mean_where(SetOutcome outcome) const;
    // The set where the difference lies farthest on the wrong side; nothing where the claim fails nowhere.
    [[nodiscard]] const JudgedSet* worst() const;
};

// Without contrasts. `value`: that of the claim's metric among a run's.
RobustAnswer judged(const Claim& claim, const Plan& plan, std::span<const JobResult> results, std::size_t value);
// Adds them. `places`: of each set, as JudgementSpace::places_at(); more than were judged do no harm. `seed`: of shuffles.
void add_contrasts(RobustAnswer& answer, const Design& places, std::uint64_t seed);

}  // namespace goodwill
