#include "web/ui/kit/charts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

float ChartFrame::x(double day) const {
    return min.x + (max.x - min.x) * static_cast<float>((day - first_day) / std::max(1e-9, last_day - first_day));
}

float ChartFrame::y(double value) const {
    const double span = std::max(1e-12, range.high - range.low);
    return max.y - (max.y - min.y) * static_cast<float>((value - range.low) / span);
}

double ChartFrame::day_at(float x) const {
    return first_day + (last_day - first_day) * static_cast<double>((x - min.x) / std::max(1.0F, max.x - min.x));
}

// At most one point a pixel: long histories are thinned.
void draw_values(std::span<const float> values, double first_day, const ChartFrame& frame, const Pen& pen) {
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
    const std::size_t newest = values.size() - 1;
    const auto index = [&](double day) { return static_cast<std::size_t>(std::max(0.0, day - first_day)); };
    const std::size_t last = std::min(newest, index(std::ceil(frame.last_day)));
    const double width = std::max(2.0, static_cast<double>(frame.max.x - frame.min.x));
    const auto stride = static_cast<std::size_t>(std::max(1.0, (frame.last_day - frame.first_day) / width));
    // The same days are left out wherever the stretch begins.
    const std::size_t first = std::min(last, index(frame.first_day) / stride * stride);
    list.PathClear();
    for (std::size_t day = first; day <= last; day = day < last ? std::min(last, day + stride) : last + 1) {
        if (std::isfinite(values[day])) {
            list.PathLineTo(point(day));
        } else {
            stroke();
        }
    }
    stroke();
    if (last == newest && std::isfinite(values[newest])) list.AddCircleFilled(point(newest), pen.dot, pen.colour);
}

Range joined_range(const Range& a, const Range& b) { return {std::min(a.low, b.low), std::max(a.high, b.high)}; }

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
    for (const double step : {1.0, 2.0, 5.0, 10.0, 30.0, 90.0, 180.0, 365.0, 730.0, 1825.0}) {
        if (last_day / step <= wanted) return step;
    }
    return 3650.0;
}

void draw_day_ticks(const UiContext& context, const ChartFrame& frame, int wanted) {
    const ImFont* font = context.fonts.small;
    const double step = day_step(frame.last_day - std::min(0.0, frame.first_day), wanted);
    for (double day = 0.0; day <= frame.last_day; day += step) {
        const Shown label =
            day == 0.0 ? fill(tr(Text::day_n, context.language), "0") : decimal(day, 0, context.language);
        const float width = text_width(font, label.view());
        draw_text(
            {std::clamp(frame.x(day) - width * 0.5F, frame.min.x, frame.max.x - width), frame.max.y + context.px(4)},
            font, context.theme.text_quiet, label.view());
    }
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
    const ChartFrame frame{position,
                           {position.x + size.x - context.px(4), position.y + size.y},
                           0.0,
                           static_cast<double>(shown.size() - 1),
                           range};
    const float thick = std::max(1.0F, 1.5F * context.scale);
    draw_values(other, 0.0, frame, {context.theme.text_quiet, thick, context.px(3), 0.0F});
    draw_values(shown, 0.0, frame, {colour, thick, 0.0F, context.px(3)});
}

}  // namespace goodwill::ui
