// Days of a year, and days in a cycle: the same before day 0 as after it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace goodwill {

inline constexpr std::int32_t days_per_year = 365;

// Where a day stands in a cycle of `length` days, 0 … length − 1.
constexpr std::size_t place_in_cycle(std::int32_t day, std::int32_t length) {
    const std::int32_t place = day % length;
    return static_cast<std::size_t>(place < 0 ? place + length : place);
}

}  // namespace goodwill
