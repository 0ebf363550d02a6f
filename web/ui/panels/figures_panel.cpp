#include "web/ui/panels/figures_panel.h"

#include <algorithm>

#include "web/ui/figures/figure_rows.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/figure_chart.h"

namespace goodwill::ui {

namespace {

constexpr MetricGroup order[] = {MetricGroup::relationship, MetricGroup::customers, MetricGroup::service,
                                 MetricGroup::experience,   MetricGroup::voice,     MetricGroup::staff,
                                 MetricGroup::money};

constexpr float usual_change_css = 84;

// Colour of a change: blue is better, vermilion worse.
ImU32 change_colour(const UiContext& context, const MetricInfo& metric, double difference, bool is_none) {
    if (is_none || metric.better == 0) return context.theme.text_quiet;
    const bool is_better = (difference > 0.0) == (metric.better > 0);
    return goodwill_colour(context.theme, is_better ? 1.0F : -1.0F);
}

struct Change {
    Shown text;
    ImU32 colour = 0;
};

Change change_of(const View& view, const UiContext& context, std::size_t index, int base_day) {
    Change change;
    if (base_day < 0) return change;
    const MetricInfo& metric = metric_table()[index];
    const double difference = view.figures.latest(index) -
                              static_cast<double>(view.figures.by_metric[index][static_cast<std::size_t>(base_day)]);
    change.text = metric_change(metric, difference, context.language);
    if (change.text.view().empty()) return change;
    const bool is_none = change.text.view().starts_with("\xc2\xb1");
    change.colour = change_colour(context, metric, difference, is_none);
    if (!is_none) change.text = joined(difference > 0.0 ? "▲ " : "▼ ", change.text.view());
    return change;
}

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

float figure_row(const View& view, const UiContext& context, Actions& actions, std::size_t index, int base_day,
                 ImVec2 position, float width) {
    const MetricInfo& metric = metric_table()[index];
    const ImFont* small = context.fonts.small;
    const ImFont* large = context.fonts.title;
    const Change change = change_of(view, context, index, base_day);
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
    const bool is_known = view.figures.days > 0;
    const Shown value =
        is_known ? metric_value(metric, view.figures.latest(index), context.language, false) : joined("–", "");
    const float value_y = y + label_height + context.px(2);
    draw_text({position.x, value_y}, large, context.theme.text, value.view());
    const float spark = std::min(context.px(112), width * 0.42F);
    sparkline(context, view.figures.by_metric.empty() ? std::span<const float>{} : view.figures.by_metric[index],
              {position.x + width - spark, value_y + context.px(2)}, {spark, large->FontSize - context.px(4)},
              context.theme.accent);
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

float baseline_choice(FiguresState& state, const View& view, const UiContext& context, ImVec2 position, float width) {
    const ImFont* font = context.fonts.small;
    const bool has_change = !change_days(view.session).empty();
    draw_text_cut(position, font, context.theme.text_quiet, tr(Text::last_30_days, context.language), width);
    float y = position.y + font->FontSize + context.px(4);
    const int base = baseline_day(view.session, state.baseline);
    Shown against = joined(tr(Text::compared_later, context.language), "");
    if (base >= 0) {
        against = fill(tr(Text::compared_with, context.language),
                       decimal(std::max(1, base + 2 - figure_window_days), 0, context.language).view(),
                       decimal(base + 1, 0, context.language).view());
    }
    draw_text_cut({position.x, y}, font, context.theme.text_quiet, against.view(), width);
    y += font->FontSize + context.px(4);
    if (has_change && base >= 0) {
        const bool is_start = state.baseline == Baseline::start;
        if (link(context, "baseline", tr(is_start ? Text::compare_change : Text::compare_start, context.language),
                 {position.x, y})) {
            state.baseline = is_start ? Baseline::before_change : Baseline::start;
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
    y += baseline_choice(state, view, context, {x, y}, width);
    const int base_day = baseline_day(view.session, state.baseline);
    for (const MetricGroup group : order) {
        y += context.px(8);
        hairline_across(context, {x, y}, width);
        y += context.px(12);
        draw_text({x, y}, context.fonts.strong, context.theme.text, metric_group_label(group).in(context.language));
        y += context.fonts.strong->FontSize + context.px(4);
        const std::span<const std::string_view> chosen = chosen_figures(group);
        for (const std::string_view id : chosen) {
            y += figure_row(view, context, actions, find_metric(id).value(), base_day, {x, y}, width);
        }
        if (group == MetricGroup::voice) y += iceberg_row(view, context, {x, y + context.px(4)}, width);
        for (std::size_t i = 0; state.shows_all && i < metric_table().size(); ++i) {
            const MetricInfo& metric = metric_table()[i];
            if (metric.group != group || std::find(chosen.begin(), chosen.end(), metric.id) != chosen.end()) continue;
            y += figure_row(view, context, actions, i, base_day, {x, y}, width);
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
