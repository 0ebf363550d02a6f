// Who is due when: cost follows contacts, not population.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <utility>
#include <vector>

#include "sim/base/cycle.h"
#include "sim/base/fetch_ahead.h"

namespace goodwill {

// One person's running matter: waiting in the calendar for its day, or under way today.
struct Case {
    std::uint64_t key = 0;  // names this matter in its person's luck (contact_key())
    std::uint32_t person = 0;
    std::uint32_t memory = no_memory;  // place of the journey's memory: of complaints, and from the second contact on
    float time_s = 0.0F;               // second of the day at which the next step begins
    std::int32_t due_day = 0;
    float waited_s = 0.0F;  // on earlier days for an answer
    std::uint8_t journey = 0;
    std::uint8_t step = 0;      // trigger_step: not a step yet, but the moment at which a journey starts
    std::uint8_t episode = 0;   // of the person's membership
    std::uint8_t contacts = 0;  // so far
    std::uint8_t repeats = 0;
    std::uint8_t switches = 0;
    std::uint8_t transfers = 0;
    std::uint8_t explains = 0;    // times the whole story had to be told again
    bool is_called_back = false;  // the next contact is a call by the company
    // Without a gap at the end compilers copy whole words; with one the last of them overlap, and reading a copy waits.
    std::array<std::uint8_t, 3> unused{};

    static constexpr std::uint32_t no_memory = 0xFFFFFFFFU;
};
static_assert(sizeof(Case) == 40);  // two or three of a customer lie in the calendar
inline constexpr std::uint8_t trigger_step = 0xFF;

// Names one contact of a matter: matters keep clear of each other by their key, contacts of one matter by their number.
inline constexpr std::uint8_t most_contacts = 250;  // of one matter; then it ends
inline std::uint64_t contact_key(const Case& item) { return item.key * 256U + item.contacts; }

// What a complaint is about.
struct Grievance {
    float loss_points = 0.0F;          // what the failure drew
    float before_points = 0.0F;        // balance before it
    float satisfaction_before = 0.0F;  // with what was expected before it, 0–10 points
    float satisfaction_failed = 0.0F;  // with it
};

// What a person remembers of a journey under way (M16, M18): of the value of its contacts and of their quality. Each lies on
// a cache line of its own: one wait for memory, not two.
struct alignas(64) JourneyMemory {
    float peak = 0.0F;  // the value largest in size so far
    float value_sum = 0.0F;
    float perceived_mean = 0.0F;     // points
    float perceived_squares = 0.0F;  // sum of squared deviations from the mean (Welford)
    std::uint32_t contacts = 0;
    Grievance grievance;  // of a complaint
};

// Memories of journeys that go on; places are used again when a journey has ended.
class JourneyMemories {
   public:
    std::uint32_t open() {
        if (free_.empty()) {
            kept_.emplace_back();
            return static_cast<std::uint32_t>(kept_.size() - 1);
        }
        const std::uint32_t place = free_.back();
        free_.pop_back();
        return place;
    }
    void close(std::uint32_t place) {
        if (place != Case::no_memory) {
            kept_[place] = {};  // now, while it is at hand
            free_.push_back(place);
        }
    }
    JourneyMemory& operator[](std::uint32_t place) { return kept_[place]; }
    const JourneyMemory& operator[](std::uint32_t place) const { return kept_[place]; }
    // Asks for a record ahead of use, as fetch() does for people.
    [[gnu::always_inline]] void fetch(std::uint32_t place) const {
        if (place != Case::no_memory) {
            fetch_ahead(&kept_[place]);
        }
    }
    // Journeys remembered at the moment.
    [[nodiscard]] std::size_t size() const { return kept_.size() - free_.size(); }
    // All of it, to RawOut or from RawIn.
    template <class Flow, class Memories>
    static void pass(Flow& flow, Memories& memories) {
        flow.list(memories.kept_);
        flow.list(memories.free_);
    }

   private:
    std::vector<JourneyMemory> kept_;
    std::vector<std::uint32_t> free_;
};

// A ring of days. Entries further away than the ring wait in its last day and are put back then.
//
// A day's entries lie in a chain of chunks. Chunks that were read today are the first to be used again: writing into them
// finds them in the processor's cache, and no day has to move when it grows.
class Calendar {
   public:
    static constexpr std::int32_t days_ahead = 512;

    Calendar() : days_(days_ahead) {}
    void clear();
    // Precondition: item.due_day > today.
    // In the header: a caller's case is then written where it belongs instead of being copied.
    void put(const Case& item, std::int32_t today) {
        assert(item.due_day > today);
        const std::int32_t ahead = item.due_day - today;
        Day& day = days_[slot(ahead < days_ahead ? item.due_day : today + days_ahead - 1)];
        if (day.first == none || day.in_last == chunk_size) {
            begin_chunk(day);
        }
        chunks_[day.last].items[day.in_last++] = item;
    }
    // Takes out what is due on `today`, in the order of putting; the visitor gets it in parts of at most chunk_size and may
    // put what comes later.
    template <typename Visitor>
    void take(std::int32_t today, Visitor visit) {
        const Day day = std::exchange(days_[slot(today)], Day{});
        std::array<Case, chunk_size> due;
        for (std::uint32_t at = day.first; at != none;) {
            const Chunk& chunk = chunks_[at];
            const std::uint32_t next = chunk.next;
            const std::size_t count = at == day.last ? day.in_last : chunk_size;
            std::size_t taken = 0;
            for (std::size_t i = 0; i < count; ++i) {
                if (chunk.items[i].due_day > today) {
                    put(chunk.items[i], today);
                } else {
                    due[taken++] = chunk.items[i];
                }
            }
            free_.push_back(at);
            visit(std::span<const Case>(due.data(), taken));
            at = next;
        }
    }
    // Entries of all days, in order of day and putting.
    template <typename Visitor>
    void for_each(std::int32_t today, Visitor visit) const {
        for (std::int32_t offset = 0; offset < days_ahead; ++offset) {
            const Day& day = days_[slot(today + offset)];
            for (std::uint32_t at = day.first; at != none; at = chunks_[at].next) {
                const std::size_t count = at == day.last ? day.in_last : chunk_size;
                for (std::size_t i = 0; i < count; ++i) {
                    visit(chunks_[at].items[i]);
                }
            }
        }
    }

    // All of it, to RawOut or from RawIn.
    template <class Flow, class Ring>
    static void pass(Flow& flow, Ring& ring) {
        flow.list(ring.days_);
        flow.list(ring.chunks_);
        flow.list(ring.free_);
    }

   private:
    static constexpr std::size_t chunk_size = 32;
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    struct Chunk {
        std::array<Case, chunk_size> items;
        std::uint32_t next = none;
    };
    struct Day {
        std::uint32_t first = none;  // chunks by their place in chunks_
        std::uint32_t last = none;
        std::size_t in_last = 0;  // entries of the last chunk; all others are full
    };

    static std::size_t slot(std::int32_t day) { return place_in_cycle(day, days_ahead); }
    std::uint32_t free_chunk();
    void begin_chunk(Day& day);

    std::vector<Day> days_;
    std::deque<Chunk> chunks_;
    std::vector<std::uint32_t> free_;  // the last one was freed last
};

}  // namespace goodwill
