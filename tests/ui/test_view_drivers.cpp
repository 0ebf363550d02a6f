// Drivers of loyalty: rank correlations and means of the simulated customers, with intervals that hold what they say.
#include <doctest/doctest.h>

#include <cmath>
#include <utility>
#include <vector>

#include "sim/base/rng.h"
#include "tests/ui/view_screen.h"
#include "web/ui/figures/drivers.h"

namespace goodwill {

namespace {

using RankPairs = std::vector<std::pair<double, double>>;

RankPairs drawn_pairs(std::uint64_t seed, int count, double share) {
    RankPairs pairs;
    for (int i = 0; i < count; ++i) {
        const Luck luck(seed, Purpose::contact_noise, static_cast<std::uint32_t>(i), 0);
        const Luck other(seed, Purpose::survey_score, static_cast<std::uint32_t>(i), 0);
        const double a = luck.normal(Purpose::contact_noise), b = other.normal(Purpose::survey_score);
        pairs.emplace_back(a, share * a + std::sqrt(1.0 - share * share) * b);
    }
    return pairs;
}

}  // namespace

TEST_CASE("drivers: rank correlation of known cases, and intervals that cover the true one") {
    RankPairs rising, falling, same;
    for (int i = 0; i < 40; ++i) {
        rising.emplace_back(i, i * i);
        falling.emplace_back(i, -i);
        same.emplace_back(i, 3.0);
    }
    CHECK(ui::rank_correlation(rising).mean == doctest::Approx(1.0));
    CHECK(ui::rank_correlation(falling).mean == doctest::Approx(-1.0));
    CHECK(std::isnan(ui::rank_correlation(same).mean));
    CHECK(std::isnan(ui::rank_correlation(std::span(rising).first(10)).mean));
    // Ties share the mean of their places: 1, 2½, 2½, 4 against 1, 2, 3, 4, ten times over.
    RankPairs tied;
    for (int i = 0; i < 10; ++i) {
        for (const auto& pair : RankPairs{{1, 1}, {2, 2}, {2, 3}, {3, 4}}) tied.push_back(pair);
    }
    CHECK(ui::rank_correlation(tied).mean == doctest::Approx(0.9487).epsilon(0.001));
    // Normal pairs of correlation r have the rank correlation 6/π · asin(r/2).
    const double truth = 6.0 / 3.141592653589793 * std::asin(0.25);
    int covered = 0;
    constexpr int trials = 400;
    for (int trial = 0; trial < trials; ++trial) {
        const Interval interval = ui::rank_correlation(drawn_pairs(static_cast<std::uint64_t>(trial) + 1, 200, 0.5));
        covered += interval.low <= truth && truth <= interval.high ? 1 : 0;
    }
    CHECK(covered > 0.92 * trials);
    CHECK(covered < 0.98 * trials);
}

TEST_CASE("drivers: performance and importance are those of the customers' contacts, and the weakest is named") {
    ViewScreen screen("phone-provider", ui::ViewKind::drivers, 0);
    Stage& stage = screen.app.stage;
    struct Seen {
        double contacts = 0.0, delighted = 0.0;
    };
    std::vector<Seen> seen(stage.session.world().people.size());
    for (int day = 0; day < 60; ++day) {
        advance(stage, screen.app.host, 1);
        for (const Contact& contact : stage.session.world().today.contacts) {
            if (contact.person % stage.figures.recent.one_in != 0) continue;
            seen[contact.person].contacts += 1.0;
            seen[contact.person].delighted += contact.is_delighted ? 1.0 : 0.0;
        }
    }
    screen.frames();
    const World& world = stage.session.world();
    RankPairs pairs;
    double sum = 0.0;
    for (std::uint32_t i = 0; i < seen.size(); ++i) {
        if (seen[i].contacts == 0.0 || world.people[i].status != Status::customer) continue;
        pairs.emplace_back(100.0 * seen[i].delighted / seen[i].contacts,
                           points_on(world.people[i], world.day, world.p));
        sum += pairs.back().first;
    }
    const ui::Drivers drivers = ui::drivers_of(world, stage.figures.recent);
    CHECK(drivers.customers == static_cast<int>(pairs.size()));
    CHECK(drivers.customers <= 2 * static_cast<int>(ui::RecentContacts::most_in_panel));
    REQUIRE(drivers.drivers.size() == ui::driver_count);
    const ui::Driver* delight = drivers.find(ui::DriverKind::delight);
    REQUIRE(delight != nullptr);
    CHECK(delight->performance == doctest::Approx(sum / static_cast<double>(pairs.size())));
    CHECK(delight->importance.mean == doctest::Approx(ui::rank_correlation(pairs).mean));
    CHECK(delight->importance.low > 0.0);  // delight goes together with the account: it books into it
    for (std::size_t i = 1; i < drivers.drivers.size(); ++i) {
        CHECK(drivers.drivers[i].importance.mean <= drivers.drivers[i - 1].importance.mean);
        CHECK(drivers.drivers[i].performance >= 0.0);
        CHECK(drivers.drivers[i].performance <= 100.0);
    }
    REQUIRE(drivers.weakest);
    const ui::Driver& weakest = drivers.drivers[*drivers.weakest];
    for (const ui::Driver& driver : drivers.drivers) {
        const bool counts = driver.importance.mean >= drivers.mean_importance && driver.importance.low > 0.0;
        if (counts) CHECK(driver.performance >= weakest.performance);
    }
    CHECK(screen.app.shell.views.sentence == ui::drivers_sentence(drivers, nullptr, screen.app.context.language));
    // Once a day: the same object until the next one.
    const double kept = screen.app.shell.views.drivers[0].drivers.mean_importance;
    CHECK(kept == drivers.mean_importance);
    advance(stage, screen.app.host, 1);
    screen.frames();
    CHECK(screen.app.shell.views.drivers[0].drivers.mean_importance ==
          ui::drivers_of(stage.session.world(), stage.figures.recent).mean_importance);
}

TEST_CASE("drivers, emotion: on the first day a press lets as many days pass as are needed for the picture") {
    for (const ui::ViewKind kind : {ui::ViewKind::drivers, ui::ViewKind::emotion}) {
        ViewScreen screen("grand-hotel", kind, 0);
        CHECK(screen.shows("button:view_go_on"));
        screen.press("button:view_go_on");
        screen.frames();
        CHECK(screen.session().world().day == 30);
        CHECK_FALSE(screen.shows("button:view_go_on"));
    }
}

TEST_CASE("drivers: nothing is said of too few, and the panel of a large business stays small") {
    ViewScreen screen("grand-hotel", ui::ViewKind::drivers, 0);
    CHECK(screen.app.shell.views.sentence == tr(Text::drivers_none, screen.app.context.language));
    World large = screen.session().world();
    large.customers = 1'000'000;
    large.day = 1;
    ui::RecentContacts recent;
    ui::update_recent(recent, large);
    CHECK(recent.one_in == 500);
}

TEST_CASE("drivers: texts have room") { check_view_texts(ui::ViewKind::drivers); }

}  // namespace goodwill
