// "Did you mean …?"
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sim/base/local_text.h"

namespace goodwill {

// Letters to insert, delete, replace or swap with their neighbour to turn one word into the other.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate spelt most like `word` (the first of equals); empty without candidates.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

// `did you mean "…"?`, or nothing when no candidate is near.
LocalText did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace goodwill
