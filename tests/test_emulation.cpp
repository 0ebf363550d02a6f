// Fitting a model to what was observed, with answers known beforehand: approximate Bayesian computation, simulated moments,
// emulators and history matching.
#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "sim/experiment/bayesian_computation.h"
#include "sim/experiment/cholesky.h"
#include "sim/experiment/draws.h"
#include "sim/experiment/emulator.h"
#include "sim/experiment/moments.h"

using namespace goodwill;

namespace {

SquareMatrix two_by_two(double a, double b, double c, double d) {
    SquareMatrix matrix(2);
    matrix(0, 0) = a;
    matrix(0, 1) = b;
    matrix(1, 0) = c;
    matrix(1, 1) = d;
    return matrix;
}

// How far the mean of ten draws from N(θ, 1) is from 1.
double distance_of_ten(std::span<const double> parameters, std::uint64_t seed) {
    Draws draws(seed, 0, 0);
    double sum = 0.0;
    for (int i = 0; i < 10; ++i) {
        sum += parameters[0] + draws.normal();
    }
    return std::fabs(sum / 10.0 - 1.0);
}

BayesianQuestion question_of_ten(std::size_t particles) {
    BayesianQuestion question;
    question.priors = {Prior::normal(0.0, 3.0)};
    question.tolerances = {1.0, 0.3, 0.1, 0.05};
    question.particles = particles;
    question.most_runs = 1'000'000;
    question.seed = 5;
    return question;
}

SquaredExponential kernel_of_one(double nugget) { return {.lengths = {1.0}, .variance = 1.0, .nugget = nugget}; }

const std::vector<std::vector<double>> three_points{{0.0}, {1.0}, {2.0}};
const std::vector<double> three_values{0.0, 1.0, 4.0};

}  // namespace

TEST_CASE("Cholesky: solves, inverts, and refuses what is not positive definite") {
    const std::optional<Cholesky> factor = Cholesky::of(two_by_two(2.0, 1.0, 1.0, 3.0));
    REQUIRE(factor);
    const std::vector<double> x = factor->solve(std::vector<double>{1.0, 2.0});
    CHECK(x[0] == doctest::Approx(0.2).epsilon(1e-14));
    CHECK(x[1] == doctest::Approx(0.6).epsilon(1e-14));
    const SquareMatrix inverse = factor->inverse();
    CHECK(inverse(0, 0) == doctest::Approx(0.6).epsilon(1e-14));
    CHECK(inverse(0, 1) == doctest::Approx(-0.2).epsilon(1e-14));
    CHECK(inverse(1, 0) == inverse(0, 1));
    CHECK(inverse(1, 1) == doctest::Approx(0.4).epsilon(1e-14));
    CHECK(!Cholesky::of(two_by_two(1.0, 2.0, 2.0, 1.0)));
    CHECK(!Cholesky::of(two_by_two(1.0, 1.0, 1.0, 1.0)));
    CHECK(!Cholesky::of(two_by_two(0.0, 0.0, 0.0, 1.0)));
    CHECK(!Cholesky::of(two_by_two(1.0, 0.0, std::numeric_limits<double>::quiet_NaN(), 1.0)));
    // Singular, but for rounding, which leaves some of them a pivot above 0.
    for (int i = 1; i <= 100; ++i) {
        const double a = 0.1 * i;
        CHECK(!Cholesky::of(two_by_two(a * a, a * 0.7, a * 0.7, 0.7 * 0.7)));
    }
}

TEST_CASE("Bayesian computation: the mean of a normal distribution") {
    // The posterior is normal: variance 1/(10 + 1/9) = .314485², mean 10/(10 + 1/9) = .989011.
    const std::vector<ParticlePopulation> populations = particle_populations(question_of_ten(2000), distance_of_ten);
    REQUIRE(populations.size() == 4);
    const ParticlePopulation& last = populations.back();
    CHECK(last.tolerance == 0.05);
    for (std::size_t i = 0; i < last.particles.size(); ++i) {
        REQUIRE(last.distances[i] <= 0.05);
    }
    // Four standard errors of as many independent draws; the tolerance adds .05²/3 to the variance, .004 of the deviation.
    const double size = last.effective_size();
    CHECK(size > 1000.0);
    CHECK(size <= 2000.0);
    CHECK(std::fabs(last.mean(0) - 0.989011) < 4.0 * 0.314485 / std::sqrt(size));
    const double deviation = std::sqrt(last.variance(0));
    CHECK(std::fabs(deviation - 0.314485) < 4.0 * 0.314485 / std::sqrt(2.0 * size) + 0.004 * 0.314485);
    // A narrower tolerance takes more runs for the same number of particles.
    CHECK(last.runs > populations[2].runs);
}

TEST_CASE("Bayesian computation: whoever learns nothing keeps the prior") {
    BayesianQuestion question;
    question.priors = {Prior::normal(10.0, 2.0), Prior::uniform(2.0, 6.0)};
    question.tolerances = {3.0, 2.0, 1.0};
    question.particles = 2000;
    question.most_runs = 6000;
    question.seed = 8;
    const auto flat = [](std::span<const double>, std::uint64_t) { return 0.5; };
    for (const ParticlePopulation& population : particle_populations(question, flat)) {
        CAPTURE(population.tolerance);
        CHECK(population.runs == 2000);
        const double errors = 4.0 / std::sqrt(population.effective_size());
        CHECK(std::fabs(population.mean(0) - 10.0) < errors * 2.0);
        CHECK(std::fabs(std::sqrt(population.variance(0)) - 2.0) < errors * 2.0 / std::sqrt(2.0));
        CHECK(std::fabs(population.mean(1) - 4.0) < errors * 2.0 / std::sqrt(3.0));
        double sum = 0.0;
        for (std::size_t i = 0; i < population.particles.size(); ++i) {
            REQUIRE(population.particles[i][1] >= 2.0);
            REQUIRE(population.particles[i][1] <= 6.0);
            sum += population.weights[i];
        }
        CHECK(sum == doctest::Approx(1.0).epsilon(1e-12));
    }
    // A step of twice the variance spreads N(0, 1) to N(0, 3): the share of the effective size is √5/3.
    question.priors = {Prior::normal(0.0, 1.0)};
    question.tolerances = {2.0, 1.0};
    const std::vector<ParticlePopulation> two = particle_populations(question, flat);
    REQUIRE(two.size() == 2);
    CHECK(two[0].effective_size() == doctest::Approx(2000.0).epsilon(1e-9));
    CHECK(std::fabs(two[1].effective_size() / 2000.0 - std::sqrt(5.0) / 3.0) < 0.03);
}

TEST_CASE("Bayesian computation: what is tried next is the same to the bit") {
    BayesianQuestion question = question_of_ten(50);
    const auto mean_of_last = [&] { return particle_populations(question, distance_of_ten).back().mean(0); };
    const double mean = mean_of_last();
    CHECK(mean == mean_of_last());
    CHECK(mean == 0x1.e706cdc6187bdp-1);
    question.seed = 6;
    CHECK(mean != mean_of_last());
}

TEST_CASE("Bayesian computation: too many runs end it with the populations that are complete") {
    BayesianQuestion question = question_of_ten(100);
    const std::vector<ParticlePopulation> all = particle_populations(question, distance_of_ten);
    REQUIRE(all.size() == 4);
    question.most_runs = all[0].runs + all[1].runs;
    const std::vector<ParticlePopulation> two = particle_populations(question, distance_of_ten);
    REQUIRE(two.size() == 2);
    CHECK(two[1].particles == all[1].particles);
    --question.most_runs;
    CHECK(particle_populations(question, distance_of_ten).size() == 1);
    // Without a value a run is never near.
    const auto never = [](std::span<const double>, std::uint64_t) { return std::numeric_limits<double>::quiet_NaN(); };
    CHECK(particle_populations(question, never).empty());
}

TEST_CASE("moments: chi-squared probabilities") {
    const struct {
        double x;
        int freedom;
        double probability;
    } known[] = {{3.841458820694124, 1, 0.05},       {5.991464547107979, 2, 0.05},
                 {11.070497693516351, 5, 0.05},      {0.56, 1, 0.4542602425668188},
                 {56.0, 1, 7.24710196436289e-14},    {0.001, 2, 0.9995001249791693},
                 {30.0, 4, 16.0 * std::exp(-15.0)},  {3.0, 6, 3.625 * std::exp(-1.5)},
                 {100.0, 40, 4.791357300338101e-07}, {400.0, 2, 1.3838965267367376e-87}};
    for (const auto& row : known) {
        CAPTURE(row.x);
        CAPTURE(row.freedom);
        CHECK(std::fabs(chi_squared_survival(row.x, row.freedom) / row.probability - 1.0) < 1e-12);
    }
    CHECK(chi_squared_survival(0.0, 3) == 1.0);
}

TEST_CASE("moments: J by hand, and nothing to be tested without surplus moments") {
    const SquareMatrix covariance = two_by_two(2.0, 1.0, 1.0, 3.0);
    const std::vector<double> none{0.0, 0.0}, some{0.1, 0.2};
    const MomentSample sample{.observations = 50.0, .simulated_for_each = 4.0, .fitted_parameters = 1};
    const std::optional<MomentTest> agrees = moment_test(none, covariance, sample);
    REQUIRE(agrees);
    CHECK(agrees->j == 0.0);
    CHECK(agrees->p == 1.0);
    // gᵀWg = (3·.01 − 2·.02 + 2·.04)/5 = .014; times 50/1.25.
    const std::optional<MomentTest> differs = moment_test(some, covariance, sample);
    REQUIRE(differs);
    CHECK(differs->j == doctest::Approx(0.56).epsilon(1e-13));
    CHECK(differs->degrees_of_freedom == 1);
    CHECK(differs->p == doctest::Approx(0.4542602425668188).epsilon(1e-12));
    const std::optional<MomentTest> exact = moment_test(some, covariance, {50.0, 4.0, 2});
    REQUIRE(exact);
    CHECK(exact->degrees_of_freedom == 0);
    CHECK(std::isnan(exact->p));
    CHECK(!moment_test(some, two_by_two(1.0, 2.0, 2.0, 4.0), sample));
    const SquareMatrix of_rows = covariance_of(std::vector<std::vector<double>>{{1.0, 2.0}, {3.0, 8.0}, {5.0, 5.0}});
    CHECK(of_rows(0, 0) == 4.0);
    CHECK(of_rows(0, 1) == 3.0);
    CHECK(of_rows(1, 0) == 3.0);
    CHECK(of_rows(1, 1) == 9.0);
}

TEST_CASE("moments: a right model is rejected as often as it says") {
    // Two independent standard normal moments, of 20 observations and 40 simulated ones.
    constexpr int tries = 2000;
    int rejected = 0;
    for (int i = 0; i < tries; ++i) {
        Draws draws(3, static_cast<std::size_t>(i), 0);
        std::vector<double> differences(2);
        for (double& difference : differences) {
            for (int k = 0; k < 20; ++k) difference += draws.normal() / 20.0;
            for (int k = 0; k < 40; ++k) difference -= draws.normal() / 40.0;
        }
        const std::optional<MomentTest> test = moment_test(differences, two_by_two(1.0, 0.0, 0.0, 1.0), {20.0, 2.0, 0});
        REQUIRE(test);
        rejected += test->p < 0.05 ? 1 : 0;
    }
    // Four standard deviations of a share of 5 %.
    CHECK(std::fabs(rejected / static_cast<double>(tries) - 0.05) < 0.0195);
}

TEST_CASE("emulator: three points") {
    const std::optional<Emulator> emulator = Emulator::of(three_points, three_values, kernel_of_one(0.01));
    REQUIRE(emulator);
    const Emulation between = emulator->at(std::vector<double>{1.5});
    CHECK(between.mean == doctest::Approx(2.6435832516819544).epsilon(1e-12));
    CHECK(between.variance == doctest::Approx(0.025020486661309738).epsilon(1e-11));
    const std::vector<LeftOut> runs = emulator->left_out();
    const double predictions[] = {-0.604477, 2.118264, 0.813392}, variances[] = {0.564625, 0.367604, 0.564625};
    for (std::size_t i = 0; i < 3; ++i) {
        CAPTURE(i);
        CHECK(std::fabs(runs[i].prediction - predictions[i]) < 1e-6);
        CHECK(std::fabs(runs[i].residual - (three_values[i] - predictions[i])) < 1e-6);
        CHECK(std::fabs(runs[i].variance - variances[i]) < 1e-6);
        // The same as an emulator that never saw the run.
        std::vector<std::vector<double>> points = three_points;
        std::vector<double> values = three_values;
        points.erase(points.begin() + static_cast<std::ptrdiff_t>(i));
        values.erase(values.begin() + static_cast<std::ptrdiff_t>(i));
        const std::optional<Emulator> without = Emulator::of(points, values, kernel_of_one(0.01));
        REQUIRE(without);
        const Emulation seen = without->at(three_points[i]);
        CHECK(runs[i].prediction == doctest::Approx(seen.mean).epsilon(1e-12));
        CHECK(runs[i].variance == doctest::Approx(seen.variance + 0.01).epsilon(1e-12));
    }
}

TEST_CASE("emulator: passes through what has no luck, and knows nothing far away") {
    const std::optional<Emulator> emulator =
        Emulator::of(three_points, three_values, {.lengths = {1.0}, .variance = 9.0, .nugget = 0.0}, 2.0);
    REQUIRE(emulator);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(emulator->at(three_points[i]).mean == doctest::Approx(three_values[i]).epsilon(1e-12));
        CHECK(emulator->at(three_points[i]).variance < 1e-13);
        CHECK(emulator->at(three_points[i]).variance >= 0.0);
    }
    const Emulation far = emulator->at(std::vector<double>{60.0});
    CHECK(far.mean == 2.0);
    CHECK(far.variance == 9.0);
    // Each input has a length of its own: twice as far over twice the length is as near, and what is long does not matter.
    const std::optional<Emulator> wide = Emulator::of({{0.0, 0.3}, {2.0, 0.9}, {4.0, 0.1}}, three_values,
                                                      {.lengths = {2.0, 1e9}, .variance = 9.0, .nugget = 0.0}, 2.0);
    REQUIRE(wide);
    CHECK(wide->at(std::vector<double>{3.0, 0.5}).mean ==
          doctest::Approx(emulator->at(std::vector<double>{1.5}).mean).epsilon(1e-12));
}

TEST_CASE("emulator: two equal points need a nugget") {
    std::vector<std::vector<double>> points;
    std::vector<double> values;
    Draws draws(1, 0, 0);
    for (int i = 0; i < 12; ++i) {
        points.push_back({10.0 * draws.uniform(), 10.0 * draws.uniform()});
        values.push_back(draws.normal());
    }
    SquaredExponential kernel{.lengths = {1.0, 2.0}};
    CHECK(Emulator::of(points, values, kernel));
    points.emplace_back();
    values.push_back(1.0);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        points.back() = points[i];
        CHECK(!Emulator::of(points, values, kernel));
    }
    kernel.nugget = 0.01;
    const std::optional<Emulator> emulator = Emulator::of(points, values, kernel);
    REQUIRE(emulator);
    CHECK(std::isfinite(emulator->at(points.back()).mean));
}

TEST_CASE("history matching: implausible is what lies more than three deviations off") {
    const std::vector<double> variances{0.25, 0.5, 0.25}, none{0.0, 0.0};
    CHECK(implausibility(2.0, 5.0, variances) == 3.0);
    CHECK(implausibility(5.5, 2.0, variances) > implausible_above);
    CHECK(implausibility(2.0, 2.0, none) == 0.0);
    CHECK(std::isinf(implausibility(2.0, 2.5, none)));
}
