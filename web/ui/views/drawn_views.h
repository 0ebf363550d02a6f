// The drawing of each view; views.cpp calls it.
#pragma once

#include "web/ui/views/views.h"

namespace goodwill::ui {

using ViewDrawing = void (*)(ViewsState& state, const View& view, const UiContext& context, Actions& actions,
                             ImVec2 position, ImVec2 size);

#define VIEW(id, icon)                                                                                               \
    void id##_view(ViewsState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position, \
                   ImVec2 size);
#include "web/ui/panels/view_kinds.inl"

}  // namespace goodwill::ui
