// The hazard of leaving (M14).
#pragma once

#include <cstdint>

#include "sim/population.h"

namespace goodwill {

// Probability that this customer leaves at one monthly review:
// frailty · σ(c₀ − a·B + b·min(3, bad) + 2ω·e·max(0, effort − threshold) − t·ln(1 + years) + price), at most 1.
// `price_log` is the logarithm of own price over the mean price of competitors.
// `now` is what recall() says for this day.
double churn_probability(const Person& person, const Recollection& now, std::int32_t day, double price_log,
                         const Parameters& p);

}  // namespace goodwill
