// What the screen suggests, and the station page's words.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/ui/headless.h"
#include "tests/ui/seen_text.h"
#include "web/ui/figures/advice.h"
#include "web/ui/figures/station_day.h"

namespace goodwill::ui {

namespace {

Session small_hotel() {
    SessionOptions options;
    options.customers = 300;
    return start_session(embedded_scenario("grand-hotel"), options);
}

void change(Session& session, std::string_view name, double value) {
    REQUIRE_FALSE(session.submit({session.world().day, {*find_lever(session.scenario(), name), value}}));
}

void advance(Session& session, int days) {
    for (int i = 0; i < days; ++i) session.advance_day();
}

AppOptions paused(std::string_view scenario, Language language) {
    AppOptions options;
    options.is_paused = true;
    options.language = language;
    options.wishes.scenario = std::string(scenario);
    return options;
}

Contact contact(std::uint8_t touchpoint, double arrive_h, double start_h, double end_h, Outcome outcome) {
    Contact c;
    c.touchpoint = touchpoint;
    c.arrive_s = static_cast<float>(arrive_h * 3600.0);
    c.start_s = static_cast<float>(start_h * 3600.0);
    c.end_s = static_cast<float>(end_h * 3600.0);
    c.outcome = outcome;
    return c;
}

std::uint8_t reception_of(const World& world) {
    return static_cast<std::uint8_t>(find_touchpoint(*world.scenario, "reception"));
}

}  // namespace

TEST_CASE("advice: try it, watch, next, then quiet; what the scenario plans is nobody's doing") {
    Session session = start_session(embedded_scenario("grand-hotel"), {});
    CHECK(advice_of(session) == Advice::try_it);
    CHECK(advice_text(session, Language::de) == session.world().scenario->watch.de);
    advance(session, 200);
    CHECK(advice_of(session) == Advice::try_it);
    change(session, "staff.reception", 1.0);
    CHECK(advice_of(session) == Advice::watch);
    CHECK(advice_text(session, Language::de).starts_with("Getan – Rezeption: 1."));
    advance(session, 89);
    CHECK(advice_of(session) == Advice::watch);
    advance(session, 1);
    CHECK(advice_of(session) == Advice::next);
    Session other = session;
    change(other, "wow_share", 0.2);
    CHECK(advice_of(other) == Advice::none);
    CHECK(advice_text(other, Language::en).empty());
    advance(session, 90);
    CHECK(advice_of(session) == Advice::none);
    CHECK(advice_of(start_session(embedded_scenario("retail-chain"), {})) == Advice::try_it);
}

TEST_CASE(
    "the hint takes a tenth of the map's height at most until it is opened, and goes when it has nothing to say") {
    for (const char* scenario : {"grand-hotel", "retail-chain"}) {
        for (const Language language : {Language::de, Language::en}) {
            HeadlessApp screen(paused(scenario, language), {1280, 720});
            const auto hint = [&] { return find_rect(*screen.app.notes, "part:hint").value(); };
            const float map_height = 720.0F - 48.0F - 112.0F;
            const float height = hint().max.y - hint().min.y;
            CHECK(height <= hint_share * map_height + 0.5F);
            screen.press("button:open_hint");
            screen.frame();
            CHECK(hint().max.y - hint().min.y > height);
            screen.press("button:open_hint");
            screen.frame();
            CHECK(hint().max.y - hint().min.y == height);
        }
    }
    HeadlessApp screen(paused("grand-hotel", Language::de), {1280, 720});
    change(screen.app.stage.session, "staff.reception", 1.0);
    goodwill::advance(screen.app.stage, screen.app.host, 181);
    screen.frame();
    CHECK_FALSE(screen.shows("part:hint"));
}

TEST_CASE("a station's day is told in one sentence: who came, who waited long, who gave up and when") {
    Session session = small_hotel();
    session.advance_day();
    World world = session.world();
    const std::uint8_t here = reception_of(world), elsewhere = here == 0 ? 1 : 0;
    world.today.contacts.clear();
    for (int i = 0; i < 7; ++i) world.today.contacts.push_back(contact(here, 9.0, 9.0, 9.1, Outcome::done));
    world.today.contacts.push_back(contact(here, 9.0, 9.2, 9.5, Outcome::done));
    world.today.contacts.push_back(contact(here, 10.5, 10.5, 10.9, Outcome::gave_up));
    world.today.contacts.push_back(contact(here, 11.5, 11.5, 12.5, Outcome::gave_up));
    world.today.contacts.push_back(contact(elsewhere, 9.0, 9.9, 9.95, Outcome::done));
    const StationDay day = station_day(world, here);
    CHECK(day.came == 10);
    CHECK(day.waited_long == 3);
    CHECK(day.gave_up == 2);
    CHECK(day.hours[10].waiting == doctest::Approx(0.4));
    CHECK(day.hours[11].waiting == doctest::Approx(0.5));
    CHECK(day.hours[12].waiting == doctest::Approx(0.5));
    CHECK(day.hours[9].served == doctest::Approx(7 * 0.1 + 0.3));
    CHECK(day.hours[9].waiting == doctest::Approx(0.2));
    CHECK(
        station_sentence(world, here, day, Language::de) ==
        "Heute gekommen: 10, davon 3 mit mehr als 3\u202fmin Wartezeit. Aufgegeben: 2 von 10, meist die, die zwischen "
        "10 und "
        "12 Uhr kamen.");
    StationDay calm;
    CHECK(station_sentence(world, here, calm, Language::de) == "Heute kam niemand.");
    calm.came = 5;
    CHECK(station_sentence(world, here, calm, Language::en).ends_with("Nobody gave up."));
}

TEST_CASE("staff on duty by the hour are those of the shifts, and positions are told beside people") {
    Session session = small_hotel();
    session.advance_day();
    const World& world = session.world();
    const std::uint8_t here = reception_of(world);
    const StationDay day = station_day(world, here);
    double hours = 0.0, paid_h = 0.0;
    for (const StationHour& hour : day.hours) hours += static_cast<double>(hour.on_duty);
    for (const std::uint32_t index : world.stations[here].roster) {
        const Employee& who = world.employees[index];
        if (works_on(who, 0)) paid_h += (std::min(86400.0, who.shift_end_s) - who.shift_start_s) / 3600.0;
    }
    CHECK(paid_h > 0.0);
    CHECK(hours == doctest::Approx(paid_h));
    CHECK(staffing_text(1, 2, Language::de) == "1 Platz, 2 Menschen in Schichten");
    CHECK(staffing_text(2, 2, Language::de) == "2 Plätze, 2 Menschen");
    CHECK(staffing_text(1, 1, Language::en) == "1 position, 1 person");
}

TEST_CASE("of few cases the counts are shown, of many a percentage") {
    CHECK(share_of(1, 8, 1, Language::de).view() == "1 von 8");
    CHECK(share_of(1, 2, 1, Language::en).view() == "1 of 2");
    CHECK(share_of(29, 29, 0, Language::en).view() == "29 of 29");
    CHECK(share_of(3, 30, 1, Language::en).view() == "10.0%");
    CHECK(share_of(0, 0, 1, Language::de).view() == "–");
}

TEST_CASE("advice: at 1280×720 all of it is said in two lines, in every business and language") {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        const std::string business(file.name);
        HeadlessApp screen(goodwill::paused(Wishes{business, {}, "300", {}}), wide);
        const auto check = [&](const char* when) {
            for (const Language language : {Language::de, Language::en}) {
                screen.app.context.language = language;
                screen.frame();
                screen.frame();
                const ui::Rect hint = ui::find_rect(*screen.app.notes, "part:hint").value();
                CHECK(hint.max.y - hint.min.y < 3.0F * screen.app.context.fonts.small->FontSize);
                for (const std::string& complaint : complaints_about_text()) {
                    FAIL_CHECK(business << ", " << when << ": " << complaint);
                }
            }
        };
        check("at first");
        if (business != "grand-hotel") continue;
        set_named(screen.app, "staff.reception", 1.0);
        advance(screen.app.stage, screen.app.host, 10);
        check("after a change");
        advance(screen.app.stage, screen.app.host, 90);
        check("three months later");
    }
}

}  // namespace goodwill::ui
