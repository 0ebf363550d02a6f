#include "web/ui/map/town.h"

#include <algorithm>
#include <numeric>

namespace goodwill::ui {

namespace {

constexpr float row_height = 0.866F;  // × spacing: rows of a triangular grid
constexpr float dot_share = 0.74F;    // dot / spacing
constexpr std::uint8_t no_bond = 2;   // shown as the middle one, in grey
constexpr float fine_spacing = 3.6F;  // below it dots are one or two whole pixels

float whole_size(float spacing) { return spacing * dot_share < 1.5F ? 1.0F : 2.0F; }

void spread_slots(HomeArea& area, std::uint32_t wanted) {
    const float width = std::max(4.0F, area.rect.max.x - area.rect.min.x);
    const float height = std::max(4.0F, area.rect.max.y - area.rect.min.y);
    const auto places = static_cast<float>(std::max<std::uint32_t>(wanted, 24));
    float spacing = std::sqrt(width * height / (places * row_height));
    for (;;) {
        const auto columns = static_cast<std::uint32_t>(std::max(1.0F, std::floor(width / spacing - 0.25F)));
        const auto rows = static_cast<std::uint32_t>(std::max(1.0F, std::floor(height / (spacing * row_height))));
        if (columns * rows >= wanted || spacing < 0.6F) {
            area.columns = columns;
            area.capacity = std::max(columns * rows, wanted);
            break;
        }
        spacing *= 0.985F;
    }
    area.spacing = spacing;
}

ImVec2 place_in(const HomeArea& area, std::uint32_t slot) {
    const std::uint32_t row = slot / area.columns;
    const std::uint32_t column = slot % area.columns;
    const float jitter = area.spacing * (area.spacing < fine_spacing ? 0.7F : 0.28F);
    const float shift = (row % 2 == 0) ? 0.5F : 0.75F;
    const float x = (static_cast<float>(column) + shift) * area.spacing + (scattered(slot * 2 + 1) - 0.5F) * jitter;
    const float y =
        (static_cast<float>(row) + 0.5F) * area.spacing * row_height + (scattered(slot * 2) - 0.5F) * jitter;
    const ImVec2 place(area.rect.min.x + x, area.rect.min.y + y);
    // Dots of one or two pixels stay sharp on whole pixels.
    if (area.spacing >= fine_spacing) return place;
    const float centre = whole_size(area.spacing) == 1.0F ? 0.5F : 0.0F;
    return {std::floor(place.x) + centre, std::floor(place.y) + centre};
}

// The first dots get the first places, so that neighbours in the network stand near each other; gaps are scattered.
void fill_area(HomeArea& area, std::vector<std::uint32_t>& taken, std::uint32_t people) {
    taken.clear();
    area.free.clear();
    std::uint32_t left = people;
    for (std::uint32_t slot = 0; slot < area.capacity; ++slot) {
        const auto chance = static_cast<float>(left) / static_cast<float>(area.capacity - slot);
        if (scattered(slot * 3 + 2) < chance) {
            taken.push_back(slot);
            --left;
        } else {
            area.free.push_back(slot);
        }
    }
    for (std::size_t i = area.free.size(); i > 1; --i) {
        const auto j = static_cast<std::size_t>(scattered(static_cast<std::uint32_t>(i)) * static_cast<float>(i));
        std::swap(area.free[i - 1], area.free[std::min(j, i - 1)]);
    }
}

void spread_people(Town& town, std::size_t which) {
    HomeArea& area = town.areas[which];
    const auto people =
        static_cast<std::uint32_t>(std::count(town.area.begin(), town.area.end(), static_cast<std::uint8_t>(which)));
    area.people = people;
    // Places for each dot, and room for those who will come.
    const float spare = which == 0 ? 1.06F : which == 1 ? 1.18F : 1.5F;
    spread_slots(area, static_cast<std::uint32_t>(static_cast<float>(people) * spare) + (which < 2 ? 8 : 60));
    std::vector<std::uint32_t> taken;
    fill_area(area, taken, people);
    std::size_t next = 0;
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
        if (town.area[dot] == which) town.slot[dot] = taken[next++];
    }
}

void set_rects(Town& town, const MapLayout& layout, const UiContext& context) {
    const float inset = context.px(6);
    const auto inner = [&](const Rect& r) {
        return Rect{ImVec2(r.min.x + inset, r.min.y + inset), ImVec2(r.max.x - inset, r.max.y - inset)};
    };
    town.areas.resize(2 + layout.rivals.size());
    town.areas[0].rect = inner(layout.market);
    town.areas[1].rect = inner(layout.town);
    for (std::size_t k = 0; k < layout.rivals.size(); ++k) town.areas[2 + k].rect = inner(layout.rivals[k]);
}

}  // namespace

std::uint8_t area_of(const Person& person) {
    if (person.status == Status::prospect) return 0;
    if (person.status == Status::customer) return 1;
    return static_cast<std::uint8_t>(2 + person.competitor);
}

void settle_town(Town& town, const World& world, const MapLayout& layout, const UiContext& context) {
    const auto people = static_cast<std::uint32_t>(world.people.size());
    town.stride = std::max<std::uint32_t>(1, (people + most_dots - 1) / most_dots);
    town.shown = people / town.stride;
    town.area.resize(town.shown);
    town.slot.assign(town.shown, 0);
    town.at.resize(town.shown);
    town.value.assign(town.shown, 0.0F);
    town.points.assign(town.shown, 0.0F);
    town.gliding.clear();
    town.bond.assign(town.shown, 2);
    town.is_away.assign(town.shown, 0);
    set_rects(town, layout, context);
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
        const std::uint8_t area = area_of(world.people[person_of(town, dot)]);
        town.area[dot] = std::min<std::uint8_t>(area, static_cast<std::uint8_t>(town.areas.size() - 1));
    }
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) refresh_dot(town, world, dot);
    for (std::size_t i = 0; i < town.areas.size(); ++i) spread_people(town, i);
    sort_by_account(town, false);
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) town.at[dot] = place_of(town, dot);
    town.glide_s = 0.0F;
}

void move_areas(Town& town, const MapLayout& layout, const UiContext& context) {
    set_rects(town, layout, context);
    for (std::size_t i = 0; i < town.areas.size(); ++i) spread_people(town, i);
    sort_by_account(town, false);
    town.gliding.clear();
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) town.at[dot] = place_of(town, dot);
}

ImVec2 place_of(const Town& town, std::uint32_t dot) { return place_in(town.areas[town.area[dot]], town.slot[dot]); }

bool rehouse(Town& town, const World& world, std::uint32_t dot) {
    const std::uint8_t area = std::min<std::uint8_t>(area_of(world.people[person_of(town, dot)]),
                                                     static_cast<std::uint8_t>(town.areas.size() - 1));
    if (area == town.area[dot]) return false;
    HomeArea& old = town.areas[town.area[dot]];
    old.free.push_back(town.slot[dot]);
    // A place freed last is not taken first: leavers leave a visible gap.
    if (old.free.size() > 2) std::swap(old.free.back(), old.free[old.free.size() / 2]);
    --old.people;
    HomeArea& home = town.areas[area];
    town.area[dot] = area;
    if (home.free.empty()) {
        const std::vector<ImVec2> before = town.at;
        spread_people(town, area);
        if (area == customers_area) sort_by_account(town, false);
        town.at = before;  // from where they glide
        town.glide_s = 1.2F;
    } else {
        town.slot[dot] = home.free.back();
        home.free.pop_back();
        ++home.people;
    }
    town.at[dot] = place_of(town, dot);
    return true;
}

void refresh_dot(Town& town, const World& world, std::uint32_t dot) {
    const Person& person = world.people[person_of(town, dot)];
    const double points = points_on(person, world.day, world.p);
    town.points[dot] = static_cast<float>(points);
    town.bond[dot] = person.status == Status::customer ? static_cast<std::uint8_t>(bond_at(points)) : no_bond;
    town.value[dot] = static_cast<float>(town.bond[dot]) * 0.5F - 1.0F;  // the five tones of the legend
}

void refresh_town(Town& town, const World& world, const UiContext& context, bool is_all) {
    const std::uint32_t share = is_all ? town.shown : std::max<std::uint32_t>(1, town.shown / 45);
    for (std::uint32_t i = 0; i < share && town.shown > 0; ++i) {
        town.next_colour = town.next_colour + 1 < town.shown ? town.next_colour + 1 : 0;
        if (town.is_away[town.next_colour] == 0) refresh_dot(town, world, town.next_colour);
    }
    const float soft = context.reduced_motion ? 1.0F : 1.0F - std::exp(-6.0F * static_cast<float>(context.frame_s));
    std::erase_if(town.gliding, [&](std::uint32_t dot) {
        const ImVec2 end = place_of(town, dot);
        town.at[dot] = lerp(town.at[dot], end, soft);
        const bool is_there = distance_between(town.at[dot], end) < 0.5F;
        if (is_there) town.at[dot] = end;
        return is_there;
    });
    if (!town.gliding.empty()) request_redraw(context);
    if (town.glide_s <= 0.0F) return;
    town.glide_s -= static_cast<float>(context.frame_s);
    request_redraw(context);
    const float pull = town.glide_s <= 0.0F ? 1.0F : soft;
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) town.at[dot] = lerp(town.at[dot], place_of(town, dot), pull);
}

float dot_size(const Town& town, std::uint8_t area) {
    const float spacing = town.areas[area].spacing;
    return spacing < fine_spacing ? whole_size(spacing) : spacing * dot_share;
}

bool has_shapes(const Town& town, const UiContext& context) {
    return town.areas.size() > 1 && std::min(dot_size(town, 1), context.px(7)) >= 4.0F * context.scale;
}

std::uint32_t dot_near(const Town& town, ImVec2 point, float reach) {
    std::uint32_t nearest = town.shown;
    float best = reach * reach;
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
        const float dx = town.at[dot].x - point.x;
        const float dy = town.at[dot].y - point.y;
        const float away = dx * dx + dy * dy;
        if (away < best && town.is_away[dot] == 0) {
            best = away;
            nearest = dot;
        }
    }
    return nearest;
}

}  // namespace goodwill::ui
