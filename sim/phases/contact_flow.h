// What happens to one person at one touchpoint, and where the journey goes from there.
#pragma once

#include "sim/day_queue.h"
#include "sim/phases/servers.h"
#include "sim/world.h"

namespace goodwill {

// Handles the step that begins now: logs the contact and puts what follows into the day or the calendar.
// `empowerment` is empowerment_share() of today.
void handle_contact(World& world, Servers& servers, DayQueue& queue, double empowerment, const Case& item);

}  // namespace goodwill
