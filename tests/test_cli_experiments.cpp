// compare, tornado, sweep and sensitivity as a user calls them.
#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/csv.h"
#include "cli/experiment.h"
#include "cli/factors.h"
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
using tests::minimal_path;
using tests::on_minimal;
using tests::Reply;
using tests::said;
using tests::Words;

namespace {

Words in_minimal(const std::string& command, const Words& more) {
    Words words = on_minimal(command, {"--days", "60"});
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

}  // namespace

TEST_CASE("compare: equal sides differ by exactly nothing, in every figure") {
    const json result =
        said(in_minimal("compare", {"--a", "wow_share=0.2", "--b", "wow_share=0.2", "--replications", "3", "--json"}));
    REQUIRE(result["metrics"].size() == metric_table().size());
    for (const auto& item : result["metrics"].items()) {
        const std::string id = item.key();
        const json& metric = item.value();
        CAPTURE(id);
        CHECK(metric["difference"]["changed"] == 0);
        const bool is_nothing = metric["difference"]["mean"].is_null() || metric["difference"]["mean"] == 0;
        CHECK(is_nothing);
        const std::string verdict = metric["difference"]["verdict"];
        CHECK((verdict == "same" || verdict == "unknown"));
    }
}

TEST_CASE("experiments: --last says of how many days figures are") {
    const Words words = in_minimal("compare", {"--b", "wow_share=0.3", "--replications", "2", "--json"});
    const auto of_last = [&](const char* days) {
        Words all = words;
        all.insert(all.end(), {"--last", days});
        return said(all);
    };
    const json month = of_last("30"), all = of_last("60");
    CHECK(month["measured_days"] == 30);
    CHECK(all["measured_days"] == 60);
    CHECK(of_last("365")["measured_days"] == 60);  // there are no more
    CHECK(all == said(words));
    // Part of the contacts of sixty days, and the same customers at the end of them.
    CHECK(month["metrics"]["contacts"]["a"]["mean"] < all["metrics"]["contacts"]["a"]["mean"]);
    CHECK(month["metrics"]["customers"] == all["metrics"]["customers"]);
    check_refused({{in_minimal("compare", {"--last", "0"}), "--last"},
                   {in_minimal("best", {"--budget", "1000", "--last", "30"}), "--last"}});
}

TEST_CASE("compare: the same numbers with any number of threads, and as single runs give them") {
    const Words words = in_minimal("compare", {"--b", "wow_share=0.3", "--replications", "4", "--seed", "3", "--json"});
    const auto with_threads = [&](const char* threads) {
        Words all = words;
        all.insert(all.end(), {"--threads", threads});
        return goodwill_says(all).out;
    };
    const std::string one = with_threads("1");
    CHECK(one == with_threads("3"));
    const json result = json::parse(one);
    // The first future of the settled world is the plain run's.
    const Folder folder("experiment");
    REQUIRE(goodwill_says(in_minimal("compare", {"--b", "wow_share=0.3", "--replications", "4", "--seed", "3", "--out",
                                                 folder.path.string()}))
                .code == 0);
    const json plain = said(in_minimal("run", {"--seed", "3", "--json"}));
    const json changed = said(in_minimal("run", {"--seed", "3", "--set", "wow_share=0.3", "--json"}));
    const std::string runs = file_text(folder.path / "runs.csv");
    CHECK(contains(runs, plain["state_hash"].get<std::string>()));
    CHECK(contains(runs, changed["state_hash"].get<std::string>()));
    CHECK(result["metrics"]["account"]["difference"]["changed"] == 4);
    const double a = result["metrics"]["account"]["a"]["mean"], b = result["metrics"]["account"]["b"]["mean"];
    CHECK(result["metrics"]["account"]["difference"]["mean"].get<double>() == doctest::Approx(b - a));
}

TEST_CASE("compare: worlds of their own are those of single runs, too, and their sides share them") {
    const Folder folder("kind");
    const Words words = in_minimal("compare", {"--replicate", "kind", "--b", "wow_share=0.3", "--replications", "3",
                                               "--seed", "5", "--out", folder.path.string(), "--json"});
    CHECK(said(words)["over"] == "worlds");
    const std::string runs = file_text(folder.path / "runs.csv");
    for (const char* seed : {"5", "6", "7"}) {
        CHECK(contains(runs, said(in_minimal("run", {"--seed", seed, "--json"}))["state_hash"].get<std::string>()));
        CHECK(contains(runs, said(in_minimal("run", {"--seed", seed, "--set", "wow_share=0.3", "--json"}))["state_hash"]
                                 .get<std::string>()));
    }
}

TEST_CASE("compare: stops when the interval is narrow enough, with any number of threads at the same replication") {
    const auto with = [](const char* until, const char* threads) {
        return said(in_minimal("compare", {"--b", "wow_share=0.3", "--until", until, "--threads", threads, "--json"}));
    };
    const json wide = with("account=5", "1"), narrow = with("account=0.02", "1");
    CHECK(wide["replications"] == 10);
    CHECK(narrow["replications"] > 10);
    CHECK(narrow["metrics"]["account"]["difference"]["half_width"] <= 0.02);
    CHECK(narrow == with("account=0.02", "4"));
    const Reply capped = goodwill_says(
        in_minimal("compare", {"--b", "wow_share=0.3", "--until", "account=0.000001", "--at-most", "12", "--json"}));
    CHECK(capped.code == 0);
    CHECK(contains(capped.err, "not reached after 12 replications"));
    CHECK(json::parse(capped.out)["replications"] == 12);
}

TEST_CASE("compare: the table says what it rests on, in both languages, and how sure each difference is") {
    const Reply english = goodwill_says(in_minimal("compare", {"--b", "wow_share=0.3", "--replications", "3"}));
    CHECK(english.code == 0);
    for (const char* part : {"A  as it is", "B  wow_share=0.3", "This business: 3 futures", "the same luck",
                             "95 % interval", "the same", "Open: the interval does not settle the sign"}) {
        CAPTURE(part);
        CHECK(contains(english.out, part));
    }
    const Reply german = goodwill_says(in_minimal(
        "compare", {"--b", "wow_share=0.3", "--replications", "3", "--replicate", "kind", "--language", "de"}));
    CHECK(contains(german.out, "Irgendein Unternehmen dieser Art: 3 eingeschwungene Welten"));
    CHECK(contains(german.out, "95-%-Intervall"));
}

TEST_CASE("tornado: sorted, paired with the business as it is, and people are whole") {
    const json result = said(in_minimal("tornado", {"--metric", "account", "--replications", "3", "--json"}));
    REQUIRE(result["levers"].size() > 10);
    double last = 1e300;
    for (const json& lever : result["levers"]) {
        double length = 0.0;
        for (const char* side : {"low", "high"}) {
            if (lever[side].is_null()) continue;
            CHECK(lever[side]["value"] != lever["present"]);
            if (!lever[side]["mean"].is_null()) length = std::max(length, std::fabs(lever[side]["mean"].get<double>()));
            if (lever["lever"].get<std::string>().starts_with("staff.")) {
                CHECK(lever[side]["value"].get<double>() == std::round(lever[side]["value"].get<double>()));
            }
        }
        CHECK(length <= last);
        last = length;
    }
    const json one =
        said(in_minimal("tornado", {"--metric", "account", "--lever", "wow_share", "--replications", "3", "--json"}));
    REQUIRE(one["levers"].size() == 1);
    const json compared = said(
        in_minimal("compare", {"--b", "wow_share=" + std::to_string(one["levers"][0]["high"]["value"].get<double>()),
                               "--replications", "3", "--json"}));
    CHECK(one["levers"][0]["high"]["mean"].get<double>() ==
          doctest::Approx(compared["metrics"]["account"]["difference"]["mean"].get<double>()));
}

TEST_CASE("tornado: a lever that changed nothing says so, and is not called unimportant") {
    const std::vector<std::string> words{"--metric", "profit", "--lever",        "staffing",
                                         "--move",   "0.001",  "--replications", "2"};
    const Reply reply = goodwill_says(in_minimal("tornado", words));
    CHECK(reply.code == 0);
    CHECK(contains(reply.out, "±0"));
    CHECK(contains(reply.out, "That does not say it is unimportant"));
    std::vector<std::string> as_json = words;
    as_json.emplace_back("--json");
    const json bar = said(in_minimal("tornado", as_json))["levers"][0];
    REQUIRE(bar["high"].is_object());  // it ran
    CHECK(bar["high"]["value"] > bar["present"]);
    CHECK(bar["high"]["changed"] == 0);
}

TEST_CASE("tornado: each is moved by a step at least, and only what is at its end is not moved") {
    const json of_price =
        said(in_minimal("tornado", {"--lever", "price", "--move", "0.001", "--replications", "2", "--json"}));
    CHECK(of_price["levers"][0]["low"]["value"] < of_price["levers"][0]["present"]);
    CHECK(of_price["levers"][0]["high"]["value"] > of_price["levers"][0]["present"]);
    const json at_end =
        said(in_minimal("tornado", {"--lever", "complaint_ease", "--replications", "2", "--json"}))["levers"][0];
    CHECK(at_end["low"].is_null());
    CHECK(at_end["high"].is_object());
}

TEST_CASE("sweep: every combination, with presets as a factor, and its files") {
    const Folder folder("sweep");
    const json result = said(in_minimal("sweep", {"--over", "wow_share=0:0.3:0.1", "--over", "preset=delight,effort",
                                                  "--replications", "2", "--out", folder.path.string(), "--json"}));
    REQUIRE(result["points"].size() == 8);
    CHECK(result["points"][7]["values"]["wow_share"] == 0.3);
    CHECK(result["points"][1]["values"]["preset"] == "effort");
    CHECK(result["distinct_outcomes"] == 8);
    const std::string runs = file_text(folder.path / "runs.csv");
    CHECK(runs.starts_with("run,point,wow_share,preset,replication,seed,status,state_hash,customers,"));
    CHECK(contains(file_text(folder.path / "runs-long.csv"),
                   "run,point,wow_share,preset,replication,seed,metric,value\n"));
    CHECK(contains(file_text(folder.path / "units.csv"), "customers,people"));
    CHECK(contains(file_text(folder.path / "manifest.json"), "\"sweep.csv\": \"fnv1a:"));
    const json sampled = said(in_minimal("sweep", {"--design", "lhs", "--points", "5", "--over", "wow_share=0:0.4",
                                                   "--over", "price=0.9:1.1", "--replications", "2", "--json"}));
    CHECK(sampled["points"].size() == 5);
}

TEST_CASE("sweep: businesses are a factor, each with its own people") {
    const json result =
        said({"sweep", minimal_path(), "--days", "20", "--over", "scenario=" + minimal_path() + ",blank",
              "--replications", "2", "--customers", "100", "--json"});
    REQUIRE(result["points"].size() == 2);
    CHECK(result["points"][0]["metrics"]["contacts"]["mean"] != result["points"][1]["metrics"]["contacts"]["mean"]);
    const Reply table =
        goodwill_says({"sweep", minimal_path(), "--days", "20", "--over", "scenario=" + minimal_path() + ",blank",
                       "--replications", "2", "--customers", "100", "--metric", "profit"});
    CHECK(contains(table.out, "Each business: 2 futures of its one settled world"));
    CHECK(contains(table.out, "profit (€)\n"));
}

TEST_CASE("sensitivity: what cannot act has no effect, and the strongest get their indices") {
    const json result = said(in_minimal("sensitivity", {"--metric", "account", "--trajectories", "2", "--replications",
                                                        "2", "--sobol", "2", "--base", "8", "--json"}));
    CHECK(result["elementary_effects"].size() > 10);
    CHECK(result["elementary_effects"][0]["mean"] >= result["elementary_effects"][1]["mean"]);
    REQUIRE(result["sobol_indices"].size() == 2);
    CHECK(result["sobol_indices"][0]["factor"] == result["elementary_effects"][0]["factor"]);
    CHECK(result["sobol_indices"][0]["total"]["count"] == 8);
    const Reply judgements = goodwill_says(
        in_minimal("sensitivity", {"--over", "judgements", "--trajectories", "2", "--replications", "2"}));
    CHECK(judgements.code == 0);
    CHECK(contains(judgements.out, "Space: judgements (J), all at once"));
    CHECK(contains(judgements.out, "it does not settle anew"));
}

TEST_CASE("experiments: a wrong command line ends with 2 and says why") {
    const std::vector<std::pair<Words, std::string>> cases{
        {{"compare"}, "SCENARIO is required"},
        {{"compare", "grand-hotel", "--b", "wow_shar=1"},
         "--b \"wow_shar=1\": there is no lever \"wow_shar\"; did you mean"},
        {{"compare", "grand-hotel", "--a", "efort"},
         "--a \"efort\": there is no such preset; did you mean \"effort\"?"},
        {{"compare", "grand-hotel", "--b", "400:price=1"}, "a change after day 400 changes nothing"},
        {{"compare", "grand-hotel", "--until", "nps"}, "--until \"nps\": not of the form metric=halfwidth"},
        {{"compare", "grand-hotel", "--until", "nps=0"}, "a number above 0"},
        {{"compare", "grand-hotel", "--until", "nsp=1"}, "did you mean \"nps\"?"},
        {{"compare", "grand-hotel", "--until", "nps=1", "--replications", "5"}, "--replications excludes --until"},
        {{"compare", "grand-hotel", "--replicate", "that"}, "--replicate"},
        {{"compare", "grand-hotel", "--replications", "1"}, "not in range 2 to 1000"},
        {{"tornado", "grand-hotel", "--metric", "proft"}, "did you mean \"profit\"?"},
        {{"tornado", "grand-hotel", "--lever", "wow"}, "--lever \"wow\": there is no such lever"},
        {{"sweep", "grand-hotel"}, "--over is required"},
        {{"sweep", "grand-hotel", "--over", "price"}, "not of the form lever=from:to:step"},
        {{"sweep", "grand-hotel", "--over", "price=1:0.9:0.1"}, "1 to 0.9 is empty"},
        {{"sweep", "grand-hotel", "--over", "price=0.9:1.1:0"}, "the step is to be above 0"},
        {{"sweep", "grand-hotel", "--over", "price=0.9:1.1:1e-9"}, "fewer than 10000 values"},
        {{"sweep", "grand-hotel", "--over", "price=1,,2"}, "not of the form"},
        {{"sweep", "grand-hotel", "--over", "price=1,9"}, "price cannot be 9: allowed is 0.7 to 1.5"},
        {{"sweep", "grand-hotel", "--over", "price=0.8:1.2", "--design", "grid"}, "not of the form lever=from:to:step"},
        {{"sweep", "grand-hotel", "--over", "price=1,1.1", "--over", "price=0.9"}, "price varies already"},
        {{"compare", "grand-hotel", "--at-most", "20"}, "--at-most requires --until"},
        {{"sensitivity", "grand-hotel", "--over", "all"}, "--over"},
        {{"sensitivity", "grand-hotel", "--base", "100"}, "100 is no power of two; take 64"},
    };
    check_refused(cases);
    CHECK(goodwill_says({"compare", "no-such-business"}).code == 4);
}

TEST_CASE("experiments: tables for German spreadsheets") {
    const Folder folder("german");
    REQUIRE(goodwill_says(in_minimal("compare", {"--b", "wow_share=0.3", "--replications", "2", "--csv", "german",
                                                 "--out", folder.path.string()}))
                .code == 0);
    const std::string text = file_text(folder.path / "comparison.csv");
    CHECK(text.starts_with("\xEF\xBB\xBFmetric;a;a_low;"));
    CHECK(text.find('.') == std::string::npos);
    const Folder swept("german-sweep");
    REQUIRE(goodwill_says(in_minimal("sweep", {"--over", "wow_share=0,0.35", "--replications", "2", "--csv", "german",
                                               "--out", swept.path.string()}))
                .code == 0);
    CHECK(contains(file_text(swept.path / "sweep.csv"), "\n1;0,35;"));
    CHECK(contains(file_text(swept.path / "runs.csv"), ";0,35;"));
    cli::Csv csv(cli::CsvForm::international);
    csv.cell("a \"b\", c").cell(0.1).cell(std::nan("")).whole(3).end_row();
    CHECK(csv.text() == "\"a \"\"b\"\", c\",0.1,,3\n");
}

#ifdef GOODWILL_PROGRAM
TEST_CASE("experiments: one that is stopped reports what it has, and ends with 75") {
    const Reply reply = tests::program_says(
        "compare '" + minimal_path() + "' --replications 1000 --days 1000 --b wow_share=0.2 --threads 1 --json",
        "timeout --signal=INT --preserve-status 8 ");
    CHECK(reply.code == 75);
    CHECK(contains(reply.err, "goodwill: stopped; "));
    const json result = json::parse(reply.out);
    CHECK(result["replications"] > 0);
    CHECK(result["replications"] < 1000);
}
#endif
