#include "sim/experiment/claim.h"

#include <algorithm>
#include <cmath>

namespace goodwill {

namespace {

JudgedSet judged_pair(const Claim& claim, const Plan& plan, std::span<const JobResult> results, std::size_t value,
                      std::size_t pair) {
    JudgedSet judged{SetOutcome::none, difference_of(plan, results, 2 * pair + 1, 2 * pair, value)};
    const Difference& difference = judged.difference;
    if (difference.interval.count == 0) {
        return judged;
    }
    const bool holds = claim.margin(difference.interval.mean) > 0.0;
    judged.outcome = difference.changed == 0 ? SetOutcome::same : holds ? SetOutcome::holds : SetOutcome::fails;
    const std::vector<double> a = replications_of(plan, results, 2 * pair, value);
    const std::vector<double> b = replications_of(plan, results, 2 * pair + 1, value);
    for (std::size_t r = 0; r < a.size(); ++r) {
        const double one = b[r] - a[r];
        judged.agreeing += !std::isnan(one) && (claim.margin(one) > 0.0) == holds ? 1 : 0;
    }
    return judged;
}

}  // namespace

std::vector<std::vector<Command>> points_of_pairs(const JudgementSpace& space, const Design& design,
                                                  const std::vector<Command>& a, const std::vector<Command>& b) {
    std::vector<std::vector<Command>> points{a, b};
    for (const std::vector<double>& point : design) {
        const std::vector<Command> set = space.commands_at(point);
        for (const std::vector<Command>* side : {&a, &b}) {
            points.push_back(set);
            points.back().insert(points.back().end(), side->begin(), side->end());
        }
    }
    return points;
}

int RobustAnswer::count(SetOutcome outcome) const {
    return static_cast<int>(
        std::count_if(sets.begin(), sets.end(), [&](const JudgedSet& set) { return set.outcome == outcome; }));
}

int RobustAnswer::divided() const {
    return static_cast<int>(std::count_if(sets.begin(), sets.end(), [](const JudgedSet& set) {
        return set.outcome != SetOutcome::none && set.agreeing < set.difference.interval.count;
    }));
}

double RobustAnswer::mean_where(SetOutcome outcome) const {
    std::vector<double> differences;
    for (const JudgedSet& set : sets) {
        if (set.outcome == outcome) {
            differences.push_back(set.difference.interval.mean);
        }
    }
    return mean_of(differences);
}

const JudgedSet* RobustAnswer::worst() const {
    const JudgedSet* worst = nullptr;
    for (const JudgedSet& set : sets) {
        const bool is_missed =
            set.outcome == SetOutcome::fails || (set.outcome == SetOutcome::same && claim.margin(0.0) < 0.0);
        if (is_missed && (worst == nullptr ||
                          claim.margin(set.difference.interval.mean) < claim.margin(worst->difference.interval.mean))) {
            worst = &set;
        }
    }
    return worst;
}

RobustAnswer judged(const Claim& claim, const Plan& plan, std::span<const JobResult> results, std::size_t value) {
    RobustAnswer answer{claim, judged_pair(claim, plan, results, value, 0), {}, {}, {}};
    for (std::size_t pair = 1; pair < plan.points.size() / 2; ++pair) {
        answer.sets.push_back(judged_pair(claim, plan, results, value, pair));
    }
    return answer;
}

void add_contrasts(RobustAnswer& answer, const Design& places, std::uint64_t seed) {
    Design judged_places;
    std::vector<bool> holds;
    for (std::size_t set = 0; set < answer.sets.size(); ++set) {
        if (answer.sets[set].outcome != SetOutcome::none) {
            judged_places.push_back(places[set]);
            holds.push_back(answer.sets[set].outcome == SetOutcome::holds);
        }
    }
    answer.contrasts = contrasts(judged_places, holds, seed);
    answer.strongest.clear();
    for (std::size_t j = 0; j < answer.contrasts.size(); ++j) {
        if (answer.contrasts[j].is_clear) {
            answer.strongest.push_back(j);
        }
    }
    std::stable_sort(answer.strongest.begin(), answer.strongest.end(), [&](std::size_t a, std::size_t b) {
        return std::fabs(answer.contrasts[a].apart) > std::fabs(answer.contrasts[b].apart);
    });
    constexpr std::size_t most_named = 3;
    answer.strongest.resize(std::min(answer.strongest.size(), most_named));
}

}  // namespace goodwill
