// robust: claims with known shares, and which judgements turn them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/experiment/judgements.h"
#include "sim/experiment/robustness.h"
#include "sim/rules/programmes.h"
#include "tests/cli_replies.h"
#include "tests/worlds.h"

using namespace goodwill;
using nlohmann::json;
using tests::check_refused;
using tests::contains;
using tests::file_text;
using tests::Folder;
using tests::goodwill_says;
using tests::minimal_path;
using tests::on_minimal;
using tests::Reply;
using tests::said;
using tests::source_path;
using tests::Words;

namespace {

json robust_said(const Words& more) {
    Words words = on_minimal("robust", more);
    words.emplace_back("--json");
    return said(words);
}

// 18 of 100 strata of the scale from 0.25 to 4 lie below, and so does what is rounded to its steps of 0.05.
constexpr double scale_at_eighteen_percent = 0.25 + 0.18 * 3.75;

// What one day of a thousand customers costs more with the whole of a programme at that scale: ten people are on the telephone
// for ten hours at 20 euros, where a hundred customers have one.
double cost_at_eighteen_percent() {
    const ParameterInfo& info = parameter_table()[*find_parameter("leadership")];
    const CostBases day{.wages_eur = 2000.0};
    const double more = lever_cost_eur(info, 1.0, day) - lever_cost_eur(info, Parameters{}.leadership, day);
    return scale_at_eighteen_percent * more;
}

}  // namespace

TEST_CASE("robustness: what a share is called") {
    CHECK(robustness_of(0.95) == Robustness::robust);
    CHECK(robustness_of(94.0 / 100.0) == Robustness::likely);
    CHECK(robustness_of(0.8) == Robustness::likely);
    CHECK(robustness_of(0.6) == Robustness::leaning);
    CHECK(robustness_of(0.59) == Robustness::open);
    CHECK(robustness_of(std::nan("")) == Robustness::open);
}

TEST_CASE("contrasts: the factor that decides is named, and no other one of a hundred") {
    std::vector<Contrast> result;
    int others = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Design places = latin_hypercube(100, 100, seed);
        std::vector<bool> holds;
        for (const std::vector<double>& place : places) {
            holds.push_back(place[40] > 0.17);
        }
        result = contrasts(places, holds, seed);
        REQUIRE(result.size() == 100);
        CHECK(result[40].is_clear);
        others += static_cast<int>(std::count_if(result.begin(), result.end(),
                                                 [](const Contrast& contrast) { return contrast.is_clear; })) -
                  1;
    }
    CHECK(others <= 4);  // one is to be expected: one of twenty
    // Means of 0.585 and 0.085 in standard deviations of a uniform place, √(1/12).
    CHECK(result[40].apart == doctest::Approx(0.5 * std::sqrt(12.0)).epsilon(0.02));
    // The largest of a hundred standard normals exceeds 3.28 to 3.6 in one case of twenty.
    const double error = std::sqrt(1.0 / 83.0 + 1.0 / 17.0);
    CHECK(result[40].by_chance > 3.1 * error);
    CHECK(result[40].by_chance < 3.9 * error);
    CHECK(result[40].share_low == doctest::Approx(0.66));
    CHECK(result[40].share_high == 1.0);
}

TEST_CASE("contrasts: chance alone is named in few cases, and never where there is nothing to tell apart") {
    int named = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Design places = latin_hypercube(60, 30, seed);
        const Design coins = latin_hypercube(60, 1, seed + 1000);
        std::vector<bool> holds;
        for (const std::vector<double>& coin : coins) {
            holds.push_back(coin[0] > 0.4);
        }
        for (const Contrast& contrast : contrasts(places, holds, seed)) {
            named += contrast.is_clear ? 1 : 0;
        }
    }
    CHECK(named <= 6);  // two are to be expected
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const std::vector<Contrast> alike = contrasts({{0.3, nothing}, {0.3, 0.1}, {0.3, nothing}}, {true, false, true}, 1);
    CHECK(!alike[0].is_clear);
    CHECK(!alike[1].is_clear);
    CHECK(std::isnan(alike[0].apart));
    CHECK(contrasts({}, {}, 1).empty());
    const std::vector<Contrast> always = contrasts(latin_hypercube(20, 2, 1), std::vector<bool>(20, true), 1);
    CHECK(!always[0].is_clear);
    CHECK(std::isnan(always[0].apart));
}

TEST_CASE("judgements: switches name judgements, as docs/model.md lists them, and take them out") {
    const std::string model = file_text(source_path("docs/model.md"));
    const std::string list = model.substr(model.find("Structural choices are switches"), 3000);
    for (const Switch& one : switch_table()) {
        for (const std::string_view parameter : one.parameters) {
            CAPTURE(parameter);
            CHECK(contains(list, fmt::format("`{}`", parameter)));
            REQUIRE(find_parameter(parameter));
            CHECK(parameter_table()[*find_parameter(parameter)].tag == EvidenceTag::J);
        }
    }
    const Scenario scenario = test::small_business();
    const JudgementSpace space(scenario, Space::both, 1.0);
    std::vector<double> point(space.size(), 0.8);
    point[space.judgement_count() + 2] = 0.49;  // price
    const std::vector<Command> commands = space.commands_at(point);
    REQUIRE(commands.size() == space.judgement_count());
    const std::set<std::string> out{"price_value", "should_price", "join_price"};
    const std::vector<double> places = space.places_at(point);
    for (std::size_t j = 0; j < commands.size(); ++j) {
        const std::string name = space.names()[j];
        CAPTURE(name);
        CHECK(!refuse(scenario, commands[j].setting));
        CHECK((commands[j].setting.value == 0.0) == out.contains(name));
        CHECK(std::isnan(places[j]) == out.contains(name));
    }
    CHECK(space.words_at(point)[space.judgement_count() + 2] == "out");
    CHECK(space.words_at(point)[space.judgement_count() + 3] == "in");
    // A narrow space keeps near to where the business stands.
    const JudgementSpace narrow(scenario, Space::judgements, 0.1);
    CHECK(narrow.switch_count() == 0);
    const Command low = narrow.commands_at(std::vector<double>(narrow.size(), 0.0))[0];
    const Factor factor = judgements_of(scenario)[0];
    CHECK(low.setting.value == allowed_value(factor, factor.present - 0.1 * (factor.present - factor.range.minimum)));
    // Switches alone: what the business has out is in at the end of its range.
    const JudgementSpace switches(scenario, Space::switches, 1.0);
    for (const Command& command : switches.commands_at(std::vector<double>(switches.size(), 1.0))) {
        CHECK(command.setting.value > 0.0);
    }
    for (const Command& command : switches.commands_at(std::vector<double>(switches.size(), 0.0))) {
        CHECK(command.setting.value == 0.0);
    }
}

TEST_CASE("robust: a claim that one judgement decides holds in its share, and that judgement is named") {
    const std::vector<std::string> words{"--days",
                                         "1",
                                         "--replications",
                                         "2",
                                         "--b",
                                         "leadership=1",
                                         "--customers",
                                         "1000",
                                         "--claim",
                                         fmt::format("people_cost > {}", cost_at_eighteen_percent())};
    const json result = robust_said(words);
    CHECK(result["sets"] == 100);
    CHECK(result["holds"] == 82);
    CHECK(result["fails"] == 18);
    CHECK(result["same"] == 0);
    CHECK(result["divided"] == 0);
    CHECK(result["share"]["mean"] == 0.82);
    CHECK(result["share"]["ci_low"].get<double>() == doctest::Approx(0.733326).epsilon(1e-5));
    CHECK(result["share"]["ci_high"].get<double>() == doctest::Approx(0.882998).epsilon(1e-5));
    CHECK(result["word"] == "likely");
    CHECK(result["word_low"] == "leaning");
    // At the scale of 1 that the model has, more is spent.
    CHECK(result["as_the_model_stands"]["outcome"] == "holds");
    const double booked = result["as_the_model_stands"]["difference"]["mean"].get<double>();
    CHECK(std::abs(booked - cost_at_eighteen_percent() / scale_at_eighteen_percent) < 0.01);  // booked in whole cents
    REQUIRE(result["turned_by"].size() == 1);
    CHECK(result["turned_by"][0]["parameter"] == "programme_scale");
    CHECK(result["turned_by"][0]["holds_high"] == 1);
    // At a scale near 0.25 three tenths of it are reached.
    CHECK(result["largest_regret"]["value"].get<double>() > 0.68 * cost_at_eighteen_percent());
    CHECK(result["largest_regret"]["value"].get<double>() < 0.75 * cost_at_eighteen_percent());
    CHECK(result["difference_where_it_fails"] < result["difference_where_it_holds"]);
}

TEST_CASE("robust: sets in which nothing changed are named and do not count as holding") {
    const std::vector<std::string> words{"--days", "1", "--sets", "12", "--b", "price=1.1", "--replications", "1"};
    std::vector<std::string> claimed = words;
    claimed.insert(claimed.end(), {"--claim", "employees higher"});
    const json result = robust_said(claimed);
    CHECK(result["same"] == 12);
    CHECK(result["holds"] == 0);
    CHECK(result["share"]["mean"] == 0);
    CHECK(result["word"] == "open");
    CHECK(result["largest_regret"].is_null());
    CHECK(result["turned_by"].empty());
    const Reply reply = goodwill_says(on_minimal("robust", claimed));
    for (const char* part :
         {"Employees: higher in B than in A", "Holds in 0 of 12 sets", "No difference in 12",
          "What turns it most: none clearly", "9 structural switches", "As the model stands B changes nothing"}) {
        CAPTURE(part);
        CHECK(contains(reply.out, part));
    }
    claimed.insert(claimed.end(), {"--language", "de"});
    CHECK(contains(goodwill_says(on_minimal("robust", claimed)).out, "Kein Unterschied in 12"));
}

TEST_CASE("robust: the same numbers with any number of threads, in files too, and worlds of their own") {
    const auto with_threads = [](const char* threads, const std::string& folder) {
        return goodwill_says(on_minimal("robust", {"--days", "30", "--sets", "10", "--claim", "account higher", "--b",
                                                   "wow_share=0.3", "--threads", threads, "--out", folder, "--json"}));
    };
    const Folder one("one"), three("three");
    const Reply alone = with_threads("1", one.path.string());
    CHECK(alone.code == 0);
    CHECK(alone.out == with_threads("3", three.path.string()).out);
    for (const char* name : {"runs.csv", "runs-long.csv", "robust.csv", "judgements.csv", "units.csv"}) {
        CHECK(file_text(one.path / name) == file_text(three.path / name));
    }
    CHECK(file_text(one.path / "runs.csv").starts_with("run,point,set,side,omega_delight,"));
    CHECK(contains(file_text(one.path / "runs.csv"), "\n0,0,,a,,"));  // the model as it stands
    CHECK(contains(file_text(one.path / "manifest.json"), "\"robust.csv\": \"fnv1a:"));
    CHECK(file_text(one.path / "robust.csv").starts_with("set,outcome,difference,"));
    const json of_kind = robust_said(
        {"--days", "30", "--sets", "10", "--claim", "account higher", "--b", "wow_share=0.3", "--replicate", "kind"});
    CHECK(of_kind["over"] == "worlds");
    CHECK(of_kind["sets"] == 10);
}

TEST_CASE("robust: a wrong command line ends with 2 and says why") {
    check_refused({
        {{"robust", "grand-hotel"}, "--claim is required"},
        {{"robust", "grand-hotel", "--claim", "profit"}, "--claim \"profit\": not of the form \"METRIC higher\""},
        {{"robust", "grand-hotel", "--claim", "profit > much"}, "not of the form"},
        {{"robust", "grand-hotel", "--claim", " higher"}, "not of the form"},
        {{"robust", "grand-hotel", "--claim", "proft higher", "--b", "price=1.1"}, "did you mean \"profit\"?"},
        {{"robust", "grand-hotel", "--claim", "profit>0"}, "--a and --b are the same world"},
        {{"robust", "grand-hotel", "--claim", "nps < -1", "--b", "wow=1"}, "--b \"wow=1\": there is no lever \"wow\""},
        {{"robust", "grand-hotel", "--claim", "nps lower", "--b", "price=1.1", "--sets", "9"},
         "not in range 10 to 10000"},
        {{"robust", "grand-hotel", "--claim", "nps lower", "--width", "0"}, "--width"},
        {{"robust", "grand-hotel", "--claim", "nps lower", "--over", "levers"}, "--over"},
    });
}

#ifdef GOODWILL_PROGRAM
TEST_CASE("robust: one that is stopped reports the sets it has, and ends with 75") {
    const Reply reply = tests::program_says("robust '" + minimal_path() +
                                                "' --sets 2000 --days 2000 --claim 'profit higher' --b wow_share=0.2 "
                                                "--threads 1 --json",
                                            "timeout --signal=INT --preserve-status 10 ");
    CHECK(reply.code == 75);
    CHECK(contains(reply.err, "of 2000 sets are complete, with 1 of 2 replications"));
    const json result = json::parse(reply.out);
    CHECK(result["sets"] > 0);
    CHECK(result["sets"] < 2000);
    CHECK(result["replications"] == 1);
}
#endif
