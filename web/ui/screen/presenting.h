// For a room: one picture, one lever, three figures, and on the left what a story says, readable from five metres away. All of
// the screen is drawn as a page of 800 × 450 of the design: in a window of 1280 × 720 letters are 20 px high or more, figures
// and the lever's value 44.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "web/ui/map/journey_map.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

struct ShellState;

inline constexpr float presented_width_css = 800.0F, presented_height_css = 450.0F;

struct PresentingState {
    bool is_black = false;               // the room looks at whoever speaks
    std::optional<LeverId> lever;        // chosen by hand
    std::array<std::string, 3> figures;  // ids of metrics, chosen by hand; empty: as a matter of course
    std::string chosen_on;               // the page of the story on which they were; another one begins with its own
};

// Whether a window of this size (device pixels) has room for it: wider than high, and not a phone's.
bool can_present(const UiContext& context, ImVec2 window);

void presenting_ui(ShellState& state, MapState& map, const View& view, const UiContext& context, Actions& actions,
                   ImVec2 size);
// Paging, the lever, the black screen: what a clicker sends, and keys. Returns whether Escape was for it.
bool presenting_keys(ShellState& state, const View& view, const UiContext& context, Actions& actions);

}  // namespace goodwill::ui
