// Customers who help each other (M21).
#include "sim/rules/community.h"
#include "sim/rules/creation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// Questions go to the community first and to a hotline when it does not answer.
Scenario community_business(int customers, double questions_a_year) {
    Scenario scenario = quiet_market(customers);
    scenario.touchpoints = {machine_touchpoint(TouchpointKind::community),
                            staffed_touchpoint(TouchpointKind::hotline, 30, 120.0)};
    scenario.touchpoints[1].solution_share = 1.0;
    scenario.journeys = {single_contact(Trigger::issue, questions_a_year, 0)};
    Journey& journey = scenario.journeys[0];
    journey.steps[0].needs_solution = true;
    journey.steps[0].alternative = 1;
    journey.steps.push_back(journey.steps[0]);
    journey.steps[1].touchpoint = 1;
    journey.steps[1].alternative = -1;
    scenario.parameters.account_at_start = 0.0;
    scenario.parameters.account_at_start_sd = 0.0;
    return scenario;
}

}  // namespace

TEST_CASE("who writes: a tenth of the contributors writes 56 %") {
    CHECK(contributor_rank(0.56) == doctest::Approx(0.1).epsilon(1e-9));
    CHECK(contributor_rank(1.0) == 1.0);
    for (const double share : {0.01, 0.1, 0.5}) {
        CHECK(contributor_rank(std::pow(share, std::log(0.56) / std::log(0.1))) == doctest::Approx(share));
    }
}

TEST_CASE(
    "chance of an answer: 1 − e^(−k · answerers · t / questions); more members and trust help, more questions do not") {
    World world = create_world(community_business(1000, 3.65), 421);
    world.community.questions_a_day = 10.0;
    CHECK(answerers(world) == doctest::Approx(0.1 * 0.2 * 1000.0 * 0.5));
    const double usual = answer_chance(world);
    CHECK(usual == doctest::Approx(1.0 - std::exp(-0.1 * 10.0 / 10.0)));
    world.community.questions_a_day = 5.0;
    CHECK(answer_chance(world) == doctest::Approx(1.0 - std::exp(-0.1 * 10.0 / 5.0)));
    world.community.trust = 0.8;
    CHECK(answerers(world) == doctest::Approx(16.0));
    world.p.community_nudging = 1.0;
    CHECK(answerers(world) == doctest::Approx(16.0 * 1.5 * 1.1));
    world.p.community_adoption = 0.0;
    CHECK(answer_chance(world) == 0.0);
}

TEST_CASE("the community learns how many ask and how much they trust, a thirtieth of the way each day") {
    World world = create_world(community_business(100, 3.65), 426);
    world.community = {4.0, 0.5};
    world.record = {};
    world.record.total.community_questions = 34.0;
    world.record.total.reviewed = 10.0;
    world.record.total.balance = 10.0 * 12.0;  // a scale of trust each
    update_community(world);
    CHECK(world.community.questions_a_day == doctest::Approx(5.0));
    CHECK(world.community.trust == doctest::Approx(0.5 + (1.0 / (1.0 + std::exp(-1.0)) - 0.5) / 30.0));
    world.record = {};  // nobody asked, nobody was reviewed
    update_community(world);
    CHECK(world.community.questions_a_day == doctest::Approx(5.0 * 29.0 / 30.0));
    CHECK(world.community.trust > 0.5);
}

TEST_CASE("answered: solved with little effort, and both asker and answerer are half a point closer") {
    Scenario scenario = community_business(2000, 10.0);
    scenario.parameters.community_answers = 1.0;
    World world = create_world(scenario, 422, Ledger::Scope::all);
    DayRecord sum{};
    run_days(world, 200, [&](const World& w) {
        add(sum, w.record);
        for (const Contact& c : w.today.contacts) {
            if (c.touchpoint == 0) {
                CHECK((c.outcome == Outcome::done || c.outcome == Outcome::moved_on));
                CHECK((c.outcome != Outcome::done || c.effort == 0.15F));
            } else {
                CHECK(c.switches == 1);
            }
        }
    });
    CHECK(sum.total.community_questions > 8000.0);
    // The chance at the balance of questions and answers; binomial error 0.005 and the drift of trust.
    CHECK(sum.total.community_answers / sum.total.community_questions ==
          doctest::Approx(answer_chance(world)).epsilon(0.1));
    CHECK(sum.total.contributions == sum.total.community_answers);
    double lines = 0.0;
    int wrong = 0;
    for (std::uint32_t i = 0; i < world.people.size(); ++i) {
        for (const Booking& line : statement_of(world.ledger, i).bookings) {
            if (line.reason == Reason::community) {
                lines += 1.0;
                wrong += line.amount != 500'000 && line.balance != 60'000'000 ? 1 : 0;
            }
        }
    }
    CHECK(lines == 2.0 * sum.total.community_answers);
    CHECK(wrong == 0);
}

TEST_CASE("90-9-1: one member in ten writes at most, and the top tenth of those writes 56 %") {
    Scenario scenario = community_business(5000, 12.0);
    scenario.parameters.community_answers = 1.0;
    World world = create_world(scenario, 423);
    std::map<std::uint32_t, double> written;
    const DayRecord sum = run_and_count(world, 365);
    const double contributions = sum.total.contributions;
    CHECK(contributions > 5000.0);
    // Binomial standard error below 0.007.
    CHECK(std::abs(sum.total.contributions_top / contributions - 0.56) < 4 * 0.007);
    // The same seen from the people: 100 contributors of 1,000 members; ties of rank aside the first ten write 56 %.
    World still = create_world(scenario, 423);
    std::vector<double> counts;
    for (std::uint64_t key = 0; key < 20000; ++key) {
        written[find_answerer(still, still.day, 4999, key).person] += 1.0;
    }
    for (const auto& entry : written) {
        counts.push_back(entry.second);
    }
    std::sort(counts.rbegin(), counts.rend());
    CHECK(counts.size() <= 100);
    CHECK(counts.size() > 90);
    double top = 0.0;
    for (std::size_t i = 0; i < 10; ++i) {
        top += counts[i];
    }
    CHECK(top / 20000.0 == doctest::Approx(0.56).epsilon(0.03));
}

TEST_CASE("nobody answers the own question") {
    Scenario scenario = community_business(3, 10.0);
    const World world = create_world(scenario, 425);
    for (std::uint32_t asker = 0; asker < 3; ++asker) {
        int answered = 0;
        for (std::uint64_t key = 0; key < 200; ++key) {
            const Answer answer = find_answerer(world, 0, asker, key);
            CHECK(answer.person != asker);
            answered += answer.person < 3 ? 1 : 0;
        }
        CHECK(answered == 200);
    }
    const World alone = create_world(community_business(1, 10.0), 425);
    CHECK(find_answerer(alone, 0, 0, 1).person == Answer::nobody);
}

TEST_CASE("the community relieves the hotline, and nudging more so") {
    const auto calls = [](double adoption, double nudging) {
        Scenario scenario = community_business(3000, 5.0);
        scenario.parameters.community_adoption = adoption;
        scenario.parameters.community_nudging = nudging;
        World world = create_world(scenario, 424);
        return run_and_count(world, 200).touchpoint[1].contacts;
    };
    const double none = calls(0.0, 0.0);
    const double some = calls(0.3, 0.0);
    const double nudged = calls(0.3, 1.0);
    CHECK(some < 0.98 * none);
    CHECK(nudged < 0.99 * some);
}
