#include <algorithm>

#include "sim/base/rng.h"
#include "sim/rules/delivery.h"
#include "sim/rules/intentions.h"
#include "sim/validation/evidence.h"

namespace goodwill {

namespace {

constexpr float low_effort_to = 0.2F;     // the lowest and the highest fifth of the scale: the published points of low
constexpr float high_effort_from = 0.8F;  // and high effort, 0.1 and 0.9, lie in their middle
constexpr std::uint8_t flawed = 16;

// 1–5 stars from 0–10 points.
double stars(double satisfaction) { return 1.0 + 0.4 * satisfaction; }

// Deliveries that went well otherwise and whose customers were not told beforehand, by days late (M2).
void watch_delivery(ExperienceEvidence& e, const World& world, const Contact& contact) {
    const Lateness& late = world.scenario->touchpoints[contact.touchpoint].late;
    if (late.share <= 0.0 || contact.has_failed) {
        return;
    }
    const Luck luck(world.seed, Purpose::delivery_late, contact.person, watched_day(world), contact.key);
    const int days = days_late(late, luck);
    const double given = stars(static_cast<double>(contact.satisfaction));
    if (days == 0) {
        e.stars_in_time.add(given);
    } else if (!luck.chance(Purpose::delivery_told, world.p.communication) && days <= 7) {
        (days < 3 ? e.stars_late : e.stars_very_late).add(given);
    }
}

void watch_chain(ExperienceEvidence& e, const Contact& contact) {
    std::uint8_t& chain = e.chain[contact.person];
    chain = static_cast<std::uint8_t>((chain + 1U) | (contact.is_bad ? flawed : 0U));
    if ((chain & (flawed - 1U)) == ExperienceEvidence::chain_length) {
        e.chains += 1.0;
        e.flawless_chains += (chain & flawed) == 0 ? 1.0 : 0.0;
        chain = 0;
    }
}

// What a questionnaire after the contact would say (M6).
void ask_intentions(ExperienceEvidence& e, const Contact& contact) {
    const double effort = static_cast<double>(contact.effort);
    if (contact.effort <= low_effort_to) {
        e.low_disloyal.add(says_disloyal(effort));
        e.low_speaks_badly.add(says_speaks_badly(effort));
    } else if (contact.effort >= high_effort_from) {
        e.high_disloyal.add(says_disloyal(effort));
        e.high_speaks_badly.add(says_speaks_badly(effort));
    }
}

}  // namespace

void watch_experience(ExperienceEvidence& e, const World& world) {
    for (const Contact& contact : world.today.contacts) {
        const double satisfaction = static_cast<double>(contact.satisfaction);
        e.satisfaction.add(satisfaction);
        watch_chain(e, contact);
        watch_delivery(e, world, contact);
        ask_intentions(e, contact);
        if (!contact.needs_solution || contact.is_complaint) {
            continue;
        }
        const std::size_t repeats = std::min<std::size_t>(contact.repeats, ExperienceEvidence::most_repeats);
        e.by_repeats[contact.touchpoint][repeats].add(satisfaction);
        constexpr double a_point = micro_per_point;
        e.more_loyal += static_cast<double>(contact.booked) > a_point ? 1.0 : 0.0;
        e.more_disloyal += static_cast<double>(contact.booked) < -a_point ? 1.0 : 0.0;
    }
}

double satisfaction_lost_by_repeat(const ExperienceEvidence& e) {
    // Differences between one contact and the next at the same touchpoint, weighted by how many make the next.
    double lost = 0.0;
    double cases = 0.0;
    Moments first;
    for (const auto& at : e.by_repeats) {
        for (std::size_t repeats = 0; repeats + 1 < at.size(); ++repeats) {
            const Moments& next = at[repeats + 1];
            if (at[repeats].count > 0.0 && next.count > 0.0) {
                lost += next.count * (at[repeats].mean() - next.mean());
                cases += next.count;
                first.count += next.count;
                first.first += next.count * at[0].mean();
            }
        }
    }
    return share_of(lost, cases) / first.mean();
}

double flawless_against_independence(const ExperienceEvidence& e, const DayRecord& window) {
    const double reliability = 1.0 - share_of(window.total.bad, window.total.contacts);
    double independent = 1.0;
    for (int i = 0; i < ExperienceEvidence::chain_length; ++i) {
        independent *= reliability;
    }
    return share_of(e.flawless_chains, e.chains) / independent;
}

}  // namespace goodwill
