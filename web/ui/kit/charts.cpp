#include "web/ui/kit/charts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

// Day -> x, value -> y within a rectangle.
struct Frame {
    ImVec2 min, max;
    double first_day = 0.0;
    double last_day = 1.0;
    Range range;

    [[nodiscard]] double days() const { return std::max(1.0, last_day - first_day); }
    [[nodiscard]] float x(double day) const {
        return min.x + (max.x - min.x) * static_cast<float>((day - first_day) / days());
    }
    [[nodiscard]] float y(double value) const {
        const double span = std::max(1e-12, range.high - range.low);
        return max.y - (max.y - min.y) * static_cast<float>((value - range.low) / span);
    }
};

struct Pen {
    ImU32 colour = 0;
    float thick = 1.0F;
    float dash = 0.0F;  // length; 0: an unbroken line
    float dot = 0.0F;   // radius at the last day
};

// Days without a value leave a gap. At most one point a pixel: long histories are thinned.
void draw_curve(std::span<const float> values, double first_day, const Frame& frame, const Pen& pen) {
    if (values.empty()) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto stroke = [&] {
        if (pen.dash > 0.0F) {
            stroke_dashed(list, pen.colour, pen.thick, pen.dash);
        } else {
            list.PathStroke(pen.colour, 0, pen.thick);
        }
    };
    const auto point = [&](std::size_t day) {
        return ImVec2(frame.x(first_day + static_cast<double>(day)), frame.y(static_cast<double>(values[day])));
    };
    const std::size_t last = values.size() - 1;
    const auto width = std::max(2.0F, frame.max.x - frame.min.x);
    const std::size_t stride = std::max<std::size_t>(1, values.size() / static_cast<std::size_t>(width));
    list.PathClear();
    for (std::size_t day = 0; day <= last; day = day < last ? std::min(last, day + stride) : last + 1) {
        if (std::isfinite(values[day])) {
            list.PathLineTo(point(day));
        } else {
            stroke();
        }
    }
    stroke();
    if (std::isfinite(values[last])) list.AddCircleFilled(point(last), pen.dot, pen.colour);
}

Range joined_range(const Range& a, const Range& b) { return {std::min(a.low, b.low), std::max(a.high, b.high)}; }

void value_axis(const UiContext& context, const LineChart& chart, const Frame& frame) {
    const ImFont* font = context.fonts.small;
    const double step = tick_step(frame.range.high - frame.range.low, 5);
    const double first = std::ceil(frame.range.low / step - 1e-9) * step;
    for (double tick = first; tick <= frame.range.high + step * 1e-6; tick += step) {
        const double value = std::abs(tick) < step * 1e-6 ? 0.0 : tick;
        const float y = std::floor(frame.y(value));
        hairline_across(context, {frame.min.x, y}, frame.max.x - frame.min.x);
        draw_text_right({frame.min.x - context.px(8), y - font->FontSize * 0.5F}, font, context.theme.text_quiet,
                        chart.show_value(value).view());
    }
}

void day_axis(const UiContext& context, const LineChart& chart, const Frame& frame) {
    const ImFont* font = context.fonts.small;
    const double step = day_step(frame.days(), (frame.max.x - frame.min.x) > context.px(480) ? 6 : 3);
    for (double day = std::ceil(frame.first_day / step) * step; day <= frame.last_day; day += step) {
        const float x = frame.x(day);
        const Shown words = fill(chart.day_word, decimal(day, 0, context.language).view());
        const float width = text_width(font, words.view());
        const float left = std::clamp(x - width * 0.5F, frame.min.x, frame.max.x - width);
        draw_text({left, frame.max.y + context.px(6)}, font, context.theme.text_quiet, words.view());
    }
}

// Lines where somebody moved a lever, with its name as far as there is room until the next one.
void change_marks(const UiContext& context, const LineChart& chart, const Frame& frame) {
    const ImFont* font = context.fonts.small;
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        if (chart.marks[i].day > frame.last_day) break;
        const float x = std::floor(frame.x(chart.marks[i].day));
        ImGui::GetWindowDrawList()->AddRectFilled({x, frame.min.y}, {x + std::max(1.0F, context.px(1)), frame.max.y},
                                                  with_alpha(context.theme.text, 0.5F));
        const float next = i + 1 < chart.marks.size() ? frame.x(chart.marks[i + 1].day) : frame.max.x;
        const float room = next - x - context.px(10);
        const float width = text_width(font, chart.marks[i].label);
        const bool is_last = i + 1 == chart.marks.size();
        if (room > context.px(72)) {
            draw_text_cut({x + context.px(6), frame.min.y}, font, context.theme.text, chart.marks[i].label, room);
        } else if (is_last && i == 0) {
            draw_text({x - width - context.px(6), frame.min.y}, font, context.theme.text, chart.marks[i].label);
        }
    }
}

std::optional<float> value_on(const Line& line, int day) {
    const int before = static_cast<int>(line.before.size()) - 1 + day;
    if (day < 1) return before < 0 ? std::nullopt : std::optional(line.before[static_cast<std::size_t>(before)]);
    const auto index = static_cast<std::size_t>(day - 1);
    return index < line.values.size() ? std::optional(line.values[index]) : std::nullopt;
}

// The days until the start lie on a ground of their own.
void ground_before_start(const UiContext& context, const LineChart& chart, const Frame& frame) {
    const float right = std::floor(frame.x(0.0));
    if (right <= frame.min.x) return;
    ImGui::GetWindowDrawList()->AddRectFilled(frame.min, {right, frame.max.y}, context.theme.raised);
    if (text_width(context.fonts.small, chart.before_word) + context.px(8) > right - frame.min.x) return;
    draw_text({frame.min.x + context.px(4), frame.max.y - context.fonts.small->FontSize - context.px(2)},
              context.fonts.small, context.theme.text_quiet, chart.before_word);
}

void read_off(const UiContext& context, const LineChart& chart, const Frame& frame) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_inside = mouse.x >= frame.min.x && mouse.x <= frame.max.x && mouse.y >= frame.min.y &&
                           mouse.y <= frame.max.y && ImGui::IsWindowHovered();
    if (!is_inside || chart.lines.empty() || (chart.lines[0].values.empty() && chart.lines[0].before.empty())) return;
    const double place = frame.first_day + (mouse.x - frame.min.x) / (frame.max.x - frame.min.x) * frame.days();
    const double first = 1.0 - static_cast<double>(chart.lines[0].before.size());
    const int day = static_cast<int>(std::clamp(std::round(place), first, frame.last_day));
    const float x = std::floor(frame.x(day));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({x, frame.min.y}, {x + context.px(1), frame.max.y}, context.theme.text_quiet);
    for (const Line& line : chart.lines) {
        const float value = value_on(line, day).value_or(std::numeric_limits<float>::quiet_NaN());
        if (std::isfinite(value)) {
            list.AddCircleFilled({x, frame.y(static_cast<double>(value))}, context.px(4), line.colour);
        }
    }
    if (!begin_tip(context, true, 0.0F)) return;
    tip_text(context, context.fonts.strong, context.theme.text,
             fill(chart.day_word, decimal(day, 0, context.language).view()).view());
    for (const Line& line : chart.lines) {
        const std::optional<float> read = value_on(line, day);
        if (!read) continue;
        const Shown value = chart.show_value(static_cast<double>(*read));
        tip_text(context, context.fonts.small, context.theme.text,
                 joined(joined(line.label, ": ").view(), value.view()).view());
    }
    end_tip();
}

}  // namespace

void stroke_dashed(ImDrawList& list, ImU32 colour, float thick, float dash) {
    const std::vector<ImVec2> points(list._Path.begin(), list._Path.end());
    list.PathClear();
    float along = 0.0F;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const ImVec2 a = points[i - 1], b = points[i];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        for (float done = 0.0F; done < length;) {
            const float phase = std::fmod(along + done, 2.0F * dash);
            const bool is_ink = phase < dash;
            const float part = std::min(length - done, (is_ink ? dash : 2.0F * dash) - phase + 0.01F);
            if (is_ink) {
                const float s = done / length, e = std::min(1.0F, (done + part) / length);
                list.AddLine({a.x + (b.x - a.x) * s, a.y + (b.y - a.y) * s},
                             {a.x + (b.x - a.x) * e, a.y + (b.y - a.y) * e}, colour, thick);
            }
            done += part;
        }
        along += length;
    }
}

double day_step(double last_day, int wanted) {
    for (const double step : {1.0, 5.0, 10.0, 30.0, 90.0, 180.0, 365.0, 730.0, 1825.0}) {
        if (last_day / step <= wanted) return step;
    }
    return 3650.0;
}

double tick_step(double span, int wanted) {
    const double raw = std::max(span, 1e-9) / wanted;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw * 0.999) return factor * power;
    }
    return 10.0 * power;
}

Range range_of(std::span<const float> values, std::size_t first) {
    if (values.empty()) return {0.0, 1.0, true};
    float low = std::numeric_limits<float>::infinity(), high = -low;
    for (const float value : values.subspan(std::min(first, values.size() - 1))) {
        if (!std::isfinite(value)) continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    if (low > high) return {0.0, 1.0, true};
    Range range{static_cast<double>(low), static_cast<double>(high)};
    const double span = range.high - range.low;
    const double margin = std::max({span * 0.12, std::abs(range.high) * 0.02, 1e-6});
    const bool is_near_zero = range.low >= 0.0 && range.low < 0.6 * range.high;
    range.low = is_near_zero ? 0.0 : range.low - margin;
    range.high += margin;
    return range;
}

void sparkline(const UiContext& context, std::span<const float> values, ImVec2 position, ImVec2 size, ImU32 colour,
               std::span<const float> beside) {
    if (values.size() < 2) return;
    // The first days' windows are short and jump: they do not set the scale.
    const std::size_t settled = values.size() > 20 ? 10 : 0;
    const std::span<const float> shown = values.subspan(settled);
    const std::span<const float> other = beside.size() == values.size() ? beside.subspan(settled) : beside.first(0);
    Range range = range_of(shown, 0);
    if (!other.empty()) range = joined_range(range, range_of(other, 0));
    const Frame frame{position,
                      {position.x + size.x - context.px(4), position.y + size.y},
                      0.0,
                      static_cast<double>(shown.size() - 1),
                      range};
    const float thick = std::max(1.0F, 1.5F * context.scale);
    draw_curve(other, 0.0, frame, {context.theme.text_quiet, thick, context.px(3), 0.0F});
    draw_curve(shown, 0.0, frame, {colour, thick, 0.0F, context.px(3)});
}

void line_chart(const UiContext& context, const LineChart& chart, ImVec2 position, ImVec2 size) {
    Frame frame{{position.x + context.px(72), position.y + context.px(8)},
                {position.x + size.x - context.px(16), position.y + size.y - context.px(28)},
                0.0,
                1.0,
                {}};
    bool is_first = true;
    for (const Line& line : chart.lines) {
        // The first windows of a business that has not settled are short and jump: they do not set the scale.
        const bool is_jumping = line.before.empty() && line.values.size() > 20;
        frame.first_day = std::min(frame.first_day, 1.0 - static_cast<double>(line.before.size()));
        frame.last_day = std::max(frame.last_day, static_cast<double>(line.values.size()));
        for (const Range own : {range_of(line.values, is_jumping ? 10 : 0), range_of(line.before, 0)}) {
            if (own.is_empty) continue;
            frame.range = is_first ? own : joined_range(own, frame.range);
            is_first = false;
        }
    }
    if (chart.is_about_zero) frame.range = joined_range(frame.range, {0.0, 0.0});
    ground_before_start(context, chart, frame);
    value_axis(context, chart, frame);
    day_axis(context, chart, frame);
    change_marks(context, chart, frame);
    if (chart.is_about_zero) {
        const float y = std::floor(frame.y(0.0));
        ImGui::GetWindowDrawList()->AddRectFilled({frame.min.x, y}, {frame.max.x, y + std::max(1.0F, context.px(1))},
                                                  context.theme.text);
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({frame.min.x, frame.min.y - context.px(4)}, {frame.max.x + context.px(8), frame.max.y + 1}, true);
    for (const Line& line : chart.lines) {
        const float dash = line.is_dashed ? context.px(5) : 0.0F;
        const float thick = std::max(1.0F, 2.0F * context.scale);
        std::vector<float> course(line.before.begin(), line.before.end());
        course.insert(course.end(), line.values.begin(), line.values.end());
        draw_curve(course, 1.0 - static_cast<double>(line.before.size()), frame,
                   {line.colour, thick, dash, context.px(4)});
    }
    list.PopClipRect();
    read_off(context, chart, frame);
}

}  // namespace goodwill::ui
