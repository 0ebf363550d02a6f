// The customers at home, sorted by account.
#include <algorithm>
#include <utility>

#include "web/ui/map/town.h"

namespace goodwill::ui {

namespace {

constexpr float sort_every_s = 0.5F;
constexpr std::uint32_t seen_to_go = 2;    // columns
constexpr std::size_t most_compared = 48;  // free places among which the nearest is looked for

// Accounts in steps that the eye cannot tell apart, the best first.
constexpr std::size_t steps = 320;
constexpr float best_points = 40.0F, worst_points = -40.0F;

std::size_t step_of(float points) {
    const float place = (best_points - points) / (best_points - worst_points) * static_cast<float>(steps);
    return static_cast<std::size_t>(std::clamp(place, 0.0F, static_cast<float>(steps - 1)));
}

// Sorts by a small number and leaves equals in their order.
template <class Number>
std::vector<std::uint32_t> sorted_by(const std::vector<std::uint32_t>& dots, std::size_t numbers,
                                     const Number& number) {
    std::vector<std::uint32_t> begin(numbers + 1, 0);
    for (const std::uint32_t dot : dots) ++begin[number(dot) + 1];
    for (std::size_t i = 1; i <= numbers; ++i) begin[i] += begin[i - 1];
    std::vector<std::uint32_t> sorted(dots.size());
    for (const std::uint32_t dot : dots) sorted[begin[number(dot)]++] = dot;
    return sorted;
}

// The place in the row nearest to `row`, out of the list.
std::uint32_t take_nearest(std::vector<std::uint32_t>& places, std::uint32_t columns, std::uint32_t row) {
    const std::size_t first = places.size() - std::min(places.size(), most_compared);
    const auto nearest = std::min_element(places.begin() + static_cast<std::ptrdiff_t>(first), places.end(),
                                          [&](std::uint32_t a, std::uint32_t b) {
                                              const auto away = [&](std::uint32_t slot) {
                                                  return std::max(slot / columns, row) - std::min(slot / columns, row);
                                              };
                                              return away(a) < away(b);
                                          });
    const std::uint32_t place = *nearest;
    *nearest = places.back();
    places.pop_back();
    return place;
}

}  // namespace

void sort_by_account(Town& town, bool glides) {
    town.unsorted_s = 0.0F;
    const std::uint32_t columns = town.areas[customers_area].columns;
    std::vector<std::uint32_t> at_home;
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
        if (town.area[dot] == customers_area && town.is_away[dot] == 0) at_home.push_back(dot);
    }
    const auto column_of = [&](std::uint32_t dot) { return town.slot[dot] % columns; };
    std::vector<std::uint32_t> room(columns, 0);
    for (const std::uint32_t dot : at_home) ++room[column_of(dot)];
    // Among equals those on the left stay on the left.
    const std::vector<std::uint32_t> sorted = sorted_by(sorted_by(at_home, columns, column_of), steps,
                                                        [&](std::uint32_t dot) { return step_of(town.points[dot]); });
    std::vector<std::vector<std::uint32_t>> freed(columns);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> movers;  // dot, its column from now on
    std::uint32_t column = 0;
    for (const std::uint32_t dot : sorted) {
        while (room[column] == 0) ++column;
        --room[column];
        if (column_of(dot) == column) continue;
        freed[column_of(dot)].push_back(town.slot[dot]);
        movers.emplace_back(dot, column);
    }
    for (const auto& mover : movers) {
        const std::uint32_t dot = mover.first, before = column_of(dot);
        town.slot[dot] = take_nearest(freed[mover.second], columns, town.slot[dot] / columns);
        const std::uint32_t way = std::max(before, mover.second) - std::min(before, mover.second);
        if (glides && way > seen_to_go) {
            if (std::find(town.gliding.begin(), town.gliding.end(), dot) == town.gliding.end())
                town.gliding.push_back(dot);
        } else {
            town.at[dot] = place_of(town, dot);
        }
    }
}

void keep_sorted(Town& town, const World& world, const UiContext& context, bool is_new_day, bool glides) {
    const bool is_paused = context.days_per_second <= 0.0;
    if (is_paused && is_new_day) {
        for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
            if (town.is_away[dot] == 0) refresh_dot(town, world, dot);
        }
        return sort_by_account(town, false);
    }
    if (is_paused) return;
    town.unsorted_s += static_cast<float>(context.frame_s);
    if (town.unsorted_s >= sort_every_s) sort_by_account(town, glides && !context.reduced_motion);
}

}  // namespace goodwill::ui
