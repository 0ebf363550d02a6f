// A business at rest: the years before day 0, and the openness of the market that holds the number of customers.
#include "sim/session/settling.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/base/cycle.h"
#include "sim/rules/creation.h"
#include "sim/rules/membership.h"
#include "sim/scenario/season.h"
#include "sim/session/session.h"
#include "sim/world/arrivals.h"
#include "sim/world/booking.h"
#include "sim/world/state_hash.h"
#include "tests/due_cases.h"
#include "tests/inspector.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

Scenario settling_business(int years) {
    Scenario scenario = small_business();
    scenario.settle_years = years;
    scenario.parameters.churn_intercept = -5.5;  // a fifth of the customers leaves in a year, not half of them
    return scenario;
}

// A market that renews itself, and adverts: nobody leaves, talks or comes into contact.
Scenario market_of_adverts(int customers, int people, double renewal) {
    Scenario scenario = quiet_market(customers);
    scenario.people = people;
    scenario.parameters.market_renewal = renewal;
    scenario.parameters.advertising_eur = 4.0;
    return scenario;
}

// Share of customers at rest in that market: whoever has consideration c has joined with odds a c : r, where a is the
// number of adverts a year that reach somebody and r the renewal. Mean over the triangle of considerations.
double share_at_rest(const Parameters& p, double joining) {
    constexpr int steps = 4000;
    const double adverts = joining * p.advert_ceiling * (1.0 - std::exp(-p.advertising_eur / p.advert_scale_eur));
    const double width = std::min(p.consideration, 1.0 - p.consideration);
    double sum = 0.0;
    for (int i = 0; i < steps; ++i) {
        const double off = (i + 0.5) / steps * 2.0 - 1.0;
        const double c = p.consideration + width * off;
        sum += (1.0 - std::abs(off)) * 2.0 / steps * adverts * c / (adverts * c + p.market_renewal);
    }
    return sum;
}

double joining_for(const Parameters& p, double share) {
    double low = 0.01;
    double high = 50.0;
    for (int i = 0; i < 60; ++i) {
        const double middle = std::sqrt(low * high);
        (share_at_rest(p, middle) < share ? low : high) = middle;
    }
    return low;
}

}  // namespace

TEST_CASE("settling: on day 0 there are about as many customers as the scenario says, and they have lived") {
    const Scenario scenario = settling_business(20);
    double customers = 0.0;
    for (const std::uint64_t seed : {644U, 643U, 642U}) {
        customers += static_cast<double>(settled_world(scenario, seed).customers) / 4.0;
    }
    const World world = settled_world(scenario, 641);
    CHECK(world.day == 0);
    CHECK(customers + static_cast<double>(world.customers) / 4.0 == doctest::Approx(1500.0).epsilon(0.05));
    CHECK(world.lost > 100);  // nobody is lost in a world as drawn
    int replaced = 0;
    int joined_later = 0;
    for (const Person& person : world.people) {
        replaced += generation(person) > 0 ? 1 : 0;
        joined_later += person.status == Status::customer && person.joined_day > -20 * year ? 1 : 0;
    }
    // Of all people e^(−0.06 · 20) = 30 % are still those of the beginning.
    CHECK(replaced == doctest::Approx(0.70 * 5000).epsilon(0.05));
    CHECK(joined_later > 1200);
    CHECK(world.today.contacts.empty());
    CHECK(world.today.moves.empty());
    CHECK(world.record.total.contacts == 0.0);
    Inspector inspector;
    inspect_people(inspector, world);
    CHECK(joined(inspector.findings()).empty());
}

TEST_CASE("settling: held at its number, a business that would shrink or grow does neither") {
    double joining[2] = {};
    const double intercepts[] = {-4.8, -6.2};
    for (const std::size_t i : {0U, 1U}) {
        CAPTURE(i);
        Scenario scenario = settling_business(0);
        scenario.parameters.churn_intercept = intercepts[i];
        double held = 0.0;
        for (const std::uint64_t seed : {642U, 643U, 644U, 645U}) {
            Settling settling(scenario, seed, {15 * year, 15 * year, 10 * year});
            while (!settling.is_done()) {
                settling.advance_day();
            }
            joining[i] += settling.joining() / 4.0;
            held += static_cast<double>(settling.take().customers) / 4.0;
        }
        CHECK(held == doctest::Approx(1500.0).epsilon(0.03));
        // Where the market is only as open as usual the number goes its own way.
        scenario.parameters.joining = 1.0;
        World free = create_world(scenario, 642);
        double customers = 0.0;
        run_days(free, 6 * year, [&](const World& w) {
            customers += w.day > 5 * year ? static_cast<double>(w.customers) / year : 0.0;
        });
        CHECK(std::abs(customers - 1500.0) > 120.0);
    }
    CHECK(joining[0] > 1.3 * joining[1]);
}

TEST_CASE("settling: the same bits when repeated, another seed another world, no years the world as drawn") {
    const Scenario scenario = settling_business(1);
    const World first = settled_world(scenario, 643);
    CHECK(state_hash(settled_world(scenario, 643)) == state_hash(first));
    CHECK(state_hash(settled_world(scenario, 644)) != state_hash(first));
    CHECK(state_hash(create_world(scenario, 643)) != state_hash(first));
    CHECK(state_hash(start_session(scenario, {.seed = 643}).world()) == state_hash(first));
    const Scenario drawn = settling_business(0);
    CHECK(state_hash(start_session(drawn, {.seed = 643}).world()) == state_hash(create_world(drawn, 643)));
    // From the beginning again, after days of another way; the statement of accounts changes nothing.
    Session session = start_session(scenario, {.seed = 643, .ledger = Ledger::Scope::all});
    session.advance_day();
    CHECK(session.world().day == 1);
    CHECK(state_hash(restarted(session, 643).world()) == state_hash(first));
}

TEST_CASE("settling: where the scenario states the openness of the market, the market is let go with that") {
    Scenario scenario = settling_business(2);
    scenario.parameters.joining = 1.37;
    CHECK(settled_world(scenario, 645).set.joining == 1.37);
    CHECK(settled_world(scenario, 645).p.joining == 1.37);
    scenario.parameters.joining = 0.0;
    Settling settling(scenario, 645, usual_settling(2));
    double while_free = 0.0;
    while (!settling.is_done()) {
        settling.advance_day();
        while_free = settling.joining();
    }
    const World world = settling.take();
    CHECK(world.set.joining == while_free);
    CHECK(world.set.joining > 0.0);
    CHECK(world.set.joining != 1.0);
}

TEST_CASE("settling: four fifths of the years the number is held, its openness is measured in the last of them") {
    const SettlingDays days = usual_settling(25);
    CHECK(days.all == 25 * year);
    CHECK(days.held == 20 * year);
    CHECK(days.worn_off > 5 * year);
    CHECK(days.worn_off < days.held);
    Settling settling(settling_business(0), 646, {10, 6, 2});
    CHECK(settling.progress() == 0.0);
    for (int day = 0; day < 10; ++day) {
        CHECK_FALSE(settling.is_done());
        settling.advance_day();
    }
    CHECK(settling.is_done());
    CHECK(settling.progress() == 1.0);
}

TEST_CASE("joining at rest: in a market of adverts and renewal alone it is the one that can be computed") {
    for (const double share : {0.25, 0.5}) {
        CAPTURE(share);
        constexpr int people = 12000;
        const Scenario scenario = market_of_adverts(static_cast<int>(share * people), people, 0.2);
        const double expected = joining_for(scenario.parameters, share);
        REQUIRE(expected > 0.05);
        REQUIRE(expected < 40.0);
        // Six hundred join in a year and are counted for twenty-five years: 1 % of chance, and the logarithm's mean.
        CHECK(joining_at_rest(scenario, 647) == doctest::Approx(expected).epsilon(0.04));
    }
}

TEST_CASE("settling: with the openness that was found the number stays for decades") {
    Scenario scenario = market_of_adverts(3000, 12000, 0.2);
    scenario.settle_years = 25;
    World world = settled_world(scenario, 648);
    CHECK(static_cast<double>(world.customers) == doctest::Approx(3000.0).epsilon(0.04));
    double mean = 0.0;
    run_days(world, 20 * year, [&](const World& w) { mean += static_cast<double>(w.customers) / (20.0 * year); });
    // √(people · share · (1 − share)) is 47; correlated over five years, so that twenty are four of them.
    CHECK(std::abs(mean - 3000.0) < 4.0 * 47.0);
}

TEST_CASE("days in a cycle are the same before day 0 as after it") {
    CHECK(place_in_cycle(0, 365) == 0);
    CHECK(place_in_cycle(-1, 365) == 364);
    CHECK(place_in_cycle(-365, 365) == 0);
    CHECK(place_in_cycle(-366, 365) == 364);
    CHECK(place_in_cycle(800, 365) == 70);
    const Season season{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    for (std::int32_t day = -800; day < 0; ++day) {
        CHECK(share_of_peak(season, day) == share_of_peak(season, day + 3 * year));
    }
    CHECK(share_of_peak(season, -1) == 1.0);
}

TEST_CASE("before day 0: everybody is reviewed once in thirty days, contacts come as after it") {
    const Scenario scenario = daily_contacts(1200);
    World world = create_world(scenario, 649, Ledger::Scope::none, 0, -47);
    CHECK(world.day == -47);
    double reviewed = 0.0;
    std::vector<double> contacts;
    run_days(world, 60, [&](const World& w) {
        contacts.push_back(w.record.total.contacts);
        reviewed += w.day > -30 && w.day <= 0 ? w.record.total.reviewed : 0.0;
    });
    CHECK(world.day == 13);
    CHECK(reviewed == 1200.0);
    // Poisson: standard deviation 35.
    for (const double n : contacts) {
        CHECK(std::abs(n - 1200.0) < 5.0 * 35.0);
    }
    // Also across day 0: fifteen days from the middle of a month.
    World other = create_world(scenario, 649, Ledger::Scope::none, 0, -15);
    double across = 0.0;
    run_days(other, 30, [&](const World& w) { across += w.record.total.reviewed; });
    CHECK(across == 1200.0);
}

TEST_CASE(
    "the books open on day 0: each statement begins with the balance of that day, what is forgotten is forgotten") {
    Scenario scenario = settling_business(2);
    Session session = start_session(scenario, {.seed = 650, .ledger = Ledger::Scope::all});
    const std::vector<Person> people = session.world().people;
    int wrong = 0;
    int others = 0;
    for (std::uint32_t i = 0; i < people.size(); ++i) {
        const std::vector<Booking> lines = statement_of(session.world().ledger, i).bookings;
        const bool has_account = people[i].status == Status::customer || people[i].balance != 0;
        wrong += lines.size() != (has_account ? 1U : 0U) ? 1 : 0;
        wrong += people[i].touched_day != 0 ? 1 : 0;
        if (!lines.empty()) {
            others += people[i].status == Status::customer ? 0 : 1;
            const Booking& line = lines.front();
            wrong += line.reason != Reason::opening || line.day != 0 || line.forgotten != 0 ||
                             line.amount != people[i].balance || line.balance != people[i].balance
                         ? 1
                         : 0;
        }
    }
    CHECK(wrong == 0);
    CHECK(others > 20);  // those who have left
    for (int day = 0; day < 40; ++day) {
        session.advance_day();
    }
    Inspector inspector;
    inspect_accounts(inspector, session.world());
    CHECK(joined(inspector.findings()).empty());
}

TEST_CASE("the arrival clock before day 0: the same factors on the same days, wherever it begins") {
    ArrivalClock early;
    early.first_day = -400;
    renew(early, 7, 0.3, -400);
    ArrivalClock late;
    late.first_day = -90;
    renew(late, 7, 0.3, -90);
    const auto lasts = [](const ArrivalClock& clock, std::int32_t day) {
        const auto i = static_cast<std::size_t>(day - clock.first_day);
        return clock.begin[i + 1] - clock.begin[i];
    };
    for (std::int32_t day = -90; day < 200; ++day) {
        CHECK(lasts(early, day) == doctest::Approx(lasts(late, day)).epsilon(1e-9));
    }
    CHECK(lasts(late, -1) != lasts(late, 1));
    for (const double gap : {0.0, 0.4, 20.5, 89.0, 300.0}) {
        const Moment a = later(early, {-90, 0.25}, gap);
        const Moment b = later(late, {-90, 0.25}, gap);
        CHECK(a.day == b.day);
        CHECK(a.fraction == doctest::Approx(b.fraction).epsilon(1e-6));
    }
    // Far beyond the clock's end days are days.
    const Moment far = later(late, {-90, 0.0}, 5000.0);
    CHECK(std::abs(far.day + 90 - 5000) < 60);
}

TEST_CASE("the calendar before day 0 gives back what is due on its day") {
    Calendar calendar;
    const std::vector<std::int32_t> days{-1200, -1100, -365, -2, -1, 0, 1, 700};
    for (std::size_t i = 0; i < days.size(); ++i) {
        Case item;
        item.person = static_cast<std::uint32_t>(i);
        item.due_day = days[i];
        calendar.put(item, -1201);
    }
    std::size_t next = 0;
    for (std::int32_t day = -1200; day <= 700; ++day) {
        const std::vector<Case> today = due_cases(calendar, day);
        if (day == days[next]) {
            REQUIRE(today.size() == 1);
            CHECK(today[0].person == next);
            ++next;
        } else {
            CHECK(today.empty());
        }
    }
    CHECK(next == days.size());
}
