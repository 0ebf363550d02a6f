// Figures on the screen: what has no value yet is a dash, and a gap in the chart.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <limits>

#include "sim/session/metrics.h"
#include "tests/ui/headless.h"
#include "web/ui/figures/figure_rows.h"
#include "web/ui/figures/figures.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr float gap = std::numeric_limits<float>::quiet_NaN();

}  // namespace

TEST_CASE("a figure without a value is a dash in every unit, and has no change") {
    for (const MetricInfo& metric : metric_table()) {
        CAPTURE(std::string(metric.id));
        for (const Language language : {Language::en, Language::de}) {
            CHECK(metric_value(metric, missing, language, true).view() == "–");
            CHECK(metric_value(metric, missing, language, false).view() == "–");
            CHECK(metric_change(metric, missing, language).view().empty());
        }
    }
}

TEST_CASE("the scale of a chart comes from the days that have a value") {
    const std::array<float, 5> some = {gap, 10.0F, gap, 20.0F, gap};
    const std::array<float, 2> known = {10.0F, 20.0F};
    CHECK(range_of(some, 0).low == range_of(known, 0).low);
    CHECK(range_of(some, 0).high == range_of(known, 0).high);
    const std::array<float, 2> none = {gap, gap};
    CHECK(range_of(none, 0).low == Range{}.low);
    CHECK(range_of(none, 0).high == Range{}.high);
}

TEST_CASE("numbers are written as each language writes them") {
    CHECK(decimal(1234567.25, 2, Language::en).view() == "1,234,567.25");
    CHECK(decimal(1234567.25, 2, Language::de).view() == "1.234.567,25");
    CHECK(decimal(-0.5, 1, Language::en).view() == "−0.5");
    CHECK(decimal(-0.5, 1, Language::de).view() == "−0,5");
    CHECK(percent(0.123, 1, Language::en).view() == "12.3%");
    CHECK(percent(0.123, 1, Language::de).view() == "12,3\u202f%");
    CHECK(euro(1234.5, 2, Language::en).view() == "€1,234.50");
    CHECK(euro(1234.5, 2, Language::de).view() == "1.234,50\u202f€");
}

TEST_CASE(
    "figures: churn of those of day 0 stands below churn, each is drawn in the chart of the other, with a remark") {
    const std::span<const std::string_view> rows = chosen_figures(MetricGroup::customers);
    const auto churn = std::find(rows.begin(), rows.end(), "churn");
    REQUIRE(churn != rows.end());
    REQUIRE(churn + 1 != rows.end());
    CHECK(churn[1] == "churn_cohort");
    const std::size_t all = find_metric("churn").value(), cohort = find_metric("churn_cohort").value();
    CHECK(companion_of(all) == cohort);
    CHECK(companion_of(cohort) == all);
    for (const Language language : {Language::de, Language::en}) {
        for (const std::size_t metric : {all, cohort}) {
            const std::string_view remark = tr(remark_on(metric).value(), language);
            CHECK(remark.find(language == Language::de ? "Werbung" : "advertising") != std::string_view::npos);
        }
        const std::string_view points_to = metric_table()[cohort].label.in(language);
        CHECK(std::string_view(tr(remark_on(all).value(), language)).find(points_to) != std::string_view::npos);
    }
}

TEST_CASE("figures: nothing begins cold, the days before the start stand behind the first frame") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    const Stage& stage = screen.app.stage;
    const Figures& figures = stage.figures;
    REQUIRE(stage.session.world().day == 0);
    CHECK(figures.days == 0);
    CHECK(figures.are_known());
    CHECK(window_text(stage.session, Language::de) == "Über die 30 Tage vor dem Start");
    CHECK(figures.before[0].size() == 31);
    for (const MetricInfo& metric : metric_table()) {
        // Of a cohort of day 0 nobody has had time to leave, and no year of resignations is known.
        const bool is_known = metric.id != "churn_cohort" && metric.id != "turnover";
        CAPTURE(std::string(metric.id));
        CHECK(std::isfinite(figures.latest(find_metric(metric.id).value())) == is_known);
    }
    double shares = 0.0;
    for (std::size_t state = 0; state < bond_count; ++state) shares += figures.latest_share(state);
    CHECK(shares == doctest::Approx(1.0));
    const DayRecord month = counts_until(stage.session, 0, figure_window_days);
    for (std::size_t i = 0; i < stage.session.scenario().touchpoints.size(); ++i) {
        CHECK(month.touchpoint[i].contacts > 0.0);
    }
    // The first days look back behind the start, and what they show goes on from there.
    advance(screen.app.stage, screen.app.host, 1);
    const std::size_t revenue = find_metric("revenue").value();
    CHECK(figures.latest(revenue) == doctest::Approx(counts_until(stage.session, 1, 30).total.revenue / 100.0));
    CHECK(figures.latest(revenue) > 0.9 * static_cast<double>(figures.before[revenue].back()));
    CHECK(course_with_start(figures, revenue).size() == 32);
    CHECK(window_text(stage.session, Language::de) == "Über die letzten 30 Tage");
    CHECK(std::isfinite(figures.latest(find_metric("churn_cohort").value())));
}

TEST_CASE("figures: a business as it was drawn has no days before its start, and says so with dashes") {
    Scenario scenario = embedded_scenario("grand-hotel");
    scenario.settle_years = 0;
    Session session = start_session(scenario, {});
    Figures figures;
    update_figures(figures, session);
    CHECK_FALSE(figures.are_known());
    CHECK(figures.before[0].empty());
    CHECK(std::isnan(figures.latest(0)));
    CHECK(std::isnan(figures.latest_share(0)));
    CHECK(window_text(session, Language::de) == "Noch ist kein Tag vergangen");
    session.advance_day();
    update_figures(figures, session);
    CHECK(window_text(session, Language::de) == "Über den ersten Tag");
    session.advance_day();
    CHECK(window_text(session, Language::en) == "Over the first 2 days");
    CHECK(figures.are_known());
    update_figures(figures, session);
    CHECK(figures.latest(find_metric("customers").value()) == static_cast<double>(session.world().customers));
}

TEST_CASE("figures: resignations are counted, their turnover covers a year") {
    Session session = start_session(embedded_scenario("grand-hotel"), {});
    Figures figures;
    const std::size_t quits = find_metric("quits").value(), turnover = find_metric("turnover").value();
    for (int day = 0; day < 320; ++day) {
        session.advance_day();
        update_figures(figures, session);
        const bool is_year_known = session.world().day + days_kept_before >= 365;
        CHECK(std::isfinite(figures.latest(turnover)) == is_year_known);
    }
    const DayRecord year = counts_until(session, 320, 365);
    CHECK(figures.latest(turnover) ==
          doctest::Approx(metric_value("turnover", year, session.world().set)).epsilon(1e-6));
    CHECK(figures.latest(quits) == counts_until(session, 320, 30).total.quits);
    const std::span<const std::string_view> rows = chosen_figures(MetricGroup::staff);
    CHECK(std::find(rows.begin(), rows.end(), "quits") != rows.end());
    CHECK(std::find(rows.begin(), rows.end(), "turnover") == rows.end());
    CHECK(remark_on(turnover) == Text::turnover_remark);
}

TEST_CASE("figures: a label too long for a line takes two, and rows neither overlap nor leave the column") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    const auto rect = [&](std::string_view name) {
        CAPTURE(std::string(name));
        const std::optional<Rect> found = find_rect(*screen.app.notes, name);
        REQUIRE(found);
        return *found;
    };
    const Rect churn = rect("button:figure_churn"), cohort = rect("button:figure_churn_cohort"),
               joined = rect("button:figure_joined");
    const float line = screen.app.context.fonts.small->FontSize;
    CHECK(cohort.max.y - cohort.min.y == doctest::Approx(churn.max.y - churn.min.y + line).epsilon(0.1));
    CHECK(cohort.min.y >= churn.max.y);
    CHECK(joined.min.y >= cohort.max.y);
    CHECK(cohort.max.x <= 1280.0F);
}

}  // namespace goodwill::ui
