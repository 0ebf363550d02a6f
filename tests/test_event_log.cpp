// Event logs as the simulation tells them: contacts, journeys, and how those are over.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

#include "sim/rules/creation.h"
#include "sim/session/event_log.h"
#include "sim/world/state_hash.h"
#include "tests/worlds.h"

namespace goodwill {

namespace {

using test::run_days;

struct Kept : EventSink {
    std::vector<Event> events;
    std::map<std::uint64_t, JourneyEnd> ends;
    void contact(const Event& event) override {
        REQUIRE_FALSE(ends.contains(event.journey));  // nothing happens in a journey that is over
        events.push_back(event);
    }
    void journey_over(const JourneyEnd& end) override { REQUIRE(ends.emplace(end.journey, end).second); }
};

// Journeys that take days, people who leave in the middle of them.
Scenario leaving_business() {
    Scenario scenario = test::small_business();
    scenario.parameters.churn_intercept = -2.5;
    scenario.parameters.quit_rate = 1.0;
    return scenario;
}

// Events by journey.
std::map<std::uint64_t, std::vector<Event>> journeys_of(const std::vector<Event>& events) {
    std::map<std::uint64_t, std::vector<Event>> journeys;
    for (const Event& event : events) {
        journeys[event.journey].push_back(event);
    }
    return journeys;
}

}  // namespace

TEST_CASE("event log: every contact once, with the waits that are counted, in order within its journey") {
    World world = create_world(leaving_business(), 5);
    EventLog log;
    Kept kept;
    double contacts = 0.0;
    double wait_s = 0.0;
    run_days(world, 200, [&](const World& now) {
        log.add_day(now, kept);
        contacts += now.record.total.contacts;
        wait_s += now.record.total.wait_s + now.record.total.answer_wait_s;
    });
    log.finish(world, kept);
    REQUIRE(contacts > 2000.0);
    CHECK(static_cast<double>(kept.events.size()) == contacts);
    double logged_wait_s = 0.0;
    std::uint64_t journeys = 0;
    for (const Event& event : kept.events) {
        logged_wait_s += static_cast<double>(event.wait_s);
        CHECK(event.journey <= journeys + 1);
        journeys = std::max(journeys, event.journey);
        CHECK(event.start_ms <= event.end_ms);
    }
    CHECK(logged_wait_s == doctest::Approx(wait_s).epsilon(1e-6));
    CHECK(kept.ends.size() == journeys);
    for (const auto& journey : journeys_of(kept.events)) {
        CAPTURE(journey.first);
        const std::vector<Event>& events = journey.second;
        for (std::size_t i = 1; i < events.size(); ++i) {
            CHECK(events[i].start_ms >= events[i - 1].end_ms);
            CHECK(events[i].person == events[0].person);
            CHECK(events[i].kind == events[0].kind);
        }
    }
}

TEST_CASE("event log: who served is the employee of that day, not the successor of the evening") {
    World world = create_world(leaving_business(), 5);
    EventLog log;
    double quits = 0.0;
    for (int day = 0; day < 300; ++day) {
        std::set<std::uint32_t> on_the_morning{no_employee};
        for (const Employee& employee : world.employees) {
            on_the_morning.insert(employee.number);
        }
        simulate_day(world, {});
        Kept kept;
        log.add_day(world, kept);
        quits += world.record.total.quits;
        for (const Event& event : kept.events) {
            CHECK(on_the_morning.contains(event.employee));
        }
    }
    CHECK(quits > 3.0);
}

TEST_CASE("event log: journeys are over when nothing more comes of them, and open when it may") {
    World world = create_world(leaving_business(), 5);
    EventLog log;
    Kept kept;
    run_days(world, 150, [&](const World& now) { log.add_day(now, kept); });
    EventLog until_here = log;
    Kept here;
    until_here.finish(world, here);
    std::map<std::uint64_t, JourneyState> state;
    for (const Kept* part : {&kept, &here}) {
        for (const auto& [journey, end] : part->ends) {
            state[journey] = end.state;
        }
    }
    const std::uint64_t known = state.size();
    run_days(world, 100, [&](const World& now) { log.add_day(now, kept); });
    log.finish(world, kept);
    std::map<JourneyState, int> gone_on;
    std::map<JourneyState, int> all;
    const auto journeys = journeys_of(kept.events);
    for (std::uint64_t journey = 1; journey <= known; ++journey) {
        ++all[state[journey]];
        gone_on[state[journey]] += journeys.at(journey).back().end_ms >= 150 * ms_per_day ? 1 : 0;
    }
    CHECK(all[JourneyState::ended] > 500);
    CHECK(all[JourneyState::broken_off] > 0);
    CHECK(all[JourneyState::open] > 5);
    CHECK(gone_on[JourneyState::ended] == 0);
    CHECK(gone_on[JourneyState::broken_off] == 0);
    CHECK(2 * gone_on[JourneyState::open] > all[JourneyState::open]);  // some leave meanwhile
}

TEST_CASE("event log: a log that begins later has the same contacts, and says which journeys it saw only the end of") {
    World world = create_world(leaving_business(), 5);
    EventLog whole_log;
    EventLog late_log;
    Kept whole;
    Kept late;
    run_days(world, 120, [&](const World& now) {
        whole_log.add_day(now, whole);
        if (now.day > 60) {
            late_log.add_day(now, late);
        }
    });
    whole_log.finish(world, whole);
    late_log.finish(world, late);
    REQUIRE(late.events.size() < whole.events.size());
    const std::size_t before = whole.events.size() - late.events.size();
    std::map<std::uint64_t, std::uint64_t> same;  // number in the late log -> in the whole one
    for (std::size_t i = 0; i < late.events.size(); ++i) {
        const Event& a = late.events[i];
        const Event& b = whole.events[before + i];
        CHECK(std::tie(a.person, a.end_ms, a.touchpoint) == std::tie(b.person, b.end_ms, b.touchpoint));
        CHECK(same.emplace(a.journey, b.journey).first->second == b.journey);
    }
    const auto journeys = journeys_of(whole.events);
    int began_before = 0;
    for (const auto& [in_late, in_whole] : same) {
        const bool was_there = journeys.at(in_whole).front().start_ms < 60 * ms_per_day;
        CHECK(late.ends.at(in_late).began_before == was_there);
        CHECK(late.ends.at(in_late).state == whole.ends.at(in_whole).state);
        began_before += was_there ? 1 : 0;
    }
    CHECK(began_before > 3);
}

}  // namespace goodwill
