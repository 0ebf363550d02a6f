#include "web/ui/kit/line_chart.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "imgui_internal.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr double closer_by_notch = 1.25, closer_by_key = 1.5;
constexpr double closer_by_pinch = 4.0;     // e to this power when two fingers part by a whole screen
constexpr double wheel_pan = 0.1;           // of what is seen
constexpr double month_days = 30.0;         // with Shift
constexpr std::size_t short_windows = 10;   // the first days' windows are short and jump: they do not set the scale
constexpr float wheel_scroll_lines = 5.0F;  // as Dear ImGui scrolls

Shown value_text(const LineChart& chart, double value, Language language) {
    return chart.is_difference ? metric_change(chart.metric, value, language)
                               : metric_value(chart.metric, value, language, false);
}

Shown day_text(double day, Language language) {
    return fill(tr(Text::day_n, language), decimal(day, 0, language).view());
}

// Of the part of a line's values, the first of `first_day`, that is seen.
Range range_within(std::span<const float> values, double first_day, const Days& seen, std::size_t left_out) {
    const auto index = [&](double day) { return static_cast<std::size_t>(std::max(0.0, day - first_day)); };
    if (values.empty() || seen.last < first_day) return {0.0, 1.0, true};
    const std::size_t last = std::min(values.size() - 1, index(std::ceil(seen.last)));
    if (index(std::floor(seen.first)) > last) return {0.0, 1.0, true};
    const std::size_t unsettled = last > 2 * left_out ? left_out : 0;
    return range_of(values.first(last + 1), std::max(index(std::floor(seen.first)), unsettled));
}

Range range_seen(const LineChart& chart, const Days& seen) {
    Range range{0.0, 1.0, true};
    for (const Line& line : chart.lines) {
        const double start = 1.0 - static_cast<double>(line.before.size());
        for (const Range own : {range_within(line.values, 1.0, seen, line.before.empty() ? short_windows : 0),
                                range_within(line.before, start, seen, 0)}) {
            if (own.is_empty) continue;
            range = range.is_empty ? own : joined_range(own, range);
        }
    }
    for (const Corridor& corridor : chart.corridors) {
        for (const std::span<const float> edge : {corridor.low, corridor.high}) {
            const Range own = range_within(edge, 1.0, seen, 0);
            if (!own.is_empty) range = range.is_empty ? own : joined_range(own, range);
        }
    }
    return chart.is_difference ? joined_range(range, {0.0, 0.0}) : range;
}

// ---- Title and axes ------------------------------------------------------------------------------------------------

// Which line is which, side by side; returns the height of title and key.
float title_and_key(const UiContext& context, const LineChart& chart, ImVec2 at, float width) {
    const ImFont* font = context.fonts.small;
    const float height = draw_text_wrapped(at, font, context.theme.text_quiet, chart.title, width);
    if (chart.lines.size() < 2) return height;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float top = at.y + height + context.px(4);
    const float middle = top + font->FontSize * 0.5F, half = context.px(9);
    float x = at.x;
    for (const Line& line : chart.lines) {
        list.AddLine({x, middle}, {x + half, middle}, line.colour, context.px(2));
        list.AddLine({x + half + (line.is_dashed ? context.px(4) : 0.0F), middle},
                     {x + 2 * half + context.px(4), middle}, line.colour, context.px(2));
        x += context.px(28);
        x += draw_text_cut({x, top}, font, context.theme.text, line.label, at.x + width - x) + context.px(24);
    }
    for (const Corridor& corridor : chart.corridors) {
        const float needed = context.px(28) + text_width(font, corridor.label);
        if (x + needed > at.x + width) break;
        list.AddRectFilled({x, top}, {x + context.px(20), top + font->FontSize}, corridor.colour);
        draw_text({x + context.px(28), top}, font, context.theme.text, corridor.label);
        x += needed + context.px(24);
    }
    return height + font->FontSize + context.px(4);
}

void value_axis(const UiContext& context, const LineChart& chart, const ChartFrame& frame) {
    const ImFont* font = context.fonts.small;
    const Range& range = frame.range;
    const int wanted = std::clamp(static_cast<int>((frame.max.y - frame.min.y) / context.px(32)), 2, 5);
    const double unit = tick_unit(chart.metric, std::max(std::abs(range.low), std::abs(range.high)));
    const double step = unit * tick_step((range.high - range.low) / unit, wanted);
    const double first = std::ceil(range.low / step - 1e-9) * step;
    const auto label_of = [&](double value) {
        return metric_tick(chart.metric, value, step, unit, chart.is_difference, context.language);
    };
    const Shown zero = label_of(0.0);
    for (double tick = first; tick <= range.high + step * 1e-6; tick += step) {
        const double value = std::abs(tick) < step * 1e-6 ? 0.0 : tick;
        const Shown label = label_of(value);
        if (value != 0.0 && label.view() == zero.view()) continue;  // finer than the figure's digits
        const float y = std::floor(frame.y(value));
        hairline_across(context, {frame.min.x, y}, frame.max.x - frame.min.x);
        draw_text_right({frame.min.x - context.px(8), y - font->FontSize * 0.5F}, font, context.theme.text_quiet,
                        label.view());
    }
}

// At days with round numbers, and at the first one.
void day_axis(const UiContext& context, const ChartFrame& frame) {
    const ImFont* font = context.fonts.small;
    const double step =
        day_step(frame.last_day - frame.first_day, (frame.max.x - frame.min.x) > context.px(480) ? 6 : 3);
    const double first = frame.first_day <= 1.0 ? 0.0 : std::ceil(frame.first_day / step) * step;
    for (double round = first; round <= frame.last_day; round += step) {
        const double day = std::max(1.0, round);
        const float x = frame.x(day);
        const Shown words = day_text(day, context.language);
        const float width = text_width(font, words.view());
        const float left = std::clamp(x - width * 0.5F, frame.min.x, std::max(frame.min.x, frame.max.x - width));
        ImGui::GetWindowDrawList()->AddRectFilled(
            {std::floor(x), frame.max.y}, {std::floor(x) + std::max(1.0F, context.px(1)), frame.max.y + context.px(4)},
            context.theme.hairline);
        draw_text({left, frame.max.y + context.px(6)}, font, context.theme.text_quiet, words.view());
    }
}

// The days until the start lie on a ground of their own.
void ground_before_start(const UiContext& context, const LineChart& chart, const ChartFrame& frame) {
    const float right = std::min(frame.max.x, std::floor(frame.x(0.0)));
    if (right <= frame.min.x) return;
    ImGui::GetWindowDrawList()->AddRectFilled(frame.min, {right, frame.max.y}, context.theme.raised);
    if (text_width(context.fonts.small, chart.before_word) + context.px(8) > right - frame.min.x) return;
    draw_text({frame.min.x + context.px(4), frame.max.y - context.fonts.small->FontSize - context.px(2)},
              context.fonts.small, context.theme.text_quiet, chart.before_word);
}

// Lines where somebody moved a lever.
void change_marks(const UiContext& context, const LineChart& chart, const ChartFrame& frame) {
    for (const Mark& mark : chart.marks) {
        if (mark.day < frame.first_day || mark.day > frame.last_day) continue;
        const float x = std::floor(frame.x(mark.day)), right = x + std::max(1.0F, context.px(1));
        const float dash = mark.is_dashed ? context.px(5) : frame.max.y - frame.min.y;
        for (float y = frame.min.y; y < frame.max.y; y += 2.0F * dash) {
            ImGui::GetWindowDrawList()->AddRectFilled({x, y}, {right, std::min(frame.max.y, y + dash)},
                                                      with_alpha(context.theme.text, 0.5F));
        }
    }
}

// Their names as far as there is room until the next one, on the ground of the page: curves run behind them.
void names_of_changes(const UiContext& context, const LineChart& chart, const ChartFrame& frame) {
    const ImFont* font = context.fonts.small;
    const auto name = [&](const std::string& label, float x, float room) {
        const float width = std::min(room, text_width(font, label)), pad = context.px(2);
        ImGui::GetWindowDrawList()->AddRectFilled(
            {x - pad, frame.min.y}, {x + width + pad, frame.min.y + font->FontSize}, context.theme.surface);
        draw_text_cut({x, frame.min.y}, font, context.theme.text, label, room);
    };
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        if (chart.marks[i].day < frame.first_day) continue;
        if (chart.marks[i].day > frame.last_day) break;
        const float x = std::floor(frame.x(chart.marks[i].day));
        const float next =
            i + 1 < chart.marks.size() ? std::min(frame.max.x, frame.x(chart.marks[i + 1].day)) : frame.max.x;
        const float room = next - x - context.px(10);
        const float width = text_width(font, chart.marks[i].label);
        const bool is_last = i + 1 == chart.marks.size();
        if (room > context.px(72)) {
            name(chart.marks[i].label, x + context.px(6), room);
        } else if (is_last && i == 0 && x - width - context.px(6) > frame.min.x) {
            name(chart.marks[i].label, x - width - context.px(6), width);
        }
    }
}

// Pixel by pixel, so that nothing overlaps where it is half transparent.
void draw_corridor(const UiContext& context, const Corridor& corridor, const ChartFrame& frame) {
    const auto between = [](std::span<const float> values, double day) {
        const auto index = static_cast<std::size_t>(std::max(0.0, std::floor(day - 1.0)));
        if (day < 1.0 || index >= values.size()) return std::numeric_limits<double>::quiet_NaN();
        const double part = day - 1.0 - static_cast<double>(index), here = static_cast<double>(values[index]);
        if (part <= 0.0 || index + 1 >= values.size()) return here;
        return here + part * (static_cast<double>(values[index + 1]) - here);
    };
    for (float x = frame.min.x; x < frame.max.x; x += 1.0F) {
        const double day = frame.day_at(x);
        const double low = between(corridor.low, day), high = between(corridor.high, day);
        if (!std::isfinite(low) || !std::isfinite(high)) continue;
        const float thin = std::max(1.0F, context.px(1));  // where the band is but a line
        const float top = frame.y(high), bottom = std::max(top + thin, frame.y(low));
        ImGui::GetWindowDrawList()->AddRectFilled({x, top}, {x + 1.0F, bottom}, corridor.colour);
    }
}

// Named at the foot: the names of the changes stand at the head.
void mark_today(const UiContext& context, const LineChart& chart, const ChartFrame& frame) {
    if (chart.today <= 0 || chart.today < frame.first_day || chart.today > frame.last_day) return;
    const ImFont* font = context.fonts.small;
    const float x = std::floor(frame.x(chart.today));
    const float top = frame.min.y + font->FontSize + context.px(4);
    ImGui::GetWindowDrawList()->AddRectFilled({x, top}, {x + std::max(1.0F, context.px(1)), frame.max.y},
                                              with_alpha(context.theme.accent, 0.6F));
    draw_text_cut({x + context.px(6), frame.max.y - font->FontSize - context.px(2)}, font, context.theme.text_quiet,
                  tr(Text::today, context.language), frame.max.x - x - context.px(6));
}

// ---- Pointer, fingers and keys ---------------------------------------------------------------------------------------

// The wheel belongs to the chart under the pointer, unless it is scrolling past it.
void turn_wheel(const ChartFrame& frame, ChartView& view, const Days& all) {
    if (ImGui::GetCurrentContext()->WheelingWindow != nullptr) return;
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelX);
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheelH != 0.0F) {
        pan(view, all, -wheel_pan * static_cast<double>(io.MouseWheelH) * (frame.last_day - frame.first_day));
    }
    if (io.MouseWheel < 0.0F && shows_all_days(view, all)) {  // nothing farther away: the page scrolls on
        ImGui::SetScrollY(ImGui::GetScrollY() - io.MouseWheel * wheel_scroll_lines * ImGui::GetFontSize());
    } else if (io.MouseWheel != 0.0F) {
        zoom(view, all, std::pow(closer_by_notch, static_cast<double>(io.MouseWheel)), frame.day_at(io.MousePos.x));
    }
}

// Whoever drags across moves along the days; a finger that goes up or down wants to scroll.
void drag_days(const UiContext& context, const ChartFrame& frame, ChartView& view, const Days& all, ImGuiID id) {
    const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0F);
    ImGuiStorage& storage = ImGui::GetCurrentWindow()->StateStorage;
    if (std::abs(way.x) > std::abs(way.y) + context.px(4)) storage.SetBool(id, true);
    if (!storage.GetBool(id)) return;
    const double days_per_pixel = (frame.last_day - frame.first_day) / static_cast<double>(frame.max.x - frame.min.x);
    pan(view, all, -static_cast<double>(ImGui::GetIO().MouseDelta.x) * days_per_pixel);
}

void arrow_keys(ChartView& view, const Days& all, ImGuiID id) {
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_Home, ImGuiKey_End}) {
        ImGui::SetKeyOwner(key, id);
    }
    const Days seen = days_seen(view, all);
    const auto outside = [&](double day) { return day < seen.first || day > seen.last; };
    double day = view.read_day ? static_cast<double>(*view.read_day) : std::floor(seen.last);
    if (outside(day)) day = std::floor(seen.last);
    const double step = ImGui::GetIO().KeyShift ? month_days : 1.0;
    if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow, id, ImGuiInputFlags_Repeat)) day -= step;
    if (ImGui::IsKeyPressed(ImGuiKey_RightArrow, id, ImGuiInputFlags_Repeat)) day += step;
    if (ImGui::IsKeyPressed(ImGuiKey_Home, id)) day = all.first;
    if (ImGui::IsKeyPressed(ImGuiKey_End, id)) day = all.last;
    day = std::clamp(day, all.first, all.last);
    view.read_day = static_cast<int>(day);
    show_day(view, all, day);
}

void look_at(ChartFrame& frame, const ChartView& view, const Days& all) {
    const Days seen = days_seen(view, all);
    frame.first_day = seen.first;
    frame.last_day = seen.last;
}

// What happens to the stretch of days in this frame, and which day is read off.
void handle(const UiContext& context, std::string_view name, const ChartFrame& frame, ChartView& view,
            const Days& all) {
    const ImGuiIO& io = ImGui::GetIO();
    ImGui::SetCursorScreenPos(frame.min);
    ImGui::PushID(name.data(), name.data() + name.size());
    ImGui::InvisibleButton("###days", {frame.max.x - frame.min.x, frame.max.y - frame.min.y});
    const ImGuiID id = ImGui::GetItemID();
    // What the Tab key has marked counts as hovered, wherever the pointer is.
    const bool is_over = ImGui::IsItemHovered() && ImGui::IsMouseHoveringRect(frame.min, frame.max);
    const bool is_held = ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    const bool is_marked = ImGui::IsItemFocused() && io.NavVisible;
    if (ImGui::IsItemVisible()) remember_rect(context, "chart", name, frame.min, frame.max);
    if (is_marked) {
        const float away = context.px(3);
        ImGui::GetWindowDrawList()->AddRect({frame.min.x - away, frame.min.y - away},
                                            {frame.max.x + away, frame.max.y + away}, context.theme.accent,
                                            context.px(6), 0, context.px(2));
    }
    ImGui::PopID();
    if (is_over) turn_wheel(frame, view, all);
    if ((is_over || is_held) && context.pinch != 0.0F) {
        zoom(view, all, std::exp(closer_by_pinch * static_cast<double>(context.pinch)), frame.day_at(io.MousePos.x));
    }
    if (is_held) {
        drag_days(context, frame, view, all, id);
    } else {
        ImGui::GetCurrentWindow()->StateStorage.SetBool(id, false);
    }
    if (is_over && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) show_all_days(view);
    if ((is_over || is_held) && !shows_all_days(view, all)) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    const bool is_pointed = context.is_touch ? is_held : is_over || is_held;
    if (is_pointed) {
        ChartFrame now = frame;
        look_at(now, view, all);
        view.read_day = static_cast<int>(std::clamp(std::round(now.day_at(io.MousePos.x)), all.first, all.last));
    } else if (is_marked) {
        arrow_keys(view, all, id);
    } else if (!context.is_touch) {
        view.read_day.reset();
    }
    if (!is_over && !is_marked) return;
    const int keys = take_plus_minus();
    const double around = view.read_day ? static_cast<double>(*view.read_day) : frame.last_day;
    if (keys != 0) zoom(view, all, std::pow(closer_by_key, keys), around);
}

// ---- Reading off -----------------------------------------------------------------------------------------------------

void read_off(const UiContext& context, const LineChart& chart, const ChartFrame& frame, int read_day) {
    const double at = read_day;
    if (at < frame.first_day || at > frame.last_day) return;
    const ImFont* font = context.fonts.small;
    const float x = std::floor(frame.x(at));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({x, frame.min.y}, {x + std::max(1.0F, context.px(1)), frame.max.y}, context.theme.text_quiet);
    const Shown heading = day_text(at, context.language);
    float width = text_width(context.fonts.strong, heading.view());
    std::vector<std::string> rows;
    for (const Line& line : chart.lines) {
        const std::optional<float> read = value_on(line, read_day);
        if (!read) continue;
        const auto value = static_cast<double>(*read);
        if (std::isfinite(value)) list.AddCircleFilled({x, frame.y(value)}, context.px(4), line.colour);
        const Shown shown = std::isfinite(value) ? value_text(chart, value, context.language) : joined("–", "");
        rows.push_back(std::string(line.label) + ": " + shown.c_str());
        width = std::max(width, text_width(font, rows.back()));
    }
    for (const Corridor& corridor : chart.corridors) {
        const std::optional<float> low = value_on({corridor.low, {}}, read_day);
        const std::optional<float> high = value_on({corridor.high, {}}, read_day);
        if (!low || !high || !std::isfinite(*low) || !std::isfinite(*high)) continue;
        rows.push_back(sentence(tr(Text::corridor_reading, context.language), corridor.label,
                                value_text(chart, static_cast<double>(*low), context.language).view(),
                                value_text(chart, static_cast<double>(*high), context.language).view()));
        width = std::max(width, text_width(font, rows.back()));
    }
    const float margin = context.px(10), line_height = font->FontSize + context.px(4);
    const ImVec2 size = {width + 2 * margin, context.fonts.strong->FontSize +
                                                 line_height * static_cast<float>(rows.size()) + 1.5F * margin};
    const bool is_right = x + context.px(12) + size.x <= frame.max.x;
    const float left = is_right ? x + context.px(12) : std::max(frame.min.x, x - context.px(12) - size.x);
    const ImVec2 min = {left, frame.min.y + context.px(20)};  // the names of the changes stay legible
    const ImVec2 max = {min.x + size.x, min.y + size.y};
    list.AddRectFilled(min, max, with_alpha(context.theme.surface, 0.94F), context.px(6));
    list.AddRect(min, max, context.theme.hairline, context.px(6), 0, std::max(1.0F, std::floor(context.scale)));
    ImVec2 pen = {min.x + margin, min.y + margin * 0.7F};
    draw_text(pen, context.fonts.strong, context.theme.text, heading.view());
    pen.y += context.fonts.strong->FontSize + context.px(4);
    for (const std::string& row : rows) {
        draw_text(pen, font, context.theme.text, row);
        pen.y += line_height;
    }
    remember_rect(context, "part", "chart_reading", min, max);
}

}  // namespace

Days all_days(const LineChart& chart) {
    const bool has_start =
        std::any_of(chart.lines.begin(), chart.lines.end(), [](const Line& line) { return !line.before.empty(); });
    Days all;
    if (has_start) all.last = 0.0;
    for (const Line& line : chart.lines) {
        all.first = std::min(all.first, 1.0 - static_cast<double>(line.before.size()));
        all.last = std::max(all.last, static_cast<double>(line.values.size()));
    }
    return all;
}

std::optional<float> value_on(const Line& line, int day) {
    const int index = day < 1 ? static_cast<int>(line.before.size()) - 1 + day : day - 1;
    const std::span<const float> values = day < 1 ? line.before : line.values;
    const bool is_there = index >= 0 && static_cast<std::size_t>(index) < values.size();
    return is_there ? std::optional(values[static_cast<std::size_t>(index)]) : std::nullopt;
}

void line_chart(const UiContext& context, const LineChart& chart, ChartView& view, ImVec2 position, ImVec2 size) {
    const float above = title_and_key(context, chart, position, size.x) + context.px(12);
    ChartFrame frame{{position.x + context.px(80), position.y + above},
                     {position.x + size.x - context.px(16), position.y + size.y - context.px(28)},
                     0.0,
                     1.0,
                     {}};
    if (frame.max.x - frame.min.x < context.px(40) || frame.max.y - frame.min.y < context.px(24)) return;
    const Days all = all_days(chart);
    look_at(frame, view, all);
    handle(context, chart.name, frame, view, all);
    look_at(frame, view, all);
    frame.range = range_seen(chart, {frame.first_day, frame.last_day});
    ground_before_start(context, chart, frame);
    value_axis(context, chart, frame);
    day_axis(context, frame);
    change_marks(context, chart, frame);
    mark_today(context, chart, frame);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (chart.is_difference) {
        const float y = std::floor(frame.y(0.0));
        list.AddRectFilled({frame.min.x, y}, {frame.max.x, y + std::max(1.0F, context.px(1))}, context.theme.text);
    }
    list.PushClipRect({frame.min.x, frame.min.y - context.px(4)}, {frame.max.x + context.px(8), frame.max.y + 1}, true);
    for (const Corridor& corridor : chart.corridors) draw_corridor(context, corridor, frame);
    for (const Line& line : chart.lines) {
        const float dash = line.is_dashed ? context.px(5) : 0.0F;
        std::vector<float> course(line.before.begin(), line.before.end());
        course.insert(course.end(), line.values.begin(), line.values.end());
        draw_values(course, 1.0 - static_cast<double>(line.before.size()), frame,
                    {line.colour, std::max(1.0F, 2.0F * context.scale), dash, context.px(4)});
    }
    list.PopClipRect();
    names_of_changes(context, chart, frame);
    if (view.read_day) read_off(context, chart, frame, *view.read_day);
}

}  // namespace goodwill::ui
