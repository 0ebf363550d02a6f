// What customers spend and what programmes cost (M15, M22).
#include "sim/rules/creation.h"
#include "sim/rules/programmes.h"
#include "sim/rules/spending.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <vector>

#include "sim/rules/membership.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

double drawn_spend_factor(std::uint64_t seed, std::uint32_t person, const Parameters& p) {
    Person drawn;
    draw_customer_traits(drawn, person, Scenario{}, p, seed);
    return person_spend_factor(drawn, lognormal_sigma(p.spend_spread));
}

// The account of each person on a day after each contact and what was put right at once: with it she pays.
std::map<std::uint32_t, std::vector<double>> points_after_contacts(const World& world, std::int32_t day) {
    std::map<std::uint32_t, std::vector<double>> points;
    for (const Booking& booking : world.ledger.bookings) {
        const bool is_hearsay = booking.reason == Reason::good_hearsay || booking.reason == Reason::bad_hearsay;
        if (booking.day != day || is_hearsay || booking.reason == Reason::joined) {
            continue;
        }
        std::vector<double>& of_person = points[booking.person];
        const double balance = static_cast<double>(booking.balance) / micro_per_point;
        if (booking.reason == Reason::recovery || booking.reason == Reason::failed_recovery) {
            of_person.back() = balance;
        } else {
            of_person.push_back(balance);
        }
    }
    return points;
}

}  // namespace

TEST_CASE("bound customers spend more, disengaged ones less") {
    const Parameters p;
    CHECK(bond_spend_factor(0.0, p) == 1.0);
    CHECK(bond_spend_factor(10.0, p) == 1.0);
    CHECK(bond_spend_factor(-10.0, p) == 1.0);
    CHECK(bond_spend_factor(35.0, p) == doctest::Approx(1.46));
    CHECK(bond_spend_factor(60.0, p) == doctest::Approx(1.46));
    CHECK(bond_spend_factor(22.5, p) == doctest::Approx(1.23));  // the middle of the smooth step
    CHECK(bond_spend_factor(15.0, p) == doctest::Approx(1.0 + 0.46 * (0.04 * (3.0 - 0.4))));
    CHECK(bond_spend_factor(-15.0, p) == doctest::Approx(0.86));
    CHECK(bond_spend_factor(-20.0, p) == doctest::Approx(0.72));
    CHECK(bond_spend_factor(-60.0, p) == doctest::Approx(0.72));
    for (double points = -59.0; points <= 60.0; points += 1.0) {
        CHECK(bond_spend_factor(points, p) >= bond_spend_factor(points - 1.0, p));
    }
}

TEST_CASE("people's own level of spending: mean 1, the stated spread, the same every time") {
    const Parameters p;
    constexpr int n = 100000;
    double sum = 0.0;
    double log_sum = 0.0;
    double log_squares = 0.0;
    for (std::uint32_t i = 0; i < n; ++i) {
        const double factor = drawn_spend_factor(7, i, p);
        sum += factor;
        const double log = std::log(factor);
        log_sum += log;
        log_squares += log * log;
    }
    CHECK(std::abs(sum / n - 1.0) < 4.0 * 0.8 / std::sqrt(n));
    // Log-normal: variance of the logarithm ln(1 + cv²), mean half of it below zero.
    const double variance = std::log(1.0 + 0.8 * 0.8);
    CHECK(std::abs(log_sum / n + 0.5 * variance) < 4.0 * std::sqrt(variance / n));
    const double found = log_squares / n - (log_sum / n) * (log_sum / n);
    CHECK(std::abs(found - variance) < 4.0 * variance * std::sqrt(2.0 / n));
    CHECK(drawn_spend_factor(7, 3, p) == drawn_spend_factor(7, 3, p));
    CHECK(drawn_spend_factor(7, 3, p) != drawn_spend_factor(8, 3, p));
}

TEST_CASE("programmes cost the square of their share, the stated share of what they follow at most") {
    const CostBases bases{1000.0, 200000.0, 3000000.0};
    CHECK(bases.of(CostBasis::customers) == 1000.0);
    CHECK(bases.of(CostBasis::wages) == 200000.0);
    CHECK(bases.of(CostBasis::revenue) == 3000000.0);
    int programmes = 0;
    for (const ParameterInfo& info : parameter_table()) {
        CAPTURE(info.name);
        const double most = info.cost.most * bases.of(info.cost.basis);
        CHECK(lever_cost_eur(info, info.minimum, bases) == 0.0);
        CHECK(lever_cost_eur(info, info.maximum, bases) == doctest::Approx(most));
        CHECK(lever_cost_eur(info, 0.5 * (info.minimum + info.maximum), bases) == doctest::Approx(0.25 * most));
        if (info.cost.most > 0.0) {
            ++programmes;
            CHECK(info.is_lever());
            CHECK(!info.cost.source.en.empty());
            CHECK(!info.cost.source.de.empty());
        }
    }
    CHECK(programmes == 15);
}

TEST_CASE("the cost of a group of programmes is the sum of its own, at the scale of the business") {
    const CostBases bases{1000.0, 200000.0, 3000000.0};
    Parameters set;
    const double before = programme_cost_eur(set, ParameterGroup::processes, bases);
    double sum = 0.0;
    for (const ParameterInfo& info : parameter_table()) {
        sum += info.group == ParameterGroup::processes ? lever_cost_eur(info, info.standard, bases) : 0.0;
    }
    CHECK(before == doctest::Approx(sum));
    CHECK(before > 0.0);
    const ParameterInfo& handovers = parameter_table()[*find_parameter("fewer_handovers")];
    REQUIRE(handovers.group == ParameterGroup::processes);
    REQUIRE(handovers.cost.basis == CostBasis::wages);
    const double most = 200000.0 * handovers.cost.most;
    set.fewer_handovers = 1.0;
    CHECK(programme_cost_eur(set, ParameterGroup::processes, bases) - before == doctest::Approx(most));
    CHECK(programme_cost_eur(set, ParameterGroup::relationship, bases) ==
          programme_cost_eur(Parameters{}, ParameterGroup::relationship, bases));
    set.programme_scale = 2.0;
    CHECK(programme_cost_eur(set, ParameterGroup::processes, bases) == doctest::Approx(2.0 * (before + most)));
}

TEST_CASE(
    "what a programme is charged for a day follows the wages, the revenue at list prices or the customers of that "
    "day") {
    for (const char* name : {"leadership", "personalisation", "complaint_ease"}) {
        CAPTURE(name);
        const ParameterInfo& info = parameter_table()[*find_parameter(name)];
        Scenario scenario = small_business();
        for (const ParameterInfo& other : parameter_table()) {
            if (other.cost.most > 0.0) scenario.parameters.*other.field = 0.0;
        }
        scenario.parameters.*info.field = 0.8;
        scenario.parameters.programme_scale = 1.5;
        scenario.parameters.price = 1.25;
        World world = create_world(scenario, 31);
        double charged = 0.0;
        run_days(world, 60, [&](const World& now) {
            const Counters& day = now.record.total;
            const CostBases bases{static_cast<double>(now.customers) / 365.0, (day.wages - day.training_cost) / 100.0,
                                  day.revenue / 125.0};
            CHECK(std::abs(day.programme_cost / 100.0 - 1.5 * 0.64 * info.cost.most * bases.of(info.cost.basis)) <
                  0.00501);
            charged += day.programme_cost;
        });
        CHECK(charged > 0.0);
    }
}

TEST_CASE("revenue of a purchase: base · price · bond · person, to the cent") {
    Scenario scenario = daily_contacts(300);
    scenario.journeys = {single_contact(Trigger::purchase, 365.0, 0)};
    scenario.journeys[0].steps[0].revenue_eur = 80.0;
    scenario.parameters.price = 1.2;
    scenario.parameters.account_at_start = 15.0;
    scenario.parameters.account_at_start_sd = 15.0;
    World world = create_world(scenario, 6, Ledger::Scope::all);
    run_days(world, 2);
    REQUIRE(world.today.contacts.size() > 100);
    std::map<std::uint32_t, std::vector<double>> paying = points_after_contacts(world, 1);
    double revenue = 0.0;
    double goods = 0.0;
    for (const Contact& contact : world.today.contacts) {
        std::vector<double>& left = paying[contact.person];
        REQUIRE(!left.empty());
        const double points = left.front();
        left.erase(left.begin());
        const double spent =
            std::round(100.0 * 80.0 * 1.2 * bond_spend_factor(points, world.p) *
                       person_spend_factor(world.people[contact.person], lognormal_sigma(world.p.spend_spread)));
        CHECK(contact.revenue_eur == doctest::Approx(spent / 100.0).epsilon(1e-6));
        revenue += spent;
        // Goods cost what they cost at the market's price.
        goods += std::floor(0.45 * spent / 1.2 + 0.5);
    }
    CHECK(world.record.total.revenue == revenue);
    CHECK(world.record.total.goods_cost == doctest::Approx(goods).epsilon(1e-5));
    CHECK(world.record.total.purchases == static_cast<double>(world.today.contacts.size()));
}

TEST_CASE("who spends more is the same whatever the price") {
    Scenario scenario = daily_contacts(100);
    scenario.journeys = {single_contact(Trigger::purchase, 365.0, 0)};
    scenario.journeys[0].steps[0].revenue_eur = 80.0;
    scenario.parameters.price_value = 0.0;  // else those who pay more like it less, and their accounts differ
    World cheap = create_world(scenario, 6);
    scenario.parameters.price = 1.5;
    World dear = create_world(scenario, 6);
    run_days(cheap, 1);
    run_days(dear, 1);
    REQUIRE(cheap.today.contacts.size() == dear.today.contacts.size());
    for (std::size_t i = 0; i < cheap.today.contacts.size(); ++i) {
        CHECK(dear.today.contacts[i].revenue_eur ==
              doctest::Approx(1.5 * cheap.today.contacts[i].revenue_eur).epsilon(1e-3));
    }
}
