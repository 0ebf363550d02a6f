// The hazard of leaving (M14).
#pragma once

#include <cstdint>

#include "sim/world/churn_bound.h"
#include "sim/world/population.h"

namespace goodwill {

// What competitors offer.
struct Rivals {
    double price_log = 0.0;       // logarithm of own price over the mean price of competitors
    double quality_points = 7.5;  // what they are worth to somebody who looks around, apart from the price
};

// Quality and reputation of the competitors in points of quality, as the inclusive value of the logit with which those
// who leave choose among them: the better ones count more.
Rivals rivals_of(const Scenario& scenario, double own_price);

// Appeal of a competitor in that logit: 0.8·quality − 3·price + 1.5·reputation (M14; weights are an assumption).
double appeal_of(const Competitor& competitor);

// What a customer thinks of the own company: the mean expectation, which follows experience and promise (M1).
double image_of(const Person& person);

// How far competitors pull: the lead of their quality over the own image, at most three points either way.
double pull_of(double rivals_points, double image_points);

// Probability that this customer leaves at one monthly review:
// frailty · σ(c₀ − a·B + b·min(3, bad) + 2ω·e·max(0, effort − threshold) − t·ln(1 + years) + price + pull), at most 1.
// `now` is what recall() says for this day.
double churn_probability(const Person& person, const Recollection& now, std::int32_t day, const Rivals& rivals,
                         const Parameters& p);

// From how many remembered bad contacts on, the present one included, there was an earlier one within 120 days: then
// more people say that they will leave (M14).
double second_bad_memory(const Parameters& p);

// With a contract customers can leave only in the review month after a term has ended.
bool is_bound(const Person& person, std::int32_t day, int contract_months);

// Makes the bounds fit competitors and parameters; does nothing while what they follow from stays the same.
void renew(ChurnBound& bound, const Rivals& rivals, const Parameters& p);
// At least churn_probability() of this person, whatever the day.
double most_likely_to_leave(const ChurnBound& bound, const Person& person);

}  // namespace goodwill
