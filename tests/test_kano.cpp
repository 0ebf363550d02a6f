// Attributes by Kano: taken for granted, the more the better, exciting; and how excitement becomes usual (M3).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/rules/appraisal.h"
#include "sim/rules/creation.h"
#include "sim/world/state_hash.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

double total(const KanoWeights& kano) { return kano.basic + kano.performance + kano.excitement; }

}  // namespace

TEST_CASE("the three curves: basics only disappoint, excitement only pleases, performance does both") {
    CHECK(basic_value(4.0, 0.0) == -4.0);
    CHECK(basic_value(4.0, 1.0) == 0.0);
    CHECK(performance_value(1.5, 0.0) == -1.5);
    CHECK(performance_value(1.5, 0.5) == 0.0);
    CHECK(performance_value(1.5, 1.0) == 1.5);
    CHECK(excitement_value(2.5, 0.0) == 0.0);
    CHECK(excitement_value(2.5, 1.0) == 2.5);
    for (double x = 0.05; x < 1.0; x += 0.05) {
        CHECK(basic_value(4.0, x) < 0.0);
        CHECK(excitement_value(2.5, x) > 0.0);
        // Flattening, steepening, straight.
        CHECK(basic_value(4.0, x + 0.05) - basic_value(4.0, x) < basic_value(4.0, x) - basic_value(4.0, x - 0.05));
        CHECK(excitement_value(2.5, x + 0.05) - excitement_value(2.5, x) >
              excitement_value(2.5, x) - excitement_value(2.5, x - 0.05));
        CHECK(performance_value(1.5, x + 0.05) - performance_value(1.5, x) == doctest::Approx(0.15));
    }
}

TEST_CASE("attributes of a contact: as expected they are worth nothing") {
    const KanoWeights kano;
    CHECK(attribute_value(kano, false, false, 7.5, 7.5) == doctest::Approx(0.0));
    CHECK(attribute_value(kano, true, false, 7.5, 7.5) == doctest::Approx(-4.0));
    CHECK(attribute_value(kano, false, true, 7.5, 7.5) == doctest::Approx(2.5));
    CHECK(attribute_value(kano, false, false, 9.5, 7.5) == doctest::Approx(1.5 * 0.4));
}

TEST_CASE("attributes reach the account by their weight: a missing basic draws, an extra pays in") {
    Parameters p;
    p.kano_weight = 0.5;
    const Judgement plain = judge(0.0, 0.0, 2.0, 0.0, 0.0, p);
    CHECK(judge(0.0, 0.0, 2.0, 0.0, 0.0, p, 2.5).deposit - plain.deposit == doctest::Approx(0.5 * 0.7 * 2.5));
    CHECK(judge(0.0, 0.0, 2.0, 0.0, 0.0, p, -4.0).withdrawal == doctest::Approx(0.5 * 0.7 * 4.0));
    p.kano_weight = 0.0;
    CHECK(judge(0.0, 0.0, 2.0, 0.0, 0.0, p, 2.5).deposit == plain.deposit);
    CHECK(judge(0.0, 0.0, 2.0, 0.0, 0.0, p, -4.0).withdrawal == 0.0);
}

TEST_CASE("drift: excitement falls to 1/e in its time, becomes performance and then basic; the sum stays") {
    KanoWeights kano;
    double most_performance = 0.0;
    double basic_before = kano.basic;
    for (int day = 0; day < 20 * 365; ++day) {
        if (day == 730) {
            CHECK(kano.excitement == doctest::Approx(2.5 * std::exp(-1.0)).epsilon(1e-9));
            CHECK(kano.performance > 1.5);
        }
        drift(kano, 24.0);
        most_performance = std::max(most_performance, kano.performance);
        CHECK(kano.basic >= basic_before);
        basic_before = kano.basic;
        CHECK(total(kano) == doctest::Approx(8.0).epsilon(1e-12));
    }
    CHECK(kano.excitement < 0.001);
    CHECK(most_performance > 2.3);
    CHECK(kano.performance == doctest::Approx(1.5).epsilon(0.01));
    CHECK(kano.basic == doctest::Approx(6.5).epsilon(0.01));
    KanoWeights still;
    drift(still, 0.0);
    CHECK(still.excitement == 2.5);
}

TEST_CASE("delight wears off: the same wow moment pays in less after years, unless nothing drifts") {
    const auto deposits = [](double months) {
        Scenario scenario = daily_contacts(3000);
        scenario.journeys[0].rate_per_year = 12.0;  // the account stays well below its limit
        scenario.parameters.omega_delight = 0.0;
        scenario.parameters.account_at_start = 0.0;
        scenario.touchpoints[0].quality = 7.5;
        scenario.parameters.wow_share = 1.0;
        scenario.parameters.kano_weight = 0.5;
        scenario.parameters.kano_drift_months = months;
        World world = create_world(scenario, 311);
        const DayRecord early = run_and_count(world, 30);
        run_days(world, 700);
        const DayRecord late = run_and_count(world, 30);
        return std::pair{early.total.deposited / early.total.contacts, late.total.deposited / late.total.contacts};
    };
    const std::pair<double, double> drifting = deposits(12.0);
    const std::pair<double, double> still = deposits(0.0);
    CHECK(still.first == doctest::Approx(still.second).epsilon(0.01));
    CHECK(drifting.second < drifting.first - 0.4);
    // What has become usual is part of the fingerprint: it shapes the future.
    World a = create_world(daily_contacts(10), 312);
    World b = a;
    b.stations[0].kano.excitement -= 0.1;
    CHECK(state_hash(a) != state_hash(b));
}
