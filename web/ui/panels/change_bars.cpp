#include "web/ui/panels/change_bars.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "web/ui/figures/levers.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr int most_lanes = 2;
constexpr std::size_t most_listed = 12;  // of those that one mark counts
constexpr float open_css = 112, count_css = 36, least_css = 18, end_css = 7, least_text_css = 40;

// One bar, or a mark that counts several that lie too close together.
struct Bar {
    std::vector<std::size_t> spans;
    int lane = 0;
    float left = 0.0F, right = 0.0F;
};

float lane_height(const UiContext& context) { return context.fonts.small->FontSize + context.px(3); }

std::string span_text(const View& view, const LeverSpan& span, Language language) {
    return change_text(view.session, {span.from, span.setting}, language);
}

float right_of(const View& view, const UiContext& context, const LeverSpan& span, const DayStrip& strip) {
    const float left = strip.x(span.from);
    if (span.until) return std::max(left + context.px(least_css), std::min(strip.max.x, strip.x(*span.until)));
    const float words = text_width(context.fonts.small, span_text(view, span, context.language)) + context.px(24);
    return std::max(left + context.px(least_css), std::min(strip.max.x, left + std::min(words, context.px(open_css))));
}

// In order of days into the first lane with room; the rest joins what lies last in the last lane.
std::vector<Bar> arranged(const View& view, const UiContext& context, const std::vector<LeverSpan>& spans,
                          const DayStrip& strip) {
    std::vector<Bar> bars;
    std::size_t last_in[most_lanes] = {};
    float taken[most_lanes];
    std::fill(std::begin(taken), std::end(taken), -1e9F);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const float left = strip.x(spans[i].from);
        if (left > strip.max.x) break;
        int lane = 0;
        while (lane < most_lanes && taken[lane] > left) ++lane;
        if (lane == most_lanes) {
            Bar& mark = bars[last_in[most_lanes - 1]];
            mark.spans.push_back(i);
            mark.right = std::max(mark.left + context.px(count_css), left);
            taken[most_lanes - 1] = mark.right + context.px(2);
            continue;
        }
        bars.push_back({{i}, lane, left, right_of(view, context, spans[i], strip)});
        last_in[lane] = bars.size() - 1;
        taken[lane] = bars.back().right + context.px(2);
    }
    return bars;
}

void tip_of_span(const View& view, const UiContext& context, const LeverSpan& span) {
    if (!begin_tip(context, true, 0.0F)) return;
    tip_text(context, context.fonts.strong, context.theme.text, span_text(view, span, context.language));
    tip_text(context, context.fonts.small, context.theme.text, days_in_words(span.from, span.until, context.language));
    if (!span.is_planned) {
        tip_text(context, context.fonts.small, context.theme.text_quiet, tr(Text::drag_change, context.language));
    }
    end_tip();
}

void tip_of_count(const View& view, const UiContext& context, const std::vector<LeverSpan>& spans) {
    if (!begin_tip(context, true, 0.0F)) return;
    const auto line = [&](std::string_view words) {
        tip_text(context, context.fonts.small, context.theme.text, words);
    };
    for (const LeverSpan& span : std::span(spans).first(std::min(most_listed, spans.size()))) {
        line(days_in_words(span.from, span.until, context.language) + " · " + span_text(view, span, context.language));
    }
    if (spans.size() > most_listed) {
        const auto more = static_cast<double>(spans.size() - most_listed);
        line(fill(tr(Text::more_changes, context.language), decimal(more, 0, context.language).view()).view());
    }
    tip_text(context, context.fonts.small, context.theme.text_quiet, tr(Text::open_changes, context.language));
    end_tip();
}

void count_mark(const View& view, const UiContext& context, Actions& actions, const std::vector<LeverSpan>& spans,
                const Bar& bar, ImVec2 at, float height) {
    const Shown name = joined("changes_", decimal(spans.front().from, 0, Language::en).view());
    const ImVec2 size = {std::max(bar.right - bar.left, context.px(count_css)), height};
    const Press press = press_area(context, name.view(), at, size);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, press.is_hovered ? context.theme.accent : context.theme.text,
                       context.px(3));
    const Shown words = joined("×", decimal(static_cast<double>(spans.size()), 0, context.language).view());
    draw_text_cut({at.x + context.px(5), at.y + (height - context.fonts.small->FontSize) * 0.5F}, context.fonts.small,
                  context.theme.surface, words.view(), size.x - context.px(6));
    if (press.is_clicked) actions.page = toggled(view.page, {Page::Kind::worlds});
    if (press.is_hovered) tip_of_count(view, context, spans);
}

// What is being dragged, and where it is let go.
struct Grip {
    Press press;
    bool is_let_go = false;
};
Grip grip(const UiContext& context, std::string_view part, std::size_t index, ImVec2 at, ImVec2 size,
          ImGuiMouseCursor cursor) {
    const Shown name = joined(part, decimal(static_cast<double>(index), 0, Language::en).view());
    Grip grip;
    grip.press = press_area(context, name.view(), at, size);
    grip.is_let_go = ImGui::IsItemDeactivated();
    if (grip.press.is_hovered) ImGui::SetMouseCursor(cursor);
    return grip;
}

void draw_bar(const View& view, const UiContext& context, const LeverSpan& span, const DayStrip& strip, ImVec2 min,
              ImVec2 max, bool is_lit) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 ink = is_lit ? context.theme.accent : span.is_planned ? context.theme.text_quiet : context.theme.text;
    const float thick = std::max(1.0F, context.px(1)), arrow = context.px(6);
    list.AddRectFilled(min, {max.x - (span.until ? 0.0F : arrow), max.y}, ink, context.px(3),
                       span.until ? ImDrawFlags_RoundCornersAll : ImDrawFlags_RoundCornersLeft);
    // Without an end it points on.
    if (!span.until) {
        list.AddTriangleFilled({max.x - arrow, min.y}, {max.x, (min.y + max.y) * 0.5F}, {max.x - arrow, max.y}, ink);
    }
    list.AddRectFilled({min.x, strip.min.y}, {min.x + thick, strip.max.y}, ink);
    if (span.until && strip.x(*span.until) <= strip.max.x) {
        const float end = std::floor(strip.x(*span.until));
        list.AddRectFilled({end - thick, strip.min.y}, {end, strip.max.y}, with_alpha(ink, 0.6F));
    }
    if (max.x - min.x < context.px(least_text_css)) return;
    draw_text_cut({min.x + context.px(5), min.y + (max.y - min.y - context.fonts.small->FontSize) * 0.5F},
                  context.fonts.small, context.theme.surface, span_text(view, span, context.language),
                  max.x - min.x - context.px(10));
}

// A bar: pressed in the middle it moves as a whole, at its ends one day of it.
void bar_ui(const View& view, const UiContext& context, Actions& actions, const LeverSpan& span, const Bar& bar,
            const DayStrip& strip, float y, float height) {
    const std::size_t index = bar.spans[0];
    const float mouse = ImGui::GetIO().MousePos.x, pressed = ImGui::GetIO().MouseClickedPos[0].x;
    const bool is_moved = std::fabs(mouse - pressed) >= context.px(4);
    const float left = std::floor(bar.left), end = context.px(context.is_touch ? 14 : end_css);
    const bool has_ends = !span.is_planned && bar.right - left > 2.5F * end;
    LeverSpan now = span;
    const int day = static_cast<int>(std::lround(std::clamp(strip.day(mouse), 0.0, static_cast<double>(max_day))));
    bool is_over = false, is_lit = false;
    const auto take = [&](const Grip& grip, const LeverSpan& there) {
        is_lit = is_lit || grip.press.is_hovered || grip.press.is_held;
        if (!grip.press.is_held && !grip.is_let_go) return;
        now = is_moved ? there : span;
        is_over = is_over || grip.is_let_go;
    };
    if (has_ends) {
        const Grip from = grip(context, "change_from_", index, {left, y}, {end, height}, ImGuiMouseCursor_ResizeEW);
        take(from, put_on_days(span, span.until ? std::min(day, *span.until - 1) : day, span.until));
        const Grip to =
            grip(context, "change_until_", index, {bar.right - end, y}, {end, height}, ImGuiMouseCursor_ResizeEW);
        take(to, put_on_days(span, span.from, day));
    }
    const float inset = has_ends ? end : 0.0F;
    const Grip whole = grip(context, "change_", index, {left + inset, y}, {bar.right - left - 2 * inset, height},
                            ImGuiMouseCursor_Hand);
    const int days = static_cast<int>(std::lround(strip.day(mouse) - strip.day(pressed)));
    if (!span.is_planned) take(whole, shifted(span, days));
    is_lit = is_lit || whole.press.is_hovered;
    if (whole.press.is_clicked && !is_moved) actions.page = toggled(view.page, {Page::Kind::worlds});
    const float shown_right = now == span ? bar.right : right_of(view, context, now, strip);
    draw_bar(view, context, now, strip, {std::floor(strip.x(now.from)), y}, {shown_right, y + height}, is_lit);
    if (is_over && now != span) actions.commands = with_span(view.session.commands(), span, now);
    if (is_lit) tip_of_span(view, context, now);
}

}  // namespace

float change_bars_height(const View& view, const UiContext& context) {
    const std::size_t lanes = std::min<std::size_t>(most_lanes, spans_of(view.session).size());
    return static_cast<float>(lanes) * (lane_height(context) + context.px(2));
}

void change_bars_ui(const View& view, const UiContext& context, Actions& actions, const DayStrip& strip) {
    const std::vector<LeverSpan> spans = spans_of(view.session);
    const float height = lane_height(context), pitch = height + context.px(2);
    const float top = strip.min.y - change_bars_height(view, context);
    for (const Bar& bar : arranged(view, context, spans, strip)) {
        const float y = top + static_cast<float>(bar.lane) * pitch;
        if (bar.spans.size() == 1) {
            bar_ui(view, context, actions, spans[bar.spans[0]], bar, strip, y, height);
            continue;
        }
        std::vector<LeverSpan> counted;
        for (const std::size_t span : bar.spans) counted.push_back(spans[span]);
        count_mark(view, context, actions, counted, bar, {std::floor(bar.left), y}, height);
    }
}

}  // namespace goodwill::ui
