// The page with the command that repeats the run: what it says leads to the same world.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "sim/session/run.h"
#include "tests/ui/headless.h"
#include "web/embedded_text.h"
#include "web/js_api.h"

namespace goodwill {

namespace {

constexpr ImVec2 tablet{800, 1100};

// As `goodwill run --spec` does it.
std::string fingerprint_of_run(std::string_view file) {
    const RunSpecResult read = read_run_spec(file);
    REQUIRE(read.ok());
    const RunPlan plan = plan_run(read.spec, embedded_text);
    REQUIRE(plan.ok());
    Session session = start_run(plan);
    while (session.world().day < plan.days) session.advance_day();
    return ui::fingerprint_of(session.world());
}

// Two changes that worked, and one that has not begun to.
void play_with_levers(App& app) {
    set_named(app, "staff.reception", 2.0);
    advance(app.stage, app.host, 20);
    set_named(app, "empowerment_eur", 40.0);
    advance(app.stage, app.host, 15);
    set_named(app, "staff.reception", 3.0);
}

std::string saved_run(HeadlessApp& screen) {
    screen.press("button:save_run");
    REQUIRE(screen.app.save_wish);
    return *std::exchange(screen.app.save_wish, std::nullopt);
}

void press_escape(HeadlessApp& screen) {
    for (const bool is_down : {true, false}) {
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, is_down);
        screen.frame();
    }
    screen.frame();
}

}  // namespace

TEST_CASE("repeat: the page names the command, and the saved run leads to the fingerprint beside it") {
    HeadlessApp screen(paused({"grand-hotel", "11", "300"}), wide);
    App& app = screen.app;
    play_with_levers(app);
    screen.frame();  // the strip has made room for their bars
    screen.press("button:repeat");
    REQUIRE(screen.shows("part:command"));
    screen.press("button:copy_command");
    REQUIRE(app.copy_wish);
    CHECK(*app.copy_wish ==
          "goodwill run grand-hotel --days 35 --seed 11 --customers 300 --set staff.reception=2 --at "
          "20:empowerment_eur=40");
    CHECK_FALSE(app.stage.repeat.needs_file);
    CHECK(fingerprint_of_run(saved_run(screen)) == app.stage.repeat.fingerprint);
    CHECK(app.stage.repeat.fingerprint == ui::fingerprint_of(app.stage.session.world()));
}

TEST_CASE("repeat: the open page follows the days, and another business has another command") {
    HeadlessApp screen(paused({"grand-hotel", "11", "300"}), wide);
    App& app = screen.app;
    screen.press("button:repeat");
    CHECK(app.stage.repeat.day == 0);
    const std::string before = app.stage.repeat.fingerprint;
    screen.press("button:step");
    CHECK(app.stage.repeat.day == 1);
    CHECK(app.stage.repeat.fingerprint != before);
    CHECK(app.stage.repeat.fingerprint == ui::fingerprint_of(app.stage.session.world()));
    CHECK(app.stage.repeat.command == "goodwill run grand-hotel --days 1 --seed 11 --customers 300");

    screen.press("button:reset");
    screen.press("button:repeat");
    CHECK(app.stage.repeat.fingerprint == before);
    CHECK(start_scenario(app, {embedded_scenario("phone-provider"), find_scenario(app, "phone-provider"), 5, 200, {}}));
    screen.press("button:repeat");
    CHECK(app.stage.repeat.command == "goodwill run phone-provider --days 1 --seed 5 --customers 200");
    CHECK(app.stage.repeat.fingerprint != before);
}

TEST_CASE("repeat: a scenario from a file is in the saved run, also after starting again") {
    HeadlessApp screen(paused({"grand-hotel", "11", "300"}), wide);
    App& app = screen.app;
    std::string text(*embedded_text("grand-hotel"));
    const std::string_view customers = "\"customers\": 5000";
    REQUIRE(text.find(customers) != std::string::npos);
    text.replace(text.find(customers), customers.size(), "\"customers\": 4000");
    open_file(app, text, "mine.json");
    finish_settling(app);
    REQUIRE(app.stage.session.world().scenario->customers == 4000);
    set_playing(app.stage, false);
    for (const bool is_again : {false, true}) {
        CAPTURE(is_again);
        if (is_again) {
            screen.press("button:reset");
            screen.press("button:agree_notice");
        }
        set_named(app, "staff.reception", 1.0);
        advance(app.stage, app.host, 3);
        screen.frame();
        screen.press("button:repeat");
        CHECK(app.stage.repeat.needs_file);
        CHECK(app.stage.repeat.command == "goodwill run --spec run.json");
        const std::string file = saved_run(screen);
        CHECK(read_run_spec(file).spec.scenario.text == text);
        CHECK(fingerprint_of_run(file) == app.stage.repeat.fingerprint);
    }
}

TEST_CASE("repeat: it is one of the pages, and on a phone in the menu") {
    HeadlessApp screen(paused({"grand-hotel", "11", "300"}), wide);
    for (const Language language : {Language::en, Language::de}) {
        screen.app.context.language = language;
        screen.frame();
        screen.press("button:repeat");
        CHECK(screen.shows("button:close_repeat"));
        CHECK_FALSE(screen.shows("station:reception"));
        screen.press("button:budget");
        CHECK_FALSE(screen.shows("button:close_repeat"));
        screen.press("button:repeat");
        CHECK_FALSE(screen.shows("button:close_budget"));
        screen.press("button:repeat");
        CHECK(screen.app.shell.page == ui::Page{});
        screen.press("button:repeat");
        press_escape(screen);
        CHECK(screen.shows("station:reception"));
        screen.press("button:repeat");
        screen.press("button:close_repeat");
        CHECK(screen.shows("station:reception"));
    }
}

TEST_CASE("repeat: on a phone it is in the menu, and what is above the map of a tablet opens it there") {
    for (const ImVec2 size : {phone, tablet}) {
        HeadlessApp screen(paused({"grand-hotel", "11", "300"}), size);
        if (size.x == phone.x) screen.press("button:menu");
        screen.press("button:repeat");
        CHECK(screen.shows("button:close_repeat"));
        screen.press("button:copy_command");
        CHECK(screen.app.copy_wish);
        screen.press("button:close_repeat");
        CHECK_FALSE(screen.shows("button:copy_command"));
    }
}

TEST_CASE("repeat: what came of copying is said of this command alone") {
    HeadlessApp screen(paused({"grand-hotel", "11", "300"}), wide);
    App& app = screen.app;
    advance(app.stage, app.host, 1);
    screen.press("button:repeat");
    const auto width = [&] {
        const ui::Rect rect = ui::find_rect(*app.notes, "button:copy_command").value();
        return rect.max.x - rect.min.x;
    };
    const float before = width();
    tell_outcome(app, ui::RepeatState::Outcome::copied);
    screen.frame();
    CHECK(width() != before);
    screen.press("button:step");
    CHECK(width() == before);
}

TEST_CASE("face: run gives what repeats the run") {
    App app;
    app.host.now_s = [] { return 0.0; };
    app.host.packed_start = start_that_comes_along;
    start_app(app, paused({"grand-hotel", "11", "300"}));
    finish_settling(app);
    play_with_levers(app);
    const auto answer = nlohmann::ordered_json::parse(call_api(app, "run", "[]"))["ok"];
    CHECK(answer["command"].get<std::string>().starts_with("goodwill run grand-hotel --days 35 --seed 11 "));
    CHECK(answer["spec"]["scenario"]["id"] == "grand-hotel");
    CHECK(fingerprint_of_run(answer["spec"].dump()) == ui::fingerprint_of(app.stage.session.world()));

    const auto loaded = call_api(app, "loadScenario",
                                 nlohmann::json::array({std::string(*embedded_text("phone-provider")),
                                                        nlohmann::json{{"seed", 3}, {"customers", 200}}})
                                     .dump());
    REQUIRE(loaded.find("error") == std::string::npos);
    call_api(app, "advance", "[4]");
    const auto own = nlohmann::ordered_json::parse(call_api(app, "run", "[]"))["ok"];
    CHECK(own["spec"]["scenario"]["text"] == *embedded_text("phone-provider"));
    CHECK(fingerprint_of_run(own["spec"].dump()) == ui::fingerprint_of(app.stage.session.world()));
}

TEST_CASE("face: loadRun puts a written run on the stage, and says what is wrong with one") {
    App app;
    app.host.now_s = [] { return 0.0; };
    app.host.packed_start = start_that_comes_along;
    start_app(app, paused({"grand-hotel", "11", "300"}));
    finish_settling(app);
    play_with_levers(app);
    const std::string before = ui::fingerprint_of(app.stage.session.world());
    const auto answer_to = [&](const std::string& text) {
        return nlohmann::ordered_json::parse(call_api(app, "loadRun", nlohmann::json::array({text}).dump()));
    };
    RunSpec spec = spec_of(app.stage.session, app.stage.source);
    const std::string file = write_run_spec(spec);

    spec.commands[0].lever = "staff.recepton";
    const std::string error = answer_to(write_run_spec(spec))["error"];
    CAPTURE(error);
    CHECK(error.find("1 mistake in the run:\nrun: commands[0].lever: ") != std::string::npos);
    CHECK(error.find("staff.reception") != std::string::npos);
    CHECK(answer_to("{").contains("error"));
    CHECK(ui::fingerprint_of(app.stage.session.world()) == before);

    REQUIRE(start_scenario(app, {embedded_scenario("phone-provider"), -1, 5, 200, {}}));
    const auto loaded = answer_to(file)["ok"];
    CHECK(loaded["scenario"] == "grand-hotel");
    CHECK(loaded["seed"] == 11);
    CHECK(loaded["day"] == 35);
    CHECK(ui::fingerprint_of(app.stage.session.world()) == before);
    CHECK(app.stage.scenario == find_scenario(app, "grand-hotel"));
    CHECK(app.stage.figures.days == 35);
    CHECK_FALSE(app.stage.clock.is_playing);
    // The setting that still waits came along, and the ledger is there as in every run on the screen.
    CHECK(write_run_spec(spec_of(app.stage.session, app.stage.source)) == file);
    CHECK(app.stage.session.options().ledger == Ledger::Scope::all);

    spec = read_run_spec(file).spec;
    spec.scenario.differences = {{"population.customers", "4000"}};
    spec.customers = 0;
    spec.commands.clear();
    spec.days = 2;
    const std::string changed = answer_to(write_run_spec(spec)).dump();
    CAPTURE(changed);
    REQUIRE(changed.starts_with("{\"ok\""));
    CHECK(app.stage.session.world().scenario->customers == 4000);
    CHECK(app.stage.scenario == -1);
    CHECK(app.stage.source == spec.scenario);
}

}  // namespace goodwill
