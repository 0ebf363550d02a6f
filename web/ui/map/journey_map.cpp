#include "web/ui/map/journey_map.h"

#include <algorithm>

#include "web/ui/map/state.h"

namespace goodwill::ui {

void MapStateDeleter::operator()(MapState* state) const { delete state; }

MapStateOwner make_map_state() { return MapStateOwner(new MapState); }

namespace {

// Which stations the journeys of the scenario connect.
void find_paths(MapState& state, const Scenario& scenario) {
    state.has_path = {};
    state.has_entry = {};
    for (const Journey& journey : scenario.journeys) {
        const auto touchpoint = [&](int step) {
            return static_cast<std::size_t>(journey.steps[static_cast<std::size_t>(step)].touchpoint);
        };
        for (const Transition& start : journey.start) state.has_entry[touchpoint(start.to)] = true;
        for (const Step& step : journey.steps) {
            const auto from = static_cast<std::size_t>(step.touchpoint);
            for (const Transition& next : step.next) {
                for (const int target : {next.to, next.told}) {
                    if (target < 0) continue;
                    if (next.after_days > 0.0) {
                        state.has_entry[touchpoint(target)] = true;
                    } else if (touchpoint(target) != from) {
                        state.has_path[from][touchpoint(target)] = true;
                    }
                }
            }
            if (step.alternative >= 0 && touchpoint(step.alternative) != from)
                state.has_path[from][touchpoint(step.alternative)] = true;
        }
    }
}

bool is_other_world(const MapState& state, const Session& session) {
    const World& world = session.world();
    return state.scenario_id != world.scenario->id || state.seed != world.seed ||
           state.people_count != world.people.size() ||
           state.layout.cards.size() != world.scenario->touchpoints.size() || world.day < state.people.shown_day;
}

void prepare(MapState& state, const Session& session, const UiContext& context, Rect area) {
    const World& world = session.world();
    const bool is_new = is_other_world(state, session);
    const bool is_moved = state.position.x != area.min.x || state.position.y != area.min.y ||
                          state.size.x != area.max.x - area.min.x || state.size.y != area.max.y - area.min.y ||
                          state.scale != context.scale || state.language != context.language;
    if (!is_new && !is_moved) return;
    state.layout = lay_out_map(*world.scenario, context, area);
    state.position = area.min;
    state.size = ImVec2(area.max.x - area.min.x, area.max.y - area.min.y);
    state.scale = context.scale;
    state.language = context.language;
    if (is_new) {
        state.scenario_id = world.scenario->id;
        state.seed = world.seed;
        state.people_count = world.people.size();
        find_paths(state, *world.scenario);
        reset_people(state.people, world);
        settle_town(state.town, world, state.layout, context);
    } else {
        move_areas(state.town, state.layout, context);
    }
}

// Twice a second at most: a year is added up for it. At once after another page was open, which somebody may have left for a
// picture of the map. Worlds may be swapped, or compared with another one, within a day.
void compare_stations(MapState& state, const Session& session, const Session* twin, const UiContext& context) {
    constexpr float every_s = 0.5F;
    state.compared_s += static_cast<float>(context.frame_s);
    const bool is_other = (twin != nullptr) != state.are_two_compared;
    const bool is_stale =
        twin != nullptr && (session.world().day != state.compared_day || session.commands() != state.compared_own ||
                            twin->commands() != state.compared_twin);
    if (!is_other && !is_stale) return;
    const bool was_away = ImGui::GetFrameCount() != state.drawn_in_frame + 1;
    if (!is_other && !was_away && state.compared_s < every_s) return request_redraw(context);
    state.compared_s = 0.0F;
    state.are_two_compared = twin != nullptr;
    state.compared_day = session.world().day;
    state.compared_own = session.commands();
    state.compared_twin = twin == nullptr ? std::vector<Command>() : twin->commands();
    state.differences = twin == nullptr ? std::vector<StationDifference>() : station_differences(session, *twin);
}

// Keys walk from station to station; a press opens the one in focus.
Selection station_keys(MapState& state, const Session& session, const UiContext& context, Selection selection) {
    for (std::size_t s = 0; s < state.layout.cards.size(); ++s) {
        const Rect& card = state.layout.cards[s];
        ImGui::SetCursorScreenPos(card.min);
        ImGui::PushID(static_cast<int>(s));
        ImGui::SetNextItemAllowOverlap();  // the pointer belongs to the map behind
        if (ImGui::InvisibleButton("###station", ImVec2(card.max.x - card.min.x, card.max.y - card.min.y))) {
            selection = {Selection::Kind::touchpoint, static_cast<std::uint32_t>(s)};
        }
        if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
            const float away = context.px(3);
            ImGui::GetWindowDrawList()->AddRect(ImVec2(card.min.x - away, card.min.y - away),
                                                ImVec2(card.max.x + away, card.max.y + away), context.theme.accent,
                                                context.px(8), 0, context.px(2));
        }
        ImGui::PopID();
        remember_rect(context, "station", session.world().scenario->touchpoints[s].id, card.min, card.max);
    }
    return selection;
}

// On a large screen the map is drawn larger, to be read from the back of a room: sizes in CSS pixels from which, the
// factor, and the fonts that come nearest to it.
UiContext enlarged(const UiContext& context, ImVec2 size) {
    const float width = size.x / context.scale, height = size.y / context.scale;
    UiContext large = context;
    const auto enlarge = [&](float factor, ImFont* small, ImFont* strong, ImFont* title) {
        large.scale = context.scale * factor;
        large.fonts.small = small;
        large.fonts.body = large.fonts.strong = large.fonts.icons = strong;
        large.fonts.title = title;
    };
    const Fonts& fonts = context.fonts;
    if (width >= 1700.0F && height >= 1000.0F) {
        enlarge(2.1F, fonts.figure, fonts.figure, fonts.figure);
    } else if (width >= 1150.0F && height >= 680.0F) {
        enlarge(1.5F, fonts.title, fonts.title, fonts.figure);
    } else if (width >= 850.0F && height >= 540.0F) {
        enlarge(1.15F, fonts.body, fonts.strong, fonts.title);
    }
    return large;
}

}  // namespace

Selection journey_map_ui(MapState& state, const Session& session, const Session* twin, const UiContext& page_context,
                         Selection selection, ImVec2 position, ImVec2 size) {
    if (size.x < 40.0F || size.y < 40.0F) return selection;
    const UiContext context = enlarged(page_context, size);
    const Rect area = {position, ImVec2(position.x + size.x, position.y + size.y)};
    prepare(state, session, context, area);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const World& world = session.world();
    move_people(state.people, state.town, session, state.layout, context);
    refresh_town(state.town, world, context, false);
    compare_stations(state, session, twin, context);
    state.drawn_in_frame = ImGui::GetFrameCount();

    const MapFrame frame{state, world, context, selection, make_sprites(context.fonts), list};
    list->PushClipRect(area.min, area.max, true);
    draw_areas(frame);
    draw_paths(frame);
    draw_homes(frame);
    draw_walkers(frame);
    draw_area_names(frame);
    draw_cards(frame, state.people);
    draw_queues(frame);
    draw_sparks(frame);
    draw_selection(frame);
    draw_header(frame);
    draw_legend(frame);
    list->PopClipRect();

    selection = station_keys(state, session, context, selection);
    ImGui::SetCursorScreenPos(position);
    const bool is_pressed = ImGui::InvisibleButton("###map", size);
    const bool is_over = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenOverlapped);
    state.hovered = {};
    if (is_over) state.hovered = thing_at(frame, ImGui::GetIO().MousePos);
    if (is_over && state.hovered.kind != Selection::Kind::none) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (is_pressed) selection = state.hovered;
    if (is_over && !context.is_touch)
        map_tooltip({state, world, page_context, selection, frame.sprites, list}, state.hovered);
    return selection;
}

}  // namespace goodwill::ui
