// A chart of days with axes, marked changes and a crosshair. Wheel, pinch, + and − come closer around the pointer, a drag
// moves along the days, a double click shows them all; marked by the Tab key, arrows read off day by day.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sim/session/metrics.h"
#include "web/ui/kit/chart_view.h"
#include "web/ui/kit/charts.h"

namespace goodwill::ui {

struct Line {
    std::span<const float> values;  // one a day from day 1
    std::string_view label;
    ImU32 colour = 0;
    bool is_dashed = false;
    std::span<const float> before = {};  // one a day until day 0; may be empty
    std::string title = {};              // of its column in a file, where the lines of a chart are different figures
};

// Between two values, one a day from day 1; NaN where they are not known.
struct Corridor {
    std::span<const float> low, high;
    std::string_view label;
    ImU32 colour = 0;
};

struct Mark {
    int day = 0;  // the first with the change
    std::string label;
    bool is_dashed = false;
};

struct LineChart {
    std::string_view name;  // known to automation as "chart:<name>", its days and values alone
    std::string title;      // with the unit: a picture of the chart says what it shows
    const MetricInfo& metric;
    std::span<const Line> lines;
    std::span<const Mark> marks;               // by day
    bool is_difference = false;                // zero is in the picture, and marked
    std::string_view before_word = {};         // names the days until day 0
    std::span<const Corridor> corridors = {};  // behind the lines, one over the other
    int today = 0;                             // where the chart goes on beyond it; 0: it does not
};

Days all_days(const LineChart& chart);
std::optional<float> value_on(const Line& line, int day);
// `height` with the title above and the axis below.
void line_chart(const UiContext& context, const LineChart& chart, ChartView& view, ImVec2 position, ImVec2 size);

}  // namespace goodwill::ui
