// All that the journey map keeps between frames.
#pragma once

#include <string>
#include <vector>

#include "web/ui/figures/station_differences.h"
#include "web/ui/map/journey_map.h"
#include "web/ui/map/layout.h"
#include "web/ui/map/people.h"
#include "web/ui/map/town.h"

namespace goodwill::ui {

struct MapState {
    MapLayout layout;
    Town town;
    People people;
    std::array<std::array<bool, max_touchpoints>, max_touchpoints> has_path{};  // declared by a journey
    std::array<bool, max_touchpoints> has_entry{};
    // What the above was made for.
    std::string scenario_id;
    std::uint64_t seed = 0;
    std::size_t people_count = 0;
    ImVec2 position{-1, -1}, size{0, 0};
    float scale = 0.0F;
    Language language = Language::de;
    Selection hovered;
    int drawn_in_frame = 0;                      // last, as ImGui counts them
    std::vector<StationDifference> differences;  // of each station; none in one world
    // What they were made of.
    bool are_two_compared = false;
    int compared_day = 0;
    std::vector<Command> compared_own, compared_twin;
    float compared_s = 0.0F;  // since then
};

// Drawing, from back to front (scene.cpp and cards.cpp).
struct MapFrame {
    const MapState& state;
    const World& world;
    const UiContext& context;
    Selection selection;
    Sprites sprites;
    ImDrawList* list;
};
void draw_areas(const MapFrame& frame);
void draw_area_names(const MapFrame& frame);
void draw_paths(const MapFrame& frame);
void draw_homes(const MapFrame& frame);
void draw_walkers(const MapFrame& frame);
void draw_sparks(const MapFrame& frame);
void draw_selection(const MapFrame& frame);
void draw_header(const MapFrame& frame);
void draw_legend(const MapFrame& frame);
void draw_cards(const MapFrame& frame, People& people);
void draw_queues(const MapFrame& frame);
// An empty chair: a broken outline.
void draw_vacancy(const MapFrame& frame, ImVec2 centre, float size);

// What is under a point; Kind::none when nothing is. Generous around small things, more so for fingers.
Selection thing_at(const MapFrame& frame, ImVec2 point);
void map_tooltip(const MapFrame& frame, const Selection& hovered);

ImU32 value_colour(const MapFrame& frame, float value);
const char* icon_of(TouchpointKind kind);

}  // namespace goodwill::ui
