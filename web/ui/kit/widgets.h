// The few controls the screen is made of, drawn by ourselves at given places. Positions and sizes are device pixels.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "web/ui/kit/context.h"

namespace goodwill::ui {

// ---- Text ----------------------------------------------------------------------------------------------------------
float text_width(const ImFont* font, std::string_view text);
void draw_text(ImVec2 position, const ImFont* font, ImU32 colour, std::string_view text);
// Cut with … at `width`; returns the width drawn.
float draw_text_cut(ImVec2 position, const ImFont* font, ImU32 colour, std::string_view text, float width);
// The first of the texts that has room; the last one where none has.
std::string_view first_with_room(const ImFont* font, std::initializer_list<std::string_view> texts, float width);
// The value that the other world has, "without: 4.2". Where its name has no room, "other: 4.2", or the value alone.
void draw_other_value(const UiContext& context, ImVec2 position, const ImFont* font, std::string_view value,
                      float width);
void draw_text_right(ImVec2 right_top, const ImFont* font, ImU32 colour, std::string_view text);
// Wrapped at `width`; returns the height.
float draw_text_wrapped(ImVec2 position, const ImFont* font, ImU32 colour, std::string_view text, float width);
// With line breaks where a line of this width ends. Dear ImGui would break behind a comma or a point as well, within 5,377;
// a word that is too wide is left to it.
std::string broken_at_spaces(const ImFont* font, std::string_view text, float width);
float wrapped_height(const ImFont* font, std::string_view text, float width);
// As many words as fit on so many lines of this width, with … where some are missing.
std::string cut_to_lines(const ImFont* font, std::string_view text, float width, int lines);

void hairline_across(const UiContext& context, ImVec2 left, float width);
void hairline_down(const UiContext& context, ImVec2 top, float height);

// Dear ImGui hears one change of a key or button in each frame: whether some of what was typed has not been heard yet.
bool has_waiting_input();

// ---- Things that can be pressed: an area of the screen, known to automation as "button:<name>" ------------------------

struct Press {
    bool is_clicked = false;
    bool is_hovered = false;
    bool is_held = false;
};
Press press_area(const UiContext& context, std::string_view name, ImVec2 position, ImVec2 size);

enum class ButtonLook { quiet, framed, primary, chosen };
bool text_button(const UiContext& context, std::string_view name, std::string_view label, ImVec2 position, ImVec2 size,
                 ButtonLook look = ButtonLook::framed);
bool icon_button(const UiContext& context, std::string_view name, const char* icon, std::string_view tip,
                 ImVec2 position, ImVec2 size, ButtonLook look = ButtonLook::quiet);
// Accent-coloured words; returns whether they were pressed.
bool link(const UiContext& context, std::string_view name, std::string_view label, ImVec2 position,
          const ImFont* font = nullptr);
// A row of a list to choose from.
bool list_entry(const UiContext& context, std::string_view name, std::string_view label, ImVec2 position, ImVec2 size,
                bool is_chosen);
// Title of a page over the map with its closing button; returns whether that was pressed.
bool page_head(const UiContext& context, std::string_view title, std::string_view closing_name, ImVec2 position,
               ImVec2 size);
float page_head_height(const UiContext& context);
float page_margin(const UiContext& context);
float button_width(const UiContext& context, std::string_view label);

// Draws a track with knob and a mark at `marked` (0–1); returns the new place 0–1 while it is being moved.
// Known to automation as "slider:<name>".
std::optional<float> slider(const UiContext& context, std::string_view name, float place, float marked, float key_step,
                            ImVec2 position, float width);
inline constexpr float slider_height_css = 24.0F;

// How often + was typed, less how often −; nobody else gets them in this frame. As characters, because their keys lie
// elsewhere on every keyboard.
int take_plus_minus();

// ---- Tooltips --------------------------------------------------------------------------------------------------------
// Begins a card beside the pointer once the pointer has rested for `delay_s`; content by tip_text, then end_tip().
bool begin_tip(const UiContext& context, bool is_hovered, float delay_s = 0.3F);
void tip_text(const UiContext& context, const ImFont* font, ImU32 colour, std::string_view text);
void end_tip();
void tip(const UiContext& context, bool is_hovered, std::string_view text);

// ---- Scrolling areas: wheel, scroll bar, and dragging with a finger --------------------------------------------------
void begin_scroll(const UiContext& context, const char* id, ImVec2 position, ImVec2 size);
// `content_height` from the top of the content.
void end_scroll(const UiContext& context, float content_height);

}  // namespace goodwill::ui
