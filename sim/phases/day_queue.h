// The day's events in time order: one bucket a minute, each sorted when its minute begins.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/calendar.h"

namespace goodwill {

class DayQueue {
   public:
    static constexpr int minutes = 1440;

    DayQueue() { heads_.fill(none); }

    // Precondition: 0 <= item.time_s < 86400, and not before the time of the event being handled.
    void put(const Case& item) {
        const int minute = std::min(minutes - 1, static_cast<int>(item.time_s / 60.0F));
        if (minute <= minute_) {
            const Entry entry{item, count_++};
            opened_.insert(std::upper_bound(opened_.begin() + static_cast<std::ptrdiff_t>(at_), opened_.end(), entry, is_before),
                           entry);
        } else {
            std::uint32_t& head = heads_[static_cast<std::size_t>(minute)];
            pool_.push_back({{item, count_++}, head});
            head = static_cast<std::uint32_t>(pool_.size() - 1);
        }
    }

    void open(int minute) {
        minute_ = minute;
        at_ = 0;
        opened_.clear();
        for (std::uint32_t i = heads_[static_cast<std::size_t>(minute)]; i != none; i = pool_[i].next) {
            opened_.push_back(pool_[i].entry);
        }
        std::sort(opened_.begin(), opened_.end(), is_before);
    }

    // People of the opened minute, for fetching their records together.
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
    struct Node {
        Entry entry;
        std::uint32_t next;
    };
    static bool is_before(const Entry& a, const Entry& b) {
        return a.item.time_s != b.item.time_s ? a.item.time_s < b.item.time_s : a.number < b.number;
    }
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    std::array<std::uint32_t, minutes> heads_{};
    std::vector<Node> pool_;
    std::vector<Entry> opened_;
    std::size_t at_ = 0;
    int minute_ = -1;
    std::uint32_t count_ = 0;
};

}  // namespace goodwill
