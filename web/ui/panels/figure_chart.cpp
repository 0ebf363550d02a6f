#include "web/ui/panels/figure_chart.h"

#include <array>
#include <span>
#include <vector>

#include "generated/embedded_fonts.h"
#include "web/ui/figures/figure_rows.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
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
            marks.push_back({day, change_text(session, command, language)});
            break;
        }
    }
    return marks;
}

// Which line is which, side by side.
void chart_key(const UiContext& context, std::span<const Line> lines, ImVec2 at) {
    const ImFont* font = context.fonts.small;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float middle = at.y + font->FontSize * 0.5F, half = context.px(9);
    for (const Line& line : lines) {
        list.AddLine({at.x, middle}, {at.x + half, middle}, line.colour, context.px(2));
        list.AddLine({at.x + half + (line.is_dashed ? context.px(4) : 0.0F), middle},
                     {at.x + 2 * half + context.px(4), middle}, line.colour, context.px(2));
        draw_text({at.x + context.px(28), at.y}, font, context.theme.text, line.label);
        at.x += context.px(52) + text_width(font, line.label);
    }
}

}  // namespace

std::string source_text(const MetricInfo& metric, Language language) {
    const std::string_view source = metric.source.in(language);
    return source.empty() ? std::string() : tr(Text::model_and_source, language) + std::string(source);
}

void figure_chart_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const std::size_t index = view.page.metric;
    const MetricInfo& metric = metric_table()[index];
    const Language language = context.language;
    const float margin = context.px(context.is_narrow ? 16 : 24), side = context.px(context.is_touch ? 44 : 36);
    ImGui::GetWindowDrawList()->AddRectFilled(position, {position.x + size.x, position.y + size.y},
                                              context.theme.surface);
    float y = position.y + margin;
    const float x = position.x + margin, width = size.x - 2 * margin;
    draw_text_cut({x, y}, context.fonts.title, context.theme.text, metric.label.in(language),
                  width - side - context.px(8));
    if (icon_button(context, "close_chart", icon::close, tr(Text::close, language),
                    {position.x + size.x - margin - side, position.y + margin - context.px(6)}, {side, side})) {
        actions.page = Page{};
    }
    y += context.fonts.title->FontSize + context.px(4);
    const Shown now = metric_value(metric, view.figures.latest(index), language, true);
    draw_text({x, y}, context.fonts.figure, context.theme.text, now.view());
    const DifferenceText change = difference_text(view, context, index);
    draw_text({x + text_width(context.fonts.figure, now.view()) + context.px(12),
               y + context.fonts.figure->FontSize - context.fonts.strong->FontSize - context.px(3)},
              context.fonts.strong, change.colour, change.text.view());
    y += context.fonts.figure->FontSize + context.px(4);
    y += draw_text_wrapped({x, y}, context.fonts.small, context.theme.text_quiet, metric.formula.in(language), width);
    if (const std::optional<Text> remark = remark_on(index)) {
        y += draw_text_wrapped({x, y}, context.fonts.small, context.theme.text, tr(*remark, language), width);
    }
    y += draw_text_wrapped({x, y}, context.fonts.small, context.theme.text_quiet, source_text(metric, language), width);
    y += mechanism_links(view, context, actions, metric.source.in(language), metric.id, {x, y});
    const bool are_two = view.twin != nullptr && view.twin_figures.days > 0;
    const std::optional<std::size_t> companion = are_two ? std::nullopt : companion_of(index);
    std::array<Line, 2> lines = {
        Line{view.figures.by_metric[index], are_two ? tr(Text::line_with, language) : metric.label.in(language),
             context.theme.accent, false, view.figures.before[index]},
        Line{}};
    if (are_two) {
        lines[1] = {view.twin_figures.by_metric[index], tr(Text::line_without, language), context.theme.text_quiet,
                    true, view.twin_figures.before[index]};
        y += context.px(8);
        chart_key(context, lines, {x, y});
        y += context.fonts.small->FontSize;
    } else if (companion) {
        const MetricInfo& other = metric_table()[*companion];
        lines[1] = {view.figures.by_metric[*companion], other.label.in(language), context.theme.text_quiet, true,
                    view.figures.before[*companion]};
        y += context.px(8);
        chart_key(context, lines, {x, y});
        y += context.fonts.small->FontSize;
    }
    y += context.px(16);
    const std::vector<Mark> marks = change_marks(view.session, language);
    const LineChart chart{std::span(lines).first(are_two || companion ? 2 : 1),
                          marks,
                          [&](double value) { return metric_value(metric, value, language, false); },
                          tr(Text::day_n, language),
                          false,
                          tr(Text::before_start, language)};
    line_chart(context, chart, {x, y}, {width, position.y + size.y - y - margin});
}

}  // namespace goodwill::ui
