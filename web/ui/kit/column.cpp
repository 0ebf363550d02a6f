#include "web/ui/kit/column.h"

#include <algorithm>

#include "imgui_internal.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr float end_css = 24.0F, key_scroll_css = 48.0F;

// Of a page that has just been opened: the next Tab or Enter goes on from there.
void focus_page(ImGuiWindow& body) {
    bool& is_focused = *body.StateStorage.GetBoolRef(body.GetID("###focused"));
    if (body.Appearing) {
        is_focused = false;
    } else if (!is_focused) {
        is_focused = true;
        ImGuiContext& g = *ImGui::GetCurrentContext();
        const bool is_unmarked = g.NavDisableHighlight;
        ImGui::SetFocusID(body.ChildId, body.ParentWindow);
        g.NavDisableHighlight = is_unmarked;
    }
}

// The keys that scroll are those of the page, unless somebody has gone into it, or into another part of the screen, or what
// is marked needs them itself.
void scroll_by_keys(const UiContext& context, const ImGuiWindow& body) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const bool is_elsewhere = g.IO.NavVisible && g.NavWindow != body.ParentWindow;
    if (context.is_presenting || is_elsewhere || g.IO.WantTextInput || g.IO.KeyMods != 0) return;
    const auto take = [&](ImGuiKey key) {
        const ImGuiID owner = ImGui::GetKeyOwner(key);
        if (owner != ImGuiKeyOwner_None && owner != body.ID) return false;
        ImGui::SetKeyOwner(key, body.ID);
        return ImGui::IsKeyPressed(key, body.ID, ImGuiInputFlags_Repeat);
    };
    const float page = 0.9F * body.InnerRect.GetHeight(), line = context.px(key_scroll_css);
    float way = 0.0F;
    if (take(ImGuiKey_DownArrow)) way += line;
    if (take(ImGuiKey_UpArrow)) way -= line;
    if (take(ImGuiKey_PageDown)) way += page;
    if (take(ImGuiKey_PageUp)) way -= page;
    if (take(ImGuiKey_End)) way += body.ScrollMax.y;
    if (take(ImGuiKey_Home)) way -= body.ScrollMax.y;
    if (way != 0.0F) ImGui::SetScrollY(std::clamp(body.Scroll.y + way, 0.0F, body.ScrollMax.y));
    if (g.IO.NavVisible && g.NavId == body.ChildId) {  // the others do not lead away
        take(ImGuiKey_LeftArrow);
        take(ImGuiKey_RightArrow);
    }
}

}  // namespace

Column column_at(const UiContext& context, ImVec2 top, float width) { return {context, top, width, top.y, 0}; }

Column begin_column(const UiContext& context, const char* id, ImVec2 position, ImVec2 size, float margin) {
    begin_scroll(context, id, position, size);
    return column_at(context, {position.x + margin, ImGui::GetCursorScreenPos().y}, size.x - 2.0F * margin);
}

void end_column(const Column& column) {
    const float below =
        column.context.is_presenting ? 0.0F : column.context.px(end_css);  // a room scrolls to what says something
    end_scroll(column.context, column.at.y - column.top + below);
}

void skip(Column& column, float css) { column.at.y += column.context.px(css); }

void words(Column& column, const ImFont* font, ImU32 colour, std::string_view text, float below_css) {
    column.at.y += draw_text_wrapped(column.at, font, colour, text, column.width);
    skip(column, below_css);
}

void one_line(Column& column, const ImFont* font, ImU32 colour, std::string_view text, float below_css) {
    draw_text_cut(column.at, font, colour, text, column.width);
    column.at.y += font->FontSize;
    skip(column, below_css);
}

void heading(Column& column, Text text) {
    words(column, column.context.fonts.strong, column.context.theme.text, tr(text, column.context.language));
}

void rule(Column& column, float above_css, float below_css) {
    skip(column, above_css);
    hairline_across(column.context, column.at, column.width);
    skip(column, below_css);
}

void share_bar(Column& column, double share, ImU32 colour, float below_css) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = column.context.px(4);
    const float end = column.width * static_cast<float>(std::clamp(share, 0.0, 1.0));
    list.AddRectFilled(column.at, {column.at.x + column.width, column.at.y + height}, column.context.theme.raised);
    list.AddRectFilled(column.at, {column.at.x + end, column.at.y + height}, colour);
    column.at.y += height;
    skip(column, below_css);
}

PageFrame begin_page(const UiContext& context, std::string_view title, std::string_view closing_name, const char* id,
                     ImVec2 position, ImVec2 size, float most_css) {
    const bool has_head = !closing_name.empty();
    const float head = has_head ? page_head_height(context) : page_margin(context);
    const bool is_closed = has_head && page_head(context, title, closing_name, position, size);
    Column column =
        begin_column(context, id, {position.x, position.y + head}, {size.x, size.y - head}, page_margin(context));
    column.width = std::min(column.width, context.px(most_css));
    ImGuiWindow& body = *ImGui::GetCurrentWindow();
    remember_rect(context, "part", "page_content", column.at, {column.at.x + column.width, column.at.y});
    if (body.Appearing) ImGui::SetScrollY(0.0F);  // not where another one was left
    focus_page(body);
    scroll_by_keys(context, body);
    return {column, is_closed};
}

}  // namespace goodwill::ui
