// The hazard of leaving (M14): its terms, its direction, and the limit of a constant hazard in a running world.
#include "sim/rules/churn.h"
#include "sim/rules/creation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/session/metrics.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

// Hazard of somebody to whom competitors offer what she has here.
double hazard(const Person& person, std::int32_t day, double price_log, const Parameters& p) {
    return churn_probability(person, recall(person, day, p), day, {price_log, image_of(person)}, p);
}

// Mean over a gamma frailty of mean 1 of (1 − frailty · h)^reviews, by Simpson's rule.
double survival(double shape, double hazard_of_review, int reviews) {
    constexpr int steps = 20000;
    constexpr double end = 40.0;
    const double width = end / steps;
    double sum = 0.0;
    for (int i = 0; i <= steps; ++i) {
        // Substituting f = x² smooths the density of shapes below 2 at zero.
        const double x = std::sqrt(end) * i / steps;
        const double f = x * x;
        const double log_density =
            i == 0 ? -1e9 : shape * std::log(shape) - std::lgamma(shape) + (shape - 1.0) * std::log(f) - shape * f;
        const double kept = std::pow(std::max(0.0, 1.0 - f * hazard_of_review), reviews);
        const double weight = i == 0 || i == steps ? 1.0 : i % 2 == 1 ? 4.0 : 2.0;
        sum += weight * std::exp(log_density) * kept * 2.0 * x;
    }
    return sum * (width / std::sqrt(end)) / 3.0;
}

}  // namespace

TEST_CASE("every term of the hazard") {
    const Parameters p;
    Person person;
    CHECK(hazard(person, 0, 0.0, p) == doctest::Approx(logistic(-4.35)).epsilon(1e-12));
    Person rich = person;
    rich.balance = 20'000'000;
    CHECK(hazard(rich, 0, 0.0, p) == doctest::Approx(logistic(-4.35 - 0.08 * 20.0)).epsilon(1e-12));
    Person hurt = person;
    hurt.bad_memory = 2.0F;
    CHECK(hazard(hurt, 0, 0.0, p) == doctest::Approx(logistic(-4.35 + 1.5)).epsilon(1e-12));
    CHECK(hazard(hurt, 120, 0.0, p) ==
          doctest::Approx(logistic(-4.35 + 0.75 - 0.15 * std::log(1.0 + 120.0 / 365.0))).epsilon(1e-9));
    hurt.bad_memory = 9.0F;
    CHECK(hazard(hurt, 0, 0.0, p) == doctest::Approx(logistic(-4.35 + 0.75 * 3.0)).epsilon(1e-12));
    Person weary = person;
    weary.effort_memory = 0.75F;
    CHECK(hazard(weary, 0, 0.0, p) == doctest::Approx(logistic(-4.35 + 2.0 * 0.5 * 0.8 * 0.5)).epsilon(1e-12));
    weary.effort_memory = 0.2F;
    CHECK(hazard(weary, 0, 0.0, p) == doctest::Approx(logistic(-4.35)).epsilon(1e-12));
    Person old = person;
    old.joined_day = -1460;
    CHECK(hazard(old, 0, 0.0, p) == doctest::Approx(logistic(-4.35 - 0.15 * std::log(5.0))).epsilon(1e-12));
    CHECK(hazard(person, 0, std::log(1.2), p) == doctest::Approx(logistic(-4.35 + 2.0 * std::log(1.2))).epsilon(1e-12));
    Person ready = person;
    ready.frailty = 2.5F;
    CHECK(hazard(ready, 0, 0.0, p) == doctest::Approx(2.5 * logistic(-4.35)).epsilon(1e-12));
    ready.frailty = 1000.0F;
    CHECK(hazard(ready, 0, 0.0, p) == 1.0);
}

TEST_CASE("the hazard falls with account and tenure, rises with bad contacts, effort and price") {
    const Parameters p;
    for (int step = 0; step < 20; ++step) {
        Person a;
        a.balance = -40'000'000 + 4'000'000 * step;
        Person b = a;
        b.balance += 1'000'000;
        CHECK(hazard(b, 0, 0.0, p) < hazard(a, 0, 0.0, p));
        b = a;
        b.joined_day = -100;
        CHECK(hazard(b, 0, 0.0, p) < hazard(a, 0, 0.0, p));
        b = a;
        b.bad_memory = 0.5F;
        CHECK(hazard(b, 0, 0.0, p) > hazard(a, 0, 0.0, p));
        b = a;
        b.effort_memory = 0.4F;
        CHECK(hazard(b, 0, 0.0, p) > hazard(a, 0, 0.0, p));
        CHECK(hazard(a, 0, 0.1, p) > hazard(a, 0, 0.0, p));
    }
}

TEST_CASE("better competitors pull, worse ones do not; at parity nothing changes; the pull is bounded") {
    const Parameters p;
    const auto with = [&p](double image, double rivals_points) {
        const Person person = with_image(image);
        return churn_probability(person, recall(person, 0, p), 0, {0.0, rivals_points}, p);
    };
    CHECK(with(7.5, 7.5) == doctest::Approx(logistic(-4.35)).epsilon(1e-12));
    CHECK(with(7.5, 8.5) == doctest::Approx(logistic(-4.35 + 0.15)).epsilon(1e-12));
    CHECK(with(7.5, 6.5) == doctest::Approx(logistic(-4.35 - 0.15)).epsilon(1e-12));
    CHECK(with(2.0, 9.0) == doctest::Approx(logistic(-4.35 + 0.45)).epsilon(1e-12));
    CHECK(with(9.0, 2.0) == doctest::Approx(logistic(-4.35 - 0.45)).epsilon(1e-12));
}

TEST_CASE("what competitors offer: the inclusive value of their quality and reputation, and their mean price") {
    Scenario scenario = quiet_market(1);
    scenario.competitors = {Competitor{}, Competitor{}};
    CHECK(rivals_of(scenario, 1.0).quality_points == doctest::Approx(7.5));  // no more for being two
    CHECK(rivals_of(scenario, 1.0).price_log == doctest::Approx(0.0));
    scenario.competitors[1].quality = 9.5;
    const double both = rivals_of(scenario, 1.0).quality_points;
    CHECK(both == doctest::Approx(std::log(0.5 * (std::exp(6.0) + std::exp(7.6))) / 0.8));
    CHECK(both > 8.5);  // the better one counts more than the mean
    scenario.competitors[1].reputation = 0.9;
    CHECK(rivals_of(scenario, 1.0).quality_points > both);
    scenario.competitors[1].price = 0.5;
    CHECK(rivals_of(scenario, 1.5).price_log == doctest::Approx(std::log(2.0)));
}

TEST_CASE("competitors in a running world: a better market takes more customers of the same company") {
    double left[2] = {};
    for (const int better : {0, 1}) {
        Scenario scenario = quiet_market(20000);
        scenario.parameters.churn_intercept = -4.0;
        scenario.parameters.churn_competition = 0.3;
        scenario.competitors[0].quality = better == 1 ? 8.5 : 7.5;
        World world = create_world(scenario, 21);
        left[better] = run_and_count(world, 360).total.left;
    }
    // About e^0.3 − 1 = 35 % more, a little less because the readiest are gone sooner.
    CHECK(left[1] > 1.2 * left[0]);
    CHECK(left[1] < 1.4 * left[0]);
}

TEST_CASE("a second bad contact is one within 120 days of another") {
    Parameters p;
    for (const double half_life : {60.0, 120.0, 200.0}) {
        p.memory_half_life_days = half_life;
        CHECK(1.0F < second_bad_memory(p));
        for (const int days : {0, 60, 119, 120, 121, 400}) {
            CAPTURE(days);
            Person person;
            person.bad_memory = 1.0F;
            const double kept = recall(person, days, p).memory_kept;
            CHECK((1.0 + kept >= second_bad_memory(p)) == (days <= 120));
        }
    }
}

namespace {

// Everybody has bad contacts; nobody leaves for any other reason than a stated intention.
Scenario only_intentions(double weight) {
    Scenario scenario = daily_contacts(20000);
    scenario.journeys[0].rate_per_year = 3.0;
    scenario.touchpoints[0].failure_rate = 1.0;
    scenario.parameters.churn_bad_memory = 0.0;
    scenario.parameters.churn_account = 0.0;
    scenario.parameters.churn_intention_weight = weight;
    return scenario;
}

}  // namespace

TEST_CASE("intentions are stated, not acted on, unless they are said to count; then κ of them become behaviour") {
    for (const double weight : {0.0, 1.0}) {
        CAPTURE(weight);
        World world = create_world(only_intentions(weight), 31);
        const Counters sum = run_and_count(world, 200).total;
        REQUIRE(sum.first_bad > 5000.0);
        REQUIRE(sum.again_bad > 2000.0);
        const auto is_share = [](double found, double share, double n) {
            return std::abs(found / n - share) < 4.0 * std::sqrt(share * (1.0 - share) / n);
        };
        CHECK(is_share(sum.first_bad_intends, 0.5, sum.first_bad));
        CHECK(is_share(sum.again_bad_intends, 0.8, sum.again_bad));
        const double intends = sum.first_bad_intends + sum.again_bad_intends;
        CHECK(sum.left == sum.left_after_bad);
        if (weight > 0.0) {
            CHECK(is_share(sum.left_after_bad, 0.25, intends));
        } else {
            CHECK(sum.left == 0.0);
        }
    }
}

TEST_CASE("a contract binds until its term is over, then for a month one can leave") {
    Person person;
    person.joined_day = 100;
    for (const int day : {100, 464, 495, 829, 860}) {
        CHECK(is_bound(person, day, 12));
        CHECK_FALSE(is_bound(person, day, 0));
    }
    for (const int day : {465, 494, 830, 859}) {
        CHECK_FALSE(is_bound(person, day, 12));
    }
    CHECK(is_bound(person, 129, 1));
    CHECK_FALSE(is_bound(person, 130, 1));
    CHECK_FALSE(is_bound(person, 777, 1));
    CHECK(is_bound(person, 829, 24));
    CHECK_FALSE(is_bound(person, 830, 24));
}

TEST_CASE(
    "the longer the contract, the fewer leave; those who would are counted, and leave only at the end of a term") {
    double left[3] = {};
    const int months[] = {1, 12, 24};
    for (std::size_t i = 0; i < 3; ++i) {
        Scenario scenario = quiet_market(20000);
        scenario.parameters.churn_intercept = -3.0;
        scenario.mean_tenure_years = 2.0;
        scenario.contract_months = months[i];
        World world = create_world(scenario, 32);
        std::vector<std::int32_t> joined;
        for (const Person& person : world.people) {
            joined.push_back(person.joined_day);
        }
        int too_early = 0;
        double wishes = 0.0;
        const std::int32_t term = months[i] * 365 / 12;
        run_days(world, 720, [&](const World& w) {
            left[i] += w.record.total.left;
            wishes += w.record.total.bound_wishes;
            for (const Move& move : w.today.moves) {
                const std::int32_t tenure = w.day - 1 - joined[move.person];
                too_early += tenure < term || tenure % term >= 30 ? 1 : 0;
            }
        });
        CHECK(too_early == 0);
        CHECK((i == 0 ? wishes < 200.0 : wishes > 5.0 * left[i]));
    }
    // 43 : 11 : 3 of a hundred in a (made-up) data set of a telephone company: the direction.
    CHECK(left[0] > 2.0 * left[1]);
    CHECK(left[1] > 1.3 * left[2]);
}

TEST_CASE("the weight of effort switches effort on and off") {
    Parameters p;
    Person weary;
    weary.effort_memory = 0.9F;
    p.omega_effort = 0.0;
    CHECK(hazard(weary, 0, 0.0, p) == doctest::Approx(logistic(-4.35)));
    p.omega_effort = 1.0;
    CHECK(hazard(weary, 0, 0.0, p) == doctest::Approx(logistic(-4.35 + 1.6 * (0.9 - 0.25))));
}

TEST_CASE("Markov limit: with a constant hazard survival is that of the gamma mixture") {
    for (const double shape : {1.2, 5.0}) {
        CAPTURE(shape);
        Scenario scenario = quiet_market(40000);
        scenario.mean_tenure_years = 0.0;  // fresh customers: nobody has survived anything yet
        Parameters& p = scenario.parameters;
        p.frailty_shape = shape;
        p.churn_account = 0.0;
        p.churn_bad_memory = 0.0;
        p.churn_effort = 0.0;
        p.churn_tenure = 0.0;
        p.churn_price = 0.0;
        // Monthly hazard of a business that loses 15 to 20 % in a year.
        const double monthly = 0.016;
        p.churn_intercept = std::log(monthly / (1.0 - monthly));
        World world = create_world(scenario, 11);
        for (int months = 12; months <= 36; months += 12) {
            const DayRecord sum = run_and_count(world, 12 * 30);  // everybody has been reviewed twelve times more
            CHECK(sum.total.contacts == 0.0);
            const double expected = survival(shape, monthly, months);
            const double standard_error = std::sqrt(expected * (1.0 - expected) / 40000.0);
            CHECK(std::abs(static_cast<double>(world.customers) / 40000.0 - expected) < 3.5 * standard_error);
        }
    }
}

TEST_CASE("the mixture itself: with hardly any frailty it is the plain power, and its closed form for one review") {
    CHECK(survival(2000.0, 0.016, 12) == doctest::Approx(std::pow(1.0 - 0.016, 12)).epsilon(1e-3));
    CHECK(survival(5.0, 0.016, 1) == doctest::Approx(1.0 - 0.016).epsilon(1e-6));
    CHECK(survival(1.2, 0.016, 0) == doctest::Approx(1.0).epsilon(1e-4));
}

TEST_CASE("the metric of churn: 15 % a year is a daily hazard of 4.452e-4, 20 % of 6.112e-4") {
    const Parameters p;
    const auto churn_of = [&p](double daily) {
        DayRecord record{};
        record.total.customer_days = 1e6;
        record.total.left = daily * 1e6;
        return metrics_over(std::span(&record, 1), p)[*find_metric("churn")];
    };
    CHECK(churn_of(4.452e-4) == doctest::Approx(0.15).epsilon(2e-4));
    CHECK(churn_of(6.112e-4) == doctest::Approx(0.20).epsilon(2e-4));
}

TEST_CASE("customers of the start have the frailty of survivors: a mixture of tenures hides no fresh cohort") {
    Scenario scenario = quiet_market(60000);
    scenario.mean_tenure_years = 4.0;
    scenario.parameters.churn_intercept = -4.35;
    const World world = create_world(scenario, 5);
    // Mean of shape / (shape + H) over exponential tenure, by the midpoint rule.
    const double yearly = 365.0 / 30.0 * logistic(-4.35);
    double expected = 0.0;
    constexpr int steps = 20000;
    for (int i = 0; i < steps; ++i) {
        const double years = -4.0 * std::log((i + 0.5) / steps);
        expected += 1.2 / (1.2 + yearly * years) / steps;
    }
    double sum = 0.0;
    for (const Person& person : world.people) {
        sum += static_cast<double>(person.frailty);
    }
    // Standard deviation of one person's frailty is below 1.
    CHECK(std::abs(sum / 60000.0 - expected) < 4.0 / std::sqrt(60000.0));
}

TEST_CASE("customers of the start under a contract had one chance to leave in each term") {
    Scenario scenario = quiet_market(60000);
    scenario.mean_tenure_years = 4.0;
    scenario.parameters.churn_intercept = -2.0;
    scenario.contract_months = 24;
    const World world = create_world(scenario, 5);
    double sum[3] = {};
    double n[3] = {};
    for (const Person& person : world.people) {
        const auto terms = static_cast<std::size_t>(-person.joined_day / 730);
        if (terms < 3) {
            sum[terms] += static_cast<double>(person.frailty);
            n[terms] += 1.0;
        }
    }
    for (std::size_t terms = 0; terms < 3; ++terms) {
        const double expected = 1.2 / (1.2 + static_cast<double>(terms) * logistic(-2.0));
        CHECK(std::abs(sum[terms] / n[terms] - expected) < 4.0 / std::sqrt(n[terms]));
    }
}

TEST_CASE("reviews are spread evenly over the days, for customers of the start and for those who join later") {
    for (const int customers : {5000, 40000}) {
        CAPTURE(customers);
        Scenario scenario = quiet_market(customers);
        scenario.people = 4 * customers;
        World world = create_world(scenario, 16);
        double fewest = 1e9;
        double most = 0.0;
        run_days(world, static_cast<int>(review_days), [&](const World& w) {
            fewest = std::min(fewest, w.record.total.reviewed);
            most = std::max(most, w.record.total.reviewed);
        });
        CHECK(fewest > 0.95 * customers / 30.0);
        CHECK(most < 1.05 * customers / 30.0);
        // Any other quarter of the market as well.
        std::array<int, review_days> later{};
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(customers); ++i) {
            ++later[cohort_of(world, 2U * static_cast<std::uint32_t>(customers) + i)];
        }
        CHECK(*std::min_element(later.begin(), later.end()) > 0.95 * customers / 30.0);
        CHECK(*std::max_element(later.begin(), later.end()) < 1.05 * customers / 30.0);
    }
}

TEST_CASE("those who leave choose a competitor by quality, price and reputation") {
    Scenario scenario = quiet_market(20000);
    scenario.mean_tenure_years = 0.0;  // frailty has mean 1
    scenario.parameters.churn_intercept =
        60.0;  // everybody leaves at the first review, whatever the frailty (below 1 some stay)
    scenario.competitors.resize(3);
    scenario.competitors[1].quality = 8.0;
    scenario.competitors[2].price = 0.8;
    scenario.competitors[2].reputation = 0.3;
    World world = create_world(scenario, 12);
    run_days(world, 30);
    double appeal[3];
    double total = 0.0;
    for (std::size_t i = 0; i < 3; ++i) {
        const Competitor& c = scenario.competitors[i];
        appeal[i] = std::exp(0.8 * c.quality - 3.0 * c.price + 1.5 * c.reputation);
        total += appeal[i];
    }
    int chosen[3] = {0, 0, 0};
    int left = 0;
    for (const Person& person : world.people) {
        if (person.status == Status::lost) {
            ++left;
            ++chosen[person.competitor];
        }
    }
    REQUIRE(left > 10000);
    for (std::size_t i = 0; i < 3; ++i) {
        const double share = appeal[i] / total;
        CHECK(std::abs(static_cast<double>(chosen[i]) / left - share) < 4.0 * std::sqrt(share * (1.0 - share) / left));
    }
}

TEST_CASE("bad contacts are reviewed at once, and those who leave then are counted") {
    Scenario scenario = daily_contacts(3000);
    scenario.touchpoints[0].failure_rate = 0.5;
    scenario.parameters.churn_intercept = -3.0;
    World world = create_world(scenario, 13);
    const DayRecord sum = run_and_count(world, 10);
    CHECK(sum.total.left_after_bad > 100.0);
    CHECK(sum.total.left > sum.total.left_after_bad);
    CHECK(static_cast<double>(world.customers) == 3000.0 - sum.total.left);
}
