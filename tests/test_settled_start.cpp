// Settled starts as bytes: what survives, what is refused.
#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "sim/rules/creation.h"
#include "sim/session/session.h"
#include "sim/session/settled_start.h"
#include "sim/session/settling.h"
#include "sim/world/state_hash.h"
#include "tests/inspector.h"
#include "tests/random_business.h"
#include "tests/worlds.h"

using namespace goodwill;

namespace {

constexpr std::uint64_t seed = 401;

// A world that has lived before day 0, its numbers not yet rounded.
World lived(const Scenario& scenario, int days) {
    World world = create_world(scenario, seed, Ledger::Scope::none, 0, -days);
    test::run_days(world, days);
    return world;
}

std::string mended(std::string bytes) {
    bytes.resize(bytes.size() - 8);
    const std::uint64_t sum = checksum_of_start(bytes);
    for (int byte = 0; byte < 8; ++byte) {
        bytes.push_back(static_cast<char>(sum >> (8 * byte)));
    }
    return bytes;
}

double mean_points(const World& world) {
    double sum = 0.0;
    for (std::uint32_t i = 0; i < world.people.size(); ++i) {
        sum += recall(world, i).points();
    }
    return sum / static_cast<double>(world.people.size());
}

int steps_under_way(const World& world) {
    int count = 0;
    world.calendar.for_each(world.day, [&](const Case& c) {
        const Person& person = world.people[c.person];
        count += c.step != trigger_step && person.status == Status::customer && person.episode == c.episode ? 1 : 0;
    });
    return count;
}

}  // namespace

TEST_CASE("a settled start is the same after packing and unpacking, and so is the year that follows") {
    const Scenario scenario = test::small_business();
    const std::string bytes = pack_start(lived(scenario, 400));
    std::optional<World> world = unpack_start(scenario, seed, bytes);
    REQUIRE(world);
    CHECK(world->day == 0);
    CHECK(pack_start(*world) == bytes);
    std::optional<World> again = unpack_start(scenario, seed, pack_start(*world));
    REQUIRE(again);
    CHECK(state_hash(*again) == state_hash(*world));
    test::run_days(*world, 365);
    test::run_days(*again, 365);
    CHECK(state_hash(*again) == state_hash(*world));
}

TEST_CASE("a world that has just settled is the one that its packed start says") {
    Scenario scenario = test::small_business();
    Settling settling(scenario, seed, {120, 80, 40});
    while (!settling.is_done()) {
        settling.advance_day();
    }
    std::optional<World> loaded = unpack_start(scenario, seed, settling.packed());
    World taken = settling.take();
    REQUIRE(loaded);
    CHECK(state_hash(taken) == state_hash(*loaded));
    CHECK(taken.set.joining == loaded->set.joining);
    test::run_days(taken, 30);
    test::run_days(*loaded, 30);
    CHECK(state_hash(taken) == state_hash(*loaded));
}

TEST_CASE("a settled start carries the counts of its last sixty days, and figures look back on them") {
    const Scenario scenario = test::small_business();
    CHECK_FALSE(create_world(scenario, seed).before);
    Settling settling(scenario, seed, {120, 80, 40});
    while (!settling.is_done()) {
        settling.advance_day();
    }
    const World loaded = unpack_start(scenario, seed, settling.packed()).value();
    const World taken = settling.take();
    REQUIRE(taken.before);
    REQUIRE(taken.before->size() == days_kept_before);
    REQUIRE(loaded.before->size() == days_kept_before);
    double contacts = 0.0;
    for (std::size_t i = 0; i < days_kept_before; ++i) {
        const DayRecord& day = (*taken.before)[i];
        CHECK(day.total.days == 1.0);
        CHECK(day.total.contacts == (*loaded.before)[i].total.contacts);
        CHECK(day.total.effort == (*loaded.before)[i].total.effort);
        double at_touchpoints = 0.0;
        for (const TouchpointCounters& touchpoint : day.touchpoint) {
            at_touchpoints += touchpoint.contacts;
        }
        CHECK(at_touchpoints == day.total.contacts);
        contacts += day.total.contacts;
    }
    CHECK(contacts > 0.0);
    CHECK((*taken.before).back().total.customers == static_cast<double>(taken.customers));

    Session session(taken, std::make_shared<const Scenario>(scenario), {});
    CHECK(session.history().empty());
    CHECK(counts_until(session, 0, 30).total.days == 30.0);
    CHECK(counts_until(session, 0, 365).total.contacts == contacts);
    for (int day = 0; day < 10; ++day) {
        session.advance_day();
    }
    CHECK(session.history().size() == 10);
    const DayRecord window = counts_until(session, 10, 30);
    double expected = 0.0;
    for (std::size_t i = 40; i < 60; ++i) {
        expected += session.before()[i].total.contacts;
    }
    for (const DayRecord& day : session.history()) {
        expected += day.total.contacts;
    }
    CHECK(window.total.contacts == expected);
    CHECK(recent_metrics(session, 30)[find_metric("contacts").value()] == counts_until(session, 10, 10).total.contacts);
}

TEST_CASE("what a packed start keeps: people, matters under way, messages, teams; rounded, not moved") {
    const Scenario scenario = test::small_business();
    const World raw = lived(scenario, 400);
    std::optional<World> world = unpack_start(scenario, seed, pack_start(raw));
    REQUIRE(world);
    for (const ParameterInfo& info : parameter_table()) {
        CAPTURE(std::string(info.name));
        CHECK(world->p.*info.field == raw.p.*info.field);  // what programmes bring about, as before
        CHECK(world->set.*info.field == raw.set.*info.field);
    }
    CHECK(world->customers == raw.customers);
    CHECK(world->lost == raw.lost);
    CHECK(world->hired_ever == raw.hired_ever);
    CHECK(world->community.trust == raw.community.trust);
    CHECK(world->community.questions_a_day == raw.community.questions_a_day);
    CHECK(world->messages.size() == raw.messages.size());
    CHECK(raw.messages.size() > 0);
    CHECK(steps_under_way(raw) > 0);
    CHECK(steps_under_way(*world) == steps_under_way(raw));
    CHECK(mean_points(*world) == doctest::Approx(mean_points(raw)).epsilon(0.01));
    int grudges = 0;
    int tenures = 0;
    for (std::size_t i = 0; i < raw.people.size(); ++i) {
        const Person& before = raw.people[i];
        const Person& after = world->people[i];
        REQUIRE(after.status == before.status);
        REQUIRE(after.episode == before.episode);
        // Half a step, or a whole one where that is as drawn.
        CHECK(std::abs(balance_on(after, 0, world->p) - balance_on(before, 0, raw.p)) <= 10'000);
        for (std::size_t g = 0; g < expectation_group_count; ++g) {
            CHECK(std::abs(after.expectation[g] - before.expectation[g]) < 0.0201F);
        }
        CHECK(avoidance_on(after, 100, world->p) ==
              doctest::Approx(avoidance_on(before, 100, raw.p)).epsilon(0.02).scale(1.0));
        CHECK(std::abs(bad_memory_on(after, 0, world->p) - bad_memory_on(before, 0, raw.p)) < 0.0101);
        CHECK(std::abs(after.patience - before.patience) < 0.0201F);
        if (before.status == Status::customer) {
            CHECK(after.joined_day == before.joined_day);
            CHECK(std::abs(after.frailty - before.frailty) < 0.0021F);
            CHECK(after.activity == before.activity);
            CHECK(after.fit.kept == before.fit.kept);
            tenures += before.joined_day > -400 ? 1 : 0;
        }
        grudges += after.grudge > 0.0F ? 1 : 0;
    }
    CHECK(grudges > 0);
    CHECK(tenures > 0);
    REQUIRE(world->employees.size() == raw.employees.size());
    for (std::size_t i = 0; i < raw.employees.size(); ++i) {
        CHECK(world->employees[i].number == raw.employees[i].number);
        CHECK(world->employees[i].skill == doctest::Approx(raw.employees[i].skill).epsilon(0.001));
        CHECK(world->employees[i].hired_day == raw.employees[i].hired_day);
        CHECK(world->employees[i].shift_start_s == raw.employees[i].shift_start_s);
    }
}

TEST_CASE("every business can be packed, and is the same after unpacking") {
    test::check_businesses(40, [](const test::RandomBusiness& business) -> std::string {
        const std::string bytes = pack_start(lived(business.scenario, 60));
        std::optional<World> world = unpack_start(business.scenario, seed, bytes);
        if (!world) {
            return "its own start is refused";
        }
        if (pack_start(*world) != bytes) {
            return "packing again gives other bytes";
        }
        test::Inspector inspector;
        test::run_days(*world, 10);
        test::inspect_people(inspector, *world);
        return test::joined(inspector.findings());
    });
}

TEST_CASE("a start of another seed, size, or with another number anywhere is refused") {
    const Scenario scenario = test::small_business();
    const std::string bytes = pack_start(lived(scenario, 30));
    CHECK(unpack_start(scenario, seed, bytes));
    CHECK_FALSE(unpack_start(scenario, seed + 1, bytes));
    CHECK_FALSE(unpack_start(scaled_to(scenario, scenario.customers + 10), seed, bytes));
    Scenario dearer = scenario;
    dearer.parameters.price += 0.01;
    CHECK_FALSE(unpack_start(dearer, seed, bytes));
    Scenario slower = scenario;
    slower.touchpoints.back().solution_share *= 0.5;
    CHECK_FALSE(unpack_start(slower, seed, bytes));
    Scenario knowing = scenario;
    knowing.edges.push_back({1, 2, true});
    CHECK(fingerprint_of(knowing) != fingerprint_of(scenario));
}

TEST_CASE("damaged starts are refused") {
    const Scenario scenario = test::small_business();
    const std::string bytes = pack_start(lived(scenario, 30));
    for (std::size_t length = 0; length < bytes.size(); length += length < 64 ? 1 : 997) {
        CHECK_FALSE(unpack_start(scenario, seed, bytes.substr(0, length)));
    }
    CHECK_FALSE(unpack_start(scenario, seed, bytes + '\0'));
    for (std::size_t i = 0; i < bytes.size(); i += i < 64 ? 1 : 997) {
        std::string bent = bytes;
        bent[i] = static_cast<char>(bent[i] ^ 0x10);
        CHECK_FALSE(unpack_start(scenario, seed, bent));
    }
}

TEST_CASE("starts that somebody wrote on purpose are refused, or are a world that can live") {
    const Scenario scenario = test::small_business();
    const std::string bytes = pack_start(lived(scenario, 60));
    int refused = 0;
    int lives = 0;
    for (int trial = 0; trial < 400; ++trial) {
        std::string bent = bytes;
        const auto at = (static_cast<std::size_t>(trial) * 7919U + 40U) % (bytes.size() - 8);
        bent[at] = static_cast<char>(trial % 3 == 0 ? 0xFF : trial % 3 == 1 ? 0x00 : bent[at] + 1);
        if (trial % 5 == 0) {
            bent.erase(at % (bytes.size() - 16), static_cast<std::size_t>(trial % 7));
        }
        std::optional<World> world = unpack_start(scenario, seed, mended(bent));
        refused += world ? 0 : 1;
        if (world) {
            test::run_days(*world, 2);
            ++lives;
        }
    }
    CHECK(refused > 0);
    CHECK(lives > 0);
}
