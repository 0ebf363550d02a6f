#include "web/ui/panels/camps_panel.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "web/ui/figures/band.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/experiment_blocks.h"
#include "web/ui/panels/tornado_panel.h"
#include "web/ui/panels/worlds_panel.h"

namespace goodwill::ui {

namespace {

ImU32 colour_of(const UiContext& context, Winner winner) {
    return winner == Winner::delight  ? with_alpha(context.theme.delight, 0.65F)
           : winner == Winner::effort ? with_alpha(context.theme.effort, 0.55F)
                                      : context.theme.raised;
}

std::string programme_text(const View& view, const std::vector<LeverSetting>& settings, Language language) {
    std::string text;
    for (const LeverSetting& setting : settings) {
        const Lever lever = lever_of(view.session, setting.lever, language);
        text += fmt::format("{}{} {}", text.empty() ? "" : " · ", lever.label,
                            lever_value_text(lever, setting.value, language).view());
    }
    return text;
}

void programmes(const View& view, Column& column) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const auto one = [&](ImU32 colour, Text name, const std::vector<LeverSetting>& settings) {
        const float side = context.fonts.small->FontSize;
        ImGui::GetWindowDrawList()->AddRectFilled(column.at, {column.at.x + side, column.at.y + side}, colour,
                                                  context.px(3));
        Column beside =
            column_at(context, {column.at.x + side + context.px(8), column.at.y}, column.width - side - context.px(8));
        words(beside, context.fonts.small, context.theme.text,
              sentence(tr(name, language), programme_text(view, settings, language)), 6);
        column.at.y = beside.at.y;
    };
    const bool has_direction = metric_table()[view.page.metric].better != 0;
    one(colour_of(context, Winner::delight), has_direction ? Text::camps_delight : Text::camps_delight_higher,
        view.camps.delight);
    one(colour_of(context, Winner::effort), has_direction ? Text::camps_effort : Text::camps_effort_higher,
        view.camps.effort);
    one(colour_of(context, Winner::open), Text::camps_open, {});
    skip(column, 6);
}

// Weights from left to right, getting used to it from the bottom to the top.
void field(CampsState& state, const View& view, Column& column) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const ImFont* font = context.fonts.small;
    const MetricInfo& metric = metric_table()[view.page.metric];
    const std::size_t value = value_on(state.horizon, view.page.metric);
    one_line(column, font, context.theme.text_quiet, tr(Text::camps_adaptation, language), 4);
    const float labels = context.px(48), height = context.px(context.is_touch ? 48 : 44);
    const float width = (column.width - labels) / static_cast<float>(camp_weights.size());
    for (std::size_t row = camp_adaptations.size(); row-- > 0;) {
        draw_text({column.at.x, column.at.y + (height - font->FontSize) * 0.5F}, font, context.theme.text_quiet,
                  decimal(camp_adaptations.at(row), 2, language).view());
        for (std::size_t i = 0; i < camp_weights.size(); ++i) {
            const std::size_t cell = camp_cell(i, row);
            const CampCell& of_cell = view.camps.cells[cell];
            const ImVec2 at{column.at.x + labels + static_cast<float>(i) * width, column.at.y};
            const ImVec2 end{at.x + width - context.px(4), at.y + height - context.px(4)};
            const std::string name = fmt::format("camp_{}_{}", i, row);
            const Press press = press_area(context, name, at, {end.x - at.x, end.y - at.y});
            if (press.is_clicked) state.cell = cell;
            ImDrawList& list = *ImGui::GetWindowDrawList();
            list.AddRectFilled(at, end, colour_of(context, of_cell.winner(view.page.metric, state.horizon)),
                               context.px(4));
            if (cell == state.cell || press.is_hovered) {
                list.AddRect(at, end, cell == state.cell ? context.theme.text : context.theme.text_quiet, context.px(4),
                             0, std::max(1.5F, context.px(2)));
            }
            const std::string mark =
                of_cell.is_worse_than_before(view.page.metric, state.horizon) ? tr(Text::camps_worse, language) : "";
            // There is no room for numbers in narrow windows: those of the chosen field stand below.
            const std::string number(metric_change(metric, of_cell.apart[value].mean, language).view());
            const std::string text = context.is_narrow ? mark : number + mark;
            draw_text(
                {at.x + (end.x - at.x - text_width(font, text)) * 0.5F, at.y + (end.y - at.y - font->FontSize) * 0.5F},
                font, context.theme.text, text);
        }
        column.at.y += height;
    }
    for (std::size_t i = 0; i < camp_weights.size(); ++i) {
        const Shown text = percent(camp_weights.at(i), 0, language);
        draw_text({column.at.x + labels + (static_cast<float>(i) + 0.5F) * width - text_width(font, text.view()) * 0.5F,
                   column.at.y},
                  font, context.theme.text_quiet, text.view());
    }
    column.at.y += font->FontSize + context.px(2);
    one_line(column, font, context.theme.text_quiet, tr(Text::camps_weight, language), 12);
}

// In numbers, what the chosen cell says.
void chosen(const CampsState& state, const View& view, Column& column) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const MetricInfo& metric = metric_table()[view.page.metric];
    const CampCell& cell = view.camps.cells[state.cell];
    const std::size_t value = value_on(state.horizon, view.page.metric);
    words(column, context.fonts.strong, context.theme.text,
          sentence(tr(Text::camps_chosen, language), percent(camp_weight(state.cell), 0, language).view(),
                   decimal(camp_adaptation(state.cell), 2, language).view()),
          4);
    const auto line = [&](Text text, const Interval& interval) {
        words(column, context.fonts.body, context.theme.text,
              sentence(tr(text, language), mean_text(metric, interval, language)), 2);
    };
    line(Text::camps_apart, cell.apart[value]);
    line(Text::camps_of_delight, cell.delight[value]);
    line(Text::camps_of_effort, cell.effort[value]);
    const Winner winner = cell.winner(view.page.metric, state.horizon);
    const bool has_direction = metric.better != 0;
    const Text verdict = winner == Winner::delight
                             ? (has_direction ? Text::camps_delight_wins : Text::camps_higher_wins)
                         : winner == Winner::effort ? (has_direction ? Text::camps_effort_wins : Text::camps_lower_wins)
                                                    : Text::camps_nobody_wins;
    words(column, context.fonts.body, context.theme.text, tr(verdict, language), 2);
    if (cell.is_worse_than_before(view.page.metric, state.horizon))
        words(column, context.fonts.body, context.theme.warning, tr(Text::camps_both_worse, language), 2);
    const std::size_t costs = find_metric("costs").value(), spent = value_on(state.horizon, costs);
    words(column, context.fonts.small, context.theme.text_quiet,
          sentence(tr(Text::camps_costs, language),
                   metric_change(metric_table()[costs], cell.delight[spent].mean, language).view(),
                   metric_change(metric_table()[costs], cell.effort[spent].mean, language).view()),
          2);
    skip(column, 10);
}

}  // namespace

void camps_ui(CampsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
              ImVec2 size) {
    const Language language = context.language;
    const MetricInfo& metric = metric_table()[view.page.metric];
    const CampsShown& shown = view.camps;
    auto [column, is_closed] = begin_page(context, sentence(tr(Text::camps_title, language), metric.label.in(language)),
                                          "close_camps", "###camps", position, size, most_wide_answer_css);
    if (is_closed) actions.page = Page{Page::Kind::chart, view.page.metric};  // where it was opened
    words(column, context.fonts.body, context.theme.text, tr(Text::camps_meaning, language), 12);
    const Asking wish = asking(column, {view.can_begin_tornado, shown.is_asked, !shown.cells.empty(), shown.progress,
                                        shown.left_s, Text::camps_too_large, "begin_camps", "stop_camps"});
    actions.begin_camps = wish.begins;
    actions.stop_camps = wish.cancels;
    if (!shown.cells.empty()) {
        choices(column, tornado_choices(language), state.horizon);
        programmes(view, column);
        field(state, view, column);
        chosen(state, view, column);
        const int day = tornado_days.at(state.horizon);
        words(column, context.fonts.small, context.theme.text_quiet,
              sentence(tr(Text::camps_help, language), decimal(window_days(metric), 0, language).view(),
                       decimal(day, 0, language).view(), decimal(shown.futures, 0, language).view()),
              12);
        command_block(column, "copy_camps_command", shown.command, day, actions);
    }
    end_column(column);
}

}  // namespace goodwill::ui
