// What programmes bring about and what they cost.
#pragma once

#include "sim/scenario/parameters.h"

namespace goodwill {

// What a lever at this value brings about, in its unit: the further a programme goes, the less each step adds.
// Programmes from 0 to 1 work like 1.4 x − 0.4 x² (assumption), all other parameters as they are.
double effect_of(const ParameterInfo& info, double value);
// The effect of a programme that stands at the half, as is usual: from there on it is better or worse than usual.
inline constexpr double usual_effect = 0.6;
Parameters effects_of(const Parameters& set);

// Cost of one lever per customer and year in a business of `programme_scale` 1: maximum cost times the squared share of
// its range.
double lever_cost_eur_per_year(const ParameterInfo& info, double value);
// Of all levers of one group, in the business of `set`.
double programme_cost_eur_per_year(const Parameters& set, ParameterGroup group);

}  // namespace goodwill
