#include "sim/calendar.h"

#include <cassert>

namespace goodwill {

void Calendar::clear() { days_.assign(days_ahead, {}); }

void Calendar::put(const Case& item, std::int32_t today) {
    assert(item.due_day > today);
    const std::int32_t ahead = item.due_day - today;
    days_[slot(ahead < days_ahead ? item.due_day : today + days_ahead - 1)].push_back(item);
}

void Calendar::take(std::int32_t today, std::vector<Case>& due) {
    due.clear();
    std::vector<Case>& bucket = days_[slot(today)];
    due.swap(bucket);
    std::size_t kept = 0;
    for (const Case& item : due) {
        if (item.due_day > today) {
            put(item, today);
        } else {
            due[kept++] = item;
        }
    }
    due.resize(kept);
}

}  // namespace goodwill
