// Decide: customers stay or leave (monthly review, and right after a bad contact or a purchase), people join through
// advertising, the lost return. The monthly review is also the census of accounts: it reads a thirtieth of the customers
// each day.
// Reads people, contacts, competitors; writes people, calendar, moves, counts. Draws churn_*, trait_dropout_*,
// purchase_dropout, advert_*, win_back_*, rounding.
#include <algorithm>
#include <array>

#include "sim/base/rng.h"
#include "sim/base/weighted.h"
#include "sim/day/phases/phases.h"
#include "sim/rules/churn.h"
#include "sim/rules/creation.h"
#include "sim/rules/membership.h"
#include "sim/rules/spending.h"

namespace goodwill {

namespace {

constexpr std::size_t ahead = 16;  // records are asked for so far ahead of use

// Multinomial logit over quality, price and reputation (M14).
std::uint8_t chosen_competitor(const World& world, double u) {
    const std::vector<Competitor>& competitors = world.scenario->competitors;
    const auto weight_of = [](const Competitor& competitor) { return det_exp(appeal_of(competitor)); };
    double sum = 0.0;
    for (const Competitor& competitor : competitors) {
        sum += weight_of(competitor);
    }
    return static_cast<std::uint8_t>(pick_by_weight(competitors, u * sum, weight_of).index);
}

enum class Occasion { review, bad_contact, purchase };

// `luck` is of the block of churn_competitor.
void leave(World& world, std::uint32_t index, Occasion occasion, const Luck& luck) {
    Person& person = world.people[index];
    // Consideration of those who leave: what trust is left, in part.
    const double trust = trust_at(recall(world, index).points(), world.p);
    person.consideration = static_cast<float>(world.p.consideration_kept * trust);
    Counters& count = world.record.total;
    if (is_first_customer(world, person)) {
        --world.first_customers;
        count.cohort_left += 1.0;
    }
    person.joined_day = static_cast<std::int16_t>(world.day);
    person.status = Status::lost;
    person.competitor = chosen_competitor(world, luck.uniform(Purpose::churn_competitor));
    --world.customers;
    ++world.lost;
    count.left += 1.0;
    count.left_after_bad += occasion == Occasion::bad_contact ? 1.0 : 0.0;
    count.drifted += occasion == Occasion::purchase ? 1.0 : 0.0;
    world.today.moves.push_back({index, MoveKind::left, person.competitor});
}

// Whoever wants to leave does so unless a contract binds; true when she leaves.
bool leave_if_free(World& world, std::uint32_t index, Occasion occasion, const Luck& luck) {
    if (is_bound(world.people[index], world.day, world.scenario->contract_months)) {
        world.record.total.bound_wishes += 1.0;
        return false;
    }
    leave(world, index, occasion, luck);
    return true;
}

// What somebody says after a bad contact when asked whether she will leave. True: yes.
bool states_intention(World& world, bool is_first, const Luck& luck) {
    const Parameters& p = world.p;
    const bool intends =
        luck.chance(Purpose::churn_intention, is_first ? p.intention_first_bad : p.intention_again_bad);
    Counters& count = world.record.total;
    (is_first ? count.first_bad : count.again_bad) += 1.0;
    (is_first ? count.first_bad_intends : count.again_bad_intends) += intends ? 1.0 : 0.0;
    return intends;
}

void review_after_bad_contacts(World& world, const Rivals& rivals) {
    const std::vector<std::uint32_t>& bad = world.today.bad;
    for (std::size_t i = 0; i < bad.size(); ++i) {
        if (i + ahead < bad.size()) {
            fetch_ahead(&world.today.contacts[bad[i + ahead]]);
            fetch_ahead(&world.today.contacts[bad[i + ahead]].is_bad);  // on the next line of the cache
        }
        if (i + ahead / 2 < bad.size()) {
            fetch(world.people[world.today.contacts[bad[i + ahead / 2]].person]);
        }
        const Contact& contact = world.today.contacts[bad[i]];
        const Person& person = world.people[contact.person];
        if (person.status != Status::customer) {
            continue;
        }
        const Luck luck(world.luck_seed, Purpose::churn_review, contact.person, world.day, contact.key);
        const Recollection now = recall(world, contact.person);
        // Nobody is asked about a complaint in vain: the bad contact was the one that it is about.
        const bool intends = contact.is_bad && states_intention(world, contact.is_first_bad, luck);
        const double hazard = churn_probability(person, now, world.day, rivals, world.p);
        // Where intentions count, a part of them becomes behaviour: weight · κ (M14).
        const double acted = intends ? world.p.churn_intention_weight * world.p.intention_conversion : 0.0;
        if (luck.chance(Purpose::churn_after_bad, hazard + (1.0 - hazard) * acted)) {
            leave_if_free(world, contact.person, Occasion::bad_contact, luck);
        }
    }
}

// Without a contract a customer may drift away after a purchase: unnoticed, without a reason, without anger (M24).
void drift_away(World& world) {
    const Scenario& scenario = *world.scenario;
    if (scenario.dropout_a <= 0.0) {
        return;
    }
    for (const Contact& contact : world.today.contacts) {
        const bool is_purchase = contact.ends_journey && contact.outcome == Outcome::done &&
                                 scenario.journeys[contact.journey].trigger == Trigger::purchase;
        if (!is_purchase || world.people[contact.person].status != Status::customer) {
            continue;
        }
        const Luck luck(world.luck_seed, Purpose::purchase_dropout, contact.person, world.day, contact.key);
        const double dropout = dropout_probability(world.seed, contact.person, generation(world.people[contact.person]),
                                                   scenario.dropout_a, scenario.dropout_b);
        if (luck.chance(Purpose::purchase_dropout, dropout)) {
            leave(world, contact.person, Occasion::purchase,
                  Luck(world.luck_seed, Purpose::churn_competitor, contact.person, world.day, contact.key));
        }
    }
}

void take_census(World& world, double points) {
    Counters& count = world.record.total;
    count.reviewed += 1.0;
    count.balance += points;
    count.balance_squared += points * points;
    ++world.record.balance_histogram[balance_bin(points)];
}

// Reviews one customer; true when she stays.
bool review(World& world, std::uint32_t index, const Rivals& rivals, const ChurnBound& bound, const Luck& luck) {
    const Person& person = world.people[index];
    const Recollection now = recall(world, index);
    take_census(world, now.points());
    if (!luck.chance(Purpose::churn_review, most_likely_to_leave(bound, person)) ||
        !luck.chance(Purpose::churn_review, churn_probability(person, now, world.day, rivals, world.p))) {
        return true;
    }
    return !leave_if_free(world, index, Occasion::review, luck);
}

void review_monthly(World& world, const Rivals& rivals) {
    constexpr std::size_t together = 4;
    renew(world.churn_bound, rivals, world.p);
    const ChurnBound& bound = world.churn_bound;
    std::vector<std::uint32_t>& cohort = world.cohorts[place_in_cycle(world.day, review_days)];
    std::size_t kept = 0;
    for (std::size_t first = 0; first < cohort.size(); first += together) {
        const std::size_t count = std::min(together, cohort.size() - first);
        for (std::size_t i = first + ahead; i < std::min(first + ahead + together, cohort.size()); ++i) {
            fetch(world.people[cohort[i]]);
        }
        std::array<std::uint32_t, together> who{};
        std::copy_n(cohort.begin() + static_cast<std::ptrdiff_t>(first), count, who.begin());
        const std::array<Luck, together> luck =
            luck_of_four_people(world.luck_seed, Purpose::churn_review, who, world.day, {});
        for (std::size_t i = 0; i < count; ++i) {
            if (world.people[who[i]].status == Status::customer && review(world, who[i], rivals, bound, luck[i])) {
                cohort[kept++] = who[i];
            }
        }
    }
    cohort.resize(kept);
}

// A daily amount rounded to a whole number by chance, so that its mean is exact.
std::uint32_t whole_number(const World& world, double amount, std::uint32_t which) {
    const Luck luck(world.luck_seed, Purpose::rounding, which, world.day);
    return static_cast<std::uint32_t>(std::max(0.0, amount) + luck.uniform(Purpose::rounding));
}

// Draws `count` people at random and visits each with the luck that chose her; records are asked for four at a time.
template <typename Visit>
void visit_at_random(World& world, std::uint32_t count, Purpose chosen_by, Visit visit) {
    constexpr std::uint32_t together = 4;
    const auto people = static_cast<std::uint32_t>(world.people.size());
    for (std::uint32_t first = 0; first < count; first += together) {
        const std::array<Luck, together> luck =
            luck_of_four_people(world.luck_seed, chosen_by, {first, first + 1, first + 2, first + 3}, world.day, {});
        const std::uint32_t drawn = std::min(together, count - first);
        for (std::uint32_t i = 0; i < drawn; ++i) {
            fetch(world.people[luck[i].below(chosen_by, people)]);
        }
        for (std::uint32_t i = 0; i < drawn; ++i) {
            visit(luck[i].below(chosen_by, people), luck[i]);
        }
    }
}

// Advertising reaches people at random; those who consider the company may join (M22). A bolder promise draws more.
void advertise(World& world) {
    const Parameters& p = world.p;
    const double reach = 1.0 - det_exp(-p.advertising_eur / p.advert_scale_eur);
    const double appeal = std::clamp(1.0 + 0.3 * (p.promise - p.initial_expectation), 0.2, 2.0);
    const double contacts =
        p.advert_ceiling * reach * world.openness * static_cast<double>(world.people.size()) / 365.0;
    visit_at_random(
        world, whole_number(world, contacts, 0), Purpose::advert_person, [&](std::uint32_t index, const Luck& luck) {
            const Person& person = world.people[index];
            if (person.status == Status::customer) {
                return;
            }
            const double avoidance = person.status == Status::lost ? avoidance_on(person, world.day, p) : 0.0;
            if (luck.chance(Purpose::advert_join, appeal * consideration_on(world, index) * (1.0 - avoidance))) {
                join(world, index, MoveKind::joined_advert);
            }
        });
}

// A share of the lost is spoken to each day, found by drawing people at random.
void win_back(World& world) {
    constexpr std::uint32_t most_tries = 256;
    // The readiest are spoken to first: the more are, the less ready the others (assumption).
    constexpr double harder_to_win = 0.8;
    constexpr double least_ready = 0.2;
    const Parameters& p = world.p;
    const std::uint32_t attempts = whole_number(world, p.win_back * static_cast<double>(world.lost) / 365.0, 1);
    const auto people = static_cast<std::uint32_t>(world.people.size());
    for (std::uint32_t k = 0; k < attempts; ++k) {
        for (std::uint32_t tried = 0; tried < most_tries; ++tried) {
            const Luck luck(world.luck_seed, Purpose::win_back_person, k * most_tries + tried, world.day);
            const std::uint32_t index = luck.below(Purpose::win_back_person, people);
            const Person& person = world.people[index];
            if (person.status != Status::lost) {
                continue;
            }
            world.record.total.win_back_cost += whole_cents(p.win_back_cost_eur);
            const double chance = p.win_back_success * std::max(least_ready, 1.0 - harder_to_win * p.win_back) *
                                  (1.0 - avoidance_on(person, world.day, p));
            if (luck.chance(Purpose::win_back_join, chance)) {
                join(world, index, MoveKind::won_back);
            }
            break;
        }
    }
}

// People move away or need nothing of the kind any more; others come instead (M22).
void renew_market(World& world) {
    const double newcomers = world.p.market_renewal * static_cast<double>(world.people.size()) / 365.0;
    visit_at_random(world, whole_number(world, newcomers, 2), Purpose::newcomer_place,
                    [&](std::uint32_t index, const Luck&) { replace_person(world, index); });
}

}  // namespace

void decide_membership(World& world) {
    const Rivals rivals = rivals_of(*world.scenario, world.p.price);
    review_after_bad_contacts(world, rivals);
    drift_away(world);
    review_monthly(world, rivals);
    advertise(world);
    win_back(world);
    renew_market(world);
}

}  // namespace goodwill
