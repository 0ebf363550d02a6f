// How one figure answers to one lever: a curve over the lever's range, with its intervals.
#pragma once

#include <cstddef>

#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

// `horizon`: in tornado_days; the tornado's own, where it was opened.
void response_ui(std::size_t& horizon, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
                 ImVec2 size);

}  // namespace goodwill::ui
