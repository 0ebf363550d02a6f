// Against what a contact is measured, and how much it counts: the fit of person and company, what should be, the price,
// first impressions (M1, M4).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/rules/churn.h"
#include "sim/rules/creation.h"
#include "sim/rules/membership.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// One day of contacts of a world in which nothing else differs between people.
std::vector<Contact> contacts_of(const Scenario& scenario, int day = 1) {
    World world = create_world(scenario, 601);
    run_days(world, day);
    return world.today.contacts;
}

void become_lost(World& world, std::uint32_t who) {
    world.people[who].status = Status::lost;
    --world.customers;
    ++world.lost;
}

}  // namespace

TEST_CASE("fit: a standard normal number of a person, of mean 0 and deviation 1") {
    constexpr double n = 40000.0;
    const World world = create_world(quiet_market(40000), 602);
    double sum = 0.0;
    double squares = 0.0;
    double beyond = 0.0;
    double with_spend = 0.0;
    for (const Person& person : world.people) {
        const double z = person.fit.z();
        sum += z;
        squares += z * z;
        beyond += std::abs(z) > 1.96 ? 1.0 : 0.0;
        with_spend += z * person.spend.z();
    }
    CHECK(std::abs(sum / n) < 4.0 / std::sqrt(n));
    CHECK(std::abs(squares / n - 1.0) < 4.0 * std::sqrt(2.0 / n));
    CHECK(std::abs(beyond / n - 0.05) < 4.0 * std::sqrt(0.05 * 0.95 / n));
    CHECK(std::abs(with_spend / n) < 4.0 / std::sqrt(n));  // who fits well spends neither more nor less
}

TEST_CASE("a trait in two bytes: to a fourth of a thousandth, and at most eight either way") {
    for (const double z : {-3.2, -0.0001, 0.0, 0.7, 4.0}) {
        CHECK(std::abs(Trait::of(z).z() - z) <= 1.0 / 4096.0);
    }
    CHECK(Trait::of(100.0).z() == doctest::Approx(8.0).epsilon(0.01));
    CHECK(Trait::of(-100.0).z() == doctest::Approx(-8.0).epsilon(0.01));
}

TEST_CASE("fit: the same as long as somebody stays, drawn anew when she comes back; other traits stay hers") {
    Scenario scenario = daily_contacts(3000);
    scenario.parameters.fit_sd = 1.0;
    World world = create_world(scenario, 603);
    const std::vector<Person> before = world.people;
    run_days(world, 20);
    int changed = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        changed += world.people[i].fit.kept != before[i].fit.kept ? 1 : 0;
    }
    CHECK(changed == 0);
    double product = 0.0;
    double squares = 0.0;
    int others = 0;
    for (std::uint32_t i = 0; i < before.size(); ++i) {
        become_lost(world, i);
        CHECK(world.people[i].fit.kept == before[i].fit.kept);
        join(world, i, MoveKind::won_back);
        product += before[i].fit.z() * world.people[i].fit.z();
        squares += world.people[i].fit.z() * world.people[i].fit.z();
        others += world.people[i].spend.kept != before[i].spend.kept ? 1 : 0;
        others += world.people[i].activity != before[i].activity ? 1 : 0;
    }
    CHECK(others == 0);
    CHECK(std::abs(product / 3000.0) < 4.0 / std::sqrt(3000.0));
    CHECK(std::abs(squares / 3000.0 - 1.0) < 4.0 * std::sqrt(2.0 / 3000.0));
}

TEST_CASE("fit: whoever suits the company perceives more of it, by the deviation of the parameter") {
    Scenario scenario = daily_contacts(3000);
    const World world = create_world(scenario, 601);  // traits and moments are those of all worlds here
    const std::vector<Contact> alike = contacts_of(scenario);
    scenario.parameters.fit_sd = 0.7;
    const std::vector<Contact> different = contacts_of(scenario);
    REQUIRE(alike.size() > 2500);
    REQUIRE(alike.size() == different.size());
    int wrong = 0;
    for (std::size_t i = 0; i < alike.size(); ++i) {
        wrong += alike[i].perceived != alike[0].perceived ? 1 : 0;
        const double z = world.people[different[i].person].fit.z();
        const double expected = std::clamp(static_cast<double>(alike[i].perceived) + 0.7 * z, 0.0, 10.0);
        wrong += std::abs(static_cast<double>(different[i].perceived) - expected) > 1e-5 ? 1 : 0;
    }
    CHECK(wrong == 0);
}

TEST_CASE("what should be: people do not get used to all of a service that is better or worse than they may demand") {
    for (const double quality : {8.9, 6.3}) {
        for (const double weight : {0.0, 0.4, 1.0}) {
            CAPTURE(quality);
            CAPTURE(weight);
            Scenario scenario = daily_contacts(200);
            scenario.touchpoints[0].quality = quality;
            scenario.parameters.initial_expectation = 7.4;
            scenario.parameters.promise = 7.4;
            scenario.parameters.expectation_adaptation = 0.2;
            scenario.parameters.should_weight = weight;
            const Contact first = contacts_of(scenario).front();
            const auto perceived = static_cast<double>(first.perceived);
            CHECK(static_cast<double>(first.disconfirmation) == doctest::Approx(perceived - 7.4).epsilon(1e-5));
            // After some ninety contacts what will be is what is.
            const Contact late = contacts_of(scenario, 100).front();
            CHECK(late.perceived == first.perceived);
            CHECK(std::abs(static_cast<double>(late.disconfirmation) - weight * (perceived - 7.4)) < 1e-4);
        }
    }
}

TEST_CASE("what should be: only the judgement follows it, not what people expect") {
    Scenario scenario = daily_contacts(200);
    scenario.parameters.initial_expectation = 7.0;
    scenario.parameters.promise = 7.0;
    scenario.parameters.expectation_adaptation = 0.2;
    World without = create_world(scenario, 604);
    scenario.parameters.should_weight = 0.8;
    World with = create_world(scenario, 604);
    run_days(without, 10);
    run_days(with, 10);
    int different = 0;
    for (std::size_t i = 0; i < with.people.size(); ++i) {
        different += with.people[i].expectation != without.people[i].expectation ? 1 : 0;
    }
    CHECK(different == 0);
    CHECK(with.people[0].balance != without.people[0].balance);
}

TEST_CASE("price: a dearer company is worth less and ought to be better, by the logarithm over the market's price") {
    Scenario scenario = daily_contacts(500);
    scenario.competitors.resize(2);
    scenario.competitors[0].price = 0.7;
    scenario.competitors[1].price = 1.1;  // 0.9 on average
    scenario.parameters.should_weight = 0.5;
    scenario.parameters.price = 0.9;
    const Contact usual = contacts_of(scenario).front();
    for (const double price : {0.8, 1.2}) {
        CAPTURE(price);
        const double log_price = std::log(price / 0.9);
        Scenario other = scenario;
        other.parameters.price = price;
        other.parameters.should_price = 0.0;
        other.parameters.price_value = 1.5;
        const Contact valued = contacts_of(other).front();
        CHECK(static_cast<double>(valued.perceived - usual.perceived) ==
              doctest::Approx(-1.5 * log_price).epsilon(1e-4));
        other.parameters.should_price = 2.0;
        other.parameters.price_value = 0.0;
        const Contact demanded = contacts_of(other).front();
        CHECK(demanded.perceived == usual.perceived);
        CHECK(static_cast<double>(demanded.disconfirmation - usual.disconfirmation) ==
              doctest::Approx(-0.5 * 2.0 * log_price).epsilon(1e-4));
    }
}

TEST_CASE("first impressions: a contact books more at the beginning, half of the excess is gone after 90 days") {
    Scenario scenario = daily_contacts(4000);
    scenario.mean_tenure_years = 0.0;
    scenario.parameters.account_at_start = 0.0;
    scenario.parameters.account_at_start_sd = 0.0;
    scenario.parameters.account_half_life_days = 1e12;
    scenario.parameters.deposit_contact = 0.02;  // so that nobody comes near the limit of accounts, nor to other bonds
    const auto booked = [&scenario](double excess, int tenure_days, double failure_rate) {
        Scenario changed = scenario;
        changed.parameters.first_impressions = excess;
        changed.touchpoints[0].failure_rate = failure_rate;
        World world = create_world(changed, 605);
        for (Person& person : world.people) {
            person.joined_day = static_cast<std::int16_t>(-tenure_days);
        }
        run_days(world, 1);
        // The first contact of the day is the first booking of its customer.
        return static_cast<double>(world.today.contacts.front().booked);
    };
    for (const double failure_rate : {0.0, 1.0}) {
        const double usual = booked(0.0, 0, failure_rate);
        REQUIRE(std::abs(usual) > 10000.0);
        CHECK((usual > 0.0) == (failure_rate == 0.0));
        CHECK(booked(3.0, 0, failure_rate) == doctest::Approx(4.0 * usual).epsilon(1e-4));
        CHECK(booked(3.0, 90, failure_rate) == doctest::Approx(2.5 * usual).epsilon(1e-4));
        CHECK(booked(1.0, 180, failure_rate) == doctest::Approx(1.25 * usual).epsilon(1e-4));
        CHECK(booked(3.0, 2000, failure_rate) == doctest::Approx(usual).epsilon(1e-4));
    }
}
