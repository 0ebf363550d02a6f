#include "web/ui/panels/response_panel.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "web/ui/figures/levers.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/experiment_blocks.h"
#include "web/ui/panels/tornado_panel.h"
#include "web/ui/panels/worlds_panel.h"

namespace goodwill::ui {

namespace {

struct Curve {
    const Response& response;
    const Lever& lever;
    const MetricInfo& metric;
    std::size_t value;  // of the metric on the day, in the points

    [[nodiscard]] const Interval& mean(std::size_t point) const { return response.points[point].mean[value]; }
    [[nodiscard]] const Interval& difference(std::size_t point) const {
        return response.points[point].difference[value];
    }
};

Range range_of_means(const Curve& curve) {
    std::vector<float> ends;
    for (std::size_t point = 0; point < curve.response.points.size(); ++point) {
        const Interval& mean = curve.mean(point);
        for (const double end : {mean.mean, mean.low, mean.high}) ends.push_back(static_cast<float>(end));
    }
    return range_of(ends, 0);
}

void draw_axes(const UiContext& context, const Curve& curve, const ChartFrame& frame) {
    const ImFont* font = context.fonts.small;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const double unit = tick_unit(curve.metric, std::max(std::fabs(frame.range.low), std::fabs(frame.range.high)));
    const double step = unit * tick_step((frame.range.high - frame.range.low) / unit, 4);
    for (double at = std::ceil(frame.range.low / step) * step; at <= frame.range.high; at += step) {
        const float y = std::floor(frame.y(at));
        list.AddRectFilled({frame.min.x, y}, {frame.max.x, y + std::max(1.0F, context.px(1))}, context.theme.hairline);
        draw_text_right({frame.min.x - context.px(6), y - font->FontSize * 0.5F}, font, context.theme.text_quiet,
                        metric_tick(curve.metric, at, step, unit, false, context.language).view());
    }
    float end = frame.min.x - context.px(100);
    for (const Response::Point& point : curve.response.points) {
        const Shown text = lever_value_text(curve.lever, point.value, context.language);
        const float width = text_width(font, text.view()), x = frame.x(point.value) - width * 0.5F;
        if (x < end + context.px(8)) continue;
        draw_text({x, frame.max.y + context.px(6)}, font, context.theme.text_quiet, text.view());
        end = x + width;
    }
}

void draw_curve(const UiContext& context, const Curve& curve, const ChartFrame& frame) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float thick = std::max(1.5F, 2.0F * context.scale);
    ImVec2 before{};
    bool has_before = false;
    for (std::size_t i = 0; i < curve.response.points.size(); ++i) {
        const Interval& mean = curve.mean(i);
        const float x = frame.x(curve.response.points[i].value);
        if (std::isfinite(mean.low)) {
            list.AddRectFilled({x - context.px(4), frame.y(mean.high)}, {x + context.px(4), frame.y(mean.low)},
                               with_alpha(context.theme.text_quiet, 0.28F));
        }
        const ImVec2 at{x, frame.y(mean.mean)};
        if (std::isfinite(mean.mean) && has_before) list.AddLine(before, at, context.theme.accent, thick);
        has_before = std::isfinite(mean.mean);
        before = at;
    }
    for (std::size_t i = 0; i < curve.response.points.size(); ++i) {
        if (!std::isfinite(curve.mean(i).mean)) continue;
        const ImVec2 at{frame.x(curve.response.points[i].value), frame.y(curve.mean(i).mean)};
        list.AddCircleFilled(at, context.px(4), context.theme.accent);
        if (i == curve.response.present) list.AddCircle(at, context.px(8), context.theme.text, 0, thick);
    }
}

void chart(Column& column, const Curve& curve) {
    const UiContext& context = column.context;
    const Range range = range_of_means(curve);
    if (range.is_empty) return;
    const std::vector<Response::Point>& points = curve.response.points;
    const float labels = context.px(context.is_narrow ? 64 : 84), height = context.px(240);
    const ChartFrame frame{{column.at.x + labels, column.at.y + context.px(8)},
                           {column.at.x + column.width - context.px(16), column.at.y + height},
                           points.front().value,
                           points.size() > 1 ? points.back().value : points.front().value + 1.0,
                           range};
    draw_axes(context, curve, frame);
    draw_curve(context, curve, frame);
    remember_rect(context, "part", "response", column.at, {column.at.x + column.width, column.at.y + height});
    column.at.y = frame.max.y + context.px(6) + context.fonts.small->FontSize;
    skip(column, 12);
}

// The lever's value, the figure, and what it is away from where the lever began.
void rows(Column& column, const Curve& curve) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const ImFont* font = context.fonts.small;
    const float right = column.at.x + column.width, middle = column.at.x + column.width * 0.45F;
    draw_text_right({middle, column.at.y}, font, context.theme.text_quiet, tr(Text::response_mean, language));
    draw_text_right({right, column.at.y}, font, context.theme.text_quiet, tr(Text::response_difference, language));
    column.at.y += font->FontSize + context.px(6);
    for (std::size_t i = 0; i < curve.response.points.size(); ++i) {
        const bool is_present = i == curve.response.present;
        const ImU32 colour = is_present ? context.theme.text : context.theme.text_quiet;
        draw_text(column.at, font, colour,
                  lever_value_text(curve.lever, curve.response.points[i].value, language).view());
        draw_text_right({middle, column.at.y}, font, context.theme.text,
                        metric_value(curve.metric, curve.mean(i).mean, language, false).view());
        const Interval& difference = curve.difference(i);
        const bool is_open = sign_of(difference) == 0;
        draw_text_right({right, column.at.y}, font,
                        difference_colour(context, curve.metric, difference.mean, is_open || is_present),
                        is_present ? std::string(tr(Text::response_present, language))
                                   : mean_text(curve.metric, difference, language));
        column.at.y += font->FontSize + context.px(6);
    }
    skip(column, 12);
}

}  // namespace

void response_ui(std::size_t& horizon, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                 ImVec2 size) {
    const Language language = context.language;
    const MetricInfo& metric = metric_table()[view.page.metric];
    const ResponseShown& shown = view.response;
    const Lever lever = lever_of(view.session, view.page.lever, language);
    auto [column, is_closed] =
        begin_page(context, sentence(tr(Text::response_title, language), metric.label.in(language), lever.label),
                   "close_response", "###response", position, size, most_wide_answer_css);
    if (is_closed) {  // where it was opened
        const bool is_of_view = view.page.view == ViewKind::euros;
        actions.page = is_of_view ? Page{Page::Kind::view, 0, 0, {}, ViewKind::euros}
                                  : Page{Page::Kind::tornado, view.page.metric};
    }
    const Asking wish =
        asking(column, {view.can_begin_tornado, shown.is_asked, !shown.response.points.empty(), shown.progress,
                        shown.left_s, Text::tornado_too_large, "begin_response", "stop_response"});
    if (wish.begins) actions.begin_response = view.page.lever;
    actions.stop_response = wish.cancels;
    if (!shown.response.points.empty()) {
        choices(column, tornado_choices(language), horizon);
        const int day = tornado_days.at(horizon);
        words(column, context.fonts.small, context.theme.text_quiet,
              sentence(tr(Text::response_help, language), decimal(window_days(metric), 0, language).view(),
                       decimal(day, 0, language).view(), decimal(shown.futures, 0, language).view()),
              12);
        const Curve curve{shown.response, lever, metric, value_on(horizon, view.page.metric)};
        chart(column, curve);
        rows(column, curve);
        command_block(column, "copy_response_command", shown.commands.at(horizon), day, actions);
    }
    end_column(column);
}

}  // namespace goodwill::ui
