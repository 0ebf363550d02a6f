// What `robust` found, and how it is said.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/claim.h"
#include "cli/experiment.h"
#include "cli/judgements.h"
#include "sim/experiment/robustness.h"

namespace goodwill::cli {

// `same`: A and B gave the same in every replication, and the claim does not hold of that; `none`: no pair has a value.
enum class SetOutcome { holds, fails, same, none };

// One set of judgements: A and B with the same luck.
struct JudgedSet {
    SetOutcome outcome = SetOutcome::none;
    Difference difference;  // B − A
    int agreeing = 0;       // replications in which the claim comes out as it does by their mean
};

struct RobustAnswer {
    Claim claim;
    JudgedSet stands;  // as the model stands, no set
    std::vector<JudgedSet> sets;
    std::vector<Contrast> contrasts;     // of each coordinate of the space
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

RobustAnswer answer_of(const Claim& claim, const Plan& plan, const std::vector<JobResult>& results,
                       const Design& places, std::uint64_t seed);

std::string robust_table(const RobustOptions& options, const Subject& subject, const JudgementSpace& space,
                         const Plan& plan, const RobustAnswer& answer, const Console& console);
nlohmann::ordered_json robust_json(const RobustOptions& options, const Subject& subject, const JudgementSpace& space,
                                   const Plan& plan, const RobustAnswer& answer);
// robust.csv, a row a set, and judgements.csv, a row a coordinate.
std::vector<OutputFile> robust_files(const JudgementSpace& space, const RobustAnswer& answer, CsvForm form);

}  // namespace goodwill::cli
