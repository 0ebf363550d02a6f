// The price that pays best, and what a higher one does to goodwill (docs/model.md, 10).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/scenario/scenario_reader.h"
#include "sim/session/metrics.h"
#include "sim/session/session.h"
#include "sim/validation/price.h"
#include "tests/cli_replies.h"
#include "tests/files.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

std::size_t place_of(double factor) {
    const auto factors = price_factors();
    const auto place = std::find(factors.begin(), factors.end(), factor);
    REQUIRE(place != factors.end());
    return static_cast<std::size_t>(place - factors.begin());
}

}  // namespace

TEST_CASE("price: the top of a parabola is found between the prices that were tried, also where they are not even") {
    const std::vector<double> at = {0.7, 0.8, 1.0, 1.1, 1.5};
    const auto best_of = [&at](double top) {
        std::vector<double> values;
        for (const double x : at) {
            values.push_back(5.0 - 3.0 * (x - top) * (x - top));
        }
        return best_price_factor(at, values);
    };
    for (const double top : {0.83, 0.95, 1.0, 1.08, 1.2}) {
        CHECK(best_of(top) == doctest::Approx(top));
    }
    CHECK(best_of(0.4) == 0.7);  // the largest stands at an end
    CHECK(best_of(2.0) == 1.5);
}

TEST_CASE("price: profits are discounted from the middle of their years") {
    CHECK(discounted(std::vector<double>{100.0, 100.0}, 0.21) == doctest::Approx(100.0 / 1.1 + 100.0 / 1.331));
    CHECK(discounted(std::vector<double>{100.0, -30.0}, 0.0) == doctest::Approx(70.0));
}

TEST_CASE("price: each price is tried for four years on the same world, as a session with that price would live") {
    Scenario scenario = small_business();
    scenario.settle_years = 1;
    scenario.parameters.price = 0.9;
    const PriceValues values = price_values(scenario, 6);
    REQUIRE(values.value_eur.size() == price_factors().size());
    Session session = start_session(scenario, {.seed = 6});
    REQUIRE(!session.submit({0, lever(scenario, "price", 0.9 * 1.2)}));
    double expected = 0.0;
    for (int year = 0; year < 4; ++year) {
        for (int day = 0; day < 365; ++day) {
            session.advance_day();
        }
        const double profit = recent_metrics(session, 365)[find_metric("profit").value()];
        expected += profit * std::pow(1.0 + scenario.parameters.discount_rate, -(year + 0.5));
    }
    CHECK(values.value_eur[place_of(1.2)] == doctest::Approx(expected));
    CHECK(values.nps[place_of(1.2)] == doctest::Approx(recent_metrics(session, 365)[find_metric("nps").value()]));
    CHECK(values.nps[place_of(1.5)] < values.nps[place_of(0.7)]);
}

TEST_CASE("price: rows are inside with their whole interval") {
    const auto world = [](double top, double nps_change) {
        PriceValues values;
        for (const double x : price_factors()) {
            values.value_eur.push_back(1000.0 - (x - top) * (x - top));
            values.nps.push_back(x == 1.5 ? 20.0 + nps_change : 20.0);
        }
        return values;
    };
    const std::vector<PriceRow> fine = price_rows("x", std::vector{world(1.0, -10.0), world(1.01, -11.0)});
    REQUIRE(fine.size() == 2);
    CHECK(fine[0].interval.mean == doctest::Approx(1.005));
    CHECK(fine[1].interval.mean == doctest::Approx(-10.5));
    CHECK(fine[0].is_inside);
    CHECK(fine[1].is_inside);
    const std::vector<PriceRow> wide = price_rows("x", std::vector{world(0.9, -10.0), world(1.2, 9.0)});
    CHECK(!wide[0].is_inside);  // means of 1.05 and −0.5, intervals that reach beyond
    CHECK(!wide[1].is_inside);
}

TEST_CASE("price: the command line prints the rows in both languages and as JSON") {
    const std::vector<std::string> base = {"validate",       "--price", "--scenario", tests::minimal_path(),
                                           "--replications", "2"};
    const auto says = [&base](std::vector<std::string> more) {
        std::vector<std::string> arguments = base;
        arguments.insert(arguments.end(), more.begin(), more.end());
        return tests::goodwill_says(arguments);
    };
    const tests::Reply reply = says({"--json"});
    REQUIRE(reply.code == 0);
    const auto rows = nlohmann::json::parse(reply.out);
    REQUIRE(rows.size() == price_facts().size());
    CHECK(rows[0]["id"] == "best_price");
    CHECK(rows[0]["scenario"] == "minimal");
    // Worlds of the seeds asked for, whoever measures them.
    const auto others = nlohmann::json::parse(says({"--json", "--seed", "5", "--threads", "2"}).out);
    const ScenarioResult read = read_scenario(tests::file_text(tests::minimal_path()));
    REQUIRE(read.ok());
    const std::vector<PriceRow> measured =
        price_rows("minimal", std::vector{price_values(read.scenario, 5), price_values(read.scenario, 6)});
    REQUIRE(others.size() == measured.size());
    for (std::size_t i = 0; i < measured.size(); ++i) {
        CHECK(others[i]["mean"].get<double>() == doctest::Approx(measured[i].interval.mean));
        CHECK(others[i]["ci_high"].get<double>() == doctest::Approx(measured[i].interval.high));
        CHECK(others[i]["inside"] == measured[i].is_inside);
    }
    CHECK(rows[1]["mean"] != others[1]["mean"]);
    CHECK(tests::contains(says({}).out, "Price that earns most"));
    CHECK(tests::contains(says({"--language", "de"}).out, "Preis mit dem größten Gewinn"));
    CHECK(says({"--at-rest"}).code == 2);
    CHECK(says({"--fact", "nps"}).code == 2);
}
