#include "web/ui/views/cube_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "web/ui/kit/theme.h"

namespace goodwill::ui {

namespace {

constexpr float quarter = 1.57079633F;
constexpr std::size_t layers = 3, face_edges = 4;

struct Point3 {
    float x = 0.0F, y = 0.0F, z = 0.0F;
};

Point3 along(const Point3& a, float s, const Point3& b, float t, const Point3& c, float u) {
    return {a.x * s + b.x * t + c.x * u, a.y * s + b.y * t + c.y * u, a.z * s + b.z * t + c.z * u};
}

// A face by its normal, and its right and up as seen from outside.
struct FaceAxes {
    Point3 normal, right, up;
};
constexpr std::array<FaceAxes, cube_faces> face_axes = {{{{0, 0, 1}, {1, 0, 0}, {0, 1, 0}},
                                                         {{1, 0, 0}, {0, 0, -1}, {0, 1, 0}},
                                                         {{0, 0, -1}, {-1, 0, 0}, {0, 1, 0}},
                                                         {{-1, 0, 0}, {0, 0, 1}, {0, 1, 0}},
                                                         {{0, 1, 0}, {1, 0, 0}, {0, 0, -1}},
                                                         {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}}}};
constexpr std::size_t top_face = 4, bottom_face = 5;

// From the cube to the picture; z towards the eye.
struct Camera {
    float yaw = 0.0F, pitch = 0.0F, half = 1.0F;
    ImVec2 centre;

    [[nodiscard]] Point3 turned(const Point3& p, float twist) const {
        const float c = std::cos(yaw + twist), s = std::sin(yaw + twist);
        const Point3 q = {p.x * c + p.z * s, p.y, -p.x * s + p.z * c};
        const float cp = std::cos(pitch), sp = std::sin(pitch);
        return {q.x, q.y * cp - q.z * sp, q.y * sp + q.z * cp};
    }
    [[nodiscard]] ImVec2 at(const Point3& p, float twist) const {
        const Point3 q = turned(p, twist);
        return {centre.x + half * q.x, centre.y - half * q.y};
    }
    [[nodiscard]] bool is_seen(std::size_t face, float twist) const {
        return turned(face_axes.at(face).normal, twist).z > 0.01F;
    }
};

using Quad = std::array<ImVec2, 4>;

// Of a face, from u0, v0 to u1, v1; −1 … 1 to the right and up. Clockwise as it is seen.
Quad quad_on(const Camera& camera, std::size_t face, float twist, ImVec2 low, ImVec2 high) {
    const FaceAxes& axes = face_axes.at(face);
    const auto corner = [&](float u, float v) {
        return camera.at(along(axes.normal, 1.0F, axes.right, u, axes.up, v), twist);
    };
    return {corner(low.x, high.y), corner(high.x, high.y), corner(high.x, low.y), corner(low.x, low.y)};
}

void fill_quad(ImDrawList& list, const Quad& quad, ImU32 colour) { list.AddConvexPolyFilled(quad.data(), 4, colour); }

bool is_inside(const Quad& quad, ImVec2 p) {
    for (std::size_t i = 0; i < quad.size(); ++i) {
        const ImVec2 a = quad.at(i), b = quad.at((i + 1) % quad.size());
        if ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) < 0.0F) return false;
    }
    return true;
}

ImU32 plastic(const Theme& theme, float lit) {
    const ImU32 base = theme.is_dark ? mix(theme.page, theme.text, 0.28F) : mix(theme.text, theme.page, 0.12F);
    return mix(base, theme.is_dark ? theme.text : theme.page, lit);
}

struct Painting {
    const UiContext& context;
    const Cube& cube;
    Camera camera;
    std::optional<CubeFace> marked;
    double scramble = 0.0;
    std::optional<SeenSticker> hovered;
};

void sign_on(Painting& painting, std::size_t face, float twist, ImVec2 middle, int sign) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float reach = 0.09F, thick = std::max(1.5F, 0.045F * painting.camera.half);
    const FaceAxes& axes = face_axes.at(face);
    const auto at = [&](float u, float v) {
        return painting.camera.at(along(axes.normal, 1.0F, axes.right, middle.x + u, axes.up, middle.y + v), twist);
    };
    if (sign == 0) return;
    const ImU32 ink = IM_COL32(255, 255, 255, 235);
    list.AddLine(at(-reach, 0.0F), at(reach, 0.0F), ink, thick);
    if (sign > 0) list.AddLine(at(0.0F, -reach), at(0.0F, reach), ink, thick);
}

// One of the nine places of a face: `column` and `row` from its lower left corner.
void sticker(Painting& painting, std::size_t face, float twist, std::size_t column, std::size_t row) {
    constexpr float gap = 0.045F;
    const Theme& theme = painting.context.theme;
    const float width = 2.0F / 3.0F;
    const ImVec2 low = {-1.0F + static_cast<float>(column) * width, -1.0F + static_cast<float>(row) * width};
    const Quad quad =
        quad_on(painting.camera, face, twist, {low.x + gap, low.y + gap}, {low.x + width - gap, low.y + width - gap});
    const std::size_t place = (2 - row) * 3 + column;  // read like a page
    const std::size_t which = sticker_places(face, painting.scramble).at(place);
    const Sticker& shown = painting.cube.faces.at(face).stickers.at(which);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (!shown.has_contacts()) {
        list.AddPolyline(quad.data(), 4, with_alpha(theme.text_quiet, 0.7F), ImDrawFlags_Closed, 1.0F);
    } else {
        fill_quad(list, quad, quality_colour(theme, shown.mean()));
        sign_on(painting, face, twist, {low.x + width * 0.5F, low.y + width * 0.5F}, sign_of_quality(shown.mean()));
    }
    if (ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
        is_inside(quad, ImGui::GetIO().MousePos)) {
        painting.hovered = SeenSticker{face, which};
        list.AddPolyline(quad.data(), 4, IM_COL32(255, 255, 255, 255), ImDrawFlags_Closed,
                         std::max(2.0F, painting.context.px(2)));
    }
}

void outline(const Painting& painting, std::size_t face, float twist, ImVec2 low, ImVec2 high) {
    if (!painting.marked || static_cast<std::size_t>(*painting.marked) != face) return;
    const Quad quad = quad_on(painting.camera, face, twist, low, high);
    ImGui::GetWindowDrawList()->AddPolyline(quad.data(), 4, painting.context.theme.accent, ImDrawFlags_Closed,
                                            painting.context.px(2));
}

// One of the three layers from the bottom up, turned by `twist` by itself.
void draw_layer(Painting& painting, std::size_t layer, float twist) {
    const Theme& theme = painting.context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float bottom = -1.0F + static_cast<float>(layer) * 2.0F / 3.0F, top = bottom + 2.0F / 3.0F;
    const bool from_above = painting.camera.pitch > 0.0F;
    // Its lid: all of it lies at the height of the layer's edge.
    const float height = from_above ? top : bottom;
    const std::array<ImVec2, 4> corners = {{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
    Quad lid{};
    for (std::size_t i = 0; i < 4; ++i) {
        const ImVec2 c = corners.at(from_above ? i : 3 - i);
        lid.at(i) = painting.camera.at({c.x, height, c.y}, twist);
    }
    fill_quad(list, lid, plastic(theme, 0.08F));
    const bool is_outer = from_above ? layer == layers - 1 : layer == 0;
    if (is_outer) {
        const std::size_t face = from_above ? top_face : bottom_face;
        for (std::size_t i = 0; i < face_stickers; ++i) sticker(painting, face, twist, i % 3, i / 3);
        outline(painting, face, twist, {-1, -1}, {1, 1});
    }
    for (std::size_t face = 0; face < face_edges; ++face) {
        if (!painting.camera.is_seen(face, twist)) continue;
        fill_quad(list, quad_on(painting.camera, face, twist, {-1, bottom}, {1, top}), plastic(theme, 0.0F));
        for (std::size_t column = 0; column < 3; ++column) sticker(painting, face, twist, column, layer);
        outline(painting, face, twist, {-1, bottom}, {1, top});
    }
}

float nearest_quarter(float yaw) {
    return CubeTurn::side_yaw * -1.0F + quarter * std::round((yaw + CubeTurn::side_yaw) / quarter);
}

}  // namespace

void turn_cube(CubeTurn& turn, int quarters) {
    turn.wanted_yaw = nearest_quarter(turn.wanted_yaw) + quarter * static_cast<float>(quarters);
}

void turn_cube_over(CubeTurn& turn) { turn.wanted_pitch = turn.wanted_pitch > 0.0F ? -CubeTurn::tilt : CubeTurn::tilt; }

void show_face(CubeTurn& turn, CubeFace face) {
    const auto which = static_cast<std::size_t>(face);
    if (which >= face_edges) {
        turn.wanted_pitch = which == top_face ? CubeTurn::tilt : -CubeTurn::tilt;
        return;
    }
    for (int quarters = 0; quarters < 4 && !is_face_seen({0, 0, turn.wanted_yaw, turn.wanted_pitch}, face);
         ++quarters) {
        turn_cube(turn, 1);
    }
}

bool is_face_seen(const CubeTurn& turn, CubeFace face) {
    const Camera camera{turn.wanted_yaw, turn.wanted_pitch, 1.0F, {}};
    return camera.turned(face_axes.at(static_cast<std::size_t>(face)).normal, 0.0F).z > 0.2F;
}

void move_cube(CubeTurn& turn, const UiContext& context) {
    constexpr double time_constant_s = 0.09;
    const float left = context.reduced_motion ? 0.0F : static_cast<float>(std::exp(-context.frame_s / time_constant_s));
    const float yaw_gap = turn.wanted_yaw - turn.yaw, pitch_gap = turn.wanted_pitch - turn.pitch;
    if (std::fabs(yaw_gap) < 0.003F && std::fabs(pitch_gap) < 0.003F) {
        turn.yaw = turn.wanted_yaw;
        turn.pitch = turn.wanted_pitch;
        return;
    }
    turn.yaw = turn.wanted_yaw - yaw_gap * left;
    turn.pitch = turn.wanted_pitch - pitch_gap * left;
    request_redraw(context);
}

std::optional<SeenSticker> draw_cube(const UiContext& context, const Cube& cube, const CubeTurn& turn, ImVec2 centre,
                                     float half, std::optional<CubeFace> marked) {
    constexpr float most_twist = 0.5F;
    Painting painting{context, cube, {turn.yaw, turn.pitch, half, centre}, marked, scramble_of(cube), {}};
    const float twist = most_twist * static_cast<float>(painting.scramble);
    const std::array<float, layers> twists = {-0.6F * twist, 0.0F, twist};
    for (std::size_t i = 0; i < layers; ++i) {
        const std::size_t layer = turn.pitch > 0.0F ? i : layers - 1 - i;  // the farthest first
        draw_layer(painting, layer, twists.at(layer));
    }
    return painting.hovered;
}

ImU32 quality_colour(const Theme& theme, double perceived) {
    return goodwill_colour(theme, goodwill_of_quality(perceived));
}

void draw_quality_sign(const UiContext& context, ImVec2 centre, float reach, int sign) {
    if (sign == 0) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float thick = std::max(1.0F, std::floor(1.5F * context.scale));
    const ImU32 ink = IM_COL32(255, 255, 255, 235);
    list.AddLine({centre.x - reach, centre.y}, {centre.x + reach, centre.y}, ink, thick);
    if (sign > 0) list.AddLine({centre.x, centre.y - reach}, {centre.x, centre.y + reach}, ink, thick);
}

}  // namespace goodwill::ui
