#include "web/ui/inspector/blocks.h"

#include <algorithm>
#include <array>
#include <string>

#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr float row_css = 24.0F;

float middle_of(const Column& column, const ImFont* font, float css_height) {
    return column.at.y + (column.context.px(css_height) - font->FontSize) * 0.5F;
}

}  // namespace

void thing_head(Column& column, const char* icon, std::string_view title, std::string_view subtitle) {
    const UiContext& context = column.context;
    const float tile = context.px(40);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(column.at, ImVec2(column.at.x + tile, column.at.y + tile), context.theme.raised, context.px(6));
    const ImFont* font = context.fonts.title;
    const float icon_width = text_width(font, icon);
    draw_text(ImVec2(column.at.x + (tile - icon_width) * 0.5F, column.at.y + (tile - font->FontSize) * 0.5F), font,
              context.theme.text_quiet, icon);
    const float x = column.at.x + tile + context.px(12);
    const float room = column.width - tile - context.px(12);
    draw_text_cut(ImVec2(x, column.at.y - context.px(2)), font, context.theme.text, title, room);
    draw_text_cut(ImVec2(x, column.at.y + tile - context.fonts.small->FontSize + context.px(1)), context.fonts.small,
                  context.theme.text_quiet, subtitle, room);
    column.at.y += tile + context.px(12);
}

void section(Column& column, std::string_view title) {
    rule(column, 8, 12);
    draw_text_cut(column.at, column.context.fonts.strong, column.context.theme.text, title, column.width);
    skip(column, 26);
}

void value_row(Column& column, std::string_view label, std::string_view value, ImU32 value_colour) {
    const UiContext& context = column.context;
    const ImFont* font = context.fonts.body;
    const float y = middle_of(column, font, row_css);
    const float value_width = text_width(font, value);
    draw_text_cut(ImVec2(column.at.x, y), font, context.theme.text_quiet, label,
                  column.width - value_width - context.px(8));
    draw_text_right(ImVec2(column.at.x + column.width, y), font, value_colour != 0 ? value_colour : context.theme.text,
                    value);
    skip(column, row_css);
}

void value_columns(Column& column, std::string_view label, std::string_view first, std::string_view second,
                   bool is_head) {
    const UiContext& context = column.context;
    const ImFont* font = is_head ? context.fonts.small : context.fonts.body;
    const float y = middle_of(column, font, row_css);
    const float one = std::floor(column.width * 0.29F);
    const ImU32 colour = is_head ? context.theme.text_quiet : context.theme.text;
    draw_text_cut(ImVec2(column.at.x, y), font, context.theme.text_quiet, label, column.width - 2.0F * one);
    draw_text_right(ImVec2(column.at.x + column.width - one, y), font, colour, first);
    draw_text_right(ImVec2(column.at.x + column.width, y), font, is_head ? colour : context.theme.text_quiet, second);
    skip(column, row_css);
}

void bar_row(Column& column, std::string_view label, double share, std::string_view value, ImU32 colour) {
    const UiContext& context = column.context;
    const ImFont* font = context.fonts.body;
    const float y = middle_of(column, font, row_css);
    const float left = std::floor(column.width * 0.46F);
    const float right = context.px(52);
    draw_text_cut(ImVec2(column.at.x, y), font, context.theme.text_quiet, label, left - context.px(8));
    const float bar = context.px(6);
    const ImVec2 min(column.at.x + left, column.at.y + (context.px(row_css) - bar) * 0.5F);
    const ImVec2 max(column.at.x + column.width - right, min.y + bar);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, context.theme.raised, bar * 0.5F);
    const float reach = (max.x - min.x) * static_cast<float>(std::clamp(share, 0.0, 1.0));
    if (reach > 0.5F) list.AddRectFilled(min, ImVec2(min.x + std::max(reach, bar), max.y), colour, bar * 0.5F);
    draw_text_right(ImVec2(column.at.x + column.width, y), font, context.theme.text, value);
    skip(column, row_css);
}

bool link_row(Column& column, std::string_view label) {
    const std::string name = "inspector_link_" + std::to_string(column.links++);
    const bool is_pressed = link(column.context, name, label, column.at, column.context.fonts.body);
    skip(column, row_css);
    return is_pressed;
}

PressableRow pressable_row(Column& column, float css_height) {
    const UiContext& context = column.context;
    const std::string name = "inspector_row_" + std::to_string(column.links++);
    const float bleed = context.px(8);
    const ImVec2 min(column.at.x - bleed, column.at.y);
    const ImVec2 size(column.width + 2.0F * bleed, context.px(css_height));
    const Press press = press_area(context, name, min, size);
    PressableRow row{column.at, ImVec2(column.at.x + column.width, column.at.y + size.y), press.is_clicked,
                     ImGui::IsItemVisible()};
    if (press.is_hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled(min, ImVec2(min.x + size.x, min.y + size.y), context.theme.raised,
                                                  context.px(6));
    }
    column.at.y += size.y;
    return row;
}

const char* bond_word(Bond bond, Language language) {
    constexpr std::array<Text, bond_count> words = {Text::inspector_angry, Text::inspector_dissatisfied,
                                                    Text::inspector_satisfied, Text::inspector_loyal,
                                                    Text::inspector_ambassador};
    return tr(words[static_cast<std::size_t>(bond)], language);
}

ImU32 account_colour(const Theme& theme, double points) { return goodwill_colour(theme, goodwill_of_points(points)); }

ImU32 amount_colour(const Theme& theme, double points) {
    if (points > -0.05 && points < 0.05) return theme.text_quiet;
    return goodwill_colour(theme, points > 0.0 ? 1.0F : -1.0F);
}

}  // namespace goodwill::ui
