// Inter and the icons, rasterised for the present pixel ratio.
#pragma once

#include "web/ui/kit/context.h"

namespace goodwill::ui {

// Fills ImGui's font atlas anew; the renderer's texture must be made again afterwards.
Fonts load_fonts(float scale);

}  // namespace goodwill::ui
