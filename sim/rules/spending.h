// What customers spend and what programmes cost (M15, M22).
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

// Cost of one lever per customer and year: maximum cost times the squared share of its range.
double lever_cost_eur_per_year(const ParameterInfo& info, double value);
double programme_cost_eur_per_year(const Parameters& set);

// The same for the levers of one group.
double programme_cost_eur_per_year(const Parameters& set, ParameterGroup group);

// What a customer is worth in units of her yearly margin (M24): Σ (r / (1 + δ))^t over years t = 1, 2 … without end, in
// closed form r / (1 + δ − r), and over the first `years` only.
double margin_multiple(double retention, double discount_rate);
double margin_multiple(double retention, double discount_rate, int years);

}  // namespace goodwill
