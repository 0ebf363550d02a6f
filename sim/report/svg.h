// Charts as SVG: plain text with real letters, to be read on paper and on a light page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/experiment/statistics.h"

namespace goodwill {

// What stands above a chart.
struct PlotHead {
    std::string title;
    std::vector<std::string> lines;  // small, below it
    Language language = Language::en;
    // Within a page, which has the title above it: an element that is named by this (letters, digits, hyphens) and told to
    // those who do not see it. Empty: a file of its own.
    std::string id = {};
    std::string description = {};
    double panel_height = 200.0;
};

// A curve with its band; values as they are shown (percent, not shares).
struct PlotCurve {
    struct Point {
        double x = 0.0;
        Interval y;  // NaN: the curve has a gap
    };
    std::string y_label;
    std::vector<Point> points;
    bool has_dots = false;       // few points, that were measured one by one
    bool is_difference = false;  // a line marks 0
    // In the panel of the curve before it, else in one of its own. The name tells curves of one panel apart.
    bool is_beside = false;
    bool is_dashed = false;
    std::string name = {};
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

// < > & " ' as XML and HTML write them; what XML does not allow is left out, and what turns the direction of the words
// around it.
std::string xml_text(std::string_view text);
// Ticks at 1, 2 or 5 times a power of ten that lie from low to high, some six of them. Precondition: low < high.
std::vector<double> axis_ticks(double low, double high);

}  // namespace goodwill
