#include <algorithm>
#include <cmath>

#include "web/text.h"
#include "web/ui/budget.h"
#include "web/ui/shell.h"
#include "web/ui/widgets.h"

namespace goodwill::ui {

namespace {

struct Page {
    const UiContext& context;
    float x, y, width;
};

float column_css(const UiContext& context) { return context.is_narrow ? 100.0F : 112.0F; }

void line(Page& page, const ImFont* font, std::string_view words, ImU32 colour) {
    page.y += draw_text_wrapped({page.x, page.y}, font, colour, words, page.width) + page.context.px(4);
}

void heading(Page& page, Text text) {
    const UiContext& context = page.context;
    page.y += context.px(16);
    draw_text({page.x, page.y}, context.fonts.strong, context.theme.text, tr(text, context.language));
    page.y += context.fonts.strong->FontSize + context.px(8);
}

// A label on the left, up to three values in columns on the right; the last one first.
void row(Page& page, std::string_view label, std::string_view first, std::string_view second, std::string_view third,
         bool is_strong = false, bool is_head = false) {
    const UiContext& context = page.context;
    const ImFont* font = is_head ? context.fonts.small : is_strong ? context.fonts.strong : context.fonts.body;
    const ImU32 colour = is_head ? context.theme.text_quiet : context.theme.text;
    const float column = context.px(column_css(context));
    const std::string_view values[] = {third, second, first};
    float right = page.x + page.width;
    for (const std::string_view value : values) {
        if (value.empty()) continue;
        draw_text_right({right, page.y}, font, colour, value);
        right -= column;
    }
    draw_text_cut({page.x, page.y}, font, colour, label, right - page.x);
    page.y += font->FontSize + context.px(6);
}

void bar(Page& page, double share) {
    const UiContext& context = page.context;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = context.px(4), end = page.width * static_cast<float>(std::clamp(share, 0.0, 1.0));
    list.AddRectFilled({page.x, page.y}, {page.x + page.width, page.y + height}, context.theme.raised);
    list.AddRectFilled({page.x, page.y}, {page.x + end, page.y + height}, context.theme.text_quiet);
    page.y += height + context.px(8);
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

void amounts(Page& page, const Budget& budget) {
    const Language language = page.context.language;
    const auto amount_row = [&](Text label, double eur, double before, bool is_strong) {
        const Shown change = budget.has_before ? difference_text(eur, before, language) : joined("–", "");
        row(page, tr(label, language), {}, whole_euro(eur, language).view(), change.view(), is_strong);
    };
    row(page, {}, {}, tr(Text::euro_a_year, language), tr(Text::change, language), false, true);
    amount_row(Text::revenue_row, budget.revenue_eur, budget.revenue_before_eur, true);
    double most = 1.0;
    for (const BudgetRow& cost : budget.costs) most = std::max(most, cost.eur);
    for (const BudgetRow& cost : budget.costs) {
        amount_row(cost.label, cost.eur, cost.before_eur, false);
        bar(page, cost.eur / most);
    }
    amount_row(Text::profit_row, budget.profit_eur, budget.profit_before_eur, true);
}

// Advertising on one side, service beyond the daily business on the other.
void split(Page& page, const Budget& budget) {
    const UiContext& context = page.context;
    const Language language = context.language;
    const double sum = budget.advertising_eur + budget.service_eur;
    const float height = context.px(16);
    const float share = sum > 0.0 ? static_cast<float>(budget.advertising_eur / sum) : 0.5F;
    const float middle = page.x + page.width * share;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({page.x, page.y}, {middle, page.y + height}, context.theme.text_quiet);
    list.AddRectFilled({middle, page.y}, {page.x + page.width, page.y + height}, context.theme.accent);
    page.y += height + context.px(4);
    const Shown left = fill(tr(Text::split_advertising, language), whole_euro(budget.advertising_eur, language).view());
    const Shown right = fill(tr(Text::split_service, language), whole_euro(budget.service_eur, language).view());
    if (text_width(context.fonts.small, left.view()) + text_width(context.fonts.small, right.view()) + context.px(16) <
        page.width) {
        draw_text_right({page.x + page.width, page.y}, context.fonts.small, context.theme.text, right.view());
    } else {
        draw_text({page.x, page.y}, context.fonts.small, context.theme.text, right.view());
        page.y += context.fonts.small->FontSize + context.px(4);
    }
    draw_text({page.x, page.y}, context.fonts.small, context.theme.text, left.view());
    page.y += context.fonts.small->FontSize + context.px(8);
    line(page, context.fonts.small, tr(Text::split_help, language), context.theme.text_quiet);
}

void programmes(Page& page, const Session& session) {
    const UiContext& context = page.context;
    const Language language = context.language;
    line(page, context.fonts.small, tr(Text::programmes_help, language), context.theme.text_quiet);
    page.y += context.px(4);
    row(page, {}, tr(Text::delay_column, language), tr(Text::euro_a_year, language), tr(Text::next_step, language),
        false, true);
    for (const ProgrammeRow& programme : programme_rows(session, language)) {
        const double days = programme.lever.info->delay_days;
        const Shown delay = days > 0.0 ? fill(tr(Text::n_days, language), decimal(days, 0, language).view())
                                       : joined(tr(Text::at_once, language), "");
        const Shown next = programme.next_step_eur > 0.0
                               ? joined("+", whole_euro(programme.next_step_eur, language).view())
                               : joined("–", "");
        row(page, programme.lever.label, delay.view(), whole_euro(programme.eur, language).view(), next.view(),
            programme.lever.is_changed());
    }
}

}  // namespace

void budget_ui(ShellState& state, const View& view, const UiContext& context, ImVec2 position, ImVec2 size) {
    const Language language = context.language;
    const float margin = page_margin(context), head = page_head_height(context);
    if (page_head(context, tr(Text::budget, language), "close_budget", position, size)) state.budget_is_open = false;
    begin_scroll(context, "###budget", {position.x, position.y + head}, {size.x, size.y - head});
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float width = std::min(size.x - 2 * margin, context.px(640));
    Page page{context, position.x + margin, top.y, width};
    line(page, context.fonts.small, tr(Text::budget_help, language), context.theme.text_quiet);
    const Budget budget = budget_of(view.session, baseline_day(view.session, state.baseline));
    heading(page, Text::budget_split);
    split(page, budget);
    heading(page, Text::budget_amounts);
    amounts(page, budget);
    heading(page, Text::programmes);
    programmes(page, view.session);
    end_scroll(context, page.y - top.y + context.px(24));
}

}  // namespace goodwill::ui
