// The best use of a budget: asked for on the page of a figure, searched for plan after plan, with the numbers of its runs.
#include <doctest/doctest.h>

#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "sim/experiment/instruments.h"
#include "tests/ui/headless.h"

namespace goodwill {

namespace {

// A small hotel, on the chart of a figure.
struct SmallHotel {
    HeadlessApp screen{{.is_paused = true}, {1280, 4000}};
    App& app = screen.app;

    explicit SmallHotel(const char* metric) {
        app.context.language = Language::en;
        Offer offer{embedded_scenario("grand-hotel"), find_scenario(app, "grand-hotel")};
        offer.customers = 100;
        REQUIRE(start_scenario(app, offer));
        app.shell.page = {ui::Page::Kind::chart, metric_named(metric)};
        screen.frame();
        screen.frame();
    }
};

}  // namespace

TEST_CASE("best use of a budget: asked for, cancelled, asked again; its numbers are those of its runs") {
    SmallHotel hotel("profit");
    App& app = hotel.app;
    hotel.screen.press("button:best");
    REQUIRE(app.shell.page == ui::Page{ui::Page::Kind::best, metric_named("profit")});
    hotel.screen.press("button:begin_best");
    REQUIRE(app.best);
    hotel.screen.press("button:stop_best");
    CHECK_FALSE(app.best);
    hotel.screen.press("button:budget_0");
    hotel.screen.press("button:begin_best");
    REQUIRE(app.best);
    double progress = 0.0;
    std::vector<BestStage> stages;
    while (!app.best->search.is_over()) {
        if (stages.empty() || stages.back() != app.best->search.stage()) stages.push_back(app.best->search.stage());
        look_ahead(app);  // time stands still: as far as it goes
        hotel.screen.frame();
        if (app.best_shown.answer == nullptr) CHECK(app.best_shown.progress >= progress);
        progress = app.best_shown.progress;
        CHECK(progress <= 1.0);
    }
    CHECK(stages.front() == BestStage::pricing);
    CHECK(stages.back() == BestStage::confirming);
    hotel.screen.frame();
    REQUIRE(app.best_shown.answer != nullptr);
    const BestAnswer& answer = *app.best_shown.answer;
    CHECK(answer.budget_eur == 10'000.0);
    REQUIRE(answer.confirmation.is_there());
    for (const Allocation& allocation : answer.final.allocations) {
        for (const Allocation::Part& part : allocation.parts) CHECK(part.value > part.factor.present);
    }
    // The same futures of the same world, without the app.
    CHECK(answer.final.plan.replications == 20);  // ten, then ten more
    for (const Comparison* comparison : {&answer.final, &answer.confirmation}) {
        Plan plan = comparison->plan;
        for (Job& job : plan.points) {
            job.scenario = std::make_shared<const Scenario>(app.stage.origin->original());
            job.customers = 100;
            job.start = std::make_shared<const World>(app.stage.origin->world());
            job.days = 365;
            job.instrument = measure_metrics_and_spending;
        }
        const std::vector<JobResult> again = run_all(plan, one_after_the_other);
        REQUIRE(again.size() == comparison->results.size());
        for (std::size_t run = 0; run < again.size(); ++run) {
            CHECK(again[run].state_hash == comparison->results[run].state_hash);
            CHECK(again[run].values.back() == comparison->results[run].values.back());
        }
    }
    hotel.screen.press("button:copy_best_command");
    CHECK(*app.copy_wish ==
          "goodwill best grand-hotel --days 365 --replications 20 --seed 7 --customers 100 --budget 10000 "
          "--metric profit");
    // Another budget is another question; the answer to the first one stays until that is asked.
    hotel.screen.press("button:budget_1");
    CHECK(app.best);
    hotel.screen.press("button:begin_best");
    CHECK_FALSE(app.best->search.is_over());
    hotel.screen.press("button:budget_2");
    CHECK(app.best);  // goes on until something else is begun, and is shown where it was asked
    CHECK(hotel.screen.shows("button:begin_best"));
    hotel.screen.press("button:budget_1");
    hotel.screen.press("button:stop_best");
    CHECK_FALSE(app.best);
    CHECK(start_scenario(app, {embedded_scenario("restaurant")}));
    CHECK_FALSE(app.best);
}

TEST_CASE("best use of a budget: not offered for a figure that has no better direction") {
    SmallHotel hotel("contacts");
    CHECK(hotel.screen.shows("button:camps"));
    CHECK_FALSE(hotel.screen.shows("button:best"));
}

TEST_CASE("best use of a budget: a search that failed says so, and has no numbers") {
    SmallHotel hotel("profit");
    App& app = hotel.app;
    app.best = begin_best(app.stage, {metric_named("profit")}, app.host);
    for (JobResult& result : app.best->experiment.results) result.status = JobStatus::failed;
    for (Experiment::Batch& batch : app.best->experiment.batches) batch.state = Experiment::Batch::State::done;
    go_on(*app.best, app.stage, app.host);
    CHECK(app.best->search.is_over());
    CHECK(app.best->search.answer().left.empty());
    app.shell.page = {ui::Page::Kind::best, metric_named("profit")};
    hotel.screen.frame();
    hotel.screen.frame();
    REQUIRE(app.best_shown.answer != nullptr);
    CHECK_FALSE(hotel.screen.shows("button:copy_best_command"));
    hotel.screen.press("button:begin_best");  // again
    REQUIRE(app.best);
    CHECK_FALSE(app.best->search.is_over());
}

TEST_CASE("best use of a budget: a confirmation that failed leaves the figures of the choice") {
    SmallHotel hotel("profit");
    App& app = hotel.app;
    app.best = begin_best(app.stage, {metric_named("profit"), 0}, app.host);
    while (app.best->search.stage() != BestStage::confirming) {
        run_on(app.best->experiment, app.host, without_end_s);
        go_on(*app.best, app.stage, app.host);
    }
    for (JobResult& result : app.best->experiment.results) result.status = JobStatus::failed;
    for (Experiment::Batch& batch : app.best->experiment.batches) batch.state = Experiment::Batch::State::done;
    go_on(*app.best, app.stage, app.host);
    const BestAnswer& answer = app.best->search.answer();
    REQUIRE(app.best->search.is_over());
    CHECK_FALSE(answer.confirmation.is_there());
    CHECK(&answer.figures() == &answer.final);
    CHECK(std::isfinite(answer.gain(answer.chosen).low));
    CHECK(answer.shortfall().difference.count == 20);
}

}  // namespace goodwill
