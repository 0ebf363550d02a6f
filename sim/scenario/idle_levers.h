// Levers that can do nothing in a business: nobody to pass on to, nothing to announce, no community.
#pragma once

#include "sim/scenario/scenario.h"

namespace goodwill {

// Whether moving this parameter as a lever can change anything but costs in this business. True of all that are no levers.
bool can_act(const Scenario& scenario, const ParameterInfo& lever);

}  // namespace goodwill
