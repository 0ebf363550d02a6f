// Euros by touchpoint: all rows add up to the books, to the cent.
#include <doctest/doctest.h>

#include <cmath>

#include "tests/ui/view_screen.h"
#include "web/ui/figures/euros.h"

namespace goodwill {

TEST_CASE("euros: rows of touchpoints and the shared ones add up to revenue and costs of the books, to the cent") {
    for (const char* business : {"grand-hotel", "online-shoe-shop", "car-workshop"}) {
        CAPTURE(business);
        ViewScreen screen(business, ui::ViewKind::euros, 33);
        const Session& session = screen.session();
        const DayRecord window = counts_until(session, session.world().day, 30);
        const ui::Euros euros = ui::recent_euros(session);
        double revenue = 0.0, costs = euros.shared_cost_cents(), created = euros.created_elsewhere,
               destroyed = euros.destroyed_elsewhere;
        for (const ui::TouchpointEuros& at : euros.touchpoints) {
            revenue += at.revenue_cents;
            costs += at.cost_cents;
            created += at.created;
            destroyed += at.destroyed;
        }
        const Parameters& p = session.world().p;
        REQUIRE(revenue > 0.0);
        CHECK(revenue == window.total.revenue);
        CHECK(revenue == std::round(100.0 * metric_value("revenue", window, p)));
        CHECK(costs == std::round(100.0 * metric_value("costs", window, p)));
        CHECK(euros.total.revenue_cents == revenue);
        CHECK(euros.total.cost_cents == costs);
        CHECK(euros.total.result_cents() == std::round(100.0 * metric_value("profit", window, p)));
        CHECK(created == doctest::Approx(window.total.deposited).epsilon(1e-9));
        CHECK(destroyed == doctest::Approx(window.total.withdrawn).epsilon(1e-9));
        CHECK(euros.created_elsewhere > 0.0);
        CHECK(screen.app.shell.views.sentence ==
              ui::euros_sentence(session.scenario(), euros, nullptr, screen.app.context.language));
    }
}

TEST_CASE("euros: one press leads to the curve of a touchpoint's positions for profit, and back") {
    ViewScreen screen("grand-hotel", ui::ViewKind::euros, 31, {1280, 1400});
    const int reception = find_touchpoint(screen.session().scenario(), "reception");
    const LeverId lever{LeverId::Kind::staff, reception};
    screen.press("button:one_more_reception");
    CHECK(screen.app.shell.page.kind == ui::Page::Kind::response);
    CHECK(screen.app.shell.page.lever == lever);
    CHECK(screen.app.shell.page.metric == metric_named("profit"));
    REQUIRE(screen.app.response);
    screen.press("button:close_response");
    CHECK(screen.app.shell.page == ui::page_of(ui::ViewKind::euros));
}

TEST_CASE("euros: one more position is worth what its curve has measured, and nothing is made up") {
    const std::size_t profit = metric_named("profit"), values = ui::tornado_days.size() * metric_table().size();
    ui::Response response;
    CHECK_FALSE(ui::worth_of_one_more(response, 3.0, 0));
    for (const double staff : {2.0, 3.0, 4.0, 6.0}) {
        ui::Response::Point point{staff, std::vector<Interval>(values), std::vector<Interval>(values)};
        point.difference[ui::value_on(0, profit)] = {16, 100.0 * staff, 90.0 * staff, 110.0 * staff};
        response.points.push_back(point);
    }
    response.present = 1;
    REQUIRE(ui::worth_of_one_more(response, 3.0, 0));
    CHECK(ui::worth_of_one_more(response, 3.0, 0)->mean == 400.0);
    CHECK_FALSE(ui::worth_of_one_more(response, 4.0, 0));  // the curve is of the business with three
    response.present = 2;
    CHECK_FALSE(ui::worth_of_one_more(response, 4.0, 0));  // five were not measured
}

TEST_CASE("euros: with a twin both worlds are said") {
    ViewScreen screen("grand-hotel", ui::ViewKind::euros, 5);
    screen.part("staff.reception", 6.0, 31);
    const ui::Euros own = ui::recent_euros(screen.session()), twin = ui::recent_euros(screen.twin());
    const auto reception = static_cast<std::size_t>(find_touchpoint(screen.session().scenario(), "reception"));
    CHECK(own.touchpoints[reception].cost_cents > 1.2 * twin.touchpoints[reception].cost_cents);
    CHECK(screen.app.shell.views.sentence ==
          ui::euros_sentence(screen.session().scenario(), own, &twin, screen.app.context.language));
}

TEST_CASE("euros: texts have room") { check_view_texts(ui::ViewKind::euros); }

}  // namespace goodwill
