// What the page is told for its text version: both worlds, what can be taken back, and what is asked.
#include <doctest/doctest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/ui/headless.h"
#include "web/changes.h"
#include "web/mirror.h"
#include "web/ui/figures/comparison.h"
#include "web/ui/figures/levers.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

Json mirrored(const App& app) { return Json::parse(mirror_json(app)); }

Json figure_of(const Json& mirror, std::string_view label) {
    for (const Json& figure : mirror["figures"]) {
        if (figure["label"] == label) return figure;
    }
    FAIL("no such figure");
    return {};
}

void hire_receptionists(HeadlessApp& screen) {
    advance(screen.app.stage, screen.app.host, 20);
    set_named(screen.app, "staff.reception", 4.0);
    advance(screen.app.stage, screen.app.host, 40);
    screen.frame();
}

}  // namespace

TEST_CASE("mirror: beside another world every figure has both values and their difference, and a sentence says so") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    advance(app.stage, app.host, 20);
    CHECK(mirrored(app)["worlds"].is_null());
    CHECK_FALSE(figure_of(mirrored(app), "Customers").contains("other"));
    set_named(app, "staff.reception", 4.0);
    advance(app.stage, app.host, 40);
    screen.frame();
    const Json told = mirrored(app);
    const Json& worlds = told["worlds"];
    CHECK(worlds["own"] == "with the change");
    CHECK(worlds["other"] == "without the change");
    CHECK(worlds["futures"].is_null());
    const ui::TwoFigures both{app.stage.figures, app.stage.twin_figures};
    CHECK(worlds["sentences"][0] == ui::customers_sentence(both, Language::en));
    CHECK(worlds["sentences"][1].get<std::string>().starts_with("Profit"));
    const std::size_t wait = metric_named("wait_mean_s");
    const MetricInfo& info = metric_table()[wait];
    const Json row = figure_of(told, info.label.en);
    CHECK(row["text"] == ui::metric_value(info, app.stage.figures.latest(wait), Language::en, true).c_str());
    CHECK(row["other"] == ui::metric_value(info, app.stage.twin_figures.latest(wait), Language::en, true).c_str());
    CHECK(row["difference"] == ui::metric_change(info, both.difference(wait).value(), Language::en).c_str());
    CHECK(row["difference"] != "");
    CHECK(row["interval"] == "–");
    // What is said first when days have stopped.
    CHECK(worlds["moved"][0]["label"] == "Customers");
    CHECK(worlds["moved"].size() <= 3);
    CHECK(worlds["moved"].size() > 1);
    app.context.language = Language::de;
    CHECK(mirrored(app)["worlds"]["difference"] == "Unterschied");
}

TEST_CASE("mirror: once the band is whole every difference has its interval") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    hire_receptionists(screen);
    app.host.now_s = [] { return 1.0; };  // a moment after the change
    app.bands.begin(app.stage, app.host);
    app.bands.run_on(app.host, without_end_s);
    REQUIRE(app.bands.band().is_whole());
    const Json told = mirrored(app);
    CHECK(told["worlds"]["futures"] == app.bands.band().pairs);
    const std::size_t customers = metric_named("customers");
    const Interval interval = app.bands.band().on(customers, 60).value();
    CHECK(figure_of(told, "Customers")["interval"] == ui::mean_text(metric_table()[customers], interval, Language::en));
}

TEST_CASE("mirror: what can be taken back and done again is told in words") {
    HeadlessApp screen(small_english_hotel(), wide);
    App& app = screen.app;
    CHECK(mirrored(app)["edits"] == Json{{"at", 0}, {"undo", nullptr}, {"redo", nullptr}});
    hire_receptionists(screen);
    const Json made = mirrored(app)["edits"];
    CHECK(made["at"] == 1);
    CHECK(made["redo"].is_null());
    const auto words = made["undo"].get<std::string>();
    CHECK(words.find("Reception") != std::string::npos);
    REQUIRE(go_to_step(app.stage, app.host, 0));
    CHECK(mirrored(app)["edits"] == Json{{"at", 0}, {"undo", nullptr}, {"redo", words}});
}

}  // namespace goodwill
