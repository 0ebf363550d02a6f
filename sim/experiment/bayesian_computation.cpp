#include "sim/experiment/bayesian_computation.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

#include "sim/base/det_math.h"
#include "sim/experiment/draws.h"

namespace goodwill {

namespace {

bool is_possible(const std::vector<Prior>& priors, const std::vector<double>& parameters) {
    for (std::size_t j = 0; j < priors.size(); ++j) {
        const Prior& prior = priors[j];
        if (prior.shape == Prior::Shape::uniform && !(parameters[j] >= prior.first && parameters[j] <= prior.second)) {
            return false;
        }
    }
    return true;
}

// Of possible parameters; up to a constant.
double log_prior_density(const std::vector<Prior>& priors, const std::vector<double>& parameters) {
    double sum = 0.0;
    for (std::size_t j = 0; j < priors.size(); ++j) {
        if (priors[j].shape == Prior::Shape::normal) {
            const double apart = (parameters[j] - priors[j].first) / priors[j].second;
            sum -= 0.5 * apart * apart;
        }
    }
    return sum;
}

std::vector<double> drawn_from(const std::vector<Prior>& priors, Draws& draws) {
    std::vector<double> parameters;
    for (const Prior& prior : priors) {
        parameters.push_back(prior.shape == Prior::Shape::normal
                                 ? prior.first + prior.second * draws.normal()
                                 : prior.first + (prior.second - prior.first) * draws.uniform());
    }
    return parameters;
}

// A normal step from one of the particles, which are chosen by their weights.
class Proposal {
   public:
    explicit Proposal(const ParticlePopulation& from) : from_{from} {
        std::partial_sum(from.weights.begin(), from.weights.end(), std::back_inserter(up_to_));
        for (std::size_t j = 0; j < from.particles[0].size(); ++j) {
            steps_.push_back(det_sqrt(2.0 * from.variance(j)));
        }
    }

    // Not where all particles have the same value of a parameter.
    [[nodiscard]] bool can_move() const {
        return std::all_of(steps_.begin(), steps_.end(), [](double step) { return step > 0.0; });
    }
    [[nodiscard]] std::vector<double> drawn(Draws& draws) const {
        const double place = draws.uniform() * up_to_.back();
        const auto chosen = std::upper_bound(up_to_.begin(), up_to_.end() - 1, place) - up_to_.begin();
        std::vector<double> parameters = from_.particles[static_cast<std::size_t>(chosen)];
        for (std::size_t j = 0; j < parameters.size(); ++j) {
            parameters[j] += steps_[j] * draws.normal();
        }
        return parameters;
    }
    // Up to a constant.
    [[nodiscard]] double log_density(const std::vector<double>& parameters) const {
        double sum = 0.0;
        for (std::size_t i = 0; i < from_.particles.size(); ++i) {
            double squares = 0.0;
            for (std::size_t j = 0; j < parameters.size(); ++j) {
                const double apart = (parameters[j] - from_.particles[i][j]) / steps_[j];
                squares += apart * apart;
            }
            sum += from_.weights[i] * det_exp(-0.5 * squares);
        }
        return det_log(sum);
    }

   private:
    const ParticlePopulation& from_;
    std::vector<double> up_to_;  // running sums of the weights
    std::vector<double> steps_;  // standard deviations
};

// Prior over proposal, their sum 1.
std::vector<double> importance_weights(const std::vector<Prior>& priors, const Proposal& proposal,
                                       const std::vector<std::vector<double>>& particles) {
    std::vector<double> weights;
    for (const std::vector<double>& parameters : particles) {
        weights.push_back(log_prior_density(priors, parameters) - proposal.log_density(parameters));
    }
    const double largest = *std::max_element(weights.begin(), weights.end());
    double sum = 0.0;
    for (double& weight : weights) {
        weight = det_exp(weight - largest);
        sum += weight;
    }
    for (double& weight : weights) {
        weight /= sum;
    }
    return weights;
}

constexpr std::uint64_t most_outside = 1'000'000;

// Particles within the tolerance, without weights; `before` is none for the first population. Nothing when that takes more
// than `most_runs`, or so many proposals in a row are impossible.
std::optional<ParticlePopulation> accepted(const BayesianQuestion& question, const DistanceOf& distance_of,
                                           std::size_t number, const Proposal* before, std::uint64_t most_runs) {
    ParticlePopulation population;
    population.tolerance = question.tolerances[number];
    for (std::size_t i = 0; i < question.particles; ++i) {
        Draws draws(question.seed, i, number);
        std::uint64_t outside = 0;  // in a row: of very many parameters hardly any proposal may be possible
        for (bool is_near = false; !is_near;) {
            std::vector<double> parameters = before ? before->drawn(draws) : drawn_from(question.priors, draws);
            const std::uint64_t seed = draws.seed();
            if (!is_possible(question.priors, parameters)) {
                if (++outside == most_outside) {
                    return std::nullopt;
                }
                continue;
            }
            outside = 0;
            if (population.runs == most_runs) {
                return std::nullopt;
            }
            ++population.runs;
            const double distance = distance_of(parameters, seed);
            if (distance <= population.tolerance) {
                population.particles.push_back(std::move(parameters));
                population.distances.push_back(distance);
                is_near = true;
            }
        }
    }
    return population;
}

}  // namespace

double ParticlePopulation::mean(std::size_t parameter) const {
    double sum = 0.0;
    for (std::size_t i = 0; i < particles.size(); ++i) {
        sum += weights[i] * particles[i][parameter];
    }
    return sum;
}

double ParticlePopulation::variance(std::size_t parameter) const {
    const double middle = mean(parameter);
    double sum = 0.0;
    for (std::size_t i = 0; i < particles.size(); ++i) {
        const double apart = particles[i][parameter] - middle;
        sum += weights[i] * apart * apart;
    }
    return sum;
}

double ParticlePopulation::effective_size() const {
    return 1.0 / std::inner_product(weights.begin(), weights.end(), weights.begin(), 0.0);
}

std::vector<ParticlePopulation> particle_populations(const BayesianQuestion& question, const DistanceOf& distance_of) {
    assert(!question.priors.empty() && !question.tolerances.empty() && question.particles >= 2);
    assert(std::is_sorted(question.tolerances.rbegin(), question.tolerances.rend()));
    std::vector<ParticlePopulation> populations;
    std::uint64_t runs_left = question.most_runs;
    for (std::size_t number = 0; number < question.tolerances.size(); ++number) {
        std::optional<Proposal> proposal;
        if (number > 0) {
            proposal.emplace(populations.back());
            if (!proposal->can_move()) {
                break;
            }
        }
        std::optional<ParticlePopulation> population =
            accepted(question, distance_of, number, proposal ? &*proposal : nullptr, runs_left);
        if (!population) {
            break;
        }
        runs_left -= population->runs;
        population->weights =
            proposal ? importance_weights(question.priors, *proposal, population->particles)
                     : std::vector<double>(question.particles, 1.0 / static_cast<double>(question.particles));
        // The proposal refers to the last population, which push_back() may move.
        proposal.reset();
        populations.push_back(*std::move(population));
    }
    return populations;
}

}  // namespace goodwill
