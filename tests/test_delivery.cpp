// Late deliveries, telling beforehand, and seasons.
#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "sim/rules/creation.h"
#include "sim/rules/delivery.h"
#include "sim/scenario/season.h"
#include "sim/world/state_hash.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

constexpr int draws = 40000;

Luck luck_of(int i) { return Luck(161, Purpose::delivery_late, static_cast<std::uint32_t>(i), 0); }

// One delivery per customer and day on average, all of them late by one or two days.
Scenario late_parcels() {
    Scenario scenario = daily_contacts(400);
    scenario.touchpoints = {machine_touchpoint(TouchpointKind::delivery)};
    scenario.touchpoints[0].late = {1.0, 1.0};
    return scenario;
}

// Work turns up more work; done without asking it ends at touchpoint 1, with a call at touchpoint 2.
Scenario extra_work() {
    Scenario scenario = daily_contacts(500);
    for (const TouchpointKind kind : {TouchpointKind::invoice, TouchpointKind::mailing}) {
        scenario.touchpoints.push_back(machine_touchpoint(kind));
    }
    Journey& journey = scenario.journeys[0];
    for (int i = 1; i <= 2; ++i) {
        Step step;
        step.id = i == 1 ? "surprise" : "call";
        step.touchpoint = i;
        journey.steps.push_back(step);
    }
    Transition next{1, 0.5, 0.0, 0.0};
    next.told = 2;
    journey.steps[0].next = {next};
    return scenario;
}

}  // namespace

TEST_CASE("lateness: the stated share is late, by the stated number of days, without memory") {
    const Lateness late{0.25, 4.0};
    double count = 0.0;
    double days = 0.0;
    double beyond_three = 0.0;
    for (int i = 0; i < draws; ++i) {
        const int found = days_late(late, luck_of(i));
        REQUIRE(found >= 0);
        count += found > 0 ? 1.0 : 0.0;
        days += found;
        beyond_three += found > 3 ? 1.0 : 0.0;
    }
    // Standard errors: share 0.0022, days 3.46/√10000 = 0.035, beyond three 0.005.
    CHECK(count / draws == doctest::Approx(0.25).epsilon(0.035));
    CHECK(days / count == doctest::Approx(4.0).epsilon(0.035));
    CHECK(beyond_three / count == doctest::Approx(std::pow(0.75, 3)).epsilon(0.05));
    CHECK(days_late({0.0, 4.0}, luck_of(1)) == 0);
    CHECK(days_late({1.0, 1.0}, luck_of(1)) == 1);
}

TEST_CASE("lateness: ratings fall by what was read, most of all from the third day on") {
    const auto stars_lost = [](int days) { return lateness_loss(days) * 0.77 / 2.5; };
    CHECK(lateness_loss(0) == 0.0);
    CHECK(stars_lost(1) == doctest::Approx(0.52));
    CHECK(stars_lost(2) == stars_lost(1));
    CHECK(stars_lost(3) == doctest::Approx(1.80));
    CHECK(stars_lost(7) == stars_lost(3));
    CHECK(stars_lost(8) == doctest::Approx(2.33));
    CHECK(stars_lost(3) - stars_lost(2) > 2.0 * (stars_lost(2) - stars_lost(0)));
}

TEST_CASE("lateness: what is told beforehand costs half") {
    const Lateness late{1.0, 1.0};
    const double loss = lateness_loss(1);
    double told = 0.0;
    for (int i = 0; i < draws; ++i) {
        const double found = delivery_loss(late, 0.3, luck_of(i));
        REQUIRE((found == loss || found == 0.5 * loss));
        told += found < loss ? 1.0 : 0.0;
    }
    CHECK(told / draws == doctest::Approx(0.3).epsilon(0.03));  // standard error 0.0023
    CHECK(delivery_loss(late, 0.0, luck_of(3)) == loss);
    CHECK(delivery_loss(late, 1.0, luck_of(3)) == 0.5 * loss);
}

TEST_CASE("lateness: it arrives in what is perceived, and nowhere else") {
    Scenario scenario = late_parcels();
    scenario.parameters.communication = 0.0;
    World world = create_world(scenario, 162);
    run_days(world, 3);
    Scenario in_time = scenario;
    in_time.touchpoints[0].late.share = 0.0;
    World other = create_world(in_time, 162);
    run_days(other, 3);
    REQUIRE(world.today.contacts.size() == other.today.contacts.size());
    REQUIRE(!world.today.contacts.empty());
    for (std::size_t i = 0; i < world.today.contacts.size(); ++i) {
        const Contact& late = world.today.contacts[i];
        const Contact& prompt = other.today.contacts[i];
        CHECK(late.key == prompt.key);
        CHECK(static_cast<double>(prompt.perceived - late.perceived) == doctest::Approx(lateness_loss(1)));
    }
}

TEST_CASE("telling beforehand: the stated share takes the other step; more telling never takes one back") {
    double contacts[3] = {0.0, 0.0, 0.0};
    for (const double share : {0.0, 0.6, 1.0}) {
        Scenario scenario = extra_work();
        scenario.parameters.communication = share;
        World world = create_world(scenario, 163);
        const DayRecord record = run_and_count(world, 40);
        const double surprised = record.touchpoint[1].contacts;
        const double told = record.touchpoint[2].contacts;
        contacts[share < 0.5 ? 0 : share < 0.9 ? 1 : 2] = told;
        // About 10,000 pieces of extra work: standard error 0.005.
        CHECK(told / (told + surprised) == doctest::Approx((1.4 - 0.4 * share) * share).epsilon(0.025));
        CHECK((told + surprised) / record.touchpoint[0].contacts == doctest::Approx(0.5).epsilon(0.03));
    }
    CHECK(contacts[0] == 0.0);
    CHECK(contacts[1] < contacts[2]);
}

TEST_CASE("seasons: proportions of the year, and the same number of journeys in a whole one") {
    const Season december{1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    CHECK(peak_of(all_year) == 1.0);
    CHECK(peak_of(december) == doctest::Approx(3.0 * 12.0 / 14.0));
    CHECK(share_of_peak(december, 0) == doctest::Approx(1.0 / 3.0));
    CHECK(share_of_peak(december, 75) == 1.0);
    CHECK(share_of_peak(december, 365 + 75) == 1.0);
    CHECK(share_of_peak(december, 364) == doctest::Approx(1.0 / 3.0));

    Scenario scenario = daily_contacts(1000);
    scenario.journeys[0].rate_per_year = 40.0;
    scenario.journeys[0].season = december;
    World world = create_world(scenario, 164);
    std::array<double, 12> found{};
    double all = 0.0;
    run_days(world, 365, [&](const World& w) {
        found[static_cast<std::size_t>(w.day - 1) * 12 / 365] += static_cast<double>(w.today.contacts.size());
        all += static_cast<double>(w.today.contacts.size());
    });
    CHECK(all == doctest::Approx(40000.0).epsilon(0.02));  // Poisson: standard error 0.5 %
    CHECK(found[2] / all == doctest::Approx(3.0 / 14.0).epsilon(0.04));
    CHECK(found[7] / all == doctest::Approx(1.0 / 14.0).epsilon(0.08));
}

TEST_CASE("seasons: a season that is the same all year changes nothing") {
    Scenario scenario = small_business();
    World plain = create_world(scenario, 165);
    scenario.journeys[0].season = Season{2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2};
    World even = create_world(scenario, 165);
    run_days(plain, 60);
    run_days(even, 60);
    CHECK(state_hash(plain) == state_hash(even));
}
