// How large text is: a button with a small list in the top bar, a row in the menu of a phone.
#pragma once

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"

namespace goodwill::ui {

void text_size_button(const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size);
void text_size_row(const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size);
// The next larger or smaller one, as a key asks for; the present one at the end.
int next_text_size(int percent, bool is_larger);

}  // namespace goodwill::ui
