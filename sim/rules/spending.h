// What customers spend and what they are worth (M15, M24).
#pragma once

#include "sim/scenario/parameters.h"
#include "sim/world/population.h"

namespace goodwill {

// Factor of the bond: 1 + bond_spend · smoothstep(10 … 35 points); less for the disengaged, fully from −20 points on.
double bond_spend_factor(double points, const Parameters& p);

// A person's own level of spending, mean 1, log-normal across people: exp(σ z − σ²/2).
// `sigma` is lognormal_sigma() of the spread.
double person_spend_factor(const Person& person, double sigma);

// Money is counted in whole cents.
double whole_cents(double eur);

// What a customer is worth in units of her yearly margin (M24): Σ (r / (1 + δ))^t over years t = 1, 2 … without end, in
// closed form r / (1 + δ − r), and over the first `years` only.
double margin_multiple(double retention, double discount_rate);
double margin_multiple(double retention, double discount_rate, int years);

}  // namespace goodwill
