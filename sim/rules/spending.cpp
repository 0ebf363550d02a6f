#include "sim/rules/spending.h"

#include <algorithm>
#include <cmath>

#include "sim/base/det_math.h"
#include "sim/base/rng.h"

namespace goodwill {

namespace {

double smoothstep(double x, double low, double high) {
    const double t = std::clamp((x - low) / (high - low), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

}  // namespace

double bond_spend_factor(double points, const Parameters& p) {
    return 1.0 + p.bond_spend * smoothstep(points, 10.0, 35.0) - p.disengaged_spend * smoothstep(-points, 10.0, 20.0);
}

double person_spend_factor(const Person& person, double sigma) {
    return det_exp(sigma * person.spend.z() - 0.5 * sigma * sigma);
}

double whole_cents(double eur) { return std::floor(100.0 * eur + 0.5); }

double margin_multiple(double retention, double discount_rate) { return retention / (1.0 + discount_rate - retention); }

double margin_multiple(double retention, double discount_rate, int years) {
    const double kept = retention / (1.0 + discount_rate);
    double sum = 0.0;
    double value = 1.0;
    for (int year = 1; year <= years; ++year) {
        value *= kept;
        sum += value;
    }
    return sum;
}

}  // namespace goodwill
