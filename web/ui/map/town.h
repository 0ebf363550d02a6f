// The people of the market at home: one dot each, in the area that their status names; a fair sample in large markets.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/session/session.h"
#include "web/ui/map/layout.h"

namespace goodwill::ui {

inline constexpr std::uint32_t most_dots = 20000;

inline constexpr std::uint8_t customers_area = 1;

// Places of one area on a slightly scattered grid; free ones are taken in a mixed order, so that the area thins out
// evenly when people leave it.
struct HomeArea {
    Rect rect{};
    float spacing = 4.0F;
    std::uint32_t columns = 1;
    std::uint32_t capacity = 0;
    std::vector<std::uint32_t> free;
    std::uint32_t people = 0;  // dots in it
};

struct Town {
    std::uint32_t stride = 1;  // every stride-th person is shown
    std::uint32_t shown = 0;
    std::vector<HomeArea> areas;     // market, town, then the competitors
    std::vector<std::uint8_t> area;  // of each shown person
    std::vector<std::uint32_t> slot;
    std::vector<ImVec2> at;    // present place, glides to its slot
    std::vector<float> value;  // of the bond on the goodwill scale: −1, −½, 0, ½, 1
    std::vector<std::uint8_t> bond;
    std::vector<float> points;           // on the account, when it was looked at last
    std::vector<std::uint8_t> is_away;   // walks on the map just now
    std::uint32_t next_colour = 0;       // colours are refreshed in turn
    float glide_s = 0.0F;                // time left in which dots still move to new places
    std::vector<std::uint32_t> gliding;  // dots that do so by themselves
    float unsorted_s = 0.0F;             // since customers were sorted by account
};

inline std::uint32_t dot_of(const Town& town, std::uint32_t person) {
    const std::uint32_t dot = person / town.stride;
    return dot < town.shown ? dot : town.shown - 1;
}
inline std::uint32_t person_of(const Town& town, std::uint32_t dot) { return dot * town.stride; }

std::uint8_t area_of(const Person& person);

void settle_town(Town& town, const World& world, const MapLayout& layout, const UiContext& context);
void move_areas(Town& town, const MapLayout& layout, const UiContext& context);
// Puts a dot into the area of its person's present status; returns true when it moved.
bool rehouse(Town& town, const World& world, std::uint32_t dot);
// Status and colour of some dots a frame, all of them within about a second; glides.
void refresh_town(Town& town, const World& world, const UiContext& context, bool is_all);
void refresh_dot(Town& town, const World& world, std::uint32_t dot);

// Customers at home stand sorted by account, column after column, the best on the left: the line between two states moves
// as accounts do. Who stays in a column keeps the place; `glides`: who goes farther than to the next ones is seen to.
void sort_by_account(Town& town, bool glides);
// Sorts again about twice a second; nothing moves while the days stand still.
void keep_sorted(Town& town, const World& world, const UiContext& context, bool is_new_day, bool glides);

ImVec2 place_of(const Town& town, std::uint32_t dot);
// Whether the customers' dots are large enough to be a triangle or a star.
bool has_shapes(const Town& town, const UiContext& context);
float dot_size(const Town& town, std::uint8_t area);
// The shown person nearest to a point within `reach` pixels; town.shown when there is none.
std::uint32_t dot_near(const Town& town, ImVec2 point, float reach);

}  // namespace goodwill::ui
