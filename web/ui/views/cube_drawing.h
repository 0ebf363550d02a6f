// The cube of consistency in space: three layers that lie the more askew, the more the touchpoints differ.
#pragma once

#include <optional>

#include "web/ui/figures/cube.h"
#include "web/ui/kit/context.h"

namespace goodwill::ui {

// How the cube is held: radians around the upright axis, and towards the eye.
struct CubeTurn {
    static constexpr float side_yaw = 0.7F, tilt = 0.55F;
    float yaw = -side_yaw, pitch = tilt;
    float wanted_yaw = -side_yaw, wanted_pitch = tilt;
};

// A quarter further, to the left or right; over, so that the bottom shows.
void turn_cube(CubeTurn& turn, int quarters);
void turn_cube_over(CubeTurn& turn);
// So that a face is seen.
void show_face(CubeTurn& turn, CubeFace face);
// One frame towards what is wanted: at once where motion is not wished for.
void move_cube(CubeTurn& turn, const UiContext& context);
bool is_face_seen(const CubeTurn& turn, CubeFace face);

struct SeenSticker {
    std::size_t face = 0, sticker = 0;
};

// `half`: half of its edge in pixels; it reaches 1.75 of them from the centre. `marked`: a face that is outlined.
// Returns the sticker under the pointer.
std::optional<SeenSticker> draw_cube(const UiContext& context, const Cube& cube, const CubeTurn& turn, ImVec2 centre,
                                     float half, std::optional<CubeFace> marked);
// Colour and sign of a quality, as on a sticker.
ImU32 quality_colour(const Theme& theme, double perceived);
void draw_quality_sign(const UiContext& context, ImVec2 centre, float reach, int sign);

}  // namespace goodwill::ui
