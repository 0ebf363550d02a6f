#include "web/ui/screen/presenting.h"

#include <algorithm>
#include <vector>

#include "generated/embedded_fonts.h"
#include "sim/scenario/idle_levers.h"
#include "web/ui/figures/levers.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/worlds_panel.h"
#include "web/ui/screen/pages.h"
#include "web/ui/screen/shell_state.h"
#include "web/ui/views/views.h"

namespace goodwill::ui {

namespace {

constexpr float bar_height_css = 40, strip_height_css = 108, told_width_css = 304, lever_css = 264, edge_css = 16;
constexpr float halo_css = 24;
constexpr float lever_steps = 20.0F;  // from end to end by key, where its own steps are finer

// What a room understands without a word more; a click on a figure shows the next of them.
constexpr std::array<std::string_view, 9> usual_figures = {"customers", "account", "profit",     "nps",       "churn",
                                                           "effort",    "csat",    "complaints", "motivation"};

struct Strip {
    ImVec2 position, size;
};

// ---- Which lever, which figures ------------------------------------------------------------------------------------

// All that can act in this business: positions, then programmes. Never empty: a price acts everywhere.
std::vector<LeverId> acting_levers(const Scenario& scenario) {
    std::vector<LeverId> levers;
    for (std::size_t i = 0; i < scenario.touchpoints.size(); ++i) {
        if (scenario.touchpoints[i].staff > 0) levers.push_back({LeverId::Kind::staff, static_cast<int>(i)});
    }
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        const ParameterInfo& info = parameter_table()[i];
        if (info.is_lever() && can_act(scenario, info)) {
            levers.push_back({LeverId::Kind::parameter, static_cast<int>(i)});
        }
    }
    return levers;
}

// As chosen by hand; else the story's, or what was changed last; else the first one.
LeverId shown_lever(const PresentingState& state, const View& view) {
    const Session& session = view.session;
    const std::vector<LeverId> levers = acting_levers(session.scenario());
    if (state.lever && std::find(levers.begin(), levers.end(), *state.lever) != levers.end()) return *state.lever;
    if (view.story.story != nullptr) {
        const std::optional<LeverId> told = find_lever(session.scenario(), view.story.open_page().lever);
        if (told) return *told;
    }
    const std::vector<Command> commands = session.commands();
    for (auto command = commands.rbegin(); command != commands.rend(); ++command) {
        const LeverId changed = command->setting.lever;
        if (std::find(levers.begin(), levers.end(), changed) != levers.end()) return changed;
    }
    return levers.at(0);
}

std::array<std::string, 3> shown_figures(const PresentingState& state, const View& view) {
    std::array<std::string, 3> shown = state.figures;
    std::vector<std::string> offered;
    if (view.story.story != nullptr) offered = view.story.open_page().figures;
    offered.insert(offered.end(), usual_figures.begin(), usual_figures.end());
    for (std::string& figure : shown) {
        if (!figure.empty()) continue;
        figure = *std::find_if(offered.begin(), offered.end(), [&](const std::string& one) {
            return std::find(shown.begin(), shown.end(), one) == shown.end();
        });
    }
    return shown;
}

// The next usual figure that is not shown yet.
std::string figure_after(const std::array<std::string, 3>& shown, const std::string& figure) {
    const auto at = std::find(usual_figures.begin(), usual_figures.end(), figure);
    auto place = at == usual_figures.end() ? 0U : static_cast<std::size_t>(at - usual_figures.begin());
    do {
        place = (place + 1) % usual_figures.size();
    } while (std::find(shown.begin(), shown.end(), usual_figures.at(place)) != shown.end());
    return std::string(usual_figures.at(place));
}

// Another page of a story begins with what it says matters.
void follow_story(PresentingState& state, const View& view) {
    const std::string page =
        view.story.story != nullptr ? view.story.story->id + "/" + view.story.open_page().id : std::string();
    if (state.chosen_on == page) return;
    state.chosen_on = page;
    state.lever.reset();
    state.figures = {};
}

void move_lever(const View& view, Language language, LeverId id, int steps, Actions& actions) {
    const Lever lever = lever_of(view.session, id, language);
    const auto own = static_cast<float>(lever.range.step / (lever.range.maximum - lever.range.minimum));
    const float step = std::max(own, 1.0F / lever_steps);
    const float place = std::clamp(lever_place(lever, lever.value) + step * static_cast<float>(steps), 0.0F, 1.0F);
    const double value = lever_value_at(lever, place);
    if (value != lever.value) actions.settings.push_back({id, value});
}

// ---- Drawing -------------------------------------------------------------------------------------------------------

std::string_view heading_of(const View& view, Language language) {
    if (view.story.story != nullptr) return view.story.open_page().title.in(language);
    if (view.page.kind == Page::Kind::view) return view_title(view.page.view, language);
    if (view.page.kind == Page::Kind::worlds) return tr(Text::two_worlds, language);
    return view.session.scenario().title.in(language);
}

// The largest font in which it has room.
const ImFont* fitting_font(const UiContext& context, std::string_view text, float width) {
    for (const ImFont* font : {context.fonts.title, context.fonts.strong}) {
        if (text_width(font, text) <= width) return font;
    }
    return context.fonts.small;
}

// The room looks at whoever speaks; no day passes unseen.
void blacken(PresentingState& state, Actions& actions) {
    state.is_black = true;
    actions.play = false;
}

void turn_page(const View& view, bool is_forward, Actions& actions) {
    const StoryShown& story = view.story;
    if (story.story == nullptr) {
        actions.page = next_view(view.page, is_forward);
    } else if (is_forward && story.page + 1 < story.story->pages.size()) {
        actions.story_page = story.page + 1;
    } else if (!is_forward && story.page > 0) {
        actions.story_page = story.page - 1;
    }
}

// What is seen, the day, the pages of a story, and the way out.
void head(ShellState& state, const View& view, const UiContext& context, Actions& actions, const Strip& area) {
    const Language language = context.language;
    const float side = context.px(32), y = area.position.y + (area.size.y - side) * 0.5F;
    float right = area.position.x + area.size.x - context.px(8);
    const auto button = [&](const char* name, const char* shape, Text words) {
        right -= side;
        const bool is_pressed = icon_button(context, name, shape, tr(words, language), {right, y}, {side, side});
        right -= context.px(4);
        return is_pressed;
    };
    if (button("stop_presenting", icon::close, Text::present_end)) actions.present = false;
    if (button("blacken", icon::moon, Text::present_black)) blacken(state.presenting, actions);
    if (button("present_next", icon::chevron_right, Text::present_next)) turn_page(view, true, actions);
    if (button("present_back", icon::chevron_left, Text::present_back)) turn_page(view, false, actions);
    std::string day = sentence(tr(Text::present_day, language), decimal(view.session.world().day, 0, language).view());
    if (view.story.story != nullptr) {
        const Shown place = fill(tr(Text::story_page_of, language),
                                 decimal(static_cast<double>(view.story.page + 1), 0, language).view(),
                                 decimal(static_cast<double>(view.story.story->pages.size()), 0, language).view());
        day.append(" · ").append(place.view());
    }
    right -= context.px(8);
    const ImFont* body = context.fonts.body;
    draw_text_right({right, area.position.y + (area.size.y - body->FontSize) * 0.5F}, body, context.theme.text_quiet,
                    day);
    const float left = area.position.x + context.px(edge_css);
    const float room = right - text_width(body, day) - context.px(16) - left;
    const std::string_view title = heading_of(view, language);
    const ImFont* font = fitting_font(context, title, room);
    draw_text_cut({left, area.position.y + (area.size.y - font->FontSize) * 0.5F}, font, context.theme.text, title,
                  room);
    hairline_across(context, {area.position.x, area.position.y + area.size.y - 1.0F}, area.size.x);
}

void lever_block(PresentingState& state, const View& view, const UiContext& context, Actions& actions,
                 const Strip& area) {
    const Language language = context.language;
    const LeverId id = shown_lever(state, view);
    const Lever lever = lever_of(view.session, id, language);
    const float side = context.px(28), inner = area.size.x - 2.0F * side - context.px(8);
    const ImFont* font = wrapped_height(context.fonts.body, lever.label, inner) > 2.0F * context.fonts.body->FontSize
                             ? context.fonts.small
                             : context.fonts.body;
    const float label_height = 2.0F * context.fonts.body->FontSize;
    const float used = wrapped_height(font, lever.label, inner);
    draw_text_wrapped({area.position.x + side + context.px(4), area.position.y + (label_height - used) * 0.5F}, font,
                      context.theme.text, lever.label, inner);
    const std::vector<LeverId> levers = acting_levers(view.session.scenario());
    const auto at = static_cast<std::size_t>(std::find(levers.begin(), levers.end(), id) - levers.begin());
    const float y = area.position.y + (label_height - side) * 0.5F;
    if (icon_button(context, "lever_before", icon::angle_left, tr(Text::present_lever_before, language),
                    {area.position.x, y}, {side, side})) {
        state.lever = levers.at((at + levers.size() - 1) % levers.size());
    }
    if (icon_button(context, "lever_after", icon::angle_right, tr(Text::present_lever_after, language),
                    {area.position.x + area.size.x - side, y}, {side, side})) {
        state.lever = levers.at((at + 1) % levers.size());
    }
    const float value_y = area.position.y + label_height;
    const std::string value = lever_value_text(lever, lever.value, language).c_str();
    const ImFont* figure = context.fonts.figure;
    draw_text({area.position.x + side + context.px(4), value_y}, figure,
              lever.is_changed() ? context.theme.accent : context.theme.text, value);
    const float unit_x = area.position.x + side + context.px(10) + text_width(figure, value);
    const std::string_view unit = lever_unit_text(lever, lever.value, language);
    const float unit_room = area.position.x + area.size.x - unit_x;
    if (text_width(context.fonts.small, unit) <= unit_room) {
        draw_text({unit_x, value_y + figure->FontSize - context.fonts.small->FontSize - context.px(4)},
                  context.fonts.small, context.theme.text_quiet, unit);
    }
    const float track_y = value_y + figure->FontSize;
    const std::optional<float> moved =
        slider(context, lever.name, lever_place(lever, lever.value), lever_place(lever, lever.start),
               static_cast<float>(lever.range.step / (lever.range.maximum - lever.range.minimum)),
               {area.position.x + side + context.px(4), track_y}, inner);
    if (moved && lever_value_at(lever, *moved) != lever.value) {
        actions.settings.push_back({id, lever_value_at(lever, *moved)});
    }
    remember_rect(context, "presented", "lever", area.position,
                  {area.position.x + area.size.x, area.position.y + area.size.y});
}

// "▲ +12 (95 %: +3 bis +21)": as sure as it is known.
std::string change_with_interval(const View& view, const UiContext& context, std::size_t index,
                                 const DifferenceText& difference, float width) {
    std::string text(difference.text.view());
    const std::optional<Interval> sure = figures_of(view).interval(index);
    if (!sure || text.empty()) return text;
    const MetricInfo& metric = metric_table()[index];
    const std::string whole = text + " " +
                              sentence(tr(Text::present_interval, context.language),
                                       metric_change(metric, sure->low, context.language).view(),
                                       metric_change(metric, sure->high, context.language).view());
    return text_width(context.fonts.small, whole) <= width ? whole : text;
}

void figure_block(PresentingState& state, const View& view, const UiContext& context,
                  const std::array<std::string, 3>& shown, std::size_t place, const Strip& area) {
    const Language language = context.language;
    const std::size_t index = find_metric(shown.at(place)).value();
    const MetricInfo& metric = metric_table()[index];
    const Press press = press_area(context, "presented_" + std::to_string(place + 1), area.position, area.size);
    if (press.is_hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled(area.position,
                                                  {area.position.x + area.size.x, area.position.y + area.size.y},
                                                  context.theme.raised, context.px(6));
    }
    tip(context, press.is_hovered, tr(Text::present_figure_tip, language));
    if (press.is_clicked) state.figures.at(place) = figure_after(shown, shown.at(place));
    const ImFont* small = context.fonts.small;
    const float x = area.position.x + context.px(8), width = area.size.x - context.px(12);
    const float label_height = 2.0F * context.fonts.body->FontSize;
    const std::string_view label = metric.label.in(language);
    const ImFont* font =
        wrapped_height(context.fonts.body, label, width) > label_height + 1.0F ? small : context.fonts.body;
    draw_text_wrapped({x, area.position.y + std::max(0.0F, label_height - wrapped_height(font, label, width))}, font,
                      context.theme.text_quiet, label, width);
    const Shown value = metric_value(metric, view.figures.latest(index), language, false);
    const ImFont* large =
        text_width(context.fonts.figure, value.view()) <= width ? context.fonts.figure : context.fonts.title;
    draw_text({x, area.position.y + label_height}, large, context.theme.text, value.view());
    const DifferenceText difference = difference_text(view, context, index);
    draw_text({x, area.position.y + label_height + context.fonts.figure->FontSize}, small, difference.colour,
              change_with_interval(view, context, index, difference, width));
}

void foot(ShellState& state, const View& view, const UiContext& context, Actions& actions, const Strip& area) {
    ImGui::GetWindowDrawList()->AddRectFilled(
        area.position, {area.position.x + area.size.x, area.position.y + area.size.y}, context.theme.surface);
    hairline_across(context, area.position, area.size.x);
    const float edge = context.px(8), lever = context.px(lever_css), top = area.position.y + context.px(8);
    const float height = area.size.y - context.px(12);
    lever_block(state.presenting, view, context, actions, {{area.position.x + edge, top}, {lever, height}});
    const std::array<std::string, 3> shown = shown_figures(state.presenting, view);
    const float left = area.position.x + edge + lever + context.px(16);
    const float width = (area.position.x + area.size.x - edge - left) / static_cast<float>(shown.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        figure_block(state.presenting, view, context, shown, i,
                     {{left + width * static_cast<float>(i), top}, {width - context.px(4), height}});
    }
}

void picture(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
             const Strip& area) {
    if (view.page.kind != Page::Kind::map) {
        return page_ui(state, view, context, actions, area.position, area.size);
    }
    const Selection chosen =
        journey_map_ui(map, view.session, view.twin, context, view.selection, area.position, area.size);
    if (!(chosen == view.selection)) actions.selection = chosen;
}

// While a room bets, and where its bets are resolved, nothing else is to be seen: figures of the one world on the screen would
// give the answer away, or stand against that of many futures.
bool has_foot(const View& view) {
    if (view.story.story == nullptr) return true;
    const StoryPage& page = view.story.open_page();
    return !page.bet && !page.asks_camp && page.reveals.empty();
}

// Where the pointer is, for whoever sits at the back.
void halo(const UiContext& context) {
    const ImGuiIO& io = ImGui::GetIO();
    if (context.is_touch || !ImGui::IsMousePosValid(&io.MousePos)) return;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const float radius = context.px(halo_css);
    list.AddCircleFilled(io.MousePos, radius, with_alpha(context.theme.accent, 0.16F));
    list.AddCircle(io.MousePos, radius, with_alpha(context.theme.accent, 0.7F), 0, std::max(2.0F, context.px(2)));
}

}  // namespace

bool can_present(const UiContext& context, ImVec2 window) {
    return window.x > window.y && window.x >= 640.0F * context.pixel_ratio;
}

void presenting_ui(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                   ImVec2 size) {
    follow_story(state.presenting, view);
    if (state.presenting.is_black) {
        state.story.above = state.story.below = 0.0F;  // nothing is out of sight: keys turn pages
        ImGui::GetForegroundDrawList()->AddRectFilled({0, 0}, size, IM_COL32_BLACK);
        if (press_area(context, "black", {0, 0}, size).is_clicked) state.presenting.is_black = false;
        return;
    }
    const float head_height = context.px(bar_height_css);
    const float foot_height = has_foot(view) ? context.px(strip_height_css) : 0.0F;
    head(state, view, context, actions, {{0, 0}, {size.x, head_height}});
    if (foot_height > 0.0F) {
        foot(state, view, context, actions, {{0, size.y - foot_height}, {size.x, foot_height}});
    }
    Strip middle = {{0, head_height}, {size.x, size.y - head_height - foot_height}};
    if (view.story.story != nullptr) {
        const float column = context.px(told_width_css);
        ImGui::GetWindowDrawList()->AddRectFilled(
            middle.position, {middle.position.x + column, middle.position.y + middle.size.y}, context.theme.surface);
        story_ui(state.story, view, context, actions, middle.position, {column, middle.size.y});
        hairline_down(context, {middle.position.x + column - 1.0F, middle.position.y}, middle.size.y);
        middle.position.x += column;
        middle.size.x -= column;
    }
    picture(state, map, view, context, actions, middle);
    halo(context);
}

bool presenting_keys(ShellState& state, const View& view, const UiContext& context, Actions& actions) {
    PresentingState& presenting = state.presenting;
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); };
    if (pressed(ImGuiKey_P)) actions.present = !context.is_presenting;
    if (!context.is_presenting) return false;
    if (pressed(ImGuiKey_B) || pressed(ImGuiKey_Period)) {
        if (presenting.is_black) {
            presenting.is_black = false;
        } else {
            blacken(presenting, actions);
        }
    }
    if (view.story.story == nullptr) {
        if (pressed(ImGuiKey_PageDown)) turn_page(view, true, actions);
        if (pressed(ImGuiKey_PageUp)) turn_page(view, false, actions);
    }
    if (!ImGui::GetIO().NavVisible && has_foot(view)) {  // no lever moves unseen
        const int steps = (ImGui::IsKeyPressed(ImGuiKey_UpArrow, true) ? 1 : 0) -
                          (ImGui::IsKeyPressed(ImGuiKey_DownArrow, true) ? 1 : 0);
        if (steps != 0) {
            move_lever(view, context.language, shown_lever(presenting, view), steps, actions);
        }
    }
    // A page of its own is closed first.
    const bool is_beside = view.page.kind == Page::Kind::keys || view.page.kind == Page::Kind::stories;
    if (!pressed(ImGuiKey_Escape) || (is_beside && !presenting.is_black)) return false;
    if (presenting.is_black) {
        presenting.is_black = false;
    } else {
        actions.present = false;
    }
    return true;
}

}  // namespace goodwill::ui
