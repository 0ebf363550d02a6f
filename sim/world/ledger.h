// The account statement: every booking with its day, place, reason and amount.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/world/population.h"

namespace goodwill {

enum class Reason : std::uint8_t {
#define REASON(id) id,
#include "generated/tables/reasons.inl"
};
LocalView reason_text(Reason reason);

inline constexpr std::uint32_t no_employee = 0xFFFFFFFFU;
inline constexpr std::uint8_t no_touchpoint = 0xFF;

struct Booking {
    std::uint32_t person = 0;
    std::int32_t day = 0;
    std::uint32_t employee = no_employee;  // number of the person hired
    std::uint8_t touchpoint = no_touchpoint;
    Reason reason{};
    MicroPoints forgotten = 0;  // change by decay since the booking before
    MicroPoints amount = 0;
    MicroPoints balance = 0;  // after both: balance before + forgotten + amount
};

// As files and the screen number days: from 1; 0 is the start, the day of the first balance.
inline std::int32_t numbered_day(const Booking& booking) {
    return booking.reason == Reason::opening ? booking.day : booking.day + 1;
}

// Keeps bookings of all people, of one, or of none. Bounded: beyond `capacity` the oldest are overwritten.
struct Ledger {
    enum class Scope : std::uint8_t { none, traced, all } scope = Scope::none;
    std::uint32_t traced_person = 0;
    std::size_t capacity = 4'000'000;
    std::uint64_t written = 0;  // bookings so far; number n is kept at n % capacity
    std::vector<Booking> bookings;
    std::vector<std::uint64_t> previous;  // of the same person, for each kept booking; first_booking: none
    std::vector<std::uint64_t> latest;    // of each person
};
inline constexpr std::uint64_t first_booking = ~std::uint64_t{0};

void open_ledger(Ledger& ledger, Ledger::Scope scope, std::size_t people);
void record(Ledger& ledger, const Booking& booking);
// Whether bookings of this person are kept.
inline bool keeps(const Ledger& ledger, std::uint32_t person) {
    return ledger.scope == Ledger::Scope::all ||
           (ledger.scope == Ledger::Scope::traced && person == ledger.traced_person);
}

struct Statement {
    std::vector<Booking> bookings;  // oldest first
    bool is_complete = true;        // false: older bookings were overwritten
};
Statement statement_of(const Ledger& ledger, std::uint32_t person);

}  // namespace goodwill
