#include "web/ui/kit/theme.h"

#include <algorithm>
#include <array>

namespace goodwill::ui {

namespace {

constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16U) & 0xFFU, (hex >> 8U) & 0xFFU, hex & 0xFFU, 0xFF); }

// Text at least 14 : 1 on its ground, lines and what can be pressed 7 : 1.
void strengthen(Theme& theme) {
    const bool is_dark = theme.is_dark;
    theme.page = theme.surface = is_dark ? rgb(0x000000) : rgb(0xFFFFFF);
    theme.text = theme.text_quiet = is_dark ? rgb(0xFFFFFF) : rgb(0x000000);
    theme.hairline = is_dark ? rgb(0xC4CAD2) : rgb(0x4A4F57);
    theme.accent = is_dark ? rgb(0x9CC0FF) : rgb(0x0B3FA8);
    theme.on_accent = is_dark ? rgb(0x000000) : rgb(0xFFFFFF);
    theme.warning = is_dark ? rgb(0xFFB07A) : rgb(0x8A3300);
}

}  // namespace

Theme make_theme(bool is_dark, bool has_strong_contrast) {
    Theme theme;
    theme.is_dark = is_dark;
    theme.page = is_dark ? rgb(0x14171C) : rgb(0xF6F7F9);
    theme.surface = is_dark ? rgb(0x1C2026) : rgb(0xFFFFFF);
    theme.raised = is_dark ? rgb(0x262B33) : rgb(0xEEF0F4);
    theme.hairline = is_dark ? rgb(0x2F353E) : rgb(0xDDE1E7);
    theme.text = is_dark ? rgb(0xE8EAED) : rgb(0x1B1F24);
    theme.text_quiet = is_dark ? rgb(0x9AA3AD) : rgb(0x5B6470);
    theme.accent = is_dark ? rgb(0x6A9BFF) : rgb(0x2F6FED);
    theme.on_accent = is_dark ? rgb(0x0E1116) : rgb(0xFFFFFF);
    theme.warning = is_dark ? rgb(0xF0853A) : rgb(0xC24E00);
    theme.delight = rgb(0xCC79A7);  // safe for the colour-blind (Okabe & Ito 2008)
    theme.effort = rgb(0x009E73);
    theme.has_strong_contrast = has_strong_contrast;
    if (has_strong_contrast) strengthen(theme);
    return theme;
}

ImU32 mix(ImU32 a, ImU32 b, float share_of_b) {
    const float share = std::clamp(share_of_b, 0.0F, 1.0F);
    ImU32 result = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        const auto from = static_cast<float>((a >> shift) & 0xFFU);
        const auto to = static_cast<float>((b >> shift) & 0xFFU);
        result |= static_cast<ImU32>(from + (to - from) * share + 0.5F) << shift;
    }
    return result;
}

ImU32 with_alpha(ImU32 colour, float alpha) {
    const auto own = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xFFU);
    const auto scaled = static_cast<ImU32>(own * std::clamp(alpha, 0.0F, 1.0F) + 0.5F);
    return (colour & ~IM_COL32_A_MASK) | (scaled << IM_COL32_A_SHIFT);
}

ImU32 goodwill_colour(const Theme& theme, float value) {
    constexpr std::array<ImU32, 5> light = {rgb(0xD55E00), rgb(0xE69F00), rgb(0x9AA3AD), rgb(0x56B4E9), rgb(0x0072B2)};
    // On the dark page the blue end is lifted so that it does not sink into the background.
    constexpr std::array<ImU32, 5> dark = {rgb(0xE8701A), rgb(0xE69F00), rgb(0x8A939D), rgb(0x56B4E9), rgb(0x2E8FD0)};
    const std::array<ImU32, 5>& scale = theme.is_dark ? dark : light;
    const float place = (std::clamp(value, -1.0F, 1.0F) + 1.0F) * 2.0F;
    const auto below = std::min(static_cast<std::size_t>(place), scale.size() - 2);
    return mix(scale[below], scale[below + 1], place - static_cast<float>(below));
}

float goodwill_of_points(double points) { return static_cast<float>(std::clamp(points / 25.0, -1.0, 1.0)); }

ImU32 bond_colour(const Theme& theme, int bond) {
    return goodwill_colour(theme, static_cast<float>(bond) * 0.5F - 1.0F);
}

void apply_style(const Theme& theme, float scale) {
    ImGuiStyle style;
    style.WindowPadding = ImVec2(0, 0);
    style.WindowRounding = 0.0F;
    style.WindowBorderSize = 0.0F;
    style.WindowMinSize = ImVec2(1, 1);
    style.ChildRounding = 0.0F;
    style.ChildBorderSize = 0.0F;
    style.PopupRounding = 6.0F;
    style.PopupBorderSize = 1.0F;
    style.FramePadding = ImVec2(8, 6);
    style.FrameRounding = 6.0F;
    style.ItemSpacing = ImVec2(8, 8);
    style.ItemInnerSpacing = ImVec2(8, 8);
    style.ScrollbarSize = 8.0F;
    style.ScrollbarRounding = 4.0F;
    style.ScaleAllSizes(scale);
    style.PopupBorderSize = std::max(1.0F, std::floor(scale));
    style.HoverDelayShort = 0.25F;
    style.DisabledAlpha = 0.4F;
    const auto set = [&](ImGuiCol which, ImU32 colour) {
        style.Colors[which] = ImGui::ColorConvertU32ToFloat4(colour);
    };
    set(ImGuiCol_Text, theme.text);
    set(ImGuiCol_TextDisabled, theme.text_quiet);
    set(ImGuiCol_WindowBg, theme.surface);
    set(ImGuiCol_ChildBg, 0);
    set(ImGuiCol_PopupBg, theme.surface);
    set(ImGuiCol_Border, theme.hairline);
    set(ImGuiCol_FrameBg, theme.raised);
    set(ImGuiCol_FrameBgHovered, theme.raised);
    set(ImGuiCol_FrameBgActive, theme.raised);
    set(ImGuiCol_ScrollbarBg, 0);
    set(ImGuiCol_ScrollbarGrab, theme.hairline);
    set(ImGuiCol_ScrollbarGrabHovered, theme.text_quiet);
    set(ImGuiCol_ScrollbarGrabActive, theme.text_quiet);
    set(ImGuiCol_TextSelectedBg, with_alpha(theme.accent, 0.35F));
    set(ImGuiCol_NavHighlight, theme.accent);
    set(ImGuiCol_ModalWindowDimBg, with_alpha(theme.page, 0.7F));
    ImGui::GetStyle() = style;
}

}  // namespace goodwill::ui
