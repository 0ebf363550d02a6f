#include "web/ui/screen/shell.h"

#include <algorithm>

#include "generated/embedded_fonts.h"
#include "web/ui/inspector/inspector.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/hint.h"
#include "web/ui/panels/story_panel.h"
#include "web/ui/panels/timeline.h"
#include "web/ui/screen/left_panel.h"
#include "web/ui/screen/pages.h"
#include "web/ui/screen/presenting.h"
#include "web/ui/screen/shortcuts.h"
#include "web/ui/screen/top_bar.h"
#include "web/ui/views/views.h"

namespace goodwill::ui {

namespace {

constexpr float bar_css = 48, column_css = 300, rail_css = 44, head_css = 44;
constexpr float least_sideways_css = 560;  // width of a window
// Heights of the map: what is drawn at least, in a slim window too, and what is worth being seen of it.
constexpr float least_map_css = 288, least_slim_map_css = 364, least_shown_map_css = 96;
constexpr float sheet_share = 0.55F;

struct Area {
    ImVec2 position, size;
};

Selection select(const View& view, Actions& actions, Selection selection) {
    if (!(selection == view.selection)) actions.selection = selection;
    return selection;
}

// Title of a column with its folding button; returns whether that was pressed.
bool column_head(const UiContext& context, const Area& column, std::string_view title, std::string_view name,
                 const char* fold_icon) {
    const float side = context.px(32), height = context.px(head_css);
    const float room = column.size.x - context.px(16 + 8 + 2 * 36);
    const ImFont* font = text_width(context.fonts.strong, title) <= room ? context.fonts.strong : context.fonts.small;
    draw_text_cut({column.position.x + context.px(16), column.position.y + (height - font->FontSize) * 0.5F}, font,
                  context.theme.text, title, room);
    hairline_across(context, {column.position.x, column.position.y + height - 1.0F}, column.size.x);
    return icon_button(
        context, name, fold_icon, tr(Text::fold, context.language),
        {column.position.x + column.size.x - side - context.px(8), column.position.y + (height - side) * 0.5F},
        {side, side});
}

bool rail(const UiContext& context, const Area& area, Text title, std::string_view name, const char* icon_text) {
    ImGui::GetWindowDrawList()->AddRectFilled(
        area.position, {area.position.x + area.size.x, area.position.y + area.size.y}, context.theme.surface);
    const float side = context.px(36), inset = (area.size.x - side) * 0.5F;
    return icon_button(context, name, icon_text, tr(title, context.language),
                       {area.position.x + inset, area.position.y + context.px(8)}, {side, side});
}

Area below_head(const UiContext& context, const Area& column) {
    const float head = context.px(head_css);
    return {{column.position.x, column.position.y + head}, {column.size.x, column.size.y - head}};
}

void fill_area(const UiContext& context, const Area& area) {
    ImGui::GetWindowDrawList()->AddRectFilled(
        area.position, {area.position.x + area.size.x, area.position.y + area.size.y}, context.theme.surface);
}

void left_column(ShellState& state, const View& view, const UiContext& context, Actions& actions, const Area& area) {
    if (!state.left_is_open) {
        if (rail(context, area, Text::levers, "open_levers", icon::sliders)) state.left_is_open = true;
    } else {
        fill_area(context, area);
        if (column_head(context, area, left_panel(view, context.language).title, "fold_levers", icon::angle_left)) {
            state.left_is_open = false;
        }
        const float side = context.px(32);
        left_panel_buttons(view, context, actions,
                           {area.position.x + area.size.x - side - context.px(8),
                            area.position.y + (context.px(head_css) - side) * 0.5F});
        const Area body = below_head(context, area);
        left_panel_ui(state, view, context, actions, body.position, body.size);
    }
    hairline_down(context, {area.position.x + area.size.x - std::max(1.0F, std::floor(context.scale)), area.position.y},
                  area.size.y);
}

// Another page begins at its top.
void inspect(ShellState& state, const View& view, const UiContext& context, Actions& actions, const Area& area) {
    if (!(state.inspected == view.selection)) ImGui::SetNextWindowScroll({0.0F, 0.0F});
    state.inspected = view.selection;
    begin_scroll(context, "###inspector", area.position, area.size);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float margin = context.px(16);
    ImGui::SetCursorScreenPos({top.x + margin, top.y + context.px(12)});
    ImGui::BeginGroup();
    select(view, actions, inspector_ui(view.session, view.twin, context, view.selection, area.size.x - 2 * margin));
    ImGui::EndGroup();
    end_scroll(context, ImGui::GetItemRectMax().y - top.y + context.px(24));
}

void right_column(ShellState& state, const View& view, const UiContext& context, Actions& actions, const Area& area) {
    const bool is_inspecting = view.selection.kind != Selection::Kind::none;
    if (!state.right_is_open) {
        if (rail(context, area, Text::figures, "open_figures", icon::chart_line)) state.right_is_open = true;
    } else {
        fill_area(context, area);
        const Area body = below_head(context, area);
        if (is_inspecting) {
            const float height = context.px(head_css);
            if (link(context, "back_to_figures", tr(Text::back_to_figures, context.language),
                     {area.position.x + context.px(16),
                      area.position.y + (height - context.fonts.body->FontSize) * 0.5F},
                     context.fonts.body)) {
                actions.selection = Selection{};
            }
            hairline_across(context, {area.position.x, area.position.y + height - 1.0F}, area.size.x);
            inspect(state, view, context, actions, body);
        } else {
            if (column_head(context, area, tr(Text::figures, context.language), "fold_figures", icon::angle_right)) {
                state.right_is_open = false;
            }
            figures_ui(state.figures, view, context, actions, body.position, body.size);
        }
    }
    hairline_down(context, area.position, area.size.y);
}

// At the foot of the area: why playing has stopped by itself, or that days are lived through again. Returns its height.
float standing_note(const View& view, const UiContext& context, const Area& area) {
    if (!view.is_resting && !view.is_catching_up) return 0.0F;
    const int day = view.session.world().day;
    const Shown words = view.is_catching_up
                            ? fill(tr(Text::catching_up, context.language), decimal(day, 0, context.language).view(),
                                   decimal(view.goal_day, 0, context.language).view())
                            : fill(tr(Text::resting, context.language), decimal(day / 365, 0, context.language).view());
    const ImFont* font = context.fonts.strong;
    const float height = context.px(36), y = area.position.y + area.size.y - height;
    ImGui::GetWindowDrawList()->AddRectFilled({area.position.x, y}, {area.position.x + area.size.x, y + height},
                                              context.theme.accent);
    draw_text_cut({area.position.x + context.px(16), y + (height - font->FontSize) * 0.5F}, font,
                  context.theme.on_accent, words.view(), area.size.x - context.px(32));
    return height;
}

// On a phone a page lies in the sheet it was opened from.
Sheet sheet_of(const Page& page) {
    switch (page.kind) {
        case Page::Kind::chart:
        case Page::Kind::worlds:
        case Page::Kind::tornado:
        case Page::Kind::response:
        case Page::Kind::camps:
        case Page::Kind::best:
        case Page::Kind::certainty:
            return Sheet::figures;
        case Page::Kind::budget:
        case Page::Kind::findings:
        case Page::Kind::at_rest:
        case Page::Kind::mechanism:
        case Page::Kind::stories:
            return Sheet::levers;
        case Page::Kind::repeat:
        case Page::Kind::keys:
            return Sheet::menu;
        case Page::Kind::story:
        case Page::Kind::draft:
        case Page::Kind::view:
        case Page::Kind::map:
            break;
    }
    return Sheet::none;
}

// At the top of the area, which gets smaller; a very low one has none.
void take_views_bar(const View& view, const UiContext& context, Actions& actions, Area& area) {
    if (area.size.y < context.px(360)) return;
    const float bar = views_bar_height(context);
    views_bar_ui(view, context, actions, area.position, area.size.x);
    area.position.y += bar;
    area.size.y -= bar;
}

void centre(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions, Area area) {
    // A very low window belongs to the map.
    const float strip = area.size.y < context.px(420) ? 0.0F : timeline_height(view, context);
    if (strip > 0.0F) {
        timeline_ui(view, context, actions, {area.position.x, area.position.y + area.size.y - strip},
                    {area.size.x, strip});
    }
    area.size.y -= strip;
    const bool is_map = view.page.kind == Page::Kind::map;
    const float hint = !is_map || area.size.y < context.px(360)
                           ? 0.0F
                           : hint_height(state.hint, view, context, area.size.x, area.size.y);
    if (hint > 0.0F) {
        area.size.y -= hint;
        hint_ui(state.hint, view, context, {area.position.x, area.position.y + area.size.y}, {area.size.x, hint});
    }
    area.size.y -= standing_note(view, context, area);
    take_views_bar(view, context, actions, area);
    if (!is_map) return page_ui(state, view, context, actions, area.position, area.size);
    const float effect = effect_strip_height(view, context);
    effect_strip_ui(view, context, actions, area.position, area.size.x);
    area.position.y += effect;
    area.size.y -= effect;
    const Selection chosen = select(
        view, actions, journey_map_ui(map, view.session, view.twin, context, view.selection, area.position, area.size));
    if (!(chosen == view.selection) && chosen.kind != Selection::Kind::none) state.right_is_open = true;
}

void wide_layout(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                 ImVec2 size) {
    const float bar = context.px(bar_css), rail_width = context.px(rail_css), column = context.px(column_css);
    const float left_width = context.px(left_panel(view, context.language).width_css);
    const float left = state.left_is_open ? left_width : rail_width, right = state.right_is_open ? column : rail_width;
    top_bar_ui(state, view, context, actions, {0, 0}, {size.x, bar});
    const float height = size.y - bar;
    left_column(state, view, context, actions, {{0, bar}, {left, height}});
    right_column(state, view, context, actions, {{size.x - right, bar}, {right, height}});
    centre(state, map, view, context, actions, {{left, bar}, {size.x - left - right, height}});
}

// Two or three tabs: at the foot of a phone held upright, at the end of the bar of one held sideways; pictures where
// words have no room.
void narrow_tabs(ShellState& state, const View& view, const UiContext& context, Actions& actions, const Area& area) {
    fill_area(context, area);
    struct Tab {
        Sheet sheet;
        Text label;
        std::string_view name;
        const char* picture;
    };
    const bool has_selection = view.selection.kind != Selection::Kind::none;
    const LeftPanel panel = left_panel(view, context.language);
    const Tab tabs[] = {{Sheet::levers, panel.tab, "sheet_levers", panel.picture},
                        {Sheet::figures, Text::figures, "sheet_figures", icon::chart_line},
                        {Sheet::inspector, Text::selected, "sheet_inspector", icon::info}};
    const auto count = static_cast<float>(has_selection ? 3 : 2);
    const bool are_slim = area.size.x < context.px(90) * count;
    const float gap = context.px(are_slim ? 2 : 8), height = context.px(44);
    const float width = (area.size.x - gap * (count + 1)) / count;
    const float y = area.position.y + (area.size.y - height) * 0.5F;
    float x = area.position.x + gap;
    for (const Tab& tab : tabs) {
        if (tab.sheet == Sheet::inspector && !has_selection) continue;
        const bool is_open = state.sheet == tab.sheet;
        const std::string_view label = tr(tab.label, context.language);
        const ButtonLook look = is_open ? ButtonLook::chosen : ButtonLook::framed;
        if (are_slim ? icon_button(context, tab.name, tab.picture, label, {x, y}, {width, height}, look)
                     : text_button(context, tab.name, label, {x, y}, {width, height}, look)) {
            state.sheet = is_open ? Sheet::none : tab.sheet;
            if (is_open && tab.sheet == Sheet::inspector) actions.selection = Selection{};
        }
        x += width + gap;
    }
}

void narrow_sheet(ShellState& state, const View& view, const UiContext& context, Actions& actions, const Area& area) {
    fill_area(context, area);
    const float margin = context.px(16);
    if (sheet_of(view.page) == state.sheet) return page_ui(state, view, context, actions, area.position, area.size);
    switch (state.sheet) {
        case Sheet::levers:
            return left_panel_ui(state, view, context, actions, area.position, area.size);
        case Sheet::figures:
            return figures_ui(state.figures, view, context, actions, area.position, area.size);
        case Sheet::inspector:
            return inspect(state, view, context, actions, area);
        case Sheet::menu:
            begin_scroll(context, "###menu", area.position, area.size);
            menu_ui(state, view, context, actions, {area.position.x + margin, ImGui::GetCursorScreenPos().y + margin},
                    area.size.x - 2 * margin);
            return end_scroll(context, menu_height(view, context, area.size.x - 2 * margin));
        case Sheet::none:
            return;
    }
}

// The map in what a sheet leaves free; in less than it can be drawn in, it is scrolled.
void map_beside_sheet(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                      Area free) {
    if (free.size.y < context.px(least_shown_map_css)) return;
    take_views_bar(view, context, actions, free);
    if (view.page.kind == Page::Kind::view || view.page.kind == Page::Kind::story ||
        view.page.kind == Page::Kind::draft) {
        return page_ui(state, view, context, actions, free.position, free.size);
    }
    const bool is_slim = free.size.x < context.px(360);
    const float height = std::max(free.size.y, context.px(is_slim ? least_slim_map_css : least_map_css));
    const bool scrolls = height > free.size.y;
    ImVec2 position = free.position;
    if (scrolls) {
        begin_scroll(context, "###map_area", free.position, free.size);
        position = ImGui::GetCursorScreenPos();
    }
    const Selection chosen =
        select(view, actions,
               journey_map_ui(map, view.session, view.twin, context, view.selection, position, {free.size.x, height}));
    if (scrolls) end_scroll(context, height);
    if (!(chosen == view.selection)) {
        state.sheet = chosen.kind == Selection::Kind::none ? Sheet::none : Sheet::inspector;
    }
}

// A low window: one bar, and sheets beside the map, whose height is what there is least of; over it where both have no
// room.
void sideways_layout(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                     ImVec2 size) {
    const bool is_slim = size.x < context.px(least_sideways_css);
    const float bar = context.px(52), tab = context.px(is_slim ? 46 : 106);
    const float tabs = view.selection.kind != Selection::Kind::none ? 3 * tab : 2 * tab;
    top_bar_ui(state, view, context, actions, {0, 0}, {size.x - tabs, bar});
    narrow_tabs(state, view, context, actions, {{size.x - tabs, 0}, {tabs, bar - context.px(1)}});
    hairline_across(context, {size.x - tabs, bar - context.px(1)}, tabs);
    Area free = {{0, bar}, {size.x, size.y - bar}};
    if (state.sheet != Sheet::none) {
        const float width = is_slim ? size.x : std::floor(std::min(context.px(400), size.x * 0.5F));
        const Area sheet = {{size.x - width, bar}, {width, free.size.y}};
        narrow_sheet(state, view, context, actions, sheet);
        if (is_slim) return;
        hairline_down(context, sheet.position, sheet.size.y);
        free.size.x -= width;
    }
    if (free.size.y >= context.px(420) && free.size.x >= context.px(least_sideways_css)) {
        const float strip = timeline_height(view, context);
        free.size.y -= strip;
        timeline_ui(view, context, actions, {0, free.position.y + free.size.y}, {free.size.x, strip});
    }
    free.size.y -= standing_note(view, context, free);
    map_beside_sheet(state, map, view, context, actions, free);
}

// Bar above, tabs at the foot; sheets rise from there, and the map has what they leave free.
void upright_layout(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                    ImVec2 size) {
    const float bar = context.px(56), tabs = context.px(60);
    top_bar_ui(state, view, context, actions, {0, 0}, {size.x, bar});
    narrow_tabs(state, view, context, actions, {{0, size.y - tabs}, {size.x, tabs}});
    hairline_across(context, {0, size.y - tabs}, size.x);
    Area free = {{0, bar}, {size.x, size.y - bar - tabs}};
    const float below_bar = free.size.y;
    const bool is_menu = state.sheet == Sheet::menu;
    if (is_menu) {
        const Area sheet = {free.position,
                            {size.x, std::min(menu_height(view, context, size.x - context.px(32)), below_bar)}};
        narrow_sheet(state, view, context, actions, sheet);
        hairline_across(context, {0, sheet.position.y + sheet.size.y}, size.x);
        free.position.y += sheet.size.y;
        free.size.y -= sheet.size.y;
        return map_beside_sheet(state, map, view, context, actions, free);
    }
    const float effect = effect_strip_height(view, context);
    if (effect > 0.0F) {
        effect_strip_ui(view, context, actions, free.position, size.x);
        free.position.y += effect;
        free.size.y -= effect;
    }
    if (state.sheet != Sheet::none) {
        const float height = std::floor(below_bar * sheet_share);
        free.size.y -= height;
        const Area sheet = {{0, free.position.y + free.size.y}, {size.x, height}};
        narrow_sheet(state, view, context, actions, sheet);
        hairline_across(context, sheet.position, size.x);
    } else {
        const float hint =
            free.size.y < context.px(480) ? 0.0F : hint_height(state.hint, view, context, size.x, free.size.y);
        if (hint > 0.0F) {
            free.size.y -= hint;
            hint_ui(state.hint, view, context, {0, free.position.y + free.size.y}, {size.x, hint});
        }
        if (size.x >= context.px(560) && free.size.y >= context.px(560)) {
            const float strip = timeline_height(view, context);
            free.size.y -= strip;
            timeline_ui(view, context, actions, {0, free.position.y + free.size.y}, {size.x, strip});
        }
    }
    free.size.y -= standing_note(view, context, free);
    map_beside_sheet(state, map, view, context, actions, free);
}

void narrow_layout(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                   ImVec2 size) {
    const bool is_low = size.y < context.px(560) && size.x >= context.px(least_sideways_css);
    const bool is_sideways = is_low || size.y < context.px(least_upright_css);
    return is_sideways ? sideways_layout(state, map, view, context, actions, size)
                       : upright_layout(state, map, view, context, actions, size);
}

// What is chosen in a view is looked at beside it.
void show_selection(ShellState& state, const UiContext& context, const Actions& actions) {
    if (!actions.selection || actions.selection->kind == Selection::Kind::none) return;
    state.right_is_open = true;
    if (context.is_narrow) state.sheet = Sheet::inspector;
}

// Where neither the top bar nor that of the views is covered.
float below_bars(const UiContext& context) {
    const float views = context.is_presenting ? 0.0F : views_bar_height(context);
    return context.px(context.is_narrow ? 56 : bar_css) + views + context.px(8);
}

}  // namespace

Actions shell_ui(ShellState& state, MapState& map, const View& view, const UiContext& context) {
    Actions actions;
    follow_days(state.views, view);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, context.theme.page);
    ImGui::Begin("###goodwill", nullptr,  // whoever shows the picture has filled it with the colour of the page
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse);
    quiet_line_ui(line_shown(state, context), context, actions, below_bars(context));
    if (context.is_presenting) {
        presenting_ui(state, map, view, context, actions, size);
    } else if (context.is_narrow) {
        narrow_layout(state, map, view, context, actions, size);
    } else {
        wide_layout(state, map, view, context, actions, size);
    }
    shortcuts_ui(state, view, context, actions);
    if (!is_open(state.notice)) settling_ui(state.settling, context, actions);
    notice_ui(state.notice, context, actions);
    ImGui::End();
    ImGui::PopStyleColor();
    if (view.page.kind == Page::Kind::view) show_selection(state, context, actions);
    if (actions.page) state.page = *actions.page;
    if (actions.page && actions.page->kind != Page::Kind::map && context.is_narrow) {
        state.sheet = sheet_of(state.page);
    }
    return actions;
}

}  // namespace goodwill::ui
