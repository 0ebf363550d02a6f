// One person's way through both worlds: booking beside booking, and where they part.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/world/world.h"

namespace goodwill::ui {

// What the same contact booked in both worlds; one of them is missing where it took place in one world only.
struct BookingPair {
    std::optional<Booking> own;
    std::optional<Booking> twin;

    // The same reason, and the same amount as it is shown: in tenths of a point.
    [[nodiscard]] bool is_same() const;
    // Of either: both have the same day and touchpoint.
    [[nodiscard]] const Booking& any() const { return own ? *own : *twin; }
};

struct TwoWays {
    std::vector<BookingPair> pairs;      // oldest first
    std::optional<std::size_t> parting;  // the first pair that differs
    bool is_complete = true;             // false: older bookings are no longer kept
};

// Bookings of one day at one touchpoint are pairs, in their order.
TwoWays two_ways(const Ledger& own, const Ledger& twin, std::uint32_t person);

// "The ways part on day 97, reception: in this world “Bad experience” −2.3, in the other “Delighted” +0.8."
std::string parting_sentence(const Scenario& scenario, const TwoWays& ways, Language language);

}  // namespace goodwill::ui
