// The edges of the map: the clock of the day shown, and what the colours mean.
#include <algorithm>

#include "generated/embedded_fonts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/map/state.h"

namespace goodwill::ui {

namespace {

constexpr float pi = 3.14159265F;

// Midnight before the first day.
double seconds_shown(const MapFrame& frame) {
    return frame.world.day == 0 ? 0.0 : std::min(86399.0, frame.context.clock_s);
}

void draw_dial(const MapFrame& frame, ImVec2 centre, float radius) {
    const Theme& theme = frame.context.theme;
    const float thin = std::max(1.0F, frame.context.px(1.5F));
    frame.list->AddCircleFilled(centre, radius, theme.surface, 40);
    frame.list->AddCircle(centre, radius, theme.text_quiet, 40, thin);
    const auto hours = static_cast<float>(seconds_shown(frame) / 3600.0);
    const auto hand = [&](float turn, float length, float width) {
        const float angle = turn * 2.0F * pi - pi * 0.5F;
        frame.list->AddLine(centre, ImVec2(centre.x + std::cos(angle) * length, centre.y + std::sin(angle) * length),
                            theme.text, width);
    };
    hand(hours / 12.0F, radius * 0.48F, thin * 1.3F);
    hand(hours - std::floor(hours), radius * 0.78F, thin * 0.8F);
}

struct LegendItem {
    Text text;
    int bond;
};
// In the order in which customers stand.
constexpr std::array<LegendItem, 5> legend_items = {{{Text::map_bond_ambassador, 4},
                                                     {Text::map_bond_loyal, 3},
                                                     {Text::map_bond_satisfied, 2},
                                                     {Text::map_bond_dissatisfied, 1},
                                                     {Text::map_bond_angry, 0}}};

constexpr float legend_mark_css = 9.0F, legend_arc_css = 20.0F, legend_gap_css = 14.0F;

}  // namespace

float legend_width(const UiContext& context) {
    const ImFont* font = context.fonts.small;
    float width = context.px(4);
    const auto add = [&](Text text, float mark) {
        width += mark + context.px(5) + text_size(font, tr(text, context.language)).x + context.px(legend_gap_css);
    };
    for (const LegendItem& entry : legend_items) {
        const float second = size_of_bond(entry.bond) > 1.0F ? context.px(legend_mark_css) + context.px(3) : 0.0F;
        add(entry.text, second + context.px(legend_mark_css));
    }
    add(Text::map_good_word, context.px(legend_arc_css));
    add(Text::map_bad_word, context.px(legend_arc_css));
    return width - context.px(legend_gap_css);
}

// Left the time of day, or that days fly; right what the heads on the cards mean, and the share of people shown.
void draw_header(const MapFrame& frame) {
    const UiContext& context = frame.context;
    const Rect& header = frame.state.layout.header;
    if (header.max.y <= header.min.y) return;
    const ImFont* font = context.fonts.small;
    const float middle = (header.min.y + header.max.y) * 0.5F;
    const float small_y = middle - font->FontSize * 0.5F;
    float left = header.min.x;
    const Shown sample =
        fill(tr(Text::map_sample, context.language), decimal(frame.state.town.stride, 0, context.language).view());
    const float sample_width = frame.state.town.stride > 1 ? text_size(font, sample.c_str()).x + context.px(12) : 0.0F;
    if (is_fast(context)) {
        const float room = header.max.x - header.min.x - sample_width;
        const char* words = "";
        for (const Text text : {Text::map_time_lapse_whole, Text::map_time_lapse, Text::map_time_lapse_short}) {
            words = tr(text, context.language);
            if (text_size(font, words).x <= room) break;
        }
        draw_text(*frame.list, font, ImVec2(left, small_y), context.theme.text_quiet, words);
        left += text_size(font, words).x;
    } else {
        const float radius = context.px(12);
        draw_dial(frame, ImVec2(left + radius, middle), radius);
        left += radius * 2.0F + context.px(10);
        const Shown time = time_of_day(seconds_shown(frame));
        draw_text(*frame.list, context.fonts.title, ImVec2(left, middle - context.fonts.title->FontSize * 0.5F),
                  context.theme.text, time.c_str());
        left += text_size(context.fonts.title, time.c_str()).x;
    }
    float right = header.max.x;
    const float mark = context.px(9);
    const auto width_of = [&](Text text) {
        return text_size(font, tr(text, context.language)).x + mark + context.px(20);
    };
    enum class Head { busy, idle, vacant };
    const auto item = [&](Text text, Head head) {
        if (right - width_of(text) < left) return;
        const char* label = tr(text, context.language);
        const float width = text_size(font, label).x;
        draw_text(*frame.list, font, ImVec2(right - width, small_y), context.theme.text_quiet, label);
        const ImVec2 centre(right - width - context.px(6) - mark * 0.5F, middle);
        if (head == Head::vacant) {
            draw_vacancy(frame, centre, mark);
        } else if (head == Head::busy) {
            draw_sprite(*frame.list, frame.sprites.head, centre, mark, context.theme.text);
        } else {
            frame.list->AddCircle(centre, mark * 0.44F, context.theme.text_quiet, 16,
                                  std::max(1.0F, context.px(1.25F)));
        }
        right = centre.x - mark * 0.5F - context.px(14);
    };
    if (right - width_of(Text::map_idle) - width_of(Text::map_busy) >= left) {
        item(Text::map_idle, Head::idle);
        item(Text::map_busy, Head::busy);
        item(Text::map_unfilled, Head::vacant);
    }
    if (frame.state.town.stride > 1 && right - sample_width > left) {
        draw_text(*frame.list, font, ImVec2(right - sample_width + context.px(12), small_y), context.theme.text_quiet,
                  sample.c_str());
    }
}

void draw_legend(const MapFrame& frame) {
    const UiContext& context = frame.context;
    const Rect& legend = frame.state.layout.legend;
    const ImFont* font = context.fonts.small;
    const float line = context.px(22);
    const float gap = context.px(legend_gap_css);
    const float mark = context.px(legend_mark_css);
    ImVec2 at(legend.min.x + context.px(4), legend.min.y + context.px(14));
    const auto item = [&](const char* label, auto&& draw_mark, float mark_width) {
        const ImVec2 size = text_size(font, label);
        if (at.x + mark_width + context.px(5) + size.x > legend.max.x) {
            at = ImVec2(legend.min.x + context.px(4), at.y + line);
        }
        if (at.y > legend.max.y) return;
        draw_mark(ImVec2(at.x + mark_width * 0.5F, at.y));
        draw_text(*frame.list, font, ImVec2(at.x + mark_width + context.px(5), at.y - size.y * 0.5F),
                  context.theme.text_quiet, label);
        at.x += mark_width + context.px(5) + size.x + gap;
    };
    for (const LegendItem& entry : legend_items) {
        const ImU32 colour = bond_colour(context.theme, entry.bond);
        const Sprite& sprite = sprite_of_bond(frame.sprites, entry.bond, frame.sprites.head);
        // In a large town only those under way have a form of their own, at home they are dots as the others.
        const bool has_both = &sprite != &frame.sprites.head && !has_shapes(frame.state.town, context);
        const float before = has_both ? mark + context.px(3) : 0.0F;
        item(
            tr(entry.text, context.language),
            [&](ImVec2 centre) {
                const float left = centre.x - (before + mark) * 0.5F + mark * 0.5F;
                if (has_both) draw_sprite(*frame.list, frame.sprites.head, ImVec2(left, centre.y), mark, colour);
                draw_sprite(*frame.list, sprite, ImVec2(left + before, centre.y), mark * size_of_bond(entry.bond),
                            colour);
            },
            before + mark);
    }
    const auto arc_mark = [&](float value) {
        return [&, value](ImVec2 centre) {
            const float w = context.px(9);
            const Curve arc = {
                ImVec2(centre.x - w, centre.y + context.px(4)), ImVec2(centre.x - w * 0.5F, centre.y - context.px(7)),
                ImVec2(centre.x + w * 0.5F, centre.y - context.px(7)), ImVec2(centre.x + w, centre.y + context.px(3))};
            draw_fading_curve(*frame.list, arc, 0.0F, 1.0F, value_colour(frame, value), std::max(1.0F, context.px(2)));
            draw_sprite(*frame.list, frame.sprites.head, arc.d, context.px(5), value_colour(frame, value));
        };
    };
    item(tr(Text::map_good_word, context.language), arc_mark(1.0F), context.px(legend_arc_css));
    item(tr(Text::map_bad_word, context.language), arc_mark(-1.0F), context.px(legend_arc_css));
}

}  // namespace goodwill::ui
