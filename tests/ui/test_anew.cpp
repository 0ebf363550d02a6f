// After an assumption was changed: whose past it is, and settling anew with it.
#include <string>

#include <doctest/doctest.h>

#include "sim/session/run.h"
#include "sim/world/state_hash.h"
#include "tests/files.h"
#include "tests/shipped.h"
#include "tests/ui/headless.h"
#include "web/anew.h"
#include "web/ui/figures/levers.h"

namespace goodwill {

namespace {

// So high that nothing has to be scrolled to.
LeverId lever_of(const App& app, std::string_view name) { return *find_lever(app.stage.session.scenario(), name); }

void change(App& app, std::string_view name, double value) {
    REQUIRE_FALSE(set_lever(app, {lever_of(app, name), value}));
}

void redraw(HeadlessApp& screen) {
    screen.frame();
    screen.frame();
}

std::optional<std::string_view> no_library(std::string_view) { return std::nullopt; }

Session session_of(const std::string& text, ScenarioSource& source) {
    source.text = text;
    const ScenarioResult read = read_scenario(text);
    REQUIRE(read.ok());
    return start_session(read.scenario, {});
}

}  // namespace

TEST_CASE(
    "anew: pressed, the business has lived with the new assumption before day 0; levers are back, all else stays") {
    HeadlessApp screen(paused({"restaurant", {}, "400"}), tall);
    App& app = screen.app;
    REQUIRE_FALSE(screen.shows("button:settle_anew_hypotheses"));
    advance(app.stage, app.host, 3);
    change(app, "wow_share", 0.4);
    redraw(screen);
    CHECK_FALSE(screen.shows("button:settle_anew_hypotheses"));  // a lever is no assumption
    screen.press("slider:omega_delight", 0.9F);
    REQUIRE(screen.shows("button:settle_anew_hypotheses"));
    const double wanted = *app.stage.session.waiting_value(lever_of(app, "omega_delight"));
    screen.press("button:settle_anew_hypotheses");
    REQUIRE(app.upcoming);
    CHECK(app.upcoming->can_cancel);
    finish_settling(app);
    redraw(screen);
    const Session& session = app.stage.session;
    CHECK(session.world().day == 0);
    CHECK(app.stage.start == StartKind::settled);
    CHECK_FALSE(app.stage.clock.is_playing);
    CHECK(session.log().empty());
    CHECK(session.value(lever_of(app, "omega_delight")) == wanted);
    CHECK(session.start_value(lever_of(app, "omega_delight")) == wanted);
    CHECK(session.original().id == "restaurant");
    CHECK(session.options().seed == 7);
    CHECK(session.options().customers == 400);
    CHECK_FALSE(screen.shows("button:settle_anew_hypotheses"));

    Scenario scenario = embedded_scenario("restaurant");
    scenario.parameters.omega_delight = wanted;
    scenario.parameters.joining = 0.0;
    CHECK(state_hash(session.world()) == state_hash(start_session(scenario, {.customers = 400}).world()));
    CHECK(session.value(lever_of(app, "joining")) > 0.0);
    CHECK(ui::changed_assumptions(session).empty());
}

TEST_CASE("anew: the run that is written down afterwards is this one, and a second change keeps the first") {
    HeadlessApp screen(paused({"restaurant", {}, "400"}), tall);
    App& app = screen.app;
    const auto settle = [&](std::string_view name, double value, std::string_view button) {
        change(app, name, value);
        app.shell.levers.assumptions_are_open = true;
        std::copy(name.begin(), name.end(), app.shell.levers.search.begin());
        redraw(screen);
        screen.press(button);
        app.shell.levers.search = {};
        finish_settling(app);
        redraw(screen);
    };
    settle("churn_intercept", -4.0, "button:settle_anew_churn");
    settle("omega_delight", 0.7, "button:settle_anew_hypotheses");
    settle("churn_intercept", -4.1, "button:settle_anew_churn");
    const Session& session = app.stage.session;
    CHECK(session.start_value(lever_of(app, "churn_intercept")) == -4.1);
    CHECK(session.start_value(lever_of(app, "omega_delight")) == 0.7);
    CHECK(app.stage.source.id == "restaurant");
    CHECK(app.stage.source.differences.size() == 3);
    advance(app.stage, app.host, 2);
    const std::uint64_t hash = state_hash(session.world());
    const std::string run = write_run_spec(spec_of(session, app.stage.source));
    screen.press("button:reset");
    CHECK(session.start_value(lever_of(app, "churn_intercept")) == -4.1);
    REQUIRE(start_written_run(app, run, "run.json", Language::en).empty());
    CHECK(state_hash(app.stage.session.world()) == hash);
}

TEST_CASE("anew: a file without parameters gets them; an openness that was set by hand stays") {
    const std::string text = tests::minimal_text();
    const std::string parameters = "  \"parameters\": {\"wow_share\": 0.1},\n";
    REQUIRE(text.find(parameters) != std::string::npos);
    std::string bare = text;
    bare.erase(bare.find(parameters), parameters.size());
    for (const std::string& file : {text, bare}) {
        ScenarioSource source;
        Session session = session_of(file, source);
        CHECK(with_assumptions_of(session, source, no_library) == source);
        REQUIRE_FALSE(session.submit({0, {*find_lever(session.scenario(), "joining"), 2.0}}));
        RunSpec spec;
        spec.scenario = with_assumptions_of(session, source, no_library);
        const RunPlan plan = plan_run(spec, no_library);
        REQUIRE(plan.ok());
        CHECK(plan.scenario->parameters.joining == 2.0);
        CHECK(plan.scenario->parameters.wow_share == session.original().parameters.wow_share);
    }
}

TEST_CASE("anew: the openness that was found while settling is where its lever begins") {
    Scenario scenario = read_scenario(tests::minimal_text()).scenario;
    scenario.settle_years = 2;
    scenario.parameters.joining = 0.0;
    Session session = start_session(scenario, {});
    const LeverId joining = *find_lever(scenario, "joining");
    CHECK(session.start_value(joining) == session.value(joining));
    CHECK(session.start_value(joining) > 0.0);
    CHECK(ui::changed_assumptions(session).empty());
    REQUIRE_FALSE(session.submit({0, {joining, 3.0}}));
    CHECK(ui::changed_assumptions(session).size() == 1);
}

}  // namespace goodwill
