// Stations: cards with icon, name, emotion and staff, and the people standing in front of them.
#include <algorithm>
#include <string>

#include "generated/embedded_fonts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/map/state.h"

namespace goodwill::ui {

const char* icon_of(TouchpointKind kind) {
    switch (kind) {
        case TouchpointKind::website:
            return icon::laptop;
        case TouchpointKind::app:
            return icon::mobile;
        case TouchpointKind::counter:
            return icon::bell;
        case TouchpointKind::table_service:
            return icon::cutlery;
        case TouchpointKind::shop:
            return icon::basket;
        case TouchpointKind::workshop:
            return icon::wrench;
        case TouchpointKind::hotline:
            return icon::phone;
        case TouchpointKind::chat:
            return icon::comments;
        case TouchpointKind::email:
            return icon::envelope;
        case TouchpointKind::back_office:
            return icon::folder;
        case TouchpointKind::product:
            return icon::cube;
        case TouchpointKind::room:
            return icon::bed;
        case TouchpointKind::delivery:
            return icon::truck;
        case TouchpointKind::invoice:
            return icon::file;
        case TouchpointKind::mailing:
            return icon::bullhorn;
        case TouchpointKind::social:
            return icon::share;
        case TouchpointKind::community:
            return icon::users;
    }
    return icon::map_marker;
}

namespace {

void draw_card_ground(const MapFrame& frame, const Rect& card, bool is_chosen, bool is_hovered) {
    const UiContext& context = frame.context;
    const Theme& theme = context.theme;
    const float round = context.px(6);
    const ImU32 shadow = IM_COL32(0, 0, 0, theme.is_dark ? 60 : 14);
    for (int i = 1; i <= 3; ++i) {
        const auto grow = static_cast<float>(i) * context.scale;
        frame.list->AddRectFilled(ImVec2(card.min.x - grow, card.min.y),
                                  ImVec2(card.max.x + grow, card.max.y + grow * 1.6F),
                                  with_alpha(shadow, 1.0F / static_cast<float>(i)), round + grow);
    }
    frame.list->AddRectFilled(card.min, card.max, is_hovered ? mix(theme.surface, theme.raised, 0.6F) : theme.surface,
                              round);
    const float line = std::max(1.0F, context.px(is_chosen ? 2 : 1));
    frame.list->AddRect(card.min, card.max, is_chosen ? theme.accent : theme.hairline, round, 0, line);
}

}  // namespace

void draw_vacancy(const MapFrame& frame, ImVec2 centre, float size) {
    const float line = std::max(1.0F, frame.context.px(1.25F));
    for (int k = 0; k < 4; ++k) {
        const float from = static_cast<float>(k) * 1.5708F + 0.3F;
        frame.list->PathArcTo(centre, size * 0.5F - line * 0.5F, from, from + 0.85F, 5);
        frame.list->PathStroke(with_alpha(frame.context.theme.text_quiet, 0.7F), 0, line);
    }
}

namespace {

void draw_heads(const MapFrame& frame, StationScene& scene, ImVec2 at, float width) {
    const UiContext& context = frame.context;
    const Theme& theme = context.theme;
    const CardForm& form = frame.state.layout.form;
    const float size = context.px(form.is_compact ? 8 : form.text_size == 2 ? 12 : 10);
    float pitch = size + context.px(3);
    const auto count = static_cast<float>(scene.heads.size());
    if (count * pitch > width) pitch = std::max(size * 0.8F, width / std::max(1.0F, count));
    const auto room = static_cast<std::size_t>(std::max(1.0F, width / pitch));
    scene.head_at.clear();
    const std::size_t shown = std::min(room, scene.heads.size());
    scene.hidden_heads = static_cast<int>(scene.heads.size() - shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const Employee& who = frame.world.employees[scene.heads[i]];
        const ImVec2 centre(at.x + size * 0.5F + static_cast<float>(i) * pitch, at.y);
        scene.head_at.push_back(centre);
        const bool is_vacant = !works_on(who, day_shown(frame.world));
        const float line = std::max(1.0F, context.px(1.25F));
        const float radius = size * 0.5F - line * 0.5F;
        if (is_vacant) {
            draw_vacancy(frame, centre, size);
        } else if (scene.head_is_busy[i] != 0) {
            draw_sprite(*frame.list, frame.sprites.head, centre, size, theme.text);
        } else {
            frame.list->AddCircle(centre, radius, theme.text_quiet, 16, line);
        }
        if (frame.selection.kind == Selection::Kind::employee && frame.selection.index == scene.heads[i]) {
            frame.list->AddCircle(centre, size * 0.5F + context.px(3), theme.accent, 20, std::max(1.5F, context.px(2)));
        }
    }
}

// Below right: how much happens here, or what is different beside the twin.
struct CardNote {
    Shown text;
    ImU32 colour = 0;
    bool is_change = false;
};

const char* sign_of(StationFigure figure) {
    switch (figure) {
        case StationFigure::wait:
            return icon::hourglass;
        case StationFigure::gave_up:
            return icon::user_times;
        case StationFigure::satisfaction:
            return icon::smile;
        case StationFigure::contacts:
        case StationFigure::moved_by_nothing:
            break;
    }
    return "";
}

CardNote note_of(const MapFrame& frame, std::size_t station, const StationScene& scene) {
    const UiContext& context = frame.context;
    const auto& differences = frame.state.differences;
    if (station >= differences.size() || differences[station].figure == StationFigure::moved_by_nothing) {
        return {fill(tr(Text::map_contacts_a_day, context.language),
                     decimal(scene.usual_contacts + 0.0F, 0, context.language).view()),
                context.theme.text_quiet, false};
    }
    const StationDifference& moved = differences[station];
    const char* const arrow = moved.with > moved.without ? " ▲ " : " ▼ ";
    const Shown change = joined(arrow, station_change(moved, context.language).view());
    return {moved.figure == StationFigure::contacts
                ? fill(tr(Text::map_contacts_a_day, context.language), change.view())
                : joined(sign_of(moved.figure), change.view()),
            moved.is_better()  ? goodwill_colour(context.theme, 1.0F)
            : moved.is_worse() ? goodwill_colour(context.theme, -1.0F)
                               : context.theme.text,
            true};
}

void draw_note(const MapFrame& frame, std::size_t station, const CardNote& note, ImVec2 at) {
    const ImFont* font = frame.context.fonts.small;
    draw_text(*frame.list, font, at, note.colour, note.text.c_str());
    if (!note.is_change) return;
    const ImVec2 size = text_size(font, note.text.c_str());
    remember_rect(frame.context, "station_change", frame.world.scenario->touchpoints[station].id, at,
                  {at.x + size.x, at.y + size.y});
}

void draw_compact_name(const MapFrame& frame, const std::string& name, ImVec2 at, float width) {
    const ImFont* font = frame.context.fonts.small;
    const float line = std::floor(font->FontSize * 0.94F);
    // The break that leaves the longer of the two lines shortest.
    std::size_t best = std::string::npos;
    float best_width = text_size(font, name.c_str()).x;
    for (std::size_t i = 1; i + 1 < name.size() && best_width > width; ++i) {
        if (name[i] != ' ' && name[i] != '-') continue;
        const float first = text_size(font, name.substr(0, name[i] == '-' ? i + 1 : i).c_str()).x;
        const float second = text_size(font, name.c_str() + i + 1).x;
        if (std::max(first, second) < best_width) {
            best_width = std::max(first, second);
            best = i;
        }
    }
    const ImU32 colour = frame.context.theme.text;
    const std::string first = best == std::string::npos ? name : name.substr(0, name[best] == '-' ? best + 1 : best);
    draw_text_squeezed(*frame.list, font, at, width, colour, first.c_str());
    if (best == std::string::npos) return;
    draw_text_squeezed(*frame.list, font, ImVec2(at.x, at.y + line), width, colour, name.c_str() + best + 1);
}

void draw_wide_card(const MapFrame& frame, const Rect& card, std::size_t index, StationScene& scene) {
    const UiContext& context = frame.context;
    const Touchpoint& touchpoint = frame.world.scenario->touchpoints[index];
    const CardForm& form = frame.state.layout.form;
    const ImFont* font = form.text_size == 0   ? context.fonts.small
                         : form.text_size == 1 ? context.fonts.strong
                                               : context.fonts.title;
    const float pad = context.px(form.text_size == 2 ? 12 : form.text_size == 1 ? 8 : 6);
    const float tile = context.px(form.text_size == 2 ? 36 : form.text_size == 1 ? 30 : 22);
    const ImVec2 tile_min(card.min.x + pad, card.min.y + pad);
    frame.list->AddRectFilled(tile_min, ImVec2(tile_min.x + tile, tile_min.y + tile), context.theme.raised,
                              context.px(6));
    const ImFont* icon_font = form.text_size == 2 ? context.fonts.title : context.fonts.icons;
    const char* picture = icon_of(touchpoint.kind);
    const ImVec2 picture_size = text_size(icon_font, picture);
    draw_text(*frame.list, icon_font,
              ImVec2(tile_min.x + (tile - picture_size.x) * 0.5F, tile_min.y + (tile - picture_size.y) * 0.5F),
              context.theme.text_quiet, picture);
    const float x = tile_min.x + tile + context.px(form.text_size == 0 ? 6 : 8);
    const float bar = std::max(3.0F, context.px(form.text_size == 2 ? 6 : 4));
    const float name_height = text_size(font, "X").y;
    const float spare = tile - name_height - bar;
    draw_text_squeezed(*frame.list, font, ImVec2(x, tile_min.y + spare * 0.1F), card.max.x - pad * 0.5F - x,
                       context.theme.text, touchpoint.name.in(context.language).c_str());
    const float bar_y = std::floor(tile_min.y + tile - bar - context.px(1));
    draw_goodwill_bar(*frame.list, context.theme, ImVec2(x, bar_y), ImVec2(card.max.x - pad, bar_y + bar),
                      scene.emotion);
    const float row = card.max.y - context.px(form.text_size == 2 ? 18 : 14);
    const CardNote note = note_of(frame, index, scene);
    const ImVec2 load_size = text_size(context.fonts.small, note.text.c_str());
    draw_note(frame, index, note, {card.max.x - pad - load_size.x, row - load_size.y * 0.5F});
    draw_heads(frame, scene, ImVec2(card.min.x + pad, row),
               card.max.x - card.min.x - pad * 2.0F - load_size.x - context.px(8));
}

void draw_compact_card(const MapFrame& frame, const Rect& card, std::size_t index, StationScene& scene) {
    const UiContext& context = frame.context;
    const Touchpoint& touchpoint = frame.world.scenario->touchpoints[index];
    const float pad = context.px(6), bar = std::max(3.0F, context.px(4));
    float left = card.min.x + pad, y = card.min.y + context.px(4);
    // A low card has room for its name alone.
    if (card.max.y - card.min.y >= context.px(60)) {
        const char* picture = icon_of(touchpoint.kind);
        const ImVec2 picture_size = text_size(context.fonts.small, picture);
        draw_text(*frame.list, context.fonts.small, ImVec2(left, y), context.theme.text_quiet, picture);
        left += std::max(picture_size.x, context.px(16)) + context.px(4);
        y += std::floor((picture_size.y - bar) * 0.5F);
        draw_goodwill_bar(*frame.list, context.theme, ImVec2(left, y), ImVec2(card.max.x - pad, y + bar),
                          scene.emotion);
        y = card.min.y + context.px(4) + picture_size.y;
    } else {
        draw_goodwill_bar(*frame.list, context.theme, ImVec2(left, y), ImVec2(card.max.x - pad, y + bar),
                          scene.emotion);
        y += bar;
    }
    draw_compact_name(frame, touchpoint.name.in(context.language), ImVec2(card.min.x + pad, y),
                      card.max.x - card.min.x - pad * 1.5F);
    float width = card.max.x - card.min.x - pad * 2.0F;
    const float row = card.max.y - context.px(8);
    if (!frame.state.differences.empty()) {
        const CardNote note = note_of(frame, index, scene);
        const ImVec2 size = text_size(context.fonts.small, note.text.c_str());
        if (note.is_change && size.x < width * 0.9F) {
            draw_note(frame, index, note, {card.max.x - pad - size.x, row - size.y * 0.5F - context.px(1)});
            width -= size.x + context.px(6);
        }
    }
    draw_heads(frame, scene, ImVec2(card.min.x + pad, row), width);
}

void draw_figure(const MapFrame& frame, ImVec2 at, float height, ImU32 colour, bool is_letter) {
    const Sprite& sprite = is_letter ? frame.sprites.letter : frame.sprites.figure;
    const float alpha = static_cast<float>(colour >> IM_COL32_A_SHIFT) / 255.0F;
    draw_sprite(*frame.list, sprite, at, height + frame.context.px(2.5F),
                with_alpha(frame.context.theme.surface, alpha));
    draw_sprite(*frame.list, sprite, at, height, colour);
}

}  // namespace

void draw_cards(const MapFrame& frame, People& people) {
    for (std::size_t i = 0; i < frame.state.layout.cards.size(); ++i) {
        const Rect& card = frame.state.layout.cards[i];
        const bool is_chosen = frame.selection.kind == Selection::Kind::touchpoint && frame.selection.index == i;
        const bool is_hovered =
            frame.state.hovered.kind == Selection::Kind::touchpoint && frame.state.hovered.index == i;
        draw_card_ground(frame, card, is_chosen, is_hovered);
        if (frame.state.layout.form.is_compact) {
            draw_compact_card(frame, card, i, people.stations[i]);
        } else {
            draw_wide_card(frame, card, i, people.stations[i]);
        }
    }
}

void draw_queues(const MapFrame& frame) {
    const UiContext& context = frame.context;
    const MapLayout& layout = frame.state.layout;
    const People& people = frame.state.people;
    const float height = context.px(figure_height_css(layout.form));
    const std::size_t room = queue_room(layout, context);
    for (std::size_t s = 0; s < layout.cards.size(); ++s) {
        const StationScene& scene = people.stations[s];
        const bool is_letter = !kind_info(frame.world.scenario->touchpoints[s].kind).is_live;
        if (is_fast(context)) {  // the mean length of the line, in neutral grey
            for (std::size_t i = 0; i < room && static_cast<float>(i) < scene.usual_queue; ++i) {
                const float part = std::min(1.0F, scene.usual_queue - static_cast<float>(i));
                if (part < 0.3F) break;
                draw_figure(frame, queue_place(layout, context, s, i), height,
                            with_alpha(context.theme.text_quiet, 0.75F * part), is_letter);
            }
            continue;
        }
        const float edge = layout.cards[s].max.y - context.px(3);  // above it somebody still walks behind the card
        for (const std::uint32_t index : scene.at_desk) {
            const Walker& walker = people.walkers[index];
            if (walker.at.y >= edge)
                draw_figure(frame, walker.at, height, value_colour(frame, walker.value), is_letter);
        }
        const std::size_t last = std::min(scene.queue.size(), room);
        const bool has_more = scene.queue.size() > room || scene.waiting > static_cast<int>(room);
        for (std::size_t i = 0; i < (has_more && last > 3 ? last - 3 : last); ++i) {
            const Walker& walker = people.walkers[scene.queue[i]];
            if (walker.at.y < edge) continue;
            draw_figure(frame, walker.at, height, value_colour(frame, walker.value), is_letter);
        }
        if (has_more) {
            const Shown more =
                joined("+", decimal(static_cast<double>(std::max(scene.waiting, static_cast<int>(scene.queue.size()))) -
                                        static_cast<double>(last - std::min<std::size_t>(3, last)),
                                    0, context.language)
                                .view());
            const ImVec2 at = queue_place(layout, context, s, room - 3);
            draw_text(*frame.list, context.fonts.small,
                      ImVec2(at.x - context.px(4), at.y - context.fonts.small->FontSize * 0.5F), context.theme.text,
                      more.c_str());
        }
    }
}

}  // namespace goodwill::ui
