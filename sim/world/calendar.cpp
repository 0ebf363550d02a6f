#include "sim/world/calendar.h"

#include <utility>

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

void Calendar::take(std::int32_t today, std::vector<Case>& due) {
    due.clear();
    const Day day = std::exchange(days_[slot(today)], Day{});
    for (std::uint32_t at = day.first; at != none; at = chunks_[at].next) {
        const Chunk& chunk = chunks_[at];
        const std::size_t count = at == day.last ? day.in_last : chunk_size;
        for (std::size_t i = 0; i < count; ++i) {
            if (chunk.items[i].due_day > today) {
                put(chunk.items[i], today);
            } else {
                due.push_back(chunk.items[i]);
            }
        }
        free_.push_back(at);
    }
}

}  // namespace goodwill
