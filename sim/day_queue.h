// The day's events in time order: one bucket a minute, each sorted when its minute begins.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/calendar.h"

namespace goodwill {

class DayQueue {
   public:
    static constexpr int minutes = 1440;

    DayQueue() : buckets_(minutes) {}

    // Starts an empty day; storage is kept.
    void begin_day() {
        minute_ = -1;
        count_ = 0;
    }

    // Precondition: 0 <= item.time_s < 86400, and not before the time of the event being handled.
    void put(const Case& item) {
        const int minute = std::min(minutes - 1, static_cast<int>(item.time_s / 60.0F));
        const Entry entry{item, count_++};
        if (minute > minute_) {
            buckets_[static_cast<std::size_t>(minute)].push_back(entry);
        } else {
            const auto rest = opened_.begin() + static_cast<std::ptrdiff_t>(at_);
            opened_.insert(std::upper_bound(rest, opened_.end(), entry, IsBefore{}), entry);
        }
    }

    // Begins the next minute; all events of the one before must have been taken.
    void open(int minute) {
        minute_ = minute;
        at_ = 0;
        opened_.clear();
        opened_.swap(buckets_[static_cast<std::size_t>(minute)]);
        std::sort(opened_.begin(), opened_.end(), IsBefore{});
    }

    // Those due in the opened minute, for fetching their records together.
    template <typename Visitor>
    void for_each_opened(Visitor visit) const {
        for (const Entry& entry : opened_) {
            visit(entry.item);
        }
    }

    // The next event of the opened minute; false when there is none left.
    bool next(Case& item) {
        if (at_ == opened_.size()) {
            return false;
        }
        item = opened_[at_++].item;
        return true;
    }

   private:
    struct Entry {
        Case item;
        std::uint32_t number;  // order of putting decides between equal times
    };
    // An object, not a function: sorting through a pointer to a function is not inlined in WebAssembly.
    struct IsBefore {
        bool operator()(const Entry& a, const Entry& b) const {
            return a.item.time_s != b.item.time_s ? a.item.time_s < b.item.time_s : a.number < b.number;
        }
    };

    std::vector<std::vector<Entry>> buckets_;
    std::vector<Entry> opened_;
    std::size_t at_ = 0;
    int minute_ = -1;
    std::uint32_t count_ = 0;
};

}  // namespace goodwill
