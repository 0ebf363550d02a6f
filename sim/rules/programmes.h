// What programmes bring about and what they cost.
#pragma once

#include "sim/scenario/parameters.h"

namespace goodwill {

// What a lever at this value brings about, in its unit: the further a programme goes, the less each step adds.
// Programmes from 0 to 1 work like 1.2 x − 0.4 x² (at the half like the half, at full like 0.8; assumption), all other
// parameters as they are.
double effect_of(const ParameterInfo& info, double value);
Parameters effects_of(const Parameters& set);

// Cost of one lever per customer and year in a business of `programme_scale` 1: maximum cost times the squared share of
// its range.
double lever_cost_eur_per_year(const ParameterInfo& info, double value);
double programme_cost_eur_per_year(const Parameters& set);

// The same for the levers of one group.
double programme_cost_eur_per_year(const Parameters& set, ParameterGroup group);

}  // namespace goodwill
