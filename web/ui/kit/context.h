// What every part of the screen needs to draw itself: language, colours, fonts, the clock of the day shown.
#pragma once

#include <cmath>
#include <memory>
#include <optional>
#include <string_view>

#include "imgui.h"
#include "sim/base/local_text.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

// Colours of the page (theme.cpp); light and dark. The goodwill scale is diverging and safe for the colour-blind.
struct Theme {
    bool is_dark = false;
    bool has_strong_contrast = false;
    ImU32 page = 0;      // behind everything
    ImU32 surface = 0;   // cards and columns
    ImU32 raised = 0;    // hovered rows, input fields
    ImU32 hairline = 0;  // one-pixel separators and outlines
    ImU32 text = 0;
    ImU32 text_quiet = 0;  // units, captions
    ImU32 accent = 0;      // what can be pressed
    ImU32 on_accent = 0;   // text on accent
    ImU32 warning = 0;
    ImU32 delight = 0, effort = 0;  // the two camps: neither better nor worse
};
Theme make_theme(bool is_dark, bool has_strong_contrast = false);
// Goodwill scale: −1 vermilion, −½ amber, 0 grey, +½ sky, +1 blue; clamped.
ImU32 goodwill_colour(const Theme& theme, float value);
// The place on that scale of an account in points (±25 is the end of the scale).
float goodwill_of_points(double points);
ImU32 with_alpha(ImU32 colour, float alpha);

// All coordinates are pixels of the drawing surface (device pixels): lengths of the design are given in CSS pixels at
// a text size of 100 % and go through UiContext::px(). Every font also holds the icons (generated/embedded_fonts.h, namespace icon).
struct Fonts {
    ImFont* small = nullptr;   // 13 px: captions
    ImFont* body = nullptr;    // 15 px
    ImFont* strong = nullptr;  // 15 px medium
    ImFont* title = nullptr;   // 20 px medium
    ImFont* figure = nullptr;  // 28 px medium: large numbers
    ImFont* icons = nullptr;   // 15 px icons alone
};

// What one frame leaves behind for the outside: where named parts of the screen are, and whether something still moves.
struct FrameNotes;

struct UiContext {
    Language language = Language::de;
    WorldNames worlds;  // of the world on the screen and the one beside it
    Theme theme;
    Fonts fonts;
    float scale = 1.0F;          // device pixels per CSS pixel of the design: pixel ratio × text size
    float pixel_ratio = 1.0F;    // device pixels per CSS pixel of the page
    int text_size = 100;         // percent, as wished; a small window shows less of it
    bool is_touch = false;       // the last pointer was a finger: larger targets
    bool is_presenting = false;  // large, for a room
    bool is_narrow = false;      // phone, tablet held upright: columns are sheets
    bool reduced_motion = false;
    double clock_s = 0.0;          // second of the shown day (session.world().today), 0 … 86400
    double days_per_second = 1.0;  // present speed; 0 while paused; large when as fast as possible
    double frame_s = 1.0 / 60.0;   // duration of the last frame
    float pinch = 0.0F;            // two fingers parted by this share of the screen in this frame; below 0: came nearer
    FrameNotes* notes = nullptr;

    // Whole device pixels of a length in CSS pixels: text and hairlines stay sharp.
    [[nodiscard]] float px(float css) const { return std::floor(css * scale + 0.5F); }
};

// The place of a part of the screen in this frame, for automation: ("station", "reception") is found as "station:reception".
void remember_rect(const UiContext& context, std::string_view kind, std::string_view id, ImVec2 min, ImVec2 max);
// Something moves although the days stand still: draw another frame.
void request_redraw(const UiContext& context);

struct FrameNotesDeleter {
    void operator()(FrameNotes* notes) const;
};
std::unique_ptr<FrameNotes, FrameNotesDeleter> make_frame_notes();
void begin_notes(FrameNotes& notes);
bool wants_redraw(const FrameNotes& notes);
struct Rect {
    ImVec2 min, max;
};
std::optional<Rect> find_rect(const FrameNotes& notes, std::string_view name);

}  // namespace goodwill::ui
