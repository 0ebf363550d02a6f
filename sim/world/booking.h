// Accounts change here and nowhere else.
#pragma once

#include "sim/world/world.h"

namespace goodwill {

// The one place where an account changes: forgets since the last booking, adds, limits to ±60, records.
// Returns the amount really booked.
MicroPoints book(World& world, std::uint32_t person, const Recollection& now, Reason reason, double points,
                 std::uint8_t touchpoint, std::uint32_t employee_number);
// The same where nothing has been recalled yet.
MicroPoints book(World& world, std::uint32_t person, Reason reason, double points, std::uint8_t touchpoint,
                 std::uint32_t employee_number);

// The account of somebody who moves away is closed at nothing; neither a deposit nor a withdrawal.
void close_account(World& world, std::uint32_t person);

}  // namespace goodwill
