#include "web/ui/screen/top_bar.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <numeric>
#include <vector>

#include "generated/embedded_fonts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/screen/text_size_choice.h"

namespace goodwill::ui {

namespace {

// Scenarios in the order of their titles in this language.
std::vector<std::size_t> by_title(const View& view, Language language) {
    std::vector<std::size_t> order(view.scenarios.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return view.scenarios[a].title.in(language) < view.scenarios[b].title.in(language);
    });
    return order;
}

const std::string& scenario_title(const View& view, Language language) {
    return view.session.world().scenario->title.in(language);
}

// Title, and what one can see in this business: the first sentence of what the scenario says to watch.
bool scenario_entry(const UiContext& context, std::string_view name, const Scenario& scenario, ImVec2 size,
                    bool is_chosen) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool is_clicked = list_entry(context, name, "", at, size, is_chosen);
    const std::string& watch = scenario.watch.in(context.language);
    const float x = at.x + context.px(8), room = size.x - context.px(16);
    draw_text_cut({x, at.y + context.px(6)}, context.fonts.strong,
                  is_chosen ? context.theme.accent : context.theme.text, scenario.title.in(context.language), room);
    draw_text_cut({x, at.y + size.y - context.px(6) - context.fonts.small->FontSize}, context.fonts.small,
                  context.theme.text_quiet, std::string_view(watch).substr(0, watch.find(". ")), room);
    return is_clicked;
}

void scenario_picker(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const Press press = press_area(context, "scenario", position, size);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (press.is_hovered) {
        list.AddRectFilled(position, {position.x + size.x, position.y + size.y}, context.theme.raised, context.px(6));
    }
    const ImFont* font = context.fonts.body;
    const float y = position.y + (size.y - font->FontSize) * 0.5F;
    const float room = size.x - context.px(32);
    const float used = draw_text_cut({position.x + context.px(8), y}, font, context.theme.text,
                                     scenario_title(view, context.language), room);
    draw_text({position.x + context.px(16) + used, y}, font, context.theme.text_quiet, icon::caret_down);
    if (press.is_clicked) ImGui::OpenPopup("###scenarios");
    ImGui::SetNextWindowPos({position.x, position.y + size.y + context.px(4)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {context.px(8), context.px(8)});
    if (ImGui::BeginPopup("###scenarios", ImGuiWindowFlags_NoMove)) {
        const float free = ImGui::GetIO().DisplaySize.x - position.x - context.px(32);
        const ImVec2 row = {std::min(context.px(600), free), context.px(52)};
        for (const std::size_t i : by_title(view, context.language)) {
            const bool is_chosen = static_cast<int>(i) == view.scenario;
            const Shown name = joined("scenario_", decimal(static_cast<double>(i), 0, Language::en).view());
            if (scenario_entry(context, name.view(), view.scenarios[i], row, is_chosen)) {
                actions.scenario = static_cast<int>(i);
                ImGui::CloseCurrentPopup();
            }
        }
        if (list_entry(context, "picker_editor", tr(Text::editor_own, context.language), ImGui::GetCursorScreenPos(),
                       {row.x, context.px(36)}, false)) {
            actions.edits.push_back({EditWish::Kind::open});
            ImGui::CloseCurrentPopup();
        }
        const ImVec2 note = ImGui::GetCursorScreenPos();
        const float height =
            draw_text_wrapped({note.x + context.px(8), note.y}, context.fonts.small, context.theme.text_quiet,
                              tr(Text::drop_note, context.language), row.x - context.px(16));
        ImGui::Dummy({row.x, height});
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

Shown speed_label(int speed, Language language) {
    if (speed == fastest) {
        Shown shown;
        std::snprintf(shown.text.data(), shown.text.size(), "%s", icon::fast_forward);
        return shown;
    }
    return decimal(speeds[speed], speeds[speed] < 1.0 ? 1 : 0, language);
}

void speed_choice(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const float width = std::floor(size.x / speed_count);
    ImGui::GetWindowDrawList()->AddRectFilled(position, {position.x + width * speed_count, position.y + size.y},
                                              context.theme.raised, context.px(6));
    for (int i = 0; i < speed_count; ++i) {
        const Shown name = joined("speed_", decimal(i, 0, Language::en).view());
        const ImVec2 place = {position.x + width * static_cast<float>(i), position.y};
        const Press press = press_area(context, name.view(), place, {width, size.y});
        const bool is_chosen = i == view.speed;
        if (is_chosen) {
            const float inset = context.px(2);
            ImGui::GetWindowDrawList()->AddRectFilled({place.x + inset, place.y + inset},
                                                      {place.x + width - inset, place.y + size.y - inset},
                                                      context.theme.surface, context.px(5));
        }
        const ImFont* font = is_chosen ? context.fonts.strong : context.fonts.body;
        const Shown label = speed_label(i, context.language);
        draw_text(
            {place.x + (width - text_width(font, label.view())) * 0.5F, place.y + (size.y - font->FontSize) * 0.5F},
            font, is_chosen ? context.theme.accent : context.theme.text_quiet, label.view());
        if (i == fastest) {
            tip(context, press.is_hovered, tr(Text::speed_fastest, context.language));
        } else {
            const std::string_view days =
                i == 1 ? tr(Text::speed_one, context.language) : tr(Text::speed_days, context.language);
            tip(context, press.is_hovered, fill(days, label.view()).view());
        }
        if (press.is_clicked) actions.speed = i;
    }
}

void seed_field(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                ImVec2 size) {
    if (state.seed_shown != view.session.options().seed || state.seed[0] == '\0') {
        state.seed_shown = view.session.options().seed;
        if (!ImGui::IsAnyItemActive()) {
            std::snprintf(state.seed.data(), state.seed.size(), "%llu",
                          static_cast<unsigned long long>(state.seed_shown));
        }
    }
    const ImFont* font = context.fonts.small;
    const char* label = tr(Text::seed, context.language);
    const float label_width = text_width(font, label) + context.px(8);
    draw_text({position.x, position.y + (size.y - font->FontSize) * 0.5F}, font, context.theme.text_quiet, label);
    ImGui::SetCursorScreenPos({position.x + label_width, position.y});
    ImGui::SetNextItemWidth(size.x - label_width);
    const float padding = (size.y - context.fonts.body->FontSize) * 0.5F;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {context.px(8), padding});
    const bool is_entered = ImGui::InputText(
        "###seed", state.seed.data(), state.seed.size(),
        ImGuiInputTextFlags_CharsDecimal | ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleVar();
    remember_rect(context, "field", "seed", ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    tip(context, ImGui::IsItemHovered() && !ImGui::IsItemActive(), tr(Text::seed_help, context.language));
    const bool is_left = ImGui::IsItemDeactivated();
    if (is_entered) {
        actions.seed = read_whole(state.seed.data(), 0, std::numeric_limits<std::uint64_t>::max());
    }
    if (is_left && !actions.seed) state.seed[0] = '\0';  // shows the present one again
}

void day_counter(const View& view, const UiContext& context, ImVec2 position, ImVec2 size) {
    const int day = view.session.world().day;
    const Shown days = fill(tr(Text::day_n, context.language), decimal(day, 0, context.language).view());
    const int year = std::max(0, day - 1) / 365 + 1;
    const Shown years = fill(tr(Text::year_n, context.language), decimal(year, 0, context.language).view());
    const ImFont* strong = context.fonts.title;
    const ImFont* font = context.fonts.small;
    const float bottom = position.y + (size.y + strong->FontSize) * 0.5F;
    draw_text({position.x, bottom - strong->FontSize}, strong, context.theme.text, days.view());
    const float used = text_width(strong, days.view());
    if (used + context.px(8) + text_width(font, years.view()) > size.x) return;
    draw_text({position.x + used + context.px(8), bottom - font->FontSize - context.px(2)}, font,
              context.theme.text_quiet, years.view());
}

void play_button(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const bool is_playing = view.is_playing;
    if (icon_button(context, "play", is_playing ? icon::pause : icon::play,
                    tr(is_playing ? Text::pause_tip : Text::play_tip, context.language), position, size,
                    ButtonLook::primary)) {
        actions.play = !is_playing;
    }
}

// Take back and do again: quiet where there is nothing to.
void undo_buttons(const View& view, const UiContext& context, Actions& actions, ImVec2 position, float side) {
    const auto button = [&](const char* name, const char* shape, Text words, bool can, std::size_t step) {
        if (!can) {
            const float inset = (side - context.fonts.icons->FontSize) * 0.5F;
            draw_text({position.x + inset, position.y + inset}, context.fonts.icons,
                      with_alpha(context.theme.text_quiet, 0.35F), shape);
        } else if (icon_button(context, name, shape, tr(words, context.language), position, {side, side})) {
            actions.edit_step = step;
        }
        position.x += side + context.px(4);
    };
    button("undo", icon::undo, Text::undo_tip, view.edits.can_undo(), view.edits.at() - 1);
    button("redo", icon::redo, Text::redo_tip, view.edits.can_redo(), view.edits.at() + 1);
}

// Where there is room for it; the key works everywhere.
bool has_keys_button(const UiContext& context) {
    return !context.is_narrow && ImGui::GetIO().DisplaySize.x >= context.px(1160);
}

// Of the page's own buttons at the right end.
float page_buttons_width(const UiContext& context) { return context.px(has_keys_button(context) ? 256 : 216); }

// From left to right, as Tab goes through them.
void page_buttons(const View& view, const UiContext& context, Actions& actions, float right, float y, float side) {
    const float gap = context.px(4), width = context.is_narrow ? context.px(44) : side;
    const int beside_languages = context.is_narrow ? 2 : has_keys_button(context) ? 4 : 3;
    const int gaps = context.is_narrow ? beside_languages - 1 : beside_languages;
    float x = right - 2 * width - static_cast<float>(beside_languages) * side - static_cast<float>(gaps) * gap;
    for (const Language language : {Language::de, Language::en}) {
        const bool is_chosen = language == context.language;
        if (text_button(context, language == Language::de ? "language_de" : "language_en",
                        language == Language::de ? "DE" : "EN", {x, y}, {width, side},
                        is_chosen ? ButtonLook::chosen : ButtonLook::quiet)) {
            actions.language = language;
        }
        x += width;
    }
    if (!context.is_narrow) {
        x += gap;
        text_size_button(context, actions, {x, y}, {side, side});
        x += side + gap;
    }
    if (icon_button(context, "theme", context.theme.is_dark ? icon::sun : icon::moon,
                    tr(context.theme.is_dark ? Text::theme_light : Text::theme_dark, context.language), {x, y},
                    {side, side})) {
        actions.is_dark = !context.theme.is_dark;
    }
    x += side + gap;
    if (context.is_narrow) {
        if (icon_button(context, "fullscreen", icon::expand, tr(Text::fullscreen, context.language), {x, y},
                        {side, side})) {
            actions.toggle_fullscreen = true;
        }
    } else if (icon_button(context, "present", icon::desktop, tr(Text::present_tip, context.language), {x, y},
                           {side, side})) {
        actions.present = true;
    }
    if (!has_keys_button(context)) return;
    const bool is_open = view.page.kind == Page::Kind::keys;
    if (text_button(context, "keys", "?", {x + side + gap, y}, {side, side},
                    is_open ? ButtonLook::chosen : ButtonLook::quiet)) {
        actions.page = toggled(view.page, {Page::Kind::keys});
    }
}

// In the bar of a phone; where the tabs of a small low window stand there as well, the menu has it.
bool has_step(const UiContext& context) {
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    return window.x >= context.px(352) || window.y >= context.px(least_upright_css);
}

void narrow_bar(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                ImVec2 size) {
    const float side = context.px(44), gap = context.px(4), y = position.y + (size.y - side) * 0.5F;
    float left = position.x + context.px(8);
    play_button(view, context, actions, {left, y}, {side, side});
    left += side + gap;
    // In the smallest windows the menu has the step.
    if (has_step(context)) {
        if (icon_button(context, "step", icon::step, tr(Text::step_tip, context.language), {left, y}, {side, side})) {
            actions.step = true;
        }
        left += side + gap;
    }
    left += context.px(4);
    const float menu = position.x + size.x - side - context.px(8);
    // The speed is in the menu, and here where there is room.
    const float speeds = context.px(36) * speed_count, day = context.px(132);
    float right = menu - context.px(8);
    if (state.sheet != Sheet::menu && right - left >= day + speeds) {
        right -= speeds + context.px(8);
        speed_choice(view, context, actions, {right + context.px(8), y}, {speeds, side});
    }
    const ImFont* font = context.fonts.small;
    const std::string& title = scenario_title(view, context.language);
    const bool has_title = text_width(font, title) <= right - left;
    if (has_title) draw_text({left, y + context.px(2)}, font, context.theme.text_quiet, title);
    day_counter(view, context, {left, y + context.px(has_title ? 18 : 8)}, {right - left, context.px(28)});
    if (icon_button(context, "menu", state.sheet == Sheet::menu ? icon::close : icon::bars,
                    tr(Text::menu, context.language), {menu, y}, {side, side})) {
        state.sheet = state.sheet == Sheet::menu ? Sheet::none : Sheet::menu;
    }
}

// Sharing stands beside language and theme where there is room for its words.
float share_width(const UiContext& context, float width) {
    const float page_buttons = context.px(4 * 44 + 4), beside = width - page_buttons - context.px(12);
    const float wanted = text_width(context.fonts.body, tr(Text::repeat, context.language)) + context.px(24);
    return beside >= wanted ? beside : width;
}

}  // namespace

void top_bar_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                ImVec2 size) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(position, {position.x + size.x, position.y + size.y}, context.theme.surface);
    hairline_across(context, {position.x, position.y + size.y - std::max(1.0F, std::floor(context.scale))}, size.x);
    if (context.is_narrow) return narrow_bar(state, view, context, actions, position, size);

    const float side = context.px(36), gap = context.px(4), y = position.y + (size.y - side) * 0.5F;
    const ImFont* title = context.fonts.title;
    const char* name = tr(Text::app_name, context.language);
    const float name_width = text_width(title, name);
    // The middle: play, step, reset | speed | day | seed.
    const bool is_wide = size.x >= context.px(1160);
    const float speeds_width = context.px(36) * speed_count, seed_width = context.px(132), wide = context.px(16);
    const float day_width = context.px(is_wide ? 160 : 112);
    const float total = 5 * side + 4 * gap + wide + speeds_width + wide + day_width + wide + seed_width;
    const float middle = position.x + context.px(300), end = size.x - page_buttons_width(context);
    const float room = end - middle;
    float x = room >= total ? std::floor(middle + (room - total) * 0.5F) : std::min(middle, end - total);
    const float wanted = text_width(context.fonts.body, scenario_title(view, context.language)) + context.px(40);
    // A long title pushes the rest to the right; the seed gives way first, then the name of the app.
    const float latest = end - (total - wide - seed_width);
    const float beside_name = position.x + context.px(16) + name_width + context.px(12);
    const bool has_name = beside_name + wanted + wide <= latest;
    const float picker = has_name ? beside_name : position.x + context.px(8);
    if (has_name) {
        draw_text({position.x + context.px(16), position.y + (size.y - title->FontSize) * 0.5F}, title,
                  context.theme.text, name);
    }
    x = std::max(x, std::min(picker + wanted + wide, latest));
    const float picker_width = std::min(std::max(middle - picker, wanted), x - wide - picker);
    scenario_picker(view, context, actions, {picker, y}, {picker_width, side});
    play_button(view, context, actions, {x, y}, {side, side});
    x += side + gap;
    if (icon_button(context, "step", icon::step, tr(Text::step_tip, context.language), {x, y}, {side, side})) {
        actions.step = true;
    }
    x += side + gap;
    if (icon_button(context, "reset", icon::rewind, tr(Text::reset_tip, context.language), {x, y}, {side, side})) {
        actions.reset = true;
    }
    x += side + gap;
    undo_buttons(view, context, actions, {x, y}, side);
    x += 2 * side + gap + wide;
    speed_choice(view, context, actions, {x, y}, {speeds_width, side});
    x += speeds_width + wide;
    day_counter(view, context, {x, y}, {day_width, side});
    x += day_width + wide;
    if (x + seed_width <= position.x + end) {
        seed_field(state, view, context, actions, {x, y}, {seed_width, side});
    }
    page_buttons(view, context, actions, position.x + size.x - context.px(12), y, side);
}

float menu_height(const View& view, const UiContext& context, float width) {
    const float side = context.px(44), caption = context.fonts.small->FontSize + context.px(4);
    const auto scenarios = static_cast<float>(view.scenarios.size());
    const float step = has_step(context) ? 0.0F : side + context.px(12);
    const float share = share_width(context, width) < width ? 0.0F : side + context.px(12);
    const float undo = view.edits.can_undo() || view.edits.can_redo() ? side + context.px(12) : 0.0F;
    return step + share + undo + 2 * context.px(16) + 3 * caption + scenarios * (side + context.px(8)) + context.px(4) +
           4 * side + 3 * context.px(12);
}

void menu_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
             float width) {
    const float side = context.px(44), gap = context.px(12);
    const ImFont* font = context.fonts.small;
    float y = position.y;
    const auto caption = [&](Text text) {
        draw_text({position.x, y}, font, context.theme.text_quiet, tr(text, context.language));
        y += font->FontSize + context.px(4);
    };
    // Beside the caption: the menu is as high as a phone already.
    const char* stories = tr(Text::stories, context.language);
    if (link(context, "menu_stories", stories, {position.x + width - text_width(font, stories), y}, font)) {
        actions.page = Page{Page::Kind::stories};
        state.sheet = Sheet::levers;
    }
    const char* editor = tr(Text::editor_short, context.language);
    if (link(context, "menu_editor", editor,
             {position.x + width - text_width(font, stories) - text_width(font, editor) - context.px(24), y}, font)) {
        actions.edits.push_back({EditWish::Kind::open});
        state.sheet = Sheet::levers;
    }
    caption(Text::scenario);
    for (const std::size_t i : by_title(view, context.language)) {
        const bool is_chosen = static_cast<int>(i) == view.scenario;
        const Shown name = joined("scenario_", decimal(static_cast<double>(i), 0, Language::en).view());
        if (text_button(context, name.view(), view.scenarios[i].title.in(context.language), {position.x, y},
                        {width, side}, is_chosen ? ButtonLook::chosen : ButtonLook::framed)) {
            actions.scenario = static_cast<int>(i);
            state.sheet = Sheet::none;
        }
        y += side + context.px(8);
    }
    y += context.px(4);
    caption(Text::speed);
    speed_choice(view, context, actions, {position.x, y}, {width, side});
    y += side + gap;
    if (!has_step(context)) {
        if (text_button(context, "menu_step", tr(Text::step_tip, context.language), {position.x, y}, {width, side})) {
            actions.step = true;
        }
        y += side + gap;
    }
    seed_field(state, view, context, actions, {position.x, y}, {width * 0.5F, side});
    if (text_button(context, "reset", tr(Text::reset, context.language), {position.x + width * 0.5F + gap, y},
                    {width * 0.5F - gap, side})) {
        actions.reset = true;
        state.sheet = Sheet::none;
    }
    y += side + gap;
    if (view.edits.can_undo() || view.edits.can_redo()) {
        const float half = (width - gap) * 0.5F;
        const auto button = [&](std::string_view name, Text label, bool is_there, float x, std::size_t step) {
            if (!is_there || !text_button(context, name, tr(label, context.language), {x, y}, {half, side})) return;
            actions.edit_step = step;
        };
        button("undo", Text::undo_short, view.edits.can_undo(), position.x, view.edits.at() - 1);
        button("redo", Text::redo_short, view.edits.can_redo(), position.x + half + gap, view.edits.at() + 1);
        y += side + gap;
    }
    caption(Text::text_size);
    text_size_row(context, actions, {position.x, y}, {width, side});
    y += side + gap;
    const float share = share_width(context, width);
    if (text_button(context, "repeat", tr(Text::repeat, context.language), {position.x, y}, {share, side})) {
        actions.page = Page{Page::Kind::repeat};
    }
    if (share == width) y += side + gap;
    page_buttons(view, context, actions, position.x + width, y, side);
}

}  // namespace goodwill::ui
