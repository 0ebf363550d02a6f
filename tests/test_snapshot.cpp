// A running session as bytes: what goes on from them is what goes on from the session.
#include <memory>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "sim/rules/creation.h"
#include "sim/session/snapshot.h"
#include "sim/world/state_hash.h"
#include "tests/shipped.h"
#include "tests/worlds.h"

using namespace goodwill;

namespace {

void advance_days(Session& session, int days) {
    for (int day = 0; day < days; ++day) {
        session.advance_day();
    }
}

// One that has lived, with a change that is planned and two of somebody's, the one behind it and the other to come.
Session lived_session(const Scenario& scenario) {
    SessionOptions options;
    options.ledger = Ledger::Scope::all;
    Session session = start_session(scenario, options);
    session.submit({20, test::lever(scenario, "communication", 0.9)});
    session.submit({400, test::lever(scenario, "communication", 0.2)});
    advance_days(session, 120);
    return session;
}

Scenario with_a_plan() {
    Scenario scenario = test::small_business();
    scenario.schedule = {{10, test::lever(scenario, "staffing", 0.8)}};
    return scenario;
}

}  // namespace

TEST_CASE("snapshot: what goes on from it has the same future to the bit, with what is still to come") {
    const Scenario scenario = with_a_plan();
    Session session = lived_session(scenario);
    std::optional<Session> there = session_from(snapshot_of(session), std::make_shared<const Scenario>(scenario));
    REQUIRE(there);
    CHECK(there->history().empty());
    CHECK(there->world().ledger.bookings.empty());
    CHECK(state_hash(there->world()) == state_hash(session.world()));
    CHECK(there->commands() == session.commands());
    advance_days(session, 365);
    advance_days(*there, 365);
    CHECK(state_hash(there->world()) == state_hash(session.world()));
    CHECK(there->world().customers == session.world().customers);
    CHECK(there->world().lost == session.world().lost);
    CHECK(there->world().first_customers == session.world().first_customers);
    CHECK(recent_metrics(*there, 30) == recent_metrics(session, 30));
}

TEST_CASE("snapshot: taken on any day, it takes part in no chance and no order") {
    const Scenario scenario = test::small_business();
    Session session = start_session(scenario, {});
    for (int day : {0, 1, 33, 520}) {
        advance_days(session, day - session.world().day);
        std::optional<Session> there = session_from(snapshot_of(session), std::make_shared<const Scenario>(scenario));
        REQUIRE(there);
        Session here = session;
        advance_days(here, 40);
        advance_days(*there, 40);
        CHECK(state_hash(there->world()) == state_hash(here.world()));
    }
}

TEST_CASE("snapshot: another future stays another one") {
    const auto scenario = std::make_shared<const Scenario>(test::small_business());
    World world = create_world(*scenario, 7);
    begin_other_future(world, 99);
    Session session(std::move(world), scenario, {});
    advance_days(session, 10);
    std::optional<Session> there = session_from(snapshot_of(session), scenario);
    REQUIRE(there);
    advance_days(session, 400);
    advance_days(*there, 400);
    CHECK(state_hash(there->world()) == state_hash(session.world()));
}

TEST_CASE("snapshot: every shipped business goes on from it") {
    for (const char* name : {"blank", "car-workshop", "grand-hotel", "loudspeaker-maker", "online-shoe-shop",
                             "phone-provider", "restaurant", "retail-chain"}) {
        CAPTURE(name);
        Scenario scenario = tests::shipped(name);
        scenario.settle_years = 0;
        SessionOptions options;
        options.customers = 400;
        Session session = start_session(scenario, options);
        advance_days(session, 60);
        std::optional<Session> there = session_from(snapshot_of(session), std::make_shared<const Scenario>(scenario));
        REQUIRE(there);
        advance_days(session, 30);
        advance_days(*there, 30);
        CHECK(state_hash(there->world()) == state_hash(session.world()));
        CHECK(recent_metrics(*there, 30) == recent_metrics(session, 30));
    }
}

TEST_CASE("snapshot: what is cut short, too long or of another business is refused") {
    const Scenario scenario = test::small_business();
    const auto original = std::make_shared<const Scenario>(scenario);
    const std::string bytes = snapshot_of(lived_session(scenario));
    for (const std::size_t length : {std::size_t{0}, std::size_t{20}, bytes.size() / 2, bytes.size() - 1}) {
        CHECK_FALSE(session_from(std::string_view(bytes).substr(0, length), original));
    }
    CHECK_FALSE(session_from(bytes + "x", original));
    Scenario larger = scenario;
    larger.people += 1;
    CHECK_FALSE(session_from(bytes, std::make_shared<const Scenario>(larger)));
}
