// The ground of the map and the people on it.
#include <algorithm>
#include <array>
#include <span>

#include "generated/embedded_fonts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/map/state.h"

namespace goodwill::ui {

namespace {

void draw_ground(const MapFrame& frame, const Rect& rect, bool is_own) {
    const Theme& theme = frame.context.theme;
    const ImU32 fill = is_own ? theme.surface : mix(theme.page, theme.text, theme.is_dark ? 0.035F : 0.028F);
    frame.list->AddRectFilled(rect.min, rect.max, fill, frame.context.px(6));
    if (is_own)
        frame.list->AddRect(rect.min, rect.max, theme.hairline, frame.context.px(6), 0,
                            std::max(1.0F, frame.context.px(1)));
}

// Who walks past a name walks behind it.
void draw_plate(const MapFrame& frame, ImVec2 at, ImVec2 size) {
    const float edge = frame.context.px(3);
    frame.list->AddRectFilled(ImVec2(at.x - edge, at.y), ImVec2(at.x + size.x + edge, at.y + size.y),
                              frame.context.theme.page, edge);
}

// Name and number below an area; in two lines where it is slim.
void draw_area_label(const MapFrame& frame, const Rect& rect, const char* name, double count) {
    const UiContext& context = frame.context;
    const bool is_slim = frame.state.layout.label_height > context.px(30);
    const Shown number = decimal(count, 0, context.language);
    ImVec2 at(rect.min.x + context.px(6), rect.max.y + context.px(3));  // below the first of the people
    float width = rect.max.x - at.x;
    if (is_slim) {
        const float widest = std::max(std::min(width, text_size(context.fonts.small, name).x),
                                      text_size(context.fonts.strong, number.c_str()).x);
        draw_plate(frame, at, ImVec2(widest, context.px(15) + context.fonts.strong->FontSize));
        draw_text_squeezed(*frame.list, context.fonts.small, at, width, context.theme.text_quiet, name);
        draw_text(*frame.list, context.fonts.strong, ImVec2(at.x, at.y + context.px(15)), context.theme.text,
                  number.c_str());
        return;
    }
    const float gap = context.px(6);
    const ImFont* number_font = context.fonts.strong;
    const ImFont* name_font = context.fonts.small;
    const float on_line = at.y + (number_font->FontSize - name_font->FontSize) * 0.7F;
    const float number_width = text_size(number_font, number.c_str()).x;
    if (text_size(name_font, name).x > width - gap - number_width) {  // a long name needs the margin
        width += at.x - rect.min.x;
        at.x = rect.min.x;
    }
    const float room = width - gap - number_width;
    draw_plate(frame, at,
               ImVec2(std::min(room, text_size(name_font, name).x) + gap + number_width, number_font->FontSize));
    const float used =
        draw_text_squeezed(*frame.list, name_font, ImVec2(at.x, on_line), room, context.theme.text_quiet, name);
    draw_text(*frame.list, number_font, ImVec2(at.x + used + gap, at.y), context.theme.text, number.c_str());
}

float path_width(const MapFrame& frame, float flow, float largest) {
    if (flow <= 0.02F) return 0.0F;
    return frame.context.px(1) + frame.context.px(frame.context.is_narrow              ? 3
                                                  : frame.state.layout.form.is_compact ? 6
                                                                                       : 9) *
                                     std::sqrt(std::min(1.0F, flow / std::max(1.0F, largest)));
}

// In the middle of a path that is gone one way above all: a small point.
void draw_direction(const MapFrame& frame, const Curve& curve, float there, float back, ImU32 colour) {
    if (std::max(there, back) <= 0.0F || std::min(there, back) * 2.0F > std::max(there, back)) return;
    const float turn = there > back ? 1.0F : -1.0F;
    const ImVec2 a = point_on(curve, 0.48F), b = point_on(curve, 0.52F), at = point_on(curve, 0.5F);
    const float length = std::max(0.01F, distance_between(a, b)) * turn, size = frame.context.px(5);
    const ImVec2 way((b.x - a.x) / length * size, (b.y - a.y) / length * size);
    frame.list->AddTriangleFilled(ImVec2(at.x + way.x, at.y + way.y),
                                  ImVec2(at.x - way.x * 0.6F - way.y * 0.7F, at.y - way.y * 0.6F + way.x * 0.7F),
                                  ImVec2(at.x - way.x * 0.6F + way.y * 0.7F, at.y - way.y * 0.6F - way.x * 0.7F),
                                  colour);
}

}  // namespace

ImU32 value_colour(const MapFrame& frame, float value) { return goodwill_colour(frame.context.theme, value); }

void draw_areas(const MapFrame& frame) {
    const MapLayout& layout = frame.state.layout;
    draw_ground(frame, layout.market, false);
    draw_ground(frame, layout.town, true);
    for (const Rect& rival : layout.rivals) draw_ground(frame, rival, false);
}

void draw_area_names(const MapFrame& frame) {
    const MapLayout& layout = frame.state.layout;
    const Language language = frame.context.language;
    const World& world = frame.world;
    const auto people = static_cast<double>(world.people.size());
    const auto customers = static_cast<double>(world.customers);
    const auto lost = static_cast<double>(world.lost);
    draw_area_label(frame, layout.market, tr(Text::map_market, language), people - customers - lost);
    draw_area_label(frame, layout.town, tr(Text::map_customers, language), customers);
    if (layout.has_one_rival_label) {
        return draw_area_label(frame, layout.rivals.back(), tr(Text::map_rivals, language), lost);
    }
    for (std::size_t k = 0; k < layout.rivals.size(); ++k) {
        const bool is_named = k < world.scenario->competitors.size();
        const char* name =
            is_named ? world.scenario->competitors[k].name.in(language).c_str() : tr(Text::map_lost, language);
        const double here = k + 2 < frame.state.town.areas.size()
                                ? static_cast<double>(frame.state.town.areas[k + 2].people) * frame.state.town.stride
                                : 0.0;
        draw_area_label(frame, layout.rivals[k], name, layout.rivals.size() == 1 ? lost : here);
    }
}

void draw_paths(const MapFrame& frame) {
    const MapState& state = frame.state;
    const Theme& theme = frame.context.theme;
    const std::size_t count = state.layout.cards.size();
    float largest = 1.0F;
    for (std::size_t a = 0; a < count; ++a) {
        largest = std::max(largest, state.people.flow_home[a]);
        for (std::size_t b = a + 1; b < count; ++b)
            largest = std::max(largest, state.people.flow[a][b] + state.people.flow[b][a]);
    }
    const bool has_station = frame.selection.kind == Selection::Kind::touchpoint;
    const ImU32 calm = with_alpha(mix(theme.hairline, theme.text_quiet, 0.18F), 0.85F);
    const auto draw = [&](std::span<const Curve> curves, float flow, bool is_declared, bool is_chosen) {
        const float width = path_width(frame, flow, largest);
        if (width <= 0.0F && !is_declared) return;
        const ImU32 colour = is_chosen ? with_alpha(theme.accent, 0.45F) : with_alpha(calm, has_station ? 0.45F : 1.0F);
        for (const Curve& curve : curves)
            draw_curve(*frame.list, curve, colour, std::max(width, std::max(1.0F, frame.context.px(1))));
    };
    for (std::size_t a = 0; a < count; ++a) {
        const bool is_chosen = has_station && frame.selection.index == a;
        const Route& entry = path_from_town(state.layout, a);
        // The last piece leads from where the queue begins up to the card.
        const ImVec2 end = entry.second.d, card(end.x, state.layout.cards[a].max.y);
        const std::array<Curve, 3> pieces = {entry.first, entry.second, Curve{end, end, card, card}};
        draw(pieces, state.people.flow_home[a], state.has_entry[a], is_chosen);
        for (std::size_t b = a + 1; b < count; ++b) {
            const bool is_near = is_chosen || (has_station && frame.selection.index == b);
            const std::array<Curve, 1> piece = {path_between(state.layout, a, b)};
            draw(piece, state.people.flow[a][b] + state.people.flow[b][a], state.has_path[a][b] || state.has_path[b][a],
                 is_near);
            const float told_there = state.has_path[a][b] ? 0.01F : 0.0F,
                        told_back = state.has_path[b][a] ? 0.01F : 0.0F;
            const ImU32 point = mix(theme.hairline, theme.text_quiet, has_station && !is_near ? 0.3F : 0.6F);
            draw_direction(frame, piece[0], state.people.flow[a][b] + told_there, state.people.flow[b][a] + told_back,
                           is_near ? theme.accent : point);
        }
    }
}

void draw_homes(const MapFrame& frame) {
    const Town& town = frame.state.town;
    const Theme& theme = frame.context.theme;
    if (town.shown == 0) return;
    const bool is_person = frame.selection.kind == Selection::Kind::person;
    const float dim = is_person ? 0.45F : 1.0F;
    const ImU32 market_colour = with_alpha(goodwill_colour(theme, 0.0F), (theme.is_dark ? 0.55F : 0.6F) * dim);
    // The goodwill scale in 33 steps, mixed once a frame.
    std::array<ImU32, 33> colours{};
    for (std::size_t i = 0; i < colours.size(); ++i) {
        colours[i] = with_alpha(goodwill_colour(theme, static_cast<float>(i) / 16.0F - 1.0F), dim);
    }
    std::array<float, 2 + 16> sizes{};
    for (std::size_t i = 0; i < town.areas.size() && i < sizes.size(); ++i)
        sizes[i] = std::min(dot_size(town, static_cast<std::uint8_t>(i)), frame.context.px(7));
    const bool has_forms = has_shapes(town, frame.context);
    reserve_sprites(*frame.list, static_cast<int>(town.shown));
    int drawn = 0;
    for (std::uint32_t dot = 0; dot < town.shown; ++dot) {
        if (town.is_away[dot] != 0) continue;
        const std::uint8_t area = town.area[dot];
        const Sprite* sprite = sizes[area] > 5.0F ? &frame.sprites.head : &frame.sprites.dot;
        ImU32 colour = market_colour;
        float size = sizes[area];
        if (area == 1) {
            colour = colours[static_cast<std::size_t>((town.value[dot] + 1.0F) * 16.0F + 0.5F)];
            if (has_forms) {
                sprite = &sprite_of_bond(frame.sprites, town.bond[dot], *sprite);
                size *= size_of_bond(town.bond[dot]);
            }
        }
        put_sprite(*frame.list, *sprite, town.at[dot], size, colour);
        ++drawn;
    }
    give_back_sprites(*frame.list, static_cast<int>(town.shown) - drawn);
}

void draw_walkers(const MapFrame& frame) {
    const UiContext& context = frame.context;
    const std::vector<Walker>& walkers = frame.state.people.walkers;
    const bool is_large = frame.state.layout.form.text_size == 2;
    const float size = context.px(is_fast(context) ? 7 : is_large ? 11 : 9);
    const float rim = std::max(2.0F, context.px(2));
    for (const Walker& walker : walkers) {
        if (walker.phase != WalkPhase::walking) continue;
        const float fade = std::clamp(std::min(walker.t, 1.0F - walker.t) * 12.0F, 0.25F, 1.0F);
        const ImU32 colour = value_colour(frame, walker.value);
        reserve_sprites(*frame.list, 2);
        const Sprite& sprite = sprite_of_bond(frame.sprites, walker.bond, frame.sprites.head);
        const float whole = size * size_of_bond(walker.bond);
        put_sprite(*frame.list, sprite, walker.at, whole + rim, with_alpha(context.theme.surface, fade));
        put_sprite(*frame.list, sprite, walker.at, whole, with_alpha(colour, fade));
    }
    for (const Sign& sign : frame.state.people.signs) {
        const float rise = context.px(22) * eased(sign.t);
        const ImVec2 at(sign.at.x, sign.at.y - context.px(8) - rise);
        const ImU32 colour = with_alpha(value_colour(frame, sign.is_positive ? 1.0F : -1.0F), 1.0F - sign.t * sign.t);
        const float arm = context.px(4);
        const float thick = std::max(1.5F, context.px(2));
        frame.list->AddLine(ImVec2(at.x - arm, at.y), ImVec2(at.x + arm, at.y), colour, thick);
        if (sign.is_positive) frame.list->AddLine(ImVec2(at.x, at.y - arm), ImVec2(at.x, at.y + arm), colour, thick);
    }
}

void draw_sparks(const MapFrame& frame) {
    const UiContext& context = frame.context;
    for (const Spark& spark : frame.state.people.sparks) {
        const ImVec2 from = place_of_person(frame.state.people, frame.state.town, spark.sender);
        const ImVec2 to = place_of_person(frame.state.people, frame.state.town, spark.listener);
        const float away = distance_between(from, to);
        const float lift = std::min(away * 0.35F, context.px(56)) + context.px(6);
        const Curve arc = {from, ImVec2(lerp(from, to, 0.2F).x, std::min(from.y, to.y) - lift),
                           ImVec2(lerp(from, to, 0.8F).x, std::min(from.y, to.y) - lift), to};
        const float head = context.reduced_motion ? 1.0F : eased(std::min(1.0F, spark.t * 1.5F));
        const float tail = context.reduced_motion ? 0.0F : std::max(0.0F, head - 0.55F);
        const float fade = spark.t < 0.66F ? 1.0F : (1.0F - spark.t) / 0.34F;
        const ImU32 colour =
            with_alpha(value_colour(frame, spark.is_positive ? 1.0F : -1.0F), fade * (spark.is_strong ? 0.6F : 0.35F));
        draw_fading_curve(*frame.list, arc, tail, head, colour,
                          std::max(1.0F, context.scale * (spark.is_strong ? 1.5F : 1.0F)));
        draw_sprite(*frame.list, frame.sprites.head, point_on(arc, head), context.px(4), colour);
    }
}

void draw_selection(const MapFrame& frame) {
    if (frame.selection.kind != Selection::Kind::person || frame.selection.index >= frame.world.people.size()) return;
    const UiContext& context = frame.context;
    const MapState& state = frame.state;
    const std::uint32_t person = frame.selection.index;
    const ImVec2 here = place_of_person(state.people, state.town, person);
    const Ties ties = ties_of(frame.world.network, person);
    for (std::uint32_t i = 0; i < ties.count; ++i) {
        const std::uint32_t dot = dot_of(state.town, ties.person[i]);
        const ImVec2 there = state.town.at[dot];
        const bool is_strong = i < ties.strong;
        const float lift = std::min(distance_between(here, there) * 0.3F, context.px(60));
        const Curve arc = {here, ImVec2(here.x, here.y - lift), ImVec2(there.x, there.y - lift), there};
        draw_curve(*frame.list, arc, with_alpha(context.theme.text_quiet, is_strong ? 0.75F : 0.28F),
                   std::max(1.0F, context.px(1)));
        const float value = state.town.area[dot] == 1 ? state.town.value[dot] : 0.0F;
        draw_sprite(*frame.list, frame.sprites.head, there, context.px(10), context.theme.surface);
        draw_sprite(*frame.list, frame.sprites.head, there, context.px(8), value_colour(frame, value));
    }
    std::uint8_t before = place_home;
    const ImU32 trail = with_alpha(context.theme.accent, 0.8F);
    for (const Contact& contact : frame.world.today.contacts) {
        if (contact.person != person || before == contact.touchpoint) continue;
        if (before == place_home) {
            const Route& way = path_from_town(state.layout, contact.touchpoint);
            frame.list->AddLine(state.town.at[dot_of(state.town, person)], way.first.a, with_alpha(trail, 0.6F),
                                context.px(2));
            draw_curve(*frame.list, way.first, trail, context.px(3));
            draw_curve(*frame.list, way.second, trail, context.px(3));
        } else {
            draw_curve(*frame.list, path_between(state.layout, before, contact.touchpoint), trail, context.px(3));
        }
        before = contact.touchpoint;
    }
    const auto ring = [&](ImVec2 place) {
        const ImVec2 at = beside_cards(state.layout, place, context.px(10));
        frame.list->AddCircleFilled(at, context.px(8), context.theme.surface);
        draw_sprite(*frame.list, frame.sprites.head, at, context.px(11),
                    value_colour(frame, state.town.area[dot_of(state.town, person)] == 1
                                            ? state.town.value[dot_of(state.town, person)]
                                            : 0.0F));
        frame.list->AddCircle(at, context.px(9), context.theme.accent, 0, std::max(2.0F, context.px(2)));
    };
    ring(here);
}

}  // namespace goodwill::ui
