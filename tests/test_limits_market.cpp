// Known limits of market models, reached through the real pipeline: diffusion (Bass), epidemics (Kermack & McKendrick),
// constant hazard, purchase and dropout (BG/NBD). Tolerances are four standard errors, of the mean of the runs or of a share,
// and what whole days as time steps can do.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "sim/rules/creation.h"
#include "sim/rules/membership.h"
#include "sim/rules/spending.h"
#include "sim/session/metrics.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// Everybody knows everybody, all ties count fully, everybody would buy as readily, and nothing changes that.
Scenario well_mixed(int customers, int people) {
    Scenario scenario = daily_contacts(customers);
    scenario.people = people;
    scenario.network = NetworkKind::complete;
    scenario.weak_ties = 0;
    scenario.activity_shape = 20.0;
    Parameters& p = scenario.parameters;
    p.consideration = 0.95;
    p.word_gain = 0.0;
    p.word_loss = 0.0;
    p.retell_share = 0.0;
    p.told_mean_extra = 0.0;
    p.hearsay_points = 0.0;
    p.post_share = 0.0;
    p.post_share_bad = 0.0;
    p.consideration_kept = 0.0;
    return scenario;
}

// ---- Bass 1969: dF/dt = (p + q F)(1 − F) ----

constexpr double bass_p = 0.03;
constexpr double bass_q = 0.38;

double bass(double years) {
    const double e = std::exp(-(bass_p + bass_q) * years);
    return (1.0 - e) / (1.0 + bass_q / bass_p * e);
}

Scenario bass_market(int people) {
    Scenario scenario = well_mixed(1, people);
    Parameters& p = scenario.parameters;
    // Advertising reaches 1 − 1/e of its ceiling at this spending and wins consideration · appeal of those reached.
    p.advertising_eur = p.advert_scale_eur;
    p.advert_ceiling = bass_p / ((1.0 - std::exp(-1.0)) * p.consideration);
    // Each customer tells one person a year; of the listeners who are no customers this share joins.
    scenario.journeys[0].rate_per_year = 2.0;
    p.tell_ordinary = 0.5;
    p.word_conversion = bass_q / (2.0 * 0.5 * p.consideration);
    return scenario;
}

// ---- Epidemics ----

// Share ever reached when a share `seeds` is infectious at first: 1 − z = (1 − seeds) e^(−R₀ z).
double final_size(double r0, double seeds) {
    double z = 1.0;
    for (int i = 0; i < 10000; ++i) {
        z = 1.0 - (1.0 - seeds) * std::exp(-r0 * z);
    }
    return z;
}

// ---- BG/NBD (Fader, Hardie & Lee 2005): P(x purchases until t) ----

struct BuyTillYouDie {
    double r, alpha, a, b;
};

double log_beta(double a, double b) { return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b); }

double purchases_probability(const BuyTillYouDie& m, int x, double t) {
    const double none = std::pow(m.alpha / (m.alpha + t), m.r);
    const double share = t / (m.alpha + t);
    const auto nbd = [&](int j) {
        return std::exp(std::lgamma(m.r + j) - std::lgamma(m.r) - std::lgamma(j + 1.0)) * none * std::pow(share, j);
    };
    double probability = std::exp(log_beta(m.a, m.b + x) - log_beta(m.a, m.b)) * nbd(x);
    if (x > 0) {
        double below = 0.0;
        for (int j = 0; j < x; ++j) {
            below += nbd(j);
        }
        probability += std::exp(log_beta(m.a + 1.0, m.b + x - 1.0) - log_beta(m.a, m.b)) * (1.0 - below);
    }
    return probability;
}

constexpr BuyTillYouDie cdnow{0.2426, 4.4137, 0.7929, 2.4258};  // per week; 23,570 buyers of records, 1997

Scenario record_shop(int customers) {
    Scenario scenario = daily_contacts(customers);
    scenario.journeys = {single_contact(Trigger::purchase, 365.0 / 7.0 * cdnow.r / cdnow.alpha, 0)};
    scenario.journeys[0].steps[0].revenue_eur = 36.0;
    scenario.activity_shape = cdnow.r;
    scenario.dropout_a = cdnow.a;
    scenario.dropout_b = cdnow.b;
    return scenario;
}

}  // namespace

TEST_CASE("Bass: the closed form has the known values") {
    CHECK(std::log(bass_q / bass_p) / (bass_p + bass_q) == doctest::Approx(6.193).epsilon(1e-4));
    CHECK(bass(6.193) == doctest::Approx(0.4605).epsilon(1e-3));
    const double years[] = {1, 2, 3, 5, 7, 10, 15, 20};
    const double known[] = {.0358, .0851, .1505, .3312, .5490, .8128, .9716, .9963};
    for (std::size_t i = 0; i < std::size(years); ++i) {
        CHECK(std::abs(bass(years[i]) - known[i]) < 6e-5);
    }
}

TEST_CASE("Bass: on the complete graph advertising and word of mouth give the diffusion curve") {
    constexpr int people = 6000;
    constexpr int runs = 16;
    const std::vector<int> years{1, 2, 3, 5, 7, 10, 15, 20};
    std::vector<double> sum(years.size());
    std::vector<double> squares(years.size());
    double peak_days = 0.0;
    double peak_squares = 0.0;
    for (int run = 0; run < runs; ++run) {
        World world = create_world(bass_market(people), 100 + static_cast<std::uint64_t>(run));
        std::vector<double> share{1.0 / people};
        run_days(world, 20 * 365, [&](const World& w) { share.push_back(static_cast<double>(w.customers) / people); });
        for (std::size_t i = 0; i < years.size(); ++i) {
            const double f = share[static_cast<std::size_t>(365 * years[i])];
            sum[i] += f;
            squares[i] += f * f;
        }
        // The day on which the share at the peak of adoption, ½ (1 − p/q), is reached.
        const auto peak = std::lower_bound(share.begin(), share.end(), 0.5 * (1.0 - bass_p / bass_q));
        const auto day = static_cast<double>(peak - share.begin());
        peak_days += day;
        peak_squares += day * day;
    }
    for (std::size_t i = 0; i < years.size(); ++i) {
        CAPTURE(years[i]);
        const double mean = sum[i] / runs;
        const double error = std::sqrt(std::max(0.0, squares[i] / runs - mean * mean) / (runs - 1));
        // News takes a day and a customer's first contact falls on the day after joining: up to two days late.
        const double t = years[i];
        const double late = bass(t) - bass(t - 2.0 / 365.0);
        CAPTURE(mean);
        CAPTURE(bass(t));
        CHECK(std::abs(mean - bass(t)) < 4.0 * error + late + 2e-4);
    }
    const double mean = peak_days / runs;
    const double error = std::sqrt((peak_squares / runs - mean * mean) / (runs - 1));
    CHECK(std::abs(mean - 365.0 * 6.193) < 4.0 * error + 3.0);
}

TEST_CASE("epidemic: joining, telling and drifting away end at the final size z = 1 − e^(−R₀ z)") {
    const double numbers[] = {1.2, 1.5, 2.0, 3.0};
    const double known[] = {0.3137, 0.5828, 0.7968, 0.9405};
    for (std::size_t i = 0; i < 4; ++i) {
        const double r0 = numbers[i];
        CAPTURE(r0);
        CHECK(final_size(r0, 0.0) == doctest::Approx(known[i]).epsilon(2e-4));
        constexpr int people = 10000;
        constexpr int seeds = 200;
        Scenario scenario = well_mixed(seeds, people);
        scenario.journeys = {single_contact(Trigger::purchase, 12.0, 0)};
        // Customers drift away after each purchase with nearly the same probability of one half: so many purchases.
        scenario.dropout_a = 100.0;
        scenario.dropout_b = 100.0;
        const double purchases = (100.0 + 100.0 - 1.0) / (100.0 - 1.0);
        Parameters& p = scenario.parameters;
        p.tell_ordinary = 0.5;
        p.told_mean_extra = 6.0;
        p.word_conversion = r0 / (purchases * 0.5 * 7.0 * p.consideration);
        constexpr int runs = 12;
        double sum = 0.0;
        double squares = 0.0;
        for (int run = 0; run < runs; ++run) {
            World world = create_world(scenario, 200 + static_cast<std::uint64_t>(run));
            int days = 0;
            while (world.customers > 0 && days < 20000) {
                run_days(world, 100);
                days += 100;
            }
            CHECK(world.customers == 0);
            const double reached = static_cast<double>(world.lost) / people;
            sum += reached;
            squares += reached * reached;
        }
        const double mean = sum / runs;
        const double error = std::sqrt(std::max(0.0, squares / runs - mean * mean) / (runs - 1));
        const double expected = final_size(r0, static_cast<double>(seeds) / people);
        CAPTURE(mean);
        CAPTURE(expected);
        // Who buys twice on one day (1 or 2 of 100) has a little more time to tell: R₀ up to 1.5 % higher.
        const double slack = final_size(1.015 * r0, static_cast<double>(seeds) / people) - expected;
        CHECK(std::abs(mean - expected) < 4.0 * error + slack);
    }
}

TEST_CASE("Markov: with a constant hazard a share (1 − c)^T of the customers stays T years") {
    for (const double yearly : {0.15, 0.20}) {
        CAPTURE(yearly);
        constexpr int customers = 40000;
        Scenario scenario = quiet_market(customers);
        Parameters& p = scenario.parameters;
        p.frailty_shape = 1e6;  // nobody differs
        p.churn_account = 0.0;
        p.churn_tenure = 0.0;
        p.churn_competition = 0.0;
        const double monthly = 1.0 - std::pow(1.0 - yearly, 30.0 / 365.0);
        p.churn_intercept = std::log(monthly / (1.0 - monthly));
        World world = create_world(scenario, 41);
        DayRecord sum{};
        for (int months = 12; months <= 60; months += 12) {
            add(sum, run_and_count(world, 12 * 30));
            const double expected = std::pow(1.0 - yearly, 30.0 * months / 365.0);
            const double error = std::sqrt(expected * (1.0 - expected) / customers);
            CHECK(std::abs(static_cast<double>(world.customers) / customers - expected) < 4.0 * error);
        }
        const double churn = metrics_over(std::span(&sum, 1), p)[*find_metric("churn")];
        // Five years of leaving: relative error 1/√(number of those who left); reviews are monthly, days at risk daily.
        CHECK(churn == doctest::Approx(yearly).epsilon(4.0 / std::sqrt(sum.total.left) + 0.01));
    }
}

TEST_CASE("dropout: probabilities are Beta distributed across people and stay with the person") {
    constexpr int n = 100000;
    double sum = 0.0;
    double squares = 0.0;
    int low = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
        const double x = dropout_probability(5, i, 0, cdnow.a, cdnow.b);
        sum += x;
        squares += x * x;
        low += x < 0.1 ? 1 : 0;
    }
    const double mean = cdnow.a / (cdnow.a + cdnow.b);
    const double variance = mean * (1.0 - mean) / (cdnow.a + cdnow.b + 1.0);
    CHECK(std::abs(sum / n - mean) < 4.0 * std::sqrt(variance / n));
    CHECK(squares / n - mean * mean == doctest::Approx(variance).epsilon(0.02));
    // The incomplete beta function at 0.1 by the midpoint rule after substituting x = u^(1/a).
    double below = 0.0;
    constexpr int steps = 20000;
    const double end = std::pow(0.1, cdnow.a);
    for (int i = 0; i < steps; ++i) {
        const double x = std::pow(end * (i + 0.5) / steps, 1.0 / cdnow.a);
        below += std::pow(1.0 - x, cdnow.b - 1.0) * end / steps / cdnow.a;
    }
    below /= std::exp(log_beta(cdnow.a, cdnow.b));
    CHECK(std::abs(static_cast<double>(low) / n - below) < 4.0 * std::sqrt(below * (1.0 - below) / n));
    CHECK(dropout_probability(5, 7, 0, cdnow.a, cdnow.b) == dropout_probability(5, 7, 0, cdnow.a, cdnow.b));
}

TEST_CASE("BG/NBD: repeat purchases of a record shop after 27 to 39 weeks are distributed as known") {
    constexpr int customers = 60000;
    World world = create_world(record_shop(customers), 51);
    // Customers have been there for 27 to 39 weeks when the count ends, spread evenly.
    const auto weeks_of = [](std::uint32_t person) { return 27 + static_cast<int>(person % 13); };
    std::vector<int> bought(customers);
    DayRecord total{};
    run_days(world, 39 * 7, [&](const World& w) {
        add(total, w.record);
        for (const Contact& contact : w.today.contacts) {
            bought[contact.person] += w.day <= 7 * weeks_of(contact.person) ? 1 : 0;
        }
    });
    std::array<double, 8> found{};
    for (const int x : bought) {
        found[static_cast<std::size_t>(std::min(x, 7))] += 1.0 / customers;
    }
    const std::array<double, 7> known{.5945, .1970, .0815, .0437, .0264, .0157, .0108};
    double rest = 1.0;
    for (int x = 0; x < 7; ++x) {
        CAPTURE(x);
        double expected = 0.0;
        for (int weeks = 27; weeks <= 39; ++weeks) {
            expected += purchases_probability(cdnow, x, weeks) / 13.0;
        }
        rest -= expected;
        const auto place = static_cast<std::size_t>(x);
        // The reference is for the true days of joining; even weeks come within three in a thousand.
        CHECK(std::abs(expected - known[place]) < 0.003);
        CAPTURE(found[place]);
        // Two purchases on one day come before the first of them can make somebody drift away: one in a thousand.
        CHECK(std::abs(found[place] - expected) < 4.0 * std::sqrt(expected * (1.0 - expected) / customers) + 0.001);
    }
    CHECK(std::abs(found[7] - rest) < 4.0 * std::sqrt(rest * (1.0 - rest) / customers) + 0.001);
    CHECK(total.total.drifted > 1000.0);
    CHECK(total.total.drifted == total.total.left);
    CHECK(total.total.left_after_bad == 0.0);
    // They go without anger.
    int angry = 0;
    for (const Person& person : world.people) {
        angry += person.status == Status::lost && (person.grudge > 0.0F || person.bad_memory > 0.0F) ? 1 : 0;
    }
    CHECK(angry == 0);
}

TEST_CASE("drifting away waits until the journey is over, and happens nowhere else") {
    Scenario scenario = daily_contacts(2000);
    scenario.activity_shape = 20.0;
    Journey stay = single_contact(Trigger::purchase, 3.0, 0);
    stay.steps[0].revenue_eur = 100.0;
    stay.steps[0].next = {Transition{1, 1.0, 0.0, 5.0}};
    Step leave;
    leave.id = "check-out";
    stay.steps.push_back(leave);
    Journey help = single_contact(Trigger::issue, 50.0, 0);
    scenario.journeys = {stay, help};
    scenario.dropout_a = 100.0;
    scenario.dropout_b = 0.1;  // practically everybody
    World world = create_world(scenario, 61);
    int bookings = 0;
    int departures = 0;
    DayRecord total{};
    run_days(world, 1200, [&](const World& w) {
        add(total, w.record);
        for (const Contact& contact : w.today.contacts) {
            bookings += contact.journey == 0 && contact.step == 0 ? 1 : 0;
            departures += contact.journey == 0 && contact.step == 1 ? 1 : 0;
        }
    });
    CHECK(departures >= static_cast<int>(total.total.drifted));
    CHECK(total.total.drifted > 1900.0);
    CHECK(departures > 0.9 * bookings);
}

TEST_CASE("customer value: closed form and sum over the years agree, with the known multiples") {
    const double retention[] = {0.80, 0.85, 0.90};
    const double known[] = {2.67, 3.40, 4.50};
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(std::abs(margin_multiple(retention[i], 0.10) - known[i]) < 0.005);
        CHECK(margin_multiple(retention[i], 0.10, 500) == doctest::Approx(margin_multiple(retention[i], 0.10)));
        CHECK(margin_multiple(retention[i], 0.10, 5) < margin_multiple(retention[i], 0.10));
        CHECK(margin_multiple(retention[i], 0.10, 1) == doctest::Approx(retention[i] / 1.1));
    }
    CHECK(margin_multiple(0.0, 0.1) == 0.0);
    CHECK(margin_multiple(1.0, 0.0, 5) == doctest::Approx(5.0));
}
