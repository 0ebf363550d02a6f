#include "sim/session/snapshot.h"

#include <cstdint>
#include <utility>

#include "sim/base/raw_bytes.h"
#include "sim/rules/creation.h"

namespace goodwill {

namespace {

template <class Flow, class Place>
void pass_station(Flow& flow, Place& station) {
    flow.value(station.staff);
    flow.value(station.positions);
    flow.list(station.roster);
    flow.value(station.handling_sigma);
    flow.value(station.opens_h);
    flow.value(station.closes_h);
    flow.value(station.added_h);
    flow.value(station.kano);
    flow.value(station.profile);
}

// What days change. Network, channels and rates follow from scenario and seed; what is kept from the day before for
// speed (DayQueue, ChurnBound) is made again.
template <class Flow, class State>
void pass_world(Flow& flow, State& world) {
    flow.value(world.luck_seed);
    flow.value(world.day);
    flow.value(world.set);
    flow.value(world.p);
    flow.list(world.people);
    flow.list(world.employees);
    for (auto& station : world.stations) {
        pass_station(flow, station);
    }
    flow.value(world.arrivals.variability);
    flow.value(world.arrivals.first_day);
    flow.list(world.arrivals.begin);
    flow.value(world.openness);
    flow.value(world.community);
    Calendar::pass(flow, world.calendar);
    JourneyMemories::pass(flow, world.journeys);
    flow.list(world.messages);
    for (auto& cohort : world.cohorts) {
        flow.list(cohort);
    }
    flow.value(world.customers);
    flow.value(world.lost);
    flow.value(world.first_customers);
    flow.value(world.hired_ever);
}

}  // namespace

std::string snapshot_of(const Session& session) {
    RawOut out;
    out.value(session.options().seed);
    out.value(static_cast<std::int64_t>(session.options().customers));
    out.value(static_cast<std::uint64_t>(session.scenario().people));
    pass_world(out, session.world());
    Session::pass_settings(out, session);
    return std::move(out.bytes());
}

std::optional<Session> session_from(std::string_view snapshot, std::shared_ptr<const Scenario> original) {
    RawIn in(snapshot);
    SessionOptions options;
    std::int64_t customers = 0;
    std::uint64_t people = 0;
    in.value(options.seed);
    in.value(customers);
    in.value(people);
    options.customers = static_cast<int>(customers);
    const Scenario scenario = sized(*original, options);
    if (people != static_cast<std::uint64_t>(scenario.people)) {
        return std::nullopt;
    }
    World world = create_world_without_people(scenario, options.seed);
    pass_world(in, world);
    renew(world.forgetting, world.p);
    Session session(std::move(world), std::move(original), options);
    Session::pass_settings(in, session);
    return in.is_whole() ? std::optional(std::move(session)) : std::nullopt;
}

}  // namespace goodwill
