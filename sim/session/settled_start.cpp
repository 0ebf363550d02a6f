#include "sim/session/settled_start.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "sim/base/fnv1a.h"
#include "sim/base/packed_bytes.h"
#include "sim/rules/creation.h"
#include "sim/rules/membership.h"
#include "sim/rules/staff.h"
#include "sim/scenario/scenario_reader.h"

namespace goodwill {

namespace {

constexpr std::uint64_t format = 0x31'2D'74'72'61'74'73'67ULL;  // "gstart-1"; another one for other bytes
constexpr std::size_t checksum_bytes = 8;
constexpr std::int32_t most_days = 40'000;  // into the past: days are kept in 16 bits

constexpr double per_point = 1000.0;
constexpr double per_share = 10'000.0;
constexpr std::int32_t most_steps = 10'000'000;  // a float holds whole numbers so far

std::int32_t steps_of(double value, double per_one, std::int32_t most = most_steps) {
    return static_cast<std::int32_t>(std::clamp(value * per_one + 0.5, 0.0, static_cast<double>(most)));
}
float from_steps(std::int32_t steps, double per_one) { return static_cast<float>(steps / per_one); }

// --- people -----------------------------------------------------------------------------------------------------
// What a person has become beside whoever would just have come to this place, in whole steps. Nearly all of the
// strangers to a business are as they came.
struct Field {
    enum Name : std::size_t {
        status,
        competitor,
        episode,
        joined,  // days ago, of customers
        balance,
        expectation,
        expectation_end = expectation + expectation_group_count,
        bad_memory = expectation_end,
        effort_memory,
        grudge,
        grudge_age,
        grudge_trust,
        recovered,  // days ago; 0: never
        consideration,
        frailty,
        patience,
        count,
    };
};
using PersonSteps = std::array<std::int32_t, Field::count>;

struct StepRange {
    std::int32_t least = 0;
    std::int32_t most = 0;
};

constexpr StepRange range_of(std::size_t field) {
    constexpr auto most_points = static_cast<std::int32_t>(account_limit_points * per_point);
    switch (field) {
        case Field::status:
            return {0, 2};
        case Field::competitor:
        case Field::episode:
        case Field::grudge_trust:
            return {0, 255};
        case Field::joined:
        case Field::grudge_age:
        case Field::recovered:
            return {0, most_days};
        case Field::balance:
            return {-most_points, most_points};
        case Field::bad_memory:
            return {0, most_steps};
        case Field::effort_memory:
        case Field::grudge:
            return {0, static_cast<std::int32_t>(per_point)};
        case Field::consideration:
            return {-static_cast<std::int32_t>(per_share), static_cast<std::int32_t>(per_share)};
        case Field::frailty:
        case Field::patience:
            return {-most_steps, most_steps};
        default:
            return {-10'000, 10'000};  // expectations
    }
}

// As she came, and as a customer with the traits that were drawn for this membership.
Person as_drawn(const World& world, std::uint32_t who, Status status, std::uint8_t episode) {
    Person person = newcomer(world, who, episode);
    person.status = status;
    if (status != Status::prospect) {
        draw_customer_traits(person, who, *world.scenario, world.p, world.seed);
    }
    return person;
}

PersonSteps steps_of(const World& world, std::uint32_t who) {
    const Person& person = world.people[who];
    const Person drawn = as_drawn(world, who, person.status, person.episode);
    const Recollection now = recall(world, who);
    const bool is_customer = person.status == Status::customer;
    PersonSteps steps{};
    steps[Field::status] = static_cast<std::int32_t>(person.status);
    steps[Field::competitor] = person.status == Status::lost ? person.competitor : 0;
    steps[Field::episode] = person.episode;
    steps[Field::joined] = is_customer ? -person.joined_day : 0;
    steps[Field::balance] = static_cast<std::int32_t>(now.balance / (micro_per_point / per_point));
    for (std::size_t g = 0; g < expectation_group_count; ++g) {
        steps[Field::expectation + g] = steps_of(static_cast<double>(person.expectation[g]), per_point, 10'000) -
                                        steps_of(static_cast<double>(drawn.expectation[g]), per_point, 10'000);
    }
    steps[Field::bad_memory] = steps_of(static_cast<double>(person.bad_memory) * now.memory_kept, per_point);
    steps[Field::effort_memory] =
        steps_of(static_cast<double>(person.effort_memory) * now.memory_kept, per_point, 1000);
    steps[Field::grudge] = steps_of(static_cast<double>(person.grudge), per_point, 1000);
    if (steps[Field::grudge] > 0) {
        steps[Field::grudge_age] = std::max(0, world.day - person.grudge_day);
        steps[Field::grudge_trust] = person.grudge_trust;
    }
    steps[Field::recovered] = person.recovered_day == never ? 0 : std::max(1, world.day - person.recovered_day);
    if (!is_customer) {
        steps[Field::consideration] = steps_of(consideration_on(world, who), per_share, 10'000) -
                                      steps_of(static_cast<double>(drawn.consideration), per_share, 10'000);
    }
    if (is_customer) {
        steps[Field::frailty] = steps_of(static_cast<double>(person.frailty), per_share) -
                                steps_of(static_cast<double>(drawn.frailty), per_share);
    }
    steps[Field::patience] = steps_of(static_cast<double>(person.patience), per_point) -
                             steps_of(static_cast<double>(drawn.patience), per_point);
    return steps;
}

// What differs by some steps is on a step; what does not is as drawn. False when it would leave its range.
bool move(float& value, std::int32_t by, double per_one, std::int32_t least, std::int32_t most) {
    if (by == 0) {
        return true;
    }
    const std::int32_t steps = steps_of(static_cast<double>(value), per_one, most) + by;
    value = from_steps(steps, per_one);
    return steps >= least && steps <= most;
}

bool set_person(World& world, std::uint32_t who, const PersonSteps& steps) {
    const auto status = static_cast<Status>(steps[Field::status]);
    Person person = as_drawn(world, who, status, static_cast<std::uint8_t>(steps[Field::episode]));
    person.competitor = static_cast<std::uint8_t>(steps[Field::competitor]);
    person.joined_day = static_cast<std::int16_t>(world.day - steps[Field::joined]);
    person.balance = static_cast<MicroPoints>(steps[Field::balance] * (micro_per_point / per_point));
    bool is_fine = steps[Field::joined] <= -std::numeric_limits<std::int16_t>::min();
    for (std::size_t g = 0; g < expectation_group_count; ++g) {
        is_fine = move(person.expectation[g], steps[Field::expectation + g], per_point, 0, 10'000) && is_fine;
    }
    person.bad_memory = from_steps(steps[Field::bad_memory], per_point);
    person.effort_memory = from_steps(steps[Field::effort_memory], per_point);
    person.grudge = from_steps(steps[Field::grudge], per_point);
    if (steps[Field::grudge] > 0) {
        person.grudge_day = static_cast<std::int16_t>(world.day - steps[Field::grudge_age]);
        person.grudge_trust = static_cast<std::uint8_t>(steps[Field::grudge_trust]);
    }
    if (steps[Field::recovered] > 0) {
        person.recovered_day = static_cast<std::int16_t>(world.day - steps[Field::recovered]);
    }
    is_fine = steps[Field::grudge_age] <= -std::numeric_limits<std::int16_t>::min() &&
              steps[Field::recovered] < -std::numeric_limits<std::int16_t>::min() && is_fine;
    is_fine = move(person.consideration, steps[Field::consideration], per_share, 0, 10'000) && is_fine;
    is_fine = move(person.frailty, steps[Field::frailty], per_share, 0, most_steps) && is_fine;
    is_fine = move(person.patience, steps[Field::patience], per_point, 1, most_steps) && is_fine;
    world.people[who] = person;
    return is_fine;
}

// So many people lie together, number by number: equal things are neighbours.
constexpr std::size_t block_size = 4096;

void pack_people(PackedOut& out, const World& world) {
    std::vector<PersonSteps> block;
    std::vector<std::int32_t> column;
    for (std::size_t first = 0; first < world.people.size(); first += block_size) {
        const std::size_t count = std::min(block_size, world.people.size() - first);
        block.clear();
        for (std::size_t i = 0; i < count; ++i) {
            block.push_back(steps_of(world, static_cast<std::uint32_t>(first + i)));
        }
        column.resize(count);
        for (std::size_t field = 0; field < Field::count; ++field) {
            std::transform(block.begin(), block.end(), column.begin(),
                           [field](const PersonSteps& steps) { return steps[field]; });
            out.column(column, range_of(field).least, range_of(field).most);
        }
    }
}

void unpack_people(PackedIn& in, World& world) {
    std::vector<PersonSteps> block;
    std::vector<std::int32_t> column;
    for (std::size_t first = 0; first < world.people.size() && !in.is_refused(); first += block_size) {
        const std::size_t count = std::min(block_size, world.people.size() - first);
        block.assign(count, {});
        column.assign(count, 0);
        for (std::size_t field = 0; field < Field::count; ++field) {
            in.column(column, range_of(field).least, range_of(field).most);
            for (std::size_t i = 0; i < count; ++i) {
                block[i][field] = column[i];
            }
        }
        for (std::size_t i = 0; i < count && !in.is_refused(); ++i) {
            in.expect(set_person(world, static_cast<std::uint32_t>(first + i), block[i]));
        }
    }
}

// --- what is under way ------------------------------------------------------------------------------------------
template <class Flow, class Number>
void pass_steps(Flow& flow, Number& value, double per_one, std::int64_t most) {
    auto steps = static_cast<std::int64_t>(static_cast<double>(value) * per_one + 0.5);
    flow.whole(steps, 0, most);
    value = static_cast<Number>(static_cast<double>(steps) / per_one);
}

// Whole seconds, rounded down: a day does not end before its last one has passed.
template <class Flow>
void pass_seconds(Flow& flow, float& value, std::int64_t most) {
    auto seconds = static_cast<std::int64_t>(value);
    flow.whole(seconds, 0, most);
    value = static_cast<float>(seconds);
}

template <class Flow>
void pass_employee(Flow& flow, Employee& e, const std::uint32_t& hired_ever) {
    flow.whole(e.number, 0, hired_ever);
    flow.whole(e.hired_day, -most_days, 0);
    flow.whole(e.vacant_until, -most_days, most_days);
    for (float* share : {&e.hire_fit, &e.skill, &e.motivation}) {
        pass_steps(flow, *share, per_share, 10'000);
    }
    pass_steps(flow, e.load, per_share, most_steps);
    // What is left of yesterday: a customer who stayed beyond midnight.
    double night_s = std::max(0.0, e.free_at_s - 86400.0);
    pass_steps(flow, night_s, 1000.0, std::int64_t{1} << 40U);
    e.free_at_s = night_s > 0.0 ? 86400.0 + night_s : 0.0;
}

template <class Flow>
void pass_memory(Flow& flow, JourneyMemory& memory) {
    Grievance& grievance = memory.grievance;
    for (float* number :
         {&memory.peak, &memory.value_sum, &memory.perceived_mean, &memory.perceived_squares, &grievance.loss_points,
          &grievance.before_points, &grievance.satisfaction_before, &grievance.satisfaction_failed}) {
        flow.number(*number);
    }
    flow.whole(memory.contacts, 0, 1 << 20);
}

// A person's trigger or step. Without its person and its memory.
template <class Flow>
void pass_case(Flow& flow, Case& c, const Person& person) {
    flow.whole(c.due_day, 0, std::numeric_limits<std::int32_t>::max());
    flow.whole(c.journey, 0, 255);
    flow.whole(c.step, 0, 255);
    pass_seconds(flow, c.time_s, 86399);
    flow.near(c.key, c.journey == trigger_step ? first_chance_key(person.joined_day)
                                               : first_planned_key(c.journey, person.joined_day));
    if (c.step == trigger_step) {
        return;
    }
    flow.whole(c.contacts, 0, most_contacts);
    for (std::uint8_t* number : {&c.repeats, &c.switches, &c.transfers, &c.explains}) {
        flow.whole(*number, 0, 255);
    }
    flow.whole(c.is_called_back, 0, 1);
    pass_seconds(flow, c.waited_s, std::numeric_limits<std::int32_t>::max());
}

template <class Flow>
void pass_message(Flow& flow, Message& m, std::int64_t people) {
    flow.word(m.key);
    flow.whole(m.sender, 0, people - 1);
    flow.number(m.strength);
    pass_steps(flow, m.perceived, per_point, 10'000);
    flow.whole(m.group, 0, static_cast<std::int64_t>(expectation_group_count) - 1);
    flow.whole(m.hop, 0, 255);
    flow.whole(m.is_positive, 0, 1);
    flow.whole(m.is_public, 0, 1);
}

// Only what will happen: matters of former memberships end unseen.
void pack_calendar(PackedOut& out, const World& world) {
    std::vector<Case> cases;
    world.calendar.for_each(world.day, [&](const Case& c) {
        const Person& person = world.people[c.person];
        if (person.status == Status::customer && person.episode == c.episode) {
            cases.push_back(c);
        }
    });
    std::stable_sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) { return a.person < b.person; });
    out.whole(cases.size(), 0, std::numeric_limits<std::uint32_t>::max());
    std::uint32_t before = 0;
    for (Case& c : cases) {
        out.whole(c.person - before, 0, std::numeric_limits<std::uint32_t>::max());
        before = c.person;
        pass_case(out, c, world.people[c.person]);
        if (c.step != trigger_step) {
            const bool has_memory = c.memory != Case::no_memory;
            out.whole(has_memory, 0, 1);
            if (has_memory) {
                JourneyMemory memory = world.journeys[c.memory];
                pass_memory(out, memory);
            }
        }
    }
}

// Whether the scenario has what this entry is about.
bool fits(const Scenario& scenario, const Case& c, bool has_memory) {
    if (c.step == trigger_step && c.journey == trigger_step) {
        return true;
    }
    if (c.journey >= scenario.journeys.size()) {
        return false;
    }
    const Journey& journey = scenario.journeys[c.journey];
    if (c.step == trigger_step) {
        return journey.trigger == Trigger::planned && journey.rate_per_year > 0.0;
    }
    return c.step < journey.steps.size() && (has_memory || journey.trigger != Trigger::complaint);
}

void unpack_calendar(PackedIn& in, World& world) {
    std::size_t count = 0;
    in.whole(count, 0, std::numeric_limits<std::uint32_t>::max());
    std::uint64_t person = 0;
    for (std::size_t i = 0; i < count && !in.is_refused(); ++i) {
        std::uint64_t further = 0;
        in.whole(further, 0, std::numeric_limits<std::uint32_t>::max());
        person += further;
        in.expect(person < world.people.size() && world.people[person].status == Status::customer);
        if (in.is_refused()) {
            return;
        }
        Case c;
        c.person = static_cast<std::uint32_t>(person);
        c.episode = world.people[person].episode;
        pass_case(in, c, world.people[person]);
        bool has_memory = false;
        if (c.step != trigger_step) {
            in.whole(has_memory, 0, 1);
        }
        in.expect(fits(*world.scenario, c, has_memory));
        if (has_memory && !in.is_refused()) {
            c.memory = world.journeys.open();
            pass_memory(in, world.journeys[c.memory]);
        }
        if (!in.is_refused()) {
            world.calendar.put(c, world.day - 1);
        }
    }
}

// --- the whole --------------------------------------------------------------------------------------------------
struct Head {
    std::uint64_t form = format;
    std::uint64_t scenario = 0;
    std::uint64_t seed = 0;
    std::uint64_t people = 0;

    friend bool operator==(const Head&, const Head&) = default;
};
Head head_of(const Scenario& scenario, std::uint64_t seed) {
    return {format, fingerprint_of(scenario), seed, static_cast<std::uint64_t>(scenario.people)};
}
template <class Flow>
void pass_head(Flow& flow, Head& head) {
    for (std::uint64_t* word : {&head.form, &head.scenario, &head.seed, &head.people}) {
        flow.word(*word);
    }
}

// What is of the business as a whole.
template <class Flow>
void pass_business(Flow& flow, Parameters& set, Community& community, std::uint32_t& hired_ever,
                   std::vector<Employee>& employees) {
    flow.number(set.joining, 0.0, 1e3);
    flow.number(community.questions_a_day, 0.0, 1e12);
    flow.number(community.trust, 0.0, 1.0);
    flow.whole(hired_ever, 0, std::numeric_limits<std::uint32_t>::max());
    for (Employee& employee : employees) {
        pass_employee(flow, employee, hired_ever);
    }
}

void number_customers(World& world) {
    for (std::uint32_t i = 0; i < world.people.size(); ++i) {
        const Status status = world.people[i].status;
        world.lost += status == Status::lost ? 1 : 0;
        if (status == Status::customer) {
            ++world.customers;
            world.cohorts[cohort_of(world, i)].push_back(i);
        }
    }
}

}  // namespace

std::uint64_t fingerprint_of(const Scenario& scenario) {
    std::uint64_t print = fnv1a(write_scenario(scenario));
    const auto take = [&print](std::uint64_t word) {
        print = (print ^ word) * 0x9FB21C651E98DF25ULL;
        print ^= print >> 32U;
    };
    for (const ParameterInfo& info : parameter_table()) {
        take(std::bit_cast<std::uint64_t>(scenario.parameters.*info.field));
    }
    for (const Edge& edge : scenario.edges) {
        take((std::uint64_t{edge.a} << 32U) | edge.b);
        take(edge.is_strong ? 1U : 0U);
    }
    return print;
}

std::uint64_t checksum_of_start(std::string_view bytes) { return fnv1a(bytes); }

std::string pack_start(const World& world) {
    PackedOut out;
    Head head = head_of(*world.scenario, world.seed);
    pass_head(out, head);
    Parameters set = world.set;
    Community community = world.community;
    std::uint32_t hired_ever = world.hired_ever;
    std::vector<Employee> employees = world.employees;
    pass_business(out, set, community, hired_ever, employees);
    pack_people(out, world);
    pack_calendar(out, world);
    out.whole(world.messages.size(), 0, std::numeric_limits<std::uint32_t>::max());
    for (Message message : world.messages) {
        pass_message(out, message, static_cast<std::int64_t>(world.people.size()));
    }
    out.word(checksum_of_start(out.bytes()));
    return std::move(out.bytes());
}

std::optional<World> unpack_start(const Scenario& scenario, std::uint64_t seed, std::string_view bytes) {
    if (bytes.size() < checksum_bytes) {
        return std::nullopt;
    }
    std::uint64_t checksum = 0;
    PackedIn(bytes.substr(bytes.size() - checksum_bytes)).word(checksum);
    bytes.remove_suffix(checksum_bytes);
    PackedIn in(bytes);
    Head head;
    pass_head(in, head);
    if (checksum != checksum_of_start(bytes) || in.is_refused() || head != head_of(scenario, seed)) {
        return std::nullopt;
    }
    World world = create_world_without_people(scenario, seed);
    staff_stations(world);
    pass_business(in, world.set, world.community, world.hired_ever, world.employees);
    world.p = world.set;
    world.openness = openness_of(world);
    unpack_people(in, world);
    unpack_calendar(in, world);
    std::size_t messages = 0;
    in.whole(messages, 0, std::numeric_limits<std::uint32_t>::max());
    for (std::size_t i = 0; i < messages && !in.is_refused(); ++i) {
        pass_message(in, world.messages.emplace_back(), static_cast<std::int64_t>(world.people.size()));
    }
    if (in.is_refused() || in.left() > 0) {
        return std::nullopt;
    }
    number_customers(world);
    world.record = DayRecord{};
    open_books(world, Ledger::Scope::none, 0);
    return world;
}

}  // namespace goodwill
