#include <algorithm>
#include <cfloat>

#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr std::string_view ellipsis = "…";

const char* end_of(std::string_view text) { return text.data() + text.size(); }
ImVec2 whole(ImVec2 p) { return {std::floor(p.x), std::floor(p.y)}; }

// Of lines that fit into this width; a rounding error must not break them again.
float height_of_lines(const ImFont* font, std::string_view lines, float width) {
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, width + 1.0F, lines.data(), end_of(lines)).y;
}

}  // namespace

float text_width(const ImFont* font, std::string_view text) {
    if (text.empty()) return 0.0F;  // of no text not even the address is known
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0.0F, text.data(), end_of(text)).x;
}

void draw_text(ImVec2 position, const ImFont* font, ImU32 colour, std::string_view text) {
    if (text.empty()) return;
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, whole(position), colour, text.data(), end_of(text));
}

float draw_text_cut(ImVec2 position, const ImFont* font, ImU32 colour, std::string_view text, float width) {
    if (text.empty()) return 0.0F;
    const float full = text_width(font, text);
    if (full <= width) {
        draw_text(position, font, colour, text);
        return full;
    }
    const float room = width - text_width(font, ellipsis);
    const char* cut = nullptr;
    float used = font->CalcTextSizeA(font->FontSize, std::max(1.0F, room), 0.0F, text.data(), end_of(text), &cut).x;
    std::string_view kept(text.data(), static_cast<std::size_t>(cut - text.data()));
    while (!kept.empty() && kept.back() == ' ') kept.remove_suffix(1);
    used = text_width(font, kept);
    draw_text(position, font, colour, kept);
    draw_text({position.x + used, position.y}, font, colour, ellipsis);
    return width;
}

std::string_view first_with_room(const ImFont* font, std::initializer_list<std::string_view> texts, float width) {
    const auto found = std::find_if(texts.begin(), texts.end(),
                                    [&](std::string_view text) { return text_width(font, text) <= width; });
    return found == texts.end() ? *(texts.end() - 1) : *found;
}

void draw_other_value(const UiContext& context, ImVec2 position, const ImFont* font, std::string_view value,
                      float width) {
    const std::string named = in_other_world_value(context.worlds, value, context.language);
    const std::string other = std::string(tr(Text::way_there, context.language)) + ": " + std::string(value);
    draw_text_cut(position, font, context.theme.text_quiet, first_with_room(font, {named, other, value}, width), width);
}

void draw_text_right(ImVec2 right_top, const ImFont* font, ImU32 colour, std::string_view text) {
    draw_text({right_top.x - text_width(font, text), right_top.y}, font, colour, text);
}

std::string broken_at_spaces(const ImFont* font, std::string_view text, float width) {
    std::string lines(text);
    const float gap_width = text_width(font, " ");
    float at = 0.0F;                        // the end of what stands on the line
    std::size_t space = std::string::npos;  // before the word
    for (std::size_t begin = 0; begin <= lines.size();) {
        const std::size_t end = std::min(lines.find_first_of(" \n", begin), lines.size());
        const float wide = text_width(font, std::string_view(lines).substr(begin, end - begin));
        const float gap = space == std::string::npos ? 0.0F : gap_width;
        if (space != std::string::npos && at + gap + wide > width) {
            lines[space] = '\n';
            at = wide;
        } else {
            at += gap + wide;
        }
        if (end == lines.size()) break;
        space = lines[end] == ' ' ? end : std::string::npos;
        if (space == std::string::npos) at = 0.0F;
        begin = end + 1;
    }
    return lines;
}

float draw_text_wrapped(ImVec2 position, const ImFont* font, ImU32 colour, std::string_view text, float width) {
    if (text.empty()) return 0.0F;
    const std::string lines = broken_at_spaces(font, text, width);
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, whole(position), colour, lines.data(), end_of(lines),
                                        width + 1.0F);
    return height_of_lines(font, lines, width);
}

float wrapped_height(const ImFont* font, std::string_view text, float width) {
    if (text.empty()) return 0.0F;
    return height_of_lines(font, broken_at_spaces(font, text, width), width);
}

std::string cut_to_lines(const ImFont* font, std::string_view text, float width, int lines) {
    const float most = (static_cast<float>(lines) + 0.5F) * font->FontSize;
    std::string shown(text);
    for (std::size_t end = text.size(); end > 0 && wrapped_height(font, shown, width) > most;) {
        end = text.rfind(' ', end - 1);
        if (end == std::string_view::npos) break;
        shown = std::string(text.substr(0, end)) + std::string(ellipsis);
    }
    return shown;
}

void hairline_across(const UiContext& context, ImVec2 left, float width) {
    const float thick = std::max(1.0F, std::floor(context.scale));
    const ImVec2 min = whole(left);
    ImGui::GetWindowDrawList()->AddRectFilled(min, {min.x + width, min.y + thick}, context.theme.hairline);
}

void hairline_down(const UiContext& context, ImVec2 top, float height) {
    const float thick = std::max(1.0F, std::floor(context.scale));
    const ImVec2 min = whole(top);
    ImGui::GetWindowDrawList()->AddRectFilled(min, {min.x + thick, min.y + height}, context.theme.hairline);
}

}  // namespace goodwill::ui
