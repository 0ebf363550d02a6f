// The page that asks whether the business is at rest: the numbers of the command line, world by world.
#include <limits>
#include <vector>

#include <doctest/doctest.h>

#include "tests/files.h"
#include "tests/shipped.h"
#include "tests/ui/headless.h"
#include "web/ui/figures/at_rest.h"

namespace goodwill {

namespace {

using ui::RestVerdict;

Scenario small_scenario() {
    Scenario scenario = read_scenario(tests::minimal_text()).scenario;
    scenario.settle_years = 1;
    return scenario;
}

void measure(ui::AtRest& rest, int worlds) {
    while (ui::worlds_done(rest) < worlds) ui::measure_a_day(rest);
}

void check_equal(const std::vector<RestRow>& rows, const std::vector<RestRow>& expected) {
    REQUIRE(rows.size() == expected.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(i);
        CHECK(rows[i].limit.id == expected[i].limit.id);
        CHECK(rows[i].span.to == expected[i].span.to);
        CHECK(rows[i].change.count == expected[i].change.count);
        CHECK(rows[i].change.mean == expected[i].change.mean);
        CHECK(rows[i].change.low == expected[i].change.low);
        CHECK(rows[i].is_inside == expected[i].is_inside);
    }
}

std::vector<RestRow> on_the_command_line(const Scenario& scenario, int worlds) {
    const Plan plan = rest_plan({scenario}, worlds, 1);
    return rest_rows(plan, run_all(plan, one_after_the_other));
}

RestRow row_with(double low, double mean, double high) {
    RestRow row;
    row.limit = rest_limits()[0];  // ± 2 %
    row.change = {3, mean, low, high};
    row.is_inside = low >= -row.limit.limit && high <= row.limit.limit;
    return row;
}

// Wide enough for two columns, and so high that nothing has to be scrolled to.
struct SmallBusiness {
    HeadlessApp screen{paused({"restaurant", {}, {}}), tall};

    SmallBusiness() {
        screen.app.host.now_s = [now = 0.0]() mutable { return now += 0.001; };
        Offer offer{small_scenario(), -1, 7, 0, tests::minimal_text()};
        REQUIRE(start_scenario(screen.app, offer));
        set_playing(screen.app.stage, false);
        screen.frame();
        screen.frame();
    }
    void measure(int worlds) {
        while (ui::is_measuring(screen.app.at_rest) && ui::worlds_done(screen.app.at_rest) < worlds) {
            measure_on(screen.app);
        }
        screen.frame();
        screen.frame();
    }
};

}  // namespace

TEST_CASE("at rest: world by world the table of the command line, and going on continues its seeds") {
    const Scenario scenario = small_scenario();
    ui::AtRest rest;
    CHECK_FALSE(ui::is_measuring(rest));
    REQUIRE(ui::rows_of(rest).size() == 14);
    ui::measure_more(rest, scenario);
    CHECK(ui::rows_of(rest)[0].change.count == 0);
    CHECK(rest.plan.replications == 20);
    measure(rest, 1);
    CHECK(ui::verdict_of(ui::rows_of(rest)[0]) == RestVerdict::open);
    measure(rest, 3);
    check_equal(ui::rows_of(rest), on_the_command_line(scenario, 3));
    ui::measure_a_day(rest);
    ui::stop_measuring(rest);
    CHECK_FALSE(ui::is_measuring(rest));
    check_equal(ui::rows_of(rest), on_the_command_line(scenario, 3));
    ui::measure_more(rest, scenario);
    CHECK(rest.plan.replications == 23);
    measure(rest, 4);
    check_equal(ui::rows_of(rest), on_the_command_line(scenario, 4));
}

TEST_CASE("at rest: progress grows to its end, and the time that is left follows from the pace") {
    Scenario scenario = small_scenario();
    scenario.settle_years = 0;
    ui::AtRest rest;
    ui::measure_more(rest, scenario);
    CHECK_FALSE(ui::seconds_left(rest));
    double before = 0.0;
    while (ui::worlds_done(rest) < 5) {
        ui::measure_a_day(rest);
        CHECK(ui::progress_of(rest) > before);
        before = ui::progress_of(rest);
    }
    CHECK(before == doctest::Approx(0.25));
    rest.measured_s = 10.0;
    CHECK(ui::seconds_left(rest).value() == doctest::Approx(30.0));
    measure(rest, 20);
    CHECK(ui::progress_of(rest) == 1.0);
    CHECK_FALSE(ui::is_measuring(rest));
    CHECK_FALSE(ui::seconds_left(rest));
    // The pace of those that are asked for next is their own.
    ui::measure_more(rest, scenario);
    CHECK_FALSE(ui::seconds_left(rest));
}

TEST_CASE("at rest: another business begins an empty table, the same one keeps its own") {
    const Scenario scenario = small_scenario();
    ui::AtRest rest;
    ui::measure_more(rest, scenario);
    measure(rest, 2);
    ui::keep_if_same(rest, scenario);
    CHECK(ui::worlds_done(rest) == 2);
    Scenario other = scenario;
    other.parameters.churn_intercept += 0.1;
    ui::keep_if_same(rest, other);
    CHECK(ui::worlds_done(rest) == 0);
    CHECK_FALSE(ui::is_measuring(rest));
}

TEST_CASE("at rest: told is only what the whole interval says") {
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    CHECK(ui::verdict_of(row_with(-0.01, 0.0, 0.01)) == RestVerdict::inside);
    CHECK(ui::verdict_of(row_with(0.021, 0.03, 0.04)) == RestVerdict::outside);
    CHECK(ui::verdict_of(row_with(-0.04, -0.03, -0.021)) == RestVerdict::outside);
    CHECK(ui::verdict_of(row_with(0.01, 0.02, 0.03)) == RestVerdict::open);
    CHECK(ui::verdict_of(row_with(-0.03, 0.0, 0.03)) == RestVerdict::open);
    CHECK(ui::verdict_of(row_with(nothing, 0.5, nothing)) == RestVerdict::open);
}

TEST_CASE("at rest: numbers as each language writes them; the limits are the ends of the middle third") {
    const RestLimit& share = rest_limits()[0];
    CHECK(ui::rest_change_text(share, 0.0123, Language::de).view() == "+1,23");
    CHECK(ui::rest_change_text(share, std::numeric_limits<double>::quiet_NaN(), Language::de).view() == "–");
    CHECK(ui::rest_interval_text(row_with(-0.001, 0.0, 0.0052), Language::en).view() == "−0.10 … +0.52");
    CHECK(ui::rest_limit_text(share, Language::en).view() == "±2%");
    CHECK(ui::rest_limit_text(share, Language::de).view() == "±2\u202f%");
    CHECK(ui::rest_limit_text(rest_limits()[3], Language::de).view() == "±0,5\u202fPunkte");
    CHECK(ui::rest_place(share, share.limit) == doctest::Approx(2.0 / 3.0));
    CHECK(ui::rest_place(share, -share.limit) == doctest::Approx(1.0 / 3.0));
    CHECK(ui::rest_place(share, 1.0) == 1.0F);
}

TEST_CASE("at rest: the page measures, waits while the days run, is cancelled and goes on") {
    SmallBusiness business;
    HeadlessApp& screen = business.screen;
    App& app = screen.app;
    screen.press("button:at_rest");
    REQUIRE(screen.shows("button:close_at_rest"));
    CHECK_FALSE(screen.shows("part:measuring_at_rest"));
    set_playing(app.stage, true);
    screen.press("button:measure_at_rest");
    CHECK_FALSE(app.stage.clock.is_playing);
    CHECK(screen.shows("part:measuring_at_rest"));
    CHECK(is_moving(app));
    measure_on(app);
    const double once = ui::progress_of(app.at_rest);
    CHECK(once > 0.0);
    CHECK(once < 0.05);  // a frame's time, not a world's
    set_playing(app.stage, true);
    measure_on(app);
    CHECK(ui::progress_of(app.at_rest) == once);
    set_playing(app.stage, false);
    business.measure(2);
    CHECK(app.at_rest.measured_s > 0.0);
    screen.press("button:stop_at_rest");
    CHECK_FALSE(is_moving(app));
    CHECK(ui::worlds_done(app.at_rest) == 2);
    CHECK_FALSE(screen.shows("part:measuring_at_rest"));
    screen.press("button:measure_at_rest");
    business.measure(100);
    CHECK(ui::worlds_done(app.at_rest) == 22);
    // Another seed is the same business, another scenario is not.
    screen.press("button:reset");
    CHECK(ui::worlds_done(app.at_rest) == 22);
    REQUIRE(start_scenario(app, {embedded_scenario("restaurant"), 0, 7, 0, {}}));
    CHECK(ui::worlds_done(app.at_rest) == 0);
}

TEST_CASE("at rest: what was changed on the stage makes no difference to it") {
    SmallBusiness business;
    HeadlessApp& screen = business.screen;
    REQUIRE_FALSE(set_lever(screen.app, {*find_lever(screen.app.stage.session.scenario(), "price"), 1.4}));
    screen.app.shell.page = {ui::Page::Kind::at_rest};
    screen.frame();
    screen.frame();
    screen.press("button:measure_at_rest");
    business.measure(2);
    screen.press("button:stop_at_rest");
    check_equal(ui::rows_of(screen.app.at_rest), on_the_command_line(small_scenario(), 2));
}

TEST_CASE("at rest: on a phone the page lies in the sheet that opens it") {
    HeadlessApp screen(paused({"restaurant", {}, {}}), {390, 6000});
    screen.press("button:sheet_levers");
    screen.press("button:at_rest");
    CHECK(screen.shows("button:close_at_rest"));
    CHECK(screen.shows("button:measure_at_rest"));
    screen.press("button:close_at_rest");
    CHECK(screen.shows("button:at_rest"));
}

}  // namespace goodwill
