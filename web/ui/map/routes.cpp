// Soft curves between stations and from the town, led around the cards in between.
#include <algorithm>
#include <array>
#include <vector>

#include "web/ui/map/layout.h"

namespace goodwill::ui {

namespace {

constexpr int probes = 24;              // points looked at along a curve
constexpr float hidden_cost = 36.0F;    // of a point behind a card, in CSS pixels of detour
constexpr float outside_cost = 300.0F;  // of a point outside the stations' part of the map

bool is_in(const Rect& r, ImVec2 p, float margin) {
    return p.x > r.min.x - margin && p.x < r.max.x + margin && p.y > r.min.y - margin && p.y < r.max.y + margin;
}

// Length plus what is hidden behind cards or leaves the picture.
float cost_of(const MapLayout& layout, const Curve& curve, float scale) {
    float cost = 0.0F;
    ImVec2 before = curve.a;
    for (int i = 1; i < probes; ++i) {
        const ImVec2 p = point_on(curve, static_cast<float>(i) / static_cast<float>(probes));
        cost += distance_between(before, p) / scale;
        before = p;
        const bool is_beside = p.x < layout.stage.min.x - 4.0F || p.x > layout.stage.max.x + 4.0F;
        if (is_beside || p.y < layout.stage.min.y - 4.0F || p.y > layout.town.min.y + 1.0F) cost += outside_cost;
        for (const Rect& card : layout.cards) {
            if (is_in(card, p, scale)) cost += hidden_cost;
        }
    }
    return cost;
}

struct Anchor {
    ImVec2 at, way;
};

std::array<Anchor, 4> anchors_of(const Rect& card) {
    const ImVec2 centre = mid(card.min, card.max);
    return {{{ImVec2(card.max.x, centre.y), ImVec2(1, 0)},
             {ImVec2(card.min.x, centre.y), ImVec2(-1, 0)},
             {ImVec2(centre.x, card.min.y), ImVec2(0, -1)},
             {ImVec2(centre.x, card.max.y), ImVec2(0, 1)}}};
}

Curve route_between(const MapLayout& layout, const Rect& from, const Rect& to, float scale) {
    Curve best{};
    float least = 1e18F;
    for (const Anchor& a : anchors_of(from)) {
        for (const Anchor& b : anchors_of(to)) {
            for (const float share : {0.12F, 0.3F, 0.5F, 0.9F}) {
                const float bow = std::max(distance_between(a.at, b.at) * share, layout.form.gap);
                const Curve curve = {a.at, ImVec2(a.at.x + a.way.x * bow, a.at.y + a.way.y * bow),
                                     ImVec2(b.at.x + b.way.x * bow, b.at.y + b.way.y * bow), b.at};
                // Below a card its queue stands: rather to the sides.
                const float queue = (a.way.y > 0.0F ? 24.0F : 0.0F) + (b.way.y > 0.0F ? 24.0F : 0.0F);
                const float cost = cost_of(layout, curve, scale) + queue;
                if (cost < least) {
                    least = cost;
                    best = curve;
                }
            }
        }
    }
    return best;
}

Curve upright(ImVec2 from, ImVec2 to) {
    const float rise = (from.y - to.y) * 0.5F;
    return {from, ImVec2(from.x, from.y - rise), ImVec2(to.x, to.y + rise), to};
}

Curve half_of(const Curve& curve, bool is_second) {
    const ImVec2 ab = mid(curve.a, curve.b), bc = mid(curve.b, curve.c), cd = mid(curve.c, curve.d);
    const ImVec2 abc = mid(ab, bc), bcd = mid(bc, cd);
    const ImVec2 middle = mid(abc, bcd);
    return is_second ? Curve{middle, bcd, cd, curve.d} : Curve{curve.a, ab, abc, middle};
}

// Straight up when nothing stands there, otherwise through the best gap between the cards further down.
Route route_from_town(const MapLayout& layout, ImVec2 start, std::size_t to, float scale) {
    const ImVec2 end = queue_start(layout, to);
    const Curve direct = upright(start, end);
    Route best = {half_of(direct, false), half_of(direct, true)};
    float least = cost_of(layout, direct, scale);
    for (const Rect& card : layout.cards) {
        if (card.min.y < end.y) continue;
        const float y = (card.min.y + card.max.y) * 0.5F;
        for (int step = 0; step <= 40; ++step) {
            const ImVec2 gap(
                layout.stage.min.x + (layout.stage.max.x - layout.stage.min.x) * static_cast<float>(step) / 40.0F, y);
            const Route route = {upright(start, gap), upright(gap, end)};
            const float cost = cost_of(layout, route.first, scale) + cost_of(layout, route.second, scale);
            if (cost < least) {
                least = cost;
                best = route;
            }
        }
    }
    return best;
}

// Where the paths leave the town: in the order in which the stations stand, so that few cross.
std::vector<ImVec2> town_edge(const MapLayout& layout) {
    const std::size_t count = layout.cards.size();
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    const auto place = [&](std::size_t i) { return layout.cards[i].min.x + 0.1F * layout.cards[i].min.y; };
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return place(a) != place(b) ? place(a) < place(b) : a < b; });
    std::vector<ImVec2> edge(count);
    const float width = layout.town.max.x - layout.town.min.x;
    for (std::size_t rank = 0; rank < count; ++rank) {
        const float share = (static_cast<float>(rank) + 0.5F) / static_cast<float>(count);
        edge[order[rank]] = ImVec2(layout.town.min.x + width * (0.06F + 0.88F * share), layout.town.min.y);
    }
    return edge;
}

}  // namespace

void route_paths(MapLayout& layout, float scale) {
    const std::size_t count = layout.cards.size();
    layout.from_town.resize(count);
    const std::vector<ImVec2> edge = town_edge(layout);
    layout.between.resize(count * count);
    for (std::size_t a = 0; a < count; ++a) {
        layout.from_town[a] = route_from_town(layout, edge[a], a, scale);
        for (std::size_t b = a + 1; b < count; ++b) {
            const Curve curve = route_between(layout, layout.cards[a], layout.cards[b], scale);
            layout.between[a * count + b] = curve;
            layout.between[b * count + a] = {curve.d, curve.c, curve.b, curve.a};
        }
        const ImVec2 here = queue_start(layout, a);
        layout.between[a * count + a] = {here, here, here, here};
    }
}

ImVec2 beside_cards(const MapLayout& layout, ImVec2 at, float reach) {
    for (int tries = 0; tries < 4; ++tries) {
        const auto card =
            std::find_if(layout.cards.begin(), layout.cards.end(), [&](const Rect& c) { return is_in(c, at, reach); });
        if (card == layout.cards.end()) break;
        const std::array<ImVec2, 4> outside = {ImVec2(at.x, card->max.y + reach), ImVec2(at.x, card->min.y - reach),
                                               ImVec2(card->max.x + reach, at.y), ImVec2(card->min.x - reach, at.y)};
        at = *std::min_element(outside.begin(), outside.end(),
                               [&](ImVec2 a, ImVec2 b) { return distance_between(a, at) < distance_between(b, at); });
    }
    return at;
}

ImVec2 queue_start(const MapLayout& layout, std::size_t card) {
    const Rect& r = layout.cards[card];
    return {(r.min.x + r.max.x) * 0.5F, r.max.y + layout.form.skirt * 0.5F};
}

Curve path_between(const MapLayout& layout, std::size_t from, std::size_t to) {
    return layout.between[from * layout.cards.size() + to];
}

const Route& path_from_town(const MapLayout& layout, std::size_t to) { return layout.from_town[to]; }

}  // namespace goodwill::ui
