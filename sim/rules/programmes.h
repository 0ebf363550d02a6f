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

// What costs follow, of a day or a year: the cost is then that of a day or a year.
struct CostBases {
    double customer_years = 0.0;
    double wages_eur = 0.0;    // for time on duty
    double revenue_eur = 0.0;  // at list prices: dearer goods make no programme dearer

    [[nodiscard]] double of(CostBasis basis) const;
};

// Cost of one lever in a business of `programme_scale` 1: maximum cost times the squared share of its range.
double lever_cost_eur(const ParameterInfo& info, double value, const CostBases& bases);
// Of all levers of one group, in the business of `set`.
double programme_cost_eur(const Parameters& set, ParameterGroup group, const CostBases& bases);

}  // namespace goodwill
