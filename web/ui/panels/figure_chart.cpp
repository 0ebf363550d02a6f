#include "web/ui/panels/figure_chart.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "web/ui/figures/figure_rows.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/line_chart.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/chart_tools.h"
#include "web/ui/panels/mechanism_panel.h"
#include "web/ui/panels/worlds_panel.h"

namespace goodwill::ui {

namespace {

// One mark for each day with a change, named by its first one.
std::vector<Mark> change_marks(const Session& session, Language language) {
    std::vector<Mark> marks;
    for (const int day : change_days(session)) {
        for (const auto& [command, is_planned] : session.log()) {
            if (command.day != day) continue;
            marks.push_back({day + 1, change_text(session, command, language)});
            break;
        }
    }
    return marks;
}

std::string title_of(const MetricInfo& metric, Language language) {
    const std::string_view label = metric.label.in(language), unit = metric.unit.in(language);
    const Shown days = decimal(window_days(metric), 0, language);
    return unit.empty() ? sentence(tr(Text::chart_title, language), label, days.view())
                        : sentence(tr(Text::chart_title_unit, language), label, unit, days.view());
}

// Beside each other, in as many lines as it takes.
void experiment_links(std::size_t metric, bool are_two, Column& column, Actions& actions) {
    const UiContext& context = column.context;
    const ImFont* font = context.fonts.small;
    const auto height = [&] { return font->FontSize + context.px(context.is_touch ? 20 : 6); };
    ImVec2 at = column.at;
    const auto one = [&](std::string_view name, Text text, Page::Kind kind) {
        const char* label = tr(text, context.language);
        const float width = text_width(font, label);
        if (at.x > column.at.x && at.x + width > column.at.x + column.width) at = {column.at.x, at.y + height()};
        if (link(context, name, label, at, font)) actions.page = Page{kind, metric};
        at.x += width + context.px(24);
    };
    one("tornado", Text::tornado_link, Page::Kind::tornado);
    one("camps", Text::camps_link, Page::Kind::camps);
    if (metric_table()[metric].better != 0) one("best", Text::best_link, Page::Kind::best);
    if (are_two) one("certainty", Text::certainty_link, Page::Kind::certainty);
    column.at.y = at.y + font->FontSize;
}

}  // namespace

std::string source_text(const MetricInfo& metric, Language language) {
    const std::string_view source = metric.source.in(language);
    return source.empty() ? std::string() : tr(Text::model_and_source, language) + std::string(source);
}

void figure_chart_ui(ChartView& state, bool has_page, const View& view, const UiContext& context, Actions& actions,
                     ImVec2 position, ImVec2 size) {
    const std::size_t index = view.page.metric;
    const MetricInfo& metric = metric_table()[index];
    const Language language = context.language;
    const float head = page_head_height(context);
    if (page_head(context, metric.label.in(language), "close_chart", position, size)) actions.page = Page{};
    Column column = begin_column(context, "###chart_page", {position.x, position.y + head}, {size.x, size.y - head},
                                 page_margin(context));
    const ImFont* figure = context.fonts.figure;
    const Shown now = metric_value(metric, view.figures.latest(index), language, true);
    draw_text(column.at, figure, context.theme.text, now.view());
    const DifferenceText change = difference_text(view, context, index);
    draw_text({column.at.x + text_width(figure, now.view()) + context.px(12),
               column.at.y + figure->FontSize - context.fonts.strong->FontSize - context.px(3)},
              context.fonts.strong, change.colour, change.text.view());
    column.at.y += figure->FontSize + context.px(4);
    words(column, context.fonts.small, context.theme.text_quiet, metric.formula.in(language), 0);
    if (const std::optional<Text> remark = remark_on(index)) {
        words(column, context.fonts.small, context.theme.text, tr(*remark, language), 0);
    }
    words(column, context.fonts.small, context.theme.text_quiet, source_text(metric, language), 0);
    column.at.y += mechanism_links(view, context, actions, metric.source.in(language), metric.id, column.at);
    const bool are_two = view.twin != nullptr && view.twin_figures.days > 0;
    experiment_links(index, are_two, column, actions);
    skip(column, 16);
    const std::optional<std::size_t> companion = are_two ? std::nullopt : companion_of(index);
    const std::string own = own_world(context.worlds, language), other = other_world(context.worlds, language);
    std::array<Line, 2> lines = {Line{view.figures.by_metric[index], are_two ? own : metric.label.in(language),
                                      context.theme.accent, false, view.figures.before[index]},
                                 Line{}};
    if (are_two) {
        lines[1] = {view.twin_figures.by_metric[index], other, context.theme.text_quiet, true,
                    view.twin_figures.before[index]};
    } else if (companion) {
        lines[1] = {view.figures.by_metric[*companion], metric_table()[*companion].label.in(language),
                    context.theme.text_quiet,           true,
                    view.figures.before[*companion],    title_of(metric_table()[*companion], language)};
        lines[0].title = title_of(metric, language);
    }
    const std::vector<Mark> marks = change_marks(view.session, language);
    const LineChart chart{
        "figure", title_of(metric, language),      metric, std::span(lines).first(are_two || companion ? 2 : 1), marks,
        false,    tr(Text::before_start, language)};
    // The rest of the page, where that is enough.
    const float tools = chart_tools_height(context, column.width, has_page);
    const float rest = size.y - head - (column.at.y - column.top) - tools - context.px(24);
    const ImVec2 chart_size = {column.width, std::max(context.px(220), rest)};
    const Rect drawn = {column.at, {column.at.x + chart_size.x, column.at.y + chart_size.y}};
    line_chart(context, chart, state, column.at, chart_size);
    chart_tools(context, chart, state, has_page, actions, drawn);
    column.at.y = drawn.max.y + tools;
    end_column(column);
}

}  // namespace goodwill::ui
