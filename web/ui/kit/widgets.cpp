#include "web/ui/kit/widgets.h"

#include <algorithm>
#include <cfloat>

#include "generated/embedded_fonts.h"
#include "imgui_internal.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"

namespace goodwill::ui {

namespace {

void outline_when_focused(const UiContext& context, std::string_view name, ImVec2 min, ImVec2 max, float rounding) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
    remember_rect(context, "marked", name, min, max);
    const float grow = context.px(2);
    ImGui::GetWindowDrawList()->AddRect({min.x - grow, min.y - grow}, {max.x + grow, max.y + grow},
                                        context.theme.accent, rounding + grow, 0, context.px(2));
}

struct Colours {
    ImU32 fill, text, frame;
};

Colours colours_of(const Theme& theme, ButtonLook look, const Press& press) {
    const float lit = press.is_held ? 0.22F : press.is_hovered ? 0.12F : 0.0F;
    switch (look) {
        case ButtonLook::primary:
            return {mix(theme.accent, theme.text, lit), theme.on_accent, 0};
        case ButtonLook::chosen:
            return {with_alpha(theme.accent, 0.14F + lit * 0.5F), theme.accent, 0};
        case ButtonLook::framed:
            return {lit > 0.0F ? theme.raised : theme.surface, theme.text, theme.hairline};
        case ButtonLook::quiet:
            break;
    }
    return {lit > 0.0F ? theme.raised : 0, press.is_hovered ? theme.text : theme.text_quiet, 0};
}

void draw_button(const UiContext& context, ImVec2 position, ImVec2 size, const Colours& colours) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end = {position.x + size.x, position.y + size.y};
    const float round = context.px(6);
    if (colours.fill != 0) list.AddRectFilled(position, end, colours.fill, round);
    if (colours.frame != 0) {
        list.AddRect(position, end, colours.frame, round, 0, std::max(1.0F, std::floor(context.scale)));
    }
}

}  // namespace

Press press_area(const UiContext& context, std::string_view name, ImVec2 position, ImVec2 size) {
    ImGui::SetCursorScreenPos(position);
    ImGui::PushID(name.data(), name.data() + name.size());
    Press press;
    press.is_clicked = ImGui::InvisibleButton("###press", {std::max(1.0F, size.x), std::max(1.0F, size.y)});
    press.is_hovered = ImGui::IsItemHovered() && !context.is_touch;
    press.is_held = ImGui::IsItemActive();
    const ImVec2 end = {position.x + size.x, position.y + size.y};
    outline_when_focused(context, name, position, end, context.px(6));
    if (ImGui::IsItemVisible()) remember_rect(context, "button", name, position, end);
    if (press.is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::PopID();
    return press;
}

float button_width(const UiContext& context, std::string_view label) {
    return text_width(context.fonts.body, label) + context.px(24);
}

bool text_button(const UiContext& context, std::string_view name, std::string_view label, ImVec2 position, ImVec2 size,
                 ButtonLook look) {
    const Press press = press_area(context, name, position, size);
    const Colours colours = colours_of(context.theme, look, press);
    draw_button(context, position, size, colours);
    const bool is_strong = look == ButtonLook::primary || look == ButtonLook::chosen;
    const ImFont* font = is_strong ? context.fonts.strong : context.fonts.body;
    if (text_width(font, label) > size.x - context.px(8)) font = context.fonts.small;
    const float width = std::min(text_width(font, label), size.x - context.px(8));
    draw_text_cut({position.x + (size.x - width) * 0.5F, position.y + (size.y - font->FontSize) * 0.5F}, font,
                  colours.text, label, size.x - context.px(8));
    return press.is_clicked;
}

bool list_entry(const UiContext& context, std::string_view name, std::string_view label, ImVec2 position, ImVec2 size,
                bool is_chosen) {
    const Press press = press_area(context, name, position, size);
    const Colours colours = colours_of(context.theme, is_chosen ? ButtonLook::chosen : ButtonLook::quiet, press);
    draw_button(context, position, size, colours);
    const ImFont* font = is_chosen ? context.fonts.strong : context.fonts.body;
    draw_text_cut({position.x + context.px(8), position.y + (size.y - font->FontSize) * 0.5F}, font,
                  is_chosen ? colours.text : context.theme.text, label, size.x - context.px(16));
    return press.is_clicked;
}

bool icon_button(const UiContext& context, std::string_view name, const char* icon, std::string_view tip_words,
                 ImVec2 position, ImVec2 size, ButtonLook look) {
    const Press press = press_area(context, name, position, size);
    const Colours colours = colours_of(context.theme, look, press);
    draw_button(context, position, size, colours);
    const ImFont* font = context.fonts.icons;
    const float width = text_width(font, icon);
    draw_text({position.x + (size.x - width) * 0.5F, position.y + (size.y - font->FontSize) * 0.5F}, font, colours.text,
              icon);
    tip(context, press.is_hovered, tip_words);
    return press.is_clicked;
}

float page_margin(const UiContext& context) { return context.px(context.is_narrow ? 16 : 24); }

float page_head_height(const UiContext& context) {
    return page_margin(context) + context.fonts.title->FontSize + context.px(12);
}

bool page_head(const UiContext& context, std::string_view title, std::string_view closing_name, ImVec2 position,
               ImVec2 size) {
    const float margin = page_margin(context), side = context.px(context.is_touch ? 44 : 36);
    ImGui::GetWindowDrawList()->AddRectFilled(position, {position.x + size.x, position.y + size.y},
                                              context.theme.surface);
    draw_text_cut({position.x + margin, position.y + margin}, context.fonts.title, context.theme.text, title,
                  size.x - 2 * margin - side - context.px(8));
    return icon_button(context, closing_name, icon::close, tr(Text::close, context.language),
                       {position.x + size.x - margin - side, position.y + margin - context.px(6)}, {side, side});
}

bool has_waiting_input() {
    const ImGuiContext* imgui = ImGui::GetCurrentContext();  // none without a screen
    return imgui != nullptr && !imgui->InputEventsQueue.empty();
}

bool link(const UiContext& context, std::string_view name, std::string_view label, ImVec2 position,
          const ImFont* font) {
    if (font == nullptr) font = context.fonts.small;
    const float width = text_width(font, label);
    const float grow = context.is_touch ? context.px(10) : context.px(3);
    const Press press = press_area(context, name, {position.x - grow, position.y - grow},
                                   {width + 2 * grow, font->FontSize + 2 * grow});
    draw_text(position, font, context.theme.accent, label);
    if (press.is_hovered) {
        const float y = std::floor(position.y + font->FontSize - context.px(1));
        ImGui::GetWindowDrawList()->AddRectFilled(
            {position.x, y}, {position.x + width, y + std::max(1.0F, std::floor(context.scale))}, context.theme.accent);
    }
    return press.is_clicked;
}

std::optional<float> slider(const UiContext& context, std::string_view name, float place, float marked, float key_step,
                            ImVec2 position, float width) {
    const float height = context.px(context.is_touch ? 36 : slider_height_css);
    const float radius = context.px(context.is_touch ? 11 : 7);
    const float middle = std::floor(position.y + context.px(slider_height_css) * 0.5F);
    const ImVec2 top = {position.x, std::floor(middle - height * 0.5F)};
    const float first = position.x + radius, last = position.x + width - radius;

    ImGui::SetCursorScreenPos(top);
    ImGui::PushID(name.data(), name.data() + name.size());
    ImGui::InvisibleButton("###slider", {width, height});
    const ImGuiID id = ImGui::GetItemID();
    const bool is_held = ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    const bool is_hovered = ImGui::IsItemHovered() && !context.is_touch;
    std::optional<float> moved;
    if (is_held) {
        // A finger that goes up or down wants to scroll.
        const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0F);
        const bool is_meant = !context.is_touch || std::abs(way.x) > std::abs(way.y) + context.px(4);
        if (is_meant) ImGui::GetCurrentWindow()->StateStorage.SetBool(id, true);
        if (ImGui::GetCurrentWindow()->StateStorage.GetBool(id)) {
            moved = std::clamp((ImGui::GetIO().MousePos.x - first) / std::max(1.0F, last - first), 0.0F, 1.0F);
        }
    } else {
        ImGui::GetCurrentWindow()->StateStorage.SetBool(id, false);
    }
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
        ImGui::SetKeyOwner(ImGuiKey_LeftArrow, id);
        ImGui::SetKeyOwner(ImGuiKey_RightArrow, id);
        if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow, id)) moved = std::max(0.0F, place - key_step);
        if (ImGui::IsKeyPressed(ImGuiKey_RightArrow, id)) moved = std::min(1.0F, place + key_step);
    }
    if (is_hovered || is_held) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);

    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float track = context.px(2);
    const float knob = first + (last - first) * std::clamp(moved.value_or(place), 0.0F, 1.0F);
    const float mark = std::floor(first + (last - first) * std::clamp(marked, 0.0F, 1.0F));
    const bool is_changed = std::abs(knob - mark) > context.px(1);
    list.AddRectFilled({position.x, middle - track}, {position.x + width, middle + track},
                       mix(theme.raised, theme.text_quiet, 0.22F), track);
    const float from = is_changed ? std::min(mark, knob) : position.x;
    const float to = is_changed ? std::max(mark, knob) : knob;
    list.AddRectFilled({from, middle - track}, {to, middle + track},
                       is_changed ? theme.accent : mix(theme.raised, theme.text_quiet, 0.75F), track);
    const float tick = context.px(1);
    list.AddRectFilled({mark - tick, middle - context.px(7)}, {mark + tick, middle + context.px(7)}, theme.text_quiet);
    if (is_held || is_hovered) {
        list.AddCircleFilled({knob, middle}, radius + context.px(5), with_alpha(theme.accent, 0.18F), 32);
    }
    list.AddCircleFilled({knob, middle}, radius, is_changed || is_held ? theme.accent : theme.text_quiet, 32);
    list.AddCircleFilled({knob, middle}, radius - context.px(2), theme.surface, 32);
    if (is_changed || is_held) list.AddCircleFilled({knob, middle}, radius - context.px(4), theme.accent, 32);
    outline_when_focused(context, name, top, {top.x + width, top.y + height}, context.px(6));
    if (ImGui::IsItemVisible()) {
        remember_rect(context, "slider", name, {first, top.y}, {last, top.y + height});
    }
    ImGui::PopID();
    return moved;
}

int take_plus_minus() {
    ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    int more = 0;
    ImWchar* end = std::remove_if(typed.begin(), typed.end(), [&](ImWchar character) {
        if (character == '+') ++more;
        if (character == '-') --more;
        return character == '+' || character == '-';
    });
    typed.resize(static_cast<int>(end - typed.begin()));
    return more;
}

namespace {

// Of what stands in a column: beside it, so that it covers nothing that comes next there; `before`: the tip of the last frame.
void place_tip(const UiContext& context, const ImGuiWindow* before) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const bool is_column = (window->Flags & ImGuiWindowFlags_ChildWindow) != 0 && window->Size.x < 0.5F * screen.x;
    if (!is_column || context.is_narrow) return;
    const float gap = context.px(8), height = before != nullptr ? before->Size.y : 0.0F;
    const bool is_left = window->Pos.x < 0.5F * screen.x;
    const float x = is_left ? window->Pos.x + window->Size.x + gap : window->Pos.x - gap;
    const float y = std::max(gap, std::min(ImGui::GetIO().MousePos.y, screen.y - height - gap));
    ImGui::SetNextWindowPos({x, y}, ImGuiCond_Always, {is_left ? 0.0F : 1.0F, 0.0F});
}

}  // namespace

bool begin_tip(const UiContext& context, bool is_hovered, float delay_s) {
    if (!is_hovered || context.is_touch) return false;
    const ImGuiWindow* before = ImGui::FindWindowByName("##Tooltip_00");
    const bool was_open = before != nullptr && before->WasActive;
    if (!was_open && ImGui::GetCurrentContext()->MouseStationaryTimer < delay_s) {
        request_redraw(context);
        return false;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {context.px(12), context.px(10)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {context.px(8), context.px(6)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, context.px(6));
    place_tip(context, before);
    const bool is_open = ImGui::BeginTooltip();
    if (!is_open) {
        ImGui::PopStyleVar(3);
        return false;
    }
    const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    remember_rect(context, "part", "tip", at, {at.x + size.x, at.y + size.y});
    return is_open;
}

void tip_text(const UiContext& context, const ImFont* font, ImU32 colour, std::string_view text) {
    if (text.empty()) return;
    ImGui::PushFont(const_cast<ImFont*>(font));
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::PushTextWrapPos(context.px(300));
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void end_tip() {
    ImGui::EndTooltip();
    ImGui::PopStyleVar(3);
}

void tip(const UiContext& context, bool is_hovered, std::string_view text) {
    if (text.empty() || !begin_tip(context, is_hovered)) return;
    tip_text(context, context.fonts.small, context.theme.text, text);
    end_tip();
}

void begin_scroll(const UiContext& context, const char* id, ImVec2 position, ImVec2 size) {
    ImGui::SetCursorScreenPos(position);
    const ImGuiWindowFlags bar = context.is_touch ? ImGuiWindowFlags_NoScrollbar : ImGuiWindowFlags_None;
    ImGui::BeginChild(id, {std::max(1.0F, size.x), std::max(1.0F, size.y)}, ImGuiChildFlags_None, bar);
}

namespace {

// Along the inner edge: Dear ImGui's own mark lies outside, where the screen ends or a neighbour covers it.
void mark_area(const UiContext& context, const ImGuiWindow& area) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const bool is_entered_bare = g.NavWindow == &area && area.DC.NavLayersActiveMask == 0;
    if (g.NavDisableHighlight || (g.NavId != area.ChildId && !is_entered_bare)) return;
    const float thick = context.px(2), half = thick * 0.5F;
    const ImRect rect = area.Rect();
    ImGui::GetWindowDrawList()->AddRect({rect.Min.x + half, rect.Min.y + half}, {rect.Max.x - half, rect.Max.y - half},
                                        context.theme.accent, context.px(6), 0, thick);
    remember_rect(context, "marked", "area", rect.Min, rect.Max);
}

// Before a room a bar at the edge is not seen.
void mark_more_below(const UiContext& context, const ImGuiWindow& area) {
    if (!context.is_presenting || area.ScrollMax.y - area.Scroll.y < context.px(4)) return;
    const ImRect& seen = area.InnerRect;
    const float radius = context.px(11);
    const ImVec2 middle = {seen.Max.x - radius - context.px(3), seen.Max.y - radius - context.px(3)};
    area.DrawList->AddCircleFilled(middle, radius, context.theme.accent);
    const ImFont* font = context.fonts.icons;
    draw_text({middle.x - 0.5F * text_width(font, icon::angle_down), middle.y - 0.5F * font->FontSize}, font,
              context.theme.on_accent, icon::angle_down);
    remember_rect(context, "part", "more_below", {middle.x - radius, middle.y - radius},
                  {middle.x + radius, middle.y + radius});
}

}  // namespace

void end_scroll(const UiContext& context, float content_height) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGui::SetCursorScreenPos({window->DC.CursorStartPos.x, window->DC.CursorStartPos.y + content_height});
    ImGui::Dummy({1.0F, 0.0F});
    ImGuiContext& g = *ImGui::GetCurrentContext();
    const ImGuiID dragging = window->GetID("###finger");
    ImGuiStorage& storage = window->StateStorage;
    if (context.is_touch) {
        const bool is_down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
        const ImVec2 start = g.IO.MouseClickedPos[0];
        const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0F);
        const bool is_mine = window->InnerRect.Contains(start);
        const bool holds_slider = g.ActiveId != 0 && storage.GetBool(g.ActiveId) && !storage.GetBool(dragging);
        if (is_down && is_mine && !holds_slider && std::abs(way.y) > context.px(8)) storage.SetBool(dragging, true);
        if (!is_down) storage.SetBool(dragging, false);
        if (storage.GetBool(dragging)) {
            ImGui::ClearActiveID();
            ImGui::SetScrollY(window->Scroll.y - g.IO.MouseDelta.y);
        }
    }
    mark_more_below(context, *window);
    ImGui::PushStyleColor(ImGuiCol_NavHighlight, 0);
    ImGui::EndChild();
    ImGui::PopStyleColor();
    mark_area(context, *window);
}

}  // namespace goodwill::ui
