// The strongest levers: what each does by itself, of every figure at once.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "sim/experiment/instruments.h"
#include "tests/ui/headless.h"
#include "web/ui/figures/band.h"

namespace goodwill {

namespace {

// Of the hotel, with two levers and few days, so that it is done at once.
TornadoRun small_tornado(const App& app) {
    TornadoRun run = begin_tornado(app.stage, app.host);
    const Scenario& scenario = app.stage.session.scenario();
    run.moved = moved_levers({factor_of(scenario, *find_lever(scenario, "staff.reception")),
                              factor_of(scenario, *find_lever(scenario, "price"))},
                             tornado_share);
    run.experiment =
        begin_experiment({run.moved.points, ui::tornado_last_day, 4}, *app.stage.origin, app.stage.source, app.host);
    run.tornado = {};
    return run;
}

}  // namespace

TEST_CASE("tornado: levers are moved by a quarter of their range, positions by one at least") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    const Scenario& scenario = screen.app.stage.session.scenario();
    const MovedLevers moved = moved_levers(levers_of(scenario), tornado_share);
    CHECK(moved.points.front().empty());
    std::size_t points = 1;
    for (const MovedLever& lever : moved.levers) {
        CAPTURE(lever.factor.name);
        for (const MovedLever::Side* side : {&lever.low, &lever.high}) {
            if (side->point == 0) {
                CHECK(side->value == lever.factor.present);
                continue;
            }
            CHECK(side->point == points++);
            REQUIRE(moved.points[side->point].size() == 1);
            CHECK(moved.points[side->point][0].setting.value == side->value);
            CHECK(moved.points[side->point][0].day == 0);
        }
        CHECK(lever.low.value <= lever.factor.present);
        CHECK(lever.high.value >= lever.factor.present);
    }
    CHECK(points == moved.points.size());
}

TEST_CASE("tornado: bars are the differences of the runs, sorted, and those of another day stand beside them") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    App& app = screen.app;
    TornadoRun run = small_tornado(app);
    REQUIRE(run_on(run.experiment, app.host, without_end_s));
    update_tornado(run);
    const ui::Tornado& tornado = run.tornado;
    CHECK(tornado.replications == 4);
    REQUIRE(tornado.levers.size() == 2);
    const std::size_t metrics = metric_table().size(), nps = find_metric("nps").value();
    const std::vector<int> windows = course_days(ui::tornado_last_day);
    for (std::size_t horizon = 0; horizon < ui::tornado_days.size(); ++horizon) {
        const auto window = static_cast<std::size_t>(
            std::find(windows.begin(), windows.end(), ui::tornado_days.at(horizon)) - windows.begin());
        REQUIRE(window < windows.size());
        const Difference dearer = difference_of(run.experiment.plan, run.experiment.results,
                                                run.moved.levers[1].high.point, 0, window * metrics + nps);
        CHECK(tornado.levers[1].high.of(nps, horizon).mean == dearer.interval.mean);
        CHECK(tornado.levers[1].high.of(nps, horizon).low == dearer.interval.low);
        CHECK(ui::sign_of(tornado.levers[1].high.of(nps, horizon)) == -1);
        CHECK(ui::sign_of(tornado.levers[1].low.of(nps, horizon)) == 1);
        const std::vector<std::size_t> places = ui::by_length(tornado, nps, horizon);
        REQUIRE(places.size() == 2);
        CHECK(tornado.levers[places[0]].length(nps, horizon) >= tornado.levers[places[1]].length(nps, horizon));
    }
    // Who earns nothing by it loses nothing: what a lever cannot touch is left out.
    const std::size_t employees = find_metric("employees").value();
    CHECK(ui::by_length(tornado, employees, 0) == std::vector<std::size_t>{0});
}

TEST_CASE("tornado: asked for on the page of a figure, cancelled there, and gone with its business") {
    HeadlessApp screen({.is_paused = true}, tall);
    App& app = screen.app;
    app.context.language = Language::en;
    app.shell.page = {ui::Page::Kind::chart, find_metric("nps").value()};
    screen.frame();
    screen.frame();
    screen.press("button:tornado");
    CHECK(app.shell.page == ui::Page{ui::Page::Kind::tornado, find_metric("nps").value()});
    screen.press("button:begin_tornado");
    REQUIRE(app.tornado);
    CHECK(is_moving(app));
    CHECK(app.tornado->tornado.wanted == tornado_replications);
    screen.press("button:stop_tornado");
    CHECK_FALSE(app.tornado);
    app.tornado = small_tornado(app);
    look_ahead(app);  // time stands still: to the end
    screen.frame();
    screen.frame();
    CHECK(screen.shows("tornado:price"));
    screen.press("button:copy_tornado_command");
    CHECK(app.copy_wish ==
          "goodwill tornado grand-hotel --days 370 --last 30 --replications 8 --seed 7 --move 0.25 --metric nps");
    screen.press("button:tornado_two_years");
    screen.press("button:copy_tornado_command");
    CHECK(app.copy_wish->find("--days 730") != std::string::npos);
    CHECK(start_scenario(app, {embedded_scenario("restaurant")}));
    CHECK_FALSE(app.tornado);
}

TEST_CASE("response: a lever's values cover its range and hold the present one; positions are whole people around it") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    const Scenario& scenario = screen.app.stage.session.scenario();
    for (const Factor& factor : levers_of(scenario)) {
        CAPTURE(factor.name);
        const std::vector<double> values = curve_values(factor);
        CHECK(std::is_sorted(values.begin(), values.end()));
        CHECK(std::count(values.begin(), values.end(), factor.present) == 1);
        CHECK(values.size() >= 3);
        if (factor.lever.kind == LeverId::Kind::staff) {
            CHECK(values.front() >= 1.0);
            CHECK(values.back() == factor.present + 4.0);
        } else {
            CHECK(values.front() == factor.range.minimum);
            CHECK(values.back() == factor.range.maximum);
        }
        for (const double value : values) CHECK_FALSE(refuse(scenario, {factor.lever, value}));
    }
}

TEST_CASE("response: a lever of the tornado opens into its curve, which has the numbers of its runs") {
    HeadlessApp screen({.is_paused = true}, tall);
    App& app = screen.app;
    app.context.language = Language::en;
    const std::size_t profit = find_metric("profit").value();
    app.tornado = small_tornado(app);
    look_ahead(app);  // time stands still: to the end
    app.shell.page = {ui::Page::Kind::tornado, profit};
    screen.frame();
    screen.frame();
    screen.press("button:curve_price");
    const LeverId price = *find_lever(app.stage.session.scenario(), "price");
    CHECK(app.shell.page == ui::Page{ui::Page::Kind::response, profit, 0, price});
    REQUIRE(app.response);
    screen.press("button:stop_response");
    CHECK_FALSE(app.response);
    screen.press("button:begin_response");
    REQUIRE(app.response);
    while (!is_done(app.response->experiment)) look_ahead(app);
    screen.frame();
    screen.frame();
    CHECK(screen.shows("part:response"));
    const ui::Response& response = app.response_shown.response;
    const Plan& plan = app.response->experiment.plan;
    const std::vector<JobResult>& results = app.response->experiment.results;
    REQUIRE(response.points.size() == app.response->values.size());
    CHECK(response.points[response.present].value == 1.0);
    for (std::size_t point = 0; point < response.points.size(); ++point) {
        const std::size_t value = metric_table().size() + profit;  // after two years
        CHECK(response.points[point].mean[value].mean ==
              interval_of(replications_of(plan, results, point, value)).mean);
        const Interval& difference = response.points[point].difference[value];
        CHECK((difference.mean == 0.0) == (point == response.present));
        CHECK(difference.count == tornado_replications);
    }
    screen.press("button:tornado_two_years");
    screen.press("button:copy_response_command");
    CHECK(app.copy_wish->starts_with(
        "goodwill sweep grand-hotel --days 730 --last 30 --replications 8 --seed 7 --over price="));
    CHECK(app.copy_wish->ends_with(" --metric profit"));
    screen.press("button:close_response");
    CHECK(app.shell.page == ui::Page{ui::Page::Kind::tornado, profit});
    CHECK(start_scenario(app, {embedded_scenario("restaurant")}));
    CHECK_FALSE(app.response);
}

}  // namespace goodwill
