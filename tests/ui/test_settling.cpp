// A business settles before one's eyes.
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "sim/world/state_hash.h"
#include "tests/ui/headless.h"
#include "web/js_api.h"

using namespace goodwill;

namespace {

AppOptions playing() {
    AppOptions options;
    options.wishes.scenario = "restaurant";
    return options;
}

// Another seed is chosen on the screen; a frame's time is long enough for some ten days.
void choose_seed(HeadlessApp& screen, std::uint64_t seed) {
    App& app = screen.app;
    app.host.now_s = [now = 0.0]() mutable { return now += 0.001; };
    offer_scenario(app, {embedded_scenario("restaurant"), find_scenario(app, "restaurant"), seed, 0, {}});
}

}  // namespace

TEST_CASE("settling: a start that comes along is on the stage at once") {
    HeadlessApp screen(playing(), wide);
    CHECK(screen.app.stage.start == StartKind::packed);
    CHECK_FALSE(screen.app.upcoming);
    CHECK_FALSE(screen.shows("part:settling"));
}

TEST_CASE(
    "settling: another seed shows its progress, nothing plays meanwhile, then it plays; starting again is at once") {
    HeadlessApp screen(playing(), wide);
    App& app = screen.app;
    const std::int32_t day = app.stage.session.world().day;
    choose_seed(screen, 21);
    REQUIRE(app.upcoming);
    settle_on(app, 0.0);
    play(app, 10.0);
    screen.frame();
    screen.frame();
    CHECK(screen.shows("part:settling"));
    CHECK(is_moving(app));
    CHECK(app.stage.session.world().day == day);
    CHECK(app.shell.settling.years == 25);
    const double before = app.shell.settling.progress;
    for (int frame = 0; frame < 100; ++frame) settle_on(app, 0.0);
    screen.frame();
    CHECK(app.shell.settling.progress > before);
    CHECK(app.shell.settling.progress < 0.5);
    finish_settling(app);
    screen.frame();
    screen.frame();
    CHECK_FALSE(screen.shows("part:settling"));
    CHECK(app.stage.start == StartKind::settled);
    CHECK(app.stage.session.options().seed == 21);
    CHECK(app.stage.clock.is_playing);
    const std::uint64_t hash = state_hash(app.stage.session.world());
    CHECK(hash == state_hash(start_session(embedded_scenario("restaurant"), {.seed = 21}).world()));
    screen.press("button:reset");
    CHECK_FALSE(app.upcoming);
    CHECK(state_hash(app.stage.session.world()) == hash);
}

TEST_CASE("settling: cancelled, the world before is there, and calls answer about it") {
    HeadlessApp screen(playing(), wide);
    App& app = screen.app;
    const std::uint64_t hash = state_hash(app.stage.session.world());
    choose_seed(screen, 22);
    settle_on(app, 0.0);
    screen.frame();
    screen.frame();
    screen.press("button:cancel_settling");
    CHECK_FALSE(app.upcoming);
    CHECK(state_hash(app.stage.session.world()) == hash);
    CHECK(call_api(app, "settling", "[]") == R"({"ok":null})");
}

TEST_CASE("settling: a call about the world lets it finish first, settling() does not") {
    HeadlessApp screen(playing(), wide);
    App& app = screen.app;
    choose_seed(screen, 23);
    settle_on(app, 0.0);
    CHECK(call_api(app, "settling", "[]") == R"({"ok":{"scenario":"restaurant","year":1,"years":25}})");
    const auto state = nlohmann::ordered_json::parse(call_api(app, "state", "[]"))["ok"];
    CHECK(state["seed"] == 23);
    CHECK(state["start"] == "settled");
    CHECK_FALSE(app.upcoming);
}

TEST_CASE("settling: first with another seed, the usual start stands behind it") {
    App app;
    app.host.now_s = [] { return 0.0; };
    app.host.packed_start = start_that_comes_along;
    AppOptions options = playing();
    options.wishes.seed = "24";
    start_app(app, options);
    REQUIRE(app.upcoming);
    CHECK(app.upcoming->can_cancel);
    CHECK(app.stage.session.options().seed == 7);
    CHECK(app.stage.start == StartKind::packed);
}
