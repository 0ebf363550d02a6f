// The cube of consistency, to be turned in the hand; beside it the same without the change, and its faces as a list.
#include <algorithm>
#include <array>

#include "generated/embedded_fonts.h"
#include "imgui_internal.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/views/cube_drawing.h"
#include "web/ui/views/drawn_views.h"
#include "web/ui/views/view_frame.h"

namespace goodwill::ui {

namespace {

constexpr float cube_reach = 1.75F;  // of half an edge, from the centre to the farthest corner

float face_row_height(const UiContext& context) {
    return std::max(context.px(context.is_touch ? 44 : 30), 2.0F * context.fonts.small->FontSize + context.px(6));
}

std::string quality_text(double mean, Language language) {
    return sentence(tr(Text::cube_of_ten, language), decimal(mean, 1, language).view());
}

// What lies under the pointer, with and without the change.
void sticker_tip(const View& view, const UiContext& context, const Sticker& shown, const Sticker* without) {
    if (!begin_tip(context, true, 0.1F)) return;
    const Language language = context.language;
    if (shown.touchpoint < 0) {
        tip_text(context, context.fonts.body, context.theme.text, tr(Text::cube_empty_face, language));
        return end_tip();
    }
    const Touchpoint& at = view.session.scenario().touchpoints[static_cast<std::size_t>(shown.touchpoint)];
    tip_text(context, context.fonts.strong, context.theme.text, at.name.in(language));
    const auto days = [&](int day) { return std::string(decimal(day, 0, language).view()); };
    tip_text(context, context.fonts.small, context.theme.text_quiet,
             sentence(tr(Text::cube_days, language), days(shown.first_day + 1), days(shown.last_day),
                      decimal(shown.contacts, 0, language).view()));
    if (shown.has_contacts()) {
        tip_text(context, context.fonts.body, context.theme.text, quality_text(shown.mean(), language));
    }
    if (without != nullptr && without->has_contacts()) {
        tip_text(context, context.fonts.body, context.theme.text_quiet,
                 in_other_world_value(context.worlds, decimal(without->mean(), 1, language).view(), language));
    }
    end_tip();
}

// A press and a drag turn it, and the arrow keys while the Tab key has marked it.
void hold(CubeTurn& turn, const UiContext& context, Rect area) {
    const Press press = press_area(context, "cube", area.min, {width_of(area), height_of(area)});
    constexpr float radians_per_css = 0.01F;
    if (press.is_held && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        const ImVec2 way = ImGui::GetIO().MouseDelta;
        turn.wanted_yaw += way.x / context.scale * radians_per_css;
        // A finger that goes up or down wants to scroll.
        const float tilt = context.is_touch ? 0.0F : way.y / context.scale * radians_per_css;
        turn.wanted_pitch = std::clamp(turn.wanted_pitch + tilt, -1.0F, 1.0F);
        turn.yaw = turn.wanted_yaw;
        turn.pitch = turn.wanted_pitch;
    }
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
    const ImGuiID id = ImGui::GetItemID();
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow}) {
        ImGui::SetKeyOwner(key, id);
    }
    if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow, id)) turn_cube(turn, -1);
    if (ImGui::IsKeyPressed(ImGuiKey_RightArrow, id)) turn_cube(turn, 1);
    const bool is_over = ImGui::IsKeyPressed(ImGuiKey_UpArrow, id) || ImGui::IsKeyPressed(ImGuiKey_DownArrow, id);
    if (is_over) turn_cube_over(turn);
}

void turning_buttons(CubeTurn& turn, const UiContext& context, ImVec2 middle) {
    const float side = context.px(context.is_touch ? 44 : 32), gap = context.px(6);
    const Language language = context.language;
    float x = middle.x - 1.5F * side - gap;
    if (icon_button(context, "cube_left", icon::chevron_left, tr(Text::cube_turn_left, language), {x, middle.y},
                    {side, side})) {
        turn_cube(turn, -1);
    }
    x += side + gap;
    const char* over = turn.wanted_pitch > 0.0F ? icon::chevron_down : icon::chevron_up;
    if (icon_button(context, "cube_over", over, tr(Text::cube_turn_over, language), {x, middle.y}, {side, side})) {
        turn_cube_over(turn);
    }
    x += side + gap;
    if (icon_button(context, "cube_right", icon::chevron_right, tr(Text::cube_turn_right, language), {x, middle.y},
                    {side, side})) {
        turn_cube(turn, 1);
    }
}

// Returns the face whose row is under the pointer.
std::optional<CubeFace> face_list(CubeTurn& turn, const UiContext& context, const Cube& cube, const Cube* twin,
                                  Rect area) {
    const Language language = context.language;
    const float row = face_row_height(context), box = context.px(18);
    const ImFont *name_font = context.fonts.small, *value_font = context.fonts.strong;
    std::optional<CubeFace> hovered;
    for (std::size_t i = 0; i < cube_faces; ++i) {
        const auto which = static_cast<CubeFace>(i);
        const Face& face = cube.faces.at(i);
        const float top = area.min.y + static_cast<float>(i) * row, middle = top + row * 0.5F;
        const Press press =
            press_area(context, "cube_face_" + std::to_string(i), {area.min.x, top}, {width_of(area), row});
        if (press.is_clicked) show_face(turn, which);
        if (press.is_hovered) hovered = which;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (press.is_hovered)
            list.AddRectFilled({area.min.x, top}, {area.max.x, top + row}, context.theme.raised, context.px(4));
        const ImVec2 swatch = {area.min.x + context.px(4), std::floor(middle - box * 0.5F)};
        const ImVec2 end = {swatch.x + box, swatch.y + box};
        float value_width = 0.0F;
        if (face.has_contacts()) {
            list.AddRectFilled(swatch, end, quality_colour(context.theme, face.mean()), context.px(3));
            draw_quality_sign(context, {swatch.x + box * 0.5F, swatch.y + box * 0.5F}, box * 0.25F,
                              sign_of_quality(face.mean()));
            const Shown value = decimal(face.mean(), 1, language);
            value_width = text_width(value_font, value.view());
            draw_text_right({area.max.x - context.px(4), middle - value_font->FontSize * 0.5F}, value_font,
                            context.theme.text, value.view());
        } else {
            list.AddRect(swatch, end, context.theme.text_quiet, context.px(3));
        }
        const float x = end.x + context.px(8), room = area.max.x - context.px(12) - value_width - x;
        const bool is_seen = is_face_seen(turn, which);
        const bool has_other = twin != nullptr && twin->faces.at(i).has_contacts() && face.has_contacts();
        const std::string_view second = face.touchpoints == 0  ? tr(Text::cube_no_such, language)
                                        : !face.has_contacts() ? tr(Text::cube_no_contact, language)
                                                               : "";
        const float height = second.empty() && !has_other ? name_font->FontSize : 2.0F * name_font->FontSize;
        draw_text_cut({x, middle - height * 0.5F}, name_font,
                      is_seen ? context.theme.text : mix(context.theme.text, context.theme.text_quiet, 0.7F),
                      tr(face_name(which), language), room);
        const ImVec2 below = {x, middle - height * 0.5F + name_font->FontSize};
        if (has_other) {
            draw_other_value(context, below, name_font, decimal(twin->faces.at(i).mean(), 1, language).view(), room);
        } else {
            draw_text_cut(below, name_font, context.theme.text_quiet, second, room);
        }
    }
    return hovered;
}

// The names of the two sides that are seen, below them, and of the lid above; where one has no room, the list alone has them.
void seen_names(const UiContext& context, const CubeTurn& turn, ImVec2 centre, float half) {
    constexpr float height = 1.6F;  // of half an edge, from the centre to the upper and the lower corner
    const ImFont* font = context.fonts.small;
    const float width = cube_reach * half;
    const auto name_of = [&](std::size_t face) { return tr(face_name(static_cast<CubeFace>(face)), context.language); };
    for (std::size_t i = 0; i < cube_faces; ++i) {
        if (text_width(font, name_of(i)) > width - context.px(4)) return;
    }
    const bool from_above = turn.wanted_pitch > 0.0F;
    const float above = centre.y - height * half - font->FontSize, below = centre.y + height * half;
    for (std::size_t i = 0; i < cube_faces; ++i) {
        if (!is_face_seen(turn, static_cast<CubeFace>(i))) continue;
        const std::string_view name = name_of(i);
        const float text = text_width(font, name);
        if (i >= 4) {
            draw_text({centre.x - text * 0.5F, from_above ? above : below}, font, context.theme.text_quiet, name);
            continue;
        }
        // To which side it looks: the normal's way across the picture.
        constexpr std::array<float, 4> angle = {0.0F, 1.5708F, 3.1416F, 4.7124F};
        const bool is_left = std::sin(turn.wanted_yaw + angle.at(i)) < 0.0F;
        draw_text({is_left ? centre.x - width : centre.x + width - text, from_above ? below : above}, font,
                  context.theme.text_quiet, name);
    }
}

struct CubePlaces {
    Rect own, twin, list;
};

// Beside each other where there is room, else below; before a room no list has room below.
CubePlaces places_in(const UiContext& context, const Rect& picture, bool has_twin) {
    const float list_height = face_row_height(context) * static_cast<float>(cube_faces);
    const float list_width = context.px(212), gap = context.px(24);
    CubePlaces places;
    const bool is_beside = width_of(picture) > list_width + gap + context.px(260);
    Rect cubes = picture;
    if (is_beside) {
        cubes.max.x -= list_width + gap;
        const float top = std::max(picture.min.y, (picture.min.y + picture.max.y - list_height) * 0.5F);
        places.list = {{cubes.max.x + gap, top}, {picture.max.x, top + list_height}};
    } else if (!context.is_presenting) {
        cubes.max.y -= list_height + context.px(12);
        places.list = {{picture.min.x, cubes.max.y + context.px(12)}, picture.max};
    }
    places.own = places.twin = cubes;
    if (!has_twin) return places;
    const float middle = (cubes.min.x + cubes.max.x) * 0.5F;
    places.own.max.x = middle - context.px(1);
    places.twin.min.x = middle + context.px(1);
    return places;
}

float least_height_css(const UiContext& context, float width) {
    if (context.is_presenting) return room_chart_css;
    const float list = face_row_height(context) * static_cast<float>(cube_faces) / context.scale;
    return width > context.px(212 + 24 + 260) ? std::max(280.0F, list + 8.0F) : list + 12.0F + 270.0F;
}

}  // namespace

void cube_view(ViewsState& state, const View& view, const UiContext& context, Actions& /*actions*/, ImVec2 position,
               ImVec2 size) {
    const Language language = context.language;
    const Cube cube = cube_of(view.session, view.session.world().day);
    const std::optional<Cube> twin =
        view.twin != nullptr ? std::optional(cube_of(*view.twin, view.twin->world().day)) : std::nullopt;
    const Cube* without = twin ? &*twin : nullptr;
    state.sentence = cube_sentence(view.session, cube, without, language, context.worlds) +
                     interval_sentence(view, {"consistency"}, language);
    const float width = size.x - 2.0F * page_margin(context);
    const ViewFrame area =
        begin_view(context, Text::view_cube_title, state.sentence, tr(Text::view_cube_note, language), position, size,
                   least_height_css(context, width));
    const CubePlaces places = places_in(context, area.picture, without != nullptr);
    move_cube(state.cube, context);
    const bool has_list = height_of(places.list) > 0.0F;
    const std::optional<CubeFace> marked =
        has_list ? face_list(state.cube, context, cube, without, places.list) : std::nullopt;
    const float line = context.fonts.small->FontSize + context.px(4);
    const float heading = without != nullptr ? line + context.px(4) : 0.0F;
    const float buttons = context.px(context.is_touch ? 44 : 32) + context.px(4);
    const auto one_cube = [&](const Cube& shown, const Rect& place, const Cube* other, const std::string& name,
                              std::string_view usual) {
        const float top = place.min.y + heading, bottom = place.max.y - buttons;
        const float half =
            std::max(context.px(16), std::min(width_of(place), bottom - top - 2.0F * line) / (2.0F * cube_reach));
        const ImVec2 centre = {(place.min.x + place.max.x) * 0.5F, (top + bottom) * 0.5F};
        if (heading > 0.0F) {
            const std::string_view words = first_with_room(context.fonts.small, {name, usual}, width_of(place));
            const bool is_narrow = text_width(context.fonts.strong, words) > width_of(place);
            const ImFont* font = is_narrow ? context.fonts.small : context.fonts.strong;
            const float words_width = std::min(width_of(place), text_width(font, words));
            draw_text_cut({centre.x - words_width * 0.5F, place.min.y}, font, context.theme.text_quiet, words,
                          width_of(place));
        }
        if (other == without) {
            hold(state.cube, context,
                 {{centre.x - cube_reach * half, centre.y - cube_reach * half},
                  {centre.x + cube_reach * half, centre.y + cube_reach * half}});
        }
        const std::optional<SeenSticker> seen = draw_cube(context, shown, state.cube, centre, half, marked);
        seen_names(context, state.cube, centre, half);
        if (!seen) return;
        const Sticker& sticker = shown.faces.at(seen->face).stickers.at(seen->sticker);
        sticker_tip(
            view, context, sticker,
            other != nullptr && other == without ? &other->faces.at(seen->face).stickers.at(seen->sticker) : nullptr);
    };
    if (without != nullptr)
        one_cube(*without, places.twin, &cube, other_world(context.worlds, language),
                 tr(Text::way_other_world, language));
    one_cube(cube, places.own, without, own_world(context.worlds, language), tr(Text::way_this_world, language));
    turning_buttons(state.cube, context,
                    {(places.own.min.x + places.own.max.x) * 0.5F, places.own.max.y - buttons + context.px(4)});
    remember_rect(context, "picture", "cube", places.own.min, places.own.max);
    end_view(area);
}

}  // namespace goodwill::ui
