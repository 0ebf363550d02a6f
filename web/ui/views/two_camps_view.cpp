// Delight against effort: touchpoints as bubbles between the lines of the two camps, where they come from, and where they
// would be without the change.
#include <algorithm>
#include <cmath>

#include "web/ui/figures/two_camps.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/views/drawn_views.h"
#include "web/ui/views/view_frame.h"

namespace goodwill::ui {

namespace {

struct CampChart {
    const UiContext& context;
    Rect area;
    double most_effort = 0.3, most_delight = 0.25, most_contacts = 1.0;

    [[nodiscard]] ImVec2 at(double effort, double delight) const {
        return {area.min.x + width_of(area) * static_cast<float>(effort / most_effort),
                area.max.y - height_of(area) * static_cast<float>(delight / most_delight)};
    }
    [[nodiscard]] ImVec2 at(const CampPlace& place) const { return at(place.mean_effort(), place.delighted_share()); }
    // By area; the largest as large as there is room for.
    [[nodiscard]] float radius(double contacts) const {
        const float largest = std::min(context.px(26), 0.07F * std::min(width_of(area), height_of(area) * 1.4F));
        return std::max(context.px(4), largest * static_cast<float>(std::sqrt(contacts / most_contacts)));
    }
};

void include(CampChart& chart, const TwoCamps& camps) {
    for (const CampBubble& bubble : camps.bubbles) {
        chart.most_contacts = std::max(chart.most_contacts, bubble.now.contacts);
        const auto take = [&](const CampPlace& place) {
            chart.most_effort = std::max(chart.most_effort, 1.12 * place.mean_effort());
            chart.most_delight = std::max(chart.most_delight, 1.15 * place.delighted_share());
        };
        take(bubble.now);
        for (const CampPlace& place : bubble.before) take(place);
    }
}

// Labels that never lie on each other: each looks for the nearest free place around what it names.
struct Labels {
    const UiContext& context;
    Rect area;
    std::vector<Rect> taken;

    [[nodiscard]] bool is_free(const Rect& rect) const {
        if (rect.min.x < area.min.x || rect.max.x > area.max.x || rect.min.y < area.min.y || rect.max.y > area.max.y)
            return false;
        return std::none_of(taken.begin(), taken.end(), [&](const Rect& other) { return overlap(rect, other); });
    }

    // With a thin line where it stands farther off; nothing where there is no room at all.
    void place(ImVec2 centre, float radius, std::string_view text, ImU32 colour) {
        const ImFont* font = context.fonts.small;
        const ImVec2 size = {text_width(font, text), font->FontSize};
        const float gap = context.px(3);
        for (int ring = 0; ring < 7; ++ring) {
            const float away = radius + gap + static_cast<float>(ring) * font->FontSize;
            constexpr int ways = 12;
            for (int way = 0; way < ways; ++way) {
                // To the right first, then above and below, to the left.
                constexpr float order[ways] = {0, -30, 30, 180, 150, 210, -60, 60, 240, 120, -90, 90};
                const float angle = order[way] * 0.0174532925F;
                const ImVec2 end = {centre.x + std::cos(angle) * away, centre.y + std::sin(angle) * away};
                const float x = end.x - size.x * (0.5F - 0.5F * std::cos(angle));
                const float y = end.y - size.y * (0.5F - 0.5F * std::sin(angle));
                const Rect rect = {{std::floor(x), std::floor(y)}, {std::floor(x) + size.x, std::floor(y) + size.y}};
                if (!is_free(rect)) continue;
                taken.push_back({{rect.min.x - gap, rect.min.y - 1.0F}, {rect.max.x + gap, rect.max.y + 1.0F}});
                if (ring > 0) {
                    const ImVec2 from = {centre.x + std::cos(angle) * radius, centre.y + std::sin(angle) * radius};
                    ImGui::GetWindowDrawList()->AddLine(from, end, context.theme.text_quiet,
                                                        std::max(1.0F, std::floor(context.scale)));
                }
                return draw_text(rect.min, font, colour, text);
            }
        }
    }
};

// What each camp calls good, and the scales.
void camp_lines(const CampChart& chart, Labels& labels) {
    const UiContext& context = chart.context;
    const Language language = context.language;
    const Theme& theme = context.theme;
    const ImFont* font = context.fonts.small;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float thick = std::max(1.0F, std::floor(1.5F * context.scale));
    const ImVec2 good = chart.at(low_effort, good_delight);
    list.AddRectFilled(chart.area.min, good, with_alpha(mix(theme.delight, theme.effort, 0.5F), 0.08F));
    list.AddLine({chart.area.min.x, good.y}, {chart.area.max.x, good.y}, theme.delight, thick);
    list.AddLine({good.x, chart.area.min.y}, {good.x, chart.area.max.y}, theme.effort, thick);
    const std::string delight = tr(Text::two_camps_good_delight, language);
    const std::string effort = tr(Text::two_camps_low_effort, language);
    const auto caption = [&](ImVec2 at, std::string_view text, float width) {
        draw_text_cut(at, font, theme.text_quiet, text, width);
        labels.taken.push_back({at, {at.x + text_width(font, text), at.y + font->FontSize}});
    };
    const float delight_width = text_width(font, delight);
    caption({chart.area.max.x - delight_width - context.px(2), good.y - font->FontSize - context.px(2)}, delight,
            delight_width);
    caption({good.x + context.px(4), chart.area.max.y - font->FontSize - context.px(2)}, effort,
            chart.area.max.x - good.x - context.px(4));
}

void scales(const CampChart& chart) {
    const UiContext& context = chart.context;
    const Language language = context.language;
    const Theme& theme = context.theme;
    const ImFont* font = context.fonts.small;
    const bool is_small = width_of(chart.area) < context.px(420);
    const double effort_step = tick_step(chart.most_effort, is_small ? 4 : 8);
    for (int i = 0; static_cast<double>(i) * effort_step <= chart.most_effort; ++i) {
        const double effort = static_cast<double>(i) * effort_step;
        const Shown label = decimal(effort, effort_step < 0.1 ? 2 : 1, language);
        const float width = text_width(font, label.view()), x = chart.at(effort, 0.0).x;
        draw_text({std::clamp(x - width * 0.5F, chart.area.min.x, chart.area.max.x - width),
                   chart.area.max.y + context.px(4)},
                  font, theme.text_quiet, label.view());
    }
    const double delight_step = tick_step(chart.most_delight, 5);
    for (int i = 0; static_cast<double>(i) * delight_step <= chart.most_delight; ++i) {
        const double delight = static_cast<double>(i) * delight_step;
        const float y = chart.at(0.0, delight).y;
        hairline_across(context, {chart.area.min.x, std::floor(y)}, width_of(chart.area));
        draw_text_right({chart.area.min.x - context.px(6), y - font->FontSize * 0.5F}, font, theme.text_quiet,
                        percent(delight, delight_step < 0.01 ? 1 : 0, language).view());
    }
}

const CampBubble* same_bubble(const TwoCamps* camps, std::size_t touchpoint) {
    if (camps == nullptr) return nullptr;
    const auto found = std::find_if(camps->bubbles.begin(), camps->bubbles.end(),
                                    [&](const CampBubble& bubble) { return bubble.touchpoint == touchpoint; });
    return found == camps->bubbles.end() ? nullptr : &*found;
}

// From the oldest month to now, thicker towards now; as dots where a month ends.
void trail(const CampChart& chart, const CampBubble& bubble, ImU32 colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < bubble.before.size(); ++i) {
        const CampPlace& next = i + 1 < bubble.before.size() ? bubble.before[i + 1] : bubble.now;
        const float share = static_cast<float>(i + 1) / static_cast<float>(bubble.before.size() + 1);
        const ImU32 faded = with_alpha(colour, 0.25F + 0.55F * share);
        list.AddLine(chart.at(bubble.before[i]), chart.at(next), faded, chart.context.px(1.5F));
        list.AddCircleFilled(chart.at(bubble.before[i]), chart.context.px(2.0F), faded);
    }
}

void bubble_tip(const View& view, const UiContext& context, const CampBubble& bubble, const CampBubble* other) {
    if (!begin_tip(context, true, 0.1F)) return;
    const Language language = context.language;
    const auto line = [&](const CampPlace& place) {
        return sentence(tr(Text::two_camps_place, language), percent(place.delighted_share(), 1, language).view(),
                        decimal(place.mean_effort(), 2, language).view(), decimal(place.contacts, 0, language).view());
    };
    tip_text(context, context.fonts.strong, context.theme.text,
             view.session.scenario().touchpoints[bubble.touchpoint].name.in(language));
    tip_text(context, context.fonts.body, context.theme.text, line(bubble.now));
    if (other != nullptr) {
        tip_text(context, context.fonts.body, context.theme.text_quiet,
                 in_other_world_value(context.worlds, line(other->now), language));
    }
    if (!bubble.before.empty()) {
        tip_text(
            context, context.fonts.small, context.theme.text_quiet,
            sentence(tr(Text::two_camps_before, language),
                     decimal(std::max(0, bubble.before.front().day), 0, language).view(), line(bubble.before.front())));
    }
    end_tip();
}

void bubbles(const View& view, Actions& actions, const CampChart& chart, Labels& labels, const TwoCamps& now,
             const TwoCamps* twin) {
    const UiContext& context = chart.context;
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = mix(theme.accent, theme.text_quiet, 0.25F);
    for (const CampBubble& bubble : now.bubbles) trail(chart, bubble, colour);
    const CampBubble* hovered = nullptr;
    // The largest first, so that the small ones lie on top and can be pressed.
    for (const CampBubble& bubble : now.bubbles) {
        const ImVec2 at = chart.at(bubble.now);
        const float radius = chart.radius(bubble.now.contacts);
        const float reach = std::max(radius, context.px(context.is_touch ? 16 : 8));
        labels.taken.push_back(
            {{at.x - radius * 0.8F, at.y - radius * 0.8F}, {at.x + radius * 0.8F, at.y + radius * 0.8F}});
        ImGui::SetNextItemAllowOverlap();
        const Press press = press_area(context, "camp_" + view.session.scenario().touchpoints[bubble.touchpoint].id,
                                       {at.x - reach, at.y - reach}, {2.0F * reach, 2.0F * reach});
        if (press.is_clicked) {
            actions.selection = Selection{Selection::Kind::touchpoint, static_cast<std::uint32_t>(bubble.touchpoint)};
        }
        if (press.is_hovered) hovered = &bubble;
        const bool is_marked =
            view.selection == Selection{Selection::Kind::touchpoint, static_cast<std::uint32_t>(bubble.touchpoint)};
        list.AddCircleFilled(at, radius, with_alpha(colour, 0.55F));
        list.AddCircle(at, radius, is_marked || press.is_hovered ? theme.text : colour, 0,
                       context.px(is_marked ? 2.5F : 1.5F));
        const CampBubble* other = same_bubble(twin, bubble.touchpoint);
        if (other == nullptr) continue;
        const ImVec2 there = chart.at(other->now);
        list.AddLine(there, at, theme.text, std::max(1.0F, std::floor(context.scale)));
        list.PathClear();
        list.PathArcTo(there, chart.radius(other->now.contacts), 0.0F, 6.2831853F, 36);
        stroke_dashed(list, theme.text_quiet, std::max(1.0F, std::floor(1.5F * context.scale)), context.px(4));
    }
    for (const CampBubble& bubble : now.bubbles) {
        labels.place(chart.at(bubble.now), chart.radius(bubble.now.contacts),
                     view.session.scenario().touchpoints[bubble.touchpoint].name.in(context.language), theme.text);
    }
    if (hovered != nullptr) bubble_tip(view, context, *hovered, same_bubble(twin, hovered->touchpoint));
}

}  // namespace

void two_camps_view(ViewsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                    ImVec2 size) {
    const Language language = context.language;
    const TwoCamps now = two_camps_of(view.session);
    const std::optional<TwoCamps> other = view.twin != nullptr ? std::optional(two_camps_of(*view.twin)) : std::nullopt;
    const TwoCamps* twin = other ? &*other : nullptr;
    state.sentence = two_camps_sentence(view.session, now, twin, language, context.worlds) +
                     interval_sentence(view, {"delighted", "effort"}, language);
    const ViewFrame area =
        begin_view(context, Text::view_two_camps_title, state.sentence, tr(Text::view_two_camps_note, language),
                   position, size, least_chart_css(context, 280.0F));
    const ImFont* font = context.fonts.small;
    const float left = text_width(font, "99 %") + context.px(12), line = font->FontSize + context.px(4);
    CampChart chart{context,
                    {{area.picture.min.x + left, area.picture.min.y + line + context.px(4)},
                     {area.picture.max.x, area.picture.max.y - 2.0F * line - context.px(4)}}};
    include(chart, now);
    if (twin != nullptr) include(chart, *twin);
    ImGui::GetWindowDrawList()->AddRectFilled(chart.area.min, chart.area.max, context.theme.surface);
    Labels labels{context, chart.area, {}};
    scales(chart);
    draw_text_cut({area.picture.min.x, area.picture.min.y}, font, context.theme.text_quiet,
                  tr(Text::two_camps_delight_axis, language), width_of(area.picture));
    const std::string_view effort_axis = tr(Text::two_camps_effort_axis, language);
    draw_text_cut({std::max(area.picture.min.x, area.picture.max.x - text_width(font, effort_axis)),
                   chart.area.max.y + line + context.px(2)},
                  font, context.theme.text_quiet, effort_axis, width_of(area.picture));
    if (now.all.has_contacts()) {
        camp_lines(chart, labels);
        bubbles(view, actions, chart, labels, now, twin);
    }
    remember_rect(context, "picture", "two_camps", chart.area.min, chart.area.max);
    end_view(area);
}

}  // namespace goodwill::ui
