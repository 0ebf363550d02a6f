// The equations by which a contact is judged (M1, M2, M4, M5, M6), and expectation, memory and grudge over time.
#include "sim/rules/appraisal.h"
#include "sim/rules/creation.h"

#include <doctest/doctest.h>

#include <cmath>

#include "sim/world/population.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

constexpr double epsilon = 1e-12;  // rounding of a few operations

// Nothing but the flat deposit and the flat withdrawal of a bad contact.
Parameters only_flat_bookings(double gain, double ratio) {
    Parameters p;
    p.deposit_contact = gain;
    p.withdrawal_bad = gain;
    p.bad_ratio = ratio;
    p.deposit_value = 0.0;
    p.omega_delight = 0.0;
    p.omega_effort = 0.0;
    p.forgiveness = 0.0;
    p.betrayal = 0.0;
    return p;
}

}  // namespace

TEST_CASE("effort index: causes add up inside 1 − e^−x") {
    const Parameters p;
    Contact contact;
    CHECK(effort_index(contact, p) == doctest::Approx(1.0 - std::exp(-0.05)).epsilon(epsilon));
    contact.repeats = 2;
    contact.switches = 1;
    contact.transfers = 3;
    contact.explains = 1;
    contact.wait_ratio = 0.5F;
    const double causes = 0.05 + 0.45 * 2 + 0.30 * 1 + 0.25 * 3 + 0.20 * 1 + 0.15 * 0.5;
    CHECK(effort_index(contact, p) == doctest::Approx(1.0 - std::exp(-causes)).epsilon(epsilon));
    contact.repeats = 250;
    CHECK(effort_index(contact, p) <= 1.0);
    CHECK(effort_index(contact, p) > 0.999);
}

TEST_CASE("satisfaction: the fit to the ECSI mobile phone data, within 0 and 10") {
    const Parameters p;
    CHECK(satisfaction_of(7.7, 7.5, p) == doctest::Approx(0.78 + 0.77 * 7.7 + 0.10 * 7.5).epsilon(epsilon));
    CHECK(satisfaction_of(0.0, 0.0, p) == doctest::Approx(0.78));
    CHECK(satisfaction_of(100.0, 7.0, p) == 10.0);
    CHECK(satisfaction_of(-100.0, 7.0, p) == 0.0);
}

TEST_CASE("value: nothing inside the zone of tolerance, losses weigh more than gains") {
    const Parameters p;
    for (const double inside : {-0.5, -0.3, 0.0, 0.5}) {
        CHECK(value_of(inside, 2.0, p) == 0.0);
    }
    CHECK(value_of(2.5, 2.0, p) == doctest::Approx(std::pow(2.0, 0.88)).epsilon(epsilon));
    CHECK(value_of(-2.5, 2.0, p) == doctest::Approx(-2.0 * std::pow(2.0, 0.88)).epsilon(epsilon));
    for (const double lambda : {1.0, 1.5, 3.0}) {
        for (const double size : {0.6, 1.0, 3.0, 7.0}) {
            CHECK(value_of(-size, lambda, p) == doctest::Approx(-lambda * value_of(size, lambda, p)).epsilon(epsilon));
        }
    }
    double before = value_of(-8.0, 2.0, p);
    for (double d = -7.9; d < 8.0; d += 0.1) {
        CHECK(value_of(d, 2.0, p) >= before);
        before = value_of(d, 2.0, p);
    }
}

TEST_CASE("a contact as expected pays in the flat deposit and appreciation") {
    const Parameters p;
    const Judgement j = judge(0.0, 0.0, 2.0, 0.6, 0.0, p);
    CHECK_FALSE(j.is_bad);
    CHECK_FALSE(j.is_delighted);
    CHECK(j.deposit == doctest::Approx(0.20 + 0.25 * 0.6).epsilon(epsilon));
    CHECK(j.withdrawal == 0.0);
}

TEST_CASE("surprise pays in its value up to 1.2, delight its own deposit by its weight") {
    Parameters p;
    CHECK(judge(1.0, 0.0, 2.0, 0.0, 0.0, p).deposit ==
          doctest::Approx(0.20 + 0.7 * std::pow(0.5, 0.88)).epsilon(epsilon));
    const Judgement delighted = judge(2.5, 0.0, 2.0, 0.0, 0.0, p);
    CHECK(delighted.is_delighted);
    CHECK(delighted.deposit == doctest::Approx(0.20 + 0.7 * 1.2 + 2.0 * 0.5 * 2.2).epsilon(epsilon));
    CHECK(judge(5.0, 0.0, 2.0, 0.0, 0.0, p).deposit == delighted.deposit);
    CHECK_FALSE(judge(1.8, 0.0, 2.0, 0.0, 0.0, p).is_delighted);
    p.omega_delight = 1.0;
    CHECK(judge(2.5, 0.0, 2.0, 0.0, 0.0, p).deposit - delighted.deposit == doctest::Approx(2.2).epsilon(epsilon));
    p.omega_delight = 0.0;
    CHECK(judge(2.5, 0.0, 2.0, 0.0, 0.0, p).deposit == doctest::Approx(0.20 + 0.7 * 1.2).epsilon(epsilon));
}

TEST_CASE("falling short draws its value, a bad contact five times the small coin") {
    const Parameters p;
    const Judgement worse = judge(-1.5, 0.0, 2.0, 0.3, 0.0, p);
    CHECK_FALSE(worse.is_bad);
    CHECK(worse.deposit == 0.0);
    CHECK(worse.withdrawal == doctest::Approx(0.7 * 2.0 * 1.0).epsilon(epsilon));
    const Judgement bad = judge(-2.5, 0.0, 2.0, 0.3, 0.0, p);
    CHECK(bad.is_bad);
    CHECK_FALSE(bad.is_severe);
    CHECK(bad.withdrawal == doctest::Approx(0.7 * 2.0 * std::pow(2.0, 0.88) + 5.0 * 0.8).epsilon(epsilon));
    CHECK_FALSE(judge(-1.8, 0.0, 2.0, 0.3, 0.0, p).is_bad);
}

TEST_CASE("bad is to good as the ratio says, on the account") {
    const Parameters p = only_flat_bookings(0.8, 5.0);
    CHECK(judge(-2.5, 0.0, 2.0, 0.0, 0.0, p).withdrawal ==
          doctest::Approx(5.0 * judge(0.0, 0.0, 2.0, 0.0, 0.0, p).deposit));
}

TEST_CASE("effort above the threshold draws, by its weight") {
    Parameters p;
    CHECK(judge(0.0, 0.25, 2.0, 0.0, 0.0, p).withdrawal == 0.0);
    const Judgement j = judge(0.0, 0.65, 2.0, 0.0, 0.0, p);
    CHECK(j.withdrawal == doctest::Approx(2.0 * 0.5 * 6.0 * 0.4).epsilon(epsilon));
    CHECK(j.effort_withdrawal == j.withdrawal);
    CHECK(j.deposit == doctest::Approx(0.20));
    p.omega_effort = 0.0;
    CHECK(judge(0.0, 0.65, 2.0, 0.0, 0.0, p).withdrawal == 0.0);
}

TEST_CASE("credit forgives ordinary failures, and makes severe ones a betrayal") {
    const Parameters p;
    const double neutral = judge(-3.0, 0.0, 2.0, 0.0, 0.0, p).withdrawal;
    for (const double points : {-40.0, -10.0, 5.0, 12.0, 60.0}) {
        CAPTURE(points);
        const double standing = 2.0 / (1.0 + std::exp(-points / 12.0)) - 1.0;
        CHECK(judge(-3.0, 0.0, 2.0, 0.0, points, p).withdrawal ==
              doctest::Approx(neutral * (1.0 - 0.4 * standing)).epsilon(epsilon));
        const double severe = judge(-4.5, 0.0, 2.0, 0.0, 0.0, p).withdrawal;
        const Judgement betrayed = judge(-4.5, 0.0, 2.0, 0.0, points, p);
        CHECK(betrayed.is_severe);
        CHECK(betrayed.withdrawal == doctest::Approx(severe * (1.0 + 0.3 * standing)).epsilon(epsilon));
    }
    CHECK_FALSE(judge(-4.0, 0.0, 2.0, 0.0, 0.0, p).is_severe);
}

TEST_CASE("the account stands still at a share of bad contacts of 1 / (1 + ρ): on paper") {
    for (const double ratio : {1.0, 2.0, 5.0}) {
        const Parameters p = only_flat_bookings(0.35, ratio);
        const double gain = judge(0.0, 0.0, 2.0, 0.0, 0.0, p).deposit;
        const double loss = judge(-2.5, 0.0, 2.0, 0.0, 0.0, p).withdrawal;
        const double share = 1.0 / (1.0 + ratio);
        CHECK(gain * (1.0 - share) - loss * share == doctest::Approx(0.0));
    }
}

TEST_CASE("the account stands still at a share of bad contacts of 1 / (1 + ρ): in a running world") {
    constexpr double gain = 0.8;
    constexpr double ratio = 5.0;
    for (const double share : {0.1, 1.0 / 6.0, 0.25}) {
        CAPTURE(share);
        Scenario scenario = daily_contacts(4000);
        Parameters quiet = scenario.parameters;
        scenario.parameters = only_flat_bookings(gain, ratio);
        // Failures fall short by 4 points: bad, not severe. No decay, no start credit, nobody leaves.
        scenario.parameters.initial_expectation = 7.7;
        scenario.parameters.promise = 7.7;
        scenario.parameters.initial_expectation_sd = 0.0;
        scenario.parameters.severe_threshold = 8.0;
        scenario.parameters.account_half_life_days = 1e12;
        scenario.parameters.account_at_start = 0.0;
        scenario.parameters.account_at_start_sd = 0.0;
        scenario.parameters.perception_noise = 0.0;
        scenario.parameters.wow_share = 0.0;
        scenario.parameters.expectation_adaptation = 0.0;
        scenario.parameters.fit_sd = 0.0;
        scenario.parameters.should_weight = 0.0;
        scenario.parameters.first_impressions = 0.0;
        scenario.parameters.market_renewal = 0.0;
        scenario.parameters.churn_intercept = quiet.churn_intercept;
        scenario.parameters.advertising_eur = 0.0;
        scenario.parameters.tell_bad = 0.0;
        scenario.parameters.tell_ordinary = 0.0;
        scenario.parameters.voice_share = 0.0;
        scenario.touchpoints[0].failure_rate = share;
        World world = create_world(scenario, 3);
        const DayRecord sum = run_and_count(world, 20);
        const double n = sum.total.contacts;
        REQUIRE(n > 75000.0);
        CHECK(sum.total.bad == sum.total.failures);
        double balance = 0.0;
        for (const Person& person : world.people) {
            balance += person.balance / micro_per_point;
        }
        // Exactly what the counted contacts say, up to a millionth of a point for each booking …
        CHECK(std::abs(balance - (gain * (n - sum.total.bad) - ratio * gain * sum.total.bad)) < 1e-6 * n);
        // … and on average what the share says, within four standard errors of the binomial share.
        const double drift = gain * (1.0 - share) - ratio * gain * share;
        const double standard_error = gain * (1.0 + ratio) * std::sqrt(share * (1.0 - share) / n);
        CHECK(std::abs(balance / n - drift) < 4.0 * standard_error);
    }
}

TEST_CASE("expectation follows experience: E(n) = p + (E0 − p)(1 − α)^n") {
    Parameters p;
    double expectation = 6.0;
    for (int n = 1; n <= 30; ++n) {
        expectation = adapted_expectation(expectation, 8.5, p);
        CHECK(expectation == doctest::Approx(8.5 + (6.0 - 8.5) * std::pow(0.88, n)).epsilon(epsilon));
    }
    p.expectation_adaptation = 0.0;
    CHECK(adapted_expectation(6.0, 8.5, p) == 6.0);
}

TEST_CASE("expectation follows experience in a running world") {
    Scenario scenario = daily_contacts(500);
    scenario.parameters.expectation_adaptation = 0.12;
    scenario.parameters.initial_expectation = 7.0;
    scenario.parameters.promise = 7.0;
    scenario.touchpoints[0].quality = 8.5;
    World world = create_world(scenario, 4);
    std::vector<int> contacts(500);
    run_days(world, 15, [&contacts](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            ++contacts[contact.person];
        }
    });
    const auto product = static_cast<std::size_t>(ExpectationGroup::product);
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        // Expectations are floats: seven digits, a few roundings.
        CHECK(world.people[i].expectation[product] ==
              doctest::Approx(8.5 - 1.5 * std::pow(0.88, contacts[i])).epsilon(1e-5));
        CHECK(world.people[i].expectation[static_cast<std::size_t>(ExpectationGroup::digital)] == 7.0F);
    }
}

TEST_CASE("what touches perception: failure, wow, personalisation, noise") {
    Scenario scenario = daily_contacts(2000);
    scenario.parameters.personalisation = 0.9;
    scenario.touchpoints[0].failure_rate = 0.2;
    scenario.parameters.wow_share = 0.3;
    World world = create_world(scenario, 5);
    run_days(world, 3);
    int wows = 0;
    int failures = 0;
    for (const Contact& contact : world.today.contacts) {
        CHECK_FALSE((contact.is_wow && contact.has_failed));
        // Personalisation of 0.9 has an effect of 0.936, the usual one is 0.6; wow moments in three of ten contacts surprise
        // by 1 − 2 · 0.3 of their gain.
        const double expected =
            7.7 + 0.5 * 0.336 - (contact.has_failed ? 4.0 : 0.0) + (contact.is_wow ? 0.4 * 2.9 : 0.0);
        CHECK(contact.perceived == doctest::Approx(std::min(10.0, expected)).epsilon(1e-6));
        CHECK(contact.disconfirmation == doctest::Approx(contact.perceived - 7.5).epsilon(1e-5));
        wows += contact.is_wow ? 1 : 0;
        failures += contact.has_failed ? 1 : 0;
    }
    // Of about 2,000 contacts: binomial standard errors 0.009 and 0.0095.
    const auto n = static_cast<double>(world.today.contacts.size());
    CHECK(std::abs(failures / n - 0.2) < 4 * 0.009);
    CHECK(std::abs(wows / n - 0.8 * 0.3) < 4 * 0.0095);

    scenario.touchpoints[0].failure_rate = 0.0;
    scenario.parameters.wow_share = 0.0;
    scenario.parameters.perception_noise = 1.0;
    scenario.touchpoints[0].quality = 5.0;
    World noisy = create_world(scenario, 5);
    double sum = 0.0;
    double squares = 0.0;
    double count = 0.0;
    run_days(noisy, 10, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            const double noise = static_cast<double>(contact.perceived) - 5.168;
            sum += noise;
            squares += noise * noise;
            count += 1.0;
        }
    });
    CHECK(std::abs(sum / count) < 4.0 / std::sqrt(count));
    CHECK(std::abs(squares / count - 1.0) < 4.0 * std::sqrt(2.0 / count));
}

TEST_CASE("the account halves in its half-life, memories in theirs") {
    const Parameters p;
    Person person;
    person.balance = 16'000'000;
    person.bad_memory = 2.0F;
    person.effort_memory = 0.8F;
    person.touched_day = 100;
    CHECK(balance_on(person, 100, p) == 16'000'000);
    CHECK(points_on(person, 100 + 365, p) == doctest::Approx(8.0).epsilon(1e-6));
    CHECK(points_on(person, 100 + 2 * 365, p) == doctest::Approx(4.0).epsilon(1e-6));
    CHECK(points_on(person, 150, p) == doctest::Approx(16.0 * std::exp2(-50.0 / 365.0)).epsilon(1e-6));
    CHECK(bad_memory_on(person, 220, p) == doctest::Approx(1.0));
    CHECK(effort_memory_on(person, 340, p) == doctest::Approx(0.2));
    const Recollection now = recall(person, 220, p);
    CHECK(now.balance == balance_on(person, 220, p));
    CHECK(now.points() == points_on(person, 220, p));
    CHECK(now.memory_kept == doctest::Approx(0.5));
    person.balance = -16'000'000;
    CHECK(points_on(person, 465, p) == doctest::Approx(-8.0).epsilon(1e-6));
}

TEST_CASE("the table of forgetting gives the same bits as the half-lives, and follows when they change") {
    Parameters p;
    Forgetting forgetting;
    // Both, then either alone.
    constexpr double half_lives[][2] = {{365.0, 120.0}, {180.0, 60.0}, {180.0, 300.0}, {1095.0, 300.0}};
    for (const auto& [account_days, memory_days] : half_lives) {
        p.account_half_life_days = account_days;
        p.memory_half_life_days = memory_days;
        renew(forgetting, p);
        Person person;
        person.balance = 59'123'457;
        person.touched_day = 20;
        int different = 0;
        for (int day = 0; day < 3000; ++day) {
            const Recollection plain = recall(person, day, p);
            const Recollection quick = recall(person, day, forgetting);
            different += plain.balance != quick.balance || plain.memory_kept != quick.memory_kept ? 1 : 0;
        }
        CHECK(different == 0);
    }
}

TEST_CASE("trust is the logistic function of the account") {
    const Parameters p;
    CHECK(trust_at(0.0, p) == 0.5);
    CHECK(trust_at(12.0, p) == doctest::Approx(1.0 / (1.0 + std::exp(-1.0))).epsilon(epsilon));
    CHECK(trust_at(-30.0, p) + trust_at(30.0, p) == doctest::Approx(1.0));
}

TEST_CASE("revenge fades, avoidance grows; strong relationships slow the one and speed the other") {
    Parameters p;
    p.avoidance_half_life_days = 1e30;  // it grows only
    Person stranger;
    CHECK(revenge_on(stranger, 50, p) == 0.0);
    CHECK(avoidance_on(stranger, 50, p) == 0.0);
    stranger.grudge = 1.0F;
    stranger.grudge_day = 10;
    CHECK(revenge_on(stranger, 10, p) == 1.0);
    CHECK(revenge_on(stranger, 70, p) == doctest::Approx(0.5));
    CHECK(avoidance_on(stranger, 10, p) == 0.0);
    CHECK(avoidance_on(stranger, 70, p) == doctest::Approx(1.0 - std::exp(-1.0)));
    Person friendly = stranger;
    friendly.grudge_trust = 255;
    CHECK(revenge_on(friendly, 10 + 78, p) == doctest::Approx(0.5));                     // half-life 60 · 1.3
    CHECK(avoidance_on(friendly, 10 + 42, p) == doctest::Approx(1.0 - std::exp(-1.0)));  // scale 60 · 0.7
    for (int day = 11; day < 400; ++day) {
        CHECK(revenge_on(stranger, day, p) < revenge_on(stranger, day - 1, p));
        CHECK(avoidance_on(stranger, day, p) > avoidance_on(stranger, day - 1, p));
        CHECK(revenge_on(friendly, day, p) > revenge_on(stranger, day, p));
        CHECK(avoidance_on(friendly, day, p) > avoidance_on(stranger, day, p));
    }
    CHECK(avoidance_on(stranger, 3000, p) == doctest::Approx(1.0));
}

TEST_CASE("avoidance wears off over years, of strangers and friends alike (M5)") {
    Parameters lasting;
    lasting.avoidance_half_life_days = 1e30;
    Parameters p;
    p.avoidance_half_life_days = 900.0;
    Person person;
    person.grudge = 0.8F;
    person.grudge_day = 10;
    for (const unsigned trust : {0U, 128U, 255U}) {
        person.grudge_trust = static_cast<std::uint8_t>(trust);
        for (const int age_days : {0, 90, 450, 900, 1800}) {
            CAPTURE(age_days);
            CHECK(avoidance_on(person, 10 + age_days, p) ==
                  doctest::Approx(std::exp2(-age_days / 900.0) * avoidance_on(person, 10 + age_days, lasting)));
        }
    }
    // By then it has long grown, so that nothing but the half-life is seen.
    CHECK(avoidance_on(person, 10 + 1800, p) == doctest::Approx(0.25 * 0.8).epsilon(1e-6));
}

TEST_CASE("contacts as they should be take away a grudge, those below expectation do not (M5)") {
    for (const bool is_good : {true, false}) {
        Scenario scenario = daily_contacts(500);
        scenario.parameters.grudge_healing = 0.2;
        scenario.touchpoints[0].quality = scenario.parameters.initial_expectation - (is_good ? 0.4 : 0.6);
        World world = create_world(scenario, 4);
        for (Person& person : world.people) {
            person.grudge = 1.0F;
        }
        std::vector<int> contacts(500);
        run_days(world, 15, [&contacts](const World& w) {
            for (const Contact& contact : w.today.contacts) {
                ++contacts[contact.person];
            }
        });
        for (std::size_t i = 0; i < contacts.size(); ++i) {
            // Grudges are floats: seven digits, a few roundings.
            const double left = is_good ? std::pow(0.8, contacts[i]) : 1.0;
            CHECK(world.people[i].grudge == doctest::Approx(left).epsilon(1e-5));
        }
    }
}

TEST_CASE("bonds: five steps of the account") {
    CHECK(bond_at(-10.1) == Bond::angry);
    CHECK(bond_at(-10.0) == Bond::dissatisfied);
    CHECK(bond_at(-0.1) == Bond::dissatisfied);
    CHECK(bond_at(0.0) == Bond::satisfied);
    CHECK(bond_at(10.0) == Bond::loyal);
    CHECK(bond_at(24.9) == Bond::loyal);
    CHECK(bond_at(25.0) == Bond::ambassador);
}
