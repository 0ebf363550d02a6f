// What every part of the screen needs to draw itself: language, colours, fonts, the clock of the day shown.
#pragma once

#include <cstdint>

#include "imgui.h"
#include "sim/local_text.h"

namespace goodwill::ui {

// Colours of the page (web/ui/theme.cpp); light and dark. The goodwill scale is diverging and safe for the colour-blind.
struct Theme {
    bool is_dark = false;
    ImU32 page = 0;        // behind everything
    ImU32 surface = 0;     // cards and columns
    ImU32 raised = 0;      // hovered rows, input fields
    ImU32 hairline = 0;    // one-pixel separators and outlines
    ImU32 text = 0;
    ImU32 text_quiet = 0;  // units, captions
    ImU32 accent = 0;      // what can be pressed
    ImU32 on_accent = 0;   // text on accent
    ImU32 warning = 0;
};
Theme make_theme(bool is_dark);
// Goodwill scale: −1 vermilion, −½ amber, 0 grey, +½ sky, +1 blue; clamped.
ImU32 goodwill_colour(const Theme& theme, float value);
// The place on that scale of an account in points (±25 is the end of the scale).
float goodwill_of_points(double points);
ImU32 with_alpha(ImU32 colour, float alpha);

struct Fonts {
    ImFont* small = nullptr;    // 13 px: captions
    ImFont* body = nullptr;     // 15 px
    ImFont* strong = nullptr;   // 15 px medium
    ImFont* title = nullptr;    // 20 px medium
    ImFont* figure = nullptr;   // 28 px medium: large numbers
    ImFont* icons = nullptr;    // 15 px icon font
};

struct UiContext {
    Language language = Language::de;
    Theme theme;
    Fonts fonts;
    bool is_narrow = false;        // phone: columns are sheets
    bool reduced_motion = false;
    double clock_s = 0.0;          // second of the shown day (session.world.today), 0 … 86400
    double days_per_second = 1.0;  // present speed; 0 while paused; large when as fast as possible
    double frame_s = 1.0 / 60.0;   // duration of the last frame
};

// What is open in the inspector.
struct Selection {
    enum class Kind : std::uint8_t { none, touchpoint, person, employee } kind = Kind::none;
    std::uint32_t index = 0;  // touchpoint, person, or index in World::employees

    friend bool operator==(const Selection&, const Selection&) = default;
};

}  // namespace goodwill::ui
