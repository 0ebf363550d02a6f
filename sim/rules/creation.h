// The people of the first day, and those who come later.
#pragma once

#include "sim/world/world.h"

namespace goodwill {

// Builds the world of its first day: people with traits, accounts and tenure, employees, calendar.
// `scenario` must have been accepted by read_scenario() or be built to the same rules; it is used at its own size.
// A world that is to settle begins before day 0 (sim/session/settling.h).
World create_world(const Scenario& scenario, std::uint64_t seed, Ledger::Scope ledger_scope = Ledger::Scope::none,
                   std::uint32_t traced_person = 0, std::int32_t first_day = 0);

// The same in pieces, for callers that have threads: any partition of [0, people) gives the same world.
World create_world_without_people(const Scenario& scenario, std::uint64_t seed, std::int32_t first_day = 0);
void create_people(World& world, std::size_t first, std::size_t last);
void finish_world(World& world, Ledger::Scope ledger_scope, std::uint32_t traced_person);

// From today on bookings are recorded; balances so far are the opening entries.
void open_books(World& world, Ledger::Scope ledger_scope, std::uint32_t traced_person);

// From today on other things happen by chance, to the same people: those of the network, of the present customers and of
// whoever may become one. What is already on its way (the calendar) stays.
void begin_other_future(World& world, std::uint64_t luck_seed);
// Whoever has just come to this place in the market, before anything happened: `episode` says who of those to come.
Person newcomer(const World& world, std::uint32_t person, std::uint8_t episode);

// Somebody moves away or needs nothing of the kind any more; a newcomer takes the place in the market (M22).
void replace_person(World& world, std::uint32_t person);

}  // namespace goodwill
