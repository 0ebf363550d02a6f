// The account statement, and the one place where accounts change.
#include "sim/rules/creation.h"
#include "sim/world/booking.h"
#include "sim/world/ledger.h"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

Booking booking(std::uint32_t person, std::int32_t day, MicroPoints amount) {
    Booking b;
    b.person = person;
    b.day = day;
    b.amount = amount;
    return b;
}

}  // namespace

TEST_CASE("the first simulated day has the number 1, the balance at the start the number 0") {
    Booking booking;
    booking.day = 0;
    booking.reason = Reason::opening;
    CHECK(numbered_day(booking) == 0);
    booking.reason = Reason::bad;
    CHECK(numbered_day(booking) == 1);
}

TEST_CASE("a statement lists a person's bookings, oldest first") {
    Ledger ledger;
    open_ledger(ledger, Ledger::Scope::all, 3);
    record(ledger, booking(0, 1, 10));
    record(ledger, booking(2, 1, 20));
    record(ledger, booking(0, 2, 30));
    record(ledger, booking(0, 3, 40));
    const Statement statement = statement_of(ledger, 0);
    REQUIRE(statement.bookings.size() == 3);
    CHECK(statement.is_complete);
    CHECK(statement.bookings[0].amount == 10);
    CHECK(statement.bookings[1].amount == 30);
    CHECK(statement.bookings[2].amount == 40);
    CHECK(statement_of(ledger, 1).bookings.empty());
    CHECK(statement_of(ledger, 2).bookings.size() == 1);
}

TEST_CASE("scopes: nobody, one person, everybody") {
    Ledger ledger;
    open_ledger(ledger, Ledger::Scope::none, 3);
    record(ledger, booking(0, 1, 10));
    CHECK(ledger.bookings.empty());
    CHECK(statement_of(ledger, 0).bookings.empty());
    ledger.traced_person = 2;
    open_ledger(ledger, Ledger::Scope::traced, 3);
    record(ledger, booking(0, 1, 10));
    record(ledger, booking(2, 1, 20));
    CHECK(ledger.bookings.size() == 1);
    CHECK(statement_of(ledger, 0).bookings.empty());
    REQUIRE(statement_of(ledger, 2).bookings.size() == 1);
    CHECK(statement_of(ledger, 2).bookings[0].amount == 20);
}

TEST_CASE("a full ledger forgets the oldest bookings and says so") {
    Ledger ledger;
    ledger.capacity = 10;
    open_ledger(ledger, Ledger::Scope::all, 4);
    for (int i = 0; i < 25; ++i) {
        record(ledger, booking(static_cast<std::uint32_t>(i % 3), i, i));
    }
    record(ledger, booking(3, 25, 25));
    CHECK(ledger.bookings.size() == 10);
    CHECK(ledger.written == 26);
    // Kept are numbers 16 … 25.
    const Statement first = statement_of(ledger, 0);
    CHECK_FALSE(first.is_complete);
    REQUIRE(first.bookings.size() == 3);
    CHECK(first.bookings[0].amount == 18);
    CHECK(first.bookings[1].amount == 21);
    CHECK(first.bookings[2].amount == 24);
    const Statement last = statement_of(ledger, 3);
    CHECK(last.is_complete);
    REQUIRE(last.bookings.size() == 1);
    CHECK(last.bookings[0].amount == 25);
    for (int i = 26; i < 40; ++i) {
        record(ledger, booking(1, i, i));
    }
    // All of person 0's bookings have been overwritten.
    CHECK_FALSE(statement_of(ledger, 0).is_complete);
    CHECK(statement_of(ledger, 0).bookings.empty());
    CHECK(statement_of(ledger, 1).bookings.size() == 10);
}

TEST_CASE("booking: forget, add, limit, record; opening balance is the first line") {
    Scenario scenario = quiet_market(3);
    scenario.parameters.account_at_start = 20.0;
    scenario.parameters.account_at_start_sd = 0.0;
    World world = create_world(scenario, 1, Ledger::Scope::all);
    CHECK(world.people[0].balance == 20'000'000);
    world.day = 365;  // one half-life later
    CHECK(book(world, 0, Reason::bad, -3.5, 2, 9) == -3'500'000);
    CHECK(world.people[0].balance == 6'500'000);
    CHECK(world.people[0].touched_day == 365);
    CHECK(book(world, 0, Reason::delight, 1000.0, 2, 9) == 53'500'000);
    CHECK(world.people[0].balance == 60'000'000);
    CHECK(book(world, 0, Reason::severe, -1000.0, 2, 9) == -120'000'000);
    CHECK(world.people[0].balance == -60'000'000);
    const std::vector<Booking> lines = statement_of(world.ledger, 0).bookings;
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].reason == Reason::opening);
    CHECK(lines[0].amount == 20'000'000);
    CHECK(lines[1].reason == Reason::bad);
    CHECK(lines[1].day == 365);
    CHECK(lines[1].touchpoint == 2);
    CHECK(lines[1].employee == 9);
    CHECK(lines[1].forgotten == -10'000'000);
    CHECK(lines[1].amount == -3'500'000);
    CHECK(lines[1].balance == 6'500'000);
    CHECK(lines[2].forgotten == 0);
    CHECK(world.record.total.deposited == doctest::Approx(53.5));
    CHECK(world.record.total.withdrawn == doctest::Approx(123.5));
}

TEST_CASE("booking: whole millionths of a point, the nearest") {
    World world = create_world(quiet_market(1), 1);
    world.people[0].balance = 0;
    for (const double micro : {0.4, 0.6, 2.5001, 17.4999}) {
        CAPTURE(micro);
        const auto nearest = static_cast<MicroPoints>(std::lround(micro));
        CHECK(book(world, 0, Reason::better, 1e-6 * micro, 0, no_employee) == nearest);
        CHECK(book(world, 0, Reason::worse, -1e-6 * micro, 0, no_employee) == -nearest);
    }
    CHECK(world.people[0].balance == 0);
}

TEST_CASE("debts are forgotten like credit") {
    Scenario scenario = quiet_market(1);
    scenario.parameters.account_at_start = -20.0;
    scenario.parameters.account_at_start_sd = 0.0;
    World world = create_world(scenario, 1, Ledger::Scope::all);
    world.day = 730;
    book(world, 0, Reason::as_expected, 0.0, no_touchpoint, no_employee);
    CHECK(world.people[0].balance == -5'000'000);
    CHECK(statement_of(world.ledger, 0).bookings.back().forgotten == 15'000'000);
}

TEST_CASE("memories of bad contacts and effort fade when the account is touched") {
    World world = create_world(quiet_market(1), 1);
    world.people[0].bad_memory = 2.0F;
    world.people[0].effort_memory = 0.8F;
    world.day = 120;  // the half-life of memories
    book(world, 0, Reason::as_expected, 1.0, no_touchpoint, no_employee);
    CHECK(world.people[0].bad_memory == doctest::Approx(1.0));
    CHECK(world.people[0].effort_memory == doctest::Approx(0.4));
}

TEST_CASE("every reason has words in both languages") {
    for (int i = 0; i <= static_cast<int>(Reason::opening); ++i) {
        CHECK_FALSE(reason_text(static_cast<Reason>(i)).en.empty());
        CHECK_FALSE(reason_text(static_cast<Reason>(i)).de.empty());
    }
    CHECK(reason_text(Reason::opening).en == "Balance at the start");
}
