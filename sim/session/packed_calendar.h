// The calendar as bytes, for a settled start (sim/session/settled_start.h).
//
// Matters of former memberships end unseen. The next journey by chance is drawn anew: how long it has been waited for
// says nothing about how long it will still take. Of a planned one the day is kept, of what is under way everything.
#pragma once

#include "sim/base/packed_bytes.h"
#include "sim/world/world.h"

namespace goodwill {

// Matters of people, who come before them.
void pack_calendar(PackedOut& out, const World& world);
void unpack_calendar(PackedIn& in, World& world);

}  // namespace goodwill
