// Customers of one state of the account, marked on a day and followed from then on in both worlds.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "tests/ui/headless.h"
#include "web/ui/figures/followed.h"
#include "web/ui/views/views.h"

namespace goodwill {

namespace {

std::vector<double> accounts_of(const ui::Followed& followed, const World& world) {
    std::vector<double> points;
    for (const ui::FollowedPerson& one : followed.people()) {
        const Person& person = world.people[one.person];
        if (person.status == Status::customer && generation(person) == one.generation)
            points.push_back(points_on(person, world.day, world.p));
    }
    std::sort(points.begin(), points.end());
    return points;
}

}  // namespace

TEST_CASE("followed: everybody in the state is marked, and from then on their accounts are those of the people") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    Session& session = screen.app.stage.session;
    const World& world = session.world();
    std::int64_t dissatisfied = 0;
    for (const Person& person : world.people) {
        dissatisfied +=
            person.status == Status::customer && bond_at(points_on(person, world.day, world.p)) == Bond::dissatisfied
                ? 1
                : 0;
    }
    ui::Followed followed;
    followed.mark(session, nullptr, Bond::dissatisfied);
    REQUIRE(followed.is_marked());
    CHECK(followed.of() == dissatisfied);
    CHECK(followed.count() == std::min<std::size_t>(ui::most_followed, static_cast<std::size_t>(dissatisfied)));
    CHECK(followed.own().back().customers == 1.0);
    CHECK(followed.own().back().low_quarter >= -10.0);
    CHECK(followed.own().back().high_quarter < 0.0);
    for (int day = 0; day < 90; ++day) {
        session.advance_day();
        followed.follow(session, nullptr);
    }
    REQUIRE(followed.own().size() == 91);
    const ui::FollowedDay& now = followed.own().back();
    CHECK(now.day == 90);
    const std::vector<double> points = accounts_of(followed, world);
    CHECK(now.customers == doctest::Approx(static_cast<double>(points.size()) / static_cast<double>(followed.count())));
    CHECK(now.customers < 1.0);
    CHECK(now.middle == doctest::Approx(points[points.size() / 2]).epsilon(0.02).scale(1.0));
    CHECK(now.low_quarter <= now.middle);
    CHECK(now.middle <= now.high_quarter);
}

TEST_CASE("followed: more than can be followed are thinned out fairly") {
    Scenario larger = scaled_to(embedded_scenario("grand-hotel"), 180000);
    larger.settle_years = 0;
    const Session many = start_session(larger, {});
    ui::Followed followed;
    followed.mark(many, nullptr, Bond::loyal);
    REQUIRE(followed.of() > static_cast<std::int64_t>(ui::most_followed));
    CHECK(followed.count() == ui::most_followed);
    std::vector<double> all;
    for (const Person& person : many.world().people) {
        const double points = points_on(person, many.world().day, many.world().p);
        if (person.status == Status::customer && bond_at(points) == Bond::loyal) all.push_back(points);
    }
    std::sort(all.begin(), all.end());
    CHECK(followed.own().back().middle == doctest::Approx(all[all.size() / 2]).epsilon(0.01));
}

TEST_CASE(
    "followed: ends on a day before the mark, in another business, and where the past before the mark is another") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    Session& session = screen.app.stage.session;
    for (int day = 0; day < 20; ++day) session.advance_day();
    const Session before = session;
    for (int day = 0; day < 20; ++day) session.advance_day();
    ui::Followed followed;
    const auto mark = [&] {
        followed.mark(session, nullptr, Bond::satisfied);
        REQUIRE(followed.is_marked());
    };
    mark();
    followed.follow(before, nullptr);
    CHECK_FALSE(followed.is_marked());
    mark();
    followed.follow(restarted(session, 12), nullptr);
    CHECK_FALSE(followed.is_marked());
    mark();
    Session other = before;
    REQUIRE_FALSE(other.submit({25, {*find_lever(other.scenario(), "recognition"), 0.9}}));
    while (other.world().day < 45) other.advance_day();
    followed.follow(other, nullptr);
    CHECK_FALSE(followed.is_marked());
    // A change after the mark is the same past: what was seen since the change is dropped.
    mark();
    Session later = session;
    for (int day = 0; day < 10; ++day) {
        session.advance_day();
        followed.follow(session, nullptr);
    }
    CHECK(followed.own().size() == 11);
    REQUIRE_FALSE(later.submit({44, {*find_lever(later.scenario(), "recognition"), 0.9}}));
    while (later.world().day < 60) later.advance_day();
    followed.follow(later, nullptr);
    REQUIRE(followed.is_marked());
    CHECK(followed.own().size() == 6);  // days 40 to 44, and 60
    CHECK(followed.own()[4].day == 44);
    CHECK(followed.own().back().day == 60);
}

TEST_CASE("followed: a press on a state of the accounts marks it, both worlds go on, and a button forgets") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    App& app = screen.app;
    app.shell.page = ui::page_of(ui::ViewKind::accounts);
    screen.frame();
    screen.press("button:follow_3");
    const ui::Followed& followed = app.shell.views.followed;
    REQUIRE(followed.is_marked());
    CHECK(followed.state() == Bond::loyal);
    CHECK(followed.twin().empty());
    set_named(app, "recognition", 0.0);
    app.shell.page = {};  // it goes on while another page is open
    for (int day = 0; day < 30; ++day) {
        advance(app.stage, app.host, 1);
        screen.frame();
    }
    CHECK(followed.own().size() == 31);
    REQUIRE_FALSE(followed.twin().empty());
    CHECK(followed.twin().back().day == 30);
    app.shell.page = ui::page_of(ui::ViewKind::accounts);
    screen.frame();
    screen.frame();
    CHECK(app.shell.views.sentence == ui::followed_sentence(followed, app.context.language));
    screen.press("button:follow_forget");
    CHECK_FALSE(followed.is_marked());
}

}  // namespace goodwill
