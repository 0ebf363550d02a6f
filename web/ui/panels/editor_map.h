// The draft in the middle of the screen: its touchpoints where they will stand, and the ways between them. Stations are
// dragged or moved by arrow keys; with a journey open, ways are drawn from one station to another.
#pragma once

#include "web/ui/panels/editor_panel.h"

namespace goodwill::ui {

// Stations are known as "draft:<id>", the rings that ways are drawn from as "ring:<id>".
void editor_map_ui(EditorState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                   ImVec2 size);

}  // namespace goodwill::ui
