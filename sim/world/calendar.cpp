#include "sim/world/calendar.h"

namespace goodwill {

void Calendar::clear() { *this = {}; }

std::uint32_t Calendar::free_chunk() {
    if (free_.empty()) {
        chunks_.emplace_back();
        return static_cast<std::uint32_t>(chunks_.size() - 1);
    }
    const std::uint32_t place = free_.back();
    free_.pop_back();
    return place;
}

void Calendar::begin_chunk(Day& day) {
    const std::uint32_t fresh = free_chunk();
    chunks_[fresh].next = none;
    (day.first == none ? day.first : chunks_[day.last].next) = fresh;
    day.last = fresh;
    day.in_last = 0;
}

}  // namespace goodwill
