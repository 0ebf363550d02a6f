#include "sim/world.h"

#include <algorithm>
#include <cmath>

#include "sim/membership.h"
#include "sim/rng.h"
#include "sim/staff.h"

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

// What people bring along: expectations that contacts so far have pulled towards the promise (M1, closed form),
// consideration, and for customers tenure, account and temper.
void create_person(World& world, std::size_t index) {
    const Parameters& p = world.p;
    const auto who = static_cast<std::uint32_t>(index);
    Person& person = world.people[index];
    person = Person{};
    const Luck level(world.seed, Purpose::trait_expectation_level, who, 0);
    const Luck groups(world.seed, Purpose::trait_expectation_product, who, 0);
    // The first ones are customers; the network knows people in another order, so that nothing follows from it.
    const bool is_customer = index < static_cast<std::size_t>(world.scenario.customers);
    double kept = 1.0;
    if (is_customer) {
        const Luck luck(world.seed, Purpose::trait_account, who, 0);
        const double tenure_years = groups.exponential(Purpose::trait_tenure, world.scenario.mean_tenure_years);
        kept = det_pow(1.0 - p.expectation_adaptation, contacts_per_group_and_year * tenure_years);
        person.status = Status::customer;
        person.joined_day = static_cast<std::int16_t>(-std::min(30000.0, 365.0 * tenure_years));
        draw_customer_traits(person, who, world.scenario, p, world.seed);
        person.frailty *= static_cast<float>(survivors_frailty(tenure_years, world.scenario.contract_months, p));
        const double points = p.account_at_start + p.account_at_start_sd * luck.normal(Purpose::trait_account);
        const double limited = std::clamp(points, -account_limit_points, account_limit_points);
        person.balance = static_cast<MicroPoints>(limited * micro_per_point);
    }
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
    // Triangular around the mean, within (0, 1).
    const double spread = std::min(p.consideration, 1.0 - p.consideration);
    const double u = groups.uniform(Purpose::trait_consideration);
    const double side = u < 0.5 ? det_sqrt(2.0 * u) - 1.0 : 1.0 - det_sqrt(2.0 * (1.0 - u));
    person.consideration = static_cast<float>(p.consideration + spread * side);
}

}  // namespace

DayProfile day_profile(const Touchpoint& touchpoint) {
    DayProfile profile;
    double sum = 0.0;
    for (const double arrivals : touchpoint.arrival_profile) {
        sum += arrivals;
    }
    double before = 0.0;
    for (std::size_t hour = 0; hour < 24; ++hour) {
        before += touchpoint.arrival_profile[hour];
        profile.before[hour + 1] = sum > 0.0 ? before / sum : static_cast<double>(hour + 1) / 24.0;
    }
    std::uint8_t hour = 0;
    for (std::size_t i = 0; i < profile.hour_at.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(profile.hour_at.size());
        while (hour < 23 && profile.before[hour + 1U] <= share) {
            ++hour;
        }
        profile.hour_at[i] = hour;
    }
    return profile;
}

namespace {

// A running fingerprint of 64-bit words; order matters.
class Fingerprint {
   public:
    void take(std::uint64_t word) {
        state_ = (state_ ^ word) * 0x9FB21C651E98DF25ULL;
        state_ ^= state_ >> 32U;
    }
    void take(double value) { take(std::bit_cast<std::uint64_t>(value)); }
    void take(float value) { take(std::uint64_t{std::bit_cast<std::uint32_t>(value)}); }
    [[nodiscard]] std::uint64_t value() const { return state_; }

   private:
    std::uint64_t state_ = 0x243F6A8885A308D3ULL;
};

void take_people(Fingerprint& print, const std::vector<Person>& people) {
    using Words = std::array<std::uint64_t, sizeof(Person) / sizeof(std::uint64_t)>;
    static_assert(std::has_unique_object_representations_v<std::array<std::uint8_t, sizeof(Person)>>);
    for (const Person& person : people) {
        for (const std::uint64_t word : std::bit_cast<Words>(person)) {
            print.take(word);
        }
    }
}

void take_employee(Fingerprint& print, const Employee& e) {
    print.take((std::uint64_t{e.number} << 32U) | (std::uint64_t{e.touchpoint} << 1U) | (e.is_on_roster ? 1U : 0U));
    print.take((static_cast<std::uint64_t>(static_cast<std::uint32_t>(e.hired_day)) << 32U) |
               static_cast<std::uint32_t>(e.vacant_until));
    print.take(e.hire_fit);
    print.take(e.skill);
    print.take(e.motivation);
    print.take(e.load);
    print.take(e.free_at_s);
}

void take_case(Fingerprint& print, const Case& c, const JourneyMemories& journeys) {
    print.take(std::uint64_t{c.person});
    print.take(c.key);
    print.take(c.time_s);
    print.take(c.waited_s);
    print.take(static_cast<std::uint64_t>(static_cast<std::uint32_t>(c.due_day)));
    std::uint64_t bytes = 0;
    for (const std::uint8_t byte :
         {c.journey, c.step, c.episode, c.contacts, c.repeats, c.switches, c.transfers, c.explains}) {
        bytes = (bytes << 8U) | byte;
    }
    print.take(bytes);
    print.take(std::uint64_t{c.is_called_back ? 1U : 0U});
    if (c.memory != Case::no_memory) {
        const JourneyMemory& memory = journeys[c.memory];
        print.take(memory.peak);
        print.take(memory.value_sum);
        print.take(memory.perceived_mean);
        print.take(memory.perceived_squares);
        print.take(std::uint64_t{memory.contacts});
        print.take(memory.grievance.loss_points);
        print.take(memory.grievance.before_points);
        print.take(memory.grievance.satisfaction_before);
        print.take(memory.grievance.satisfaction_failed);
    }
}

}  // namespace

World create_world_without_people(const Scenario& scenario, std::uint64_t seed) {
    World world;
    world.scenario = scenario;
    world.seed = seed;
    world.set = scenario.parameters;
    world.p = scenario.parameters;
    renew(world.forgetting, world.p);
    world.people.resize(static_cast<std::size_t>(scenario.people));
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
    renew(world.arrivals, world.seed, world.p.arrival_variability, 0);
    for (std::size_t i = 0; i < scenario.touchpoints.size(); ++i) {
        Station station;
        station.handling_sigma = lognormal_sigma(scenario.touchpoints[i].handling_cv);
        station.profile = day_profile(scenario.touchpoints[i]);
        station.kano = scenario.touchpoints[i].kano;
        station.opens_h = scenario.touchpoints[i].opens_h;
        station.closes_h = scenario.touchpoints[i].closes_h;
        world.stations.push_back(station);
        set_positions(world, i, scenario.touchpoints[i].staff, true);
    }
    return world;
}

void create_people(World& world, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        create_person(world, i);
    }
}

void finish_world(World& world, Ledger::Scope ledger_scope, std::uint32_t traced_person) {
    world.ledger.traced_person = traced_person;
    open_ledger(world.ledger, ledger_scope, world.people.size());
    for (std::uint32_t i = 0; i < world.people.size(); ++i) {
        if (world.people[i].status == Status::customer) {
            ++world.customers;
            world.cohorts[cohort_of(world, i)].push_back(i);
            // The first trigger may fall on day 0 itself: it is scheduled from the eve.
            schedule_first_triggers(world, i, world.day - 1);
            if (ledger_scope != Ledger::Scope::none) {
                record(world.ledger, {i, 0, no_employee, no_touchpoint, Reason::opening, 0, world.people[i].balance,
                                      world.people[i].balance});
            }
        }
    }
}

World create_world(const Scenario& scenario, std::uint64_t seed, Ledger::Scope ledger_scope,
                   std::uint32_t traced_person) {
    World world = create_world_without_people(scenario, seed);
    create_people(world, 0, world.people.size());
    finish_world(world, ledger_scope, traced_person);
    return world;
}

MicroPoints book(World& world, std::uint32_t index, Reason reason, double points, std::uint8_t touchpoint,
                 std::uint32_t employee_number) {
    return book(world, index, recall(world, index), reason, points, touchpoint, employee_number);
}

MicroPoints book(World& world, std::uint32_t index, const Recollection& now, Reason reason, double points,
                 std::uint8_t touchpoint, std::uint32_t employee_number) {
    constexpr auto limit = static_cast<std::int64_t>(account_limit_points * micro_per_point);
    Person& person = world.people[index];
    const MicroPoints before = person.balance;
    const MicroPoints remembered = now.balance;
    person.bad_memory = static_cast<float>(static_cast<double>(person.bad_memory) * now.memory_kept);
    person.effort_memory = static_cast<float>(static_cast<double>(person.effort_memory) * now.memory_kept);
    person.touched_day = static_cast<std::int16_t>(world.day);
    const double bounded = std::clamp(points, -2.0 * account_limit_points, 2.0 * account_limit_points);
    // Rounded to the nearest: what is positive is truncated downwards.
    constexpr std::int64_t positive = 4 * limit;
    const double shifted = bounded * micro_per_point + (static_cast<double>(positive) + 0.5);
    const std::int64_t wanted = remembered + static_cast<std::int64_t>(shifted) - positive;
    person.balance = static_cast<MicroPoints>(std::clamp(wanted, -limit, limit));
    const MicroPoints amount = person.balance - remembered;
    Counters& count = world.record.total;
    const double booked_points = static_cast<double>(amount) / micro_per_point;
    (amount >= 0 ? count.deposited : count.withdrawn) += amount >= 0 ? booked_points : -booked_points;
    if (keeps(world.ledger, index)) {
        record(world.ledger,
               {index, world.day, employee_number, touchpoint, reason, remembered - before, amount, person.balance});
    }
    return amount;
}

std::uint64_t state_hash(const World& world) {
    Fingerprint print;
    print.take(static_cast<std::uint64_t>(static_cast<std::uint32_t>(world.day)));
    print.take(world.seed);
    for (const ParameterInfo& info : parameter_table()) {
        print.take(world.set.*info.field);
        print.take(world.p.*info.field);
    }
    take_people(print, world.people);
    for (const Employee& employee : world.employees) {
        take_employee(print, employee);
    }
    print.take(world.community.questions_a_day);
    print.take(world.community.trust);
    for (const Station& station : world.stations) {
        print.take(station.kano.basic);
        print.take(station.kano.performance);
        print.take(station.kano.excitement);
        print.take(station.kano.on_the_way);
    }
    world.calendar.for_each(world.day, [&](const Case& c) { take_case(print, c, world.journeys); });
    for (const Message& m : world.messages) {
        print.take(std::uint64_t{m.sender});
        print.take(m.key);
        print.take(m.strength);
        print.take(m.perceived);
        print.take((std::uint64_t{m.group} << 16U) | (std::uint64_t{m.hop} << 8U) | (m.is_public ? 2U : 0U) |
                   (m.is_positive ? 1U : 0U));
    }
    return print.value();
}

}  // namespace goodwill
