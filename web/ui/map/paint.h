// Many small shapes as quads from the font atlas, so that thousands of people are one batch; soft curves and bars.
#pragma once

#include "web/ui/kit/context.h"

namespace goodwill::ui {

// One glyph of the atlas with the proportions of its ink.
struct Sprite {
    ImVec2 uv_min, uv_max;
    float width = 1.0F;  // of the ink when its larger side is 1
    float height = 1.0F;
};

struct Sprites {
    Sprite dot, figure, letter, up, star, head;
};
Sprites make_sprites(const Fonts& fonts);
// A triangle for the angry, a star for ambassadors, `usual` for the others; and how much larger than the usual it is.
inline const Sprite& sprite_of_bond(const Sprites& sprites, int bond, const Sprite& usual) {
    return bond == 0 ? sprites.up : bond == 4 ? sprites.star : usual;
}
inline float size_of_bond(int bond) { return bond == 0 || bond == 4 ? 1.3F : 1.0F; }

// Room for `count` sprites must have been reserved with reserve_sprites(); unused room is given back.
void reserve_sprites(ImDrawList& list, int count);
void give_back_sprites(ImDrawList& list, int count);
inline void put_sprite(ImDrawList& list, const Sprite& sprite, ImVec2 centre, float size, ImU32 colour) {
    const float half_w = sprite.width * size * 0.5F;
    const float half_h = sprite.height * size * 0.5F;
    list.PrimRectUV(ImVec2(centre.x - half_w, centre.y - half_h), ImVec2(centre.x + half_w, centre.y + half_h),
                    sprite.uv_min, sprite.uv_max, colour);
}
// A single one.
void draw_sprite(ImDrawList& list, const Sprite& sprite, ImVec2 centre, float size, ImU32 colour);

// A cubic curve.
struct Curve {
    ImVec2 a, b, c, d;
};
ImVec2 point_on(const Curve& curve, float t);
// Two curves in a row.
struct Route {
    Curve first, second;
};
ImVec2 point_on(const Route& route, float t);
void draw_curve(ImDrawList& list, const Curve& curve, ImU32 colour, float width);
// Part of a curve from t0 to t1 that fades towards t0.
void draw_fading_curve(ImDrawList& list, const Curve& curve, float t0, float t1, ImU32 colour, float width);

// Text cut to a width with …; returns its width.
float draw_text_cut(ImDrawList& list, const ImFont* font, ImVec2 at, float width, ImU32 colour, const char* text);
// The same with smaller letters rather than fewer, down to seven tenths; cut below that.
float draw_text_squeezed(ImDrawList& list, const ImFont* font, ImVec2 at, float width, ImU32 colour, const char* text);
ImVec2 text_size(const ImFont* font, const char* text);
void draw_text(ImDrawList& list, const ImFont* font, ImVec2 at, ImU32 colour, const char* text);

// A bar that grows from the middle: left and warm below zero, right and blue above; value −1 … 1.
void draw_goodwill_bar(ImDrawList& list, const Theme& theme, ImVec2 min, ImVec2 max, float value);

inline ImVec2 mid(ImVec2 a, ImVec2 b) { return {(a.x + b.x) * 0.5F, (a.y + b.y) * 0.5F}; }
inline ImVec2 lerp(ImVec2 a, ImVec2 b, float t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }
inline float distance_between(ImVec2 a, ImVec2 b) {
    return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}
// 0 … 1 without a jerk at either end.
inline float eased(float t) { return t * t * (3.0F - 2.0F * t); }
// A fixed number from 0 to 1 for a whole number: where somebody stands, when something is shown.
inline float scattered(std::uint32_t n) {
    n = (n ^ 61U) ^ (n >> 16U);
    n *= 9U;
    n ^= n >> 4U;
    n *= 0x27d4eb2dU;
    n ^= n >> 15U;
    return static_cast<float>(n & 0xFFFFFFU) / 16777216.0F;
}

}  // namespace goodwill::ui
