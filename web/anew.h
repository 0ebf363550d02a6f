// A scenario with the assumptions that somebody has changed in a running world.
#pragma once

#include "sim/session/run.h"
#include "sim/session/session.h"

namespace goodwill {

// The source with every assumption as it is set for the session's next day, as differences: a file that runs, saved runs
// and the next change go by. The openness of the market is left to settling, unless it is what was changed: with the old
// one more would come than go, or fewer.
ScenarioSource with_assumptions_of(const Session& session, const ScenarioSource& source,
                                   const ScenarioLibrary& library);

}  // namespace goodwill
