// The iceberg: its figures are those of the books, and each sign is a bad contact of a person.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/ui/view_screen.h"
#include "web/ui/figures/iceberg.h"

namespace goodwill {

TEST_CASE(
    "iceberg: heard, heard again and silent are all bad contacts of the books, and shares are those of the figures") {
    ViewScreen screen("phone-provider", ui::ViewKind::iceberg, 35);
    const Session& session = screen.session();
    const Counters count = counts_until(session, session.world().day, 30).total;
    const ui::Iceberg berg = ui::recent_iceberg(session);
    REQUIRE(berg.bad > 100.0);
    CHECK(berg.voiced + berg.again + berg.silent == berg.bad);
    CHECK(berg.bad == count.bad);
    CHECK(berg.voiced == count.complaints);
    CHECK(berg.silent == count.silent_bad);
    CHECK(berg.again >= 0.0);
    CHECK(berg.told == count.told_after_bad);
    CHECK(berg.listeners == count.told_negative);
    CHECK(berg.listeners >= berg.told);
    CHECK(berg.posts == count.public_negative);
    CHECK(berg.voiced / berg.bad == doctest::Approx(screen.app.stage.figures.latest(metric_named("complaint_share"))));
    const Interval interval = berg.share(berg.voiced);
    CHECK(interval.low < berg.voiced / berg.bad);
    CHECK(interval.high > berg.voiced / berg.bad);
    CHECK(screen.app.shell.views.sentence == ui::iceberg_sentence(berg, nullptr, screen.app.context.language));
}

TEST_CASE("iceberg: who heard of each bad contact adds up to the counts of the day") {
    ViewScreen screen("phone-provider", ui::ViewKind::iceberg, 3);
    Stage& stage = screen.app.stage;
    double readers = 0.0;
    for (int day = 0; day < 20; ++day) {
        advance(stage, screen.app.host, 1);
        const World& world = stage.session.world();
        const ui::RecentContacts& recent = stage.figures.recent;
        double told = 0.0, listeners = 0.0, silent_told = 0.0;
        for (const ui::BadContact& bad : recent.bad) {
            const Contact& contact = world.today.contacts[bad.contact];
            REQUIRE(contact.is_bad);
            told += bad.listeners > 0 ? 1.0 : 0.0;
            listeners += bad.listeners;
            readers += bad.readers;
            silent_told += bad.listeners > 0 && !contact.is_complaint && !contact.has_complained ? 1.0 : 0.0;
        }
        CHECK(static_cast<double>(recent.bad.size()) == world.record.total.bad);
        CHECK(told == world.record.total.told_after_bad);
        CHECK(listeners == world.record.total.told_negative);
        CHECK(recent.days.back().silent == world.record.total.silent_bad);
        CHECK(recent.days.back().silent_told == silent_told);
    }
    CHECK(readers > 0.0);
}

TEST_CASE("iceberg: signs are a fair sample, and pressing one opens the person") {
    ViewScreen screen("grand-hotel", ui::ViewKind::iceberg, 30);
    const World& world = screen.session().world();
    const ui::RecentContacts& recent = screen.app.stage.figures.recent;
    REQUIRE(recent.bad.size() > 4);
    const std::vector<ui::Drop> all = ui::drops_of(world, recent, 1000);
    CHECK(all.size() == recent.bad.size());
    CHECK(std::is_partitioned(all.begin(), all.end(), [](const ui::Drop& drop) { return drop.is_known; }));
    CHECK(ui::drops_of(world, recent, recent.bad.size() / 2).size() <= recent.bad.size() / 2);
    const Contact& contact = world.today.contacts[all.back().heard.contact];
    screen.press("button:drop_" + std::to_string(all.back().heard.contact));
    CHECK(screen.app.stage.selection == ui::Selection{ui::Selection::Kind::person, contact.person});
    const std::vector<std::string> texts = ui::drop_texts(world, all.back(), Language::en);
    CHECK(texts[1].find(world.scenario->touchpoints[contact.touchpoint].name.en) != std::string::npos);
    CHECK(texts[3].find("Says nothing") != std::string::npos);
}

TEST_CASE("iceberg: on a phone a pressed sign opens the sheet of the person") {
    ViewScreen screen("grand-hotel", ui::ViewKind::iceberg, 30, phone);
    const ui::RecentContacts& recent = screen.app.stage.figures.recent;
    const auto shown = std::find_if(recent.bad.begin(), recent.bad.end(), [&](const ui::BadContact& bad) {
        return screen.shows("button:drop_" + std::to_string(bad.contact));
    });
    REQUIRE(shown != recent.bad.end());
    screen.press("button:drop_" + std::to_string(shown->contact));
    CHECK(screen.app.stage.selection.kind == ui::Selection::Kind::person);
    CHECK(screen.app.shell.sheet == ui::Sheet::inspector);
}

TEST_CASE("iceberg: with a twin both shares are said, and what cannot be known says so") {
    ViewScreen screen("phone-provider", ui::ViewKind::iceberg, 5);
    screen.part("complaint_ease", 1.0, 30);
    const ui::Iceberg own = ui::recent_iceberg(screen.session()), twin = ui::recent_iceberg(screen.twin());
    CHECK(own.voiced / own.bad > 1.3 * twin.voiced / twin.bad);
    CHECK(screen.app.shell.views.sentence == ui::iceberg_sentence(own, &twin, screen.app.context.language));
    CHECK(ui::iceberg_sentence({}, nullptr, Language::en).find("no bad contact") != std::string::npos);
}

TEST_CASE("iceberg: texts have room") { check_view_texts(ui::ViewKind::iceberg); }

}  // namespace goodwill
