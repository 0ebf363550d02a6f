// How sure a difference is over what nobody has measured: both worlds, many sets of judgements.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/ui/bench.h"
#include "tests/ui/headless.h"
#include "web/js_api.h"

namespace goodwill {

namespace {

// Two worlds of a small hotel: with one person at the reception, and with three.
void open_two_worlds(HeadlessApp& screen) {
    App& app = screen.app;
    app.context.language = Language::en;
    Offer offer{embedded_scenario("grand-hotel"), find_scenario(app, "grand-hotel")};
    offer.customers = 300;
    REQUIRE(start_scenario(app, offer));
    advance(app.stage, app.host, 20);
    set_named(app, "staff.reception", 3.0);
    advance(app.stage, app.host, 20);
    screen.frame();
    REQUIRE(app.stage.twin);
}

}  // namespace

TEST_CASE("certainty: every set is lived through on both sides, and what the stage has set stays as it is") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    open_two_worlds(screen);
    App& app = screen.app;
    REQUIRE(can_begin_certainty(app.stage));
    const CertaintyRun run = begin_certainty(app.stage, app.host);
    CHECK(run.days == std::array{50, 410});
    const Plan& plan = run.experiment.plan;
    REQUIRE(plan.points.size() == 2 * (certainty_sets + 1));
    CHECK(plan.points[0].commands == app.stage.twin->commands());
    CHECK(plan.points[1].commands == app.stage.session.commands());
    for (std::size_t pair = 1; pair <= certainty_sets; ++pair) {
        const std::vector<Command>&a = plan.points[2 * pair].commands, &b = plan.points[2 * pair + 1].commands;
        REQUIRE(b.size() == a.size() + app.stage.session.commands().size());
        CHECK(std::equal(a.begin(), a.end(), b.begin()));
        CHECK(b.back() == app.stage.session.commands().back());
    }
    // Sets are done whole, one after the other.
    CHECK(run.experiment.batches[0].runs == std::vector<std::size_t>{0, plan.points.size(), 1, plan.points.size() + 1});
}

TEST_CASE("certainty: asked for beside a difference, worked out, shown with what turns it, gone with its worlds") {
    HeadlessApp screen({.is_paused = true}, tall);
    open_two_worlds(screen);
    App& app = screen.app;
    app.shell.page = {ui::Page::Kind::worlds};
    screen.frame();
    screen.frame();
    screen.press("button:certainty");
    CHECK(app.shell.page == ui::Page{ui::Page::Kind::certainty, metric_named("profit")});
    screen.press("button:begin_certainty");
    REQUIRE(app.certainty);
    for (int frame = 0; frame < 40; ++frame) screen.frame();  // until nothing else moves
    CHECK(is_moving(app));
    CHECK(can_picture_wait(app, 0.05));
    CHECK_FALSE(can_picture_wait(app, 0.15));
    set_playing(app.stage, true);
    CHECK_FALSE(can_picture_wait(app, 0.05));
    set_playing(app.stage, false);
    screen.press("button:stop_certainty");
    CHECK_FALSE(app.certainty);
    screen.press("button:begin_certainty");
    REQUIRE(app.certainty);
    while (!is_done(app.certainty->experiment)) look_ahead(app);  // time stands still: to the end
    screen.frame();
    screen.frame();
    CHECK(screen.shows("part:sorted_sets"));
    CHECK_FALSE(is_running_on(app.certainty->experiment));
    const RobustAnswer answer = certainty_of(*app.certainty, metric_named("profit"), 0);
    REQUIRE(answer.sets.size() == certainty_sets);
    CHECK(answer.judged() == certainty_sets);
    const std::vector<ui::SetShare>& shares = app.certainty_shown.shares;
    REQUIRE(shares.size() == metric_table().size());
    const ui::SetShare& share = shares[metric_named("profit")];
    CHECK((answer.claim.is_above ? share.higher : share.lower) == answer.count(SetOutcome::holds));
    CHECK((answer.claim.is_above ? share.lower : share.higher) == answer.count(SetOutcome::fails));
    CHECK(ui::share_sentence(answer, Language::en).find("of 100 sets") != std::string::npos);
    // Turnover is of a year, and none has passed on day 50; a year on it has.
    CHECK(shares[metric_named("turnover")].judged == 0);
    CHECK(certainty_of(*app.certainty, metric_named("turnover"), 1).judged() == certainty_sets);
    screen.press("button:copy_certainty_command");
    REQUIRE(app.copy_wish);
    CHECK(
        app.copy_wish->starts_with("goodwill robust grand-hotel --days 50 --last 30 --replications 2 --seed 7 "
                                   "--customers 300 --sets 100 --claim \"profit "));
    CHECK(app.copy_wish->ends_with(" --b 20:staff.reception=3"));
    screen.press("button:certainty_later");
    screen.press("button:copy_certainty_command");
    CHECK(app.copy_wish->find("--days 410") != std::string::npos);
    CHECK(call_api(app, "differences", "[]").find("\"sets\"") != std::string::npos);
    app.shell.page = {};
    set_named(app, "price", 1.1);
    screen.frame();
    CHECK_FALSE(app.certainty);
    CHECK(call_api(app, "differences", "[]").find("\"sets\"") == std::string::npos);  // nothing of other worlds
}

TEST_CASE("certainty: what is the same in all sets holds in none, and the words follow the share") {
    RobustAnswer answer;
    answer.claim.metric = metric_named("profit");
    answer.sets.resize(100);
    for (std::size_t set = 0; set < 100; ++set) {
        answer.sets[set].outcome = set < 83 ? SetOutcome::holds : set < 95 ? SetOutcome::fails : SetOutcome::same;
        answer.sets[set].difference.interval = {2,
                                                set < 83   ? 1000.0
                                                : set < 95 ? -500.0 - static_cast<double>(set)
                                                           : 0.0,
                                                0.0, 0.0};
        answer.sets[set].agreeing = 2;
    }
    const std::string text = ui::share_sentence(answer, Language::en);
    CHECK(text.find("Higher with the change in 83 of 100 sets: 83% (95% interval 74.5% to 89.1%).") !=
          std::string::npos);
    CHECK(text.find("Called here: likely.") != std::string::npos);
    CHECK(text.find("from “leaning” to “likely”") != std::string::npos);
    const std::vector<std::string> remarks = ui::certainty_remarks(answer, Language::en);
    REQUIRE(remarks.size() == 2);
    CHECK(remarks[0] == "In the set farthest the other way: −€594 (mean of two futures; more sets find farther ones).");
    CHECK(remarks[1].find("5 sets") != std::string::npos);
    answer.claim.is_above = false;
    for (JudgedSet& set : answer.sets)
        set.outcome = set.outcome == SetOutcome::holds ? SetOutcome::fails : SetOutcome::holds;
    const std::string turned = ui::share_sentence(answer, Language::en);
    CHECK(turned.starts_with("Higher with the change in 83 of 100 sets"));  // not "lower in 17: open"
    CHECK(turned.ends_with("The sets point the other way than the model as it stands."));
    answer.sets.clear();
    CHECK(ui::share_sentence(answer, Language::de) == tr(Text::sure_no_case, Language::de));
}

}  // namespace goodwill
