// The bound of the hazard of leaving that spares most reviews (M14).
#include "sim/rules/churn.h"

#include <doctest/doctest.h>

#include <cmath>

#include "sim/base/rng.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

TEST_CASE("the bound that spares most reviews is never below the probability") {
    for (const double omega : {0.0, 0.5, 1.0}) {
        for (const double price_log : {-0.3, 0.0, 0.4}) {
            Parameters p;
            p.omega_effort = omega;
            const Rivals rivals{price_log, 7.5};
            ChurnBound bound;
            renew(bound, rivals, p);
            int below = 0;
            int close = 0;
            for (std::uint32_t i = 0; i < 20000; ++i) {
                const Luck luck(14, Purpose::churn_review, i, 0);
                Person person;
                person.balance = static_cast<MicroPoints>(120e6 * (luck.uniform(Purpose::churn_review) - 0.5));
                person.bad_memory = static_cast<float>(luck.exponential(Purpose::churn_after_bad, 1.0));
                person.effort_memory = static_cast<float>(luck.uniform(Purpose::churn_competitor));
                person.frailty = 0.5F + static_cast<float>(i % 8);
                person.joined_day = static_cast<std::int16_t>(-static_cast<int>(i % 2000));
                for (float& expectation : person.expectation) {
                    expectation = static_cast<float>(10.0 * luck.uniform(Purpose::churn_intention));
                }
                const auto day = static_cast<std::int32_t>(i % 300);
                const double probability = churn_probability(person, recall(person, day, p), day, rivals, p);
                below += most_likely_to_leave(bound, person) < probability ? 1 : 0;
                close += most_likely_to_leave(bound, person) < 5.0 * probability ? 1 : 0;
            }
            CHECK(below == 0);
            CHECK(close > 2000);  // and it is a bound worth having
        }
    }
}

TEST_CASE("the bound rounds towards leaving: it holds where nothing else is to spare, by less than a step of each") {
    Parameters p;
    p.omega_effort = 0.7;
    const Rivals rivals{0.1, 7.5};
    ChurnBound bound;
    renew(bound, rivals, p);
    const auto someone = [](double debit, double bad, double image) {
        Person person = with_image(image);
        person.balance = static_cast<MicroPoints>(-debit * micro_per_point);
        person.bad_memory = static_cast<float>(bad);
        person.effort_memory = 1.0F;  // all there can be, and no tenure
        return person;
    };
    const auto probability = [&](const Person& person) {
        return churn_probability(person, recall(person, 0, p), 0, rivals, p);
    };
    for (const double debit : {0.0, 0.01, 7.0, 7.4, 59.99}) {
        for (const double bad : {0.0, 0.3, 1.0, 2.5, 3.0}) {
            for (const double image : {5.0, 6.1, 7.9, 9.5}) {
                CAPTURE(debit);
                CAPTURE(bad);
                CAPTURE(image);
                const Person person = someone(debit, bad, image);
                const double most = most_likely_to_leave(bound, person);
                CHECK(most >= probability(person) * (1.0 - 1e-12));
                const Person a_step_further = someone(debit + 1.0, bad + 1.0, std::floor(image));
                CHECK(most <= probability(a_step_further) * (1.0 + 1e-12));
            }
        }
    }
}

TEST_CASE("the bound follows when parameters or competitors change") {
    Parameters p;
    p.churn_intercept = -7.0;  // so low that all that follows can still raise it by more than a hundredth
    Rivals rivals{0.0, 7.5};
    ChurnBound bound;
    renew(bound, rivals, p);
    Person person = with_image(6.0);
    person.balance = -20'000'000;
    person.bad_memory = 2.0F;
    double before = most_likely_to_leave(bound, person);
    const auto rises = [&] {
        renew(bound, rivals, p);
        const double most = most_likely_to_leave(bound, person);
        const bool is_higher = most > 1.01 * before;
        before = most;
        return is_higher && most >= churn_probability(person, recall(person, 0, p), 0, rivals, p);
    };
    p.churn_intercept += 0.5;
    CHECK(rises());
    p.churn_account *= 1.5;
    CHECK(rises());
    p.churn_bad_memory *= 1.5;
    CHECK(rises());
    p.churn_competition *= 1.5;
    CHECK(rises());
    p.omega_effort = 0.9;
    CHECK(rises());
    rivals.quality_points = 8.5;
    CHECK(rises());
    rivals.price_log = 0.2;
    CHECK(rises());
}
