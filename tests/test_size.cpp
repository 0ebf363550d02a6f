// What a scenario costs, and the bounds on it.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "generated/embedded_scenarios.h"
#include "sim/rules/creation.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/size.h"
#include "sim/session/session.h"
#include "tests/cli_replies.h"
#include "tests/shipped.h"

namespace goodwill {

namespace {

using tests::contains;
using tests::minimal_text;
using tests::replaced;
using tests::shipped;

std::string messages_of(const std::string& text) {
    std::string messages;
    for (const FileError& error : read_scenario(text).errors) {
        messages += describe(error, "file") + "\n";
    }
    return messages;
}

}  // namespace

TEST_CASE("size: people, customers and employees are those of the world that is built") {
    const Scenario hotel = shipped("grand-hotel");
    for (const int customers : {10, 777, 5000, 20000}) {
        CAPTURE(customers);
        const Size size = size_of(hotel, customers);
        const Scenario scaled = customers == hotel.customers ? hotel : scaled_to(hotel, customers);
        const World world = create_world_without_people(scaled, 1);
        CHECK(size.customers == scaled.customers);
        CHECK(size.people == world.people.size());
        CHECK(size.employees == world.employees.size());
        CHECK(size_of(scaled).most_employees == doctest::Approx(size.most_employees));
    }
}

TEST_CASE("size: no levers lead to more employees than were counted") {
    Scenario hotel = shipped("grand-hotel");
    Session session = start_session(hotel, {.customers = 300});
    const double most = size_of(session.scenario()).most_employees;
    for (std::size_t i = 0; i < hotel.touchpoints.size(); ++i) {
        const LeverId lever{LeverId::Kind::staff, static_cast<int>(i)};
        if (hotel.touchpoints[i].staff > 0) {
            REQUIRE_FALSE(session.submit({0, {lever, lever_range(session.scenario(), lever).maximum}}));
        }
    }
    for (const char* name : {"staffing", "opening_hours"}) {
        const LeverId lever = *find_lever(session.scenario(), name);
        REQUIRE_FALSE(session.submit({0, {lever, lever_range(session.scenario(), lever).maximum}}));
    }
    for (int day = 0; day < 40; ++day) {
        session.advance_day();
    }
    const auto employees = static_cast<double>(session.world().employees.size());
    CHECK(employees > size_of(session.scenario()).employees);
    CHECK(employees <= most);
    CHECK(employees > 0.8 * most);
}

TEST_CASE("size: expected contacts are about those that happen") {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        const std::string name(file.name);
        CAPTURE(name);
        Scenario scenario = shipped(name);
        scenario.settle_years = 0;
        Session session = start_session(scenario, {});
        double contacts = 0.0;
        for (int day = 0; day < 365; ++day) {
            session.advance_day();
            contacts = std::max(contacts, session.world().record.total.contacts);
        }
        const double expected = size_of(session.scenario()).contacts_a_day;
        CHECK(contacts > 0.7 * expected);
        CHECK(contacts < 2.5 * expected);
    }
}

TEST_CASE("size: every shipped business can have a market of 20 million people") {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        const std::string name(file.name);
        CAPTURE(name);
        const Scenario scenario = shipped(name);
        const int most = most_customers(scenario);
        CHECK(most == 20'000'000 / scenario.people * scenario.customers +
                          20'000'000 % scenario.people * scenario.customers / scenario.people);
        CHECK_FALSE(refuse_size(scenario, most));
        const std::optional<LocalText> problem = refuse_size(scenario, most + 1.0);
        REQUIRE(problem);
        CHECK(contains(problem->en, fmt::format("from 10 to {} (a market of at most 20000000 people)", most)));
        CHECK(contains(problem->de, fmt::format("von 10 bis {} (ein Markt von höchstens 20000000 Menschen)", most)));
    }
}

TEST_CASE("size: neither nothing, nor halves, nor what no number holds") {
    const Scenario hotel = shipped("grand-hotel");
    for (const double customers : {0.0, 9.0, -10.0, 10.5, 1e12, 1e300}) {
        CAPTURE(customers);
        CHECK(refuse_size(hotel, customers));
    }
    CHECK_FALSE(refuse_size(hotel, 10.0));
    CHECK_FALSE(refuse_size(hotel));
}

TEST_CASE("size: positions in short shifts are bounded together, with the line of the staff") {
    // 4 × 10,000 positions, 2.5 times as many by the lever of all, in 18 shifts of an hour by the longest opening hours.
    const std::string many =
        replaced(minimal_text(), "{\"positions\": 1, \"shift_h\": 10,", "{\"positions\": 10000, \"shift_h\": 1,");
    CHECK(
        contains(messages_of(many),
                 ".staff: makes up to 1800000 employees with those before, one for each position and shift when every "
                 "lever is at its largest (allowed: at most 1000000); take fewer positions or longer shifts"));
    CHECK(messages_of(replaced(many, "\"positions\": 10000", "\"positions\": 5000")).empty());
}

TEST_CASE("size: staff bounds how far a business can be scaled, before it is built") {
    Scenario scenario = read_scenario(minimal_text()).scenario;
    for (Touchpoint& touchpoint : scenario.touchpoints) {
        touchpoint.staff = touchpoint.staff > 0 ? 5000 : 0;
    }
    const int most = most_customers(scenario);
    CHECK(most > scenario.customers);
    CHECK(size_of(scenario, most).most_employees <= most_employees);
    CHECK(size_of(scenario, 1.1 * most).most_employees > most_employees);
    CHECK(contains(refuse_size(scenario, 20'000.0)->en, "at most 1000000 employees when every lever of the staff"));
    // Whoever does not ask gets no numbers that do not fit.
    for (const Touchpoint& touchpoint : scaled_to(scenario, 5'000'000).touchpoints) {
        CHECK(touchpoint.staff <= 1'000'000);
        CHECK(touchpoint.staff >= 0);
    }
}

TEST_CASE("size: a market that needs more memory than any bound is refused, with the line of the population") {
    const std::string huge = replaced(replaced(minimal_text(), "\"customers\": 100", "\"customers\": 20000000"),
                                      "\"people\": 400", "\"people\": 20000000");
    CHECK(messages_of(huge).empty());
    // Everybody calls every day, with a peak.
    Scenario busy = read_scenario(huge).scenario;
    for (Journey& journey : busy.journeys) {
        journey.rate_per_year = 365.0;
    }
    REQUIRE(refuse_size(busy));
    CHECK(contains(refuse_size(busy)->en, "MB of memory"));
    const std::string written = write_scenario(busy);
    CHECK(contains(messages_of(written), "population: needs about "));
}

TEST_CASE("size: validate does not build what a run would refuse") {
    // Some facts are measured with 60,000 customers: 600 times the positions of this business.
    const std::string text =
        replaced(minimal_text(), "{\"positions\": 1, \"shift_h\": 10,", "{\"positions\": 1000, \"shift_h\": 10,");
    const tests::Folder folder("size");
    std::filesystem::create_directories(folder.path);
    const std::string path = (folder.path / "many.json").string();
    std::ofstream(path) << text;
    const tests::Reply outcome = tests::goodwill_says({"validate", "--scenario", path, "--replications", "2"});
    CHECK(outcome.code == 3);
    CHECK(contains(outcome.err, "60000 customers: allowed is a whole number from 10 to "));
    CHECK(tests::goodwill_says({"run", path, "--days", "1", "--customers", "60000"}).code == 2);
    CHECK(tests::goodwill_says({"run", path, "--days", "1"}).code == 0);
}

#if defined(GOODWILL_PROGRAM) && !defined(GOODWILL_SANITIZED)

TEST_CASE("program: the memory that was expected is about what is used") {
    for (const std::string name : {"grand-hotel", "phone-provider", "restaurant"}) {
        CAPTURE(name);
        const std::string out = tests::program_says("bench " + name + " --customers 200000 --days 40").out;
        const std::string before = "peak memory ";
        REQUIRE(contains(out, before));
        const double used_mb = 1.048576 * std::stod(out.substr(out.find(before) + before.size()));
        const double expected_mb = size_of(shipped(name), 200000).megabytes;
        CHECK(expected_mb > 0.8 * used_mb);
        CHECK(expected_mb < 1.3 * used_mb);
    }
}

#endif

}  // namespace goodwill
