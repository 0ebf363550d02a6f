// The look ahead: what it shows is what the worlds become.
#include <doctest/doctest.h>

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/ui/bench.h"
#include "tests/ui/headless.h"
#include "web/carried.h"
#include "web/changes.h"

namespace goodwill {

namespace {

void cut_reception(App& app) {
    advance(app.stage, app.host, 10);
    set_named(app, "staff.reception", 1.0);
}

}  // namespace

TEST_CASE("look ahead: Workers give the figures that the frames give") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    App& app = screen.app;
    cut_reception(app);
    std::optional<Outlook> frames = begin_outlook(app.stage, app.host);
    REQUIRE(look_on(*frames, app.host, without_end_s));
    Bench bench;
    app.host.workers = bench.workers();
    std::optional<Outlook> outlook = begin_outlook(app.stage, app.host);
    REQUIRE(bench.count == 2);             // a task for each world
    CHECK_FALSE(is_looking_on(*outlook));  // the frames have nothing to do
    bench.tasks.at(2)->step();
    CHECK(outlook->own.task.progress() == 0.0);
    CHECK(outlook->twin->task.progress() == doctest::Approx(1.0 / outlook_days));
    take_result(*outlook, app.stage, 2, bench.done(2));
    CHECK(outlook->figures.own.empty());  // only both together say something
    CHECK(outlook->figures.twin.empty());
    take_result(*outlook, app.stage, 7, bench.done(1));  // nobody's
    CHECK(outlook->figures.own.empty());
    take_result(*outlook, app.stage, 1, bench.done(1));
    CHECK(outlook->figures.own == frames->figures.own);
    CHECK(outlook->figures.twin == frames->figures.twin);
    CHECK(outlook->figures.own != outlook->figures.twin);
    outlook.reset();
    CHECK(bench.cancelled.empty());  // both had ended
}

TEST_CASE("look ahead: who is not waited for any more is told so, and what fails there is done in the frames") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    App& app = screen.app;
    cut_reception(app);
    Bench bench;
    app.host.workers = bench.workers();
    app.outlook = begin_outlook(app.stage, app.host);
    set_named(app, "staff.reception", 3.0);
    app.outlook = begin_outlook(app.stage, app.host, std::exchange(app.outlook, std::nullopt));
    CHECK(bench.cancelled == std::vector{1});  // the lever has moved on, and the twin is the same
    CHECK(bench.count == 3);
    CHECK_FALSE(is_looking_on(*app.outlook));  // nothing to do in the frames
    task_ended(app, 3, {});
    CHECK(is_looking_on(*app.outlook));
    CHECK(is_moving(app));
    task_ended(app, 2, std::string_view("nonsense"));
    while (is_looking_on(*app.outlook)) look_ahead(app);
    CHECK(app.outlook->figures.own.size() == metric_table().size());
    CHECK(app.outlook->figures.twin.size() == metric_table().size());
    app.outlook.reset();
    CHECK(bench.cancelled.size() == 1);
    app.outlook = begin_outlook(app.stage, app.host);
    advance(app.stage, app.host, 1);
    app.outlook = begin_outlook(app.stage, app.host, std::exchange(app.outlook, std::nullopt));
    CHECK(bench.count == 7);  // another day: both anew
    CHECK(bench.cancelled.size() == 3);
    app.outlook.reset();
}

TEST_CASE("tasks: what is unknown, damaged or of a scenario that does not exist is refused") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    const std::string bytes = carried(screen.app.stage.session, screen.app.stage.source);
    CHECK(make_task(outlook_task, bytes));
    CHECK_FALSE(make_task("laundry", bytes));
    CHECK_FALSE(make_task(outlook_task, std::string_view(bytes).substr(0, bytes.size() / 2)));
    CHECK_FALSE(make_task(outlook_task, ""));
    ScenarioSource nowhere;
    nowhere.id = "nowhere";
    CHECK_FALSE(make_task(outlook_task, carried(screen.app.stage.session, nowhere)));
    ScenarioSource other;
    other.id = "restaurant";
    CHECK_FALSE(make_task(outlook_task, carried(screen.app.stage.session, other)));
}

TEST_CASE("tasks: the settled start of a business is the one that comes along") {
    const std::unique_ptr<Task> task = make_task(settle_task, "blank");
    REQUIRE(task);
    while (!task->is_done()) task->step();
    CHECK(task->result() == start_that_comes_along("blank"));
    CHECK_FALSE(make_task(settle_task, "nowhere"));
}

TEST_CASE("look ahead: figures are those that both worlds have a year later") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    App& app = screen.app;
    advance(app.stage, app.host, 10);
    const LeverSetting one = {find_lever(app.stage.session.scenario(), "staff.reception").value(), 1.0};
    REQUIRE_FALSE(change(app.stage, app.host, std::array{one}));
    std::optional<Outlook> outlook = begin_outlook(app.stage, app.host);
    REQUIRE(outlook.has_value());
    CHECK_FALSE(look_on(*outlook, app.host, 0.0));  // no time, no answer
    CHECK(outlook->figures.own.empty());
    CHECK(look_on(*outlook, app.host, 1.0));
    REQUIRE(outlook->figures.own.size() == metric_table().size());
    REQUIRE(outlook->figures.twin.size() == metric_table().size());
    CHECK(app.stage.session.world().day == 10);  // the stage has not moved
    advance(app.stage, app.host, outlook_days);
    const std::size_t profit = find_metric("profit").value();
    CHECK(recent_metrics(app.stage.session, figure_window_days)[profit] == outlook->figures.own[profit]);
    CHECK(recent_metrics(*app.stage.twin, figure_window_days)[profit] == outlook->figures.twin[profit]);
}

TEST_CASE("look ahead: an undo, or another world to compare with, ends it") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    App& app = screen.app;
    cut_reception(app);
    app.outlook = begin_outlook(app.stage, app.host);
    screen.frame();
    REQUIRE(app.outlook);
    REQUIRE(go_to_step(app.stage, app.host, app.stage.edits.at() - 1));
    catch_up(app.stage, app.host, without_end_s);
    screen.frame();
    CHECK_FALSE(app.outlook);
    cut_reception(app);
    app.outlook = begin_outlook(app.stage, app.host);
    screen.frame();
    REQUIRE(app.outlook);
    set_named(app, "wow_share", 0.3);
    screen.frame();
    CHECK_FALSE(app.outlook);
}

TEST_CASE("look ahead: moving a lever on the screen begins it, and the next day ends it") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    App& app = screen.app;
    advance(app.stage, app.host, 10);
    screen.press("slider:staff.reception", 0.9F);
    REQUIRE(app.outlook.has_value());
    look_ahead(app);
    screen.frame();
    CHECK_FALSE(app.outlook->figures.own.empty());
    advance(app.stage, app.host, 1);
    screen.frame();
    CHECK_FALSE(app.outlook.has_value());
}

TEST_CASE("schedule: a change is moved, ended again and taken away, and the past is lived through with it") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    App& app = screen.app;
    Stage& stage = app.stage;
    advance(stage, app.host, 20);
    const LeverId reception = find_lever(stage.session.scenario(), "staff.reception").value();
    REQUIRE_FALSE(change(stage, app.host, std::array{LeverSetting{reception, 1.0}}));
    advance(stage, app.host, 20);
    app.shell.page = {ui::Page::Kind::worlds};
    screen.frame();
    const auto press = [&](std::string_view name) {
        screen.scroll_to(name);  // the list lies below what fits on the screen
        screen.press(name);
        catch_up(stage, app.host, without_end_s);
        screen.frame();
        screen.frame();
    };
    press("button:earlier_0");
    REQUIRE(stage.session.commands().size() == 1);
    CHECK(stage.session.commands()[0].day == 13);
    CHECK(stage.session.world().day == 40);
    Session alone = stage.origin.value();
    alone.replan(stage.session.commands());
    for (int day = 0; day < 40; ++day) alone.advance_day();
    CHECK(alone.history().back().total.contacts == stage.session.history().back().total.contacts);
    press("button:end_change_0");
    REQUIRE(stage.session.commands().size() == 2);
    CHECK(stage.session.commands()[1].day == 103);
    CHECK(stage.session.commands()[1].setting.value == stage.session.start_value(reception));
    // What was ended is taken away with its end, in one step.
    press("button:remove_change_0");
    CHECK(stage.session.commands().empty());
    CHECK_FALSE(stage.twin.has_value());
}

}  // namespace goodwill
