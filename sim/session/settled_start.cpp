#include "sim/session/settled_start.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include "sim/base/fnv1a.h"
#include "sim/base/packed_bytes.h"
#include "sim/rules/creation.h"
#include "sim/rules/membership.h"
#include "sim/rules/programmes.h"
#include "sim/rules/staff.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/packed_calendar.h"
#include "sim/session/packed_people.h"
#include "sim/session/packed_records.h"

namespace goodwill {

namespace {

constexpr std::uint64_t format = 0x32'2D'74'72'61'74'73'67ULL;  // "gstart-2"; another one for other bytes
constexpr std::size_t checksum_bytes = 8;
constexpr std::int64_t any_count = std::numeric_limits<std::uint32_t>::max();

template <class Flow, class Number>
void pass_steps(Flow& flow, Number& value, double per_one, std::int64_t most) {
    auto steps = static_cast<std::int64_t>(static_cast<double>(value) * per_one + 0.5);
    flow.whole(steps, 0, most);
    value = static_cast<Number>(static_cast<double>(steps) / per_one);
}

template <class Flow>
void pass_employee(Flow& flow, Employee& e, std::uint32_t hired_ever) {
    constexpr std::int64_t most_days_employed = 40'000;  // into the past
    constexpr double per_talent = 10'000.0;
    flow.whole(e.number, 0, hired_ever);
    flow.whole(e.hired_day, -most_days_employed, max_day);
    flow.whole(e.vacant_until, -most_days_employed, 2 * max_day);
    for (float* share : {&e.hire_fit, &e.skill, &e.motivation}) {
        pass_steps(flow, *share, per_talent, 10'000);
    }
    pass_steps(flow, e.load, per_talent, 1'000'000);
    // What is left of yesterday: a customer who stayed beyond midnight.
    double night_s = std::max(0.0, e.free_at_s - 86400.0);
    pass_steps(flow, night_s, 1000.0, std::int64_t{1} << 40U);
    e.free_at_s = night_s > 0.0 ? 86400.0 + night_s : 0.0;
}

template <class Flow>
void pass_message(Flow& flow, Message& m, std::int64_t people) {
    flow.word(m.key);
    flow.whole(m.sender, 0, people - 1);
    flow.number(m.strength);
    pass_steps(flow, m.perceived, 100.0, 1000);  // 0–10 points
    flow.whole(m.group, 0, static_cast<std::int64_t>(expectation_group_count) - 1);
    flow.whole(m.hop, 0, 255);
    flow.whole(m.is_positive, 0, 1);
    flow.whole(m.is_public, 0, 1);
}

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
    flow.whole(hired_ever, 0, any_count);
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
    std::uint64_t print = fnv1a(write_compactly(scenario));
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

namespace {

void pack_world(PackedOut& out, const World& world) {
    Parameters set = world.set;
    Community community = world.community;
    std::uint32_t hired_ever = world.hired_ever;
    std::vector<Employee> employees = world.employees;
    pass_business(out, set, community, hired_ever, employees);
    pack_people(out, world);
    pack_calendar(out, world);
    pack_records(out, world);
    out.whole(world.messages.size(), 0, any_count);
    for (Message message : world.messages) {
        pass_message(out, message, static_cast<std::int64_t>(world.people.size()));
    }
}

std::optional<World> unpack_world(PackedIn& in, const Scenario& scenario, std::uint64_t seed) {
    World world = create_world_without_people(scenario, seed);
    staff_stations(world);
    pass_business(in, world.set, world.community, world.hired_ever, world.employees);
    world.p = effects_of(world.set);
    world.openness = openness_of(world);
    unpack_people(in, world);
    unpack_calendar(in, world);
    unpack_records(in, world);
    std::size_t messages = 0;
    in.whole(messages, 0, any_count);
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

}  // namespace

std::string pack_start(const World& world) {
    PackedOut out;
    Head head = head_of(*world.scenario, world.seed);
    pass_head(out, head);
    pack_world(out, world);
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
    return unpack_world(in, scenario, seed);
}

World as_packed(World world) {
    const std::shared_ptr<const Scenario> scenario = world.scenario;
    const std::uint64_t seed = world.seed;
    PackedOut out;
    pack_world(out, world);
    world = World{};  // two of a large one might not find memory
    PackedIn in(out.bytes());
    return unpack_world(in, *scenario, seed).value();
}

}  // namespace goodwill
