#include "web/ui/panels/best_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "web/ui/figures/band.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/panels/experiment_blocks.h"
#include "web/ui/panels/tornado_panel.h"
#include "web/ui/panels/worlds_panel.h"

namespace goodwill::ui {

namespace {

constexpr std::size_t most_rivals = 6;  // that are listed
constexpr Text stage_texts[] = {Text::best_pricing, Text::best_screening, Text::best_fitting, Text::best_selecting,
                                Text::best_confirming};

// "Rezeption 2 → 3 Plätze · Wow-Momente 0,05 → 0,25 der Kontakte"
std::string allocation_text(const View& view, const Allocation& allocation, Language language) {
    std::string text;
    for (const Allocation::Part& part : allocation.parts) {
        const Lever lever = lever_of(view.session, part.factor.lever, language);
        text += fmt::format("{}{} {} → {}", text.empty() ? "" : " · ", lever.label,
                            lever_value_text(lever, part.factor.present, language).view(),
                            lever_value_with_unit(lever, part.value, language));
    }
    return text.empty() ? tr(Text::best_as_it_is, language) : text;
}

// How much better something is: "0,3 Pkt.", with the decimals that it takes.
std::string lead_text(const MetricInfo& metric, double amount, Language language) {
    constexpr std::string_view nothing = "±";
    std::string text;
    for (int more = 0; more <= 2; ++more) {
        text = metric_change(metric, amount, language, more).view();
        if (amount == 0.0 || !text.starts_with(nothing)) break;
    }
    return text.substr(text.starts_with(nothing) ? nothing.size() : std::min<std::size_t>(1, text.size()));
}

// What it would cost to be wrong.
std::string wrong_text(const MetricInfo& metric, const Shortfall& shortfall, Language language) {
    const std::string lead = mean_text(metric, shortfall.difference, language);
    const Shown futures = decimal(shortfall.difference.count, 0, language);
    if (shortfall.largest == 0.0) return sentence(tr(Text::best_never_wrong, language), lead, futures.view());
    return sentence(tr(Text::best_wrong, language), lead, lead_text(metric, shortfall.expected, language),
                    futures.view(), lead_text(metric, shortfall.largest, language));
}

std::vector<Choice> budget_choices(Language language) {
    constexpr std::array<std::string_view, budgets_eur.size()> names = {"budget_0", "budget_1", "budget_2", "budget_3",
                                                                        "budget_4"};
    std::vector<Choice> offered;
    for (std::size_t i = 0; i < budgets_eur.size(); ++i)
        offered.push_back({names.at(i), std::string(euro(budgets_eur.at(i), 0, language).view())});
    return offered;
}

// What it costs and what it brings.
void allocation_rows(const View& view, const BestAnswer& answer, Text title, std::size_t allocation, Column& column) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const MetricInfo& metric = metric_table()[answer.metric];
    words(column, context.fonts.strong, context.theme.text,
          sentence(tr(title, language), allocation_text(view, answer.final.allocations[allocation], language)), 2);
    if (allocation == 0) return skip(column, 8);
    words(column, context.fonts.body, context.theme.text,
          sentence(tr(Text::best_brings, language),
                   metric_change(metric_table()[find_metric("costs").value()],
                                 answer.figures().more_spent_eur(answer.number(allocation)), language)
                       .view(),
                   metric.label.in(language), mean_text(metric, answer.gain(allocation), language)),
          10);
}

void rivals(const View& view, const BestAnswer& answer, Column& column) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const MetricInfo& metric = metric_table()[answer.metric];
    const std::vector<std::size_t> rivals = answer.rivals();
    words(column, context.fonts.body, context.theme.text,
          tr(rivals.empty() ? Text::best_alone : Text::best_rivals, language), rivals.empty() ? 10 : 4);
    for (std::size_t i = 0; i < std::min(rivals.size(), most_rivals); ++i) {
        words(column, context.fonts.small, context.theme.text_quiet,
              fmt::format("{}: {}", allocation_text(view, answer.final.allocations[rivals[i]], language),
                          mean_text(metric, answer.behind(rivals[i]), language)),
              3);
    }
    if (rivals.size() > most_rivals) {
        words(column, context.fonts.small, context.theme.text_quiet,
              sentence(tr(Text::best_more_rivals, language),
                       decimal(static_cast<double>(rivals.size() - most_rivals), 0, language).view()),
              3);
    }
    skip(column, rivals.empty() ? 0.0F : 8.0F);
}

void too_dear(const View& view, const BestAnswer& answer, Column& column) {
    const UiContext& context = column.context;
    std::string dear;
    for (const Factor& factor : answer.too_dear)
        dear.append(dear.empty() ? "" : " · ").append(lever_of(view.session, factor.lever, context.language).label);
    if (dear.empty()) return;
    words(column, context.fonts.small, context.theme.text_quiet,
          sentence(tr(Text::best_too_dear, context.language), dear), 10);
}

void answer_ui(const View& view, const BestAnswer& answer, Column& column) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const MetricInfo& metric = metric_table()[answer.metric];
    if (answer.left.empty()) {
        words(column, context.fonts.body, context.theme.text, tr(Text::best_nothing, language), 10);
        return;
    }
    if (answer.final.allocations.size() == 1) {
        words(column, context.fonts.title, context.theme.text, tr(Text::best_no_lever, language), 10);
        return too_dear(view, answer, column);
    }
    const BestVerdict verdict = answer.verdict();
    const Text said = verdict == BestVerdict::better      ? Text::best_better
                      : verdict == BestVerdict::not_clear ? Text::best_not_clear
                                                          : Text::best_leave;
    words(column, context.fonts.title, context.theme.text, tr(said, language), 10);
    allocation_rows(view, answer, Text::best_best, answer.chosen, column);
    if (answer.runner_up) {
        allocation_rows(view, answer, Text::best_runner_up, *answer.runner_up, column);
        words(column, context.fonts.body, context.theme.text, wrong_text(metric, answer.shortfall(), language), 10);
    }
    if (!answer.confirmation.is_there())
        words(column, context.fonts.body, context.theme.text, tr(Text::best_unconfirmed, language), 10);
    rivals(view, answer, column);
    too_dear(view, answer, column);
    const double spent_eur = answer.figures().more_spent_eur(answer.number(answer.chosen));
    if (spent_eur - answer.budget_eur >= 0.5)
        words(column, context.fonts.small, context.theme.text_quiet,
              sentence(tr(Text::best_over, language), euro(spent_eur - answer.budget_eur, 0, language).view()), 10);
}

}  // namespace

void best_ui(BestState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
             ImVec2 size) {
    const Language language = context.language;
    const MetricInfo& metric = metric_table()[view.page.metric];
    const BestShown& shown = view.best;
    auto [column, is_closed] = begin_page(context, sentence(tr(Text::best_title, language), metric.label.in(language)),
                                          "close_best", "###best", position, size, most_wide_answer_css);
    if (is_closed) actions.page = Page{Page::Kind::chart, view.page.metric};  // where it was opened
    words(column, context.fonts.body, context.theme.text, tr(Text::best_meaning, language), 12);
    one_line(column, context.fonts.small, context.theme.text_quiet, tr(Text::best_budget, language), 4);
    choices(column, budget_choices(language), state.budget);
    choices(column, tornado_choices(language), state.horizon);
    const BestWish wish{view.page.metric, state.budget, state.horizon};
    const bool is_asked = shown.wish == wish, is_done = is_asked && shown.answer != nullptr;
    const bool is_in_vain = is_done && shown.answer->left.empty();  // and may be asked again
    if (is_asked && !is_done) {
        words(column, context.fonts.body, context.theme.text,
              tr(stage_texts[static_cast<std::size_t>(shown.stage)], language), 4);
    }
    const Asking asked = asking(column, {view.can_begin_tornado, is_asked && !is_in_vain, is_done, shown.progress,
                                         shown.left_s, Text::best_too_large, "begin_best", "stop_best"});
    if (asked.begins) actions.begin_best = wish;
    actions.stop_best = asked.cancels;
    if (is_done) answer_ui(view, *shown.answer, column);
    if (is_done && !is_in_vain && shown.answer->final.allocations.size() > 1) {
        words(column, context.fonts.small, context.theme.text_quiet,
              sentence(tr(Text::best_help, language), decimal(wish.days(), 0, language).view(),
                       decimal(static_cast<double>(shown.answer->levers), 0, language).view(),
                       decimal(static_cast<double>(shown.answer->final.allocations.size()), 0, language).view(),
                       decimal(shown.answer->final.plan.replications, 0, language).view(),
                       lead_text(metric, shown.answer->indifference, language)),
              12);
        command_block(column, "copy_best_command", shown.command, wish.days(), actions);
    }
    end_column(column);
}

}  // namespace goodwill::ui
