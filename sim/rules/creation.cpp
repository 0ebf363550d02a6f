#include "sim/rules/creation.h"

#include <algorithm>
#include <cmath>

#include "sim/base/huge_pages.h"
#include "sim/base/rng.h"
#include "sim/rules/membership.h"
#include "sim/rules/programmes.h"
#include "sim/rules/staff.h"
#include "sim/world/booking.h"

namespace goodwill {

namespace {

// Contacts of one expectation group that a customer has in a year, about (assumption, for the start only).
constexpr double contacts_per_group_and_year = 2.5;

// Those who are still there after years are the less fickle ones: gamma frailty among the survivors of a cumulative
// hazard H is gamma again, with its mean lower by shape / (shape + H) (M14; hazard at an account of zero).
// With a contract there was one chance to leave in a term.
double survivors_frailty(double tenure_years, int contract_months, const Parameters& p) {
    constexpr double reviews_per_year = 365.0 / static_cast<double>(review_days);
    const double chances =
        contract_months > 0 ? std::floor(12.0 * tenure_years / contract_months) : reviews_per_year * tenure_years;
    const double hazard = chances * sigmoid(p.churn_intercept);
    return p.frailty_shape / (p.frailty_shape + hazard);
}

// What people expect who have lived through some contacts already, or none: these have pulled it towards the promise
// (M1, closed form), of which `kept` has stayed. `level` is of the block of trait_expectation_level.
void draw_expectations(Person& person, const Luck& level, const Luck& groups, double kept, const Parameters& p) {
    // Half of the variance is common to all groups of one person (assumption).
    const double common = level.normal(Purpose::trait_expectation_level);
    const Purpose own[] = {Purpose::trait_expectation_digital, Purpose::trait_expectation_remote,
                           Purpose::trait_expectation_personal, Purpose::trait_expectation_product};
    for (std::size_t g = 0; g < expectation_group_count; ++g) {
        const Luck& luck = g < 3 ? level : groups;
        const double z = det_sqrt(0.5) * (common + luck.normal(own[g]));
        const double drawn = p.initial_expectation + p.initial_expectation_sd * z;
        person.expectation[g] = static_cast<float>(std::clamp(p.promise + (drawn - p.promise) * kept, 0.0, 10.0));
    }
}

// What people bring along: expectations, consideration, and the customers of the start tenure, account and temper.
void create_person(World& world, std::size_t index) {
    const Parameters& p = world.p;
    const auto who = static_cast<std::uint32_t>(index);
    Person& person = world.people[index];
    person = Person{};
    person.touched_day = person.joined_day = static_cast<std::int16_t>(world.day);
    const Luck level(world.seed, Purpose::trait_expectation_level, who, 0);
    const Luck groups(world.seed, Purpose::trait_expectation_product, who, 0);
    // The first ones are customers; the network knows people in another order, so that nothing follows from it.
    const bool is_customer = index < static_cast<std::size_t>(world.scenario->customers);
    double kept = 1.0;
    if (is_customer) {
        const Luck luck(world.seed, Purpose::trait_account, who, 0);
        const double tenure_years = groups.exponential(Purpose::trait_tenure, world.scenario->mean_tenure_years);
        kept = det_pow(1.0 - p.expectation_adaptation, contacts_per_group_and_year * tenure_years);
        person.status = Status::customer;
        person.joined_day =
            static_cast<std::int16_t>(std::max(-30000.0, static_cast<double>(world.day) - 365.0 * tenure_years));
        draw_customer_traits(person, who, *world.scenario, p, world.seed);
        person.frailty *= static_cast<float>(survivors_frailty(tenure_years, world.scenario->contract_months, p));
        const double points = p.account_at_start + p.account_at_start_sd * luck.normal(Purpose::trait_account);
        const double limited = std::clamp(points, -account_limit_points, account_limit_points);
        person.balance = static_cast<MicroPoints>(limited * micro_per_point);
    }
    draw_expectations(person, level, groups, kept, p);
    person.consideration = static_cast<float>(usual_consideration(world, who, generation(person)));
}

}  // namespace

Person newcomer(const World& world, std::uint32_t who, std::uint8_t episode) {
    Person person;
    person.episode = episode;
    person.touched_day = person.joined_day = static_cast<std::int16_t>(world.day);
    const std::int32_t which = generation(person);
    draw_expectations(person, Luck(world.seed, Purpose::trait_expectation_level, who, which),
                      Luck(world.seed, Purpose::trait_expectation_product, who, which), 1.0, world.p);
    person.consideration = static_cast<float>(usual_consideration(world, who, which));
    return person;
}

void replace_person(World& world, std::uint32_t who) {
    Person& person = world.people[who];
    Counters& count = world.record.total;
    if (person.status == Status::customer) {
        count.moved_away += 1.0;
        world.first_customers -= is_first_customer(world, person) ? 1 : 0;
        --world.customers;
        world.today.moves.push_back({who, MoveKind::moved_away, 0});
    } else if (person.status == Status::lost) {
        --world.lost;
    }
    if (person.status != Status::prospect) {
        close_account(world, who);
    }
    begin_generation(person);
    person = newcomer(world, who, person.episode);
}

World create_world_without_people(const Scenario& scenario, std::uint64_t seed, std::int32_t first_day) {
    World world;
    world.day = first_day;
    world.scenario = std::make_shared<const Scenario>(scenario);
    world.seed = seed;
    world.luck_seed = seed;
    world.set = scenario.parameters;
    world.p = effects_of(scenario.parameters);
    renew(world.forgetting, world.p);
    const auto people = static_cast<std::size_t>(scenario.people);
    world.people.reserve(people);
    prefer_huge_pages(world.people.data(), people * sizeof(Person));
    world.people.resize(people);
    world.network = {seed,
                     static_cast<std::uint32_t>(scenario.people),
                     static_cast<std::uint32_t>(scenario.strong_ties),
                     static_cast<std::uint32_t>(scenario.weak_ties),
                     scenario.rewired_share,
                     scenario.network,
                     {}};
    if (scenario.network == NetworkKind::edge_list) {
        world.network.listed = adjacency_of(scenario.edges, world.network.people);
    }
    world.channels = channel_shares(scenario);
    world.rates = chance_rates(scenario);
    world.arrivals.first_day = first_day;
    renew(world.arrivals, world.seed, world.p.arrival_variability, first_day);
    for (std::size_t i = 0; i < scenario.touchpoints.size(); ++i) {
        Station station;
        station.handling_sigma = lognormal_sigma(scenario.touchpoints[i].handling_cv);
        station.profile = day_profile(scenario.touchpoints[i].arrival_profile);
        station.kano = scenario.touchpoints[i].kano;
        station.staff = scenario.touchpoints[i].staff;
        station.opens_h = scenario.touchpoints[i].opens_h;
        station.closes_h = scenario.touchpoints[i].closes_h;
        world.stations.push_back(station);
        set_positions(world, i, scenario.touchpoints[i].staff, true);
    }
    return world;
}

void begin_other_future(World& world, std::uint64_t luck_seed) {
    world.luck_seed = luck_seed;
    const auto today = static_cast<std::size_t>(world.day - world.arrivals.first_day);
    world.arrivals.begin.resize(std::min(world.arrivals.begin.size(), today + 1));
    renew(world.arrivals, luck_seed, world.p.arrival_variability, world.day);
}

void create_people(World& world, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        create_person(world, i);
    }
}

void finish_world(World& world, Ledger::Scope ledger_scope, std::uint32_t traced_person) {
    for (std::uint32_t i = 0; i < world.people.size(); ++i) {
        if (world.people[i].status == Status::customer) {
            ++world.customers;
            world.cohorts[cohort_of(world, i)].push_back(i);
            // The first trigger may fall on the first day itself: it is scheduled from the eve.
            schedule_first_triggers(world, i, world.day - 1);
        }
    }
    open_books(world, ledger_scope, traced_person);
}

void open_books(World& world, Ledger::Scope ledger_scope, std::uint32_t traced_person) {
    world.ledger.traced_person = traced_person;
    open_ledger(world.ledger, ledger_scope, world.people.size());
    if (ledger_scope == Ledger::Scope::none) {
        return;
    }
    for (std::uint32_t i = 0; i < world.people.size(); ++i) {
        const Person& person = world.people[i];
        if (person.status == Status::customer || person.balance != 0) {
            record(world.ledger,
                   {i, world.day, no_employee, no_touchpoint, Reason::opening, 0, person.balance, person.balance});
        }
    }
}

World create_world(const Scenario& scenario, std::uint64_t seed, Ledger::Scope ledger_scope,
                   std::uint32_t traced_person, std::int32_t first_day) {
    World world = create_world_without_people(scenario, seed, first_day);
    create_people(world, 0, world.people.size());
    finish_world(world, ledger_scope, traced_person);
    return world;
}

}  // namespace goodwill
