#include "web/ui/panels/budget_panel.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "web/ui/figures/budget.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

float value_css(const UiContext& context) { return context.is_narrow ? 100.0F : 112.0F; }

void block_heading(Column& column, Text text) {
    const UiContext& context = column.context;
    skip(column, 16);
    one_line(column, context.fonts.strong, context.theme.text, tr(text, context.language), 8);
}

// A label on the left, up to three values in columns on the right; the last one first.
void row(Column& column, std::string_view label, std::string_view first, std::string_view second,
         std::string_view third, bool is_strong = false, bool is_head = false) {
    const UiContext& context = column.context;
    const ImFont* font = is_head ? context.fonts.small : is_strong ? context.fonts.strong : context.fonts.body;
    const ImU32 colour = is_head ? context.theme.text_quiet : context.theme.text;
    const float value_width = std::min(context.px(value_css(context)), column.width / 3.0F);
    const std::string_view values[] = {third, second, first};
    const auto count =
        std::count_if(std::begin(values), std::end(values), [](std::string_view v) { return !v.empty(); });
    // A label without room beside its values stands above them.
    const bool is_above = text_width(font, label) > column.width - value_width * static_cast<float>(count);
    if (is_above) words(column, font, colour, label, 0);
    float right = column.at.x + column.width;
    for (const std::string_view value : values) {
        if (value.empty()) continue;
        draw_text_right({right, column.at.y}, font, colour, value);
        right -= value_width;
    }
    if (!is_above) draw_text(column.at, font, colour, label);
    column.at.y += font->FontSize + context.px(6);
}

// Cents would only be noise here.
Shown whole_euro(double eur, Language language) {
    return std::fabs(eur) < 1e6 ? euro(eur, 0, language) : compact_euro(eur, language);
}

Shown difference_text(double now, double before, Language language) {
    const double difference = std::round(now - before);
    const char* sign = difference < 0.0 ? "−" : difference > 0.0 ? "+" : "±";
    return joined(sign, whole_euro(std::fabs(difference), language).view());
}

void amounts(Column& column, const Budget& budget) {
    const Language language = column.context.language;
    const auto amount_row = [&](Text label, double eur, double before, bool is_strong) {
        const Shown change = difference_text(eur, before, language);
        row(column, tr(label, language), {}, whole_euro(eur, language).view(), change.view(), is_strong);
    };
    row(column, {}, {}, tr(Text::euro_a_year, language), tr(Text::change, language), false, true);
    amount_row(Text::revenue_row, budget.revenue_eur, budget.revenue_before_eur, true);
    double most = 1.0;
    for (const BudgetRow& cost : budget.costs) most = std::max(most, cost.eur);
    for (const BudgetRow& cost : budget.costs) {
        amount_row(cost.label, cost.eur, cost.before_eur, false);
        share_bar(column, cost.eur / most, column.context.theme.text_quiet, 8);
    }
    amount_row(Text::profit_row, budget.profit_eur, budget.profit_before_eur, true);
}

// Advertising on one side, service beyond the daily business on the other.
void split(Column& column, const Budget& budget) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const double sum = budget.advertising_eur + budget.service_eur;
    const float height = context.px(16);
    const float share = sum > 0.0 ? static_cast<float>(budget.advertising_eur / sum) : 0.5F;
    const float middle = column.at.x + column.width * share;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(column.at, {middle, column.at.y + height}, context.theme.text_quiet);
    list.AddRectFilled({middle, column.at.y}, {column.at.x + column.width, column.at.y + height}, context.theme.accent);
    column.at.y += height + context.px(4);
    const Shown left = fill(tr(Text::split_advertising, language), whole_euro(budget.advertising_eur, language).view());
    const Shown right = fill(tr(Text::split_service, language), whole_euro(budget.service_eur, language).view());
    if (text_width(context.fonts.small, left.view()) + text_width(context.fonts.small, right.view()) + context.px(16) <
        column.width) {
        draw_text_right({column.at.x + column.width, column.at.y}, context.fonts.small, context.theme.text,
                        right.view());
    } else {
        draw_text(column.at, context.fonts.small, context.theme.text, right.view());
        column.at.y += context.fonts.small->FontSize + context.px(4);
    }
    draw_text(column.at, context.fonts.small, context.theme.text, left.view());
    column.at.y += context.fonts.small->FontSize + context.px(8);
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::split_help, language));
}

void programmes(Column& column, const Session& session) {
    const UiContext& context = column.context;
    const Language language = context.language;
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::programmes_help, language));
    column.at.y += context.px(4);
    row(column, {}, tr(Text::delay_column, language), tr(Text::euro_a_year, language), tr(Text::next_step, language),
        false, true);
    for (const ProgrammeRow& programme : programme_rows(session, language)) {
        const double days = programme.lever.info->delay_days;
        const Shown delay = days > 0.0 ? fill(tr(Text::n_days, language), decimal(days, 0, language).view())
                                       : joined(tr(Text::at_once, language), "");
        const Shown next = programme.next_step_eur > 0.0
                               ? joined("+", whole_euro(programme.next_step_eur, language).view())
                               : joined("–", "");
        row(column, programme.lever.label, delay.view(), whole_euro(programme.eur, language).view(), next.view(),
            programme.lever.is_changed());
    }
}

}  // namespace

void budget_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const Language language = context.language;
    auto [column, is_closed] =
        begin_page(context, tr(Text::budget, language), "close_budget", "###budget", position, size);
    if (is_closed) actions.page = Page{};
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::budget_help, language));
    const Budget budget = budget_of(view.session, view.twin);
    block_heading(column, Text::budget_split);
    split(column, budget);
    block_heading(column, Text::budget_amounts);
    amounts(column, budget);
    block_heading(column, Text::programmes);
    programmes(column, view.session);
    end_column(column);
}

}  // namespace goodwill::ui
