// Limits in which the whole pipeline of a day has a known answer, where contacts are concerned (docs/model.md, 11).
// Erlang C and A are in test_queues.cpp, the account and expectation in test_appraisal.cpp. Tolerances are four standard
// errors.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <vector>

#include "sim/rules/creation.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

TEST_CASE("limit: a chain of n contacts at reliability ρ is flawless with probability ρⁿ") {
    constexpr double reliability = 0.95;
    constexpr int longest = 10;
    Scenario scenario = quiet_market(3000);
    scenario.touchpoints = {machine_touchpoint(TouchpointKind::product)};
    scenario.touchpoints[0].failure_rate = 1.0 - reliability;
    Journey chain = single_contact(Trigger::issue, 36.5, 0);
    for (int i = 1; i < longest; ++i) {
        chain.steps.back().next = {Transition{i, 1.0, 1.0, 0.0}};
        chain.steps.push_back(chain.steps.front());
        chain.steps.back().id = "step" + std::to_string(i);
        chain.steps.back().next.clear();
    }
    scenario.journeys = {chain};
    World world = create_world(scenario, 63);
    // Flawless so far, by journey; the contacts of a journey share all but the lowest bits of their key.
    std::map<std::pair<std::uint32_t, std::uint32_t>, bool> is_flawless;
    double reached[longest] = {};
    double flawless[longest] = {};
    run_days(world, 100, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            const auto key = std::make_pair(contact.person, contact.key / 256U);
            bool& fine = is_flawless.emplace(key, true).first->second;
            fine = fine && !contact.has_failed;
            reached[contact.step] += 1.0;
            flawless[contact.step] += fine ? 1.0 : 0.0;
        }
    });
    for (int n = 1; n <= longest; ++n) {
        CAPTURE(n);
        const double cases = reached[n - 1];
        const double expected = std::pow(reliability, n);
        REQUIRE(cases > 29000.0);
        CHECK(std::abs(flawless[n - 1] / cases - expected) < 4.0 * std::sqrt(expected * (1.0 - expected) / cases));
    }
    CHECK(std::pow(reliability, 6) == doctest::Approx(0.735).epsilon(1e-3));  // the published example
}

TEST_CASE("limit: Little's law for matters under way, L = λ W") {
    // A desk that solves half of the matters at once; the others come back on later days. Seen at midnight: matters in
    // the calendar; λ: matters begun a day; W: midnights that a matter lives to see.
    Scenario scenario = quiet_market(3000);
    Touchpoint desk = staffed_touchpoint(TouchpointKind::counter, 30, 60.0);
    desk.solution_share = 0.5;
    scenario.touchpoints = {desk};
    scenario.journeys = {single_contact(Trigger::issue, 36.5, 0)};
    scenario.journeys[0].steps[0].needs_solution = true;
    scenario.parameters.solution_skill = 0.0;
    scenario.parameters.solution_empowerment = 0.0;
    scenario.parameters.solution_overload = 0.0;
    World world = create_world(scenario, 64);
    run_days(world, 30);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int32_t> begun;
    std::vector<double> present;
    std::vector<double> started;
    std::vector<double> lived;  // midnights of the matters that end on a day
    std::vector<double> ended;
    std::vector<double> ones;
    run_days(world, 300, [&](const World& w) {
        double matters = 0.0;
        w.calendar.for_each(w.day, [&](const Case& item) { matters += item.step == trigger_step ? 0.0 : 1.0; });
        double new_ones = 0.0;
        double closed = 0.0;
        double midnights = 0.0;
        for (const Contact& contact : w.today.contacts) {
            const auto key = std::make_pair(contact.person, contact.key / 256U);
            if (contact.repeats == 0) {
                begun[key] = w.day;
                new_ones += 1.0;
            }
            const bool is_over = contact.outcome == Outcome::done || contact.outcome == Outcome::unsolved;
            const auto place = begun.find(key);
            if (is_over && place != begun.end()) {
                closed += 1.0;
                midnights += w.day - place->second;
                begun.erase(place);
            }
        }
        present.push_back(matters);
        started.push_back(new_ones);
        lived.push_back(midnights);
        ended.push_back(closed);
        ones.push_back(1.0);
    });
    const Estimate number = ratio_of_batches(present, ones);
    const Estimate rate = ratio_of_batches(started, ones);
    const Estimate life = ratio_of_batches(lived, ended);
    // Neighbouring days see the same matters (they live one and a half days and more): the error of the mean number of
    // matters is about twice that of independent days.
    const double product = rate.mean * life.mean;
    const double error = std::hypot(2.0 * number.standard_error, product * rate.standard_error / rate.mean,
                                    product * life.standard_error / life.mean);
    CAPTURE(number.mean);
    CAPTURE(product);
    CAPTURE(error);
    CHECK(std::abs(number.mean - product) < 4.0 * error);
    CHECK(error < 0.02 * product);
}
