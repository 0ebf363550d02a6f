// Sizes that storage and files share.
#pragma once

#include <cstddef>

namespace goodwill {

inline constexpr std::size_t max_touchpoints = 16;
inline constexpr int max_day = 32000;  // days count in 16 bits

}  // namespace goodwill
