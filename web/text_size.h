// How large text is, and everything else with it: a setting that is kept on this computer.
#pragma once

#include "web/ui/kit/context.h"

namespace goodwill {

struct App;

inline constexpr int least_text_size = 100, most_text_size = 200;  // percent

// Device pixels per CSS pixel of the design in a window of this size in device pixels: as wished, but at most so large
// that the smallest picture that is drawn without cuts still fits, in steps of 5 %; never below 100 %. For a room so that
// the page of web/ui/screen/presenting.h fills the window.
float fitting_scale(const ui::UiContext& context, int width, int height);

// Precondition: least_text_size ≤ percent ≤ most_text_size.
void choose_text_size(App& app, int percent);

}  // namespace goodwill
