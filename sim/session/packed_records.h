// The counts of the last days before day 0 as bytes, for a settled start (sim/session/settled_start.h): rounded to a
// hundredth of what is counted.
#pragma once

#include "sim/base/packed_bytes.h"
#include "sim/world/world.h"

namespace goodwill {

void pack_records(PackedOut& out, const World& world);
void unpack_records(PackedIn& in, World& world);

}  // namespace goodwill
