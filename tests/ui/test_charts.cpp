// Charts: coming closer and moving along the days, what is read off, axes at every distance, and what is saved of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <sstream>

#include "tests/ui/headless.h"
#include "web/csv.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/line_chart.h"

namespace goodwill {

namespace {

using ui::ChartView;
using ui::Days;
using ui::find_rect;
using ui::Rect;

constexpr Days year{-30.0, 365.0};  // a month before the start is known

// A year of the hotel, with the chart of its profit.
struct ChartScreen : HeadlessApp {
    explicit ChartScreen(ImVec2 size = wide) : HeadlessApp({.is_paused = true}, size) {
        advance(app.stage, app.host, 365);
        app.shell.page = {ui::Page::Kind::chart, find_metric("profit").value()};
        frame();
        frame();
    }
    [[nodiscard]] ChartView& view() { return app.shell.chart; }
    [[nodiscard]] Days seen() { return days_seen(view(), year); }
    [[nodiscard]] Rect days() { return find_rect(*app.notes, "chart:figure").value(); }

    void point_at(float share) {
        const Rect rect = days();
        ImGui::GetIO().AddMousePosEvent(rect.min.x + (rect.max.x - rect.min.x) * share,
                                        (rect.min.y + rect.max.y) * 0.5F);
        frame();
    }
    void wheel(float notches) {
        ImGui::GetIO().AddMouseWheelEvent(0.0F, notches);
        frame();
        frame();
    }
    void click() {
        for (const bool is_down : {true, false}) {
            ImGui::GetIO().AddMouseButtonEvent(0, is_down);
            frame();
        }
    }
    void type(unsigned character) {
        ImGui::GetIO().AddInputCharacter(character);
        frame();
    }
    void key(ImGuiKey which) {
        ImGui::GetIO().AddKeyEvent(which, true);
        frame();
        ImGui::GetIO().AddKeyEvent(which, false);
        frame();
    }
};

std::vector<std::string> rows_of(const std::string& csv) {
    std::vector<std::string> rows;
    std::istringstream text(csv);
    for (std::string row; std::getline(text, row);) rows.push_back(row.substr(0, row.find('\r')));
    return rows;
}

}  // namespace

TEST_CASE("charts: coming closer keeps the day under the pointer, and ends at a week") {
    ChartView view;
    CHECK(days_seen(view, {0.0, 100.0}).first == 0.0);
    CHECK(days_seen(view, {0.0, 100.0}).last == 100.0);
    zoom(view, {0.0, 100.0}, 2.0, 30.0);
    CHECK(days_seen(view, {0.0, 100.0}).first == doctest::Approx(15.0));
    CHECK(days_seen(view, {0.0, 100.0}).last == doctest::Approx(65.0));
    zoom(view, {0.0, 100.0}, 1e6, 40.0);
    const Days week = days_seen(view, {0.0, 100.0});
    CHECK(week.last - week.first == doctest::Approx(7.0));
    CHECK(week.first < 40.0);
    CHECK(week.last > 40.0);
    zoom(view, {0.0, 100.0}, 1e-6, 40.0);
    CHECK(shows_all_days(view, {0.0, 100.0}));
    // There is nothing closer in the first week.
    zoom(view, {0.0, 5.0}, 2.0, 3.0);
    CHECK(shows_all_days(view, {0.0, 5.0}));
}

TEST_CASE("charts: moving along ends at the first day and at the newest, and from there goes along with it") {
    ChartView view;
    pan(view, {0.0, 100.0}, 30.0);
    CHECK(shows_all_days(view, {0.0, 100.0}));
    zoom(view, {0.0, 100.0}, 4.0, 50.0);
    pan(view, {0.0, 100.0}, -1000.0);
    CHECK(days_seen(view, {0.0, 100.0}).first == 0.0);
    CHECK(days_seen(view, {0.0, 120.0}).last == doctest::Approx(25.0));  // stays where it is
    pan(view, {0.0, 100.0}, 1000.0);
    CHECK(days_seen(view, {0.0, 100.0}).last == doctest::Approx(100.0));
    CHECK(days_seen(view, {0.0, 120.0}).last == doctest::Approx(120.0));
    CHECK(days_seen(view, {0.0, 120.0}).first == doctest::Approx(95.0));
    // Back on an earlier day there are fewer days than were seen.
    CHECK(days_seen(view, {0.0, 10.0}).first == 0.0);
    CHECK(days_seen(view, {0.0, 10.0}).last == 10.0);
    show_day(view, {0.0, 100.0}, 40.0);
    CHECK(days_seen(view, {0.0, 100.0}).first == doctest::Approx(40.0));
}

TEST_CASE("charts: wheel, drag and double click") {
    ChartScreen screen;
    screen.point_at(0.5F);
    CHECK(screen.view().read_day == 168);
    screen.wheel(3.0F);
    const Days closer = screen.seen();
    CHECK(closer.last - closer.first == doctest::Approx(395.0 / std::pow(1.25, 3.0)));
    CHECK(screen.view().read_day == 168);
    CHECK(screen.shows("part:chart_reading"));
    const Rect days = screen.days();
    const float y = (days.min.y + days.max.y) * 0.5F;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseButtonEvent(0, true);
    screen.frame();
    io.AddMousePosEvent(days.min.x + (days.max.x - days.min.x) * 0.75F, y);
    screen.frame();
    CHECK(screen.seen().first == doctest::Approx(closer.first - 0.25 * (closer.last - closer.first)).epsilon(0.02));
    CHECK(screen.view().read_day == 168);
    io.AddMouseButtonEvent(0, false);
    screen.frame();
    screen.click();
    screen.click();
    CHECK(shows_all_days(screen.view(), year));
    screen.press("button:chart_closer");
    CHECK(screen.seen().last - screen.seen().first == doctest::Approx(197.5));
    CHECK(screen.seen().last == doctest::Approx(365.0));
    CHECK_FALSE(screen.view().read_day.has_value());  // the pointer is elsewhere
    screen.press("button:chart_farther");
    CHECK(shows_all_days(screen.view(), year));
    screen.press("button:chart_closer");
    screen.press("button:chart_all");
    CHECK(shows_all_days(screen.view(), year));
}

TEST_CASE("charts: two fingers that part come closer") {
    ChartScreen screen;
    screen.point_at(0.5F);
    screen.app.context.pinch = 0.2F;
    screen.frame();
    CHECK(screen.seen().last - screen.seen().first == doctest::Approx(395.0 / std::exp(0.8)));
    screen.frame();  // once
    CHECK(screen.seen().last - screen.seen().first == doctest::Approx(395.0 / std::exp(0.8)));
}

TEST_CASE("charts: + and − belong to the chart under the pointer, else to the speed") {
    ChartScreen screen;
    const int speed = screen.app.speed;
    screen.point_at(0.25F);
    screen.type('+');
    CHECK(screen.seen().last - screen.seen().first == doctest::Approx(395.0 / 1.5));
    screen.type('-');
    CHECK(shows_all_days(screen.view(), year));
    CHECK(screen.app.speed == speed);
    ImGui::GetIO().AddMousePosEvent(640.0F, 24.0F);
    screen.frame();
    screen.type('+');
    CHECK(screen.app.speed == speed + 1);
    CHECK(shows_all_days(screen.view(), year));
}

TEST_CASE("charts: marked by the Tab key, arrows read off day by day and + comes closer") {
    ChartScreen screen;
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    // The first Tab marks what was pressed last.
    screen.point_at(0.5F);
    screen.click();
    ImGui::GetIO().AddMousePosEvent(640.0F, 24.0F);
    screen.frame();
    screen.frame();
    CHECK_FALSE(screen.view().read_day.has_value());
    screen.key(ImGuiKey_Tab);
    REQUIRE(screen.view().read_day == 365);
    screen.key(ImGuiKey_LeftArrow);
    screen.key(ImGuiKey_LeftArrow);
    CHECK(screen.view().read_day == 363);
    screen.key(ImGuiKey_RightArrow);
    CHECK(screen.view().read_day == 364);
    CHECK(screen.app.stage.session.world().day == 365);  // the arrow did not step
    for (int i = 0; i < 20; ++i) screen.type('+');
    CHECK(screen.seen().last - screen.seen().first == doctest::Approx(7.0));
    for (int i = 0; i < 10; ++i) screen.key(ImGuiKey_LeftArrow);
    CHECK(screen.view().read_day == 354);
    CHECK(screen.seen().first <= 354.0);
    screen.key(ImGuiKey_Home);
    CHECK(screen.view().read_day == -30);
    CHECK(screen.seen().first == -30.0);
}

TEST_CASE("charts: on a page that scrolls the wheel belongs to the chart until all days are seen") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    App& app = screen.app;
    advance(app.stage, app.host, 30);
    set_named(app, "staff.reception", 1);
    advance(app.stage, app.host, 60);
    app.shell.page = {ui::Page::Kind::worlds};
    screen.frame();
    screen.frame();
    const auto chart = [&] { return find_rect(*app.notes, "chart:course").value(); };
    const float top = chart().min.y;
    ImGui::GetIO().AddMousePosEvent(chart().min.x + 100.0F, top + 40.0F);
    screen.frame();
    screen.frame();
    const auto wheel = [&](float notches) {
        ImGui::GetIO().AddMouseWheelEvent(0.0F, notches);
        screen.frame();
        screen.frame();
    };
    wheel(1.0F);
    CHECK_FALSE(shows_all_days(app.shell.worlds.course, {1.0, 90.0}));
    CHECK(chart().min.y == top);
    wheel(-1.0F);
    CHECK(shows_all_days(app.shell.worlds.course, {1.0, 90.0}));
    CHECK(chart().min.y == top);
    wheel(-1.0F);
    CHECK(chart().min.y < top);
}

TEST_CASE("charts: marks along the axis say in every unit where they stand, however close they are") {
    const auto tick = [](std::string_view id, double value, double step, double largest, bool is_change,
                         Language language) {
        const MetricInfo& metric = metric_table()[find_metric(id).value()];
        return std::string(
            ui::metric_tick(metric, value, step, ui::tick_unit(metric, largest), is_change, language).view());
    };
    CHECK(tick("account", 4.62, 0.02, 5.0, false, Language::de) == "4,62");
    CHECK(tick("account", 4.0, 1.0, 5.0, false, Language::de) == "4");
    CHECK(tick("churn", 0.125, 0.005, 0.2, false, Language::de) == "12,5\u202f%");
    CHECK(tick("churn", 0.1, 0.05, 0.2, false, Language::en) == "10%");
    CHECK(tick("churn", -0.01, 0.005, 0.02, true, Language::de) == "−1,0\u202fPkt.");
    CHECK(tick("profit", 7500.0, 500.0, 9000.0, false, Language::de) == "7.500\u202f€");
    CHECK(tick("profit", 7500.0, 500.0, 9000.0, true, Language::en) == "+€7,500");
    CHECK(tick("revenue", 1.25e6, 5e4, 2e6, false, Language::de) == "1,25\u202fMio.\u202f€");
    CHECK(tick("revenue", 1.5e6, 5e5, 2e6, false, Language::en) == "€1.5\u202fm");
    CHECK(tick("wait_mean_s", 90.0, 30.0, 200.0, false, Language::de) == "1,5\u202fmin");
    CHECK(tick("wait_mean_s", 40.0, 20.0, 80.0, false, Language::en) == "40\u202fs");
    CHECK(tick("profit", 0.0, 500.0, 9000.0, true, Language::de) == "±0\u202f€");
}

TEST_CASE("charts: the table holds the days that are seen, in the form that was asked for") {
    ChartScreen screen;
    App& app = screen.app;
    app.context.language = Language::de;
    screen.frame();
    zoom(screen.view(), year, 395.0 / 20.0, 100.0);
    pan(screen.view(), year, 91.0 - screen.seen().first);  // days 91 to 111 on the screen
    screen.frame();
    app.sharing.wishes.clear();
    screen.press("button:chart_csv_german");
    REQUIRE(app.sharing.wishes.size() == 1);
    const PageWish german = app.sharing.wishes[0];
    CHECK(german.kind == "save_marked");
    CHECK(german.name == "grand-hotel-profit-days-91-111.csv");
    const std::vector<std::string> rows = rows_of(german.text);
    REQUIRE(rows.size() == 22);
    CHECK(rows[0] == "Tag;\"Gewinn (€), jeweils die 30 Tage bis dahin\"");
    CHECK(rows[1].starts_with("91;"));
    CHECK(rows[21].starts_with("111;"));
    const double first = static_cast<double>(app.stage.figures.by_metric[find_metric("profit").value()][90]);
    std::string number = rows[1].substr(3);
    CHECK(number.find('.') == std::string::npos);
    std::replace(number.begin(), number.end(), ',', '.');
    CHECK(std::stod(number) == doctest::Approx(first).epsilon(1e-6));
    app.sharing.wishes.clear();
    screen.press("button:chart_csv");
    REQUIRE(app.sharing.wishes.size() == 1);
    CHECK(app.sharing.wishes[0].kind == "save");
    CHECK(rows_of(app.sharing.wishes[0].text)[1].starts_with("91,"));
    CHECK_FALSE(screen.shows("button:chart_png"));  // without a page
}

TEST_CASE("charts: shares are in percent in a table, and what has no value is an empty cell") {
    ui::ChartWish wish;
    wish.first_day = 5;
    wish.last_day = 6;
    wish.columns = {{"A", {12.5, std::numeric_limits<double>::quiet_NaN()}}, {"B", {-1.0, 1234.5}}};
    CHECK(chart_csv(wish, Language::en, CsvForm::international) == "Day,\"A\",\"B\"\r\n5,12.5,-1\r\n6,,1234.5\r\n");
    CHECK(chart_csv(wish, Language::de, CsvForm::german) == "Tag;\"A\";\"B\"\r\n5;12,5;-1\r\n6;;1234,5\r\n");
    ChartScreen screen;
    screen.app.context.language = Language::en;
    // Two figures in one chart: each column is called after its own.
    screen.app.shell.page = {ui::Page::Kind::chart, find_metric("revenue").value()};
    screen.frame();
    screen.app.sharing.wishes.clear();
    screen.press("button:chart_csv");
    REQUIRE(screen.app.sharing.wishes.size() == 1);
    const std::string heads = rows_of(screen.app.sharing.wishes[0].text)[0];
    CHECK(heads.find("\"Revenue (€), 30 days up to each day\"") != std::string::npos);
    CHECK(heads.find("\"Costs (€), 30 days up to each day\"") != std::string::npos);
    screen.app.shell.page = {ui::Page::Kind::chart, find_metric("satisfied").value()};
    screen.frame();
    screen.app.sharing.wishes.clear();
    screen.press("button:chart_csv");
    REQUIRE(screen.app.sharing.wishes.size() == 1);
    const std::vector<std::string> rows = rows_of(screen.app.sharing.wishes[0].text);
    REQUIRE(rows.size() == 397);
    CHECK(rows[1].starts_with("-30,"));
    CHECK(std::stod(rows[396].substr(4)) > 10.0);
}

TEST_CASE("charts: the picture is of the chart alone, which is scrolled into sight first") {
    ChartScreen screen;
    App& app = screen.app;
    app.shell.share.has_page = true;
    screen.frame();
    app.sharing.wishes.clear();
    screen.press("button:chart_png");
    REQUIRE(app.sharing.wishes.size() == 1);
    CHECK(app.sharing.wishes[0].kind == "picture");
    CHECK(app.sharing.wishes[0].name == "grand-hotel-profit-days--30-365.png");
    float left = 0, top = 0, width = 0, height = 0;
    REQUIRE(std::sscanf(app.sharing.wishes[0].text.c_str(), "[%f,%f,%f,%f]", &left, &top, &width, &height) == 4);
    const Rect days = screen.days();
    CHECK(left < days.min.x);
    CHECK(top < days.min.y);
    CHECK(left + width > days.max.x);
    CHECK(top + height > days.max.y);
    CHECK(top + height < find_rect(*app.notes, "button:chart_png")->min.y);
}

}  // namespace goodwill
