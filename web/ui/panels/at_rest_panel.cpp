#include "web/ui/panels/at_rest_panel.h"

#include <cmath>
#include <string>
#include <vector>

#include "web/ui/figures/at_rest.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr float mean_end_css = 134;  // where the column of means ends

std::string whole(int number, Language language) { return decimal(number, 0, language).c_str(); }

bool wide_button(Column& column, std::string_view name, std::string_view label, ButtonLook look) {
    const UiContext& context = column.context;
    const float height = context.px(context.is_touch ? 44 : 36);
    const bool is_pressed = text_button(context, name, label, column.at, {button_width(context, label), height}, look);
    column.at.y += height + context.px(8);
    return is_pressed;
}

std::string progress_text(const AtRest& rest, Language language) {
    const std::string world = whole(static_cast<int>(rest.results.size()) + 1, language);
    const std::string worlds = whole(rest.plan.replications, language);
    const std::optional<double> left_s = seconds_left(rest);
    if (!left_s) return sentence(tr(Text::at_rest_world, language), world, worlds);
    return sentence(tr(Text::at_rest_left, language), world, worlds,
                    whole(static_cast<int>(std::ceil(*left_s)), language));
}

// What can be asked for, or how far it is.
void measuring_at_rest(Column& column, const View& view, Actions& actions) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const AtRest& rest = view.at_rest;
    if (is_measuring(rest)) {
        const std::string text =
            view.is_playing ? std::string(tr(Text::findings_waiting, language)) : progress_text(rest, language);
        words(column, context.fonts.body, context.theme.text, text, 6);
        const ImVec2 bar = column.at;
        share_bar(column, progress_of(rest), context.theme.accent, 12);
        remember_rect(context, "part", "measuring_at_rest", bar, {bar.x + column.width, column.at.y - context.px(12)});
        actions.stop_at_rest = wide_button(column, "stop_at_rest", tr(Text::cancel, language), ButtonLook::framed);
        return;
    }
    const int done = worlds_done(rest);
    if (has_failed(rest)) {
        words(column, context.fonts.body, context.theme.warning, tr(Text::at_rest_failed, language), 8);
    } else if (done > 0) {
        const std::string text = done == 1 ? std::string(tr(Text::at_rest_one_done, language))
                                           : sentence(tr(Text::at_rest_done, language), whole(done, language));
        words(column, context.fonts.body, context.theme.text, text, 8);
    }
    const std::string label =
        sentence(tr(done > 0 ? Text::at_rest_more : Text::at_rest_begin, language), whole(rest_worlds, language));
    actions.measure_more_at_rest =
        wide_button(column, "measure_at_rest", label, done > 0 ? ButtonLook::framed : ButtonLook::primary);
}

ImU32 colour_of(const Theme& theme, RestVerdict verdict) {
    if (verdict == RestVerdict::inside) return theme.accent;
    return verdict == RestVerdict::outside ? theme.warning : theme.text_quiet;
}

Text word_of(RestVerdict verdict) {
    if (verdict == RestVerdict::inside) return Text::at_rest_inside;
    return verdict == RestVerdict::outside ? Text::at_rest_outside : Text::at_rest_open;
}

// Between the limits lies the middle third; the bar is the interval, the dot the mean.
void scale(Column& column, const RestRow& row, ImU32 colour) {
    const UiContext& context = column.context;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = context.px(6), third = column.width / 3.0F, bottom = column.at.y + height;
    const auto at = [&](double change) { return column.at.x + column.width * rest_place(row.limit, change); };
    list.AddRectFilled(column.at, {column.at.x + column.width, bottom}, context.theme.raised, height * 0.5F);
    list.AddRectFilled({column.at.x + third, column.at.y}, {column.at.x + 2.0F * third, bottom},
                       with_alpha(context.theme.accent, 0.2F));
    if (std::isfinite(row.change.low)) {
        list.AddRectFilled({at(row.change.low), column.at.y + context.px(2)},
                           {at(row.change.high), bottom - context.px(2)}, colour);
    }
    if (std::isfinite(row.change.mean)) {
        list.AddCircleFilled({at(row.change.mean), column.at.y + height * 0.5F}, context.px(4), colour);
    }
    column.at.y += height;
}

void span_row(Column& column, const RestRow& row) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const ImFont* font = context.fonts.small;
    const RestVerdict verdict = verdict_of(row);
    const ImU32 colour = colour_of(context.theme, verdict);
    const std::string years =
        sentence(tr(Text::at_rest_years, language), whole(row.span.from, language), whole(row.span.to, language));
    draw_text(column.at, font, context.theme.text_quiet, years);
    const std::string_view word = tr(word_of(verdict), language);
    const float mean_end = column.at.x + context.px(mean_end_css), interval = mean_end + context.px(12);
    const float word_begin = column.at.x + column.width - text_width(font, word);
    draw_text_right({mean_end, column.at.y}, font, context.theme.text,
                    rest_change_text(row.limit, row.change.mean, language).view());
    draw_text_cut({interval, column.at.y}, font, context.theme.text_quiet, rest_interval_text(row, language).view(),
                  word_begin - context.px(6) - interval);
    draw_text({word_begin, column.at.y}, font, colour, word);
    column.at.y += font->FontSize + context.px(4);
    scale(column, row, colour);
    skip(column, 8);
}

void table(Column& column, const std::vector<RestRow>& rows) {
    const UiContext& context = column.context;
    const Language language = context.language;
    std::string_view metric;
    for (const RestRow& row : rows) {
        if (row.limit.id != metric) {
            rule(column, 4, 10);
            const Shown limit = fill(tr(Text::at_rest_limit, language), rest_limit_text(row.limit, language).view());
            draw_text_right({column.at.x + column.width, column.at.y}, context.fonts.small, context.theme.text_quiet,
                            limit.view());
            const float room = column.width - text_width(context.fonts.small, limit.view()) - context.px(8);
            draw_text_cut(column.at, context.fonts.strong, context.theme.text, row.limit.label.in(language), room);
            column.at.y += context.fonts.strong->FontSize + context.px(6);
            metric = row.limit.id;
        }
        span_row(column, row);
    }
}

}  // namespace

void at_rest_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const Language language = context.language;
    auto [column, is_closed] =
        begin_page(context, tr(Text::at_rest, language), "close_at_rest", "###at_rest", position, size);
    if (is_closed) actions.page = Page{};
    words(column, context.fonts.body, context.theme.text, tr(Text::at_rest_meaning, language), 8);
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::at_rest_help, language), 12);
    measuring_at_rest(column, view, actions);
    table(column, rows_of(view.at_rest));
    rule(column, 4, 10);
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::at_rest_verdicts, language));
    end_column(column);
}

}  // namespace goodwill::ui
