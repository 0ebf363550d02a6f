// The inspector: figures of a station, an employee or a person, and the person's account statement.
#pragma once

#include "sim/session/session.h"
#include "web/ui/kit/context.h"
#include "web/ui/kit/selection.h"

namespace goodwill::ui {

// Draws into the current ImGui window, `width` pixels wide. Links inside (the employee of a booking, a friend) change
// the selection; closing it sets Kind::none. `twin`: the same person's other life is shown beside; may be none.
Selection inspector_ui(const Session& session, const Session* twin, const UiContext& context, Selection selection,
                       float width);

}  // namespace goodwill::ui
