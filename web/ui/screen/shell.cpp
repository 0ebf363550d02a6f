#include "web/ui/screen/shell.h"

#include <algorithm>

#include "generated/embedded_fonts.h"
#include "web/ui/inspector/inspector.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/at_rest_panel.h"
#include "web/ui/panels/budget_panel.h"
#include "web/ui/panels/figure_chart.h"
#include "web/ui/panels/findings_panel.h"
#include "web/ui/panels/hint.h"
#include "web/ui/panels/keys_panel.h"
#include "web/ui/panels/mechanism_panel.h"
#include "web/ui/panels/timeline.h"
#include "web/ui/screen/shortcuts.h"
#include "web/ui/screen/top_bar.h"

namespace goodwill::ui {

namespace {

constexpr float bar_css = 48, column_css = 300, rail_css = 44, head_css = 44, strip_css = 112;

struct Area {
    ImVec2 position, size;
};

Selection select(const View& view, Actions& actions, Selection selection) {
    if (!(selection == view.selection)) actions.selection = selection;
    return selection;
}

// Title of a column with its folding button; returns whether that was pressed.
bool column_head(const UiContext& context, const Area& column, Text title, std::string_view name,
                 const char* fold_icon) {
    const float side = context.px(32), height = context.px(head_css);
    const ImFont* font = context.fonts.strong;
    draw_text({column.position.x + context.px(16), column.position.y + (height - font->FontSize) * 0.5F}, font,
              context.theme.text, tr(title, context.language));
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
        if (column_head(context, area, Text::levers, "fold_levers", icon::angle_left)) state.left_is_open = false;
        const Area body = below_head(context, area);
        levers_ui(state.levers, view, context, actions, body.position, body.size);
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
            if (column_head(context, area, Text::figures, "fold_figures", icon::angle_right))
                state.right_is_open = false;
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

// The open page, when it is not the map.
void page_ui(ShellState& state, const View& view, const UiContext& context, Actions& actions, const Area& area) {
    switch (view.page.kind) {
        case Page::Kind::chart:
            return figure_chart_ui(state.chart, state.share.has_page, view, context, actions, area.position, area.size);
        case Page::Kind::budget:
            return budget_ui(view, context, actions, area.position, area.size);
        case Page::Kind::findings:
            return findings_ui(view, context, actions, area.position, area.size);
        case Page::Kind::at_rest:
            return at_rest_ui(view, context, actions, area.position, area.size);
        case Page::Kind::repeat:
            return repeat_ui(state.repeat, state.share, view, context, actions, area.position, area.size);
        case Page::Kind::mechanism:
            return mechanism_ui(view, context, actions, area.position, area.size);
        case Page::Kind::keys:
            return keys_ui(context, actions, area.position, area.size);
        case Page::Kind::worlds:
            return worlds_ui(state.worlds, state.share.has_page, view, context, actions, area.position, area.size);
        case Page::Kind::map:
            return;
    }
}

// On a phone a page lies in the sheet it was opened from.
Sheet sheet_of(const Page& page) {
    switch (page.kind) {
        case Page::Kind::chart:
        case Page::Kind::worlds:
            return Sheet::figures;
        case Page::Kind::budget:
        case Page::Kind::findings:
        case Page::Kind::at_rest:
        case Page::Kind::mechanism:
            return Sheet::levers;
        case Page::Kind::repeat:
        case Page::Kind::keys:
            return Sheet::menu;
        case Page::Kind::map:
            break;
    }
    return Sheet::none;
}

void centre(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions, Area area) {
    // A very low window belongs to the map.
    const float strip = area.size.y < context.px(420) ? 0.0F : context.px(strip_css);
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
    if (!is_map) return page_ui(state, view, context, actions, area);
    const float effect = effect_strip_height(view, context);
    effect_strip_ui(view, context, actions, area.position, area.size.x);
    area.position.y += effect;
    area.size.y -= effect;
    const Selection chosen =
        select(view, actions, journey_map_ui(map, view.session, context, view.selection, area.position, area.size));
    if (!(chosen == view.selection) && chosen.kind != Selection::Kind::none) state.right_is_open = true;
}

void wide_layout(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                 ImVec2 size) {
    const float bar = context.px(bar_css), rail_width = context.px(rail_css), column = context.px(column_css);
    const float left = state.left_is_open ? column : rail_width, right = state.right_is_open ? column : rail_width;
    top_bar_ui(state, view, context, actions, {0, 0}, {size.x, bar});
    const float height = size.y - bar;
    left_column(state, view, context, actions, {{0, bar}, {left, height}});
    right_column(state, view, context, actions, {{size.x - right, bar}, {right, height}});
    centre(state, map, view, context, actions, {{left, bar}, {size.x - left - right, height}});
}

// Two or three tabs: at the foot of a phone held upright, at the end of the bar of one held sideways.
void narrow_tabs(ShellState& state, const View& view, const UiContext& context, Actions& actions, const Area& area) {
    fill_area(context, area);
    struct Tab {
        Sheet sheet;
        Text label;
        std::string_view name;
    };
    const bool has_selection = view.selection.kind != Selection::Kind::none;
    const Tab tabs[] = {{Sheet::levers, Text::levers, "sheet_levers"},
                        {Sheet::figures, Text::figures, "sheet_figures"},
                        {Sheet::inspector, Text::selected, "sheet_inspector"}};
    const float gap = context.px(8), height = context.px(44);
    const auto count = static_cast<float>(has_selection ? 3 : 2);
    const float width = (area.size.x - gap * (count + 1)) / count;
    const float y = area.position.y + (area.size.y - height) * 0.5F;
    float x = area.position.x + gap;
    for (const Tab& tab : tabs) {
        if (tab.sheet == Sheet::inspector && !has_selection) continue;
        const bool is_open = state.sheet == tab.sheet;
        if (text_button(context, tab.name, tr(tab.label, context.language), {x, y}, {width, height},
                        is_open ? ButtonLook::chosen : ButtonLook::framed)) {
            state.sheet = is_open ? Sheet::none : tab.sheet;
            if (is_open && tab.sheet == Sheet::inspector) actions.selection = Selection{};
        }
        x += width + gap;
    }
}

void narrow_sheet(ShellState& state, const View& view, const UiContext& context, Actions& actions, const Area& area) {
    fill_area(context, area);
    const float margin = context.px(16);
    if (sheet_of(view.page) == state.sheet) return page_ui(state, view, context, actions, area);
    switch (state.sheet) {
        case Sheet::levers:
            return levers_ui(state.levers, view, context, actions, area.position, area.size);
        case Sheet::figures:
            return figures_ui(state.figures, view, context, actions, area.position, area.size);
        case Sheet::inspector:
            return inspect(state, view, context, actions, area);
        case Sheet::menu:
            begin_scroll(context, "###menu", area.position, area.size);
            menu_ui(state, view, context, actions, {area.position.x + margin, ImGui::GetCursorScreenPos().y + margin},
                    area.size.x - 2 * margin);
            return end_scroll(context, menu_height(view, context));
        case Sheet::none:
            return;
    }
}

// The map keeps its size; a sheet lies over it, and what it hides cannot be touched: only the `free` part can.
void map_and_sheet(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                   const Area& whole, const Area& free, const Area& sheet) {
    ImGui::PushClipRect(free.position, {free.position.x + free.size.x, free.position.y + free.size.y}, true);
    const Selection chosen =
        select(view, actions, journey_map_ui(map, view.session, context, view.selection, whole.position, whole.size));
    ImGui::PopClipRect();
    if (state.sheet != Sheet::none) narrow_sheet(state, view, context, actions, sheet);
    if (!(chosen == view.selection)) {
        state.sheet = chosen.kind == Selection::Kind::none ? Sheet::none : Sheet::inspector;
    }
}

// A phone held sideways: one bar, and sheets beside the map, whose height is what there is least of.
void sideways_layout(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                     ImVec2 size) {
    const float bar = context.px(52), tab = context.px(106);
    const float tabs = view.selection.kind != Selection::Kind::none ? 3 * tab : 2 * tab;
    top_bar_ui(state, view, context, actions, {0, 0}, {size.x - tabs, bar});
    narrow_tabs(state, view, context, actions, {{size.x - tabs, 0}, {tabs, bar - context.px(1)}});
    hairline_across(context, {size.x - tabs, bar - context.px(1)}, tabs);
    Area whole = {{0, bar}, {size.x, size.y - bar}};
    const float height = whole.size.y;
    whole.size.y -= standing_note(view, context, whole);
    const float width = state.sheet == Sheet::none ? 0.0F : std::floor(std::min(context.px(400), size.x * 0.5F));
    const Area sheet = {{size.x - width, bar}, {width, height}};
    map_and_sheet(state, map, view, context, actions, whole, {whole.position, {size.x - width, whole.size.y}}, sheet);
    if (width > 0.0F) hairline_down(context, sheet.position, height);
}

void upright_layout(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                    ImVec2 size) {
    const float bar = context.px(56), tabs = context.px(60);
    top_bar_ui(state, view, context, actions, {0, 0}, {size.x, bar});
    narrow_tabs(state, view, context, actions, {{0, size.y - tabs}, {size.x, tabs}});
    hairline_across(context, {0, size.y - tabs}, size.x);
    Area whole = {{0, bar}, {size.x, size.y - bar - tabs}};
    const float below_bar = whole.size.y;
    const float hint =
        whole.size.y < context.px(480) ? 0.0F : hint_height(state.hint, view, context, size.x, whole.size.y);
    if (hint > 0.0F) {
        whole.size.y -= hint;
        if (state.sheet == Sheet::none) {
            hint_ui(state.hint, view, context, {0, whole.position.y + whole.size.y}, {size.x, hint});
        }
    }
    const float effect = effect_strip_height(view, context);
    if (effect > 0.0F && state.sheet != Sheet::menu) {
        effect_strip_ui(view, context, actions, whole.position, size.x);
        whole.position.y += effect;
        whole.size.y -= effect;
    }
    if (size.x >= context.px(560) && whole.size.y >= context.px(560)) {
        const float strip = context.px(strip_css);
        whole.size.y -= strip;
        if (state.sheet == Sheet::none) {
            timeline_ui(view, context, actions, {0, whole.position.y + whole.size.y}, {size.x, strip});
        }
    }
    whole.size.y -= standing_note(view, context, whole);
    const bool is_menu = state.sheet == Sheet::menu;
    const float sheet_height = state.sheet == Sheet::none ? 0.0F
                               : is_menu                  ? std::min(menu_height(view, context), below_bar)
                                                          : std::floor(below_bar * 0.6F);
    const float sheet_y = is_menu ? bar : bar + below_bar - sheet_height;
    const float free_top = is_menu ? bar + sheet_height : whole.position.y;
    const float free_bottom = is_menu || state.sheet == Sheet::none ? whole.position.y + whole.size.y : sheet_y;
    map_and_sheet(state, map, view, context, actions, whole, {{0, free_top}, {size.x, free_bottom - free_top}},
                  {{0, sheet_y}, {size.x, sheet_height}});
    if (sheet_height > 0.0F) hairline_across(context, {0, is_menu ? sheet_y + sheet_height : sheet_y}, size.x);
}

void narrow_layout(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                   ImVec2 size) {
    const bool is_sideways = size.y < context.px(480) && size.x >= context.px(560);
    return is_sideways ? sideways_layout(state, map, view, context, actions, size)
                       : upright_layout(state, map, view, context, actions, size);
}

}  // namespace

Actions shell_ui(ShellState& state, MapState& map, const View& view, const UiContext& context) {
    Actions actions;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, context.theme.page);
    ImGui::Begin("###goodwill", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    if (context.is_narrow) {
        narrow_layout(state, map, view, context, actions, size);
    } else {
        wide_layout(state, map, view, context, actions, size);
    }
    shortcuts_ui(state, view, context, actions);
    if (!is_open(state.notice)) settling_ui(state.settling, context, actions);
    notice_ui(state.notice, context, actions);
    quiet_line_ui(is_open(state.told) ? state.told : state.asked, context, actions);
    ImGui::End();
    ImGui::PopStyleColor();
    if (actions.page) state.page = *actions.page;
    if (actions.page && actions.page->kind != Page::Kind::map && context.is_narrow) {
        state.sheet = sheet_of(state.page);
    }
    return actions;
}

}  // namespace goodwill::ui
