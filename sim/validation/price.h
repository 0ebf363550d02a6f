// What a price does to a business: is its own price near the one that pays best, and do dearer businesses lose goodwill?
//
//   const PriceValues values = price_values(scenario, seed);  // of one settled world, each price in a copy of it
//   const std::vector<PriceRow> rows = price_rows(scenario.id, all of them);
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/experiment/statistics.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

std::span<const double> price_factors();
inline constexpr int price_years = 4;

// Of one world, in the order of price_factors(). Prices may lie beyond the range of the lever.
struct PriceValues {
    std::vector<double> value_eur;  // profit of four years, discounted
    std::vector<double> nps;        // of the last year
};
PriceValues price_values(const Scenario& scenario, std::uint64_t seed);

// Profit of years one after the other, each discounted as if it came in its middle.
double discounted(std::span<const double> profits, double rate);

// The factor at the top of the parabola through the largest value and its neighbours. Where the largest value stands at an
// end there is no top in between: that end.
double best_price_factor(std::span<const double> factors, std::span<const double> values);

struct PriceFact {
    std::string_view id;
    double minimum;  // target, in the unit
    double maximum;
    LocalView unit;
    int decimals;
    LocalView label;
    LocalView source;
    double (*measure)(const PriceValues& values);
};
std::span<const PriceFact> price_facts();

struct PriceRow {
    std::string scenario;  // id
    PriceFact fact;
    Interval interval;       // 95 %, of the replications
    bool is_inside = false;  // the whole interval
};
std::vector<PriceRow> price_rows(const std::string& scenario, std::span<const PriceValues> replications);

}  // namespace goodwill
