// Delight against low effort: who does more for a figure, for each weight of the camps and each speed of getting used to it.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/ui/headless.h"

namespace goodwill {

namespace {

double set_to(const std::vector<Command>& commands, LeverId lever) {
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const Command& command) { return command.setting.lever == lever; });
    REQUIRE(found != commands.end());
    return found->setting.value;
}

}  // namespace

TEST_CASE("camps: each cell has its assumptions in all three worlds, and the programmes in their own") {
    HeadlessApp screen({.is_paused = true}, {1280, 720});
    const Stage& stage = screen.app.stage;
    const Scenario& scenario = stage.session.scenario();
    const CampsRun run = begin_camps(stage, screen.app.host);
    CHECK(run.delight.size() == 3);
    CHECK(run.effort.size() == 3);
    for (const std::vector<LeverSetting>* programme : {&run.delight, &run.effort}) {
        for (const LeverSetting& setting : *programme) {
            const Factor factor = factor_of(scenario, setting.lever);
            CAPTURE(factor.name);
            CHECK(setting.value == doctest::Approx(0.5 * (factor.present + factor.range.maximum)).epsilon(0.05));
        }
    }
    const Plan& plan = run.experiment.plan;
    REQUIRE(plan.points.size() == 3 * ui::camp_cells);
    for (std::size_t weight = 0; weight < ui::camp_weights.size(); ++weight) {
        for (std::size_t adaptation = 0; adaptation < ui::camp_adaptations.size(); ++adaptation) {
            const std::size_t first = 3 * ui::camp_cell(weight, adaptation);
            for (std::size_t world = 0; world < 3; ++world) {
                const std::vector<Command>& commands = plan.points[first + world].commands;
                const double delight = set_to(commands, *find_lever(scenario, "omega_delight"));
                CHECK(delight == ui::camp_weights.at(weight));
                CHECK(delight + set_to(commands, *find_lever(scenario, "omega_effort")) == 1.0);
                CHECK(set_to(commands, *find_lever(scenario, "expectation_adaptation")) ==
                      ui::camp_adaptations.at(adaptation));
                CHECK(commands.size() == 3 + (world == 0 ? 0U : 3U));
                for (const Command& command : commands) CHECK_FALSE(refuse(scenario, command.setting));
            }
        }
    }
}

TEST_CASE("camps: who wins follows the interval and the figure's direction") {
    ui::CampCell cell;
    const std::size_t count = ui::tornado_days.size() * metric_table().size();
    const Interval open{6, 1.0, -1.0, 3.0}, more{6, 2.0, 1.0, 3.0}, less{6, -2.0, -3.0, -1.0};
    cell.apart.assign(count, open);
    cell.delight = cell.effort = cell.apart;
    const std::size_t nps = metric_named("nps"), churn = metric_named("churn"), later = metric_table().size();
    CHECK(cell.winner(nps, 0) == ui::Winner::open);
    cell.apart[nps] = cell.apart[churn] = more;
    cell.apart[later + nps] = less;
    CHECK(cell.winner(nps, 0) == ui::Winner::delight);
    CHECK(cell.winner(churn, 0) == ui::Winner::effort);  // less of it is better
    CHECK(cell.winner(nps, 1) == ui::Winner::effort);
    CHECK_FALSE(cell.is_worse_than_before(nps, 0));
    cell.delight[nps] = less;
    CHECK(cell.is_worse_than_before(nps, 0));
    CHECK_FALSE(cell.is_worse_than_before(nps, 1));
    cell.effort[churn] = more;
    CHECK(cell.is_worse_than_before(churn, 0));
    cell.apart[nps] = open;
    CHECK_FALSE(cell.is_worse_than_before(nps, 0));
    cell.effort[nps] = less;
    CHECK(cell.is_worse_than_before(nps, 0));  // whichever it is
}

TEST_CASE("camps: asked for on the page of a figure, a field pressed, its numbers those of the runs") {
    HeadlessApp screen({.is_paused = true}, tall);
    App& app = screen.app;
    app.context.language = Language::en;
    Offer offer{embedded_scenario("grand-hotel"), find_scenario(app, "grand-hotel")};
    offer.customers = 200;
    REQUIRE(start_scenario(app, offer));
    const std::size_t nps = metric_named("nps");
    app.shell.page = {ui::Page::Kind::chart, nps};
    screen.frame();
    screen.frame();
    screen.press("button:camps");
    CHECK(app.shell.page == ui::Page{ui::Page::Kind::camps, nps});
    screen.press("button:begin_camps");
    REQUIRE(app.camps);
    screen.press("button:stop_camps");
    CHECK_FALSE(app.camps);
    screen.press("button:begin_camps");
    REQUIRE(app.camps);
    while (!is_done(app.camps->experiment)) look_ahead(app);  // time stands still: to the end
    screen.frame();
    screen.frame();
    REQUIRE(app.camps_shown.cells.size() == ui::camp_cells);
    screen.press("button:camp_4_0");
    CHECK(app.shell.camps.cell == ui::camp_cell(4, 0));
    const std::size_t first = 3 * app.shell.camps.cell;
    const Interval apart =
        interval_of_difference(app.camps->experiment.plan, app.camps->experiment.results, first + 1, first + 2, nps);
    CHECK(app.camps_shown.cells[app.shell.camps.cell].apart[nps].mean == apart.mean);
    // Nobody gets used to it, and delight alone counts: no surprise who wins.
    CHECK(app.camps_shown.cells[app.shell.camps.cell].winner(metric_named("account"), 0) == ui::Winner::delight);
    screen.press("button:copy_camps_command");
    CHECK(
        app.copy_wish->starts_with("goodwill compare grand-hotel --days 370 --last 30 --replications 6 --seed 7 "
                                   "--customers 200 --a omega_delight=1 --a omega_effort=0 --a "
                                   "expectation_adaptation=0 --a fewer_handovers=0.5"));
    CHECK(start_scenario(app, {embedded_scenario("restaurant")}));
    CHECK_FALSE(app.camps);
}

}  // namespace goodwill
