// Delight against effort: the bubbles add up to the metrics, and what is drawn where is what they say.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/ui/headless.h"
#include "web/ui/figures/two_camps.h"
#include "web/ui/views/views.h"

namespace goodwill {

TEST_CASE("two camps: the bubbles add up to contacts, effort and delight of the metrics") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    Session& session = screen.app.stage.session;
    for (const int days : {0, 100}) {
        while (session.world().day < days) session.advance_day();
        const ui::TwoCamps camps = ui::two_camps_of(session);
        const DayRecord window = counts_until(session, days, figure_window_days);
        double contacts = 0.0, effort = 0.0, delighted = 0.0;
        for (const ui::CampBubble& bubble : camps.bubbles) {
            contacts += bubble.now.contacts;
            effort += bubble.now.effort;
            delighted += bubble.now.delighted;
        }
        CHECK(contacts == doctest::Approx(metric_value("contacts", window, session.world().set)));
        CHECK(effort / contacts == doctest::Approx(metric_value("effort", window, session.world().set)));
        CHECK(delighted / contacts == doctest::Approx(metric_value("delighted", window, session.world().set)));
        CHECK(camps.all.contacts == doctest::Approx(contacts));
    }
}

TEST_CASE("two camps: trails are the months before, without overlap, as far as they are known") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    Session& session = screen.app.stage.session;
    CHECK(ui::two_camps_of(session).bubbles.front().before.size() == 1);  // of 60 days before the start
    while (session.world().day < 100) session.advance_day();
    const ui::TwoCamps camps = ui::two_camps_of(session);
    const ui::CampBubble& bubble = camps.bubbles.front();
    REQUIRE(bubble.before.size() == 4);
    for (std::size_t i = 0; i < bubble.before.size(); ++i) {
        const int day = 100 - static_cast<int>(bubble.before.size() - i) * figure_window_days;
        CHECK(bubble.before[i].day == day);
        const TouchpointCounters books =
            counts_until(session, day, figure_window_days).touchpoint.at(bubble.touchpoint);
        CHECK(bubble.before[i].contacts == books.contacts);
        CHECK(bubble.before[i].effort == books.effort);
    }
    while (session.world().day < 300) session.advance_day();
    CHECK(ui::two_camps_of(session).bubbles.front().before.size() == ui::trail_months - 1);
}

TEST_CASE("two camps: good by both measures is at no distance, and less of either is farther off") {
    const auto place = [](double effort, double delighted) {
        return ui::CampPlace{0, 100.0, 100.0 * effort, 100.0 * delighted};
    };
    CHECK(ui::distance_from_good(place(0.05, 0.2)) == 0.0);
    CHECK(ui::distance_from_good(place(0.3, 0.2)) > 0.0);
    CHECK(ui::distance_from_good(place(0.05, 0.1)) > 0.0);
    // Twice the effort of the one limit is as far as no delight at all is from the other.
    CHECK(ui::distance_from_good(place(2.0 * ui::low_effort, ui::good_delight)) == doctest::Approx(1.0));
    CHECK(ui::distance_from_good(place(ui::low_effort, 0.0)) == doctest::Approx(1.0));
    CHECK(ui::distance_from_good(place(0.3, 0.1)) > ui::distance_from_good(place(0.3, 0.2)));
}

TEST_CASE("two camps: a press on a bubble opens the touchpoint") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    screen.app.shell.page = ui::page_of(ui::ViewKind::two_camps);
    screen.frame();
    screen.frame();
    // The smallest lies on top.
    const ui::TwoCamps camps = ui::two_camps_of(screen.app.stage.session);
    const std::size_t touchpoint = camps.bubbles.back().touchpoint;
    screen.press("button:camp_" + screen.app.stage.session.scenario().touchpoints[touchpoint].id);
    CHECK(screen.app.stage.selection ==
          ui::Selection{ui::Selection::Kind::touchpoint, static_cast<std::uint32_t>(touchpoint)});
}

}  // namespace goodwill
