// One person's statement in both worlds, booking beside booking.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/ui/headless.h"
#include "web/changes.h"
#include "web/ui/figures/two_ways.h"

namespace goodwill::ui {

namespace {

Booking booked(std::int32_t day, std::uint8_t touchpoint, double points, Reason reason = Reason::bad) {
    Booking booking;
    booking.person = 1;
    booking.day = day;
    booking.touchpoint = touchpoint;
    booking.reason = reason;
    booking.amount = static_cast<MicroPoints>(points * micro_per_point);
    return booking;
}

Ledger ledger_of(const std::vector<Booking>& bookings, std::size_t capacity = 100) {
    Ledger ledger;
    ledger.capacity = capacity;
    open_ledger(ledger, Ledger::Scope::all, 3);
    for (const Booking& booking : bookings) record(ledger, booking);
    return ledger;
}

// Day, touchpoint and whether it stands in the own world, in the twin.
std::string picture(const TwoWays& ways) {
    std::string text;
    for (const BookingPair& pair : ways.pairs) {
        text += std::to_string(pair.any().day) + "." + std::to_string(pair.any().touchpoint);
        text += pair.is_same() ? "= " : pair.own && pair.twin ? "! " : pair.own ? "o " : "t ";
    }
    return text;
}

TwoWays ways_of(const std::vector<Booking>& own, const std::vector<Booking>& twin) {
    return two_ways(ledger_of(own), ledger_of(twin), 1);
}

}  // namespace

TEST_CASE("two ways: equal statements never part") {
    const std::vector<Booking> bookings{booked(3, 0, 1.0), booked(9, 1, -2.0), booked(9, 1, 0.5)};
    const TwoWays ways = ways_of(bookings, bookings);
    CHECK(picture(ways) == "3.0= 9.1= 9.1= ");
    CHECK_FALSE(ways.parting);
    CHECK(ways.is_complete);
    CHECK(ways_of({}, {}).pairs.empty());
}

TEST_CASE("two ways: contacts of one day at one touchpoint are pairs, all others stand alone") {
    const TwoWays ways = ways_of({booked(3, 0, 1.0), booked(5, 1, 1.0), booked(5, 2, 1.0), booked(8, 0, 1.0)},
                                 {booked(3, 0, 1.0), booked(4, 0, 1.0), booked(5, 2, -1.0), booked(9, 0, 1.0)});
    CHECK(picture(ways) == "3.0= 4.0t 5.1o 5.2! 8.0o 9.0t ");
    CHECK(ways.parting == 1);
    // Another reason for the same amount is another contact to tell of.
    CHECK(ways_of({booked(3, 0, 1.0, Reason::better)}, {booked(3, 0, 1.0, Reason::delight)}).parting == 0);
    // A difference that no figure shows is none: +0.9 in both.
    CHECK_FALSE(ways_of({booked(3, 0, 0.94)}, {booked(3, 0, 0.86)}).parting);
    CHECK(ways_of({booked(3, 0, 0.94)}, {booked(3, 0, 0.96)}).parting == 0);
    // In the other order: nothing is lost, nothing stands twice.
    CHECK(picture(ways_of({booked(5, 1, 1.0), booked(5, 2, 1.0)}, {booked(5, 2, 1.0), booked(5, 1, 1.0)})) ==
          "5.2t 5.1= 5.2o ");
}

TEST_CASE("two ways: what one statement no longer keeps is no difference") {
    std::vector<Booking> bookings;
    for (int day = 1; day <= 8; ++day) bookings.push_back(booked(day, 0, 1.0));
    for (const auto& [own, twin] : {std::pair<std::size_t, std::size_t>{4, 100}, {100, 4}}) {
        const TwoWays ways = two_ways(ledger_of(bookings, own), ledger_of(bookings, twin), 1);
        CHECK(picture(ways) == "5.0= 6.0= 7.0= 8.0= ");
        CHECK_FALSE(ways.is_complete);
        CHECK_FALSE(ways.parting);
    }
}

TEST_CASE("two ways: the sentence names day, place and both bookings") {
    const Scenario hotel = embedded_scenario("grand-hotel");
    const std::string place = hotel.touchpoints[2].name.en;
    const auto said = [&](const std::vector<Booking>& own, const std::vector<Booking>& twin, Language language) {
        return parting_sentence(hotel, ways_of(own, twin), language);
    };
    CHECK(said({}, {}, Language::de) == "Bis heute wurde in beiden Welten dasselbe gebucht.");
    const std::string reason(reason_text(Reason::bad).en);
    CHECK(said({booked(96, 2, -2.34)}, {booked(96, 2, 0.8)}, Language::en) ==
          "The ways part on day 97, " + place + ": in this world “" + reason + "” −2.3, in the other “" + reason +
              "” +0.8.");
    CHECK(said({booked(96, 2, 1.0)}, {}, Language::en) ==
          "The ways part on day 97, " + place + ": in this world “" + reason + "” +1.0, in the other no such booking.");
    CHECK(said({}, {booked(96, no_touchpoint, 1.0)}, Language::de) ==
          "Die Wege trennen sich an Tag 97, ohne Kontakt: in der anderen Welt „" +
              std::string(reason_text(Reason::bad).de) + "“ +1,0, in dieser keine solche Buchung.");
}

TEST_CASE("two ways: before the change everybody's bookings are the same, and the screen shows where they part") {
    HeadlessApp screen(paused({"grand-hotel", {}, "600"}), tall);
    App& app = screen.app;
    advance(app.stage, app.host, 60);
    set_named(app, "empowerment_eur", 60.0);
    advance(app.stage, app.host, 60);
    const World &own = app.stage.session.world(), &twin = app.stage.twin.value().world();
    int parted = 0, same = 0;
    std::uint32_t shown = 0;
    for (std::uint32_t person = 0; person < own.people.size(); ++person) {
        const TwoWays ways = two_ways(own.ledger, twin.ledger, person);
        for (const BookingPair& pair : ways.pairs) {
            if (pair.any().day < 60) CHECK(pair.is_same());
        }
        (ways.parting ? parted : same) += ways.pairs.empty() ? 0 : 1;
        if (ways.parting && own.people[person].status == Status::customer) shown = person;
    }
    CHECK(parted > 20);
    CHECK(same > 20);
    app.stage.selection = {Selection::Kind::person, shown};
    screen.frame();
    screen.frame();
    CHECK(screen.shows("part:ways_part"));
}

}  // namespace goodwill::ui
