#include "sim/world/ledger.h"

#include <algorithm>

namespace goodwill {

LocalView reason_text(Reason reason) {
    constexpr LocalView texts[] = {
#define REASON(id, label_en, label_de) {label_en, label_de},
#include "sim/world/reasons.inl"
    };
    return texts[static_cast<std::size_t>(reason)];
}

void open_ledger(Ledger& ledger, Ledger::Scope scope, std::size_t people) {
    ledger.scope = scope;
    ledger.written = 0;
    ledger.bookings.clear();
    ledger.previous.clear();
    ledger.latest.assign(scope == Ledger::Scope::all ? people : scope == Ledger::Scope::traced ? 1 : 0, first_booking);
}

void record(Ledger& ledger, const Booking& booking) {
    if (!keeps(ledger, booking.person)) {
        return;
    }
    std::uint64_t& latest = ledger.latest[ledger.scope == Ledger::Scope::all ? booking.person : 0];
    if (ledger.bookings.size() < ledger.capacity) {
        ledger.bookings.push_back(booking);
        ledger.previous.push_back(latest);
    } else {
        const auto place = static_cast<std::size_t>(ledger.written % ledger.capacity);
        ledger.bookings[place] = booking;
        ledger.previous[place] = latest;
    }
    latest = ledger.written++;
}

Statement statement_of(const Ledger& ledger, std::uint32_t person) {
    Statement statement;
    if (!keeps(ledger, person)) {
        return statement;
    }
    std::uint64_t number = ledger.latest[ledger.scope == Ledger::Scope::all ? person : 0];
    while (number != first_booking) {
        if (number + ledger.bookings.size() < ledger.written) {
            statement.is_complete = false;
            break;
        }
        const auto place = static_cast<std::size_t>(number % ledger.capacity);
        statement.bookings.push_back(ledger.bookings[place]);
        number = ledger.previous[place];
    }
    std::reverse(statement.bookings.begin(), statement.bookings.end());
    return statement;
}

}  // namespace goodwill
