// The world of day 0.
#pragma once

#include "sim/world/world.h"

namespace goodwill {

// Builds the world of day 0: people with traits, accounts and tenure, employees, calendar.
// `scenario` must have been accepted by read_scenario() or be built to the same rules; it is used at its own size.
World create_world(const Scenario& scenario, std::uint64_t seed, Ledger::Scope ledger_scope = Ledger::Scope::none,
                   std::uint32_t traced_person = 0);

// The same in pieces, for callers that have threads: any partition of [0, people) gives the same world.
World create_world_without_people(const Scenario& scenario, std::uint64_t seed);
void create_people(World& world, std::size_t first, std::size_t last);
void finish_world(World& world, Ledger::Scope ledger_scope, std::uint32_t traced_person);

}  // namespace goodwill
