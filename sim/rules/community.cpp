#include "sim/rules/community.h"

#include <algorithm>

#include "sim/base/det_math.h"
#include "sim/base/rng.h"

namespace goodwill {

namespace {

constexpr double contributing_share = 0.10;  // 9 % who answer now and then and 1 % who write most (90-9-1, M21)
// The most active part `share` of the contributors writes share^steepness: ln 0.56 / ln 0.1 (Lithium: 10 % write 56 %).
constexpr double steepness = 0.2518119729937995;
constexpr double asker_waits_days = 1.0;  // for an answer, then turns to the company (assumption)
constexpr double smoothing = 1.0 / 30.0;

// The nudged help more and more customers become members (assumption: by up to a half).
double adoption(const Parameters& p) { return p.community_adoption * (1.0 + 0.5 * p.community_nudging); }

// Contributors stand in a fixed order over the market, mixed by a stride that shares no factor with its size.
std::uint32_t person_at(std::uint64_t place, std::uint32_t people) {
    std::uint64_t stride = static_cast<std::uint64_t>(0.6180339887498949 * people) | 1U;
    const auto shares_factor = [people](std::uint64_t a) {
        std::uint64_t b = people;
        while (b != 0) {
            const std::uint64_t rest = a % b;
            a = b;
            b = rest;
        }
        return a != 1;
    };
    while (people > 1 && shares_factor(stride)) {
        stride += 2;
    }
    return static_cast<std::uint32_t>(place * stride % people);
}

}  // namespace

double answerers(const World& world) {
    const Parameters& p = world.p;
    // Nudged members help more readily, by a tenth (M21).
    const double willing = world.community.trust * (1.0 + 0.1 * p.community_nudging);
    return contributing_share * adoption(p) * static_cast<double>(world.customers) * willing;
}

double answer_chance(const World& world) {
    const double per_question = answerers(world) * asker_waits_days / std::max(1.0, world.community.questions_a_day);
    return 1.0 - det_exp(-world.p.community_answers * per_question);
}

double contributor_rank(double u) { return det_pow(u, 1.0 / steepness); }

Answer find_answerer(const World& world, std::int32_t day, std::uint32_t asker, std::uint64_t key) {
    const auto people = static_cast<std::uint32_t>(world.people.size());
    const Luck luck(world.luck_seed, Purpose::community_rank, asker, day, key);
    const double contributors = contributing_share * adoption(world.p) * static_cast<double>(world.customers);
    Answer answer;
    answer.rank = contributor_rank(luck.uniform(Purpose::community_rank));
    // The place of somebody who is no customer is taken by the next in line.
    constexpr std::uint64_t places_apart = 64;
    const std::uint64_t place = static_cast<std::uint64_t>(answer.rank * contributors) * places_apart;
    for (std::uint64_t i = 0; i < places_apart; ++i) {
        const std::uint32_t person = person_at(place + i, people);
        if (person != asker && world.people[person].status == Status::customer) {
            answer.person = person;
            return answer;
        }
    }
    return answer;
}

void update_community(World& world) {
    const Counters& count = world.record.total;
    Community& community = world.community;
    community.questions_a_day += smoothing * (count.community_questions - community.questions_a_day);
    if (count.reviewed > 0.0) {
        const double trust = trust_at(count.balance / count.reviewed, world.p);
        community.trust += smoothing * (trust - community.trust);
    }
}

}  // namespace goodwill
