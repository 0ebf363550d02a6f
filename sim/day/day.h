// One simulated day.
#pragma once

#include <span>

#include "sim/scenario/command.h"
#include "sim/world/world.h"

namespace goodwill {

// Simulates world.day and moves on to the next; `settings` take effect at its beginning.
// Afterwards world.today and world.record tell what happened.
void simulate_day(World& world, std::span<const LeverSetting> settings);

}  // namespace goodwill
