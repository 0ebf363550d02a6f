// A fingerprint of a world: two worlds with the same one have the same future.
#pragma once

#include <cstdint>

#include "sim/world/world.h"

namespace goodwill {

// Of all state that shapes the future: people, employees, positions, calendar, messages, levers, the clock of busy days, day.
std::uint64_t state_hash(const World& world);

}  // namespace goodwill
