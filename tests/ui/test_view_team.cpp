// The team: heads and vacancies are those of the books, and a circle is only claimed where it turns.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "tests/ui/headless.h"
#include "web/ui/figures/team.h"
#include "web/ui/views/views.h"

namespace goodwill {

TEST_CASE("team: heads and vacant positions are as many as the books have on that evening, in every business") {
    for (const char* id : {"grand-hotel", "retail-chain", "phone-provider"}) {
        CAPTURE(std::string(id));
        HeadlessApp screen(paused({id, {}, {}}), {1280, 720});
        Session& session = screen.app.stage.session;
        int vacancies = 0;
        for (int day = 0; day <= 40; ++day) {
            const ui::Team team = ui::team_of(session);
            const Counters& books = day == 0 ? session.before().back().total : session.history().back().total;
            CHECK(team.employees == static_cast<int>(books.employees));
            CHECK(team.vacancies == static_cast<int>(books.vacancies));
            vacancies += team.vacancies;
            session.advance_day();
        }
        CHECK(vacancies > 0);
    }
}

TEST_CASE("team: means of the places, weighted by heads, are the figures of the day") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    Session& session = screen.app.stage.session;
    session.advance_day();
    const ui::Team team = ui::team_of(session);
    double skill = 0.0, motivation = 0.0, count = 0.0;
    for (const ui::TeamPlace& place : team.places) {
        const auto heads = static_cast<double>(place.at_work.size());
        skill += heads * place.skill;
        motivation += heads * place.motivation;
        count += heads;
        for (std::size_t i = 1; i < place.at_work.size(); ++i) {
            CHECK(session.world().employees[place.at_work[i - 1]].motivation <=
                  session.world().employees[place.at_work[i]].motivation);
        }
    }
    const Counters& books = session.history().back().total;
    CHECK(skill / count == doctest::Approx(books.skill / books.employee_days).epsilon(0.01));
    CHECK(motivation / count == doctest::Approx(books.motivation / books.employee_days).epsilon(0.01));
}

TEST_CASE("team: of more heads than there is room for a fair choice is drawn") {
    ui::TeamPlace place;
    for (std::uint32_t i = 0; i < 300; ++i) place.at_work.push_back(i);
    CHECK(ui::heads_shown(place, 400).size() == 300);
    const std::vector<std::uint32_t> shown = ui::heads_shown(place, 20);
    REQUIRE(shown.size() == 20);
    double sum = 0.0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        sum += shown[i];
        if (i > 0) CHECK(shown[i] > shown[i - 1]);
    }
    CHECK(sum / 20.0 == doctest::Approx(149.5).epsilon(0.02));
}

TEST_CASE(
    "team: no circle is claimed of a business at rest, and a vicious one where recognition and staff are taken away") {
    HeadlessApp screen(paused({"grand-hotel", {}, {}}), {1280, 720});
    App& app = screen.app;
    advance(app.stage, app.host, 60);
    screen.frame();
    const auto circle = [&] {
        return ui::circle_of(app.stage.session, {app.stage.figures, app.stage.twin_figures, nullptr});
    };
    const ui::Circle rest = circle();
    CHECK_FALSE(rest.is_against_twin);
    CHECK(rest.turn != ui::CircleTurn::virtuous);
    CHECK(rest.turn != ui::CircleTurn::vicious);
    set_named(app, "recognition", 0.0);
    set_named(app, "leadership", 0.0);
    advance(app.stage, app.host, 150);
    screen.frame();
    // The mood has fallen and contacts with it, but no load has risen that would close the circle.
    const ui::Circle mood = circle();
    CHECK(mood.links.front().goodness < 0);
    CHECK(mood.links.back().goodness == 0);
    CHECK(mood.turn == ui::CircleTurn::mixed);
    set_named(app, "staffing", 0.6);
    advance(app.stage, app.host, 150);
    screen.frame();
    const ui::Circle worse = circle();
    CHECK(worse.is_against_twin);
    CHECK(worse.turn == ui::CircleTurn::vicious);
    CHECK(worse.balance() <= -3);
    for (const ui::CircleLink& link : worse.links) {
        REQUIRE(link.other);
        CHECK(link.now == doctest::Approx(app.stage.figures.latest(link.metric)));
        CHECK(*link.other == doctest::Approx(app.stage.twin_figures.latest(link.metric)));
    }
}

TEST_CASE("team: a press on a head opens this employee beside the view") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    screen.app.shell.page = ui::page_of(ui::ViewKind::team);
    screen.frame();
    const ui::Team team = ui::team_of(screen.app.stage.session);
    const std::uint32_t who = team.places.front().at_work.front();
    screen.press("button:employee_" + std::to_string(who));
    CHECK(screen.app.stage.selection == ui::Selection{ui::Selection::Kind::employee, who});
    CHECK(screen.app.shell.page == ui::page_of(ui::ViewKind::team));
    CHECK(screen.app.shell.right_is_open);
}

TEST_CASE("team: what runs around the circle stands still where motion is not wished for, and while no days pass") {
    HeadlessApp screen({}, {1280, 720});
    screen.app.shell.page = ui::page_of(ui::ViewKind::team);
    screen.app.context.reduced_motion = true;
    screen.frame();
    const float before = screen.app.shell.views.circle_phase;
    screen.frame();
    CHECK(screen.app.shell.views.circle_phase == before);
    screen.app.context.reduced_motion = false;
    screen.frame();
    screen.frame();
    CHECK(screen.app.shell.views.circle_phase != before);
}

}  // namespace goodwill
