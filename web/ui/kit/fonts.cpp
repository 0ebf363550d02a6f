#include "web/ui/kit/fonts.h"

#include <cmath>
#include <span>

#include "generated/embedded_fonts.h"

namespace goodwill::ui {

namespace {

ImFont* add(std::span<const unsigned char> bytes, float size_px, const ImWchar* ranges, bool is_merged) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.MergeMode = is_merged;
    config.PixelSnapH = true;
    config.OversampleH = 1;
    config.OversampleV = 1;
    // The atlas only reads the bytes, but its interface has no const.
    auto* data = const_cast<unsigned char*>(bytes.data());
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), size_px, &config, ranges);
}

ImFont* text_font(std::span<const unsigned char> bytes, float size_px) {
    ImFont* font = add(bytes, size_px, text_glyph_ranges, false);
    add(font_icons(), std::floor(size_px * 0.95F), icon_glyph_ranges, true);
    return font;
}

}  // namespace

Fonts load_fonts(float scale) {
    ImGui::GetIO().Fonts->Clear();
    // Sizes of the design are those of the em; Dear ImGui's reach from ascender to descender, 1.21 em in Inter.
    const auto size = [&](float css) { return std::floor(css * scale * 1.21F + 0.5F); };
    Fonts fonts;
    fonts.body = text_font(font_regular(), size(15.0F));
    fonts.small = text_font(font_regular(), size(13.0F));
    fonts.strong = text_font(font_medium(), size(15.0F));
    fonts.title = text_font(font_medium(), size(20.0F));
    fonts.figure = text_font(font_medium(), size(28.0F));
    fonts.icons = add(font_icons(), size(15.0F), icon_glyph_ranges, false);
    ImGui::GetIO().FontDefault = fonts.body;
    return fonts;
}

}  // namespace goodwill::ui
