// Where everything on the journey map stands: the cards of the stations, and below them the people who have no contact
// now: the market, the customers' town and the competitors.
#pragma once

#include <vector>

#include "sim/scenario/scenario.h"
#include "web/ui/kit/context.h"
#include "web/ui/map/paint.h"

namespace goodwill::ui {

struct CardForm {
    float width = 0.0F;
    float height = 0.0F;
    float skirt = 0.0F;       // room below the card for people standing in line
    float gap = 0.0F;         // least room between two cards
    bool is_compact = false;  // the name stands below the icon, in two lines at most
    int text_size = 0;        // 0 caption, 1 body, 2 title
    bool is_smallest = false;
};

struct MapLayout {
    Rect whole;
    Rect stage;   // of the stations
    Rect header;  // clock
    Rect legend;
    CardForm form;
    std::vector<Rect> cards;  // one a touchpoint; never overlap
    Rect market, town;
    std::vector<Rect> rivals;          // one a competitor
    float label_height = 0.0F;         // below each area
    bool has_one_rival_label = false;  // below all competitors, where there is no room for one each
    std::vector<Route> from_town;      // from the town's edge to each card
    std::vector<Curve> between;        // from card a to card b at a · cards + b
};

// Of all that the legend says, in one row.
float legend_width(const UiContext& context);
MapLayout lay_out_map(const Scenario& scenario, const UiContext& context, Rect area);

// The cards alone, for a form that is given: centres pushed apart until none overlaps; false when they do not fit.
bool place_cards(const std::vector<ImVec2>& wished, const CardForm& form, Rect stage, std::vector<Rect>& cards);

// Fills the paths of a layout whose cards stand (web/ui/map/routes.cpp).
void route_paths(MapLayout& layout, float scale);
// Path between two cards, and from the town's edge to a card.
Curve path_between(const MapLayout& layout, std::size_t from, std::size_t to);
const Route& path_from_town(const MapLayout& layout, std::size_t to);
// The place nearest to `at` that is as far as `reach` from every card: whoever stands there can be seen.
ImVec2 beside_cards(const MapLayout& layout, ImVec2 at, float reach);
// Where a card's queue begins.
ImVec2 queue_start(const MapLayout& layout, std::size_t card);

}  // namespace goodwill::ui
