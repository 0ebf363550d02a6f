#include "web/ui/panels/tornado_panel.h"

#include <algorithm>
#include <cmath>

#include "web/ui/figures/band.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/experiment_blocks.h"
#include "web/ui/panels/worlds_panel.h"

namespace goodwill::ui {

namespace {

constexpr float most_wide_css = 1040.0F;
// Of a row: what the lever is set to, and what that does.
float setting_width(const UiContext& context) { return context.px(context.is_narrow ? 96 : 132); }
float effect_width(const UiContext& context) { return context.px(context.is_narrow ? 76 : 252); }

// What all rows have in common.
struct Rows {
    const View& view;
    const UiContext& context;
    std::size_t metric, horizon;
    double low = 0.0, high = 0.0;  // the ends of the scale; zero lies between them
    float left = 0.0F, right = 0.0F;

    [[nodiscard]] const MetricInfo& info() const { return metric_table()[metric]; }
    [[nodiscard]] float x(double value) const {
        return left + static_cast<float>((value - low) / (high - low)) * (right - left);
    }
};

bool is_drawn(const Rows& rows, const TornadoSide& side) {
    return side.is_moved && std::isfinite(side.of(rows.metric, rows.horizon).low);
}

// The bar reaches to the mean, the thin line over it from end to end of the interval.
void side_row(Column& column, const Rows& rows, const Lever& lever, const TornadoSide& side) {
    const UiContext& context = rows.context;
    const Language language = context.language;
    const ImFont* font = context.fonts.small;
    const float height = font->FontSize + context.px(4);
    if (!side.is_moved) {
        draw_text_cut(column.at, font, context.theme.text_quiet, tr(Text::tornado_at_end, language), column.width);
        column.at.y += height;
        return;
    }
    const Interval& interval = side.of(rows.metric, rows.horizon);
    // The unit stands beside the lever's name, but "1" alone would be no sentence.
    const std::string value = lever.info == nullptr ? lever_value_with_unit(lever, side.value, language)
                                                    : std::string(lever_value_text(lever, side.value, language).view());
    draw_text_cut(column.at, font, context.theme.text_quiet, value, setting_width(context) - context.px(8));
    const bool is_open = sign_of(interval) == 0;
    const ImU32 colour = difference_colour(context, rows.info(), interval.mean, is_open);
    if (is_drawn(rows, side)) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float zero = rows.x(0.0), mean = rows.x(interval.mean), middle = column.at.y + font->FontSize * 0.5F;
        const float half = context.px(5), thin = std::max(1.0F, context.px(1));
        list.AddRectFilled({std::min(zero, mean), middle - half}, {std::max(zero, mean), middle + half},
                           is_open ? with_alpha(colour, 0.5F) : colour);
        list.AddRectFilled({rows.x(interval.low), middle - thin}, {rows.x(interval.high), middle + thin},
                           context.theme.text);
    }
    const std::string text = context.is_narrow ? std::string(metric_change(rows.info(), interval.mean, language).view())
                                               : mean_text(rows.info(), interval, language);
    draw_text_right({column.at.x + column.width, column.at.y}, font, is_open ? context.theme.text_quiet : colour, text);
    column.at.y += height;
}

// Pressed, it opens the curve over the lever's range.
void lever_rows(Column& column, const Rows& rows, const Tornado::Lever& moved, Actions& actions) {
    const UiContext& context = rows.context;
    const Lever lever = lever_of(rows.view.session, moved.id, context.language);
    const ImVec2 top = column.at;
    const float edge = context.px(6);
    const ImVec2 corner = {top.x - edge, top.y - edge};
    const ImVec2 size = {column.width + 2 * edge, context.fonts.body->FontSize + context.px(3) + 2 * edge +
                                                      2 * (context.fonts.small->FontSize + context.px(4))};
    const Press press = press_area(context, joined("curve_", lever.name).view(), corner, size);
    if (press.is_hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled(corner, {corner.x + size.x, corner.y + size.y}, context.theme.raised,
                                                  context.px(6));
    }
    if (press.is_clicked) {
        actions.page = Page{Page::Kind::response, rows.metric, 0, moved.id};
        actions.begin_response = moved.id;
    }
    const Shown now =
        fill(tr(Text::tornado_now, context.language), lever_value_with_unit(lever, lever.start, context.language));
    draw_text_right({column.at.x + column.width, column.at.y}, context.fonts.small, context.theme.text_quiet,
                    now.view());
    one_line(column, context.fonts.body, context.theme.accent, lever.label, 3);
    side_row(column, rows, lever, moved.low);
    side_row(column, rows, lever, moved.high);
    const float zero = std::floor(rows.x(0.0));
    ImGui::GetWindowDrawList()->AddRectFilled({zero, top.y + context.fonts.body->FontSize + context.px(3)},
                                              {zero + std::max(1.0F, context.px(1)), column.at.y},
                                              context.theme.text_quiet);
    remember_rect(context, "tornado", lever.name, top, {top.x + column.width, column.at.y});
    skip(column, 10);
}

void fit_scale(Rows& rows, const Tornado& tornado, const std::vector<std::size_t>& places) {
    for (const std::size_t place : places) {
        for (const TornadoSide* side : {&tornado.levers[place].low, &tornado.levers[place].high}) {
            if (!is_drawn(rows, *side)) continue;
            rows.low = std::min(rows.low, side->of(rows.metric, rows.horizon).low);
            rows.high = std::max(rows.high, side->of(rows.metric, rows.horizon).high);
        }
    }
    if (rows.low == rows.high) rows.high = 1.0;
}

void bars(const TornadoState& state, const View& view, Column& column, Actions& actions) {
    const UiContext& context = column.context;
    const Tornado& tornado = view.tornado.tornado;
    const std::vector<std::size_t> places = by_length(tornado, view.page.metric, state.horizon);
    Rows rows{view, context, view.page.metric, state.horizon};
    rows.left = column.at.x + setting_width(context);
    rows.right = column.at.x + column.width - effect_width(context);
    fit_scale(rows, tornado, places);
    for (const std::size_t place : places) lever_rows(column, rows, tornado.levers[place], actions);
    std::string same;
    for (const Tornado::Lever& moved : tornado.levers) {
        const bool is_known = moved.is_known(view.page.metric, state.horizon);
        if (!is_known || moved.has_changed(view.page.metric, state.horizon)) continue;
        same.append(same.empty() ? "" : " · ").append(lever_of(view.session, moved.id, context.language).label);
    }
    if (same.empty()) return;
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::tornado_without_effect, context.language), 2);
    words(column, context.fonts.small, context.theme.text_quiet, same, 12);
}

}  // namespace

std::array<Choice, tornado_days.size()> tornado_choices(Language language) {
    return {{{"tornado_year", tr(Text::tornado_year, language)},
             {"tornado_two_years", tr(Text::tornado_two_years, language)}}};
}

void tornado_ui(TornadoState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                ImVec2 size) {
    const Language language = context.language;
    const MetricInfo& metric = metric_table()[view.page.metric];
    auto [column, is_closed] =
        begin_page(context, sentence(tr(Text::tornado_title, language), metric.label.in(language)), "close_tornado",
                   "###tornado", position, size, most_wide_css);
    if (is_closed) actions.page = Page{Page::Kind::chart, view.page.metric};  // where it was opened
    words(column, context.fonts.body, context.theme.text, tr(Text::tornado_meaning, language), 12);
    const Tornado& tornado = view.tornado.tornado;
    const Asking wish = asking(
        column, {view.can_begin_tornado, tornado.wanted > 0, tornado.replications == tornado.wanted,
                 view.tornado.progress, view.tornado.left_s, Text::tornado_too_large, "begin_tornado", "stop_tornado"});
    actions.begin_tornado = wish.begins;
    actions.stop_tornado = wish.cancels;
    if (!tornado.levers.empty()) {
        choices(column, tornado_choices(language), state.horizon);
        const Shown futures = decimal(static_cast<double>(tornado.replications), 0, language);
        const Shown day = decimal(static_cast<double>(tornado_days.at(state.horizon)), 0, language);
        words(column, context.fonts.small, context.theme.text_quiet,
              sentence(tr(Text::tornado_help, language), decimal(window_days(metric), 0, language).view(), day.view(),
                       futures.view()),
              12);
        bars(state, view, column, actions);
        if (tornado.replications == tornado.wanted)
            command_block(column, "copy_tornado_command", view.tornado.commands.at(state.horizon),
                          tornado_days.at(state.horizon), actions);
    }
    end_column(column);
}

}  // namespace goodwill::ui
