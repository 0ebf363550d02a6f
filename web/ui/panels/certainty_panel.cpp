#include "web/ui/panels/certainty_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "web/ui/figures/band.h"
#include "web/ui/figures/comparison.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/experiment_blocks.h"
#include "web/ui/panels/worlds_panel.h"

namespace goodwill::ui {

namespace {

using Figure = CertaintyShown::Figure;

// What the band says about the day.
void luck(const View& view, int day, Column& column) {
    if (!view.band.is_whole()) return;
    const Language language = column.context.language;
    const std::optional<Interval> interval = view.band.on(view.page.metric, day);
    if (!interval && day > view.band.days.back()) {
        words(column, column.context.fonts.small, column.context.theme.text_quiet,
              tr(Text::certainty_luck_unknown, language), 16);
    }
    if (!interval || interval->count < 2) return;
    const Shown futures = decimal(interval->count, 0, language);
    heading(column, Text::certainty_luck);
    const bool is_same = interval->low == 0.0 && interval->high == 0.0;
    const std::string text =
        is_same
            ? sentence(tr(Text::certainty_luck_same, language), futures.view())
            : sentence(tr(sign_of(*interval) == 0 ? Text::certainty_luck_open : Text::certainty_luck_settled, language),
                       futures.view(), mean_text(metric_table()[view.page.metric], *interval, language));
    words(column, column.context.fonts.body, column.context.theme.text, text, 16);
}

// A bar for each set, from the largest difference to the smallest.
void sorted_sets(const RobustAnswer& answer, Column& column) {
    const UiContext& context = column.context;
    const MetricInfo& metric = metric_table()[answer.claim.metric];
    std::vector<double> differences;
    for (const JudgedSet& set : answer.sets) {
        if (set.outcome != SetOutcome::none) differences.push_back(set.difference.interval.mean);
    }
    if (differences.empty()) return;
    std::sort(differences.begin(), differences.end(), std::greater<>());
    const double high = std::max(0.0, differences.front()), low = std::min(0.0, differences.back());
    if (high == low) return;
    const ImFont* font = context.fonts.small;
    one_line(column, font, context.theme.text_quiet, tr(Text::certainty_sets_sorted, context.language), 6);
    const Shown ends[] = {metric_change(metric, high, context.language), metric_change(metric, low, context.language)};
    const float label = std::max(text_width(font, ends[0].view()), text_width(font, ends[1].view())) + context.px(8);
    const float height = context.px(120), left = column.at.x, right = column.at.x + column.width - label;
    const auto y = [&](double value) {
        return column.at.y + static_cast<float>((high - value) / (high - low)) * height;
    };
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float step = (right - left) / static_cast<float>(differences.size()), zero = std::floor(y(0.0));
    for (std::size_t i = 0; i < differences.size(); ++i) {
        const float x = left + static_cast<float>(i) * step;
        list.AddRectFilled({x, std::min(zero, y(differences[i]))},
                           {x + std::max(1.0F, step * 0.8F), std::max(zero, y(differences[i]))},
                           difference_colour(context, metric, differences[i], false));
    }
    list.AddRectFilled({left, zero}, {right, zero + std::max(1.0F, context.px(1))}, context.theme.text);
    const float end = column.at.x + column.width;
    draw_text_right({end, column.at.y}, font, context.theme.text_quiet, ends[0].view());
    draw_text_right({end, column.at.y + height - font->FontSize}, font, context.theme.text_quiet, ends[1].view());
    remember_rect(context, "part", "sorted_sets", column.at, {end, column.at.y + height});
    column.at.y += height;
    skip(column, 12);
}

void turning(const Figure& figure, Column& column) {
    const UiContext& context = column.context;
    const Language language = context.language;
    heading(column, Text::certainty_turns);
    for (std::size_t i = 0; i < figure.turning.size(); ++i) {
        const Contrast& contrast = figure.answer.contrasts[figure.answer.strongest[i]];
        words(column, context.fonts.body, context.theme.text, figure.turning[i].label.in(language), 0);
        words(column, context.fonts.small, context.theme.text_quiet,
              sentence(
                  tr(figure.turning[i].is_switch ? Text::certainty_turns_switch : Text::certainty_turns_row, language),
                  percent(contrast.share_low, 0, language).view(), percent(contrast.share_high, 0, language).view()),
              8);
    }
    const int holds = figure.answer.count(SetOutcome::holds);
    const bool is_one_sided = std::min(holds, figure.answer.judged() - holds) < 2;
    if (figure.turning.empty()) {
        words(column, context.fonts.body, context.theme.text_quiet,
              tr(is_one_sided ? Text::certainty_turns_agree : Text::certainty_turns_none, language), 8);
    }
    skip(column, 8);
}

void judgements(const View& view, const Figure& figure, Column& column, Actions& actions) {
    const UiContext& context = column.context;
    const Language language = context.language;
    heading(column, Text::certainty_judgements);
    words(column, context.fonts.body, context.theme.text, share_sentence(figure.answer, language), 6);
    for (const std::string& remark : certainty_remarks(figure.answer, language))
        words(column, context.fonts.small, context.theme.text, remark, 2);
    skip(column, 8);
    sorted_sets(figure.answer, column);
    turning(figure, column);
    words(column, context.fonts.small, context.theme.text_quiet,
          sentence(tr(Text::certainty_space, language),
                   decimal(static_cast<double>(figure.judgements), 0, language).view(),
                   decimal(static_cast<double>(figure.switches), 0, language).view(),
                   decimal(static_cast<double>(figure.answer.sets.size()), 0, language).view()),
          4);
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::certainty_help, language), 12);
    if (!figure.command.empty())
        command_block(column, "copy_certainty_command", figure.command, view.certainty.days.at(figure.horizon),
                      actions);
}

}  // namespace

void certainty_ui(CertaintyState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                  ImVec2 size) {
    const Language language = context.language;
    const MetricInfo& metric = metric_table()[view.page.metric];
    const CertaintyShown& shown = view.certainty;
    auto [column, is_closed] =
        begin_page(context, sentence(tr(Text::certainty_title, language), metric.label.in(language)), "close_certainty",
                   "###certainty", position, size, most_wide_answer_css);
    if (is_closed) actions.page = Page{Page::Kind::worlds};
    if (view.twin == nullptr) {
        // Or it is catching up, which is said elsewhere.
        if (!view.is_catching_up) {
            words(column, context.fonts.body, context.theme.text,
                  one_world_sentence(view.edits.setup(), view.compared, language), 12);
        }
        end_column(column);
        return;
    }
    words(column, context.fonts.body, context.theme.text,
          sentence(tr(Text::certainty_meaning, language), decimal(shown.sets, 0, language).view()), 12);
    std::array<Choice, certainty_horizons> days;
    constexpr std::array<std::string_view, certainty_horizons> names = {"certainty_today", "certainty_later"};
    for (std::size_t i = 0; i < days.size(); ++i)
        days.at(i) = {names.at(i), sentence(tr(Text::on_day, language), decimal(shown.days.at(i), 0, language).view())};
    choices(column, days, state.horizon);
    luck(view, shown.days.at(state.horizon), column);
    const Asking wish =
        asking(column, {shown.can_begin, shown.is_asked, shown.is_asked && !shown.shares.empty(), shown.progress,
                        shown.left_s, Text::certainty_too_large, "begin_certainty", "stop_certainty"});
    actions.begin_certainty = wish.begins;
    actions.stop_certainty = wish.cancels;
    // Of today once more, once today is another day.
    if (shown.figure && shown.newest_day > shown.days.front() && shown.can_begin) {
        const std::string label =
            sentence(tr(Text::certainty_anew, language), decimal(shown.newest_day, 0, language).view());
        if (link(context, "certainty_anew", label, column.at, context.fonts.small)) actions.begin_certainty = true;
        column.at.y += context.fonts.small->FontSize + context.px(12);
    }
    if (shown.figure) judgements(view, *shown.figure, column, actions);
    end_column(column);
}

}  // namespace goodwill::ui
