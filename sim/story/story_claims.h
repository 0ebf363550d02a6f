// What a story says, measured over many futures of its business: for its claims, and for what its rooms bet on.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sim/experiment/plan.h"
#include "sim/experiment/statistics.h"
#include "sim/story/story.h"

namespace goodwill {

// A figure of both worlds of a page, over other futures of the same people (paired).
struct Measured {
    Interval with, without, difference;

    [[nodiscard]] const Interval& of(Measure::Of of) const {
        return of == Measure::Of::with ? with : of == Measure::Of::without ? without : difference;
    }
};

// The two worlds of a page, without and with, as the points of a plan, over the window of the measure. `job`: the business
// left alone.
std::vector<Job> points_of(const Story& story, const StoryPage& page, std::string_view camp, const Measure& measure,
                           const Job& job);
// Precondition: the plan's points are these, and measured with measure_metrics().
Measured measured(const Plan& plan, std::span<const JobResult> results, const Measure& measure);

enum class ClaimVerdict { holds, open, fails };  // open: the interval reaches over a limit
ClaimVerdict judge(const StoryClaim& claim, const Interval& interval);

// The answer that the middle of the interval makes right, and whether all of the interval does. Precondition: a choice, and
// the interval has a middle.
struct RightOption {
    std::size_t option = 0;
    bool is_certain = false;
};
RightOption right_option(const StoryBet& bet, const Interval& interval);

// What has to be simulated for the claims: those with the same worlds and window share it.
struct ClaimGroup {
    std::size_t page = 0;
    std::string camp;
    Measure measure;                  // its figure is that of the first claim
    std::vector<std::size_t> claims;  // of the page
};
// A claim without a camp is made for each that the room can choose.
std::vector<ClaimGroup> claim_groups(const Story& story);

}  // namespace goodwill
