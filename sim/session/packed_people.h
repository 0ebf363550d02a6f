// People as bytes, for a settled start (sim/session/settled_start.h): by what they have become beside those who would just
// have come.
#pragma once

#include "sim/base/packed_bytes.h"
#include "sim/world/world.h"

namespace goodwill {

void pack_people(PackedOut& out, const World& world);
// Into a world that has as many people. Counts and cohorts stay as they are.
void unpack_people(PackedIn& in, World& world);

}  // namespace goodwill
