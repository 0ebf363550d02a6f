// What happens to one person at one touchpoint, and where the journey goes from there.
#pragma once

#include "sim/day/phases/contact_day.h"

namespace goodwill {

// Handles the step that begins now: logs the contact and puts what follows into the day or the calendar.
void handle_contact(World& world, ContactDay& day, const Case& item);

}  // namespace goodwill
