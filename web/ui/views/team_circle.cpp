#include "web/ui/views/team_circle.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/views/view_frame.h"

namespace goodwill::ui {

namespace {

// Top, right, bottom, left.
constexpr std::array<ImVec2, circle_links> directions = {{{0, -1}, {1, 0}, {0, 1}, {-1, 0}}};
constexpr std::array why_texts = {Text::circle_why_motivation, Text::circle_why_satisfaction, Text::circle_why_bad,
                                  Text::circle_why_load};
constexpr int most_lines = 4;  // of a box: the label in two of them, the value, the change

struct Boxes {
    ImVec2 size;
    std::array<ImVec2, circle_links> middle;
    ImVec2 centre, radius;
};

float box_height(const UiContext& context) {
    return context.fonts.strong->FontSize + static_cast<float>(most_lines - 1) * context.fonts.small->FontSize +
           context.px(12);
}

Boxes boxes_in(const UiContext& context, const Rect& area) {
    Boxes boxes;
    const float gap = context.px(14);
    boxes.size = {std::floor((width_of(area) - 2.0F * gap) / 3.0F), box_height(context)};
    boxes.centre = {(area.min.x + area.max.x) * 0.5F, (area.min.y + area.max.y) * 0.5F};
    boxes.radius = {(width_of(area) - boxes.size.x) * 0.5F, (height_of(area) - boxes.size.y) * 0.5F};
    for (std::size_t i = 0; i < circle_links; ++i) {
        boxes.middle.at(i) = {boxes.centre.x + directions.at(i).x * boxes.radius.x,
                              boxes.centre.y + directions.at(i).y * boxes.radius.y};
    }
    return boxes;
}

// A place on the loop: 0 and 1 at the top, clockwise.
ImVec2 on_loop(const Boxes& boxes, float share) {
    const float angle = 6.28318531F * share;
    return {boxes.centre.x + std::sin(angle) * boxes.radius.x, boxes.centre.y - std::cos(angle) * boxes.radius.y};
}

void arrow_head(ImVec2 tip, ImVec2 from, float size, ImU32 colour) {
    const float dx = tip.x - from.x, dy = tip.y - from.y;
    const float length = std::max(1e-3F, std::sqrt(dx * dx + dy * dy));
    const ImVec2 along = {dx / length, dy / length}, across = {-along.y, along.x};
    ImGui::GetWindowDrawList()->AddTriangleFilled(
        tip, {tip.x - along.x * size + across.x * size * 0.6F, tip.y - along.y * size + across.y * size * 0.6F},
        {tip.x - along.x * size - across.x * size * 0.6F, tip.y - along.y * size - across.y * size * 0.6F}, colour);
}

bool is_outside(const Boxes& boxes, ImVec2 p, float margin) {
    return std::all_of(boxes.middle.begin(), boxes.middle.end(), [&](ImVec2 middle) {
        return std::fabs(p.x - middle.x) > boxes.size.x * 0.5F + margin ||
               std::fabs(p.y - middle.y) > boxes.size.y * 0.5F + margin;
    });
}

ImU32 link_colour(const Theme& theme, int goodness) {
    return goodness == 0 ? mix(theme.hairline, theme.text_quiet, 0.6F)
                         : goodwill_colour(theme, goodness > 0 ? 1.0F : -1.0F);
}

// From one box to the next; thicker where what it starts from has changed.
void arcs(const UiContext& context, const Circle& circle, const Boxes& boxes) {
    constexpr int steps = 48;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < circle_links; ++i) {
        const int goodness = circle.links.at(i).goodness;
        const ImU32 colour = link_colour(context.theme, goodness);
        ImVec2 last{}, before{};
        list.PathClear();
        for (int step = 0; step <= steps; ++step) {
            const float share = (static_cast<float>(i) + static_cast<float>(step) / steps) / circle_links;
            const ImVec2 at = on_loop(boxes, share);
            if (!is_outside(boxes, at, context.px(4))) continue;
            list.PathLineTo(at);
            before = list._Path.Size > 1 ? last : at;
            last = at;
        }
        list.PathStroke(colour, 0, context.px(goodness == 0 ? 1.5F : 3.0F));
        arrow_head(last, before, context.px(goodness == 0 ? 8.0F : 11.0F), colour);
    }
}

void runners(const UiContext& context, const Circle& circle, const Boxes& boxes, float phase) {
    constexpr int count = 8;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (int i = 0; i < count; ++i) {
        const float share = std::fmod(phase + static_cast<float>(i) / count, 1.0F);
        const ImVec2 at = on_loop(boxes, share);
        if (!is_outside(boxes, at, context.px(6))) continue;
        const auto link = static_cast<std::size_t>(share * circle_links) % circle_links;
        list.AddCircleFilled(at, context.px(4), link_colour(context.theme, circle.links.at(link).goodness));
    }
}

// "+2,1 Pkt. besser", in words what the colour says.
std::string change_words(const CircleLink& link, Language language) {
    if (!link.other) return {};
    const MetricInfo& metric = metric_table()[link.metric];
    const Shown change = metric_change(metric, link.now - *link.other, language, metric.decimals == 0 ? 1 : 0);
    const Text word = link.goodness > 0   ? Text::circle_better
                      : link.goodness < 0 ? Text::circle_worse
                                          : Text::circle_noise;
    return sentence(tr(word, language), change.view());
}

void box_tip(const UiContext& context, const Circle& circle, std::size_t index) {
    if (!begin_tip(context, true)) return;
    const Language language = context.language;
    const CircleLink& link = circle.links.at(index);
    const MetricInfo& metric = metric_table()[link.metric];
    tip_text(context, context.fonts.strong, context.theme.text, metric.label.in(language));
    tip_text(context, context.fonts.body, context.theme.text, metric_value(metric, link.now, language, true).view());
    if (link.other) {
        const Shown other = metric_value(metric, *link.other, language, true);
        tip_text(context, context.fonts.body, context.theme.text_quiet,
                 circle.is_against_twin ? in_other_world_value(context.worlds, other.view(), language)
                                        : sentence(tr(Text::circle_month_before, language), other.view()));
    }
    if (link.interval) {
        tip_text(context, context.fonts.small, context.theme.text_quiet,
                 sentence(tr(Text::views_interval, language), mean_text(metric, *link.interval, language)));
    }
    tip_text(context, context.fonts.small, context.theme.text_quiet, tr(why_texts.at(index), language));
    end_tip();
}

void box(const UiContext& context, const Circle& circle, const Boxes& boxes, std::size_t index) {
    const Language language = context.language;
    const CircleLink& link = circle.links.at(index);
    const MetricInfo& metric = metric_table()[link.metric];
    const ImVec2 half = {boxes.size.x * 0.5F, boxes.size.y * 0.5F}, middle = boxes.middle.at(index);
    const Rect rect = {{middle.x - half.x, middle.y - half.y}, {middle.x + half.x, middle.y + half.y}};
    const float room = boxes.size.x - context.px(4);
    const ImFont *small = context.fonts.small, *strong = context.fonts.strong;
    const std::string label = cut_to_lines(small, metric.label.in(language), room, 2);
    const std::string change = change_words(link, language);
    const float label_height = wrapped_height(small, label, room);
    const float change_height = change.empty() ? 0.0F : wrapped_height(small, change, room);
    float y = middle.y - (label_height + strong->FontSize + change_height) * 0.5F;
    const auto centred = [&](const ImFont* font, ImU32 colour, std::string_view text) {
        // Line by line, so that each stands in the middle.
        std::string lines = broken_at_spaces(font, text, room);
        for (std::size_t begin = 0; begin < lines.size();) {
            const std::size_t end = std::min(lines.find('\n', begin), lines.size());
            const std::string_view line = std::string_view(lines).substr(begin, end - begin);
            draw_text({middle.x - text_width(font, line) * 0.5F, y}, font, colour, line);
            y += font->FontSize;
            begin = end + 1;
        }
    };
    centred(small, context.theme.text_quiet, label);
    centred(strong, context.theme.text, metric_value(metric, link.now, language, false).view());
    const ImU32 colour = link.goodness == 0 ? context.theme.text_quiet : context.theme.text;
    if (!change.empty()) centred(small, colour, change);
    if (is_hovered(rect)) box_tip(context, circle, index);
}

}  // namespace

float circle_height(const UiContext& context, float width) {
    return std::clamp(width * 0.8F, 3.0F * box_height(context) + context.px(16), context.px(420));
}

void draw_circle(const UiContext& context, const Circle& circle, float phase, const Rect& area) {
    const Boxes boxes = boxes_in(context, area);
    arcs(context, circle, boxes);
    runners(context, circle, boxes, phase);
    for (std::size_t i = 0; i < circle_links; ++i) box(context, circle, boxes, i);
    // In the middle what the circle as a whole does.
    constexpr std::array turns = {Text::circle_is_unknown, Text::circle_is_steady, Text::circle_is_mixed,
                                  Text::circle_is_virtuous, Text::circle_is_vicious};
    const std::string_view words = tr(turns.at(static_cast<std::size_t>(circle.turn)), context.language);
    const float width = text_width(context.fonts.strong, words);
    draw_text({boxes.centre.x - width * 0.5F, boxes.centre.y - context.fonts.strong->FontSize * 0.5F},
              context.fonts.strong, context.theme.text, words);
}

}  // namespace goodwill::ui
