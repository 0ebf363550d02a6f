// Views of the business beside the map: one press each, and what they show agrees with the books.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/ui/headless.h"
#include "web/mirror.h"
#include "web/ui/figures/account_bands.h"
#include "web/ui/views/views.h"

namespace goodwill {

TEST_CASE("views: each is one press away, by button and by key, and its sentence is told to those who do not see it") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    screen.frame();
    screen.press("button:view_accounts");
    screen.frame();
    CHECK(screen.app.shell.page == ui::page_of(ui::ViewKind::accounts));
    const std::string sentence = screen.app.shell.views.sentence;
    CHECK_FALSE(sentence.empty());
    CHECK(mirror_json(screen.app).find(sentence) != std::string::npos);
    screen.press("button:view_map");
    screen.frame();
    CHECK(screen.app.shell.page == ui::Page{});
    ui::Page page;
    int count = 0;
    do {
        page = ui::next_view(page, true);
        ++count;
    } while (page.kind != ui::Page::Kind::map);
    CHECK(ui::next_view(ui::Page{}, false) == ui::next_view(page, false));
    for (; count > 0; --count) page = ui::next_view(page, false);
    CHECK(page == ui::Page{});
}

TEST_CASE("views: the accounts add up to all customers, state by state as the figures have them, on every day shown") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    Session& session = screen.app.stage.session;
    screen.frame();
    for (int day = 0; day < 45; ++day) session.advance_day();
    screen.frame();
    const std::vector<ui::AccountSpread> bands = ui::account_bands(session, 50);
    REQUIRE(bands.size() <= 50);
    REQUIRE(bands.size() > 25);
    CHECK(bands.back().day == session.world().day);
    CHECK(bands.front().day <= 0);  // the month before the start is known
    for (const ui::AccountSpread& band : bands) {
        double cells = 0.0, states = 0.0;
        for (const double share : band.share) cells += share;
        for (const double share : band.bonds) states += share;
        CHECK(cells == doctest::Approx(1.0));
        CHECK(states == doctest::Approx(1.0));
        CHECK(band.low_tenth <= band.middle);
        CHECK(band.middle <= band.high_tenth);
    }
    for (std::size_t state = 0; state < bond_count; ++state) {
        CHECK(bands.back().bonds.at(state) ==
              doctest::Approx(screen.app.stage.figures.latest_share(state)).epsilon(1e-5));
    }
    // Everybody once: nearly as many as there are customers.
    CHECK(bands.back().reviewed == doctest::Approx(static_cast<double>(session.world().customers)).epsilon(0.05));
    CHECK(ui::account_bands(session, 1).back().day == session.world().day);
}

TEST_CASE("views: the middle and the tenths of accounts are those of the people") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    const Session& session = screen.app.stage.session;
    const World& world = session.world();
    std::vector<double> points;
    for (const Person& person : world.people) {
        if (person.status == Status::customer) points.push_back(points_on(person, world.day, world.p));
    }
    std::sort(points.begin(), points.end());
    const ui::AccountSpread now = ui::account_spread(session, world.day);
    const auto at = [&](double share) {
        return points[static_cast<std::size_t>(share * static_cast<double>(points.size()))];
    };
    // Reviews are spread over the month before, in which accounts move a little.
    CHECK(now.low_tenth == doctest::Approx(at(0.1)).epsilon(0.05).scale(20.0));
    CHECK(now.middle == doctest::Approx(at(0.5)).epsilon(0.05).scale(20.0));
    CHECK(now.high_tenth == doctest::Approx(at(0.9)).epsilon(0.05).scale(20.0));
}

}  // namespace goodwill
