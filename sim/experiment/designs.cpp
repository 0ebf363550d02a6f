#include "sim/experiment/designs.h"

#include <cassert>
#include <numeric>
#include <utility>

#include <boost/random/sobol.hpp>

#include "sim/base/rng.h"

namespace goodwill {

namespace {

Luck luck_of(std::uint64_t seed, std::size_t point, std::size_t factor) {
    return {seed, Purpose::design_order, static_cast<std::uint32_t>(point), static_cast<std::int32_t>(factor)};
}

// 0 … count − 1 in an order that belongs to `column` (Fisher & Yates).
std::vector<std::size_t> shuffled(std::size_t count, std::size_t column, std::uint64_t seed) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i) {
        const std::uint32_t other =
            luck_of(seed, i, column).below(Purpose::design_order, static_cast<std::uint32_t>(i));
        std::swap(order[i - 1], order[other]);
    }
    return order;
}

std::uint32_t reversed(std::uint32_t x) {
    x = (x >> 16U) | (x << 16U);
    x = ((x & 0xff00ff00U) >> 8U) | ((x & 0x00ff00ffU) << 8U);
    x = ((x & 0xf0f0f0f0U) >> 4U) | ((x & 0x0f0f0f0fU) << 4U);
    x = ((x & 0xccccccccU) >> 2U) | ((x & 0x33333333U) << 2U);
    return ((x & 0xaaaaaaaaU) >> 1U) | ((x & 0x55555555U) << 1U);
}

// Each bit is flipped or not by a hash of those above it (Burley 2020, "Practical hash-based Owen scrambling").
std::uint32_t scrambled(std::uint32_t x, std::uint32_t key) {
    x = reversed(x);
    x += key;
    x ^= x * 0x6c50b47cU;
    x ^= x * 0xb82f1e52U;
    x ^= x * 0xc7afe638U;
    x ^= x * 0x8d22f6e6U;
    return reversed(x);
}

template <typename Change>
Design sobol(std::size_t points, std::size_t factors, const Change& change) {
    boost::random::sobol_engine<std::uint32_t, 32> sequence(factors);
    Design design(points, std::vector<double>(factors));
    for (std::size_t i = 0; i < points; ++i) {
        for (std::size_t j = 0; j < factors; ++j) {
            const std::uint32_t place = i == 0 ? 0 : sequence();  // the library leaves out the origin
            design[i][j] = change(place, j);
        }
    }
    return design;
}

}  // namespace

Design latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed) {
    Design design(points, std::vector<double>(factors));
    for (std::size_t j = 0; j < factors; ++j) {
        const std::vector<std::size_t> order = shuffled(points, j, seed);
        for (std::size_t i = 0; i < points; ++i) {
            const double place = luck_of(seed, i, j).uniform(Purpose::design_place);
            design[i][j] = (static_cast<double>(order[i]) + place) / static_cast<double>(points);
        }
    }
    return design;
}

Design morris_trajectories(std::size_t trajectories, std::size_t factors, std::uint64_t seed) {
    Design design;
    design.reserve(trajectories * (factors + 1));
    for (std::size_t t = 0; t < trajectories; ++t) {
        std::vector<double> point(factors);
        for (std::size_t j = 0; j < factors; ++j) {
            point[j] = luck_of(seed, t, j).below(Purpose::design_place, 4) / 3.0;
        }
        design.push_back(point);
        for (const std::size_t j : shuffled(factors, factors + t, seed)) {
            point[j] += point[j] < 0.5 ? morris_step : -morris_step;
            design.push_back(point);
        }
    }
    return design;
}

Design plain_sobol_points(std::size_t points, std::size_t factors) {
    return sobol(points, factors, [](std::uint32_t place, std::size_t) { return place * 0x1.0p-32; });
}

Design sobol_points(std::size_t points, std::size_t factors, std::uint64_t scrambling) {
    std::vector<std::uint32_t> keys;
    for (std::size_t j = 0; j < factors; ++j) {
        keys.push_back(luck_of(scrambling, 0, j).word(Purpose::design_scrambling));
    }
    return sobol(points, factors,
                 [&keys](std::uint32_t place, std::size_t j) { return (scrambled(place, keys[j]) + 0.5) * 0x1.0p-32; });
}

Design saltelli_design(std::size_t base, std::size_t factors, std::uint64_t scrambling) {
    const Design both = sobol_points(base, 2 * factors, scrambling);
    Design design;
    design.reserve(base * (factors + 2));
    const auto middle = static_cast<std::ptrdiff_t>(factors);
    for (const std::vector<double>& row : both) {
        design.emplace_back(row.begin(), row.begin() + middle);
    }
    for (const std::vector<double>& row : both) {
        design.emplace_back(row.begin() + middle, row.end());
    }
    for (std::size_t j = 0; j < factors; ++j) {
        for (std::size_t i = 0; i < base; ++i) {
            design.push_back(design[i]);
            design.back()[j] = both[i][factors + j];
        }
    }
    return design;
}

std::vector<std::vector<std::size_t>> full_factorial(const std::vector<std::size_t>& levels) {
    std::vector<std::vector<std::size_t>> rows{{}};
    for (const std::size_t count : levels) {
        std::vector<std::vector<std::size_t>> longer;
        longer.reserve(rows.size() * count);
        for (const std::vector<std::size_t>& row : rows) {
            for (std::size_t level = 0; level < count; ++level) {
                longer.push_back(row);
                longer.back().push_back(level);
            }
        }
        rows = std::move(longer);
    }
    return rows;
}

}  // namespace goodwill
