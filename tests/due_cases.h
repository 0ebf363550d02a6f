// What a calendar gives back on a day.
#pragma once

#include <span>
#include <vector>

#include "sim/world/calendar.h"

namespace goodwill {

// In the order of the calendar.
inline std::vector<Case> due_cases(Calendar& calendar, std::int32_t day) {
    std::vector<Case> due;
    calendar.take(day, [&due](std::span<const Case> part) { due.insert(due.end(), part.begin(), part.end()); });
    return due;
}

}  // namespace goodwill
