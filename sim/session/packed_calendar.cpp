#include "sim/session/packed_calendar.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "sim/rules/membership.h"

namespace goodwill {

namespace {

constexpr std::int32_t most_planned = 1'000'000;  // days ahead: beyond the last one

// Tenths of a minute, rounded down: a day does not end before its last one has passed.
template <class Flow>
void pass_time(Flow& flow, float& value_s, std::int64_t most_s) {
    constexpr std::int64_t step_s = 6;
    std::int64_t steps = static_cast<std::int64_t>(value_s) / step_s;
    flow.whole(steps, 0, most_s / step_s);
    value_s = static_cast<float>(steps * step_s);
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

// A step of a journey under way. Without its person and its memory.
template <class Flow>
void pass_step(Flow& flow, Case& c, const Person& person) {
    flow.whole(c.due_day, 0, std::numeric_limits<std::int32_t>::max());
    pass_time(flow, c.time_s, 86399);
    flow.near(c.key, first_chance_key(person.joined_day));
    for (std::uint8_t* number : {&c.journey, &c.step, &c.repeats, &c.switches, &c.transfers, &c.explains}) {
        flow.whole(*number, 0, 255);
    }
    flow.whole(c.contacts, 0, most_contacts);
    flow.whole(c.is_called_back, 0, 1);
    pass_time(flow, c.waited_s, std::numeric_limits<std::int32_t>::max());
}

bool is_planned(const Journey& journey) { return journey.trigger == Trigger::planned && journey.rate_per_year > 0.0; }

template <typename Visitor>
void for_each_case(const World& world, Visitor visit) {
    world.calendar.for_each(world.day, [&](const Case& c) {
        const Person& person = world.people[c.person];
        if (person.status == Status::customer && person.episode == c.episode) {
            visit(c);
        }
    });
}

std::vector<std::uint32_t> customers_of(const World& world) {
    std::vector<std::uint32_t> customers;
    for (std::uint32_t i = 0; i < world.people.size(); ++i) {
        if (world.people[i].status == Status::customer) {
            customers.push_back(i);
        }
    }
    return customers;
}

// Days until the next planned journey of each customer, one more; 0: there is none.
void pack_planned(PackedOut& out, const World& world) {
    const std::vector<std::uint32_t> customers = customers_of(world);
    const std::vector<Journey>& journeys = world.scenario->journeys;
    for (std::size_t j = 0; j < journeys.size(); ++j) {
        if (!is_planned(journeys[j])) {
            continue;
        }
        std::vector<std::int32_t> days(world.people.size());
        for_each_case(world, [&](const Case& c) {
            if (c.step == trigger_step && c.journey == j) {
                days[c.person] = std::min(c.due_day, most_planned) + 1;
            }
        });
        std::vector<std::int32_t> column;
        for (const std::uint32_t i : customers) {
            column.push_back(days[i]);
        }
        out.column(column, 0, most_planned + 1);
    }
}

void unpack_planned(PackedIn& in, World& world) {
    const std::vector<std::uint32_t> customers = customers_of(world);
    const std::vector<Journey>& journeys = world.scenario->journeys;
    std::vector<std::int32_t> column(customers.size());
    for (std::size_t j = 0; j < journeys.size() && !in.is_refused(); ++j) {
        if (!is_planned(journeys[j])) {
            continue;
        }
        in.column(column, 0, most_planned + 1);
        for (std::size_t i = 0; i < customers.size() && !in.is_refused(); ++i) {
            if (column[i] > 0) {
                schedule_planned(world, customers[i], j, column[i] - 1, world.day - 1);
            }
        }
    }
    for (std::size_t i = 0; i < customers.size() && !in.is_refused(); ++i) {
        schedule_chance(world, customers[i], world.day - 1);
    }
}

void pack_steps(PackedOut& out, const World& world) {
    std::vector<Case> steps;
    for_each_case(world, [&](const Case& c) {
        if (c.step != trigger_step) {
            steps.push_back(c);
        }
    });
    out.whole(steps.size(), 0, std::numeric_limits<std::uint32_t>::max());
    for (Case& c : steps) {
        out.whole(c.person, 0, static_cast<std::int64_t>(world.people.size()) - 1);
        pass_step(out, c, world.people[c.person]);
        const bool has_memory = c.memory != Case::no_memory;
        out.whole(has_memory, 0, 1);
        if (has_memory) {
            JourneyMemory memory = world.journeys[c.memory];
            pass_memory(out, memory);
        }
    }
}

// Whether this is a customer's, and the scenario has what it is about.
bool fits(const World& world, const Case& c, bool has_memory) {
    const std::vector<Journey>& journeys = world.scenario->journeys;
    return world.people[c.person].status == Status::customer && c.journey < journeys.size() &&
           c.step < journeys[c.journey].steps.size() &&
           (has_memory || journeys[c.journey].trigger != Trigger::complaint);
}

void unpack_steps(PackedIn& in, World& world) {
    std::size_t count = 0;
    in.whole(count, 0, std::numeric_limits<std::uint32_t>::max());
    for (std::size_t i = 0; i < count && !in.is_refused(); ++i) {
        Case c;
        in.whole(c.person, 0, static_cast<std::int64_t>(world.people.size()) - 1);
        c.episode = world.people[c.person].episode;
        pass_step(in, c, world.people[c.person]);
        bool has_memory = false;
        in.whole(has_memory, 0, 1);
        in.expect(fits(world, c, has_memory));
        if (has_memory && !in.is_refused()) {
            c.memory = world.journeys.open();
            pass_memory(in, world.journeys[c.memory]);
        }
        if (!in.is_refused()) {
            world.calendar.put(c, world.day - 1);
        }
    }
}

}  // namespace

void pack_calendar(PackedOut& out, const World& world) {
    pack_planned(out, world);
    pack_steps(out, world);
}

void unpack_calendar(PackedIn& in, World& world) {
    unpack_planned(in, world);
    unpack_steps(in, world);
}

}  // namespace goodwill
