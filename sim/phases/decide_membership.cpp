// Decide: customers stay or leave (monthly review, and right after a bad contact), people join through advertising, the
// lost return. The monthly review is also the census of accounts: it reads a thirtieth of the customers each day.
// Reads people, contacts, competitors; writes people, calendar, moves, counts. Draws churn_*, advert_*, win_back_*.
#include <algorithm>

#include "sim/churn.h"
#include "sim/membership.h"
#include "sim/phases/phases.h"
#include "sim/rng.h"

namespace goodwill {

namespace {

double mean_competitor_price(const Scenario& scenario) {
    double sum = 0.0;
    for (const Competitor& competitor : scenario.competitors) {
        sum += competitor.price;
    }
    return scenario.competitors.empty() ? 1.0 : sum / static_cast<double>(scenario.competitors.size());
}

// Multinomial logit over quality, price and reputation (M14; weights are an assumption).
std::uint8_t chosen_competitor(const World& world, double u) {
    const auto appeal = [](const Competitor& c) {
        return det_exp(0.8 * c.quality - 3.0 * c.price + 1.5 * c.reputation);
    };
    double sum = 0.0;
    for (const Competitor& competitor : world.scenario.competitors) {
        sum += appeal(competitor);
    }
    double place = u * sum;
    for (std::size_t i = 0; i < world.scenario.competitors.size(); ++i) {
        place -= appeal(world.scenario.competitors[i]);
        if (place <= 0.0) {
            return static_cast<std::uint8_t>(i);
        }
    }
    return 0;
}

void leave(World& world, std::uint32_t index, bool is_after_bad, const Luck& luck) {
    Person& person = world.people[index];
    // Consideration of those who leave: what trust is left (assumption: half of it).
    const double trust = trust_at(recall(world, index).points(), world.p);
    person.consideration = static_cast<float>(0.5 * trust);
    person.status = Status::lost;
    person.competitor = chosen_competitor(world, luck.uniform(Purpose::churn_competitor));
    --world.customers;
    ++world.lost;
    world.record.total.left += 1.0;
    world.record.total.left_after_bad += is_after_bad ? 1.0 : 0.0;
    world.today.moves.push_back({index, MoveKind::left, person.competitor});
}

void review_after_bad_contacts(World& world, double price_log) {
    for (const Contact& contact : world.today.contacts) {
        const Person& person = world.people[contact.person];
        if (!contact.is_bad || person.status != Status::customer) {
            continue;
        }
        const Luck luck(world.seed, Purpose::churn_review, contact.person, world.day, contact.key);
        const Recollection now = recall(world, contact.person);
        if (luck.chance(Purpose::churn_after_bad, churn_probability(person, now, world.day, price_log, world.p))) {
            leave(world, contact.person, true, luck);
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
bool review(World& world, std::uint32_t index, double price_log, const ChurnBound& bound, const Luck& luck) {
    const Person& person = world.people[index];
    const Recollection now = recall(world, index);
    take_census(world, now.points());
    if (!luck.chance(Purpose::churn_review, bound.of(person)) ||
        !luck.chance(Purpose::churn_review, churn_probability(person, now, world.day, price_log, world.p))) {
        return true;
    }
    leave(world, index, false, luck);
    return false;
}

void review_monthly(World& world, double price_log) {
    constexpr std::size_t batch = 32;
    constexpr std::size_t together = 4;
    const ChurnBound bound(price_log, world.p);
    std::vector<std::uint32_t>& cohort = world.cohorts[static_cast<std::size_t>(world.day) % review_days];
    std::size_t kept = 0;
    for (std::size_t first = 0; first < cohort.size(); first += together) {
        const std::size_t count = std::min(together, cohort.size() - first);
        if (first % batch == 0) {
            for (std::size_t i = first; i < std::min(first + batch, cohort.size()); ++i) {
                fetch(world.people[cohort[i]]);
            }
        }
        std::array<std::uint32_t, together> who{};
        std::copy_n(cohort.begin() + static_cast<std::ptrdiff_t>(first), count, who.begin());
        const std::array<Luck, together> luck =
            luck_of_four_people(world.seed, Purpose::churn_review, who, world.day, {});
        for (std::size_t i = 0; i < count; ++i) {
            if (world.people[who[i]].status == Status::customer && review(world, who[i], price_log, bound, luck[i])) {
                cohort[kept++] = who[i];
            }
        }
    }
    cohort.resize(kept);
}

// A daily amount rounded to a whole number by chance, so that its mean is exact.
std::uint32_t whole_number(const World& world, double amount, std::uint32_t which) {
    const Luck luck(world.seed, Purpose::rounding, which, world.day);
    return static_cast<std::uint32_t>(std::max(0.0, amount) + luck.uniform(Purpose::rounding));
}

// Advertising reaches people at random; those who consider the company may join (M22). A bolder promise draws more.
void advertise(World& world) {
    const Parameters& p = world.p;
    const double reach = 1.0 - det_exp(-p.advertising_eur / p.advert_scale_eur);
    const double appeal = std::clamp(1.0 + 0.3 * (p.promise - p.initial_expectation), 0.2, 2.0);
    const auto people = static_cast<std::uint32_t>(world.people.size());
    const double contacts = p.advert_ceiling * reach * static_cast<double>(people) / 365.0;
    const std::uint32_t adverts = whole_number(world, contacts, 0);
    for (std::uint32_t k = 0; k < adverts; ++k) {
        const Luck luck(world.seed, Purpose::advert_person, k, world.day);
        const std::uint32_t index = luck.below(Purpose::advert_person, people);
        const Person& person = world.people[index];
        if (person.status == Status::customer) {
            continue;
        }
        const double avoidance = person.status == Status::lost ? avoidance_on(person, world.day, p) : 0.0;
        if (luck.chance(Purpose::advert_join, appeal * static_cast<double>(person.consideration) * (1.0 - avoidance))) {
            join(world, index, MoveKind::joined_advert);
        }
    }
}

// A share of the lost is spoken to each day, found by drawing people at random.
void win_back(World& world) {
    constexpr std::uint32_t most_tries = 256;
    const Parameters& p = world.p;
    const std::uint32_t attempts = whole_number(world, p.win_back * static_cast<double>(world.lost) / 365.0, 1);
    const auto people = static_cast<std::uint32_t>(world.people.size());
    for (std::uint32_t k = 0; k < attempts; ++k) {
        for (std::uint32_t tried = 0; tried < most_tries; ++tried) {
            const Luck luck(world.seed, Purpose::win_back_person, k * most_tries + tried, world.day);
            const std::uint32_t index = luck.below(Purpose::win_back_person, people);
            const Person& person = world.people[index];
            if (person.status != Status::lost) {
                continue;
            }
            world.record.total.win_back_cost += std::floor(100.0 * p.win_back_cost_eur + 0.5);
            const double chance = p.win_back_success * (1.0 - avoidance_on(person, world.day, p));
            if (luck.chance(Purpose::win_back_join, chance)) {
                join(world, index, MoveKind::won_back);
            }
            break;
        }
    }
}

}  // namespace

void decide_membership(World& world) {
    const double price_log = det_log(world.p.price / mean_competitor_price(world.scenario));
    review_after_bad_contacts(world, price_log);
    review_monthly(world, price_log);
    advertise(world);
    win_back(world);
}

}  // namespace goodwill
