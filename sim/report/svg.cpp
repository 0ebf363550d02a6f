#include "sim/report/svg.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "sim/report/plain_text.h"

namespace goodwill {

namespace {

// The light page of the app (web/ui/kit/theme.cpp).
constexpr std::string_view colour_page = "#FFFFFF", colour_line = "#DDE1E7", colour_text = "#1B1F24",
                           colour_quiet = "#5B6470", colour_curve = "#0072B2";
constexpr std::string_view colours_of_bars[] = {"#D55E00", "#0072B2"};

constexpr double plot_width = 820.0, plot_margin = 24.0;

enum class Anchor { start, middle, end };

// Elements in the order in which they are drawn.
class Drawing {
   public:
    void line(double x1, double y1, double x2, double y2, std::string_view colour, double width) {
        body_ += fmt::format(
            "<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\" stroke-width=\"{}\"/>\n", x1,
            y1, x2, y2, colour, width);
    }
    void box(double x, double y, double width, double height, std::string_view colour) {
        body_ += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\"/>\n", x, y,
                             std::max(0.0, width), height, colour);
    }
    void dot(double x, double y, std::string_view colour) {
        body_ += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\" fill=\"{}\"/>\n", x, y, colour);
    }
    void text(double x, double y, std::string_view words, double size, std::string_view colour,
              Anchor anchor = Anchor::start, bool is_bold = false) {
        constexpr std::string_view anchors[] = {"start", "middle", "end"};
        body_ += fmt::format(
            "<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\" fill=\"{}\" text-anchor=\"{}\"{}>{}</text>\n", x, y, size,
            colour, anchors[static_cast<std::size_t>(anchor)], is_bold ? " font-weight=\"600\"" : "", xml_text(words));
    }
    // A line through points "x,y x,y", or the area within them. Dashes tell two lines apart where there are no colours.
    void polyline(const std::string& points, bool is_dashed = false) {
        body_ += fmt::format("<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"{}/>\n", points,
                             is_dashed ? colour_text : colour_curve, is_dashed ? " stroke-dasharray=\"6 4\"" : "");
    }
    void band(const std::string& points) {
        body_ += fmt::format("<polygon points=\"{}\" fill=\"{}\" fill-opacity=\"0.18\"/>\n", points, colour_curve);
    }
    [[nodiscard]] std::string document(double height, const PlotHead& head) const {
        const std::string_view language = head.language == Language::de ? "de" : "en";
        const std::string size = fmt::format("viewBox=\"0 0 {0} {1:.0f}\"", plot_width, height);
        if (!head.id.empty()) {
            return fmt::format(
                       "<svg {0} role=\"img\" aria-labelledby=\"{1}-title {1}-desc\">\n"
                       "<title id=\"{1}-title\">{2}</title>\n<desc id=\"{1}-desc\">{3}</desc>\n",
                       size, head.id, xml_text(head.title), xml_text(head.description)) +
                   body_ + "</svg>\n";
        }
        return fmt::format(
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1:.0f}\" {2} xml:lang=\"{3}\" "
                   "role=\"img\" font-family=\"Inter, Helvetica, Arial, sans-serif\">\n"
                   "<title>{4}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"{5}\"/>\n",
                   plot_width, height, size, language, xml_text(head.title), colour_page) +
               body_ + "</svg>\n";
    }

   private:
    std::string body_;
};

// Title and lines; where they end.
double draw_head(Drawing& drawing, const PlotHead& head) {
    if (!head.id.empty()) {
        return 0.0;
    }
    double y = 36.0;
    drawing.text(plot_margin, y, head.title, 18, colour_text, Anchor::start, true);
    for (const std::string& text : head.lines) {
        for (const std::string& line : wrapped(text, 120)) {
            y += 18.0;
            drawing.text(plot_margin, y, line, 12, colour_quiet);
        }
    }
    return y + 14.0;
}

// From numbers to places.
struct PlotAxis {
    double low = 0.0, high = 1.0, from = 0.0, to = 1.0;
    [[nodiscard]] double at(double value) const { return from + (value - low) / (high - low) * (to - from); }
};

// Ends a little beyond what is to be seen.
PlotAxis axis_over(const std::vector<double>& values, double from, double to, double room) {
    double low = not_a_value, high = not_a_value;
    for (const double value : values) {
        low = std::fmin(low, value);
        high = std::fmax(high, value);
    }
    // Nor where they differ by rounding: no ticks fit in between.
    if (!(high - low > 1e-9 * std::fmax(std::fabs(low), std::fabs(high)))) {
        const double middle = std::isnan(low) ? 0.0 : low;
        const double half = middle == 0.0 ? 1.0 : 0.1 * std::fabs(middle);
        return {middle - half, middle + half, from, to};
    }
    return {low - room * (high - low), high + room * (high - low), from, to};
}

int decimals_of_ticks(const std::vector<double>& ticks) {
    const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1.0;
    return decimals_of_step(step);
}

void draw_x_axis(Drawing& drawing, const PlotAxis& axis, double top, double bottom, Language language) {
    const std::vector<double> ticks = axis_ticks(axis.low, axis.high);
    for (const double tick : ticks) {
        drawing.line(axis.at(tick), top, axis.at(tick), bottom, colour_line, 1);
        drawing.text(axis.at(tick), bottom + 16.0, number_text(tick, decimals_of_ticks(ticks), language), 11,
                     colour_quiet, Anchor::middle);
    }
    drawing.line(axis.from, bottom, axis.to, bottom, colour_quiet, 1);
}

void draw_y_axis(Drawing& drawing, const PlotAxis& axis, double left, double right, Language language) {
    const std::vector<double> ticks = axis_ticks(axis.low, axis.high);
    for (const double tick : ticks) {
        drawing.line(left, axis.at(tick), right, axis.at(tick), colour_line, 1);
        drawing.text(left - 8.0, axis.at(tick) + 4.0, number_text(tick, decimals_of_ticks(ticks), language), 11,
                     colour_quiet, Anchor::end);
    }
}

void add_place(std::string& places, double x, double y) {
    places += fmt::format("{}{:.1f},{:.1f}", places.empty() ? "" : " ", x, y);
}

// The stretch [first, last) of points that all have a value.
void draw_stretch(Drawing& drawing, const PlotCurve& curve, std::size_t first, std::size_t last, const PlotAxis& x,
                  const PlotAxis& y) {
    std::string middle, upper, lower;
    bool has_band = true;
    for (std::size_t i = first; i < last; ++i) {
        const PlotCurve::Point& point = curve.points[i];
        const PlotCurve::Point& mirrored = curve.points[last - 1 - (i - first)];
        has_band = has_band && !std::isnan(point.y.low);
        add_place(middle, x.at(point.x), y.at(point.y.mean));
        add_place(upper, x.at(point.x), y.at(point.y.high));
        add_place(lower, x.at(mirrored.x), y.at(mirrored.y.low));
    }
    if (has_band) {
        drawing.band(upper + " " + lower);
    }
    drawing.polyline(middle, curve.is_dashed);
}

void draw_curve(Drawing& drawing, const PlotCurve& curve, const PlotAxis& x, const PlotAxis& y) {
    const std::vector<PlotCurve::Point>& points = curve.points;
    for (std::size_t first = 0; first < points.size();) {
        std::size_t last = first;
        while (last < points.size() && !std::isnan(points[last].y.mean)) {
            ++last;
        }
        if (last > first) {
            draw_stretch(drawing, curve, first, last, x, y);
        }
        first = last + 1;
    }
    for (const PlotCurve::Point& point : points) {
        if (curve.has_dots && !std::isnan(point.y.mean)) {
            drawing.dot(x.at(point.x), y.at(point.y.mean), colour_curve);
        }
    }
}

std::vector<double> values_of(std::span<const PlotCurve> curves) {
    std::vector<double> values;
    for (const PlotCurve& curve : curves) {
        for (const PlotCurve::Point& point : curve.points) {
            values.insert(values.end(), {point.y.mean, point.y.low, point.y.high});
        }
        if (curve.is_difference) {
            values.push_back(0.0);
        }
    }
    return values;
}

// Which line is which, from the right edge on; nothing for a curve without a name.
void draw_names(Drawing& drawing, std::span<const PlotCurve> curves, double right, double y) {
    for (std::size_t i = curves.size(); i-- > 0;) {
        if (curves[i].name.empty()) {
            continue;
        }
        const double from = right - 34.0 - 6.6 * static_cast<double>(width_of(curves[i].name));
        std::string line;
        add_place(line, from, y - 4.0);
        add_place(line, from + 28.0, y - 4.0);
        drawing.polyline(line, curves[i].is_dashed);
        drawing.text(from + 34.0, y, curves[i].name, 12, colour_text);
        right = from - 18.0;
    }
}

void draw_bar(Drawing& drawing, const PlotBars::Bar& bar, std::string_view colour, const PlotAxis& x, double top,
              double height) {
    const Interval& value = bar.value;
    if (std::isnan(value.mean)) {
        return;
    }
    const double zero = x.at(0.0), end = x.at(value.mean), middle = top + 0.5 * height;
    drawing.box(std::min(zero, end), top, std::fabs(end - zero), height, colour);
    double farthest_left = std::min(zero, end), farthest_right = std::max(zero, end);
    if (value.low < value.high) {
        const double low = x.at(value.low), high = x.at(value.high);
        drawing.line(low, middle, high, middle, colour_text, 1.2);
        drawing.line(low, middle - 3.0, low, middle + 3.0, colour_text, 1.2);
        drawing.line(high, middle - 3.0, high, middle + 3.0, colour_text, 1.2);
        farthest_left = std::min(farthest_left, low);
        farthest_right = std::max(farthest_right, high);
    }
    if (!bar.note.empty()) {
        const bool is_left = value.mean < 0.0;
        drawing.text(is_left ? farthest_left - 5.0 : farthest_right + 5.0, middle + 3.5, bar.note, 10, colour_quiet,
                     is_left ? Anchor::end : Anchor::start);
    }
}

double draw_legend(Drawing& drawing, const std::vector<std::string>& legend, double y) {
    double x = plot_margin;
    for (std::size_t i = 0; i < legend.size(); ++i) {
        drawing.box(x, y, 12.0, 12.0, colours_of_bars[i % std::size(colours_of_bars)]);
        drawing.text(x + 18.0, y + 10.5, legend[i], 12, colour_text);
        x += 48.0 + 7.0 * static_cast<double>(width_of(legend[i]));
    }
    return legend.empty() ? y : y + 24.0;
}

}  // namespace

std::string xml_text(std::string_view text) {
    // U+202A to U+202E and U+2066 to U+2069, which turn the direction of what follows.
    const auto turns = [text](std::size_t i) {
        const std::string_view next = text.substr(i, 3);
        return next.size() == 3 && next[0] == '\xE2' &&
               ((next[1] == '\x80' && next[2] >= '\xAA' && next[2] <= '\xAE') ||
                (next[1] == '\x81' && next[2] >= '\xA6' && next[2] <= '\xA9'));
    };
    std::string safe;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (turns(i)) {
            i += 2;
            continue;
        }
        switch (letter) {
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '&':
                safe += "&amp;";
                break;
            case '"':
                safe += "&quot;";
                break;
            case '\'':
                safe += "&apos;";
                break;
            default:
                safe += static_cast<unsigned char>(letter) < 0x20U || letter == '\x7F' ? "" : std::string(1, letter);
        }
    }
    return safe;
}

std::vector<double> axis_ticks(double low, double high) {
    const double rough = (high - low) / 6.0;
    int exponent = 0;
    while (exponent < 300 && power_of_ten(exponent + 1) <= rough) {
        ++exponent;
    }
    while (exponent > -300 && power_of_ten(exponent) > rough) {
        --exponent;
    }
    const double power = power_of_ten(exponent);
    const double step = power * (rough > 5.0 * power    ? 10.0
                                 : rough > 2.5 * power  ? 5.0
                                 : rough > 1.25 * power ? 2.0
                                                        : 1.0);
    std::vector<double> ticks;
    for (double i = std::ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i += 1.0) {
        ticks.push_back(i * step);
    }
    return ticks;
}

std::string curves_svg(const PlotHead& head, const std::string& x_label, const std::vector<PlotCurve>& curves) {
    constexpr double left = 96.0, right = plot_width - plot_margin, between = 62.0;
    Drawing drawing;
    double y = draw_head(drawing, head);
    std::vector<double> places;
    for (const PlotCurve& curve : curves) {
        for (const PlotCurve::Point& point : curve.points) {
            places.push_back(point.x);
        }
    }
    const PlotAxis x_axis = axis_over(places, left, right, 0.0);
    const std::span<const PlotCurve> all(curves);
    for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
        for (last = first + 1; last < all.size() && all[last].is_beside;) {
            ++last;
        }
        const std::span<const PlotCurve> here = all.subspan(first, last - first);
        const double top = y + 26.0, bottom = top + head.panel_height;
        const PlotAxis y_axis = axis_over(values_of(here), bottom, top, 0.06);
        drawing.text(plot_margin, y + 14.0, here[0].y_label, 13, colour_text, Anchor::start, true);
        draw_names(drawing, here, right, y + 14.0);
        draw_y_axis(drawing, y_axis, left, right, head.language);
        draw_x_axis(drawing, x_axis, top, bottom, head.language);
        if (here[0].is_difference) {
            drawing.line(left, y_axis.at(0.0), right, y_axis.at(0.0), colour_text, 1.2);
        }
        for (const PlotCurve& curve : here) {
            draw_curve(drawing, curve, x_axis, y_axis);
        }
        y = bottom + between - 26.0;
    }
    drawing.text(right, y + 2.0, x_label, 12, colour_quiet, Anchor::end);
    return drawing.document(y + 22.0, head);
}

std::string bars_svg(const PlotHead& head, const std::string& x_label, const std::vector<std::string>& legend,
                     const std::vector<PlotBars>& rows) {
    constexpr double left = 250.0, right = plot_width - 60.0, thickness = 11.0, gap = 8.0;
    Drawing drawing;
    const double top = draw_legend(drawing, legend, draw_head(drawing, head) + 4.0) + 4.0;
    const double row = gap + thickness * static_cast<double>(rows.empty() ? 1 : rows[0].bars.size());
    const double bottom = top + row * static_cast<double>(rows.size()) + gap;
    std::vector<double> values{0.0};
    for (const PlotBars& bars : rows) {
        for (const PlotBars::Bar& bar : bars.bars) {
            values.insert(values.end(), {bar.value.mean, bar.value.low, bar.value.high});
        }
    }
    const PlotAxis x = axis_over(values, left, right, 0.04);
    draw_x_axis(drawing, x, top, bottom, head.language);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double y = top + gap + row * static_cast<double>(i);
        drawing.text(left - 36.0, y + 0.5 * (row - gap) + 4.0, rows[i].label, 12, colour_text, Anchor::end);
        for (std::size_t b = 0; b < rows[i].bars.size(); ++b) {
            const bool is_alone = rows[i].bars.size() == 1;
            draw_bar(drawing, rows[i].bars[b],
                     is_alone ? colour_curve : colours_of_bars[b % std::size(colours_of_bars)], x,
                     y + thickness * static_cast<double>(b), thickness - 1.0);
        }
    }
    drawing.line(x.at(0.0), top, x.at(0.0), bottom, colour_text, 1.2);
    drawing.text(right, bottom + 36.0, x_label, 12, colour_quiet, Anchor::end);
    return drawing.document(bottom + 56.0, head);
}

}  // namespace goodwill
