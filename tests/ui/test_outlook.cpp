// The look ahead: what it shows is what the worlds become.
#include <doctest/doctest.h>

#include <array>

#include "tests/ui/headless.h"
#include "web/changes.h"

namespace goodwill {

TEST_CASE("look ahead: figures are those that both worlds have a year later") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    App& app = screen.app;
    advance(app.stage, app.host, 10);
    const LeverSetting one = {find_lever(app.stage.session.scenario(), "staff.reception").value(), 1.0};
    REQUIRE_FALSE(change(app.stage, app.host, std::array{one}));
    std::optional<Outlook> outlook = begin_outlook(app.stage);
    REQUIRE(outlook.has_value());
    CHECK_FALSE(look_on(*outlook, app.host, 0.0));  // no time, no answer
    CHECK(outlook->figures.own.empty());
    CHECK(look_on(*outlook, app.host, 1.0));
    REQUIRE(outlook->figures.own.size() == metric_table().size());
    REQUIRE(outlook->figures.twin.size() == metric_table().size());
    CHECK(app.stage.session.world().day == 10);  // the stage has not moved
    advance(app.stage, app.host, outlook_days);
    const std::size_t profit = find_metric("profit").value();
    CHECK(recent_metrics(app.stage.session, ui::figure_window_days)[profit] == outlook->figures.own[profit]);
    CHECK(recent_metrics(*app.stage.twin, ui::figure_window_days)[profit] == outlook->figures.twin[profit]);
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
        // The list lies below what fits on the screen.
        for (int turn = 0; turn < 60; ++turn) {
            const std::optional<ui::Rect> rect = ui::find_rect(*app.notes, name);
            if (rect && rect->max.y < 590.0F) break;
            ImGui::GetIO().AddMousePosEvent(640.0F, 300.0F);
            ImGui::GetIO().AddMouseWheelEvent(0.0F, -1.0F);
            screen.frame();
        }
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
