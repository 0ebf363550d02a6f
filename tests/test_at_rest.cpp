// Businesses that nobody touches stay as they are (docs/model.md, 10), and the table that says so.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/size.h"
#include "sim/session/metrics.h"
#include "sim/session/session.h"
#include "sim/validation/rest.h"
#include "tests/cli_replies.h"
#include "tests/files.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

const std::size_t rows_of_a_business = rest_limits().size() * std::size(rest_spans);

Scenario template_scenario() {
    const ScenarioResult read = read_scenario(tests::file_text(tests::source_path("scenarios/blank.json")));
    REQUIRE(read.ok());
    return read.scenario;
}

const RestRow& row_of(const std::vector<RestRow>& rows, std::string_view metric, int to) {
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const RestRow& r) { return r.limit.id == metric && r.span.to == to; });
    REQUIRE(row != rows.end());
    return *row;
}

std::vector<RestRow> table_of(const Scenario& scenario, int replications) {
    const Plan plan = rest_plan({scenario}, replications, 1);
    return rest_rows(plan, run_all(plan, one_after_the_other));
}

// Figures of each of ten years, from the history of a session.
struct ByHand {
    std::vector<double> customers, revenue, profit, account, nps, churn, skill;
};
ByHand years_by_hand(const Scenario& scenario, std::uint64_t seed) {
    Session session = start_session(scenario, {.seed = seed});
    ByHand years;
    for (int year = 0; year < 10; ++year) {
        double stock = 0.0;
        for (int day = 0; day < 365; ++day) {
            stock += static_cast<double>(session.world().customers) / 365.0;
            session.advance_day();
        }
        const std::vector<double> metrics = recent_metrics(session, 365);
        const auto metric = [&metrics](std::string_view id) { return metrics[find_metric(id).value()]; };
        years.customers.push_back(stock);
        years.revenue.push_back(metric("revenue") / stock);
        years.profit.push_back(metric("profit") / metric("revenue"));
        years.account.push_back(metric("account"));
        years.nps.push_back(metric("nps"));
        years.churn.push_back(metric("churn"));
        years.skill.push_back(metric("skill"));
    }
    return years;
}

}  // namespace

TEST_CASE("at rest: the table's changes are those of the years, replication by replication") {
    Scenario scenario = scaled_to(template_scenario(), 200);
    scenario.settle_years = 2;
    const std::vector<RestRow> rows = table_of(scenario, 3);
    REQUIRE(rows.size() == rows_of_a_business);
    std::vector<ByHand> worlds;
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        worlds.push_back(years_by_hand(scenario, seed));
    }
    const auto agrees = [&](std::string_view metric, std::vector<double> ByHand::*figure, bool is_relative) {
        for (const int to : {5, 10}) {
            std::vector<double> changes;
            for (const ByHand& world : worlds) {
                const double first = (world.*figure)[0];
                const double later = (world.*figure)[static_cast<std::size_t>(to - 1)];
                changes.push_back(is_relative ? (later - first) / first : later - first);
            }
            const Interval expected = interval_of(changes);
            const RestRow& row = row_of(rows, metric, to);
            CAPTURE(std::string(metric));
            CAPTURE(to);
            CHECK(row.span.from == 1);
            // Within what customers of a day's beginning and those of its end differ by, where they are divided by.
            const double slack = is_relative ? 2e-3 : 1e-9;
            CHECK(std::abs(row.change.mean - expected.mean) < slack);
            CHECK(std::abs(row.change.low - expected.low) < 3.0 * slack);
            CHECK(row.change.low < row.change.mean);
            CHECK(std::abs(expected.mean) > 1e-6);
        }
    };
    agrees("customers", &ByHand::customers, true);
    agrees("revenue_per_customer", &ByHand::revenue, true);
    agrees("profit_share", &ByHand::profit, false);
    agrees("account", &ByHand::account, false);
    agrees("nps", &ByHand::nps, false);
    agrees("churn", &ByHand::churn, false);
    agrees("skill", &ByHand::skill, false);
}

TEST_CASE("at rest: what the scenario plans is left out") {
    Scenario scenario = scaled_to(template_scenario(), 200);
    scenario.settle_years = 0;
    const std::vector<double> untouched = run(rest_job(scenario, 4)).values;
    scenario.schedule.push_back({30, lever(scenario, "price", 1.5)});
    CHECK(run(rest_job(scenario, 4)).values == untouched);
}

TEST_CASE("at rest: inside is the whole interval") {
    const Plan plan = rest_plan({small_business()}, 3, 1);
    std::vector<JobResult> results(3);
    const auto is_inside = [&](std::vector<double> changes) {
        for (std::size_t i = 0; i < 3; ++i) {
            results[i].status = JobStatus::done;
            results[i].values.assign(rows_of_a_business, changes[i]);
        }
        return row_of(rest_rows(plan, results), "skill", 10).is_inside;  // ± 0.02
    };
    CHECK(is_inside({0.015, 0.016, 0.015}));
    CHECK(is_inside({-0.015, -0.016, -0.015}));
    CHECK(!is_inside({0.021, 0.022, 0.021}));
    CHECK(!is_inside({0.0, 0.018, 0.009}));  // mean inside, the interval reaches beyond
    CHECK(!is_inside({-0.0, -0.018, -0.009}));
    CHECK(!is_inside({0.0, std::nan(""), std::nan("")}));  // one world says nothing about its spread
}

TEST_CASE("at rest: a business that begins as drawn, with customers of a few weeks, is found to drift") {
    Scenario scenario = scaled_to(template_scenario(), 600);
    scenario.settle_years = 0;
    scenario.mean_tenure_years = 0.1;
    scenario.parameters.account_at_start = -25.0;
    const std::vector<RestRow> rows = table_of(scenario, 6);
    for (const int to : {5, 10}) {
        const RestRow& account = row_of(rows, "account", to);
        CHECK(!account.is_inside);
        CHECK(account.change.low > account.limit.limit);  // not merely wide
    }
}

// Forty worlds at its own size tell these four figures inside their limits; profit, churn and revenue per customer want
// more.
TEST_CASE("at rest: the template keeps customers, account, NPS and skill for ten years" *
          doctest::test_suite("faces")) {
    const std::vector<RestRow> rows = table_of(template_scenario(), 40);
    for (const char* metric : {"customers", "account", "nps", "skill"}) {
        for (const int to : {5, 10}) {
            const RestRow& row = row_of(rows, metric, to);
            CAPTURE(std::string(metric));
            CAPTURE(to);
            CAPTURE(row.change.low);
            CAPTURE(row.change.high);
            CHECK(row.is_inside);
        }
    }
}

TEST_CASE("at rest: the command line prints the table, as text in both languages and as JSON") {
    const std::string path = tests::minimal_path();
    const auto says = [&path](std::vector<std::string> more) {
        std::vector<std::string> arguments{"validate", "--at-rest", "--scenario", path, "--replications", "2"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return tests::goodwill_says(arguments);
    };
    const tests::Reply json = says({"--json"});
    REQUIRE(json.code == 0);
    const auto rows = nlohmann::json::parse(json.out);
    REQUIRE(rows.size() == rows_of_a_business);
    const std::vector<std::string> keys = {"scenario", "metric",  "from",  "to",    "change",
                                           "ci_low",   "ci_high", "limit", "inside"};
    CHECK(rows[0].size() == keys.size());
    for (const std::string& key : keys) {
        CHECK(rows[0].contains(key));
    }
    CHECK(rows[1]["metric"] == "customers");
    CHECK(rows[1]["to"] == 10);
    CHECK(rows[1]["limit"] == 0.02);
    CHECK(json.out == says({"--json", "--threads", "1"}).out);
    CHECK(json.out != says({"--json", "--seed", "9"}).out);
    CHECK(tests::contains(says({}).out, "Customers, mean of the year"));
    CHECK(tests::contains(says({"--language", "de"}).out, "Kunden, Jahresmittel"));
    CHECK(tests::goodwill_says({"validate", "--at-rest", "--fact", "churn"}).code == 2);
}
