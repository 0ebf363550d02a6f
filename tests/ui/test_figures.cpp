// Figures on the screen: what has no value yet is a dash, and a gap in the chart.
#include <doctest/doctest.h>

#include <array>
#include <limits>

#include "sim/session/metrics.h"
#include "web/ui/charts.h"
#include "web/ui/format.h"

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

}  // namespace goodwill::ui
