#include "web/ui/panels/timeline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "web/ui/kit/charts.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/change_bars.h"

namespace goodwill::ui {

namespace {

constexpr Text bond_names[] = {Text::bond_angry, Text::bond_dissatisfied, Text::bond_satisfied, Text::bond_loyal,
                               Text::bond_ambassador};

// The strip shows 90 days at first and doubles when they are full, once more for what is planned.
double shown_days(const Session& session) {
    const int simulated = session.world().day;
    double days = 90.0;
    while (days < simulated) days *= 2.0;
    const bool is_planned = !session.log().empty() && session.log().back().command.day > days;
    return is_planned ? 2.0 * days : days;
}

using Bonds = std::array<std::vector<float>, bond_count>;

// One column a day, the first one ending with day `first`, or a pixel when days are narrower than that.
void columns_of_shares(const UiContext& context, const Bonds& bonds, int first, float alpha, const DayStrip& strip) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = strip.max.y - strip.min.y;
    const auto stride = static_cast<std::size_t>(std::max(1.0F, std::ceil(1.0F / (strip.x(1.0) - strip.x(0.0)))));
    for (std::size_t column = 0; column < bonds[0].size(); column += stride) {
        const double day = first + static_cast<double>(column);
        const float left = std::max(strip.min.x, std::floor(strip.x(day - 1.0)));
        const float right = std::min(strip.max.x, std::floor(strip.x(day - 1.0 + static_cast<double>(stride))));
        float bottom = strip.max.y;
        for (std::size_t state = 0; state < bond_count; ++state) {
            const float top = bottom - height * bonds[state][column];
            list.AddRectFilled({left, top}, {right, bottom},
                               with_alpha(bond_colour(context.theme, static_cast<int>(state)), alpha));
            bottom = top;
        }
    }
}

void shares_over_time(const View& view, const UiContext& context, const DayStrip& strip) {
    constexpr float pale = 0.4F;  // before the start
    ImGui::GetWindowDrawList()->AddRectFilled(strip.min, strip.max, context.theme.raised, context.px(3));
    const Figures& figures = view.figures;
    columns_of_shares(context, figures.bonds_before, 1 - static_cast<int>(figures.bonds_before[0].size()), pale, strip);
    columns_of_shares(context, figures.bond_shares, 1, 1.0F, strip);
}

void bond_key(const View& view, const UiContext& context, ImVec2 position, float width) {
    const ImFont* font = context.fonts.small;
    const float dot = context.px(8);
    float y = position.y;
    for (std::size_t i = bond_count; i-- > 0;) {
        const double share = view.figures.latest_share(i);
        const Shown value = std::isfinite(share) ? percent(share, 0, context.language) : joined("–", "");
        ImGui::GetWindowDrawList()->AddRectFilled({position.x, y + (font->FontSize - dot) * 0.5F},
                                                  {position.x + dot, y + (font->FontSize + dot) * 0.5F},
                                                  bond_colour(context.theme, static_cast<int>(i)), context.px(2));
        draw_text_cut({position.x + dot + context.px(6), y}, font, context.theme.text,
                      tr(bond_names[i], context.language), width - dot - context.px(46));
        draw_text_right({position.x + width, y}, font, context.theme.text_quiet, value.view());
        y += font->FontSize;
    }
}

// Pointing at the strip names the day; a click leads there.
void day_choice(const UiContext& context, Actions& actions, const DayStrip& strip) {
    const ImVec2 size = {strip.max.x - strip.min.x, strip.max.y - strip.min.y};
    const Press press = press_area(context, "strip", strip.min, size);
    if (!press.is_hovered) return;
    const float x = std::floor(ImGui::GetIO().MousePos.x);
    const int day =
        std::clamp(static_cast<int>(std::ceil(strip.day(x))), 0, max_day);  // the one that the pixel lies in
    ImGui::GetWindowDrawList()->AddRectFilled({x, strip.min.y}, {x + context.px(1), strip.max.y}, context.theme.text);
    if (press.is_clicked) actions.go_to_day = day;
    if (!begin_tip(context, true, 0.0F)) return;
    const bool is_before = strip.day(x) < 0.0;
    const Shown number = decimal(day, 0, context.language);
    tip_text(context, context.fonts.strong, context.theme.text,
             is_before ? tr(Text::before_start, context.language)
                       : fill(tr(Text::day_n, context.language), number.view()).view());
    tip_text(context, context.fonts.small, context.theme.text_quiet,
             tr(is_before ? Text::jump_to_start : Text::jump_to_day, context.language));
    end_tip();
}

void day_axis(const UiContext& context, const DayStrip& strip) {
    const ImFont* font = context.fonts.small;
    const double step =
        day_step(strip.last_day - strip.first_day, (strip.max.x - strip.min.x) > context.px(600) ? 9 : 7);
    for (double day = 0.0; day <= strip.last_day; day += step) {
        const Shown words =
            day == 0.0 ? fill(tr(Text::day_n, context.language), "0") : decimal(day, 0, context.language);
        const float width = text_width(font, words.view());
        draw_text(
            {std::clamp(strip.x(day) - width * 0.5F, strip.min.x, strip.max.x - width), strip.max.y + context.px(4)},
            font, context.theme.text_quiet, words.view());
    }
}

}  // namespace

float timeline_height(const View& view, const UiContext& context) {
    constexpr float bare_css = 112;
    return context.px(bare_css) + change_bars_height(view, context);
}

void timeline_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(position, {position.x + size.x, position.y + size.y}, context.theme.surface);
    hairline_across(context, position, size.x);
    const float margin = context.px(16), key_width = context.px(148);
    const ImFont* font = context.fonts.small;
    const float axis = font->FontSize + context.px(4);
    const float bars = context.px(8) + change_bars_height(view, context);
    const double known_before = static_cast<double>(view.figures.bonds_before[0].size());
    const DayStrip strip{
        {position.x + margin, position.y + context.px(8) + font->FontSize + context.px(4) + bars},
        {position.x + size.x - margin - key_width - context.px(16), position.y + size.y - axis - context.px(6)},
        std::min(0.0, 1.0 - known_before),
        shown_days(view.session)};
    const char* repeat = tr(Text::repeat, context.language);
    const float repeat_width = text_width(font, repeat), heading_y = position.y + context.px(8);
    draw_text_cut({strip.min.x, heading_y}, font, context.theme.text_quiet,
                  tr(Text::accounts_over_time, context.language),
                  strip.max.x - strip.min.x - repeat_width - context.px(16));
    if (link(context, "repeat", repeat, {strip.max.x - repeat_width, heading_y}, font)) {
        actions.page = toggled(view.page, {Page::Kind::repeat});
    }
    shares_over_time(view, context, strip);
    day_choice(context, actions, strip);
    const float now = std::floor(strip.x(view.session.world().day));
    list.AddRectFilled({now - context.px(1), strip.min.y - context.px(2)},
                       {now + context.px(1), strip.max.y + context.px(2)}, context.theme.accent);
    change_bars_ui(view, context, actions, strip);
    day_axis(context, strip);
    bond_key(view, context, {strip.max.x + context.px(16), position.y + (size.y - font->FontSize * bond_count) * 0.5F},
             key_width);
    remember_rect(context, "part", "timeline", strip.min, strip.max);
}

}  // namespace goodwill::ui
