// Stories on the screen: the list, the column with the open page, and the board on which bets meet what happened.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/levers_panel.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

struct StoryState {
    double number = 0.0;    // where the slider stands
    std::string number_of;  // the page that it is of
    DrawnLine line{};       // that is being drawn
    bool is_drawing = false;
    LeversState levers;  // of the row on the page
    bool notes_are_open = false;
    // Before a room, of the page as it is open: in small letters where it would be cut else, and scrolled by a clicker.
    std::string shown;  // story, page, language, size
    bool is_small = false;
    float above = 0.0F, below = 0.0F;  // pixels out of sight
    float scroll_pages = 0.0F;         // that are asked for; below 0: up
};

// All that come along.
void stories_ui(const View& view, const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size);
// The open page: text, bet, figures, and the way on. Precondition: a story is told.
void story_ui(StoryState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
              ImVec2 size);
// In the middle: the chart to draw on, or the bets of the room beside the result.
void story_board_ui(StoryState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                    ImVec2 size);
// Paging and betting by keys; while nothing else wants them. Before a room a page that has more below is scrolled before it is turned.
void story_keys(StoryState& state, const View& view, const UiContext& context, Actions& actions);
// Whether the open page asks for a number: the arrows set it then, and nothing else.
bool asks_for_number(const View& view);

}  // namespace goodwill::ui
