#include "sim/session/packed_people.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "sim/rules/creation.h"
#include "sim/rules/membership.h"
#include "sim/rules/recovery.h"

namespace goodwill {

namespace {

constexpr std::int32_t most_days = std::numeric_limits<std::int16_t>::max();  // into the past
constexpr double per_point = 50.0;
constexpr double per_share = 500.0;
constexpr auto micro_per_step = static_cast<MicroPoints>(micro_per_point / per_point);
constexpr std::int32_t most_steps = 10'000'000;  // a float holds whole numbers so far

std::int32_t steps_of(double value, double per_one, std::int32_t most = most_steps) {
    return static_cast<std::int32_t>(std::clamp(value * per_one + 0.5, 0.0, static_cast<double>(most)));
}
float from_steps(std::int32_t steps, double per_one) { return static_cast<float>(steps / per_one); }

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

constexpr auto most_share = static_cast<std::int32_t>(per_share);
constexpr auto most_expectation = static_cast<std::int32_t>(10.0 * per_point);

constexpr StepRange range_of(std::size_t field) {
    constexpr auto most_points = static_cast<std::int32_t>(account_limit_points * per_point);
    switch (field) {
        case Field::status:
            return {0, 2};
        case Field::competitor:
        case Field::episode:
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
            return {0, most_share};
        case Field::grudge_trust:
            return {0, 15};
        case Field::consideration:
            return {-most_share, most_share};
        case Field::frailty:
        case Field::patience:
            return {-most_steps, most_steps};
        default:
            return {-most_expectation, most_expectation};
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

// A grudge of which hardly anything is left is none. Decided by what is written: it stays so.
void note_grudge(PersonSteps& steps, const World& world, const Person& person) {
    constexpr double noticeable = 0.01;
    Person written;
    written.grudge = from_steps(steps_of(static_cast<double>(person.grudge), per_share, most_share), per_share);
    written.grudge_trust = static_cast<std::uint8_t>((person.grudge_trust + 8) / 17 * 17);
    written.grudge_day = person.grudge_day;
    const std::int32_t age = std::max(0, world.day - person.grudge_day);
    const bool has_faded = age > world.p.avoidance_days && revenge_on(written, world.day, world.p) < noticeable &&
                           avoidance_on(written, world.day, world.p) < noticeable;
    if (has_faded || written.grudge <= 0.0F) {
        return;
    }
    steps[Field::grudge] = steps_of(static_cast<double>(written.grudge), per_share, most_share);
    steps[Field::grudge_age] = age;
    steps[Field::grudge_trust] = written.grudge_trust / 17;
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
    steps[Field::balance] = (now.balance + (now.balance < 0 ? -micro_per_step : micro_per_step) / 2) / micro_per_step;
    for (std::size_t g = 0; g < expectation_group_count; ++g) {
        steps[Field::expectation + g] =
            steps_of(static_cast<double>(person.expectation[g]), per_point, most_expectation) -
            steps_of(static_cast<double>(drawn.expectation[g]), per_point, most_expectation);
    }
    steps[Field::bad_memory] = steps_of(static_cast<double>(person.bad_memory) * now.memory_kept, per_point);
    steps[Field::effort_memory] =
        steps_of(static_cast<double>(person.effort_memory) * now.memory_kept, per_share, most_share);
    note_grudge(steps, world, person);
    if (person.recovered_day != never && world.day - person.recovered_day <= first_recovery_days) {
        steps[Field::recovered] = std::max(1, world.day - person.recovered_day);
    }
    if (!is_customer) {
        steps[Field::consideration] = steps_of(consideration_on(world, who), per_share, most_share) -
                                      steps_of(static_cast<double>(drawn.consideration), per_share, most_share);
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
    person.balance = steps[Field::balance] * micro_per_step;
    bool is_fine = true;
    for (std::size_t g = 0; g < expectation_group_count; ++g) {
        is_fine = move(person.expectation[g], steps[Field::expectation + g], per_point, 0, most_expectation) && is_fine;
    }
    person.bad_memory = from_steps(steps[Field::bad_memory], per_point);
    person.effort_memory = from_steps(steps[Field::effort_memory], per_share);
    person.grudge = from_steps(steps[Field::grudge], per_share);
    if (steps[Field::grudge] > 0) {
        person.grudge_day = static_cast<std::int16_t>(world.day - steps[Field::grudge_age]);
        person.grudge_trust = static_cast<std::uint8_t>(17 * steps[Field::grudge_trust]);
    }
    if (steps[Field::recovered] > 0) {
        person.recovered_day = static_cast<std::int16_t>(world.day - steps[Field::recovered]);
    }
    is_fine = move(person.consideration, steps[Field::consideration], per_share, 0, most_share) && is_fine;
    is_fine = move(person.frailty, steps[Field::frailty], per_share, 0, most_steps) && is_fine;
    is_fine = move(person.patience, steps[Field::patience], per_point, 1, most_steps) && is_fine;
    world.people[who] = person;
    return is_fine;
}

// So many people lie together, number by number and those of one status behind each other: like stands beside like.
constexpr std::size_t block_size = 4096;

void order_by_status(std::vector<std::size_t>& order, const std::vector<PersonSteps>& block) {
    order.clear();
    for (std::int32_t status = 0; status <= range_of(Field::status).most; ++status) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (block[i][Field::status] == status) {
                order.push_back(i);
            }
        }
    }
}

// The status of everybody comes first, in order of number.
template <class Flow>
void pass_block(Flow& flow, std::vector<PersonSteps>& block, std::vector<std::size_t>& order) {
    std::vector<std::int32_t> column(block.size());
    for (std::size_t field = 0; field < Field::count; ++field) {
        const auto place = [&](std::size_t i) { return field == Field::status ? i : order[i]; };
        for (std::size_t i = 0; i < block.size(); ++i) {
            column[i] = block[place(i)][field];
        }
        flow.column(column, range_of(field).least, range_of(field).most);
        for (std::size_t i = 0; i < block.size(); ++i) {
            block[place(i)][field] = column[i];
        }
        if (field == Field::status) {
            order_by_status(order, block);
        }
    }
}

}  // namespace

void pack_people(PackedOut& out, const World& world) {
    std::vector<PersonSteps> block;
    std::vector<std::size_t> order;
    for (std::size_t first = 0; first < world.people.size(); first += block_size) {
        const std::size_t end = std::min(first + block_size, world.people.size());
        block.clear();
        for (std::size_t who = first; who < end; ++who) {
            block.push_back(steps_of(world, static_cast<std::uint32_t>(who)));
        }
        pass_block(out, block, order);
    }
}

void unpack_people(PackedIn& in, World& world) {
    std::vector<PersonSteps> block;
    std::vector<std::size_t> order;
    for (std::size_t first = 0; first < world.people.size() && !in.is_refused(); first += block_size) {
        block.assign(std::min(block_size, world.people.size() - first), {});
        pass_block(in, block, order);
        for (std::size_t i = 0; i < block.size() && !in.is_refused(); ++i) {
            in.expect(set_person(world, static_cast<std::uint32_t>(first + i), block[i]));
        }
    }
}

}  // namespace goodwill
