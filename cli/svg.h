// Charts as SVG: plain text with real letters, to be read on paper and on a light page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/experiment/statistics.h"

namespace goodwill::cli {

// What stands above a chart.
struct PlotHead {
    std::string title;
    std::vector<std::string> lines;  // small, below it
    Language language = Language::en;
};

// A curve with its band, in a panel of its own; values as they are shown (percent, not shares).
struct PlotCurve {
    struct Point {
        double x = 0.0;
        Interval y;  // NaN: the curve has a gap
    };
    std::string y_label;
    std::vector<Point> points;
    bool has_dots = false;       // few points, that were measured one by one
    bool is_difference = false;  // a line marks 0
};
// Panels below each other, over the same axis.
std::string curves_svg(const PlotHead& head, const std::string& x_label, const std::vector<PlotCurve>& curves);

// A row of bars from 0, each with its interval as a whisker.
struct PlotBars {
    struct Bar {
        Interval value;    // NaN: no bar
        std::string note;  // at its end
    };
    std::string label;
    std::vector<Bar> bars;  // as many in each row
};
std::string bars_svg(const PlotHead& head, const std::string& x_label, const std::vector<std::string>& legend,
                     const std::vector<PlotBars>& rows);

// < > & " ' as XML writes them; what XML does not allow is left out.
std::string xml_text(std::string_view text);
// Ticks at 1, 2 or 5 times a power of ten that lie from low to high, some six of them. Precondition: low < high.
std::vector<double> axis_ticks(double low, double high);

}  // namespace goodwill::cli
