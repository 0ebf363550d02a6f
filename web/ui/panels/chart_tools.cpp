#include "web/ui/panels/chart_tools.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "generated/embedded_fonts.h"
#include "imgui_internal.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

using Form = ChartWish::Form;

struct SaveButton {
    std::string_view name;
    Text label;
    Form form;
};
constexpr std::array<SaveButton, 3> save_buttons = {{{"chart_csv", Text::chart_csv, Form::csv},
                                                     {"chart_csv_german", Text::chart_csv_german, Form::csv_german},
                                                     {"chart_png", Text::chart_png, Form::picture}}};
constexpr double closer_by_button = 2.0;

float tool_height(const UiContext& context) { return context.px(context.is_touch ? 44 : 32); }

// Of a row of buttons, with the gap behind each.
float look_width(const UiContext& context) {
    return 2 * (tool_height(context) + context.px(8)) +
           button_width(context, tr(Text::chart_all_days, context.language)) + context.px(8);
}

float save_width(const UiContext& context, bool has_page) {
    float width = 0.0F;
    for (const SaveButton& button : save_buttons) {
        if (button.form == Form::picture && !has_page) continue;
        width += button_width(context, tr(button.label, context.language)) + context.px(8);
    }
    return width;
}

bool is_one_row(const UiContext& context, float width, bool has_page) {
    return look_width(context) + save_width(context, has_page) <= width + context.px(8);
}

std::string hint_words(const UiContext& context) {
    return std::string(tr(context.is_touch ? Text::chart_hint_touch : Text::chart_hint, context.language)) + " " +
           tr(Text::chart_saves, context.language);
}

ChartWish wish_of(const LineChart& chart, const ChartView& view, Form form, Language language) {
    const Days seen = days_seen(view, all_days(chart));
    ChartWish wish;
    wish.form = form;
    wish.name = chart.is_difference ? std::string(chart.metric.id) + "-difference" : std::string(chart.metric.id);
    wish.first_day = static_cast<int>(std::ceil(seen.first));
    wish.last_day = static_cast<int>(std::floor(std::min(seen.last, all_days(chart).last)));
    const double scale = chart.metric.unit.en == "%" ? 100.0 : 1.0;
    const auto add = [&](std::string label, const Line& line) {
        ChartColumn column{std::move(label), {}};
        for (int day = wish.first_day; day <= wish.last_day; ++day) {
            const std::optional<float> value = value_on(line, day);
            column.values.push_back(value ? scale * static_cast<double>(*value)
                                          : std::numeric_limits<double>::quiet_NaN());
        }
        wish.columns.push_back(std::move(column));
    };
    for (const Line& line : chart.lines) {
        add(!line.title.empty()      ? line.title
            : chart.lines.size() > 1 ? chart.title + ": " + std::string(line.label)
                                     : chart.title,
            line);
    }
    for (const Corridor& corridor : chart.corridors) {
        add(sentence(tr(Text::corridor_low, language), chart.title, corridor.label), {corridor.low, {}});
        add(sentence(tr(Text::corridor_high, language), chart.title, corridor.label), {corridor.high, {}});
    }
    return wish;
}

// A chart that is cut by the edge of its page is scrolled into sight first.
void take_picture(const LineChart& chart, ChartView& view, Language language, Actions& actions, const Rect& drawn) {
    const ImRect& seen = ImGui::GetCurrentWindow()->ClipRect;
    const bool is_cut = drawn.min.y < seen.Min.y || drawn.max.y > seen.Max.y;
    if (is_cut && !view.wants_picture) {
        view.wants_picture = true;
        ImGui::SetScrollFromPosY(drawn.min.y - ImGui::GetWindowPos().y, 0.0F);
        return;
    }
    view.wants_picture = false;
    actions.save_chart = wish_of(chart, view, Form::picture, language);
    actions.save_chart->rect = {{std::max(drawn.min.x, seen.Min.x), std::max(drawn.min.y, seen.Min.y)},
                                {std::min(drawn.max.x, seen.Max.x), std::min(drawn.max.y, seen.Max.y)}};
}

}  // namespace

float chart_tools_height(const UiContext& context, float width, bool has_page) {
    const float rows = is_one_row(context, width, has_page) ? 1.0F : 2.0F;
    return rows * (tool_height(context) + context.px(8)) +
           wrapped_height(context.fonts.small, hint_words(context), width) + context.px(8);
}

void chart_tools(const UiContext& context, const LineChart& chart, ChartView& view, bool has_page, Actions& actions,
                 const Rect& drawn) {
    const Language language = context.language;
    const float height = tool_height(context), gap = context.px(8), width = drawn.max.x - drawn.min.x;
    const Days all = all_days(chart);
    const Days seen = days_seen(view, all);
    const double around = view.is_at_end ? seen.last : 0.5 * (seen.first + seen.last);
    ImVec2 at = {drawn.min.x, drawn.max.y + gap};
    const ImVec2 square = {height, height};
    if (icon_button(context, "chart_farther", icon::minus, tr(Text::chart_farther, language), at, square,
                    ButtonLook::framed)) {
        zoom(view, all, 1.0 / closer_by_button, around);
    }
    at.x += height + gap;
    if (icon_button(context, "chart_closer", icon::plus, tr(Text::chart_closer, language), at, square,
                    ButtonLook::framed)) {
        zoom(view, all, closer_by_button, around);
    }
    at.x += height + gap;
    const char* all_label = tr(Text::chart_all_days, language);
    if (text_button(context, "chart_all", all_label, at, {button_width(context, all_label), height}))
        show_all_days(view);
    if (is_one_row(context, width, has_page)) {
        at.x = drawn.max.x - save_width(context, has_page) + gap;
    } else {
        at = {drawn.min.x, at.y + height + gap};
    }
    for (const SaveButton& button : save_buttons) {
        if (button.form == Form::picture && !has_page) continue;
        const char* label = tr(button.label, language);
        const ImVec2 size = {button_width(context, label), height};
        const bool is_pressed = text_button(context, button.name, label, at, size);
        at.x += size.x + gap;
        if (button.form == Form::picture && (is_pressed || view.wants_picture)) {
            take_picture(chart, view, language, actions, drawn);
        } else if (is_pressed) {
            actions.save_chart = wish_of(chart, view, button.form, language);
        }
    }
    draw_text_wrapped({drawn.min.x, at.y + height + gap}, context.fonts.small, context.theme.text_quiet,
                      hint_words(context), width);
}

}  // namespace goodwill::ui
