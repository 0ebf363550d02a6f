// Soft curves between stations and from the town's gate, led around the cards in between.
#include <algorithm>
#include <array>

#include "web/ui/map_layout.h"

namespace goodwill::ui {

namespace {

constexpr int probes = 24;            // points looked at along a curve
constexpr float hidden_cost = 90.0F;  // of a point behind another card, in CSS pixels of detour

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
        if (!is_in(layout.whole, p, -4.0F * scale)) cost += hidden_cost;
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
            for (const float share : {0.3F, 0.5F, 0.9F}) {
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

Curve route_from_gate(const MapLayout& layout, std::size_t to, float scale) {
    const ImVec2 end = queue_start(layout, to);
    const float rise = std::max(layout.gate.y - end.y, layout.form.gap);
    Curve best{};
    float least = 1e18F;
    for (int step = -1; step <= 24; ++step) {
        const float across = step < 0 ? end.x
                                      : layout.stage.min.x + (layout.stage.max.x - layout.stage.min.x) * static_cast<float>(step) / 24.0F;
        for (const float lift : {0.45F, 0.75F}) {
            for (const float low : {0.35F, 0.6F}) {
                const Curve curve = {layout.gate, ImVec2(lerp(layout.gate, ImVec2(across, 0), 0.5F).x, layout.gate.y - rise * lift),
                                     ImVec2(across, end.y + rise * low), end};
                const float cost = cost_of(layout, curve, scale);
                if (cost < least) {
                    least = cost;
                    best = curve;
                }
            }
        }
    }
    return best;
}

}  // namespace

void route_paths(MapLayout& layout, float scale) {
    const std::size_t count = layout.cards.size();
    layout.from_gate.resize(count);
    layout.between.resize(count * count);
    for (std::size_t a = 0; a < count; ++a) {
        layout.from_gate[a] = route_from_gate(layout, a, scale);
        for (std::size_t b = a + 1; b < count; ++b) {
            const Curve curve = route_between(layout, layout.cards[a], layout.cards[b], scale);
            layout.between[a * count + b] = curve;
            layout.between[b * count + a] = {curve.d, curve.c, curve.b, curve.a};
        }
        const ImVec2 here = queue_start(layout, a);
        layout.between[a * count + a] = {here, here, here, here};
    }
}

ImVec2 queue_start(const MapLayout& layout, std::size_t card) {
    const Rect& r = layout.cards[card];
    return {(r.min.x + r.max.x) * 0.5F, r.max.y + layout.form.skirt * 0.5F};
}

Curve path_between(const MapLayout& layout, std::size_t from, std::size_t to) { return layout.between[from * layout.cards.size() + to]; }

Curve path_from_gate(const MapLayout& layout, std::size_t to) { return layout.from_gate[to]; }

}  // namespace goodwill::ui
