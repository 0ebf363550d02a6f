// Journeys judged as a whole (M16), and the price of unevenness (M18).
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "sim/rules/appraisal.h"
#include "sim/rules/creation.h"
#include "sim/session/metrics.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

JourneyMemory memory_of(const std::vector<double>& values, const std::vector<double>& perceived) {
    JourneyMemory memory;
    for (std::size_t i = 0; i < values.size(); ++i) {
        remember(memory, values[i], perceived[i]);
    }
    return memory;
}

double remembered(const std::vector<double>& values, const Parameters& p) {
    return remembered_value(memory_of(values, values), values.back(), p);
}

// A journey over touchpoints of these qualities, in this order, a moment apart.
Scenario journey_of(const std::vector<double>& qualities, int customers) {
    Scenario scenario = quiet_market(customers);
    Journey journey = single_contact(Trigger::issue, 12.0, 0);
    journey.steps.clear();
    for (std::size_t i = 0; i < qualities.size(); ++i) {
        Touchpoint t = machine_touchpoint(TouchpointKind::product);
        t.id += std::to_string(i);
        t.quality = qualities[i];
        scenario.touchpoints.push_back(t);
        Step step;
        step.touchpoint = static_cast<int>(i);
        if (i + 1 < qualities.size()) {
            step.next = {Transition{static_cast<int>(i) + 1, 1.0, 0.0, 1.0}};
        }
        journey.steps.push_back(step);
    }
    scenario.journeys = {journey};
    return scenario;
}

double mean_balance(const World& world) {
    double sum = 0.0;
    for (const Person& person : world.people) {
        sum += points_on(person, world.day, world.p);
    }
    return sum / static_cast<double>(world.people.size());
}

}  // namespace

TEST_CASE("memory of a journey: half of peak and end, half of the mean") {
    Parameters p;
    // Mean −0.5, peak −3, end 1: ½ (½ · −3 + ½ · 1) + ½ · −0.5.
    CHECK(remembered({0.5, -3.0, -0.5, 1.0}, p) == doctest::Approx(-0.75).epsilon(1e-6));
    p.peak_end_weight = 1.0;
    CHECK(remembered({0.5, -3.0, -0.5, 1.0}, p) == doctest::Approx(-1.0).epsilon(1e-6));
    p.peak_end_weight = 0.0;
    CHECK(remembered({0.5, -3.0, -0.5, 1.0}, p) == doctest::Approx(-0.5).epsilon(1e-6));
    // The peak is the strongest moment, good or bad; of equals the later one. How long it lasted does not matter.
    p.peak_end_weight = 1.0;
    CHECK(remembered({3.0, -2.0, 0.0}, p) == doctest::Approx(1.5));
    CHECK(remembered({2.0, -2.0, 0.0}, p) == doctest::Approx(-1.0));
    CHECK(remembered({0.0, 0.0, 0.0, 0.0, 2.0}, p) == remembered({0.0, 2.0}, p));
}

TEST_CASE("a journey of one contact is remembered as that contact and books nothing more") {
    const Parameters p;
    const JourneyMemory memory = memory_of({-2.0}, {4.0});
    CHECK(remembered_value(memory, -2.0, p) == doctest::Approx(-2.0));
    CHECK(spread_of(memory) == 0.0);
    CHECK(journey_points(memory, -2.0, p) == doctest::Approx(0.0));
}

TEST_CASE("what a journey books: memory beyond the mean of its contacts, less its unevenness") {
    Parameters p;
    const JourneyMemory memory = memory_of({-2.0, 0.0, 1.0}, {4.0, 7.0, 10.0});
    const double mean = -1.0 / 3.0;
    const double kept = 0.5 * (0.5 * -2.0 + 0.5 * 1.0) + 0.5 * mean;
    CHECK(spread_of(memory) == doctest::Approx(std::sqrt(6.0)).epsilon(1e-6));
    CHECK(journey_points(memory, 1.0, p) == doctest::Approx(0.7 * (kept - mean) - 0.5 * std::sqrt(6.0)).epsilon(1e-6));
    p.journey_weight = 0.0;
    CHECK(journey_points(memory, 1.0, p) == doctest::Approx(-0.5 * std::sqrt(6.0)).epsilon(1e-6));
    p.consistency_weight = 0.0;
    CHECK(journey_points(memory, 1.0, p) == 0.0);
}

TEST_CASE("all is well that ends well: the same contacts in another order") {
    std::vector<double> balance;
    for (const std::vector<double>& order : {std::vector<double>{9.5, 7.5, 5.0}, std::vector<double>{5.0, 7.5, 9.5}}) {
        World world = create_world(journey_of(order, 2000), 301, Ledger::Scope::all);
        const DayRecord sum = run_and_count(world, 200);
        CHECK(sum.total.journeys > 10000.0);
        // Every journey books once, and exactly what its three contacts say.
        const Parameters& p = world.p;
        std::vector<double> values;
        for (const double quality : order) {
            values.push_back(value_of(quality - 7.5, p.loss_aversion, p));
        }
        const double expected = journey_points(memory_of(values, order), values.back(), p);
        double booked = 0.0;
        int wrong = 0;
        for (std::uint32_t i = 0; i < world.people.size(); ++i) {
            for (const Booking& line : statement_of(world.ledger, i).bookings) {
                if (line.reason == Reason::journey) {
                    booked += 1.0;
                    wrong +=
                        std::abs(line.amount / micro_per_point - expected) > 1e-5 && std::abs(line.balance) < 60'000'000
                            ? 1
                            : 0;
                }
            }
        }
        CHECK(booked == sum.total.journeys);
        CHECK(wrong == 0);
        balance.push_back(mean_balance(world));
    }
    CHECK(balance[1] > balance[0] + 0.5);
}

TEST_CASE("good endings: the programme lifts the last contact of a journey and no other") {
    Scenario scenario = journey_of({7.5, 7.5, 7.5}, 500);
    scenario.journeys.push_back(single_contact(Trigger::issue, 12.0, 0));
    scenario.parameters.peak_end_design = 0.5;
    World world = create_world(scenario, 302);
    int ends = 0;
    int others = 0;
    run_days(world, 60, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            const bool is_end = contact.journey == 0 && contact.step == 2;
            CHECK(contact.ends_journey == (is_end || contact.journey == 1));
            CHECK(contact.perceived == doctest::Approx(7.5 + (is_end ? 0.6 : 0.0)));
            (is_end ? ends : others) += 1;
        }
    });
    CHECK(ends > 500);
    CHECK(others > 500);
}

TEST_CASE("good endings: what fails at the end is not lifted") {
    Scenario scenario = journey_of({7.5, 7.5}, 500);
    scenario.touchpoints[1].failure_rate = 1.0;
    scenario.parameters.peak_end_design = 1.0;
    World world = create_world(scenario, 306);
    int ends = 0;
    run_days(world, 30, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            if (contact.step == 1) {
                CHECK(contact.perceived == doctest::Approx(7.5 - w.p.failure_loss));
                ++ends;
            }
        }
    });
    CHECK(ends > 300);
}

TEST_CASE("journeys under way are remembered, those that ended or were broken off are not") {
    World world = create_world(small_business(), 303);
    run_days(world, 200);
    std::size_t open = 0;
    world.calendar.for_each(world.day, [&open](const Case& c) { open += c.memory != Case::no_memory ? 1 : 0; });
    CHECK(open > 10);
    CHECK(world.journeys.size() == open);
}

TEST_CASE("unevenness costs: c times its spread, and even without c when losses weigh more") {
    const auto balance_after = [](double low, double high, double c, double loss_aversion, double noise) {
        Scenario scenario = journey_of({low, high, low, high}, 1500);
        Parameters& p = scenario.parameters;
        p.consistency_weight = c;
        p.journey_weight = 0.0;
        p.loss_aversion = loss_aversion;
        p.perception_noise = noise;
        p.tolerance_zone = 0.0;
        p.value_exponent = 1.0;
        p.deposit_contact = 0.0;
        p.omega_delight = 0.0;
        p.bad_ratio = 1.0;
        p.withdrawal_bad = 0.0;
        p.forgiveness = 0.0;
        p.betrayal = 0.0;
        p.account_at_start = 0.0;
        p.account_at_start_sd = 0.0;
        World world = create_world(scenario, 304);
        run_days(world, 100);
        return mean_balance(world);
    };
    // Mean 7.5 as expected: ±0.6 is linear in both directions, so without c and λ nothing is lost.
    CHECK(balance_after(7.5, 7.5, 0.5, 1.0, 0.0) == doctest::Approx(0.0));
    CHECK(std::abs(balance_after(6.9, 8.1, 0.0, 1.0, 0.0)) < 0.05);
    CHECK(balance_after(6.9, 8.1, 0.5, 1.0, 0.0) < -0.4);
    CHECK(balance_after(6.9, 8.1, 0.0, 2.0, 0.0) < -1.0);
    // Concavity also for chance alone.
    CHECK(balance_after(7.5, 7.5, 0.0, 2.0, 0.5) < balance_after(7.5, 7.5, 0.0, 2.0, 0.2) - 0.5);
}

TEST_CASE(
    "the consistency programme takes half of the differences between touchpoints, people and contacts, not the mean") {
    const auto figures = [](double programme) {
        Scenario scenario = quiet_market(3000);
        Touchpoint low = staffed_touchpoint(TouchpointKind::counter, 12, 120.0);
        low.quality = 6.5;
        Touchpoint high = machine_touchpoint(TouchpointKind::product);
        high.quality = 8.5;
        scenario.touchpoints = {low, high};
        scenario.journeys = {single_contact(Trigger::issue, 60.0, 0), single_contact(Trigger::issue, 60.0, 1)};
        scenario.parameters.perception_noise = 0.5;
        scenario.parameters.consistency_programme = programme;
        World world = create_world(scenario, 305);
        return run_and_count(world, 30);
    };
    const DayRecord usual = figures(0.0);
    const DayRecord even = figures(1.0);
    const auto mean_of = [](const TouchpointCounters& t) { return t.perceived / t.contacts; };
    const auto spread = [&](const TouchpointCounters& t) {
        return std::sqrt(t.perceived_squared / t.contacts - mean_of(t) * mean_of(t));
    };
    const double gap = mean_of(usual.touchpoint[1]) - mean_of(usual.touchpoint[0]);
    const double team = mean_of(usual.touchpoint[0]) - 6.5;  // staff of the start against settled staff
    CHECK(mean_of(even.touchpoint[1]) - mean_of(even.touchpoint[0]) ==
          doctest::Approx(0.5 * (gap + team) - team).epsilon(0.02));
    CHECK(spread(even.touchpoint[1]) == doctest::Approx(0.5 * spread(usual.touchpoint[1])).epsilon(0.02));
    CHECK(spread(even.touchpoint[0]) == doctest::Approx(0.5 * spread(usual.touchpoint[0])).epsilon(0.03));
    CHECK(mean_of(even.touchpoint[1]) + mean_of(even.touchpoint[0]) ==
          doctest::Approx(mean_of(usual.touchpoint[1]) + mean_of(usual.touchpoint[0])).epsilon(0.003));
}

TEST_CASE("image and the cube: mean less c times the spread; solved when even and good") {
    const auto value = [](const char* id, const std::vector<double>& qualities) {
        DayRecord record{};
        for (std::size_t i = 0; i < qualities.size(); ++i) {
            record.touchpoint[i].contacts = 10.0;
            record.touchpoint[i].perceived = 10.0 * qualities[i];
        }
        return metric_table()[*find_metric(id)].value(record, Parameters{});
    };
    CHECK(value("image", {7.0, 9.0}) == doctest::Approx(8.0 - 0.5 * 1.0));
    CHECK(value("image", {8.0, 8.0, 8.0}) == doctest::Approx(8.0));
    CHECK(value("cube_solved", {8.0, 8.9}) == 1.0);
    CHECK(value("cube_solved", {7.9, 9.0}) == 0.0);  // too uneven
    CHECK(value("cube_solved", {7.9, 8.0}) == 0.0);  // not good enough
}
