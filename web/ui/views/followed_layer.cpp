#include "web/ui/views/followed_layer.h"

#include <algorithm>
#include <cmath>

#include "web/ui/figures/account_bands.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

using FollowedDays = std::span<const FollowedDay>;

float y_of(const ChartFrame& frame, double points) {
    return frame.y(std::clamp(points, band_low_points, band_high_points));
}

void line(const UiContext& context, const ChartFrame& frame, FollowedDays days, double FollowedDay::*member,
          bool is_twin, float thick) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PathClear();
    for (const FollowedDay& day : days) {
        if (day.customers > 0.0) list.PathLineTo({frame.x(day.day), y_of(frame, day.*member)});
    }
    if (is_twin) {
        stroke_dashed(list, context.theme.text_quiet, thick, context.px(4));
    } else {
        list.PathStroke(context.theme.accent, 0, thick);
    }
}

void middle_half(const UiContext& context, const ChartFrame& frame, FollowedDays days) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = with_alpha(context.theme.accent, 0.22F);
    for (std::size_t i = 1; i < days.size(); ++i) {
        const FollowedDay &a = days[i - 1], &b = days[i];
        if (a.customers == 0.0 || b.customers == 0.0) continue;
        const float left = frame.x(a.day), right = frame.x(b.day);
        list.AddQuadFilled({left, y_of(frame, a.high_quarter)}, {right, y_of(frame, b.high_quarter)},
                           {right, y_of(frame, b.low_quarter)}, {left, y_of(frame, a.low_quarter)}, colour);
    }
}

// The last day seen until then.
const FollowedDay* seen_on(FollowedDays days, double day) {
    const FollowedDay* found = nullptr;
    for (const FollowedDay& one : days) {
        if (one.day <= day + 0.5) found = &one;
    }
    return found;
}

}  // namespace

void draw_followed(const UiContext& context, const Followed& followed, const ChartFrame& frame) {
    const float thick = std::max(1.0F, std::floor(1.5F * context.scale));
    middle_half(context, frame, followed.own());
    for (const auto member : {&FollowedDay::low_quarter, &FollowedDay::high_quarter}) {
        line(context, frame, followed.twin(), member, true, thick);
    }
    line(context, frame, followed.twin(), &FollowedDay::middle, true, 1.5F * thick);
    line(context, frame, followed.own(), &FollowedDay::middle, false, 2.0F * thick);
    const FollowedDay& now = followed.own().back();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (now.customers > 0.0) {
        list.AddCircleFilled({frame.x(now.day), y_of(frame, now.middle)}, context.px(4), context.theme.accent);
    }
    const float x = std::floor(frame.x(followed.day()));
    list.PathClear();
    list.PathLineTo({x, frame.min.y});
    list.PathLineTo({x, frame.max.y});
    stroke_dashed(list, context.theme.accent, std::max(1.0F, std::floor(context.scale)), context.px(3));
}

float followed_strip_height(const UiContext& context) { return context.px(44) + context.fonts.small->FontSize; }

void draw_followed_strip(const UiContext& context, const Followed& followed, const ChartFrame& frame, float top,
                         float right) {
    const Language language = context.language;
    const ImFont* font = context.fonts.small;
    draw_text_cut({frame.min.x, top}, font, context.theme.text_quiet, tr(Text::followed_strip, language),
                  right - frame.min.x);
    ChartFrame strip = frame;
    strip.min.y = top + font->FontSize + context.px(4);
    strip.max.y = top + followed_strip_height(context) - context.px(4);
    strip.range = {0.0, 1.0};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(strip.min, strip.max, context.theme.surface);
    const float thick = std::max(1.0F, std::floor(1.5F * context.scale));
    const auto course = [&](FollowedDays days, bool is_twin) {
        list.PathClear();
        for (const FollowedDay& day : days) list.PathLineTo({strip.x(day.day), strip.y(day.customers)});
        if (is_twin) {
            stroke_dashed(list, context.theme.text_quiet, thick, context.px(4));
        } else {
            list.PathStroke(context.theme.accent, 0, 1.5F * thick);
        }
    };
    course(followed.twin(), true);
    course(followed.own(), false);
    const float x = strip.max.x + context.px(12);
    draw_text_cut({x, strip.min.y}, font, context.theme.text,
                  percent(followed.own().back().customers, 0, language).view(), right - x);
    if (followed.twin().empty()) return;
    draw_other_value(context, {x, strip.min.y + font->FontSize}, font,
                     percent(followed.twin().back().customers, 0, language).view(), right - x);
}

void followed_tip(const UiContext& context, const Followed& followed, double day) {
    const Language language = context.language;
    const auto add = [&](FollowedDays days, bool is_twin) {
        const FollowedDay* at = seen_on(days, day);
        if (at == nullptr) return;
        const auto points = [&](double value) { return std::string(decimal(value, 1, language).view()); };
        const std::string text =
            sentence(tr(Text::followed_on_day, language), decimal(100.0 * at->customers, 0, language).view(),
                     points(at->middle), points(at->low_quarter), points(at->high_quarter));
        tip_text(context, context.fonts.body, is_twin ? context.theme.text_quiet : context.theme.accent,
                 is_twin ? in_other_world_value(context.worlds, text, language) : text);
    };
    add(followed.own(), false);
    add(followed.twin(), true);
}

}  // namespace goodwill::ui
