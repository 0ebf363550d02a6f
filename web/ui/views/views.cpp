#include "web/ui/views/views.h"

#include <algorithm>
#include <array>

#include "generated/embedded_fonts.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/views/drawn_views.h"

namespace goodwill::ui {

namespace {

struct ViewEntry {
    std::string_view id;
    const char* icon;
    Text name;
    Text title;
    ViewDrawing draw = nullptr;
};

constexpr auto views = std::to_array<ViewEntry>({
#define VIEW(id, icon) {#id, icon, Text::view_##id, Text::view_##id##_title, id##_view},
#include "web/ui/panels/view_kinds.inl"
});
constexpr ViewEntry map_entry = {"map", icon::map, Text::view_map, Text::view_map_title};
constexpr std::size_t place_count = views.size() + 1;  // the map is the first place of the bar

const ViewEntry& entry_of(ViewKind kind) { return views[static_cast<std::size_t>(kind)]; }
const ViewEntry& entry_at(std::size_t place) { return place == 0 ? map_entry : views[place - 1]; }

Page page_at(std::size_t place) { return place == 0 ? Page{} : page_of(static_cast<ViewKind>(place - 1)); }

// None while a page of another kind is open.
std::optional<std::size_t> place_of(const Page& page) {
    if (page.kind == Page::Kind::map) return 0;
    if (page.kind == Page::Kind::view) return static_cast<std::size_t>(page.view) + 1;
    return std::nullopt;
}

std::string button_name(std::size_t place) { return "view_" + std::string(entry_at(place).id); }

// Name and picture of every view where they have room, else the picture alone but for the one that is open.
float tab_width(const UiContext& context, std::size_t place, bool has_name) {
    const float side = context.px(has_name ? 38 : 36);
    return has_name ? side + text_width(context.fonts.small, tr(entry_at(place).name, context.language)) : side;
}

float tabs_width(const UiContext& context, std::optional<std::size_t> open, bool have_names) {
    float width = 0.0F;
    for (std::size_t place = 0; place < place_count; ++place) {
        width += tab_width(context, place, have_names || place == open) + context.px(2);
    }
    return width;
}

void tab(const View& view, const UiContext& context, Actions& actions, std::size_t place, bool has_name, Rect rect) {
    const ViewEntry& entry = entry_at(place);
    const bool is_open = place_of(view.page) == place;
    const ImVec2 size = {rect.max.x - rect.min.x, rect.max.y - rect.min.y};
    const Press press = press_area(context, button_name(place), rect.min, size);
    if (press.is_clicked) actions.page = page_at(place);
    // Not over the title that says the same.
    tip(context, press.is_hovered && !is_open, tr(entry.title, context.language));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (press.is_hovered) list.AddRectFilled(rect.min, rect.max, context.theme.raised, context.px(6));
    const ImU32 colour = is_open ? context.theme.text : context.theme.text_quiet;
    const float middle = (rect.min.y + rect.max.y) * 0.5F;
    const float icon_width = text_width(context.fonts.icons, entry.icon);
    const float icon_room = context.px(has_name ? 32 : 36);
    draw_text({rect.min.x + (icon_room - icon_width) * 0.5F, middle - context.fonts.icons->FontSize * 0.5F},
              context.fonts.icons, colour, entry.icon);
    if (has_name) {
        draw_text({rect.min.x + icon_room, middle - context.fonts.small->FontSize * 0.5F}, context.fonts.small, colour,
                  tr(entry.name, context.language));
    }
    if (is_open) {
        list.AddRectFilled({rect.min.x + context.px(6), rect.max.y - context.px(2)},
                           {rect.max.x - context.px(6), rect.max.y}, context.theme.accent);
    }
}

// Where not even the pictures have room: the open view, and arrows to the next ones.
void narrow_bar(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const ViewEntry& entry = entry_at(place_of(view.page).value_or(0));
    const ImVec2 side = {size.y, size.y};
    if (icon_button(context, "view_before", icon::chevron_left, tr(Text::view_before, context.language), position,
                    side)) {
        actions.page = next_view(view.page, false);
    }
    if (icon_button(context, "view_next", icon::chevron_right, tr(Text::view_next, context.language),
                    {position.x + size.x - side.x, position.y}, side)) {
        actions.page = next_view(view.page, true);
    }
    const std::string_view title = tr(entry.title, context.language);
    const float room = size.x - 2.0F * side.x, width = std::min(room, text_width(context.fonts.strong, title));
    draw_text_cut({position.x + (size.x - width) * 0.5F, position.y + (size.y - context.fonts.strong->FontSize) * 0.5F},
                  context.fonts.strong, context.theme.text, title, room);
}

}  // namespace

std::string_view view_id(ViewKind kind) { return entry_of(kind).id; }

std::string_view view_title(ViewKind kind, Language language) { return tr(entry_of(kind).title, language); }

std::optional<ViewKind> find_view(std::string_view id) {
    const auto* const found = std::find_if(views.begin(), views.end(), [&](const ViewEntry& v) { return v.id == id; });
    if (found == views.end()) return std::nullopt;
    return static_cast<ViewKind>(found - views.begin());
}

Page page_of(ViewKind kind) {
    Page page;
    page.kind = Page::Kind::view;
    page.view = kind;
    return page;
}

Page next_view(const Page& open, bool is_forward) {
    const std::optional<std::size_t> place = place_of(open);
    if (!place) return page_at(0);
    return page_at((*place + (is_forward ? 1 : place_count - 1)) % place_count);
}

void follow_days(ViewsState& state, const View& view) {
    if (view.is_catching_up) return;
    state.followed.follow(view.session, view.twin);
    if (!state.word.sample.people.empty()) state.word.follow(view.session);
}

float views_bar_height(const UiContext& context) { return context.px(context.is_touch || context.is_narrow ? 44 : 36); }

void views_bar_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, float width) {
    const float height = views_bar_height(context);
    ImGui::GetWindowDrawList()->AddRectFilled(position, {position.x + width, position.y + height},
                                              context.theme.surface);
    hairline_across(context, {position.x, position.y + height - 1.0F}, width);
    const std::optional<std::size_t> open = place_of(view.page);
    const float room = width - context.px(16);
    const bool have_names = tabs_width(context, open, true) <= room;
    if (tabs_width(context, open, have_names) > room) {
        return narrow_bar(view, context, actions, position, {width, height - 1.0F});
    }
    float x = position.x + context.px(8);
    for (std::size_t place = 0; place < place_count; ++place) {
        const bool has_name = have_names || place == open;
        const float tab_end = x + tab_width(context, place, has_name);
        tab(view, context, actions, place, has_name, {{x, position.y}, {tab_end, position.y + height - 1.0F}});
        x = tab_end + context.px(2);
    }
}

void view_ui(ViewsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
             ImVec2 size) {
    entry_of(view.page.view).draw(state, view, context, actions, position, size);
}

}  // namespace goodwill::ui
