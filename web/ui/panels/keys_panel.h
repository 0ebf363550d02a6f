// The keys of the app.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"

namespace goodwill::ui {

void keys_ui(const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size);

}  // namespace goodwill::ui
