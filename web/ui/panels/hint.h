// What to try, what to watch after that, and what to try next; the quiet line below it says what one sees on the map.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

struct HintState {
    bool is_closed = false;
    bool is_open = false;  // shows all of a text that is too long
};

// Of the map's height, unless somebody opens it.
inline constexpr float hint_share = 0.1F;

// Height beside a map of `room` height, the hint included; 0 when there is nothing to say.
float hint_height(const HintState& state, const View& view, const UiContext& context, float width, float room);
void hint_ui(HintState& state, const View& view, const UiContext& context, ImVec2 position, ImVec2 size);

}  // namespace goodwill::ui
