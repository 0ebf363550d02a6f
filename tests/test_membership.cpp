// People before they are customers and when they become some, and how often customers come (M8, M12, M14, M22).
#include "sim/rules/creation.h"
#include "sim/rules/membership.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// Within four standard errors of a share among `n`.
bool is_share(double found, double expected, double n) {
    return std::abs(found - expected) < 4.0 * std::sqrt(expected * (1.0 - expected) / n);
}

// One customer, all others lost long ago with this grudge: what they avoid is the grudge itself, to the last bit.
World lost_people(Scenario scenario, int people, float grudge) {
    scenario.people = people;
    scenario.parameters.avoidance_days = 1.0;
    scenario.parameters.avoidance_half_life_days = 1e30;
    World world = create_world(scenario, 501);
    for (std::size_t i = 1; i < world.people.size(); ++i) {
        Person& person = world.people[i];
        person.status = Status::lost;
        person.consideration = 1.0F;
        person.grudge = grudge;
        person.grudge_day = -30000;
        ++world.lost;
    }
    return world;
}

// Joined on the next day when all people were lost with this grudge.
double won_back_by(const Scenario& scenario, float grudge) {
    World world = lost_people(scenario, 40000, grudge);
    run_days(world, 1);
    return world.record.total.joined_advert + world.record.total.won_back;
}

}  // namespace

TEST_CASE("whoever joins begins with an advance of trust, which stands in the statement") {
    Scenario scenario = quiet_market(1);
    scenario.people = 10;
    scenario.parameters.account_at_joining = 3.5;
    World world = create_world(scenario, 502, Ledger::Scope::all);
    join(world, 5, MoveKind::joined_word);
    const std::vector<Booking> lines = statement_of(world.ledger, 5).bookings;
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].reason == Reason::joined);
    CHECK(lines[0].amount == 3'500'000);
    CHECK(world.people[5].balance == 3'500'000);
    CHECK(world.people[6].balance == 0);
}

TEST_CASE("whoever leaves and returns between two reviews is reviewed once") {
    World world = create_world(quiet_market(200), 509);
    for (const std::uint32_t who : {5U, 150U}) {
        world.people[who].status = Status::lost;
        --world.customers;
        ++world.lost;
        join(world, who, MoveKind::won_back);
        const std::vector<std::uint32_t>& cohort = world.cohorts[cohort_of(world, who)];
        CHECK(std::count(cohort.begin(), cohort.end(), who) == 1);
    }
    CHECK(world.customers == 200);
    CHECK(world.lost == 0);
    double reviewed = 0.0;
    run_days(world, static_cast<int>(review_days), [&](const World& w) { reviewed += w.record.total.reviewed; });
    CHECK(reviewed == 200.0);
}

TEST_CASE("who comes because of an advert expects half of what it promises beyond the own expectation, others do not") {
    Scenario scenario = quiet_market(1);
    scenario.people = 10;
    scenario.parameters.promise = 9.5;
    World world = create_world(scenario, 503);
    const float before = world.people[5].expectation[2];
    join(world, 5, MoveKind::joined_advert);
    join(world, 6, MoveKind::joined_word);
    for (const float expectation : world.people[5].expectation) {
        CHECK(expectation == doctest::Approx(0.5 * (static_cast<double>(before) + 9.5)));
    }
    CHECK(world.people[6].expectation[2] == before);
}

TEST_CASE("whoever avoids the company is won by no advert and won back by nobody, by the share of the avoidance") {
    Scenario adverts = quiet_market(1);
    adverts.parameters.advertising_eur = 20.0;
    adverts.parameters.advert_scale_eur = 0.5;
    adverts.parameters.advert_ceiling = 20.0;  // far beyond its range: two thousand adverts on one day
    Scenario letters = quiet_market(1);
    letters.parameters.win_back = 100.0;  // far beyond its range: a fifth of ten thousand letters on one day
    letters.parameters.win_back_success = 0.999;
    for (const Scenario& scenario : {adverts, letters}) {
        const double without = won_back_by(scenario, 0.0F);
        REQUIRE(without > 1900.0);
        CHECK(won_back_by(scenario, 1.0F) == 0.0);
        // The same people are spoken to, with the same luck; some of them twice.
        CHECK(is_share(won_back_by(scenario, 0.25F) / without, 0.75, without));
    }
}

TEST_CASE("whoever avoids the company is not won by good news, by the share of the avoidance") {
    Scenario scenario = quiet_market(1);
    scenario.parameters.word_conversion = 1.0;
    const auto joined = [&scenario](float grudge) {
        World world = lost_people(scenario, 30000, grudge);
        for (std::uint32_t i = 0; i < 3000; ++i) {
            Message message;
            message.sender = i;
            message.key = 64U * i;
            world.messages.push_back(message);
        }
        run_days(world, 1);
        return world.record.total.joined_word;
    };
    const double without = joined(0.0F);
    REQUIRE(without > 2000.0);
    CHECK(joined(1.0F) == 0.0);
    CHECK(is_share(joined(0.25F) / without, 0.75, without));
}

namespace {

// Contacts of everybody's journeys by chance in these days, with this grudge against the company.
double chance_contacts(Trigger trigger, const Season& season, float grudge, int days) {
    Scenario scenario = daily_contacts(2000);
    scenario.journeys[0] = single_contact(trigger, 60.0, 0);
    scenario.journeys[0].season = season;
    scenario.parameters.avoidance_days = 1.0;
    scenario.parameters.avoidance_half_life_days = 1e30;
    scenario.parameters.grudge_healing = 0.0;
    World world = create_world(scenario, 504);
    for (Person& person : world.people) {
        person.grudge = grudge;
        person.grudge_day = -30000;
    }
    return run_and_count(world, days).total.contacts;
}

}  // namespace

TEST_CASE("whoever avoids the company skips up to half of the purchases, and comes with issues as before") {
    // Moments at which a purchase may begin are the same in all of these worlds.
    const double usual = chance_contacts(Trigger::purchase, all_year, 0.0F, 28);
    REQUIRE(usual > 6000.0);
    CHECK(is_share(chance_contacts(Trigger::purchase, all_year, 1.0F, 28) / usual, 0.5, usual));
    CHECK(is_share(chance_contacts(Trigger::purchase, all_year, 0.5F, 28) / usual, 0.75, usual));
    CHECK(chance_contacts(Trigger::issue, all_year, 1.0F, 28) == chance_contacts(Trigger::issue, all_year, 0.0F, 28));
}

TEST_CASE("out of season those who avoid the company skip the same share of purchases as in it") {
    const Season february{1, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    const double usual = chance_contacts(Trigger::purchase, february, 0.0F, 28);
    REQUIRE(usual > 3000.0);
    CHECK(is_share(chance_contacts(Trigger::purchase, february, 1.0F, 28) / usual, 0.5, usual));
}

TEST_CASE("planned contacts: the first one anywhere in the interval, then at its length, rounded by chance") {
    Scenario scenario = quiet_market(2000);
    scenario.touchpoints = {machine_touchpoint(TouchpointKind::invoice)};
    scenario.journeys = {single_contact(Trigger::planned, 365.0 / 10.4, 0)};
    World world = create_world(scenario, 505);
    std::vector<int> last(2000, -1);
    double first_day_sum = 0.0;
    double gaps = 0.0;
    double long_ones = 0.0;
    int other = 0;
    run_days(world, 100, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            int& before = last[contact.person];
            const int gap = w.day - before;
            if (before < 0) {
                first_day_sum += w.day - 1;
            } else {
                gaps += 1.0;
                long_ones += gap == 11 ? 1.0 : 0.0;
                other += gap != 10 && gap != 11 ? 1 : 0;
            }
            before = w.day;
        }
    });
    CHECK(std::count(last.begin(), last.end(), -1) == 0);
    CHECK(other == 0);
    REQUIRE(gaps > 15000.0);
    CHECK(is_share(long_ones / gaps, 0.4, gaps));
    // The whole part of a number even between 0 and 10.4: its mean is 45 / 10.4 + 10 · 0.4 / 10.4 = 4.712, its deviation 3.
    CHECK(std::abs(first_day_sum / 2000.0 - 4.712) < 4.0 * 3.0 / std::sqrt(2000.0));
}

TEST_CASE("considerations of the start: a triangle around the mean as wide as 0 and 1 allow") {
    for (const double mean : {0.35, 0.8}) {
        CAPTURE(mean);
        Scenario scenario = quiet_market(1);
        scenario.people = 40000;
        scenario.parameters.consideration = mean;
        const World world = create_world(scenario, 506);
        const double half_width = std::min(mean, 1.0 - mean);
        double sum = 0.0;
        double squares = 0.0;
        double inner = 0.0;
        for (const Person& person : world.people) {
            const double off = static_cast<double>(person.consideration) - mean;
            REQUIRE(std::abs(off) <= half_width + 1e-6);
            sum += off;
            squares += off * off;
            inner += std::abs(off) < 0.5 * half_width ? 1.0 : 0.0;
        }
        const double deviation = half_width / std::sqrt(6.0);
        CHECK(std::abs(sum / 40000.0) < 4.0 * deviation / 200.0);
        // The fourth moment of a triangle is 2.4 times the squared variance: the variance errs by √(1.4 / n).
        CHECK(std::abs(squares / 40000.0 / (deviation * deviation) - 1.0) < 4.0 * std::sqrt(1.4 / 40000.0));
        CHECK(is_share(inner / 40000.0, 0.75, 40000.0));
    }
}

TEST_CASE(
    "expectations of the start: half of their variance is the person's own, and years as a customer pull to the "
    "promise") {
    Scenario scenario = quiet_market(20000);
    scenario.people = 40000;
    scenario.mean_tenure_years = 2.0;
    scenario.parameters.initial_expectation_sd = 0.5;
    scenario.parameters.initial_expectation = 6.0;
    scenario.parameters.promise = 7.0;
    scenario.parameters.expectation_adaptation = 0.12;
    const World world = create_world(scenario, 507);
    double sum = 0.0;
    double variance = 0.0;
    double covariance = 0.0;
    for (std::size_t i = 20000; i < 40000; ++i) {
        const double a = static_cast<double>(world.people[i].expectation[0]) - 6.0;
        const double b = static_cast<double>(world.people[i].expectation[3]) - 6.0;
        sum += a;
        variance += 0.5 * (a * a + b * b);
        covariance += a * b;
    }
    CHECK(std::abs(sum / 20000.0) < 4.0 * 0.5 / std::sqrt(20000.0));
    CHECK(variance / 20000.0 == doctest::Approx(0.25).epsilon(0.04));
    // Standard error of a correlation of one half: 0.75 / √n.
    CHECK(std::abs(covariance / variance - 0.5) < 4.0 * 0.75 / std::sqrt(20000.0));
    // Customers: (1 − α)^(2.5 years) of the distance to the promise is left, with the tenure of each.
    double found = 0.0;
    double expected = 0.0;
    for (std::size_t i = 0; i < 20000; ++i) {
        found += static_cast<double>(world.people[i].expectation[1]);
        expected += 7.0 - std::pow(0.88, 2.5 * -world.people[i].joined_day / 365.0);
    }
    CHECK(std::abs(found - expected) / 20000.0 < 4.0 * 0.5 / std::sqrt(20000.0));
}

TEST_CASE("consideration of those who leave is their trust, in part") {
    Scenario scenario = quiet_market(3000);
    scenario.parameters.churn_intercept = 60.0;  // everybody leaves at the first review
    scenario.parameters.churn_account = 0.0;
    scenario.parameters.account_at_start_sd = 15.0;
    scenario.parameters.consideration_kept = 0.4;
    scenario.mean_tenure_years = 0.0;
    World world = create_world(scenario, 508);
    int checked = 0;
    run_days(world, 30, [&checked](const World& w) {
        for (const Move& move : w.today.moves) {
            const Person& person = w.people[move.person];
            const double points = recall(person, w.day - 1, w.p).points();
            CHECK(person.consideration == doctest::Approx(0.4 / (1.0 + std::exp(-points / 12.0))).epsilon(1e-5));
            ++checked;
        }
    });
    CHECK(checked > 1500);  // frailties far below 1 keep some
}
