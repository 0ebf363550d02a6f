#include "web/ui/panels/figures_panel.h"

#include <algorithm>

#include "web/ui/figures/figure_rows.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/figure_chart.h"
#include "web/ui/panels/worlds_panel.h"

namespace goodwill::ui {

namespace {

constexpr MetricGroup order[] = {MetricGroup::relationship, MetricGroup::customers, MetricGroup::service,
                                 MetricGroup::experience,   MetricGroup::voice,     MetricGroup::staff,
                                 MetricGroup::money};

constexpr float usual_change_css = 84;

void figure_tip(const UiContext& context, std::size_t index, bool is_hovered) {
    if (!begin_tip(context, is_hovered)) return;
    const MetricInfo& metric = metric_table()[index];
    tip_text(context, context.fonts.strong, context.theme.text, metric.label.in(context.language));
    tip_text(context, context.fonts.small, context.theme.text, metric.formula.in(context.language));
    if (const std::optional<Text> remark = remark_on(index)) {
        tip_text(context, context.fonts.small, context.theme.text, tr(*remark, context.language));
    }
    tip_text(context, context.fonts.small, context.theme.text_quiet, source_text(metric, context.language));
    tip_text(context, context.fonts.small, context.theme.text_quiet, tr(Text::click_for_chart, context.language));
    end_tip();
}

// Where the figure will be in a year, with and without the change: in quiet words in place of its course.
void ahead_lines(const View& view, const UiContext& context, std::size_t index, ImVec2 right_top) {
    const MetricInfo& metric = metric_table()[index];
    const ImFont* font = context.fonts.small;
    const Shown own = metric_value(metric, view.ahead.own[index], context.language, false);
    remember_rect(context, "ahead", metric.id, {right_top.x - context.px(112), right_top.y},
                  {right_top.x, right_top.y + 2 * font->FontSize});
    draw_text_right({right_top.x, right_top.y - context.px(2)}, font, context.theme.text_quiet,
                    fill(tr(Text::in_a_year, context.language), own.view()).view());
    if (view.ahead.twin.empty()) return;
    const Shown twin = metric_value(metric, view.ahead.twin[index], context.language, false);
    draw_text_right({right_top.x, right_top.y + font->FontSize - context.px(2)}, font, context.theme.text_quiet,
                    fill(tr(Text::without_it, context.language), twin.view()).view());
}

float figure_row(const View& view, const UiContext& context, Actions& actions, std::size_t index, ImVec2 position,
                 float width) {
    const MetricInfo& metric = metric_table()[index];
    const ImFont* small = context.fonts.small;
    const ImFont* large = context.fonts.title;
    const DifferenceText change = difference_text(view, context, index);
    const float change_width = text_width(small, change.text.view());
    // A label that leaves no room for a usual change takes a second line, whatever the change is just now.
    const float label_width = width - std::max(change_width, context.px(usual_change_css)) - context.px(8);
    const std::string_view label = metric.label.in(context.language);
    const float label_height = wrapped_height(small, label, label_width);
    const float height = label_height + large->FontSize + context.px(16);
    if (!ImGui::IsRectVisible(position, {position.x + width, position.y + height})) return height;
    const float bleed = context.px(8);
    const Press press = press_area(context, joined("figure_", metric.id).view(), {position.x - bleed, position.y},
                                   {width + 2 * bleed, height});
    const Page chart{Page::Kind::chart, index};
    const bool is_enlarged = view.page == chart;
    if (press.is_hovered || is_enlarged) {
        ImGui::GetWindowDrawList()->AddRectFilled({position.x - bleed, position.y},
                                                  {position.x + width + bleed, position.y + height},
                                                  context.theme.raised, context.px(6));
    }
    if (press.is_clicked) actions.page = toggled(view.page, chart);
    const float y = position.y + context.px(6);
    draw_text_wrapped({position.x, y}, small, context.theme.text_quiet, label, label_width);
    draw_text_right({position.x + width, y}, small, change.colour, change.text.view());
    const Shown value = metric_value(metric, view.figures.latest(index), context.language, false);
    const float value_y = y + label_height + context.px(2);
    draw_text({position.x, value_y}, large, context.theme.text, value.view());
    if (!view.ahead.own.empty()) {
        ahead_lines(view, context, index, {position.x + width, value_y});
        figure_tip(context, index, press.is_hovered);
        return height;
    }
    const float spark = std::min(context.px(112), width * 0.42F);
    sparkline(context, course_with_start(view.figures, index), {position.x + width - spark, value_y + context.px(2)},
              {spark, large->FontSize - context.px(4)}, context.theme.accent,
              course_with_start(view.twin_figures, index));
    figure_tip(context, index, press.is_hovered);
    return height;
}

// The iceberg: complaints above the water, silent bad contacts below it.
float iceberg_row(const View& view, const UiContext& context, ImVec2 position, float width) {
    const std::size_t seen = find_metric("complaints").value(), hidden = find_metric("silent_bad").value();
    const double tip_count = view.figures.latest(seen), below = view.figures.latest(hidden);
    const float bar = context.px(12), y = position.y + context.fonts.small->FontSize + context.px(8);
    const double share = tip_count + below > 0.0 ? tip_count / (tip_count + below) : 0.0;
    const float split = position.x + std::max(share > 0.0 ? context.px(3) : 0.0F, width * static_cast<float>(share));
    draw_text({position.x, position.y}, context.fonts.small, context.theme.text_quiet,
              tr(Text::iceberg, context.language));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({position.x, y}, {position.x + width, y + bar},
                       with_alpha(goodwill_colour(context.theme, -1.0F), 0.25F), context.px(3));
    list.AddRectFilled({position.x, y}, {split, y + bar}, goodwill_colour(context.theme, -1.0F), context.px(3),
                       ImDrawFlags_RoundCornersLeft);
    const Shown words = fill(tr(Text::iceberg_counts, context.language), decimal(tip_count, 0, context.language).view(),
                             decimal(below, 0, context.language).view());
    draw_text_cut({position.x, y + bar + context.px(4)}, context.fonts.small, context.theme.text, words.view(), width);
    return y + bar + context.fonts.small->FontSize + context.px(16) - position.y;
}

// What the values mean, and what their differences are against. Returns the height.
float heading(const View& view, const UiContext& context, Actions& actions, ImVec2 position, float width) {
    const ImFont* font = context.fonts.small;
    const Language language = context.language;
    draw_text_cut(position, font, context.theme.text_quiet, window_text(view.session, language), width);
    float y = position.y + font->FontSize + context.px(4);
    const bool is_unchanged = view.edits.setup().commands.empty();
    std::string against = tr(is_unchanged ? Text::no_change_yet : Text::no_difference, language);
    if (view.compared.kind == Compared::Kind::none) against = tr(Text::against_nothing, language);
    if (view.twin != nullptr) {
        against = sentence(tr(Text::against_other_world, language), in_other_world(context.worlds, language));
    }
    y += draw_text_wrapped({position.x, y}, font, context.theme.text_quiet, against, width) + context.px(4);
    if (!is_unchanged || view.edits.can_redo()) {
        if (link(context, "open_worlds", tr(Text::two_worlds, language), {position.x, y})) {
            actions.page = toggled(view.page, {Page::Kind::worlds});
        }
        y += font->FontSize + context.px(4);
    }
    return y - position.y;
}

}  // namespace

void figures_ui(FiguresState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                ImVec2 size) {
    begin_scroll(context, "###figures", position, size);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float margin = context.px(16), width = size.x - 2 * margin, x = position.x + margin;
    float y = top.y + context.px(12);
    y += heading(view, context, actions, {x, y}, width);
    for (const MetricGroup group : order) {
        y += context.px(8);
        hairline_across(context, {x, y}, width);
        y += context.px(12);
        draw_text({x, y}, context.fonts.strong, context.theme.text, metric_group_label(group).in(context.language));
        y += context.fonts.strong->FontSize + context.px(4);
        const std::span<const std::string_view> chosen = chosen_figures(group);
        for (const std::string_view id : chosen) {
            y += figure_row(view, context, actions, find_metric(id).value(), {x, y}, width);
        }
        if (group == MetricGroup::voice) y += iceberg_row(view, context, {x, y + context.px(4)}, width);
        for (std::size_t i = 0; state.shows_all && i < metric_table().size(); ++i) {
            const MetricInfo& metric = metric_table()[i];
            if (metric.group != group || std::find(chosen.begin(), chosen.end(), metric.id) != chosen.end()) continue;
            y += figure_row(view, context, actions, i, {x, y}, width);
        }
    }
    y += context.px(12);
    const float height = context.px(context.is_touch ? 44 : 36);
    if (text_button(context, "all_figures",
                    tr(state.shows_all ? Text::fewer_figures : Text::all_figures, context.language), {x, y},
                    {width, height})) {
        state.shows_all = !state.shows_all;
    }
    end_scroll(context, y + height - top.y + context.px(24));
}

}  // namespace goodwill::ui
