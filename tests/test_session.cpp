#include <doctest/doctest.h>

#include "generated/embedded_scenarios.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/session.h"
#include "sim/world/state_hash.h"
#include "tests/worlds.h"

namespace goodwill {

namespace {

// With fewer years before day 0 than a user would wait for.
Scenario quickly_settled(std::string_view id) {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        ScenarioResult result = read_scenario(file.text);
        if (result.ok() && result.scenario.id == id) {
            result.scenario.settle_years = 1;
            return result.scenario;
        }
    }
    FAIL("no such scenario");
    return {};
}

LeverId lever_of(const Session& session, std::string_view name) {
    const std::optional<LeverId> lever = find_lever(session.scenario(), name);
    REQUIRE(lever.has_value());
    return *lever;
}

void advance(Session& session, int days) {
    for (int day = 0; day < days; ++day) {
        session.advance_day();
    }
}

std::vector<Command> commands_of(const Session& session) {
    std::vector<Command> commands;
    for (const Change& change : session.log()) {
        commands.push_back(change.command);
    }
    return commands;
}

}  // namespace

TEST_CASE("session: a lever is what is in effect, also when the scenario has changed it since it was submitted") {
    Session session = start_session(quickly_settled("retail-chain"), {});
    const LeverId advertising = lever_of(session, "advertising_eur");
    const std::optional<Command> planned = session.planned_later(advertising);
    REQUIRE(planned.has_value());
    REQUIRE(planned->setting.value != 20.0);
    REQUIRE_FALSE(session.submit({0, {advertising, 20.0}}));
    session.advance_day();
    CHECK(session.value(advertising) == 20.0);
    advance(session, planned->day);
    CHECK(session.value(advertising) == planned->setting.value);
    // Set again to what it was before: that is a change now.
    REQUIRE_FALSE(session.submit({session.world().day, {advertising, 20.0}}));
    CHECK(session.waiting_value(advertising) == 20.0);
    session.advance_day();
    CHECK(session.value(advertising) == 20.0);
    CHECK(session.world().set.advertising_eur == 20.0);
}

TEST_CASE("session: what waits for the next day is said apart from what is in effect") {
    Session session = start_session(test::small_business(), {});
    const LeverId wow = lever_of(session, "wow_share");
    const double before = session.value(wow);
    CHECK_FALSE(session.waiting_value(wow).has_value());
    REQUIRE_FALSE(session.submit({0, {wow, 0.3}}));
    CHECK(session.value(wow) == before);
    CHECK(session.waiting_value(wow) == 0.3);
    session.advance_day();
    CHECK(session.value(wow) == 0.3);
    CHECK_FALSE(session.waiting_value(wow).has_value());
    CHECK(session.start_value(wow) == before);
}

TEST_CASE("session: a waiting setting is replaced, and gone when it is taken back") {
    Session session = start_session(test::small_business(), {});
    const LeverId wow = lever_of(session, "wow_share");
    const double before = session.value(wow);
    REQUIRE_FALSE(session.submit({0, {wow, 0.3}}));
    REQUIRE_FALSE(session.submit({0, {wow, 0.2}}));
    CHECK(commands_of(session) == std::vector<Command>{{0, {wow, 0.2}}});
    REQUIRE_FALSE(session.submit({0, {wow, before}}));
    CHECK(session.log().empty());
    // On a later day the same value says something: it ends what is set until then.
    REQUIRE_FALSE(session.submit({50, {wow, before}}));
    REQUIRE_FALSE(session.submit({20, {wow, 0.2}}));
    CHECK(commands_of(session) == std::vector<Command>{{20, {wow, 0.2}}, {50, {wow, before}}});
}

TEST_CASE("session: a setting that is refused leaves the waiting one where it is") {
    Session session = start_session(test::small_business(), {});
    const LeverId wow = lever_of(session, "wow_share");
    REQUIRE_FALSE(session.submit({0, {wow, 0.3}}));
    CHECK(session.submit({0, {wow, 17.0}}).has_value());
    CHECK(session.waiting_value(wow) == 0.3);
    CHECK(session.log().size() == 1);
}

TEST_CASE("session: a command dated in the past takes effect with the next day") {
    Session session = start_session(test::small_business(), {});
    const LeverId wow = lever_of(session, "wow_share");
    advance(session, 5);
    REQUIRE_FALSE(session.submit({2, {wow, 0.3}}));
    CHECK(commands_of(session) == std::vector<Command>{{5, {wow, 0.3}}});
    session.advance_day();
    CHECK(session.world().set.wow_share == 0.3);
}

TEST_CASE("session: the range of positions follows the business as it began, so that a change can be taken back") {
    Session session = start_session(quickly_settled("grand-hotel"), {});
    const LeverId reception = lever_of(session, "staff.reception");
    REQUIRE(session.value(reception) == 2.0);
    const LeverRange range = lever_range(session.scenario(), reception);
    CHECK(range.maximum == 10.0);
    REQUIRE_FALSE(session.submit({0, {reception, 10.0}}));
    session.advance_day();
    CHECK(session.value(reception) == 10.0);
    CHECK(lever_range(session.scenario(), reception).maximum == range.maximum);
    CHECK(session.submit({1, {reception, 40.0}}).has_value());
    REQUIRE_FALSE(session.submit({1, {reception, 2.0}}));
    session.advance_day();
    CHECK(session.world().stations[static_cast<std::size_t>(reception.index)].positions == 2);
}

TEST_CASE("session: a copy is a twin with the same luck, and an undo") {
    Session session = start_session(test::small_business(), {.seed = 11});
    const LeverId wow = lever_of(session, "wow_share");
    advance(session, 20);
    const Session snapshot = session;
    Session twin = session;
    CHECK(twin.world().scenario == session.world().scenario);  // shared, not copied
    advance(session, 40);
    advance(twin, 40);
    CHECK(state_hash(twin.world()) == state_hash(session.world()));
    // One difference.
    Session other = snapshot;
    REQUIRE_FALSE(other.submit({20, {wow, 0.4}}));
    advance(other, 40);
    CHECK(state_hash(other.world()) != state_hash(session.world()));
    // Back, and the same way again.
    other = snapshot;
    CHECK(other.world().day == 20);
    CHECK(other.log().empty());
    advance(other, 40);
    CHECK(state_hash(other.world()) == state_hash(session.world()));
}

TEST_CASE("session: from the beginning again, with the scenario's own plan and nobody's commands") {
    Session session = start_session(quickly_settled("retail-chain"), {.seed = 5, .customers = 900});
    const std::size_t planned = session.log().size();
    REQUIRE(planned > 0);
    REQUIRE_FALSE(session.submit({0, {lever_of(session, "wow_share"), 0.3}}));
    advance(session, 3);
    const Session again = restarted(session, 5);
    CHECK(again.world().day == 0);
    CHECK(again.log().size() == planned);
    CHECK(again.scenario().customers == 900);
    CHECK(state_hash(again.world()) ==
          state_hash(start_session(quickly_settled("retail-chain"), {.seed = 5, .customers = 900}).world()));
}

TEST_CASE(
    "session: what the scenario plans stays in the log beside what was submitted for the same day, which counts") {
    Session session = start_session(quickly_settled("retail-chain"), {});
    const LeverId advertising = lever_of(session, "advertising_eur");
    const std::optional<Command> planned = session.planned_later(advertising);
    REQUIRE(planned.has_value());
    const std::size_t before = session.log().size();
    REQUIRE_FALSE(session.submit({planned->day, {advertising, 20.0}}));
    CHECK(session.log().size() == before + 1);
    CHECK(session.planned_later(advertising) == planned);
    advance(session, planned->day + 1);
    CHECK(session.value(advertising) == 20.0);
}

TEST_CASE("session: from the beginning again with other luck") {
    const Session session = start_session(quickly_settled("grand-hotel"), {});
    const Session other = restarted(session, 99);
    CHECK(other.options().seed == 99);
    CHECK(other.world().seed == 99);
    CHECK(state_hash(other.world()) != state_hash(session.world()));
}

}  // namespace goodwill
