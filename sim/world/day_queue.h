// The day's events in time order: one bucket a minute, each put in order when its minute begins.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/world/calendar.h"

namespace goodwill {

class DayQueue {
   public:
    static constexpr int minutes = 1440;

    DayQueue() : buckets_(minutes) {}

    // Starts an empty day; storage is kept.
    void begin_day() { minute_ = -1; }

    // A new event at `time_s` of a day of which no minute has begun, to be filled in where it lies: reading a copy right after its
    // parts were written would have to wait for them. Precondition: 0 <= time_s < 86400.
    Case& add(float time_s) {
        Case& item = buckets_[minute_of(time_s)].emplace_back();
        item.time_s = time_s;
        return item;
    }

    // Precondition: 0 <= item.time_s < 86400, and not before the time of the event being handled.
    void put(const Case& item) {
        const std::size_t minute = minute_of(item.time_s);
        if (static_cast<int>(minute) > minute_) {
            buckets_[minute].push_back(item);
        } else {
            const std::uint64_t ticket = ticket_of(item, opened_.size());
            const auto rest = order_.begin() + static_cast<std::ptrdiff_t>(at_);
            opened_.push_back(item);
            order_.insert(std::upper_bound(rest, order_.end(), ticket), ticket);
        }
    }

    // Begins the next minute; all events of the one before must have been taken.
    void open(int minute) {
        minute_ = minute;
        at_ = 0;
        opened_.clear();
        opened_.swap(buckets_[static_cast<std::size_t>(minute)]);
        if (minute + 1 < minutes) {
            fetch(buckets_[static_cast<std::size_t>(minute) + 1]);
        }
        order_.clear();
        for (std::size_t i = 0; i < opened_.size(); ++i) {
            order_.push_back(ticket_of(opened_[i], i));
        }
        std::sort(order_.begin(), order_.end());
    }

    // Those due in the opened minute when it began, for fetching their records together.
    [[nodiscard]] std::span<const Case> opened() const { return opened_; }

    // The next event of the opened minute; false when there is none left.
    bool next(Case& item) {
        if (at_ == order_.size()) {
            return false;
        }
        item = opened_[static_cast<std::uint32_t>(order_[at_++])];
        return true;
    }

   private:
    static std::size_t minute_of(float time_s) {
        return static_cast<std::size_t>(std::min(minutes - 1, static_cast<int>(time_s / 60.0F)));
    }

    // Asks for a bucket ahead of use.
    [[gnu::always_inline]] static void fetch(const std::vector<Case>& bucket) {
        constexpr std::size_t line = 64;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(bucket.data());
        for (std::size_t at = 0; at < bucket.size() * sizeof(Case); at += line) {
            fetch_ahead(bytes + at);
        }
    }

    // Time above, order of putting below: the bits of floats that are not negative are in the order of the floats.
    static std::uint64_t ticket_of(const Case& item, std::size_t place) {
        return (std::uint64_t{std::bit_cast<std::uint32_t>(item.time_s)} << 32U) | place;
    }

    std::vector<std::vector<Case>> buckets_;
    std::vector<Case> opened_;          // of the opened minute, in order of putting
    std::vector<std::uint64_t> order_;  // their tickets, in order of time
    std::size_t at_ = 0;                // in order_
    int minute_ = -1;
};

}  // namespace goodwill
