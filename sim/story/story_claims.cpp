#include "sim/story/story_claims.h"

#include <algorithm>

#include "sim/session/metrics.h"

namespace goodwill {

std::vector<Job> points_of(const Story& story, const StoryPage& page, std::string_view camp, const Measure& measure,
                           const Job& job) {
    PageWorlds worlds = worlds_of(story, page, camp, *job.scenario);
    std::vector<Job> points(2, job);
    for (Job& point : points) {
        point.days = measure.days;
        point.days_before = measure.day - measure.days;
    }
    points[0].commands = std::move(worlds.without);
    points[1].commands = std::move(worlds.with);
    return points;
}

Measured measured(const Plan& plan, std::span<const JobResult> results, const Measure& measure) {
    const std::size_t figure = find_metric(measure.figure).value();
    return {interval_of(replications_of(plan, results, 1, figure)),
            interval_of(replications_of(plan, results, 0, figure)),
            interval_of_difference(plan, results, 1, 0, figure)};
}

ClaimVerdict judge(const StoryClaim& claim, const Interval& interval) {
    if (interval.low >= claim.at_least && interval.high <= claim.at_most) return ClaimVerdict::holds;
    return interval.high < claim.at_least || interval.low > claim.at_most ? ClaimVerdict::fails : ClaimVerdict::open;
}

RightOption right_option(const StoryBet& bet, const Interval& interval) {
    const auto holds = [](const StoryOption& option, double value) {
        return option.from <= value && value < option.to;
    };
    const auto found = std::find_if(bet.options.begin(), bet.options.end(),
                                    [&](const StoryOption& option) { return holds(option, interval.mean); });
    const StoryOption& option = *found;
    return {static_cast<std::size_t>(found - bet.options.begin()),
            holds(option, interval.low) && holds(option, interval.high)};
}

std::vector<ClaimGroup> claim_groups(const Story& story) {
    std::vector<ClaimGroup> groups;
    const auto add = [&groups](std::size_t page, std::size_t claim, const std::string& camp, const Measure& measure) {
        const auto found = std::find_if(groups.begin(), groups.end(), [&](const ClaimGroup& group) {
            return group.page == page && group.camp == camp && group.measure.day == measure.day &&
                   group.measure.days == measure.days;
        });
        if (found != groups.end()) return found->claims.push_back(claim);
        groups.push_back({page, camp, measure, {claim}});
    };
    for (std::size_t page = 0; page < story.pages.size(); ++page) {
        const std::vector<StoryClaim>& claims = story.pages[page].claims;
        for (std::size_t i = 0; i < claims.size(); ++i) {
            if (!claims[i].camp.empty() || story.camps.empty()) {
                add(page, i, claims[i].camp, claims[i].measure);
                continue;
            }
            for (const std::string& camp : story.camps) add(page, i, camp, claims[i].measure);
        }
    }
    return groups;
}

}  // namespace goodwill
