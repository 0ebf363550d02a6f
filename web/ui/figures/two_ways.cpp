#include "web/ui/figures/two_ways.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

// The bookings of the day on which those from `first` on begin.
std::span<const Booking> day_of(std::span<const Booking> bookings, std::size_t first) {
    std::size_t last = first;
    while (last < bookings.size() && bookings[last].day == bookings[first].day) ++last;
    return bookings.subspan(first, last - first);
}

// The bookings of one day in both worlds.
void pair_day(std::span<const Booking> own, std::span<const Booking> twin, std::vector<BookingPair>& pairs) {
    std::size_t next = 0;  // of the twin
    for (const Booking& booking : own) {
        const auto rest = twin.subspan(next);
        const auto match = std::find_if(rest.begin(), rest.end(),
                                        [&](const Booking& b) { return b.touchpoint == booking.touchpoint; });
        if (match == rest.end()) {
            pairs.push_back({booking, {}});
            continue;
        }
        for (auto missed = rest.begin(); missed != match; ++missed) pairs.push_back({{}, *missed});
        pairs.push_back({booking, *match});
        next += static_cast<std::size_t>(match - rest.begin()) + 1;
    }
    for (const Booking& booking : twin.subspan(next)) pairs.push_back({{}, booking});
}

// Drops what the other statement no longer keeps.
void begin_on(Statement& statement, std::int32_t day) {
    const auto is_older = [day](const Booking& booking) { return booking.day < day; };
    statement.bookings.erase(statement.bookings.begin(),
                             std::find_if_not(statement.bookings.begin(), statement.bookings.end(), is_older));
}

std::string reason_and_amount(const Booking& booking, Language language) {
    return sentence(tr(Text::way_booked, language), reason_text(booking.reason).in(language),
                    signed_decimal(booking.amount / micro_per_point, 1, language).view());
}

}  // namespace

bool BookingPair::is_same() const {
    const auto tenths = [](const Booking& booking) { return std::llround(10.0 * booking.amount / micro_per_point); };
    return own && twin && own->reason == twin->reason && tenths(*own) == tenths(*twin);
}

TwoWays two_ways(const Ledger& own_ledger, const Ledger& twin_ledger, std::uint32_t person) {
    Statement own = statement_of(own_ledger, person), twin = statement_of(twin_ledger, person);
    TwoWays ways;
    ways.is_complete = own.is_complete && twin.is_complete;
    if (!own.is_complete && !own.bookings.empty()) begin_on(twin, own.bookings.front().day);
    if (!twin.is_complete && !twin.bookings.empty()) begin_on(own, twin.bookings.front().day);
    std::size_t i = 0, j = 0;
    while (i < own.bookings.size() || j < twin.bookings.size()) {
        const std::span<const Booking> here = day_of(own.bookings, i), there = day_of(twin.bookings, j);
        const bool is_own_day = !here.empty() && (there.empty() || here[0].day <= there[0].day);
        const bool is_twin_day = !there.empty() && (here.empty() || there[0].day <= here[0].day);
        pair_day(is_own_day ? here : here.first(0), is_twin_day ? there : there.first(0), ways.pairs);
        i += is_own_day ? here.size() : 0;
        j += is_twin_day ? there.size() : 0;
    }
    const auto differs =
        std::find_if_not(ways.pairs.begin(), ways.pairs.end(), [](const BookingPair& p) { return p.is_same(); });
    if (differs != ways.pairs.end()) ways.parting = static_cast<std::size_t>(differs - ways.pairs.begin());
    return ways;
}

std::string parting_sentence(const Scenario& scenario, const TwoWays& ways, Language language) {
    if (!ways.parting) return tr(Text::ways_same, language);
    const BookingPair& pair = ways.pairs[*ways.parting];
    const std::size_t touchpoint = pair.any().touchpoint;
    const std::string_view place = touchpoint < scenario.touchpoints.size()
                                       ? std::string_view(scenario.touchpoints[touchpoint].name.in(language))
                                       : tr(Text::way_without_place, language);
    const Shown day = decimal(numbered_day(pair.any()), 0, language);
    if (!pair.twin)
        return sentence(tr(Text::ways_part_own, language), day.view(), place, reason_and_amount(*pair.own, language));
    if (!pair.own)
        return sentence(tr(Text::ways_part_twin, language), day.view(), place, reason_and_amount(*pair.twin, language));
    return sentence(tr(Text::ways_part, language), day.view(), place, reason_and_amount(*pair.own, language),
                    reason_and_amount(*pair.twin, language));
}

}  // namespace goodwill::ui
