// What charts are drawn with: curves, ranges, ticks; and the sparkline.
#pragma once

#include <span>

#include "web/ui/kit/context.h"

namespace goodwill::ui {

struct Range {
    double low = 0.0, high = 1.0;
    bool is_empty = false;  // of no values
};
// Range of the values from `first` on, widened a little; with zero when the values come near it.
Range range_of(std::span<const float> values, std::size_t first);
Range joined_range(const Range& a, const Range& b);

// `beside`: the same without the change, dashed; may be empty.
void sparkline(const UiContext& context, std::span<const float> values, ImVec2 position, ImVec2 size, ImU32 colour,
               std::span<const float> beside = {});

// Strokes the path of `list` with a broken line, as worlds without the change are drawn.
void stroke_dashed(ImDrawList& list, ImU32 colour, float thick, float dash);

// Day -> x, value -> y within a rectangle.
struct ChartFrame {
    ImVec2 min, max;
    double first_day = 0.0, last_day = 1.0;
    Range range;

    [[nodiscard]] float x(double day) const;
    [[nodiscard]] float y(double value) const;
    [[nodiscard]] double day_at(float x) const;
};

struct Pen {
    ImU32 colour = 0;
    float thick = 1.0F;
    float dash = 0.0F;  // length; 0: an unbroken line
    float dot = 0.0F;   // radius at the newest day
};

// One value a day from `first_day` on; days without one leave a gap.
void draw_values(std::span<const float> values, double first_day, const ChartFrame& frame, const Pen& pen);

// Ticks at 1, 2 or 5 times a power of ten: the step for about `wanted` ticks.
double tick_step(double span, int wanted);
// Days between two ticks, round numbers that people count in, so that there are at most `wanted`.
double day_step(double last_day, int wanted);
// Their numbers below the frame, from day 0 on.
void draw_day_ticks(const UiContext& context, const ChartFrame& frame, int wanted);

}  // namespace goodwill::ui
