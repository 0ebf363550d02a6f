#include "sim/experiment/robustness.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "sim/base/det_math.h"
#include "sim/base/rng.h"
#include "sim/experiment/statistics.h"

namespace goodwill {

namespace {

constexpr std::uint32_t shuffles = 999;

// A factor's places in the sets where it has one, less their mean and in their standard deviation.
struct Column {
    std::vector<std::size_t> sets;
    std::vector<double> places;
};

Column column_of(const Design& places, std::size_t factor) {
    Column column;
    for (std::size_t set = 0; set < places.size(); ++set) {
        if (!std::isnan(places[set][factor])) {
            column.sets.push_back(set);
            column.places.push_back(places[set][factor]);
        }
    }
    const double mean = mean_of(column.places), deviation = det_sqrt(variance_of(column.places));
    for (double& place : column.places) {
        place = (place - mean) / deviation;
    }
    return deviation > 0.0 ? column : Column{};
}

// The difference of the means, and its standard error; NaN where it cannot be said.
std::pair<double, double> apart(const Column& column, const std::vector<bool>& holds) {
    double sum = 0.0, count = 0.0;
    for (std::size_t i = 0; i < column.sets.size(); ++i) {
        if (holds[column.sets[i]]) {
            sum += column.places[i];
            count += 1.0;
        }
    }
    const double others = static_cast<double>(column.sets.size()) - count;
    if (count < 2.0 || others < 2.0) {
        return {not_a_value, not_a_value};
    }
    // The places add up to 0.
    return {sum / count + sum / others, det_sqrt(1.0 / count + 1.0 / others)};
}

double share_above(const Column& column, const Design& places, std::size_t factor, const std::vector<bool>& holds,
                   bool is_above) {
    double hits = 0.0, count = 0.0;
    for (const std::size_t set : column.sets) {
        if ((places[set][factor] >= 0.5) == is_above) {
            count += 1.0;
            hits += holds[set] ? 1.0 : 0.0;
        }
    }
    return count > 0.0 ? hits / count : not_a_value;
}

std::vector<bool> shuffled_labels(std::vector<bool> labels, std::uint32_t shuffle, std::uint64_t seed) {
    for (std::size_t i = labels.size(); i > 1; --i) {
        const Luck luck(seed, Purpose::design_order, shuffle, static_cast<std::int32_t>(i), 1);  // k = 0: of designs
        const std::size_t other = luck.below(Purpose::design_order, static_cast<std::uint32_t>(i));
        const bool moved = labels[i - 1];
        labels[i - 1] = labels[other];
        labels[other] = moved;
    }
    return labels;
}

// The farthest that any factor is apart, in standard errors.
double farthest(const std::vector<Column>& columns, const std::vector<bool>& holds) {
    double most = 0.0;
    for (const Column& column : columns) {
        const auto [difference, error] = apart(column, holds);
        most = std::fmax(most, std::fabs(difference / error));
    }
    return most;
}

}  // namespace

Robustness robustness_of(double share) {
    return share >= 0.95  ? Robustness::robust
           : share >= 0.8 ? Robustness::likely
           : share >= 0.6 ? Robustness::leaning
                          : Robustness::open;
}

std::vector<Contrast> contrasts(const Design& places, const std::vector<bool>& holds, std::uint64_t seed) {
    assert(places.size() == holds.size());
    const std::size_t factors = places.empty() ? 0 : places[0].size();
    std::vector<Column> columns;
    std::vector<double> errors;
    std::vector<Contrast> result;
    for (std::size_t factor = 0; factor < factors; ++factor) {
        columns.push_back(column_of(places, factor));
        const auto [difference, error] = apart(columns[factor], holds);
        errors.push_back(error);
        result.push_back({difference, 0.0, share_above(columns[factor], places, factor, holds, false),
                          share_above(columns[factor], places, factor, holds, true), false});
    }
    std::vector<double> by_chance;
    for (std::uint32_t shuffle = 0; shuffle < shuffles; ++shuffle) {
        by_chance.push_back(farthest(columns, shuffled_labels(holds, shuffle, seed)));
    }
    std::sort(by_chance.begin(), by_chance.end());
    const double bar = by_chance[shuffles * 95 / 100];  // what is above it and 49 shuffles: one of twenty
    for (std::size_t factor = 0; factor < factors; ++factor) {
        Contrast& contrast = result[factor];
        contrast.by_chance = bar * errors[factor];
        contrast.is_clear = std::fabs(contrast.apart) > contrast.by_chance;
    }
    return result;
}

}  // namespace goodwill
