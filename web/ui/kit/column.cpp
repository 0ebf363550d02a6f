#include "web/ui/kit/column.h"

#include <algorithm>

#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr float end_css = 24.0F;

}  // namespace

Column column_at(const UiContext& context, ImVec2 top, float width) { return {context, top, width, top.y, 0}; }

Column begin_column(const UiContext& context, const char* id, ImVec2 position, ImVec2 size, float margin) {
    begin_scroll(context, id, position, size);
    return column_at(context, {position.x + margin, ImGui::GetCursorScreenPos().y}, size.x - 2.0F * margin);
}

void end_column(const Column& column) {
    end_scroll(column.context, column.at.y - column.top + column.context.px(end_css));
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
    const float head = page_head_height(context);
    const bool is_closed = page_head(context, title, closing_name, position, size);
    Column column =
        begin_column(context, id, {position.x, position.y + head}, {size.x, size.y - head}, page_margin(context));
    column.width = std::min(column.width, context.px(most_css));
    return {column, is_closed};
}

}  // namespace goodwill::ui
