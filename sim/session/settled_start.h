// A settled start as bytes: what a program carries along, or keeps, so that a business is there at once.
//
// The settled world *is* unpack_start(pack_start(world)): numbers are rounded on the way (accounts and expectations to a
// fiftieth of a point, shares to a five-hundredth, times to a tenth of a minute), what fades is written as it is today,
// what waits for chance is drawn anew, and what can have no effect any more is left out. So a start that was loaded and one that was just settled
// are the same to the bit, everywhere. Packing what was unpacked gives the same bytes. The counts of the last days before
// day 0 come along (World::before), so that figures reach back behind it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/world/world.h"

namespace goodwill {

// Names a scenario at its size with all its numbers, also those that its file leaves out.
std::uint64_t fingerprint_of(const Scenario& scenario);

// Of a world on day 0 that has settled: as its scenario says in everything that only levers and planned changes move,
// but the openness of the market.
std::string pack_start(const World& world);

// The same world with its books closed. Nothing when the bytes are damaged, or of another scenario, size, seed or
// format. Bytes may come from anywhere: every number is checked. `scenario` at its size.
std::optional<World> unpack_start(const Scenario& scenario, std::uint64_t seed, std::string_view bytes);

// The same there and back, without what names and checks the bytes (writing the scenario for it needs memory that a small
// machine may not have).
World as_packed(World world);

// What unpack_start() expects behind the bytes themselves, eight of them.
std::uint64_t checksum_of_start(std::string_view bytes);

}  // namespace goodwill
