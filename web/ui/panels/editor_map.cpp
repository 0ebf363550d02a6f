#include "web/ui/panels/editor_map.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "generated/embedded_fonts.h"
#include "imgui_internal.h"
#include "sim/scenario/scenario_fields.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/map/paint.h"
#include "web/ui/map/state.h"

namespace goodwill::ui {

namespace {

using Wish = EditWish::Kind;

constexpr float step_share = 0.02F;  // of the map, by an arrow key

struct Station {
    std::string id, name;
    TouchpointKind kind = TouchpointKind::website;
    ImVec2 share{0.5F, 0.5F};  // place on the map
    bool is_wrong = false;
    Rect card{};
};

struct Way {
    std::size_t from = 0, to = 0;
    std::string label;  // probabilities, one after the other
    bool is_otherwise = false;
};

std::string text_in(const FormObject& object, std::string_view key) {
    const FormField* field = object.find(key);
    return field == nullptr || field->value == nullptr ? std::string() : field->value->text;
}

std::vector<Station> stations_of(const Draft& draft, Language language) {
    std::vector<Station> stations;
    const FormField* list = draft.form().find("touchpoints");
    for (std::size_t i = 0; list != nullptr && i < list->entries.size(); ++i) {
        const FormObject& entry = list->entries[i];
        Station station{text_in(entry, "id"), entry_name(entry, i, language)};
        const auto kind = std::find(std::begin(kind_names), std::end(kind_names), text_in(entry, "kind"));
        if (kind != std::end(kind_names)) station.kind = static_cast<TouchpointKind>(kind - std::begin(kind_names));
        const FormField* place = entry.find("map");
        if (place != nullptr && place->value != nullptr && place->value->items.size() == 2) {
            const auto share = [&](std::size_t k) {
                return static_cast<float>(std::clamp(place->value->items[k].number, 0.0, 1.0));
            };
            station.share = {share(0), share(1)};
        }
        station.is_wrong = mistakes_in(draft, entry.path) > 0;
        stations.push_back(std::move(station));
    }
    return stations;
}

std::optional<std::size_t> station_of_step(const std::vector<Station>& stations, const FormField& steps,
                                           const std::string& step) {
    for (const FormObject& entry : steps.entries) {
        if (step.empty() || text_in(entry, "id") != step) continue;
        const std::string id = text_in(entry, "touchpoint");
        for (std::size_t i = 0; i < stations.size(); ++i) {
            if (!id.empty() && stations[i].id == id) return i;
        }
    }
    return std::nullopt;
}

std::string share_text(const FormObject& way, Language language) {
    const FormField* field = way.find("probability");
    const bool is_number = field->value == nullptr || field->value->type == JsonValue::Type::number;
    if (!is_number) return "?";
    return percent(field->value == nullptr ? field->standard : field->value->number, 0, language).c_str();
}

void add_way(std::vector<Way>& ways, std::optional<std::size_t> from, std::optional<std::size_t> to, std::string label,
             bool is_otherwise) {
    if (!from || !to || *from == *to) return;
    for (Way& way : ways) {
        if (way.from != *from || way.to != *to || way.is_otherwise != is_otherwise) continue;
        way.label += " · " + label;
        return;
    }
    ways.push_back({*from, *to, std::move(label), is_otherwise});
}

void find_ways(std::vector<Way>& ways, const std::vector<Station>& stations, const FormObject& journey,
               Language language) {
    const FormField* steps = journey.find("steps");
    if (steps == nullptr) return;
    for (const FormObject& step : steps->entries) {
        const auto from = station_of_step(stations, *steps, text_in(step, "id"));
        if (const FormField* next = step.find("next")) {
            for (const FormObject& way : next->entries) {
                add_way(ways, from, station_of_step(stations, *steps, text_in(way, "to")), share_text(way, language),
                        false);
            }
        }
        add_way(ways, from, station_of_step(stations, *steps, text_in(step, "alternative")), "", true);
    }
}

Curve curve_of(const Way& way, const std::vector<Station>& stations) {
    const Rect &a = stations[way.from].card, &b = stations[way.to].card;
    const ImVec2 begin = mid(a.min, a.max), end = mid(b.min, b.max);
    // To one side, so that the way back lies on the other.
    const float bow = way.is_otherwise ? 0.28F : 0.14F;
    const ImVec2 aside = {-(end.y - begin.y) * bow, (end.x - begin.x) * bow};
    const ImVec2 first = lerp(begin, end, 0.33F), second = lerp(begin, end, 0.67F);
    return {begin, {first.x + aside.x, first.y + aside.y}, {second.x + aside.x, second.y + aside.y}, end};
}

bool is_in(const Rect& card, ImVec2 at) {
    return at.x > card.min.x && at.x < card.max.x && at.y > card.min.y && at.y < card.max.y;
}

// Where on its curve a way leaves its first card and reaches the second.
struct Visible {
    float from = 0.0F, to = 1.0F;
};
Visible visible_part(const Curve& curve, const Rect& first, const Rect& second) {
    Visible part;
    while (part.from < 0.5F && is_in(first, point_on(curve, part.from))) part.from += 0.01F;
    while (part.to > 0.5F && is_in(second, point_on(curve, part.to))) part.to -= 0.01F;
    return part;
}

void draw_way(const UiContext& context, const Way& way, const std::vector<Station>& stations, bool is_of_open) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Curve curve = curve_of(way, stations);
    const ImU32 colour = way.is_otherwise ? context.theme.text_quiet
                         : is_of_open     ? context.theme.accent
                                          : with_alpha(context.theme.text_quiet, 0.5F);
    draw_curve(list, curve, colour, std::max(1.0F, context.px(is_of_open && !way.is_otherwise ? 2 : 1)));
    const float t = visible_part(curve, stations[way.from].card, stations[way.to].card).to;
    const ImVec2 tip_at = point_on(curve, t), before = point_on(curve, t - 0.03F);
    const float length = std::max(0.001F, distance_between(tip_at, before)), head = context.px(7);
    const ImVec2 way_on = {(tip_at.x - before.x) / length, (tip_at.y - before.y) / length};
    const ImVec2 base = {tip_at.x - way_on.x * head, tip_at.y - way_on.y * head};
    list.AddTriangleFilled(tip_at, {base.x - way_on.y * head * 0.5F, base.y + way_on.x * head * 0.5F},
                           {base.x + way_on.y * head * 0.5F, base.y - way_on.x * head * 0.5F}, colour);
}

void draw_way_label(const UiContext& context, const Way& way, const std::vector<Station>& stations) {
    if (way.label.empty()) return;
    const ImFont* font = context.fonts.small;
    const Curve curve = curve_of(way, stations);
    const Visible part = visible_part(curve, stations[way.from].card, stations[way.to].card);
    ImVec2 at = point_on(curve, 0.5F * (part.from + part.to));
    const float wide = text_width(font, way.label), pad = context.px(3);
    // A short way is written beside, or its arrow would not be seen.
    const ImVec2 begin = point_on(curve, part.from), end = point_on(curve, part.to);
    const float length = std::max(0.001F, distance_between(begin, end));
    const ImVec2 way_on = {std::abs(end.x - begin.x) / length, std::abs(end.y - begin.y) / length};
    const float along = way_on.x * wide + way_on.y * font->FontSize + 2.0F * (pad + context.px(7));
    if (length < along) {
        at.x += way_on.y * (0.5F * wide + context.px(8));
        at.y -= way_on.x * (0.5F * font->FontSize + context.px(8));
    }
    const ImVec2 min = {at.x - wide * 0.5F, at.y - font->FontSize * 0.5F};
    ImGui::GetWindowDrawList()->AddRectFilled({min.x - pad, min.y - pad},
                                              {min.x + wide + pad, min.y + font->FontSize + pad}, context.theme.page,
                                              context.px(4));
    draw_text(min, font, context.theme.text, way.label);
}

// A small map has room for pictures alone.
bool is_small_map(const UiContext& context, ImVec2 size) {
    return size.x < context.px(520) || size.y < context.px(280);
}

void draw_station(const UiContext& context, const Station& station, bool is_open, bool is_lit) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Theme& theme = context.theme;
    list.AddRectFilled(station.card.min, station.card.max, is_lit ? theme.raised : theme.surface, context.px(6));
    list.AddRect(station.card.min, station.card.max,
                 station.is_wrong ? theme.warning
                 : is_open        ? theme.accent
                                  : theme.hairline,
                 context.px(6), 0, std::max(1.0F, context.px(is_open || station.is_wrong ? 2 : 1)));
    const float pad = context.px(8), width = station.card.max.x - station.card.min.x,
                height = station.card.max.y - station.card.min.y;
    const char* picture = icon_of(station.kind);
    const ImFont* icons = context.fonts.icons;
    const ImFont* font = context.fonts.small;
    if (width < context.px(80)) {  // the picture alone
        draw_text({station.card.min.x + (width - text_width(icons, picture)) * 0.5F,
                   station.card.min.y + (height - icons->FontSize) * 0.5F},
                  icons, theme.text_quiet, picture);
        return;
    }
    if (width < context.px(128)) {  // the name below it
        const float room = width - 2 * pad;
        draw_text({station.card.min.x + pad, station.card.min.y + context.px(4)}, font, theme.text_quiet, picture);
        const ImVec2 at = {station.card.min.x + pad, station.card.min.y + context.px(6) + font->FontSize};
        const bool has_words = station.name.find(' ') != std::string::npos && text_width(font, station.name) > room;
        if (has_words) {
            draw_text_wrapped(at, font, theme.text, cut_to_lines(font, station.name, room, 2), room);
        } else {
            draw_text_squeezed(list, font, at, room, theme.text, station.name.c_str());
        }
        return;
    }
    draw_text({station.card.min.x + pad, station.card.min.y + (height - icons->FontSize) * 0.5F}, icons,
              theme.text_quiet, picture);
    const float left = station.card.min.x + pad + context.px(24), room = station.card.max.x - pad - left;
    const std::string name = cut_to_lines(font, station.name, room, 2);
    draw_text_wrapped({left, station.card.min.y + (height - wrapped_height(font, name, room)) * 0.5F}, font, theme.text,
                      name, room);
}

// What the arrow keys ask for of the station that is marked.
std::optional<ImVec2> moved_by_keys(ImVec2 share) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return std::nullopt;
    const ImGuiID id = ImGui::GetItemID();
    std::optional<ImVec2> moved;
    const auto key = [&](ImGuiKey which, float x, float y) {
        ImGui::SetKeyOwner(which, id);
        if (ImGui::IsKeyPressed(which, id)) moved = ImVec2(share.x + x, share.y + y);
    };
    key(ImGuiKey_LeftArrow, -step_share, 0);
    key(ImGuiKey_RightArrow, step_share, 0);
    key(ImGuiKey_UpArrow, 0, -step_share);
    key(ImGuiKey_DownArrow, 0, step_share);
    return moved;
}

EditWish place_wish(std::size_t index, ImVec2 share) {
    const auto digits = [](float value) { return std::round(std::clamp(value, 0.0F, 1.0F) * 100.0F) / 100.0F; };
    EditWish wish{Wish::set, "touchpoints[" + std::to_string(index) + "].map"};
    wish.value = fmt::format("[{:.4g}, {:.4g}]", digits(share.x), digits(share.y));
    return wish;
}

// A journey is open: its first step at the station; else the station's form.
void open_station(EditorState& state, const FormObject* journey, const Station& station, std::size_t index) {
    const FormField* steps = journey == nullptr ? nullptr : journey->find("steps");
    if (steps == nullptr) {
        state.section = EditorSection::touchpoints;
        state.entry = index;
        return;
    }
    for (std::size_t i = 0; i < steps->entries.size(); ++i) {
        if (text_in(steps->entries[i], "touchpoint") != station.id) continue;
        state.step = i;
        return;
    }
}

void station_ui(EditorState& state, const UiContext& context, Actions& actions, const FormObject* journey,
                Station& station, std::size_t index, const Rect& field) {
    const ImVec2 extent = {station.card.max.x - station.card.min.x, station.card.max.y - station.card.min.y};
    ImGui::SetCursorScreenPos(station.card.min);
    ImGui::PushID(static_cast<int>(index));
    ImGui::SetNextItemAllowOverlap();
    const bool is_pressed = ImGui::InvisibleButton("###draft_station", extent);
    const bool is_lit = ImGui::IsItemHovered() && !context.is_touch;
    const bool is_dragged = ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, context.px(4));
    const ImVec2 room = {field.max.x - field.min.x, field.max.y - field.min.y};
    if (is_dragged) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        actions.edits.push_back(
            place_wish(index, {(mouse.x - field.min.x) / room.x, (mouse.y - field.min.y) / room.y}));
        state.dragged = index;
    }
    if (const std::optional<ImVec2> moved = moved_by_keys(station.share)) {
        actions.edits.push_back(place_wish(index, *moved));
        actions.edits.push_back({Wish::seal});
    }
    if (ImGui::IsItemDeactivated() && state.dragged == index) {
        actions.edits.push_back({Wish::seal});
        state.dragged.reset();
    } else if (is_pressed) {
        open_station(state, journey, station, index);
    }
    if (is_lit) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    remember_rect(context, "draft", station.id, station.card.min, station.card.max);
    const bool is_marked = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    ImGui::PopID();
    const bool is_open = state.section == EditorSection::touchpoints && state.entry == index;
    draw_station(context, station, is_open || is_marked, is_lit);
}

// The ring at a station that ways are drawn from.
void ring_ui(const UiContext& context, Actions& actions, const FormObject& journey,
             const std::vector<Station>& stations, std::size_t index) {
    const Station& station = stations[index];
    const float radius = context.px(context.is_touch ? 10 : 7), reach = radius + context.px(4);
    const ImVec2 centre = {station.card.max.x, (station.card.min.y + station.card.max.y) * 0.5F};
    ImGui::SetCursorScreenPos({centre.x - reach, centre.y - reach});
    ImGui::PushID(static_cast<int>(index));
    ImGui::InvisibleButton("###ring", {2 * reach, 2 * reach}, ImGuiButtonFlags_None);
    const bool is_drawing = ImGui::IsItemActive();
    const bool is_over = ImGui::IsItemHovered();
    const bool is_done = ImGui::IsItemDeactivated();
    ImGui::PopID();
    remember_rect(context, "ring", station.id, {centre.x - reach, centre.y - reach},
                  {centre.x + reach, centre.y + reach});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircleFilled(centre, radius, is_over || is_drawing ? context.theme.accent : context.theme.surface, 24);
    list.AddCircle(centre, radius, context.theme.accent, 24, std::max(1.0F, context.px(1.5F)));
    tip(context, is_over && !is_drawing, tr(Text::ring_tip, context.language));
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (is_drawing) list.AddLine(centre, mouse, context.theme.accent, context.px(2));
    if (!is_done) return;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        const Rect& card = stations[i].card;
        const bool is_inside =
            mouse.x >= card.min.x && mouse.x <= card.max.x && mouse.y >= card.min.y && mouse.y <= card.max.y;
        if (i == index || !is_inside) continue;
        actions.edits.push_back({Wish::connect, journey.path, station.id, stations[i].id});
        return;
    }
}

void draw_beginnings(const UiContext& context, const FormObject& journey, const std::vector<Station>& stations) {
    const FormField *start = journey.find("start"), *steps = journey.find("steps");
    if (start == nullptr || steps == nullptr) return;
    for (const FormObject& way : start->entries) {
        const auto place = station_of_step(stations, *steps, text_in(way, "to"));
        if (!place) continue;
        const Rect& card = stations[*place].card;
        const std::string label = std::string(icon::play) + " " + share_text(way, context.language);
        const ImFont* font = context.fonts.small;
        const ImVec2 at = {card.min.x, card.min.y - font->FontSize - context.px(4)};
        ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + text_width(font, label), at.y + font->FontSize},
                                                  context.theme.page);
        draw_text(at, font, context.theme.accent, label);
    }
}

}  // namespace

void editor_map_ui(EditorState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                   ImVec2 size) {
    if (view.editor.draft == nullptr) return;
    const Draft& draft = *view.editor.draft;
    const Language language = context.language;
    const float margin = context.px(16);
    std::vector<Station> stations = stations_of(draft, language);
    const FormObject* journey =
        state.section == EditorSection::journeys && state.entry ? find_form(draft.form(), open_path(state)) : nullptr;
    const bool is_small = is_small_map(context, size);
    const bool is_open = state.section == EditorSection::touchpoints && state.entry && *state.entry < stations.size();
    std::string words_above = tr(journey != nullptr ? Text::draft_map_ways : Text::draft_map_help, language);
    if (is_small && is_open) words_above = stations[*state.entry].name;
    const float used = draw_text_wrapped({position.x + margin, position.y + margin}, context.fonts.small,
                                         context.theme.text_quiet, words_above, size.x - 2 * margin);
    const bool is_wide = size.x >= context.px(760);
    const ImVec2 card = {context.px(is_small  ? 44
                                    : is_wide ? 144
                                              : 112),
                         context.px(is_small  ? 36
                                    : is_wide ? 48
                                              : 56)};
    const Rect field = {
        {position.x + margin + card.x * 0.5F, position.y + 2 * margin + used + card.y * 0.5F},
        {position.x + size.x - margin - card.x * 0.5F, position.y + size.y - 2 * margin - card.y * 0.5F}};
    if (field.max.x <= field.min.x || field.max.y <= field.min.y) return;
    for (Station& station : stations) {
        const ImVec2 centre = {std::floor(field.min.x + (field.max.x - field.min.x) * station.share.x),
                               std::floor(field.min.y + (field.max.y - field.min.y) * station.share.y)};
        station.card = {{centre.x - card.x * 0.5F, centre.y - card.y * 0.5F},
                        {centre.x + card.x * 0.5F, centre.y + card.y * 0.5F}};
    }
    std::vector<Way> ways;
    const FormField* journeys = draft.form().find("journeys");
    for (std::size_t i = 0; journeys != nullptr && i < journeys->entries.size(); ++i) {
        const FormObject& each = journeys->entries[i];
        if (journey == nullptr || each.path == journey->path) find_ways(ways, stations, each, language);
    }
    for (const Way& way : ways) draw_way(context, way, stations, journey != nullptr);
    for (std::size_t i = 0; i < stations.size(); ++i) {
        station_ui(state, context, actions, journey, stations[i], i, field);
    }
    if (journey == nullptr) return;
    for (const Way& way : ways) {
        if (!is_small) draw_way_label(context, way, stations);
    }
    if (!is_small) draw_beginnings(context, *journey, stations);
    for (std::size_t i = 0; i < stations.size(); ++i) ring_ui(context, actions, *journey, stations, i);
}

}  // namespace goodwill::ui
