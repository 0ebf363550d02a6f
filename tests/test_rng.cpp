// Random numbers: Philox against its published answers, and the distributions drawn from it.
#include "sim/base/rng.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "sim/base/weighted.h"

#if defined(GOODWILL_HAS_RANDOM123) && !defined(__EMSCRIPTEN__)
#if __has_include(<Random123/philox.h>)
#define COMPARE_WITH_RANDOM123 1
#include <Random123/philox.h>
#endif
#endif

using namespace goodwill;

namespace {

struct KnownAnswer {
    Block counter;
    std::array<std::uint32_t, 2> key;
    Block after_7;
    Block after_10;
};

// philox4x32 7 and 10 of kat_vectors, Random123 1.14 (Salmon et al. 2011).
constexpr KnownAnswer known_answers[] = {
    {{0, 0, 0, 0},
     {0, 0},
     {0x5f6fb709U, 0x0d893f64U, 0x4f121f81U, 0x4f730a48U},
     {0x6627e8d5U, 0xe169c58dU, 0xbc57ac4cU, 0x9b00dbd8U}},
    {{0xffffffffU, 0xffffffffU, 0xffffffffU, 0xffffffffU},
     {0xffffffffU, 0xffffffffU},
     {0x5207ddc2U, 0x45165e59U, 0x4d8ee751U, 0x8c52f662U},
     {0x408f276dU, 0x41c83b0eU, 0xa20bc7c6U, 0x6d5451fdU}},
    {{0x243f6a88U, 0x85a308d3U, 0x13198a2eU, 0x03707344U},
     {0xa4093822U, 0x299f31d0U},
     {0x4dfccabaU, 0x190a87f0U, 0xc47362baU, 0xb6b5242aU},
     {0xd16cfe09U, 0x94fdccebU, 0x5001e420U, 0x24126ea1U}},
};

// "name = value" of every entry of Purpose, read from the source: C++20 cannot list an enumeration.
std::map<std::string, std::uint32_t> purposes_in_source() {
    std::ifstream file(GOODWILL_SOURCE_DIR "/sim/base/rng.h");
    std::map<std::string, std::uint32_t> found;
    bool is_inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line.find("enum class Purpose") != std::string::npos) {
            is_inside = true;
        } else if (line.find("};") != std::string::npos) {
            is_inside = false;
        }
        const std::size_t equals = line.find(" = ");
        const std::size_t begin = line.find_first_not_of(' ');
        if (is_inside && equals != std::string::npos && line[begin] != '/') {
            const std::string name = line.substr(begin, equals - begin);
            CHECK_MESSAGE(found.count(name) == 0, name);
            found[name] = static_cast<std::uint32_t>(std::stoul(line.substr(equals + 3)));
        }
    }
    return found;
}

struct SampleMoments {
    double mean = 0.0;
    double variance = 0.0;
};

template <typename Draw>
SampleMoments moments_of(int n, Draw draw) {
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < n; ++i) {
        const double x = draw(static_cast<std::uint32_t>(i));
        sum += x;
        squares += x * x;
    }
    const double mean = sum / n;
    return {mean, squares / n - mean * mean};
}

}  // namespace

TEST_CASE("Philox4x32 gives the published known answers") {
    for (const KnownAnswer& known : known_answers) {
        CHECK(philox4x32<7>(known.counter, known.key) == known.after_7);
        CHECK(philox4x32<10>(known.counter, known.key) == known.after_10);
    }
    static_assert(philox4x32<luck_rounds>({0, 0, 0, 0}, {0, 0})[0] == 0x5f6fb709U);
}

#ifdef COMPARE_WITH_RANDOM123
TEST_CASE("Philox4x32 agrees with the Random123 library") {
    std::uint32_t x = 1;
    const auto next = [&x] { return x = x * 1664525U + 1013904223U; };
    int different = 0;
    for (int i = 0; i < 20000; ++i) {
        const Block counter{next(), next(), next(), next()};
        const std::array<std::uint32_t, 2> key{next(), next()};
        const philox4x32_ctr_t their_counter = {{counter[0], counter[1], counter[2], counter[3]}};
        const philox4x32_key_t their_key = {{key[0], key[1]}};
        const philox4x32_ctr_t theirs = philox4x32_R(luck_rounds, their_counter, their_key);
        const Block ours = philox4x32<luck_rounds>(counter, key);
        for (std::size_t w = 0; w < 4; ++w) {
            different += ours[w] != theirs.v[w] ? 1 : 0;
        }
    }
    CHECK(different == 0);
}
#endif

TEST_CASE("Luck is the documented function of seed, purpose, who, when and k") {
    const std::uint64_t seed = 0x123456789abcdef0ULL;
    const Luck luck(seed, Purpose::contact_noise, 17, -3, 99);
    const Block block =
        philox4x32<luck_rounds>({17, static_cast<std::uint32_t>(-3), 99, 36 / 4}, {0x9abcdef0U, 0x12345678U});
    CHECK(luck.word(Purpose::contact_noise) == block[0]);
    CHECK(luck.word(Purpose::contact_wow) == block[1]);
    CHECK(luck.word(Purpose::contact_survey) == block[2]);
    CHECK(luck.word(Purpose::contact_tell) == block[3]);
    CHECK(luck.uniform(Purpose::contact_wow) == (block[1] + 0.5) / 4294967296.0);
}

TEST_CASE("luck drawn four at a time is the luck drawn one by one") {
    int different = 0;
    for (std::uint32_t i = 0; i < 5000; ++i) {
        const std::uint64_t seed = 0x9E3779B97F4A7C15ULL * (i + 1);
        const auto day = static_cast<std::int32_t>(i * 7U) - 100;
        const std::uint64_t key = 3 * std::uint64_t{i} + (std::uint64_t{i} << 36U);
        const std::array<Luck, 4> blocks = luck_of_four_blocks(seed, Purpose::contact_patience, i, day, key);
        const Purpose first_of[] = {Purpose::contact_patience, Purpose::contact_transfer, Purpose::contact_noise,
                                    Purpose::voice_choice};
        for (std::size_t b = 0; b < 4; ++b) {
            different += blocks[b].words() != Luck(seed, first_of[b], i, day, key).words() ? 1 : 0;
        }
        const std::array<std::uint32_t, 4> who{i, i + 5, 0xFFFFFFFFU - i, 17};
        const std::array<std::uint64_t, 4> k{i, 0, std::uint64_t{i} << 40U, 0x80000000U + i};
        const std::array<Luck, 4> people = luck_of_four_people(seed, Purpose::churn_review, who, day, k);
        for (std::size_t p = 0; p < 4; ++p) {
            different += people[p].words() != Luck(seed, Purpose::churn_review, who[p], day, k[p]).words() ? 1 : 0;
        }
    }
    CHECK(different == 0);
}

TEST_CASE("every purpose has a number of its own, and gamma draws have their whole block") {
    const std::map<std::string, std::uint32_t> purposes = purposes_in_source();
    REQUIRE(purposes.size() > 50);
    CHECK(purposes.at("trait_frailty") == static_cast<std::uint32_t>(Purpose::trait_frailty));
    std::set<std::uint32_t> values;
    for (const auto& purpose : purposes) {
        const std::string& name = purpose.first;
        const std::uint32_t value = purpose.second;
        CHECK_MESSAGE(values.insert(value).second, name << " shares the number " << value);
        CHECK_MESSAGE((name == "arrival_day" || value / 4 != purposes.at("arrival_day") / 4), name);
        if (name != "trait_frailty" && name != "trait_activity") {
            CHECK_MESSAGE(value / 4 != purposes.at("trait_frailty") / 4, name);
            CHECK_MESSAGE(value / 4 != purposes.at("trait_activity") / 4, name);
        }
    }
}

TEST_CASE("uniform numbers lie inside (0, 1), with the right moments and evenly") {
    constexpr int n = 400000;
    std::vector<int> bins(64);
    bool is_inside = true;
    const SampleMoments m = moments_of(n, [&](std::uint32_t i) {
        const double u =
            Luck(7, Purpose::trigger_gap, i % 1000, static_cast<std::int32_t>(i / 1000)).uniform(Purpose::trigger_gap);
        is_inside = is_inside && u > 0.0 && u < 1.0;
        ++bins[static_cast<std::size_t>(u * 64.0) % 64];
        return u;
    });
    CHECK(is_inside);
    // Standard errors: mean sqrt(1/12 n) = 4.6e-4, variance sqrt(1/180 n) = 1.2e-4; four of them.
    CHECK(std::abs(m.mean - 0.5) < 4 * 4.6e-4);
    CHECK(std::abs(m.variance - 1.0 / 12.0) < 4 * 1.2e-4);
    double chi_squared = 0.0;
    for (const int count : bins) {
        chi_squared += (count - n / 64.0) * (count - n / 64.0) / (n / 64.0);
    }
    // 63 degrees of freedom: mean 63, sd 11.2; 0.01 % of samples lie above 112.
    CHECK(chi_squared < 112.0);
}

TEST_CASE("extreme words stay inside the open interval") {
    // The smallest and the largest word, by the formula of uniform().
    CHECK((0.0 + 0.5) * 0x1.0p-32 > 0.0);
    CHECK((4294967295.0 + 0.5) * 0x1.0p-32 < 1.0);
    CHECK(std::isfinite(inverse_normal_cdf((4294967295.0 + 0.5) * 0x1.0p-32)));
}

TEST_CASE("purposes, people, days and numbers are uncorrelated") {
    constexpr int n = 100000;
    const auto correlation = [](auto first, auto second) {
        double xy = 0.0;
        for (std::uint32_t i = 0; i < n; ++i) {
            xy += (first(i) - 0.5) * (second(i) - 0.5);
        }
        return 12.0 * xy / n;
    };
    const auto draw = [](Purpose p, std::uint32_t who, std::int32_t when, std::uint32_t k) {
        return Luck(3, p, who, when, k).uniform(p);
    };
    const auto base = [&](std::uint32_t i) { return draw(Purpose::contact_failure, i, 5, 6); };
    // Standard error of a correlation of independent numbers: 1/sqrt(n) = 0.0032; four of them.
    const double tolerance = 4 * 0.0032;
    CHECK(std::abs(correlation(base, [&](std::uint32_t i) { return draw(Purpose::contact_solution, i, 5, 6); })) <
          tolerance);
    CHECK(std::abs(correlation(base, [&](std::uint32_t i) { return draw(Purpose::contact_tell, i, 5, 6); })) <
          tolerance);
    CHECK(std::abs(correlation(base, [&](std::uint32_t i) { return draw(Purpose::contact_failure, i + 1, 5, 6); })) <
          tolerance);
    CHECK(std::abs(correlation(base, [&](std::uint32_t i) { return draw(Purpose::contact_failure, i, 6, 6); })) <
          tolerance);
    CHECK(std::abs(correlation(base, [&](std::uint32_t i) { return draw(Purpose::contact_failure, i, 5, 7); })) <
          tolerance);
    const auto other_seed = [](std::uint32_t i) {
        return Luck(std::uint64_t{3} + (std::uint64_t{1} << 40U), Purpose::contact_failure, i, 5, 6)
            .uniform(Purpose::contact_failure);
    };
    CHECK(std::abs(correlation(base, other_seed)) < tolerance);
}

TEST_CASE("exponential, normal, log-normal and whole numbers have the right moments") {
    constexpr int n = 200000;
    const auto luck = [](std::uint32_t i) { return Luck(11, Purpose::contact_patience, i, 1); };
    // Standard errors for n draws: mean sd/sqrt(n); variance of an exponential 300² sqrt(8/n), of a normal sqrt(2/n).
    const double root = std::sqrt(static_cast<double>(n));
    const SampleMoments exponential =
        moments_of(n, [&](std::uint32_t i) { return luck(i).exponential(Purpose::contact_patience, 300.0); });
    CHECK(std::abs(exponential.mean - 300.0) < 4 * 300.0 / root);
    CHECK(std::abs(exponential.variance - 90000.0) < 4 * 90000.0 * std::sqrt(8.0) / root);
    const SampleMoments normal =
        moments_of(n, [&](std::uint32_t i) { return luck(i).normal(Purpose::contact_handling); });
    CHECK(std::abs(normal.mean) < 4.0 / root);
    CHECK(std::abs(normal.variance - 1.0) < 4 * std::sqrt(2.0) / root);
    const double cv = 0.8;
    const SampleMoments lognormal = moments_of(
        n, [&](std::uint32_t i) { return luck(i).lognormal(Purpose::contact_handling, 200.0, lognormal_sigma(cv)); });
    CHECK(std::abs(lognormal.mean - 200.0) < 4 * 160.0 / root);
    // Heavier tails: the variance itself has a relative standard error of about 0.9 % here.
    CHECK(std::sqrt(lognormal.variance) == doctest::Approx(160.0).epsilon(0.02));
    std::vector<int> seen(7);
    for (std::uint32_t i = 0; i < 70000; ++i) {
        const std::uint32_t whole = luck(i).below(Purpose::contact_failure, 7);
        REQUIRE(whole < 7);
        ++seen[whole];
    }
    for (const int count : seen) {
        CHECK(std::abs(count - 10000) < 4 * 93);  // binomial sd sqrt(70000 · 1/7 · 6/7) = 92.6
    }
}

TEST_CASE("gamma of mean 1 has mean 1 and variance 1/shape") {
    constexpr int n = 100000;
    for (const double shape : {0.5, 1.2, 5.0}) {
        CAPTURE(shape);
        bool is_positive = true;
        const SampleMoments m = moments_of(n, [shape, &is_positive](std::uint32_t i) {
            const double x = gamma_mean_one(5, Purpose::trait_frailty, i, shape);
            is_positive = is_positive && x > 0.0;
            return x;
        });
        CHECK(is_positive);
        CHECK(std::abs(m.mean - 1.0) < 4.0 * std::sqrt(1.0 / shape / n));
        // Kurtosis of a gamma is 3 + 6/shape, so the variance has a relative standard error of sqrt((2 + 6/shape) / n).
        CHECK(std::abs(m.variance * shape - 1.0) < 4.0 * std::sqrt((2.0 + 6.0 / shape) / n));
    }
}

TEST_CASE("gamma has the right distribution, not only the right moments") {
    // Shape 1 is the exponential distribution: P(X > x) = e^-x.
    constexpr int n = 100000;
    int above_half = 0;
    int above_two = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
        const double x = gamma_mean_one(9, Purpose::trait_activity, i, 1.0);
        above_half += x > 0.5 ? 1 : 0;
        above_two += x > 2.0 ? 1 : 0;
    }
    // Binomial standard errors below 0.0016; four of them.
    CHECK(std::abs(above_half / static_cast<double>(n) - std::exp(-0.5)) < 4 * 0.0016);
    CHECK(std::abs(above_two / static_cast<double>(n) - std::exp(-2.0)) < 4 * 0.0011);
}

TEST_CASE("weights: a place falls on the option whose stretch it lies on, never on one without weight") {
    const std::vector<double> weights{0.0, 0.25, 0.5, 0.0, 0.25, 0.0};
    const auto pick = [&](double place) {
        return pick_by_weight(weights, place, [](double weight) { return weight; });
    };
    CHECK(pick(0.0).index == 1);
    CHECK(pick(0.0).left == 0.25);
    CHECK(pick(0.2).index == 1);
    CHECK(pick(0.25).index == 2);  // a stretch has its beginning and not its end
    CHECK(pick(0.25).left == 0.5);
    CHECK(pick(0.625).left == 0.125);
    CHECK(pick(0.75).index == 4);
    CHECK(pick(1.0).index == weights.size());
    CHECK(pick_by_weight(std::vector<double>{}, 0.0, [](double weight) { return weight; }).index == 0);
}

TEST_CASE("weights: options come as often as they weigh, and the largest uniform number finds one") {
    const std::vector<double> thirds{1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0};
    const auto weight_of = [](double weight) { return weight; };
    CHECK(pick_by_weight(thirds, 1.0 - 0x1.0p-33, weight_of).index == 2);
    const std::vector<double> weights{0.1, 0.6, 0.3};
    std::vector<double> found(weights.size(), 0.0);
    constexpr std::uint32_t draws = 100000;
    for (std::uint32_t i = 0; i < draws; ++i) {
        const Luck luck(3, Purpose::trait_channel, i, 0);
        ++found.at(pick_by_weight(weights, luck.uniform(Purpose::trait_channel), weight_of).index);
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double standard_error = std::sqrt(weights[i] * (1.0 - weights[i]) / draws);
        CHECK(std::abs(found[i] / draws - weights[i]) < 4.0 * standard_error);
    }
}
