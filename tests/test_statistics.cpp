// Statistics of experiments with answers known beforehand: stopping, the bootstrap, designs, sensitivity, selection.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "sim/base/det_math.h"
#include "sim/experiment/bootstrap.h"
#include "sim/experiment/designs.h"
#include "sim/experiment/selection.h"
#include "sim/experiment/sensitivity.h"
#include "sim/experiment/statistics.h"
#include "sim/experiment/stopping.h"

using namespace goodwill;

namespace {

std::vector<double> nine_and_eleven(std::size_t count) {
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) {
        values.push_back(i % 2 == 0 ? 9.0 : 11.0);
    }
    return values;
}

double half_width(const std::vector<double>& values) {
    const Interval interval = interval_of(values);
    return interval.high - interval.mean;
}

// Standard normal, from the sum of twelve uniform numbers.
double normal_of(std::uint64_t& state) {
    double sum = -6.0;
    for (int i = 0; i < 12; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        sum += static_cast<double>(state >> 11U) * 0x1.0p-53;
    }
    return sum;
}

template <typename Function>
std::vector<double> outcomes_of(const Design& design, const Function& f) {
    std::vector<double> outcomes;
    for (const std::vector<double>& point : design) {
        outcomes.push_back(f(point));
    }
    return outcomes;
}

double ishigami(const std::vector<double>& point) {
    const double pi = 3.14159265358979323846;
    const auto x = [&](std::size_t i) { return pi * (2.0 * point[i] - 1.0); };
    const double s = std::sin(x(1));
    return std::sin(x(0)) + 7.0 * s * s + 0.1 * std::pow(x(2), 4.0) * std::sin(x(0));
}

// The middles of `count` equal shares of the standard exponential distribution.
std::vector<double> exponential_quantiles(std::size_t count) {
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) {
        values.push_back(-std::log(1.0 - (static_cast<double>(i) + 0.5) / static_cast<double>(count)));
    }
    return values;
}

// Sobol's g-function with a = 0, 1, 4.5, 9, 99, 99, 99, 99.
double g_function(const std::vector<double>& point) {
    const double a[] = {0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0};
    double product = 1.0;
    for (std::size_t i = 0; i < 8; ++i) {
        product *= (std::fabs(4.0 * point[i] - 2.0) + a[i]) / (1.0 + a[i]);
    }
    return product;
}

}  // namespace

TEST_CASE("stopping: known answers, and what has no value stops nothing") {
    const std::vector<double> values = nine_and_eleven(40);
    const auto enough = [](std::vector<double> of, StoppingRule rule, double limit) {
        const std::vector<Aim> aims{{std::move(of), limit}};
        return enough_replications(aims, rule);
    };
    CHECK(enough(values, StoppingRule::absolute, 0.5) == 19);
    CHECK(enough(values, StoppingRule::relative, 0.05) == 21);
    CHECK(enough(values, StoppingRule::chow_robbins, 0.5) == 18);
    CHECK(!enough(nine_and_eleven(18), StoppingRule::absolute, 0.5));
    // Ten that hardly differ are enough; ten that do not differ at all may have missed what is rare.
    std::vector<double> nearly(40, 4.0);
    nearly[3] = 4.001;
    CHECK(enough(nearly, StoppingRule::absolute, 0.1) == least_to_stop);
    CHECK(enough(std::vector<double>(40, 4.0), StoppingRule::absolute, 0.1) == least_of_equals);
    std::vector<double> gaps = values;
    gaps.insert(gaps.begin(), 3, std::numeric_limits<double>::quiet_NaN());
    CHECK(enough(gaps, StoppingRule::absolute, 0.5) == 22);
    // Several hold at the same replication: the first is close enough after ten, and is not any more after an outlier.
    std::vector<double> calm = nearly;
    calm[15] = 14.0;
    const std::vector<Aim> both{{calm, 0.6}, {values, 0.5}};
    CHECK(enough(calm, StoppingRule::absolute, 0.6) == least_to_stop);
    const std::optional<std::size_t> together = enough_replications(both, StoppingRule::absolute);
    REQUIRE(together);
    CHECK(*together > 25);
    calm.resize(*together);
    CHECK(half_width(calm) <= 0.6);
}

TEST_CASE("shares: Wilson's interval") {
    const Interval share = share_of(83, 100);
    CHECK(share.mean == 0.83);
    CHECK(share.low == doctest::Approx(0.744520).epsilon(1e-6));
    CHECK(share.high == doctest::Approx(0.891064).epsilon(1e-6));
    CHECK(share_of(0, 20).low == 0.0);
    CHECK(share_of(20, 20).high == 1.0);
    CHECK(share_of(20, 20).low < 1.0);
    CHECK(std::isnan(share_of(0, 0).mean));
}

TEST_CASE("differences: how many independent replications are worth as much") {
    const std::vector<double> a{12.1, 9.8, 11.4, 10.9, 12.6}, b{10.9, 9.0, 10.4, 9.5, 12.0};
    // s_a² + s_b² = 25.76 s_d², half width 0.392649: the least n with t s/√n below it.
    const Difference d = paired_difference(a, b);
    const double deviation = std::sqrt(25.76) * d.half_width * std::sqrt(5.0) / student_t_975(4.0);
    REQUIRE(d.independent_replications);
    CHECK(d.independent_replications == replications_for(deviation, d.half_width));
    CHECK(*d.independent_replications > 5 * 12);
    CHECK(!paired_difference(a, a).independent_replications);
}

TEST_CASE("bootstrap: equal values have no width, and few say too little") {
    for (const std::size_t count : {std::size_t{2}, std::size_t{10}, std::size_t{40}}) {
        const Interval interval = bca_interval(std::vector<double>(count, 0.1), 1000, 1);
        CHECK(interval.count == static_cast<int>(count));
        CHECK(interval.mean == doctest::Approx(0.1));
        CHECK(interval.high - interval.low == 0.0);
        CHECK(interval.low == interval.mean);
    }
    std::vector<double> values = exponential_quantiles(least_to_resample);
    const Interval enough = bca_interval(values, 1000, 1);
    CHECK(enough.low < enough.mean);
    CHECK(enough.high > enough.mean);
    values.push_back(std::numeric_limits<double>::quiet_NaN());
    CHECK(bca_interval(values, 1000, 1).low == enough.low);
    values.erase(values.begin());
    const Interval few = bca_interval(values, 1000, 1);
    CHECK(few.count == 19);
    CHECK(few.mean > 0.0);
    CHECK(std::isnan(few.low));
    CHECK(std::isnan(few.high));
    CHECK(std::isnan(bca_interval(std::vector<double>{}, 1000, 1).mean));
}

TEST_CASE("bootstrap: Student's interval of a normal sample") {
    std::vector<double> values;
    for (int i = 0; i < 200; ++i) {
        values.push_back(3.0 + 2.0 * inverse_normal_cdf((i + 0.5) / 200.0));
    }
    const Interval student = interval_of(values), resampled = bca_interval(values, 20000, 4);
    CHECK(resampled.mean == student.mean);
    // An end is off by .027 standard errors of the mean (one standard deviation), and Student's is .012 of them wider.
    const double error = (student.high - student.mean) / student_t_975(199.0);
    CHECK(std::fabs(resampled.low - student.low) < (4.0 * 0.027 + 0.012) * error);
    CHECK(std::fabs(resampled.high - student.high) < (4.0 * 0.027 + 0.012) * error);
}

TEST_CASE("bootstrap: a skewed sample, against another program") {
    // 600,000 resamples by a program of its own: .74273 and 1.35298; without bias and acceleration they are .715 and 1.304.
    const std::vector<double> values = exponential_quantiles(40);
    const Interval of_mean = bca_interval(values, 100000, 2);
    CHECK(std::fabs(of_mean.low - 0.74273) < 0.008);
    CHECK(std::fabs(of_mean.high - 1.35298) < 0.008);
    // Any statistic, here the variance: .5142 and 1.955.
    const Interval of_variance = bca_interval(values, variance_of, 100000, 2);
    CHECK(of_variance.mean == variance_of(values));
    CHECK(std::fabs(of_variance.low - 0.5142) < 0.008);
    CHECK(std::fabs(of_variance.high - 1.955) < 0.04);
    const auto no_value = [](std::span<const double> of) { return of.front() > 1.0 ? not_a_value : of.front(); };
    CHECK(std::isnan(bca_interval(values, no_value, 1000, 2).low));
}

TEST_CASE("bootstrap: another unit is the same interval, also upside down, and so is the same seed") {
    for (const std::vector<double>& values : {exponential_quantiles(30), nine_and_eleven(30)}) {
        const Interval interval = bca_interval(values, 2000, 7);
        CHECK(bca_interval(values, 2000, 7).low == interval.low);
        CHECK(bca_interval(values, 2000, 7).high == interval.high);
        for (const double scale : {0.1, -3.0}) {
            std::vector<double> moved = values;
            for (double& value : moved) value = scale * value + 7.0;
            const Interval of_moved = bca_interval(moved, 2000, 7);
            CHECK(std::fabs(of_moved.low - (scale * (scale < 0.0 ? interval.high : interval.low) + 7.0)) < 1e-12);
            CHECK(std::fabs(of_moved.high - (scale * (scale < 0.0 ? interval.low : interval.high) + 7.0)) < 1e-12);
        }
    }
    CHECK(bca_interval(exponential_quantiles(30), 2000, 7).low != bca_interval(exponential_quantiles(30), 2000, 8).low);
}

TEST_CASE("designs: a Latin hypercube has one point in each stratum of each factor") {
    const std::size_t points = 37;
    const Design design = latin_hypercube(points, 5, 3);
    REQUIRE(design.size() == points);
    for (std::size_t j = 0; j < 5; ++j) {
        std::set<int> strata;
        for (const std::vector<double>& point : design) {
            CHECK(point[j] > 0.0);
            CHECK(point[j] < 1.0);
            strata.insert(static_cast<int>(point[j] * static_cast<double>(points)));
        }
        CHECK(strata.size() == points);
    }
    CHECK(design == latin_hypercube(points, 5, 3));
    CHECK(design != latin_hypercube(points, 5, 4));
}

TEST_CASE("designs: every combination, the last factor fastest") {
    const auto rows = full_factorial({2, 3});
    REQUIRE(rows.size() == 6);
    CHECK(rows[1] == std::vector<std::size_t>{0, 1});
    CHECK(rows[3] == std::vector<std::size_t>{1, 0});
    CHECK(full_factorial({2, 0}).empty());
}

TEST_CASE("designs: Sobol' points are those of the literature, and stay evenly spread when scrambled") {
    const Design plain = plain_sobol_points(8, 3);
    CHECK(plain[0] == std::vector<double>{0.0, 0.0, 0.0});
    CHECK(plain[1] == std::vector<double>{0.5, 0.5, 0.5});
    // The next two in Gray order (Bratley & Fox 1988).
    CHECK(plain[2][0] + plain[3][0] == 1.0);
    for (const Design& design : {plain, sobol_points(8, 3, 1), sobol_points(8, 3, 2)}) {
        for (std::size_t j = 0; j < 3; ++j) {
            std::set<int> eighths;
            for (const std::vector<double>& point : design) {
                eighths.insert(static_cast<int>(8.0 * point[j]));
            }
            CHECK(eighths.size() == 8);
        }
    }
    CHECK(sobol_points(8, 3, 1) == sobol_points(8, 3, 1));
    CHECK(sobol_points(8, 3, 1) != sobol_points(8, 3, 2));
}

TEST_CASE("Morris: a linear factor has no spread, an idle one no effect, an interaction both") {
    const auto f = [](const std::vector<double>& x) { return 2.0 * x[0] - 3.0 * x[1] + x[0] * x[3]; };
    const Design design = morris_trajectories(4000, 4, 11);
    REQUIRE(design.size() == 4000 * 5);
    const std::vector<ElementaryEffects> effects = elementary_effects(design, outcomes_of(design, f));
    CHECK(effects[1].mean == doctest::Approx(-3.0).epsilon(1e-12));
    CHECK(effects[1].strength.mean == doctest::Approx(3.0).epsilon(1e-12));
    CHECK(effects[1].spread < 1e-9);
    CHECK(effects[2].strength.mean == 0.0);
    CHECK(effects[2].spread == 0.0);
    CHECK(effects[0].mean == doctest::Approx(2.5).epsilon(0.01));
    CHECK(effects[0].spread == doctest::Approx(0.3727).epsilon(0.02));
    CHECK(effects[3].mean == doctest::Approx(0.5).epsilon(0.04));
    CHECK(effects[0].strength.low < 2.5);
    CHECK(effects[0].strength.high > 2.5);
}

TEST_CASE("Morris: what luck alone makes of the strength of a factor") {
    // The first factor does nothing and draws luck of its own at every point, the second moves the outcome by nine, the third
    // does nothing at all.
    const Design design = morris_trajectories(400, 3, 3);
    constexpr std::size_t replications = 4;
    std::vector<std::vector<double>> outcomes;
    std::vector<double> means;
    std::vector<double> luck(replications, 0.0);
    std::uint64_t state = 1;
    for (std::size_t row = 0; row < design.size(); ++row) {
        if (row % 4 == 0 || design[row][0] != design[row - 1][0]) {
            for (double& one : luck) one = normal_of(state);
        }
        outcomes.emplace_back();
        for (const double one : luck) outcomes.back().push_back(9.0 * design[row][1] + one);
        means.push_back(mean_of(outcomes.back()));
    }
    const std::vector<double> by_luck = effects_by_luck(design, outcomes);
    const std::vector<ElementaryEffects> effects = elementary_effects(design, means);
    // Differences of two means of four: √(2/4), by a step of 2/3; the mean size of a normal is √(2/π) of its deviation.
    const double expected = std::sqrt(0.5) * 1.5 * std::sqrt(2.0 / 3.14159265358979);
    CHECK(by_luck[0] == doctest::Approx(expected).epsilon(0.06));
    CHECK(effects[0].strength.mean == doctest::Approx(expected).epsilon(0.1));
    CHECK(by_luck[1] < 1e-9);
    CHECK(effects[1].strength.mean == doctest::Approx(9.0));
    CHECK(by_luck[2] < 1e-9);
    CHECK(may_be_luck(effects[0], by_luck[0]));
    CHECK_FALSE(may_be_luck(effects[1], by_luck[1]));
    CHECK_FALSE(may_be_luck(effects[2], by_luck[2]));  // nothing happened, by luck or not
    // A strong factor that works unevenly is no luck, however wide its interval.
    CHECK_FALSE(may_be_luck({0.0, {3, 8.0, -1.0, 17.0}, 6.0}, 0.1));
    CHECK(may_be_luck({0.0, {9, 1.4, 0.2, 2.6}, 1.0}, 1.0));
    CHECK_FALSE(may_be_luck({0.0, {9, 1.6, 1.2, 2.0}, 1.0}, 1.0));
    const std::vector<std::vector<double>> single(design.size(), std::vector<double>{1.0});
    CHECK(std::isnan(effects_by_luck(design, single)[0]));
}

TEST_CASE("Morris: every trajectory moves each factor once, by two thirds, inside the cube") {
    const Design design = morris_trajectories(20, 6, 5);
    for (std::size_t row = 0; row < design.size(); ++row) {
        for (const double level : design[row]) {
            CHECK(std::fabs(3.0 * level - std::round(3.0 * level)) < 1e-9);
            CHECK(level > -1e-9);
            CHECK(level < 1.0 + 1e-9);
        }
        if (row % 7 == 0) continue;
        int moved = 0;
        for (std::size_t j = 0; j < 6; ++j) {
            const double step = design[row][j] - design[row - 1][j];
            moved += step != 0.0 ? 1 : 0;
            CHECK((step == 0.0 || std::fabs(std::fabs(step) - morris_step) < 1e-12));
        }
        CHECK(moved == 1);
    }
}

TEST_CASE("Sobol' indices of Ishigami's function and the g-function") {
    const std::size_t base = 1024;
    const std::vector<SobolIndices> of_ishigami =
        sobol_indices(outcomes_of(saltelli_design(base, 3, 1), ishigami), base, 3);
    const double first[] = {0.313905, 0.442411, 0.0}, total[] = {0.557589, 0.442411, 0.243684};
    for (std::size_t i = 0; i < 3; ++i) {
        CAPTURE(i);
        CHECK(std::fabs(of_ishigami[i].first - first[i]) < 0.03);
        CHECK(std::fabs(of_ishigami[i].total - total[i]) < 0.03);
    }
    const std::vector<SobolIndices> of_g = sobol_indices(outcomes_of(saltelli_design(4096, 8, 2), g_function), 4096, 8);
    const double g_first[] = {0.716192, 0.179048, 0.023676, 0.007162},
                 g_total[] = {0.787144, 0.242198, 0.034317, 0.010460};
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(i);
        CHECK(std::fabs(of_g[i].first - g_first[i]) < 0.02);
        CHECK(std::fabs(of_g[i].total - g_total[i]) < 0.02);
    }
    // Constant, of a number whose sum is rounded.
    CHECK(std::isnan(sobol_indices(std::vector<double>(8 * 4, 0.1), 8, 2)[0].total));
    // What an outcome is measured from does not matter.
    std::vector<double> raised = outcomes_of(saltelli_design(base, 3, 1), ishigami);
    for (double& outcome : raised) outcome += 1000.0;
    const std::vector<SobolIndices> of_raised = sobol_indices(raised, base, 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(std::fabs(of_raised[i].first - of_ishigami[i].first) < 1e-6);
        CHECK(std::fabs(of_raised[i].total - of_ishigami[i].total) < 1e-6);
    }
}

TEST_CASE("selection: constants of Kim and Nelson, allocation of a budget") {
    const KimNelson constants = kim_nelson(4, 10, 0.05);
    CHECK(constants.eta == doctest::Approx(0.564680).epsilon(1e-5));
    CHECK(constants.h_squared == doctest::Approx(10.164243).epsilon(1e-6));
    const std::vector<double> shares =
        budget_allocation(std::vector<double>{-1.0, -2.0, -3.0, -4.0}, std::vector<double>{2.0, 1.0, 1.0, 2.0}, 100.0);
    const double known[] = {55.449, 26.293, 6.573, 11.686};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(shares[i] == doctest::Approx(known[i]).epsilon(1e-4));
    }
}

TEST_CASE("selection: the clearly best is chosen early, equals are not told apart") {
    std::vector<std::vector<double>> values(3, nine_and_eleven(40));
    for (double& value : values[1]) value += 5.0;
    for (std::size_t r = 0; r < 40; ++r) values[2][r] += r % 3 == 0 ? 4.0 : 3.0;
    const Selection clear = select_best(values, 10, 0.5, 0.05);
    CHECK(clear.left == std::vector<std::size_t>{1});
    CHECK(clear.replications < 40);
    const std::vector<std::vector<double>> equal(2, nine_and_eleven(40));
    CHECK(select_best(equal, 10, 0.5, 0.05).left.size() == 2);
    CHECK(select_best(std::span(values).first(1), 10, 0.5, 0.05).left == std::vector<std::size_t>{0});
}
