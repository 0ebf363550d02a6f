// Approximate Bayesian computation: which parameters could have given what was observed, where a model can be run but its
// likelihood cannot be written down. Population Monte Carlo (ABC-PMC, often called ABC-SMC; Beaumont, Cornuet, Marin &
// Robert 2009, "Adaptive approximate Bayesian computation").
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace goodwill {

// What is believed of one parameter beforehand, independently of the others; in the parameter's unit.
struct Prior {
    enum class Shape { normal, uniform };
    Shape shape = Shape::uniform;
    double first = 0.0;   // mean, or lower end
    double second = 1.0;  // standard deviation, above 0; or upper end, above the lower one

    static Prior normal(double mean, double deviation) { return {Shape::normal, mean, deviation}; }
    static Prior uniform(double low, double high) { return {Shape::uniform, low, high}; }
};

// How far a run with these parameters is from what was observed, 0 or more; NaN is never near enough. The same parameters
// and the same seed have to give the same distance.
using DistanceOf = std::function<double(std::span<const double> parameters, std::uint64_t seed)>;

struct BayesianQuestion {
    std::vector<Prior> priors;       // one a parameter, 1 to 100
    std::vector<double> tolerances;  // descending, in the unit of distances, at least one
    std::size_t particles = 0;       // at least 2
    std::uint64_t most_runs = 0;     // of the model, in all
    std::uint64_t seed = 0;
};

// Particles at one tolerance: a weighted sample of the parameters that lead at most so far from what was observed.
struct ParticlePopulation {
    double tolerance = 0.0;
    std::vector<std::vector<double>> particles;  // [particle][parameter]
    std::vector<double> weights;                 // one a particle, their sum is 1
    std::vector<double> distances;               // one a particle, none above the tolerance
    std::uint64_t runs = 0;                      // of the model, that it took

    // Of one parameter, by the weights.
    [[nodiscard]] double mean(std::size_t parameter) const;
    [[nodiscard]] double variance(std::size_t parameter) const;  // Σ w (θ − mean)²
    // 1 / Σ w²: as many equally weighted particles say as much.
    [[nodiscard]] double effective_size() const;
};

// A population for each tolerance, in their order; the last one is the answer. Fewer populations than tolerances, perhaps
// none: the next one would have taken more than `most_runs`, or hardly any
// proposal lies within the priors (some twenty uniform ones are the most), or its predecessor has come down to a single place.
//
// The first population is drawn from the priors, each later one from its predecessor, moved by a normal step whose variance
// is twice the weighted variance of the predecessor, parameter by parameter. Weights are prior over proposal.
//
// Errors: by luck, the mean is off by √(variance / effective_size()); a tolerance ε adds what the distance makes of it
// (ε²/3 to the variance of a statistic of which the distance is the absolute difference). What is tried next follows from
// seed, population and particle alone: the same bits everywhere.
std::vector<ParticlePopulation> particle_populations(const BayesianQuestion& question, const DistanceOf& distance_of);

}  // namespace goodwill
