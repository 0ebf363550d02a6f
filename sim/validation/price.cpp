#include "sim/validation/price.h"

#include <algorithm>
#include <iterator>

#include "sim/base/cycle.h"
#include "sim/base/det_math.h"
#include "sim/base/table_text.h"
#include "sim/day/day.h"
#include "sim/session/metrics.h"
#include "sim/session/session.h"

namespace goodwill {

namespace {

constexpr double factors[] = {
#define PRICE_FACTOR(factor) factor,
#include "sim/validation/price_factors.inl"
};

std::size_t place_of(double factor) {
    return static_cast<std::size_t>(std::find(std::begin(factors), std::end(factors), factor) - std::begin(factors));
}

constexpr PriceFact facts_of_price[] = {
#define PRICE_FACT(id, minimum, maximum, unit, decimals, en, de, source, expression) \
    {#id,      minimum,  maximum,         unit_named(unit),                          \
     decimals, {en, de}, in_both(source), [](const PriceValues& v) -> double { return expression; }},
#include "sim/validation/price_facts.inl"
};

DayRecord year_of(World& world) {
    DayRecord year{};
    for (int day = 0; day < days_per_year; ++day) {
        simulate_day(world, {});
        add(year, world.record);
    }
    return year;
}

// A copy of the world lives for some years with another price.
void try_price(World world, double price, PriceValues& values) {
    world.set.price = price;
    std::vector<double> profits;
    DayRecord year{};
    for (int i = 0; i < price_years; ++i) {
        year = year_of(world);
        profits.push_back(metric_value("profit", year, world.set));
    }
    values.value_eur.push_back(discounted(profits, world.set.discount_rate));
    values.nps.push_back(metric_value("nps", year, world.set));
}

}  // namespace

std::span<const double> price_factors() { return factors; }
std::span<const PriceFact> price_facts() { return facts_of_price; }

double discounted(std::span<const double> profits, double rate) {
    double value = 0.0;
    for (std::size_t year = 0; year < profits.size(); ++year) {
        value += profits[year] / det_pow(1.0 + rate, static_cast<double>(year) + 0.5);
    }
    return value;
}

PriceValues price_values(const Scenario& scenario, std::uint64_t seed) {
    const World start = starting_world(scenario, {.seed = seed});
    PriceValues values;
    for (const double factor : factors) {
        try_price(start, factor * scenario.parameters.price, values);
    }
    return values;
}

double best_price_factor(std::span<const double> at, std::span<const double> values) {
    const auto best = static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
    if (best == 0 || best + 1 == values.size()) {
        return at[best];
    }
    // Slopes of the chords on either side; the parabola's slope goes from one to the other between their middles.
    const double left = (values[best] - values[best - 1]) / (at[best] - at[best - 1]);
    const double right = (values[best + 1] - values[best]) / (at[best + 1] - at[best]);
    const double middle_left = 0.5 * (at[best] + at[best - 1]);
    const double middle_right = 0.5 * (at[best] + at[best + 1]);
    return left > right ? middle_left + (middle_right - middle_left) * left / (left - right) : at[best];
}

std::vector<PriceRow> price_rows(const std::string& scenario, std::span<const PriceValues> replications) {
    std::vector<PriceRow> rows;
    for (const PriceFact& fact : facts_of_price) {
        std::vector<double> values;
        for (const PriceValues& world : replications) {
            values.push_back(fact.measure(world));
        }
        const Interval interval = interval_of(values);
        rows.push_back({scenario, fact, interval, interval.low >= fact.minimum && interval.high <= fact.maximum});
    }
    return rows;
}

}  // namespace goodwill
