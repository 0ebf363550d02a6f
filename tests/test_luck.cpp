// Common random numbers: a lever changes what it acts on and nobody's luck.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "sim/rules/creation.h"
#include "sim/world/state_hash.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// A contact by whom, when and about what.
using ContactName = std::tuple<std::uint32_t, float, std::uint64_t, std::uint8_t, std::uint8_t>;
ContactName name_of(const Contact& c) { return {c.person, c.arrive_s, c.key, c.journey, c.step}; }

std::vector<ContactName> names_of(const World& world) {
    std::vector<ContactName> names;
    for (const Contact& contact : world.today.contacts) {
        names.push_back(name_of(contact));
    }
    return names;
}

void set_once(World& world, std::string_view name, double value) {
    simulate_day(world, std::vector<LeverSetting>{lever(*world.scenario, name, value)});
}

}  // namespace

TEST_CASE("two equal worlds stay equal") {
    World a = create_world(small_business(), 131);
    World b = create_world(small_business(), 131);
    CHECK(state_hash(a) == state_hash(b));
    for (int i = 0; i < 6; ++i) {
        run_days(a, 50);
        run_days(b, 50);
        CHECK(state_hash(a) == state_hash(b));
        CHECK(names_of(a) == names_of(b));
    }
}

TEST_CASE("other seeds are other worlds") {
    World a = create_world(small_business(), 131);
    World b = create_world(small_business(), 132);
    World c = create_world(small_business(), 131 + (std::uint64_t{1} << 40U));
    CHECK(state_hash(a) != state_hash(b));
    CHECK(state_hash(a) != state_hash(c));
    run_days(a, 1);
    run_days(b, 1);
    CHECK(names_of(a) != names_of(b));
}

TEST_CASE("a copy of a running world goes on like the world itself") {
    World a = create_world(small_business(), 133);
    run_days(a, 120);
    World b = a;
    run_days(a, 60);
    run_days(b, 60);
    CHECK(state_hash(a) == state_hash(b));
}

TEST_CASE("looking on changes nothing: the ledger does not disturb the world") {
    World silent = create_world(small_business(), 134);
    World traced = create_world(small_business(), 134, Ledger::Scope::traced, 7);
    World full = create_world(small_business(), 134, Ledger::Scope::all);
    for (World* world : {&silent, &traced, &full}) {
        run_days(*world, 120);
    }
    CHECK(state_hash(silent) == state_hash(traced));
    CHECK(state_hash(silent) == state_hash(full));
    const std::vector<Booking> one = statement_of(traced.ledger, 7).bookings;
    const std::vector<Booking> same = statement_of(full.ledger, 7).bookings;
    REQUIRE(one.size() == same.size());
    CHECK(one.back().balance == same.back().balance);
}

TEST_CASE("a lever that was changed and changed back before the day leaves no trace") {
    World a = create_world(small_business(), 135);
    World b = create_world(small_business(), 135);
    run_days(a, 30);
    run_days(b, 30);
    const Scenario& s = *a.scenario;
    simulate_day(a, {});
    simulate_day(b, std::vector<LeverSetting>{lever(s, "wow_share", 0.4), lever(s, "price", 1.5),
                                              lever(s, "training_h", 0.0), lever(s, "training_h", 24.0),
                                              lever(s, "price", 1.0), lever(s, "wow_share", 0.05)});
    run_days(a, 30);
    run_days(b, 30);
    CHECK(state_hash(a) == state_hash(b));
}

TEST_CASE("a setting with the value it has already changes nothing") {
    World a = create_world(small_business(), 136);
    World b = create_world(small_business(), 136);
    run_days(a, 40);
    for (int day = 0; day < 40; ++day) {
        set_once(b, "compensation_eur", 20.0);
    }
    CHECK(state_hash(a) == state_hash(b));
}

TEST_CASE("compensation: the same day is the same for everybody but those whose complaints are answered") {
    World a = create_world(small_business(), 137);
    World b = a;
    run_days(a, 20);
    run_days(b, 20);
    simulate_day(a, {});
    set_once(b, "compensation_eur", 150.0);
    REQUIRE(a.today.contacts.size() == b.today.contacts.size());
    CHECK(names_of(a) == names_of(b));
    std::set<std::uint32_t> answered;
    for (const Contact& contact : a.today.contacts) {
        if (contact.is_complaint || contact.has_complained) {
            answered.insert(contact.person);
        }
    }
    REQUIRE(answered.size() < a.today.contacts.size() / 4);
    int different = 0;
    for (std::size_t i = 0; i < a.today.contacts.size(); ++i) {
        const Contact& x = a.today.contacts[i];
        const Contact& y = b.today.contacts[i];
        if (answered.count(x.person) > 0) {
            continue;
        }
        different += x.start_s != y.start_s || x.end_s != y.end_s || x.employee != y.employee ||
                             x.outcome != y.outcome || x.has_failed != y.has_failed || x.is_wow != y.is_wow ||
                             x.perceived != y.perceived || x.booked != y.booked || x.has_complained != y.has_complained
                         ? 1
                         : 0;
    }
    CHECK(different == 0);
    CHECK(a.messages.size() == b.messages.size());
}

TEST_CASE("wow moments: arrivals, handling, failures and noise stay; those without a new wow perceive the same") {
    World a = create_world(small_business(), 138);
    World b = a;
    simulate_day(a, {});
    set_once(b, "wow_share", 0.4);
    REQUIRE(names_of(a) == names_of(b));
    int new_wows = 0;
    for (std::size_t i = 0; i < a.today.contacts.size(); ++i) {
        const Contact& x = a.today.contacts[i];
        const Contact& y = b.today.contacts[i];
        CHECK(x.has_failed == y.has_failed);
        CHECK(x.end_s - x.start_s == y.end_s - y.start_s);
        CHECK((!x.is_wow || y.is_wow));  // more wow moments, never fewer; the more there are, the less each surprises
        if (!y.is_wow) {
            CHECK(x.perceived == y.perceived);
        } else if (!x.is_wow) {
            ++new_wows;
            CHECK(y.perceived >= x.perceived);
        }
    }
    CHECK(new_wows > 0);
}

TEST_CASE("more staff: everybody comes at the same time and needs as long as before") {
    World a = create_world(one_queue(100.0, 180.0, 6, 0.0), 139);
    World b = create_world(one_queue(100.0, 180.0, 9, 0.0), 139);
    for (int day = 0; day < 5; ++day) {
        run_days(a, 1);
        run_days(b, 1);
        REQUIRE(names_of(a) == names_of(b));
        int different = 0;
        for (std::size_t i = 0; i < a.today.contacts.size(); ++i) {
            const Contact& x = a.today.contacts[i];
            const Contact& y = b.today.contacts[i];
            // Floats of a second of the day are 1/128 apart.
            different += std::abs((x.end_s - x.start_s) - (y.end_s - y.start_s)) > 0.02F ? 1 : 0;
        }
        CHECK(different == 0);
    }
}

TEST_CASE("whoever stays a customer in both worlds has chance journeys at the same moments, whatever was changed") {
    Scenario scenario = small_business();
    // Purchases are skipped by those who avoid the company; issues are not.
    scenario.journeys[0].trigger = Trigger::issue;
    World a = create_world(scenario, 140);
    World b = create_world(scenario, 140);
    using Start = std::tuple<std::uint32_t, std::int32_t, float, std::uint8_t, std::uint8_t>;
    std::set<Start> starts_a;
    std::set<Start> starts_b;
    const auto collect = [](const World& w, std::set<Start>& starts) {
        for (const Contact& c : w.today.contacts) {
            const bool is_first = c.step == 0 && c.repeats == 0 && c.switches == 0 && c.transfers == 0;
            if (is_first && (c.journey == 0 || c.journey == 1) && w.people[c.person].episode == 0) {
                starts.insert({c.person, w.day, c.arrive_s, c.journey, c.step});
            }
        }
    };
    for (int day = 0; day < 260; ++day) {
        simulate_day(a, {});
        simulate_day(
            b, day == 0 ? std::vector<LeverSetting>{lever(scenario, "price", 1.15), lever(scenario, "wow_share", 0.4),
                                                    lever(scenario, "staffing", 2.0)}
                        : std::vector<LeverSetting>{});
        collect(a, starts_a);
        collect(b, starts_b);
    }
    CHECK(a.customers != b.customers);  // the change did something
    const auto stayed = [&](std::uint32_t person) {
        return a.people[person].status == Status::customer && b.people[person].status == Status::customer &&
               a.people[person].episode == 0 && b.people[person].episode == 0;
    };
    int compared = 0;
    int missing = 0;
    for (const auto& [mine, theirs] : {std::pair{&starts_a, &starts_b}, std::pair{&starts_b, &starts_a}}) {
        for (const Start& start : *mine) {
            if (stayed(std::get<0>(start))) {
                ++compared;
                missing += theirs->count(start) == 0 ? 1 : 0;
            }
        }
    }
    CHECK(compared > 5000);
    CHECK(missing == 0);
}

TEST_CASE("more customers elsewhere do not change anybody's traits") {
    Scenario small = small_business();
    Scenario large = small_business();
    large.people = 9000;
    const World a = create_world(small, 141);
    const World b = create_world(large, 141);
    int different = 0;
    for (std::size_t i = 0; i < a.people.size(); ++i) {
        const Person& x = a.people[i];
        const Person& y = b.people[i];
        different += x.status != y.status || x.balance != y.balance || x.expectation != y.expectation ||
                             x.consideration != y.consideration || x.frailty != y.frailty || x.activity != y.activity
                         ? 1
                         : 0;
    }
    CHECK(different == 0);
}
