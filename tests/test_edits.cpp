// What somebody did to a world: steps that can be taken back, and what two runs of commands have in common.
#include <doctest/doctest.h>

#include <vector>

#include "sim/scenario/limits.h"
#include "sim/session/edits.h"
#include "sim/session/session.h"
#include "sim/world/state_hash.h"
#include "tests/worlds.h"

namespace goodwill {

namespace {

Command command(int day, int lever, double value) { return {day, {{LeverId::Kind::parameter, lever}, value}}; }

Setup run(std::vector<Command> commands) { return {std::move(commands), {}, {}}; }

}  // namespace

TEST_CASE("edits: steps go back and forth, and a new one forgets what was taken back") {
    Edits edits;
    CHECK_FALSE(edits.can_undo());
    edits.add(5, run({command(5, 1, 0.2)}));
    edits.add(9, run({command(5, 1, 0.2), command(9, 2, 3.0)}));
    CHECK(edits.steps().size() == 3);
    CHECK(edits.at() == 2);
    CHECK_FALSE(edits.can_redo());
    edits.go_to(1);
    CHECK(edits.can_redo());
    CHECK(edits.setup().commands.size() == 1);
    edits.add(7, run({command(5, 1, 0.2), command(7, 3, 1.0)}));
    CHECK(edits.steps().size() == 3);
    CHECK(edits.setup().commands.back() == command(7, 3, 1.0));
    CHECK_FALSE(edits.can_redo());
}

TEST_CASE("edits: a lever moved on during a day is one step, and none when it is back where it was") {
    Edits edits;
    edits.add(5, run({command(5, 1, 0.2)}));
    edits.add(5, run({command(5, 1, 0.3)}));
    CHECK(edits.steps().size() == 2);
    CHECK(edits.setup().commands[0].setting.value == 0.3);
    edits.add(5, run({command(5, 1, 0.3), command(5, 2, 9.0)}));
    CHECK(edits.steps().size() == 3);  // another lever
    edits.add(6, run({command(5, 1, 0.3), command(5, 2, 9.0), command(6, 2, 8.0)}));
    CHECK(edits.steps().size() == 4);  // another day
    Edits moved_back;
    moved_back.add(5, run({command(5, 1, 0.2)}));
    moved_back.add(5, run({}));
    CHECK(moved_back.steps().size() == 1);
    moved_back.add(5, run({command(5, 1, 0.2)}));
    moved_back.add(6, run({}));
    CHECK(moved_back.steps().size() == 3);  // on another day it is a step of its own
}

TEST_CASE("edits: what is compared with is part of a step") {
    Edits edits;
    edits.add(5, run({command(5, 1, 0.2)}));
    Setup setup = edits.setup();
    setup.variants.push_back({'A', {}, setup.commands});
    edits.add(5, setup);
    CHECK(edits.steps().size() == 3);
    setup.commands = {command(5, 1, 0.4)};
    edits.add(5, setup);
    CHECK(edits.steps().size() == 4);  // not merged with what was before the variant was kept
    setup.as_it_was = setup.commands;
    edits.add(5, setup);
    CHECK(edits.steps().size() == 5);
    edits.go_to(1);
    CHECK(edits.setup() == run({command(5, 1, 0.2)}));
}

TEST_CASE("edits: where two runs of commands part, and in what they differ") {
    const std::vector<Command> a = {command(3, 1, 0.2), command(9, 2, 1.0)};
    const std::vector<Command> b = {command(3, 1, 0.2), command(7, 2, 1.0)};
    CHECK(first_difference(a, a) == max_day + 1);
    CHECK(first_difference(a, b) == 7);
    CHECK(first_difference(b, a) == 7);
    CHECK(first_difference(a, {}) == 3);
    CHECK(first_difference({}, {}) == max_day + 1);
    const EditDifference difference = difference_of(a, b);
    CHECK(difference.added == std::vector<Command>{command(7, 2, 1.0)});
    CHECK(difference.removed == std::vector<Command>{command(9, 2, 1.0)});
}

TEST_CASE("session: planning anew replaces what is to come, and living through it again gives the same bits") {
    SessionOptions options;
    options.customers = 120;
    Session session = start_session(test::small_business(), options);
    const Session origin = session;
    const LeverId wow = find_lever(session.scenario(), "wow_share").value();
    const LeverId call_back = find_lever(session.scenario(), "call_back").value();
    REQUIRE_FALSE(session.submit({2, {wow, 0.3}}));
    REQUIRE_FALSE(session.submit({20, {call_back, 0.5}}));
    for (int day = 0; day < 10; ++day) session.advance_day();
    CHECK(session.commands().size() == 2);
    session.replan(std::vector<Command>{{2, {wow, 0.1}}, {15, {call_back, 0.2}}});
    // What lies in the past stays as it was.
    REQUIRE(session.commands().size() == 2);
    CHECK(session.commands()[0].setting.value == 0.3);
    CHECK(session.commands()[1] == Command{15, {call_back, 0.2}});
    for (int day = 10; day < 30; ++day) session.advance_day();
    Session again = origin;
    again.replan(session.commands());
    CHECK(again.commands() == session.commands());
    for (int day = 0; day < 30; ++day) again.advance_day();
    CHECK(state_hash(again.world()) == state_hash(session.world()));
}

}  // namespace goodwill
