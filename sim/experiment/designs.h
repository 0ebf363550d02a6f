// Designs: at which points of the unit cube an experiment looks. A row is a point, a column a factor. The same seed is the
// same design, to the last bit, on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace goodwill {

using Design = std::vector<std::vector<double>>;

// One point in each of `points` equal strata of each factor (McKay, Beckman & Conover 1979).
Design latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed);

// Trajectories of factors + 1 points on four levels (0, 1/3, 2/3, 1), each step in one factor by ±2/3, each factor once and
// in an order of its own (Morris 1991).
inline constexpr double morris_step = 2.0 / 3.0;
Design morris_trajectories(std::size_t trajectories, std::size_t factors, std::uint64_t seed);

// The first points of Sobol's sequence (directions by Joe & Kuo 2008), scrambled after Owen by the hash of Laine & Karras
// 2011: each scrambling is an independent sample that is spread evenly. Best where `points` is a power of two.
// At most 3667 factors.
Design sobol_points(std::size_t points, std::size_t factors, std::uint64_t scrambling);
// Without scrambling: what the known answers are about; begins with the origin.
Design plain_sobol_points(std::size_t points, std::size_t factors);

// The points of Saltelli 2010 for indices of `factors` factors: `base` points of A, as many of B, then for each factor
// those of A with that factor from B. `base` · (factors + 2) rows.
Design saltelli_design(std::size_t base, std::size_t factors, std::uint64_t scrambling);

// Every combination of levels; the last factor runs fastest. A row holds the numbers of the levels.
std::vector<std::vector<std::size_t>> full_factorial(const std::vector<std::size_t>& levels);

}  // namespace goodwill
