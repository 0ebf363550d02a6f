// Changes that run from one day to another: on the time line and in the list, dragged and typed.
#include <doctest/doctest.h>

#include <array>
#include <string>

#include "tests/ui/headless.h"
#include "web/changes.h"
#include "web/ui/figures/lever_spans.h"

namespace goodwill {

namespace {

LeverId lever_of(const Session& session, std::string_view name) { return find_lever(session.scenario(), name).value(); }

// The hotel after 40 days, with one position at the reception from day 20 until day 60.
struct Planned {
    HeadlessApp screen{{.is_paused = true}, {1280, 720}};
    LeverId reception = lever_of(screen.app.stage.session, "staff.reception");
    double usual = screen.app.stage.session.start_value(reception);

    Planned() {
        Stage& stage = screen.app.stage;
        advance(stage, screen.app.host, 40);
        REQUIRE(plan(stage, screen.app.host, {{20, {reception, 1.0}}, {60, {reception, usual}}}));
        catch_up(stage, screen.app.host, without_end_s);
        screen.frame();
        screen.frame();
    }

    [[nodiscard]] std::vector<ui::LeverSpan> spans() const { return ui::spans_of(screen.app.stage.session); }

    // From the middle of a part to a place on the screen.
    void drag(std::string_view part, float by_x) {
        CAPTURE(std::string(part));
        const std::optional<ui::Rect> rect = ui::find_rect(*screen.app.notes, part);
        REQUIRE(rect);
        ImGuiIO& io = ImGui::GetIO();
        const ImVec2 from = {(rect->min.x + rect->max.x) * 0.5F, (rect->min.y + rect->max.y) * 0.5F};
        io.AddMousePosEvent(from.x, from.y);
        screen.frame();
        io.AddMouseButtonEvent(0, true);
        screen.frame();
        for (int step = 1; step <= 5; ++step) {
            io.AddMousePosEvent(from.x + by_x * static_cast<float>(step) / 5.0F, from.y);
            screen.frame();
        }
        io.AddMouseButtonEvent(0, false);
        screen.frame();
        catch_up(screen.app.stage, screen.app.host, without_end_s);
        screen.frame();
        screen.frame();
    }

    [[nodiscard]] float day_width() const {
        const ui::Rect strip = ui::find_rect(*screen.app.notes, "part:timeline").value();
        return (strip.max.x - strip.min.x) / 120.0F;  // 30 days before the start, and 90
    }

    void type(std::string_view field, const char* text) {
        screen.scroll_to(field);
        screen.press(field);
        screen.frame();
        ImGuiIO& io = ImGui::GetIO();
        const bool is_empty = *text == '\0';
        if (is_empty) {
            io.AddKeyEvent(ImGuiKey_Delete, true);
            screen.frame();
            io.AddKeyEvent(ImGuiKey_Delete, false);
        } else {
            io.AddInputCharactersUTF8(text);
        }
        screen.frame();
        io.AddKeyEvent(ImGuiKey_Enter, true);
        screen.frame();
        io.AddKeyEvent(ImGuiKey_Enter, false);
        screen.frame();
        catch_up(screen.app.stage, screen.app.host, without_end_s);
        screen.frame();
        screen.frame();
    }
};

}  // namespace

TEST_CASE("schedule: what is still to come is counted beside levers that stand as at the start") {
    Planned planned;
    const Session& session = planned.screen.app.stage.session;
    set_named(planned.screen.app, "wow_share", 0.2);  // holds already
    CHECK(ui::changes_to_come(session) == 1);         // the reception is as it was after day 60
    advance(planned.screen.app.stage, planned.screen.app.host, 30);
    CHECK(ui::changes_to_come(session) == 0);
}

TEST_CASE("schedule: commands and spans of days are the same thing in two ways of writing it") {
    Session session = start_session(embedded_scenario("grand-hotel"), {.seed = 7, .customers = 100});
    const LeverId reception = lever_of(session, "staff.reception"), wow = lever_of(session, "wow_share");
    const double usual = session.start_value(reception), no_wow = session.start_value(wow);
    REQUIRE(usual != 4.0);
    session.replan(std::vector<Command>{{10, {reception, 4.0}},
                                        {15, {wow, 0.2}},
                                        {30, {reception, 5.0}},
                                        {50, {reception, usual}},
                                        {70, {reception, 4.0}}});
    const std::vector<ui::LeverSpan> spans = ui::spans_of(session);
    REQUIRE(spans.size() == 4);
    CHECK(spans[0].from == 10);
    CHECK_FALSE(spans[0].until);
    CHECK(spans[0].followed == 30);
    CHECK(spans[0].latest == 29);
    CHECK(spans[1].setting.lever == wow);
    CHECK(spans[1].back_to == no_wow);
    CHECK_FALSE(spans[1].followed);
    CHECK(spans[2].from == 30);
    CHECK(spans[2].until == 50);
    CHECK(spans[2].earliest == 11);
    CHECK(spans[2].latest == 69);
    CHECK(spans[3].earliest == 51);

    // In order, a day long at least, and not past its neighbours.
    CHECK(ui::put_on_days(spans[2], 60, 50).from == 60);
    CHECK(ui::put_on_days(spans[2], 60, 50).until == 61);
    CHECK(ui::put_on_days(spans[2], 5, 900).from == 11);
    CHECK(ui::put_on_days(spans[2], 5, 900).until == 69);
    CHECK(ui::shifted(spans[2], 7).from == 37);
    CHECK(ui::shifted(spans[2], 7).until == 57);
    CHECK(ui::shifted(spans[2], 1000).until == 69);
    CHECK(ui::shifted(spans[2], 1000).from == 49);
    CHECK(ui::shifted(spans[2], -1000).from == 11);
    CHECK(ui::shifted(spans[0], -1000).from == 0);

    const std::vector<Command> commands = session.commands();
    const std::vector<Command> moved = ui::with_span(commands, spans[2], ui::put_on_days(spans[2], 31, 55));
    CHECK(moved.size() == 5);
    CHECK(std::find(moved.begin(), moved.end(), Command{31, {reception, 5.0}}) != moved.end());
    CHECK(std::find(moved.begin(), moved.end(), Command{55, {reception, usual}}) != moved.end());
    CHECK(ui::with_span(commands, spans[2], spans[2]) == commands);
    CHECK(ui::without_span(commands, spans[2]).size() == 3);
    // Ended, a programme goes back to what was before it.
    const std::vector<Command> ended = ui::with_span(commands, spans[1], ui::put_on_days(spans[1], 15, 25));
    CHECK(std::find(ended.begin(), ended.end(), Command{25, {wow, no_wow}}) != ended.end());

    // Planned for the day of another change, it keeps that day.
    session.replan(std::vector<Command>{{20, {reception, 5.0}}, {20, {reception, 4.0}}});
    for (const ui::LeverSpan& span : ui::spans_of(session)) {
        CHECK(span.earliest <= span.from);
        CHECK(ui::put_on_days(span, span.from, span.until) == span);
    }
}

TEST_CASE("schedule: dragging an end of a bar moves that day, dragging the bar both, and one undo takes it back") {
    Planned planned;
    Stage& stage = planned.screen.app.stage;
    const float day = planned.day_width();
    planned.drag("button:change_until_0", 10.0F * day);
    REQUIRE(planned.spans().size() == 1);
    CHECK(planned.spans()[0].from == 20);
    CHECK(std::abs(planned.spans()[0].until.value() - 70) <= 1);
    CHECK(stage.session.world().day == 40);
    planned.drag("button:change_from_0", 10.0F * day);
    CHECK(std::abs(planned.spans()[0].from - 30) <= 1);
    const ui::LeverSpan before = planned.spans()[0];
    const std::size_t steps = stage.edits.at();
    planned.drag("button:change_0", -5.0F * day);
    const ui::LeverSpan moved = planned.spans()[0];
    CHECK(std::abs(moved.from - (before.from - 5)) <= 1);
    CHECK(moved.until.value() - moved.from == before.until.value() - before.from);
    CHECK(stage.edits.at() == steps + 1);
    REQUIRE(go_to_step(stage, planned.screen.app.host, steps));
    CHECK(planned.spans()[0] == before);
    planned.screen.frame();
    planned.screen.frame();
    // Dragged beyond its end it stays a day long.
    planned.drag("button:change_from_0", 80.0F * day);
    CHECK(planned.spans()[0].from == before.until.value() - 1);
}

TEST_CASE("schedule: a change without an end gets one by dragging, and a press on a bar opens the list") {
    Planned planned;
    App& app = planned.screen.app;
    REQUIRE(plan(app.stage, app.host, {{20, {planned.reception, 1.0}}}));
    catch_up(app.stage, app.host, without_end_s);
    planned.screen.frame();
    CHECK_FALSE(planned.spans()[0].until);
    planned.drag("button:change_until_0", 20.0F * planned.day_width());
    REQUIRE(planned.spans().size() == 1);
    REQUIRE(planned.spans()[0].until);
    REQUIRE(app.stage.session.commands().size() == 2);
    CHECK(app.stage.session.commands()[1].setting.value == planned.usual);
    planned.screen.press("button:change_0");
    CHECK(app.shell.page.kind == ui::Page::Kind::worlds);
}

TEST_CASE("schedule: days are typed, an empty end is none, and what is no day changes nothing") {
    Planned planned;
    App& app = planned.screen.app;
    app.shell.page = {ui::Page::Kind::worlds};
    planned.screen.frame();
    planned.type("field:change_from_0", "33");
    CHECK(planned.spans()[0].from == 33);
    CHECK(planned.spans()[0].until == 60);
    planned.type("field:change_until_0", "81");
    CHECK(planned.spans()[0].until == 81);
    CHECK(app.stage.session.world().day == 40);
    planned.type("field:change_until_0", "99999");  // after the last day of the calendar
    CHECK(planned.spans()[0].until == 81);
    planned.type("field:change_until_0", "");
    REQUIRE(planned.spans().size() == 1);
    CHECK_FALSE(planned.spans()[0].until);
    CHECK(app.stage.session.commands().size() == 1);
}

TEST_CASE("schedule: very many changes are counted in a few marks, and every one is in one of them") {
    Planned planned;
    App& app = planned.screen.app;
    std::vector<Command> commands;
    for (int i = 0; i < 600; ++i) commands.push_back({i, {planned.reception, i % 2 == 0 ? 3.0 : 4.0}});
    REQUIRE(plan(app.stage, app.host, commands));
    catch_up(app.stage, app.host, without_end_s);
    planned.screen.frame();
    planned.screen.frame();
    int bars = 0, marks = 0;
    for (int i = 0; i < 600; ++i) {
        bars += planned.screen.shows("button:change_" + std::to_string(i)) ? 1 : 0;
        marks += planned.screen.shows("button:changes_" + std::to_string(i)) ? 1 : 0;
    }
    CHECK(bars + marks < 40);
    CHECK(marks > 3);
    // A mark leads to the list of all of them.
    for (int i = 0; i < 600; ++i) {
        const std::string name = "button:changes_" + std::to_string(i);
        if (!planned.screen.shows(name)) continue;
        planned.screen.press(name);
        break;
    }
    CHECK(app.shell.page.kind == ui::Page::Kind::worlds);
}

TEST_CASE("schedule: a click on the strip of days leads to the end of the day that it falls on") {
    Planned planned;
    const ui::Rect strip = ui::find_rect(*planned.screen.app.notes, "part:timeline").value();
    const float width = planned.day_width();
    const float middle_of_day_10 = strip.min.x + (30.0F + 9.5F) * width;
    planned.screen.press_at({middle_of_day_10, (strip.min.y + strip.max.y) * 0.5F});
    catch_up(planned.screen.app.stage, planned.screen.app.host, without_end_s);
    CHECK(planned.screen.app.stage.session.world().day == 10);
}

TEST_CASE("schedule: days of a change are said as the screen counts them") {
    CHECK(ui::days_in_words(90, std::nullopt, Language::de) == "nach Tag 90");
    CHECK(ui::days_in_words(90, 180, Language::de) == "nach Tag 90 bis Tag 180");
    CHECK(ui::days_in_words(0, std::nullopt, Language::de) == "von Anfang an");
    CHECK(ui::days_in_words(0, 1200, Language::en) == "from the start until day 1,200");
}

}  // namespace goodwill
