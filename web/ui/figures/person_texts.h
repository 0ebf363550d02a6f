// What the inspector says of a person in numbers with words.
#pragma once

#include <cstdint>

#include "sim/world/world.h"
#include "web/ui/kit/format.h"

namespace goodwill::ui {

// "seit 3 Monaten". Precondition: a customer; of others joined_day says something else.
Shown membership_text(const World& world, std::uint32_t person, Language language);
// How readily she would buy today. Precondition: no customer.
Shown consideration_text(const World& world, std::uint32_t person, Language language);

}  // namespace goodwill::ui
