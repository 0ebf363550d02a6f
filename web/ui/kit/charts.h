// Charts drawn with lines: sparkline, line chart with axes and marked changes, stacked shares over time.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "web/ui/kit/context.h"
#include "web/ui/kit/format.h"

namespace goodwill::ui {

struct Range {
    double low = 0.0, high = 1.0;
    bool is_empty = false;  // of no values
};
// Range of the values from `first` on, widened a little; with zero when the values come near it.
Range range_of(std::span<const float> values, std::size_t first);

// `beside`: the same without the change, dashed; may be empty.
void sparkline(const UiContext& context, std::span<const float> values, ImVec2 position, ImVec2 size, ImU32 colour,
               std::span<const float> beside = {});

// Strokes the path of `list` with a broken line, as worlds without the change are drawn.
void stroke_dashed(ImDrawList& list, ImU32 colour, float thick, float dash);

struct Line {
    std::span<const float> values;  // one a day from day 1
    std::string_view label;
    ImU32 colour = 0;
    bool is_dashed = false;
    std::span<const float> before = {};  // one a day until day 0; may be empty
};

struct Mark {
    int day = 0;
    std::string label;
};

struct LineChart {
    std::span<const Line> lines;
    std::span<const Mark> marks;  // by day
    std::function<Shown(double)> show_value;
    std::string_view day_word;          // "Tag {}"
    bool is_about_zero = false;         // differences: zero is in the picture, and marked
    std::string_view before_word = {};  // names the days until day 0
};
void line_chart(const UiContext& context, const LineChart& chart, ImVec2 position, ImVec2 size);

// Ticks at 1, 2 or 5 times a power of ten: the step for about `wanted` ticks.
double tick_step(double span, int wanted);
// Days between two ticks, round numbers that people count in, so that there are at most `wanted`.
double day_step(double last_day, int wanted);

}  // namespace goodwill::ui
