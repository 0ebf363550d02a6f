// Dear ImGui's style in the colours and measures of the product.
#pragma once

#include "web/ui/kit/context.h"

namespace goodwill::ui {

void apply_style(const Theme& theme, float scale);

// Colour of bond state 0 (angry) … 4 (ambassador).
ImU32 bond_colour(const Theme& theme, int bond);
ImU32 mix(ImU32 a, ImU32 b, float share_of_b);

}  // namespace goodwill::ui
