// What drives loyalty: importance against performance in four quarters, each driver with its interval.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "web/ui/figures/drivers.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/views/drawn_views.h"
#include "web/ui/views/view_frame.h"

namespace goodwill::ui {

namespace {

std::array<double, 6> day_of(const World& world, const RecentContacts& recent) {
    const Counters& count = world.record.total;
    return {static_cast<double>(world.day),
            static_cast<double>(recent.days.size()),
            static_cast<double>(world.customers),
            count.deposited,
            count.withdrawn,
            count.revenue};
}

// Of this day, worked out when it is first seen.
const Drivers& drivers_of_day(DriversOfDay& kept, const World& world, const RecentContacts& recent) {
    const std::array<double, 6> day = day_of(world, recent);
    if (kept.of != day) kept = {day, drivers_of(world, recent)};
    return kept.drivers;
}

struct DriversChart {
    const UiContext& context;
    Rect frame;
    Range performance, importance;

    [[nodiscard]] ImVec2 at(double of_performance, double of_importance) const {
        const auto place = [](const Range& range, double value) {
            return static_cast<float>((value - range.low) / (range.high - range.low));
        };
        return {frame.min.x + width_of(frame) * place(performance, of_performance),
                frame.max.y - height_of(frame) * place(importance, of_importance)};
    }
    [[nodiscard]] ImVec2 at(const Driver& driver) const { return at(driver.performance, driver.importance.mean); }
};

void widen(Range& range, double share, double least, double most) {
    const double more = share * std::max(1e-6, range.high - range.low);
    range.low = std::max(least, range.low - more);
    range.high = std::min(most, range.high + more);
}

DriversChart chart_of(const UiContext& context, const Drivers& now, const Drivers* twin, const Rect& frame) {
    DriversChart chart{context, frame, {100.0, 0.0}, {0.0, 0.0}};
    const auto take = [&](const Driver& driver, bool has_interval) {
        chart.performance.low = std::min(chart.performance.low, driver.performance);
        chart.performance.high = std::max(chart.performance.high, driver.performance);
        const Interval& of = driver.importance;
        chart.importance.low = std::min(chart.importance.low, has_interval ? of.low : of.mean);
        chart.importance.high = std::max(chart.importance.high, has_interval ? of.high : of.mean);
    };
    for (const Driver& driver : now.drivers) take(driver, true);
    if (twin != nullptr) {
        for (const Driver& driver : twin->drivers) take(driver, false);
    }
    widen(chart.performance, 0.12, 0.0, 100.0);
    widen(chart.importance, 0.10, -1.0, 1.0);
    return chart;
}

// Where the dot of a driver is, and its interval.
Rect spot_of(const DriversChart& chart, const Driver& driver) {
    const float reach = chart.context.px(9);
    const ImVec2 at = chart.at(driver);
    const float high = chart.at(driver.performance, driver.importance.high).y;
    const float low = chart.at(driver.performance, driver.importance.low).y;
    return {{at.x - reach, std::min(high, at.y - reach)}, {at.x + reach, std::max(low, at.y + reach)}};
}

std::vector<Rect> draw_quarters(const DriversChart& chart, const Drivers& now) {
    const UiContext& context = chart.context;
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Rect& frame = chart.frame;
    const ImVec2 middle = chart.at(now.mean_performance, now.mean_importance);
    list.AddRectFilled(frame.min, frame.max, theme.surface);
    list.AddRectFilled(frame.min, middle, with_alpha(theme.warning, 0.08F));
    hairline_across(context, {frame.min.x, std::floor(middle.y)}, width_of(frame));
    hairline_down(context, {std::floor(middle.x), frame.min.y}, height_of(frame));
    const ImFont* font = context.fonts.small;
    const float edge = context.px(6), half = 0.5F * width_of(frame) - 2.0F * edge;
    std::vector<Rect> taken;
    const auto name = [&](Text text, bool is_right, bool is_low) {
        const std::string words = broken_at_spaces(font, tr(text, context.language), half);
        const float height = wrapped_height(font, words, half), width = std::min(half, text_width(font, words));
        const ImVec2 at{is_right ? frame.max.x - edge - width : frame.min.x + edge,
                        is_low ? frame.max.y - edge - height : frame.min.y + edge};
        const Rect rect{at, {at.x + width, at.y + height}};
        // A driver comes before the name of its quarter.
        const auto lies_there = [&](const Driver& driver) { return overlap(rect, spot_of(chart, driver)); };
        if (std::any_of(now.drivers.begin(), now.drivers.end(), lies_there)) return;
        draw_text_wrapped(at, font, theme.text_quiet, words, half);
        taken.push_back(rect);
    };
    name(Text::drivers_act, false, false);
    name(Text::drivers_keep, true, false);
    name(Text::drivers_watch, false, true);
    name(Text::drivers_enough, true, true);
    return taken;
}

void drivers_axes(const DriversChart& chart) {
    const UiContext& context = chart.context;
    const ImFont* font = context.fonts.small;
    const Rect& frame = chart.frame;
    const ImU32 quiet = context.theme.text_quiet;
    const double step_x = tick_step(chart.performance.high - chart.performance.low, 4);
    for (double mark = std::ceil(chart.performance.low / step_x) * step_x; mark <= chart.performance.high;
         mark += step_x) {
        const Shown number = decimal(mark, 0, context.language);
        const float width = text_width(font, number.view());
        const float x = std::clamp(chart.at(mark, 0.0).x - 0.5F * width, frame.min.x, frame.max.x - width);
        draw_text({x, frame.max.y + context.px(4)}, font, quiet, number.view());
    }
    const std::string_view performance = tr(Text::drivers_performance, context.language);
    draw_text({frame.min.x + 0.5F * (width_of(frame) - text_width(font, performance)),
               frame.max.y + context.px(6) + font->FontSize},
              font, quiet, performance);
    const double step_y = tick_step(chart.importance.high - chart.importance.low, 4);
    for (double mark = std::ceil(chart.importance.low / step_y) * step_y; mark <= chart.importance.high;
         mark += step_y) {
        const Shown number = decimal(mark, step_y < 0.1 ? 2 : 1, context.language);
        const float y =
            std::clamp(chart.at(0.0, mark).y - 0.5F * font->FontSize, frame.min.y, frame.max.y - font->FontSize);
        draw_text_right({frame.min.x - context.px(6), y}, font, quiet, number.view());
    }
    draw_text({frame.min.x, frame.min.y - font->FontSize - context.px(4)}, font, quiet,
              tr(Text::drivers_importance, context.language));
}

void draw_driver(const DriversChart& chart, const Driver& driver, const Driver* without, bool is_weakest) {
    const UiContext& context = chart.context;
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 at = chart.at(driver);
    const float thin = std::max(1.0F, std::floor(1.5F * context.scale));
    const ImU32 colour = is_weakest ? theme.warning : theme.accent;
    if (without != nullptr) {
        const ImVec2 from = chart.at(*without);
        list.PathLineTo(from);
        list.PathLineTo(at);
        stroke_dashed(list, theme.text_quiet, thin, context.px(3));
        list.AddCircle(from, context.px(4), theme.text_quiet, 0, thin);
    }
    const float low = chart.at(driver.performance, driver.importance.low).y;
    const float high = chart.at(driver.performance, driver.importance.high).y;
    list.AddRectFilled({at.x - 0.5F * thin, high}, {at.x + 0.5F * thin, low}, colour);
    for (const float y : {low, high}) {
        list.AddRectFilled({at.x - context.px(3), y - 0.5F * thin}, {at.x + context.px(3), y + 0.5F * thin}, colour);
    }
    list.AddCircleFilled(at, context.px(is_weakest ? 6 : 5), colour);
    if (is_weakest) list.AddCircle(at, context.px(9), colour, 0, thin);
}

// Where a label has room: beside its dot, or further away with a line to it; nothing where there is none at all.
std::optional<Rect> room_for_label(const DriversChart& chart, ImVec2 dot, ImVec2 size, const std::vector<Rect>& taken) {
    const float step = size.y + chart.context.px(2);
    for (int place = 0; place < 3 * 14; ++place) {
        const int away = place % 14;
        const float gap = chart.context.px(11.0F + 60.0F * static_cast<float>(place / 14));
        for (const float side : {1.0F, -1.0F}) {
            for (const float up : {-1.0F, 1.0F}) {
                const float y = dot.y - 0.5F * size.y + up * static_cast<float>(away) * step;
                const float x = side > 0.0F ? dot.x + gap : dot.x - gap - size.x;
                const Rect rect{{x, y}, {x + size.x, y + size.y}};
                const bool is_inside = rect.min.x >= chart.frame.min.x && rect.max.x <= chart.frame.max.x &&
                                       rect.min.y >= chart.frame.min.y && rect.max.y <= chart.frame.max.y;
                const auto hits = [&](const Rect& other) { return overlap(rect, other); };
                if (is_inside && std::none_of(taken.begin(), taken.end(), hits)) return rect;
            }
        }
    }
    return std::nullopt;
}

std::string label_of(const Drivers& drivers, std::size_t place, bool has_name, Language language) {
    const std::string number = std::to_string(place + 1);
    return has_name ? number + " " + tr(driver_text(drivers.drivers[place].kind), language) : number;
}

void draw_labels(const DriversChart& chart, const Drivers& now, const Drivers* twin, bool have_names,
                 std::vector<Rect> taken) {
    const UiContext& context = chart.context;
    const ImFont* font = context.fonts.small;
    const float dot = context.px(7), arm = context.px(3);
    const auto take_dot = [&](ImVec2 at) { taken.push_back({{at.x - dot, at.y - dot}, {at.x + dot, at.y + dot}}); };
    if (twin != nullptr) {
        for (const Driver& driver : twin->drivers) take_dot(chart.at(driver));
    }
    for (const Driver& driver : now.drivers) {
        const ImVec2 at = chart.at(driver);
        take_dot(at);
        taken.push_back({{at.x - arm, chart.at(driver.performance, driver.importance.high).y},
                         {at.x + arm, chart.at(driver.performance, driver.importance.low).y}});
    }
    for (std::size_t i = 0; i < now.drivers.size(); ++i) {
        const ImVec2 at = chart.at(now.drivers[i]);
        for (const bool has_name : {have_names, false}) {
            const std::string words = label_of(now, i, has_name, context.language);
            const std::optional<Rect> rect =
                room_for_label(chart, at, {text_width(font, words), font->FontSize}, taken);
            if (!rect) continue;
            const float y = 0.5F * (rect->min.y + rect->max.y);
            const float x = rect->min.x > at.x ? rect->min.x - context.px(2) : rect->max.x + context.px(2);
            if (std::fabs(y - at.y) > font->FontSize || std::fabs(x - at.x) > context.px(20)) {
                ImGui::GetWindowDrawList()->AddLine(at, {x, y}, context.theme.text_quiet);
            }
            draw_text(rect->min, font, context.theme.text, words);
            taken.push_back(*rect);
            break;
        }
    }
}

std::string importance_words(const Driver& driver, Language language) {
    const auto number = [&](double value) { return std::string(decimal(value, 2, language).view()); };
    return sentence(tr(Text::drivers_importance_is, language), number(driver.importance.mean),
                    number(driver.importance.low), number(driver.importance.high),
                    std::string(decimal(driver.importance.count, 0, language).view()));
}

std::string performance_words(const UiContext& context, const Driver& driver, const Driver* without) {
    const Language language = context.language;
    const auto number = [&](double value) { return std::string(decimal(value, 0, language).view()); };
    std::string words = sentence(tr(Text::drivers_performance_is, language), number(driver.performance));
    if (without != nullptr) {
        words += "; " + in_other_world_value(context.worlds, number(without->performance), language);
    }
    return words;
}

void driver_tip(const UiContext& context, const Driver& driver, const Driver* without) {
    if (!begin_tip(context, true)) return;
    const Language language = context.language;
    tip_text(context, context.fonts.strong, context.theme.text, tr(driver_text(driver.kind), language));
    tip_text(context, context.fonts.body, context.theme.text, importance_words(driver, language));
    tip_text(context, context.fonts.body, context.theme.text, performance_words(context, driver, without));
    tip_text(context, context.fonts.small, context.theme.text_quiet, tr(driver_measure_text(driver.kind), language));
    end_tip();
}

// All drivers in words; returns the height. Not drawn: measured.
float driver_list(const UiContext& context, const Drivers& now, const Drivers* twin, ImVec2 at, float width,
                  bool is_drawn) {
    const Language language = context.language;
    const ImFont *font = context.fonts.small, *strong = context.fonts.strong;
    const float top = at.y;
    for (std::size_t i = 0; i < now.drivers.size(); ++i) {
        const Driver& driver = now.drivers[i];
        const Driver* without = twin != nullptr ? twin->find(driver.kind) : nullptr;
        const Rect rect{at, {at.x + width, 0.0F}};
        const auto line = [&](const ImFont* of, ImU32 colour, const std::string& words) {
            at.y += is_drawn ? draw_text_wrapped(at, of, colour, words, width) : wrapped_height(of, words, width);
        };
        line(strong, context.theme.text, label_of(now, i, true, language));
        const auto number = [&](double value, int decimals) {
            return std::string(decimal(value, decimals, language).view());
        };
        line(font, context.theme.text_quiet,
             sentence(tr(Text::drivers_importance_short, language), number(driver.importance.mean, 2),
                      number(driver.importance.low, 2), number(driver.importance.high, 2)));
        std::string performance =
            sentence(tr(Text::drivers_performance_short, language), number(driver.performance, 0));
        if (without != nullptr) {
            performance += "; " + in_other_world_value(context.worlds, number(without->performance, 0), language);
        }
        line(font, context.theme.text_quiet, performance);
        if (is_drawn && is_hovered({rect.min, {rect.max.x, at.y}})) driver_tip(context, driver, without);
        at.y += context.px(8);
    }
    return at.y - top;
}

}  // namespace

void drivers_view(ViewsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                  ImVec2 size) {
    const Language language = context.language;
    const Drivers& now = drivers_of_day(state.drivers[0], view.session.world(), view.figures.recent);
    const Drivers* twin = view.twin != nullptr
                              ? &drivers_of_day(state.drivers[1], view.twin->world(), view.twin_figures.recent)
                              : nullptr;
    const auto number = [&](double value) { return std::string(decimal(value, 0, language).view()); };
    state.sentence = drivers_sentence(now, twin, language, context.worlds);
    const std::string note = sentence(tr(Text::view_drivers_note, language), number(now.customers), number(now.days));
    const float width = size.x - 2.0F * page_margin(context) - context.px(8);
    const bool is_wide = width >= context.px(560), has_list = !context.is_presenting;
    const float list_width = is_wide ? context.px(212) : width, gap = context.px(20);
    const float list_height = has_list ? driver_list(context, now, twin, {}, list_width, false) : 0.0F;
    const float axes = 2.0F * context.fonts.small->FontSize + context.px(14);
    const float head = context.fonts.small->FontSize + context.px(6);
    const float chart_height = context.px(least_chart_css(context, 260)) + axes + head;
    const float least = is_wide ? std::max(chart_height, list_height) : chart_height + list_height;
    const ViewFrame area = begin_view(context, Text::view_drivers_title, state.sentence, note, position, size,
                                      std::ceil(least / context.scale));
    if (now.drivers.empty()) {
        offer_days(area, view, actions);
    } else {
        const Rect& whole = area.picture;
        const float right = whole.min.x + width - (is_wide && has_list ? list_width + gap : 0.0F);
        // As high as can be seen at once.
        const float seen = position.y + size.y - (whole.min.y + ImGui::GetScrollY()) - context.px(8);
        const float end =
            is_wide ? whole.min.y + std::clamp(seen, chart_height, height_of(whole)) : whole.max.y - list_height;
        const Rect frame{{whole.min.x + context.px(40), whole.min.y + head}, {right, end - axes}};
        const DriversChart chart = chart_of(context, now, twin, frame);
        const std::vector<Rect> corners = draw_quarters(chart, now);
        drivers_axes(chart);
        for (std::size_t i = 0; i < now.drivers.size(); ++i) {
            const Driver* without = twin != nullptr ? twin->find(now.drivers[i].kind) : nullptr;
            draw_driver(chart, now.drivers[i], without, now.weakest == i);
        }
        draw_labels(chart, now, twin, is_wide || !has_list, corners);
        for (const Driver& driver : now.drivers) {
            const ImVec2 at = chart.at(driver);
            const float reach = context.px(9);
            const Rect spot{{at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}};
            remember_rect(context, "part", "driver_" + std::to_string(static_cast<int>(driver.kind)), spot.min,
                          spot.max);
            if (!is_hovered(spot)) continue;
            driver_tip(context, driver, twin != nullptr ? twin->find(driver.kind) : nullptr);
            break;
        }
        const ImVec2 below = {whole.min.x, end}, beside = {right + gap, whole.min.y};
        if (has_list) driver_list(context, now, twin, is_wide ? beside : below, list_width, true);
        remember_rect(context, "picture", "drivers", whole.min, whole.max);
    }
    end_view(area);
}

}  // namespace goodwill::ui
