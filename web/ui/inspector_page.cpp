#include "web/ui/inspector_page.h"

#include <algorithm>
#include <array>
#include <string>

#include "web/text.h"
#include "web/ui/widgets.h"

namespace goodwill::ui {

namespace {

constexpr float row_css = 24.0F;

float middle_of(const Page& page, const ImFont* font, float css_height) {
    return page.at.y + (page.context.px(css_height) - font->FontSize) * 0.5F;
}

}  // namespace

void page_gap(Page& page, float css) { page.at.y += page.context.px(css); }

void page_title(Page& page, const char* icon, std::string_view title, std::string_view subtitle) {
    const UiContext& context = page.context;
    const float tile = context.px(40);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(page.at, ImVec2(page.at.x + tile, page.at.y + tile), context.theme.raised, context.px(6));
    const ImFont* font = context.fonts.title;
    const float icon_width = text_width(font, icon);
    draw_text(ImVec2(page.at.x + (tile - icon_width) * 0.5F, page.at.y + (tile - font->FontSize) * 0.5F), font,
              context.theme.text_quiet, icon);
    const float x = page.at.x + tile + context.px(12);
    const float room = page.width - tile - context.px(12);
    draw_text_cut(ImVec2(x, page.at.y - context.px(2)), font, context.theme.text, title, room);
    draw_text_cut(ImVec2(x, page.at.y + tile - context.fonts.small->FontSize + context.px(1)), context.fonts.small,
                  context.theme.text_quiet, subtitle, room);
    page.at.y += tile + context.px(12);
}

void page_section(Page& page, std::string_view title) {
    page_gap(page, 8);
    hairline_across(page.context, page.at, page.width);
    page_gap(page, 12);
    draw_text_cut(page.at, page.context.fonts.strong, page.context.theme.text, title, page.width);
    page_gap(page, 26);
}

void page_row(Page& page, std::string_view label, std::string_view value, ImU32 value_colour) {
    const UiContext& context = page.context;
    const ImFont* font = context.fonts.body;
    const float y = middle_of(page, font, row_css);
    const float value_width = text_width(font, value);
    draw_text_cut(ImVec2(page.at.x, y), font, context.theme.text_quiet, label,
                  page.width - value_width - context.px(8));
    draw_text_right(ImVec2(page.at.x + page.width, y), font, value_colour != 0 ? value_colour : context.theme.text,
                    value);
    page_gap(page, row_css);
}

void page_columns(Page& page, std::string_view label, std::string_view first, std::string_view second, bool is_head) {
    const UiContext& context = page.context;
    const ImFont* font = is_head ? context.fonts.small : context.fonts.body;
    const float y = middle_of(page, font, row_css);
    const float column = std::floor(page.width * 0.29F);
    const ImU32 colour = is_head ? context.theme.text_quiet : context.theme.text;
    draw_text_cut(ImVec2(page.at.x, y), font, context.theme.text_quiet, label, page.width - 2.0F * column);
    draw_text_right(ImVec2(page.at.x + page.width - column, y), font, colour, first);
    draw_text_right(ImVec2(page.at.x + page.width, y), font, is_head ? colour : context.theme.text_quiet, second);
    page_gap(page, row_css);
}

void page_bar(Page& page, std::string_view label, double share, std::string_view value, ImU32 colour) {
    const UiContext& context = page.context;
    const ImFont* font = context.fonts.body;
    const float y = middle_of(page, font, row_css);
    const float left = std::floor(page.width * 0.46F);
    const float right = context.px(52);
    draw_text_cut(ImVec2(page.at.x, y), font, context.theme.text_quiet, label, left - context.px(8));
    const float bar = context.px(6);
    const ImVec2 min(page.at.x + left, page.at.y + (context.px(row_css) - bar) * 0.5F);
    const ImVec2 max(page.at.x + page.width - right, min.y + bar);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, context.theme.raised, bar * 0.5F);
    const float reach = (max.x - min.x) * static_cast<float>(std::clamp(share, 0.0, 1.0));
    if (reach > 0.5F) list.AddRectFilled(min, ImVec2(min.x + std::max(reach, bar), max.y), colour, bar * 0.5F);
    draw_text_right(ImVec2(page.at.x + page.width, y), font, context.theme.text, value);
    page_gap(page, row_css);
}

void page_text(Page& page, std::string_view text, ImU32 colour) {
    page.at.y += draw_text_wrapped(page.at, page.context.fonts.body, colour, text, page.width);
    page_gap(page, 4);
}

void page_caption(Page& page, std::string_view text) {
    page.at.y += draw_text_wrapped(page.at, page.context.fonts.small, page.context.theme.text_quiet, text, page.width);
    page_gap(page, 4);
}

bool page_link(Page& page, std::string_view label) {
    const std::string name = "inspector_link_" + std::to_string(page.links++);
    const bool is_pressed = link(page.context, name, label, page.at, page.context.fonts.body);
    page_gap(page, row_css);
    return is_pressed;
}

PageRow page_pressable_row(Page& page, float css_height) {
    const UiContext& context = page.context;
    const std::string name = "inspector_row_" + std::to_string(page.links++);
    const float bleed = context.px(8);
    const ImVec2 min(page.at.x - bleed, page.at.y);
    const ImVec2 size(page.width + 2.0F * bleed, context.px(css_height));
    const Press press = press_area(context, name, min, size);
    PageRow row{page.at, ImVec2(page.at.x + page.width, page.at.y + size.y), press.is_clicked, ImGui::IsItemVisible()};
    if (press.is_hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled(min, ImVec2(min.x + size.x, min.y + size.y), context.theme.raised,
                                                  context.px(6));
    }
    page.at.y += size.y;
    return row;
}

std::string sentence(std::string_view text, std::string_view first, std::string_view second, std::string_view third) {
    std::string result;
    for (const std::string_view value : {first, second, third}) {
        const std::size_t mark = text.find("{}");
        if (mark == std::string_view::npos) break;
        result.append(text.substr(0, mark)).append(value);
        text.remove_prefix(mark + 2);
    }
    return result.append(text);
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
