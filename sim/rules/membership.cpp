#include "sim/rules/membership.h"

#include <algorithm>

#include "sim/base/rng.h"
#include "sim/rules/churn.h"
#include "sim/world/booking.h"

namespace goodwill {

ChanceRates chance_rates(const Scenario& scenario) {
    ChanceRates rates;
    for (const Journey& journey : scenario.journeys) {
        const bool is_purchase = journey.trigger == Trigger::purchase;
        const bool is_by_chance = is_purchase || journey.trigger == Trigger::issue;
        const double rate = is_by_chance ? journey.rate_per_year * peak_of(journey.season) : 0.0;
        rates.of_journey.push_back(rate);
        (is_purchase ? rates.purchases : rates.issues) += rate;
    }
    return rates;
}

Case next_trigger(const World& world, std::uint32_t person, std::int32_t day, double fraction, std::uint64_t key,
                  const Luck& luck) {
    const Person& who = world.people[person];
    const double rate = world.rates.per_year(static_cast<double>(who.activity));
    const double gap_days = rate > 0.0 ? luck.exponential(Purpose::trigger_gap, 365.0 / rate) : 1e9;
    // An evening ends where the next day begins.
    const Moment now = fraction >= 1.0 ? Moment{day + 1, 0.0} : Moment{day, fraction};
    const Moment due = later(world.arrivals, now, gap_days);
    Case trigger;
    trigger.person = person;
    trigger.key = key + 1;
    trigger.due_day = due.day;
    trigger.time_s = static_cast<float>(86400.0 * due.fraction);
    trigger.journey = trigger_step;
    trigger.step = trigger_step;
    trigger.episode = who.episode;
    return trigger;
}

void schedule_chance(World& world, std::uint32_t person, std::int32_t day) {
    const std::uint64_t key = first_chance_key(day);
    const Luck luck(world.luck_seed, Purpose::trigger_gap, person, day, key);
    world.calendar.put(next_trigger(world, person, day, 1.0, key, luck), day);
}

void schedule_planned(World& world, std::uint32_t person, std::size_t journey, std::int32_t due_day, std::int32_t day) {
    Case trigger;
    trigger.person = person;
    trigger.key = first_planned_key(journey, day);
    trigger.due_day = due_day;
    trigger.journey = static_cast<std::uint8_t>(journey);
    trigger.step = trigger_step;
    trigger.episode = world.people[person].episode;
    world.calendar.put(trigger, day);
}

void schedule_first_triggers(World& world, std::uint32_t person, std::int32_t day) {
    schedule_chance(world, person, day);
    for (std::size_t j = 0; j < world.scenario->journeys.size(); ++j) {
        const Journey& journey = world.scenario->journeys[j];
        if (journey.trigger != Trigger::planned || journey.rate_per_year <= 0.0) {
            continue;
        }
        const Luck luck(world.luck_seed, Purpose::trigger_gap, person, day, first_planned_key(j, day));
        const double gap_days = luck.uniform(Purpose::trigger_gap) * 365.0 / journey.rate_per_year;
        schedule_planned(world, person, j, day + 1 + static_cast<std::int32_t>(gap_days), day);
    }
}

void count_first_customers(World& world) {
    if (world.day == 0) {
        world.first_customers = std::count_if(world.people.begin(), world.people.end(), [&world](const Person& person) {
            return person.status == Status::customer && is_first_customer(world, person);
        });
    }
}

void draw_customer_traits(Person& person, std::uint32_t index, const Scenario& scenario, const Parameters& p,
                          std::uint64_t seed) {
    const std::int32_t who = generation(person);
    person.frailty = static_cast<float>(gamma_mean_one(seed, Purpose::trait_frailty, index, p.frailty_shape, who));
    person.activity =
        static_cast<float>(gamma_mean_one(seed, Purpose::trait_activity, index, scenario.activity_shape, who));
    person.spend = Trait::of(Luck(seed, Purpose::trait_spend, index, who).normal(Purpose::trait_spend));
    person.fit = Trait::of(Luck(seed, Purpose::trait_fit, index, person.episode).normal(Purpose::trait_fit));
}

double dropout_probability(std::uint64_t seed, std::uint32_t person, std::int32_t generation, double a, double b) {
    const double x = a * gamma_mean_one(seed, Purpose::trait_dropout_a, person, a, generation);
    const double y = b * gamma_mean_one(seed, Purpose::trait_dropout_b, person, b, generation);
    return x / (x + y);
}

double usual_consideration(const World& world, std::uint32_t person, std::int32_t generation) {
    const Parameters& p = world.p;
    const Luck luck(world.seed, Purpose::trait_consideration, person, generation);
    const double spread = std::min(p.consideration, 1.0 - p.consideration);
    const double u = luck.uniform(Purpose::trait_consideration);
    const double side = u < 0.5 ? det_sqrt(2.0 * u) - 1.0 : 1.0 - det_sqrt(2.0 * (1.0 - u));
    return p.consideration + spread * side;
}

double consideration_on(const World& world, std::uint32_t index) {
    const Person& person = world.people[index];
    const auto as_it_was = static_cast<double>(person.consideration);
    const double age_days = world.day - person.joined_day;
    if (world.p.consideration_days <= 0.0 || age_days <= 0.0) {
        return as_it_was;
    }
    const double usual = usual_consideration(world, index, generation(person));
    return usual + (as_it_was - usual) * det_exp(-age_days / world.p.consideration_days);
}

double openness_of(const World& world) {
    const double price_log = rivals_of(*world.scenario, world.p.price).price_log;
    const double market = world.p.joining > 0.0 ? world.p.joining : 1.0;
    return market * det_exp(-world.p.join_price * price_log);
}

void join(World& world, std::uint32_t index, MoveKind kind) {
    // Whoever comes because of an advert expects half of what it promises beyond the own expectation (assumption).
    constexpr double believed_promise = 0.5;
    Person& person = world.people[index];
    begin_membership(person);
    draw_customer_traits(person, index, *world.scenario, world.p, world.seed);
    Counters& count = world.record.total;
    if (person.status == Status::lost) {
        --world.lost;
    }
    if (kind == MoveKind::joined_advert) {
        for (float& expectation : person.expectation) {
            expectation += static_cast<float>(believed_promise * (world.p.promise - static_cast<double>(expectation)));
        }
        count.joined_advert += 1.0;
    } else if (kind == MoveKind::joined_word) {
        count.joined_word += 1.0;
    } else {
        count.won_back += 1.0;
    }
    person.status = Status::customer;
    person.joined_day = static_cast<std::int16_t>(world.day);
    ++world.customers;
    // Whoever left and returned between two reviews is still in the list.
    std::vector<std::uint32_t>& cohort = world.cohorts[cohort_of(world, index)];
    const auto place = std::lower_bound(cohort.begin(), cohort.end(), index);
    if (place == cohort.end() || *place != index) {
        cohort.insert(place, index);
    }
    book(world, index, Reason::joined, world.p.account_at_joining, no_touchpoint, no_employee);
    schedule_first_triggers(world, index, world.day);
    world.today.moves.push_back({index, kind, 0});
}

}  // namespace goodwill
