#include "web/ui/panels/timeline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "generated/embedded_fonts.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/charts.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr Text bond_names[] = {Text::bond_angry, Text::bond_dissatisfied, Text::bond_satisfied, Text::bond_loyal,
                               Text::bond_ambassador};

// The strip shows 90 days at first and doubles when they are full.
double shown_days(int simulated) {
    double days = 90.0;
    while (days < simulated) days *= 2.0;
    return days;
}

void shares_over_time(const View& view, const UiContext& context, ImVec2 min, ImVec2 max, double last_day) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, context.theme.raised, context.px(3));
    const auto days = static_cast<std::size_t>(view.figures.days);
    if (days == 0) return;
    const float width = max.x - min.x, height = max.y - min.y;
    const float day_width = width / static_cast<float>(last_day);
    // One column a day, or a pixel when days are narrower than that.
    const auto stride = static_cast<std::size_t>(std::max(1.0F, std::ceil(1.0F / day_width)));
    for (std::size_t day = 0; day < days; day += stride) {
        const float left = std::floor(min.x + day_width * static_cast<float>(day));
        const float right = std::min(max.x, std::floor(min.x + day_width * static_cast<float>(day + stride)));
        float bottom = max.y;
        for (std::size_t state = 0; state < bond_count; ++state) {
            const float top = bottom - height * view.figures.bond_shares[state][day];
            list.AddRectFilled({left, top}, {right, bottom}, bond_colour(context.theme, static_cast<int>(state)));
            bottom = top;
        }
    }
}

void bond_key(const View& view, const UiContext& context, ImVec2 position, float width) {
    const ImFont* font = context.fonts.small;
    const float dot = context.px(8);
    float y = position.y;
    for (std::size_t i = bond_count; i-- > 0;) {
        const float share = view.figures.days > 0 ? view.figures.bond_shares[i].back() : 0.0F;
        const Shown value = percent(static_cast<double>(share), 0, context.language);
        ImGui::GetWindowDrawList()->AddRectFilled({position.x, y + (font->FontSize - dot) * 0.5F},
                                                  {position.x + dot, y + (font->FontSize + dot) * 0.5F},
                                                  bond_colour(context.theme, static_cast<int>(i)), context.px(2));
        draw_text_cut({position.x + dot + context.px(6), y}, font, context.theme.text,
                      tr(bond_names[i], context.language), width - dot - context.px(46));
        draw_text_right({position.x + width, y}, font, context.theme.text_quiet, value.view());
        y += font->FontSize;
    }
}

void changes_tip(const View& view, const UiContext& context, int day) {
    if (!begin_tip(context, true, 0.0F)) return;
    tip_text(context, context.fonts.strong, context.theme.text,
             fill(tr(Text::day_n, context.language), decimal(day + 1, 0, context.language).view()).view());
    for (const auto& [command, is_planned] : view.session.log()) {
        if (command.day != day) continue;
        tip_text(context, context.fonts.small, context.theme.text,
                 change_text(view.session, command, context.language));
    }
    tip_text(context, context.fonts.small, context.theme.text_quiet, tr(Text::drag_change, context.language));
    end_tip();
}

// A day's changes on their way to another day under the pointer; the day on which they are let go.
struct Drag {
    int from = -1;
    int to = -1;
    bool is_over = false;
};

std::vector<Command> moved_changes(const Session& session, const Drag& drag) {
    std::vector<Command> commands = session.commands();
    for (Command& command : commands) {
        if (command.day == drag.from) command.day = drag.to;
    }
    return in_order_of_days(std::move(commands));
}

void change_marks(const View& view, const UiContext& context, Actions& actions, ImVec2 min, ImVec2 max,
                  double last_day) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float reach = context.px(context.is_touch ? 16 : 7);
    const auto place_of = [&](int day) {
        return std::floor(min.x + (max.x - min.x) * static_cast<float>(day / last_day));
    };
    int near_day = -1;
    Drag drag;
    for (const int day : all_change_days(view.session)) {
        if (day > last_day) break;
        const Shown name = joined("mark_", decimal(day, 0, Language::en).view());
        const Press press = press_area(context, name.view(), {place_of(day) - reach, min.y - context.px(12)},
                                       {2 * reach, context.px(14)});
        const bool is_let_go = ImGui::IsItemDeactivated();
        float x = place_of(day);
        if (press.is_held || is_let_go) {
            drag = {day, std::clamp(static_cast<int>((mouse.x - min.x) / (max.x - min.x) * last_day), 0, max_day),
                    is_let_go};
            if (std::abs(mouse.x - x) < context.px(4)) drag.to = day;
            x = place_of(drag.to);
        }
        list.AddRectFilled({x, min.y - context.px(6)}, {x + context.px(2), max.y}, context.theme.text);
        list.AddTriangleFilled({x - context.px(5), min.y - context.px(11)}, {x + context.px(7), min.y - context.px(11)},
                               {x + context.px(1), min.y - context.px(3)},
                               press.is_hovered ? context.theme.accent : context.theme.text);
        if (press.is_hovered && !press.is_held) near_day = day;
    }
    if (drag.is_over && drag.to != drag.from) actions.commands = moved_changes(view.session, drag);
    if (near_day >= 0) changes_tip(view, context, near_day);
}

// Pointing at the strip names the day; a click leads there.
void day_choice(const UiContext& context, Actions& actions, ImVec2 min, ImVec2 max, double last_day) {
    const Press press = press_area(context, "strip", min, {max.x - min.x, max.y - min.y});
    if (!press.is_hovered) return;
    const double place = (ImGui::GetIO().MousePos.x - min.x) / (max.x - min.x) * last_day;
    const int day = std::clamp(static_cast<int>(place), 0, max_day);
    const float x = std::floor(ImGui::GetIO().MousePos.x);
    ImGui::GetWindowDrawList()->AddRectFilled({x, min.y}, {x + context.px(1), max.y}, context.theme.text);
    if (press.is_clicked) actions.go_to_day = day;
    if (!begin_tip(context, true, 0.0F)) return;
    tip_text(context, context.fonts.strong, context.theme.text,
             fill(tr(Text::day_n, context.language), decimal(day, 0, context.language).view()).view());
    tip_text(context, context.fonts.small, context.theme.text_quiet, tr(Text::jump_to_day, context.language));
    end_tip();
}

}  // namespace

void timeline_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(position, {position.x + size.x, position.y + size.y}, context.theme.surface);
    hairline_across(context, position, size.x);
    const float margin = context.px(16), key_width = context.px(148);
    const ImFont* font = context.fonts.small;
    const float axis = font->FontSize + context.px(4);
    const ImVec2 min = {position.x + margin, position.y + context.px(8) + font->FontSize + context.px(12)};
    const ImVec2 max = {position.x + size.x - margin - key_width - context.px(16),
                        position.y + size.y - axis - context.px(6)};
    const char* repeat = tr(Text::repeat, context.language);
    const float repeat_width = text_width(font, repeat), heading_y = position.y + context.px(8);
    draw_text_cut({min.x, heading_y}, font, context.theme.text_quiet, tr(Text::accounts_over_time, context.language),
                  max.x - min.x - repeat_width - context.px(16));
    if (link(context, "repeat", repeat, {max.x - repeat_width, heading_y}, font)) {
        actions.page = toggled(view.page, {Page::Kind::repeat});
    }
    const double last_day = shown_days(view.session.world().day);
    shares_over_time(view, context, min, max, last_day);
    day_choice(context, actions, min, max, last_day);
    change_marks(view, context, actions, min, max, last_day);
    const float now = std::floor(min.x + (max.x - min.x) * static_cast<float>(view.session.world().day / last_day));
    list.AddRectFilled({now - context.px(1), min.y - context.px(2)}, {now + context.px(1), max.y + context.px(2)},
                       context.theme.accent);
    const double step = day_step(last_day, (max.x - min.x) > context.px(600) ? 9 : 7);
    for (double day = 0.0; day <= last_day; day += step) {
        const Shown words =
            day == 0.0 ? fill(tr(Text::day_n, context.language), "0") : decimal(day, 0, context.language);
        const float width = text_width(font, words.view());
        const float x = min.x + (max.x - min.x) * static_cast<float>(day / last_day);
        draw_text({std::clamp(x - width * 0.5F, min.x, max.x - width), max.y + context.px(4)}, font,
                  context.theme.text_quiet, words.view());
    }
    bond_key(view, context, {max.x + context.px(16), position.y + (size.y - font->FontSize * bond_count) * 0.5F},
             key_width);
    remember_rect(context, "part", "timeline", min, max);
}

}  // namespace goodwill::ui
