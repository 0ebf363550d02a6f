// best: what a budget buys, and how sure it is that it pays.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/best_answer.h"
#include "cli/csv.h"
#include "sim/experiment/allocations.h"
#include "sim/session/metrics.h"
#include "tests/cli_replies.h"
#include "tests/worlds.h"

using namespace goodwill;
using nlohmann::json;
using tests::check_refused;
using tests::contains;
using tests::file_text;
using tests::Folder;
using tests::goodwill_says;
using tests::on_minimal;
using tests::Reply;
using tests::said;

namespace {

Factor share_factor(std::string name, int index, double present) {
    return {{LeverId::Kind::parameter, index}, std::move(name), {}, present, {0.0, 1.0, 0.05}};
}

PricedLever priced_lever(const std::string& name, int index, double most_eur) {
    return {share_factor(name, index, 0.0), {0.0, 0.5, 1.0}, {0.0, most_eur / 3.0, most_eur}};
}

// The column "seed" of a table of runs.
std::set<std::string> seeds_in(const std::string& text) {
    const cli::CsvResult table = cli::parse_csv(text, {});
    const std::vector<std::string>& titles = table.rows.at(0).cells;
    const auto column = std::find(titles.begin(), titles.end(), "seed") - titles.begin();
    std::set<std::string> seeds;
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        seeds.insert(table.rows[row].cells.at(static_cast<std::size_t>(column)));
    }
    return seeds;
}

}  // namespace

TEST_CASE("best: a lever goes as far as its budget, in whole steps") {
    const PricedLever lever{share_factor("lever", 0, 0.0), {0.0, 0.5, 1.0}, {0.0, 100.0, 300.0}};
    CHECK(lever.value_for(200.0) == 0.75);
    CHECK(lever.value_for(50.0) == 0.25);
    CHECK(lever.value_for(199.0) == 0.7);
    CHECK(lever.value_for(1e6) == 1.0);
    CHECK(lever.value_for(9.0) == 0.0);  // less than a step
    const PricedLever free{share_factor("free", 0, 0.5), {0.5, 1.0}, {0.0, -3.0}};
    CHECK(free.value_for(1.0) == 1.0);
}

TEST_CASE("best: what is tried: alone, for half, in pairs and in threes, each once and never more than the budget") {
    const std::vector<PricedLever> levers{priced_lever("a", 0, 300.0), priced_lever("b", 1, 300.0),
                                          priced_lever("c", 2, 60.0), priced_lever("d", 3, 1e9)};
    const std::vector<Allocation> singles = single_allocations(levers, 120.0);
    // As it is; a and b for all and for half; c for both at its end; d is too dear.
    REQUIRE(singles.size() == 6);
    CHECK(singles[0].text(Language::en) == "as it is");
    CHECK(singles[1].text(Language::en) == "a=0.55");
    CHECK(singles[5].text(Language::en) == "c=1");
    const std::vector<Allocation> mixed = mixed_allocations(levers, {0, 1, 2}, 120.0);
    CHECK(mixed.size() == 1 + 2 + 2 + 1 + 3 + 1);
    CHECK(mixed.back().parts.size() == 3);
    CHECK(mixed_allocations(levers, {}, 120.0).size() == 1);
    // What costs twice the budget gets half of it; the rest stays.
    std::vector<double> more(mixed.size(), 100.0);
    more.back() = 240.0;
    const std::vector<Allocation> kept = within_budget(mixed, more, levers, 120.0);
    CHECK(kept.size() == mixed.size());
    CHECK(kept[1].commands() == mixed[1].commands());
    CHECK(levers[0].price_of(0.25) == doctest::Approx(50.0));
    for (std::size_t part = 0; part < 3; ++part) {
        CHECK(levers[part].price_of(kept.back().parts[part].value) <=
              doctest::Approx(0.5 * levers[part].price_of(mixed.back().parts[part].value)));
    }
    const Scenario scenario = test::small_business();
    for (const Factor& factor : spendable_levers(scenario)) {
        CHECK(factor.name != "price");
        CHECK(factor.name != "promise");
        CHECK(factor.name != "staffing");
    }
    const std::vector<Factor> factors = spendable_levers(scenario);
    const std::vector<Allocation> probes = probes_of(factors);
    std::vector<double> spending;
    for (std::size_t i = 0; i < probes.size(); ++i) {
        spending.push_back(100.0 + static_cast<double>(i));
    }
    for (const PricedLever& lever : priced(factors, probes, spending)) {
        CHECK(lever.values.size() == lever.more_eur.size());
        CHECK(lever.values.back() == lever.factor.range.maximum);
        CHECK(lever.more_eur[1] > 0.0);
    }
}

TEST_CASE("best: less of what is bad is better") {
    const std::size_t churn = *find_metric("churn"), profit = *find_metric("profit");
    Comparison comparison{{{}, {}}, {{Job{}, Job{}}, 1, 7}, {}};
    for (const double value : {0.2, 0.1}) {
        JobResult result{JobStatus::done};
        result.values.assign(metric_table().size() + 1, value);
        comparison.results.push_back(result);
    }
    CHECK(comparison.values(1, churn) == std::vector<double>{-0.1});
    CHECK(comparison.values(1, profit) == std::vector<double>{0.1});
    CHECK(comparison.spent_eur(0) == 0.2);
}

TEST_CASE("best: what being wrong costs") {
    // A lead of 2 with a standard error of 1: φ(2) − 2 (1 − Φ(2)).
    const Shortfall shortfall = shortfall_of({1.0, 3.0}, {0.0, 0.0});
    CHECK(shortfall.difference.mean == 2.0);
    CHECK(shortfall.expected == doctest::Approx(0.05399096651 - 2.0 * 0.02275013195).epsilon(1e-6));
    CHECK(shortfall.largest == 0.0);
    CHECK(shortfall_of({1.0, 3.0}, {0.0, 3.5}).largest == 0.5);
    CHECK(std::isnan(shortfall_of({1.0}, {0.0}).expected));
    const Shortfall nothing = shortfall_of({1.0, 2.0}, {1.0, 2.0});
    CHECK(nothing.expected == 0.0);
    CHECK(nothing.largest == 0.0);
}

TEST_CASE("best: allocations that do not differ cannot be told apart, and then the money is left") {
    // On its first day nobody of the one at the hotline quits.
    const json result = said(on_minimal(
        "best", {"--days", "1", "--budget", "100000", "--metric", "quits", "--replications", "4", "--json"}));
    CHECK(result["verdict"] == "leave the money");
    CHECK(result["best"]["allocation"].empty());
    REQUIRE(result["allocations"] > 5);
    CHECK(result["rivals"].size() == result["allocations"].get<std::size_t>() - 1);
    CHECK(result["rivals"][0]["can_be_told_apart"] == false);
    CHECK(result["lead"]["mean"] == 0);
    CHECK(result["lead"]["expected_shortfall"] == 0);
    CHECK(result["lead"]["largest_shortfall"] == 0);
}

TEST_CASE("best: a hopeless budget is left alone, and what is too dear is named") {
    const Reply reply = goodwill_says(
        on_minimal("best", {"--days", "20", "--budget", "0.01", "--replications", "3", "--language", "de"}));
    CAPTURE(reply.err);
    CHECK(reply.code == 0);
    CHECK(contains(reply.out, "Schon der erste Schritt kostet mehr: staff.hotline"));
    CHECK(contains(reply.out, "Budget: bis 0 € im Jahr mehr als jetzt. Gewinn (€), mehr ist besser"));
    CHECK(!contains(reply.out, "Am besten: "));
}

TEST_CASE("best: the same numbers with any number of threads, and in files") {
    const Folder one("one"), three("three");
    const auto with_threads = [](const char* threads, const Folder& folder) {
        return goodwill_says(
            on_minimal("best", {"--days", "60", "--budget", "20000", "--metric", "account", "--replications", "12",
                                "--threads", threads, "--out", folder.path.string()}));
    };
    const Reply reply = with_threads("1", one);
    CAPTURE(reply.err);
    CHECK(reply.code == 0);
    CHECK(reply.out == with_threads("3", three).out);
    for (const char* name : {"best.csv", "runs.csv", "runs-long.csv", "screening-runs.csv", "confirmation-runs.csv"}) {
        CHECK(file_text(one.path / name) == file_text(three.path / name));
    }
    CHECK(contains(file_text(one.path / "best.csv"), "final,as it is,0,"));
    // What was chosen by luck is not confirmed by the same luck.
    std::map<std::string, std::string> seen_in;
    for (const char* name : {"screening-runs.csv", "runs.csv", "confirmation-runs.csv"}) {
        const std::set<std::string> seeds = seeds_in(file_text(one.path / name));
        CHECK(seeds.size() >= 2);
        for (const std::string& seed : seeds) {
            CAPTURE(seed);
            CHECK(seen_in.emplace(seed, name).second);
        }
    }
    for (const char* part : {"Tried: ", "Lead of the best", "difference to “as it is”", "Kim & Nelson 2001"}) {
        CAPTURE(part);
        CHECK(contains(reply.out, part));
    }
}

TEST_CASE("best: a wrong command line ends with 2 and says why") {
    check_refused({
        {{"best", "grand-hotel"}, "--budget is required"},
        {{"best", "grand-hotel", "--budget", "much"}, "--budget \"much\": not an amount of euros above 0"},
        {{"best", "grand-hotel", "--budget", "0"}, "not an amount of euros above 0"},
        {{"best", "grand-hotel", "--budget", "10", "--metric", "customes"}, "did you mean \"customers\"?"},
        {{"best", "grand-hotel", "--budget", "10", "--metric", "contacts"}, "neither better nor worse"},
        {{"best", "grand-hotel", "--budget", "10", "--indifference", "0"}, "--indifference"},
    });
}
