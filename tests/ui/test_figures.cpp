// Figures on the screen: what has no value yet is a dash, and a gap in the chart.
#include <doctest/doctest.h>

#include <array>
#include <limits>

#include "sim/session/metrics.h"
#include "tests/ui/headless.h"
#include "web/ui/figures/figures.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/format.h"

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

TEST_CASE("changes are compared with the day before the last one, or with the end of the first two months") {
    Session session = start_session(embedded_scenario("grand-hotel"), [] {
        SessionOptions options;
        options.customers = 100;
        return options;
    }());
    const auto advance = [&](int days) {
        for (int day = 0; day < days; ++day) session.advance_day();
    };
    CHECK(baseline_day(session, Baseline::start) == -1);
    advance(70);
    CHECK(baseline_day(session, Baseline::start) == 59);
    CHECK(baseline_day(session, Baseline::before_change) == 59);
    REQUIRE_FALSE(session.submit({70, {*find_lever(session.scenario(), "wow_share"), 0.3}}));
    // It waits: no day has passed under it.
    CHECK(baseline_day(session, Baseline::before_change) == 59);
    advance(20);
    // history()[69] is the last day without the change.
    CHECK(baseline_day(session, Baseline::before_change) == 69);
    CHECK(change_days(session) == std::vector<int>{70});
}

}  // namespace goodwill::ui
