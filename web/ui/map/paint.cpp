#include "web/ui/map/paint.h"

#include <algorithm>
#include <cfloat>
#include <cstring>

namespace goodwill::ui {

namespace {

constexpr ImWchar dot_code = 0x25CF;
constexpr ImWchar up_code = 0x25B2;
constexpr ImWchar person_code = 0xF007;
constexpr ImWchar letter_code = 0xF0E0;
constexpr ImWchar star_code = 0xF005;
constexpr ImWchar circle_code = 0xF111;

Sprite sprite_of(const ImFont* font, ImWchar code) {
    Sprite sprite;
    const ImFontGlyph* glyph = font != nullptr ? font->FindGlyphNoFallback(code) : nullptr;
    if (glyph == nullptr) {
        const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
        sprite.uv_min = white;
        sprite.uv_max = white;
        return sprite;
    }
    sprite.uv_min = ImVec2(glyph->U0, glyph->V0);
    sprite.uv_max = ImVec2(glyph->U1, glyph->V1);
    const float width = glyph->X1 - glyph->X0;
    const float height = glyph->Y1 - glyph->Y0;
    const float larger = std::max(1.0F, std::max(width, height));
    sprite.width = width / larger;
    sprite.height = height / larger;
    return sprite;
}

}  // namespace

Sprites make_sprites(const Fonts& fonts) {
    Sprites sprites;
    sprites.dot = sprite_of(fonts.small, dot_code);
    sprites.head = sprite_of(fonts.body, circle_code);
    sprites.figure = sprite_of(fonts.body, person_code);
    sprites.letter = sprite_of(fonts.body, letter_code);
    sprites.up = sprite_of(fonts.small, up_code);
    sprites.star = sprite_of(fonts.small, star_code);
    return sprites;
}

void reserve_sprites(ImDrawList& list, int count) { list.PrimReserve(count * 6, count * 4); }
void give_back_sprites(ImDrawList& list, int count) { list.PrimUnreserve(count * 6, count * 4); }

void draw_sprite(ImDrawList& list, const Sprite& sprite, ImVec2 centre, float size, ImU32 colour) {
    reserve_sprites(list, 1);
    put_sprite(list, sprite, centre, size, colour);
}

ImVec2 point_on(const Curve& curve, float t) {
    const float s = 1.0F - t;
    const float a = s * s * s;
    const float b = 3.0F * s * s * t;
    const float c = 3.0F * s * t * t;
    const float d = t * t * t;
    return {curve.a.x * a + curve.b.x * b + curve.c.x * c + curve.d.x * d,
            curve.a.y * a + curve.b.y * b + curve.c.y * c + curve.d.y * d};
}

ImVec2 point_on(const Route& route, float t) {
    return t < 0.5F ? point_on(route.first, t * 2.0F) : point_on(route.second, t * 2.0F - 1.0F);
}

void draw_curve(ImDrawList& list, const Curve& curve, ImU32 colour, float width) {
    list.AddBezierCubic(curve.a, curve.b, curve.c, curve.d, colour, width);
}

void draw_fading_curve(ImDrawList& list, const Curve& curve, float t0, float t1, ImU32 colour, float width) {
    constexpr int pieces = 12;
    ImVec2 from = point_on(curve, t0);
    for (int i = 1; i <= pieces; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(pieces);
        const ImVec2 to = point_on(curve, t0 + (t1 - t0) * share);
        list.AddLine(from, to, with_alpha(colour, share), width);
        from = to;
    }
}

float draw_text_squeezed(ImDrawList& list, const ImFont* font, ImVec2 at, float width, ImU32 colour, const char* text) {
    const float share = width / std::max(1.0F, text_size(font, text).x);
    if (share >= 1.0F || share < 0.7F) return draw_text_cut(list, font, at, width, colour, text);
    const float size = std::floor(font->FontSize * share);
    const ImVec2 place(std::floor(at.x), std::floor(at.y + (font->FontSize - size) * 0.6F));
    list.AddText(font, size, place, colour, text);
    return font->CalcTextSizeA(size, FLT_MAX, 0.0F, text).x;
}

ImVec2 text_size(const ImFont* font, const char* text) { return font->CalcTextSizeA(font->FontSize, 1e9F, 0.0F, text); }

void draw_text(ImDrawList& list, const ImFont* font, ImVec2 at, ImU32 colour, const char* text) {
    list.AddText(font, font->FontSize, ImVec2(std::floor(at.x), std::floor(at.y)), colour, text);
}

float draw_text_cut(ImDrawList& list, const ImFont* font, ImVec2 at, float width, ImU32 colour, const char* text) {
    const float whole = text_size(font, text).x;
    if (whole <= width) {
        draw_text(list, font, at, colour, text);
        return whole;
    }
    constexpr const char* dots = "\xE2\x80\xA6";
    const float room = width - text_size(font, dots).x;
    const char* end = text;
    const float used = font->CalcTextSizeA(font->FontSize, std::max(0.0F, room), 0.0F, text, nullptr, &end).x;
    list.AddText(font, font->FontSize, ImVec2(std::floor(at.x), std::floor(at.y)), colour, text, end);
    draw_text(list, font, ImVec2(at.x + used, at.y), colour, dots);
    return width;
}

void draw_goodwill_bar(ImDrawList& list, const Theme& theme, ImVec2 min, ImVec2 max, float value) {
    const float height = max.y - min.y;
    const float centre = std::floor((min.x + max.x) * 0.5F);
    list.AddRectFilled(min, max, with_alpha(theme.hairline, 0.8F), height * 0.5F);
    const float reach = (max.x - min.x) * 0.5F * std::clamp(value, -1.0F, 1.0F);
    // From half way on: a bar has a direction, it is never grey.
    const ImU32 colour = goodwill_colour(theme, std::copysign(0.5F + 0.5F * std::fabs(value), value));
    if (std::fabs(value) > 0.01F) {
        const float least = std::copysign(std::max(std::fabs(reach), height * 0.75F), reach);
        list.AddRectFilled(ImVec2(std::min(centre, centre + least), min.y),
                           ImVec2(std::max(centre, centre + least), max.y), colour, height * 0.5F);
    }
    const float tick = std::max(1.0F, std::floor(height * 0.25F));
    list.AddRectFilled(ImVec2(centre - tick * 0.5F, min.y - height * 0.4F),
                       ImVec2(centre + tick * 0.5F, max.y + height * 0.4F), theme.text_quiet);
}

}  // namespace goodwill::ui
