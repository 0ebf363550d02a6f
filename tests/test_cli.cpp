#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/files.h"
#include "cli/simulation.h"
#include "cli/text_table.h"
#include "sim/report/plain_text.h"
#include "sim/session/metrics.h"
#include "sim/world/state_hash.h"
#include "tests/cli_replies.h"

namespace goodwill {

namespace {

using nlohmann::json;
using tests::check_refused;
using tests::contains;
using tests::file_text;
using tests::Folder;
using tests::goodwill_says;
using tests::minimal_path;
using tests::replaced;
using tests::Reply;
using tests::source_path;

std::size_t line_count(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("command line: help and version") {
    const Reply help = goodwill_says({"--help"});
    CHECK(help.code == 0);
    CHECK(help.err.empty());
    for (const char* part :
         {"Examples:", "Exit codes:", "run", "bench", "check", "schema", "parameters", "metrics", "scenarios"}) {
        CAPTURE(part);
        CHECK(contains(help.out, part));
    }
    const std::string of_run = goodwill_says({"run", "--help"}).out;
    CHECK(contains(of_run, "--customers"));
    CHECK(contains(of_run, "  goodwill run --spec run.json"));
    CHECK_FALSE(contains(of_run, "  goodwill compare "));
    CHECK(contains(of_run, "Exit codes:"));
    CHECK_FALSE(contains(goodwill_says({"status", "--help"}).out, "Examples:"));
    const Reply version = goodwill_says({"--version"});
    CHECK(version.code == 0);
    CHECK(version.out.starts_with("goodwill "));
}

TEST_CASE("command line: a wrong command line ends with 2 and says why") {
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
        {{}, "subcommand is required"},
        {{"rnu"}, "did you mean \"run\"?"},
        {{"simulate"},
         "commands: run, compare, tornado, sweep, plan, sensitivity, robust, best, work, status, merge, report, "
         "replay, "
         "bench, validate, calibrate-defaults, settle, story, check, schema, parameters, metrics, scenarios, stories"},
        {{"run"}, "SCENARIO is required"},
        {{"run", "grand-hotel", "--dyas", "3"}, "--dyas"},
        {{"run", "grand-hotel", "--days", "0"}, "not in range 1 to 32000"},
        {{"run", "grand-hotel", "--days", "many"}, "--days"},
        {{"run", "grand-hotel", "--seed", "-1"}, "--seed"},
        {{"run", "grand-hotel", "--threads", "0"}, "--threads"},
        {{"run", "grand-hotel", "--language", "fr"}, "--language"},
        {{"run", "grand-hotel", "--customers", "5"}, "10 to 5000000"},
        {{"run", "grand-hotel", "--customers", "6000000"}, "10 to 5000000"},
        {{"run", "grand-hotel", "--set", "wow_shar=0.1"}, "did you mean \"wow_share\"?"},
        {{"run", "grand-hotel", "--set", "wow_share"}, "lever=number"},
        {{"run", "grand-hotel", "--set", "wow_share=x"}, "lever=number"},
        {{"run", "grand-hotel", "--set", "wow_share=0.1x"}, "lever=number"},
        {{"run", "grand-hotel", "--set", "wow_share=9"}, "allowed is 0 to 0.4"},
        {{"run", "grand-hotel", "--set", "wow_share=nan"}, "lever=number"},
        {{"run", "grand-hotel", "--set", "staff.reception=1.5"}, "whole numbers"},
        {{"run", "grand-hotel", "--at", "wow_share=0.1"}, "DAY:lever=number"},
        {{"run", "grand-hotel", "--days", "30", "--at", "30:wow_share=0.1"}, "from 0 to 29"},
        {{"run", "grand-hotel", "--at", "-1:wow_share=0.1"}, "DAY:lever=number"},
        {{"run", "grand-hotel", "--trace", "5"}, "--trace needs --out"},
        {{"run", "grand-hotel", "--out", "unused", "--trace", "20000"}, "0 to 19999"},
        {{"run", "grand-hotel", "--preset", "efort"}, "did you mean \"effort\"?"},
        {{"run", "grand-hotel", "--preset", "best-of-all-worlds"}, "allowed are delight, balanced, effort"},
        {{"check"}, "FILE is required"},
        {{"run", "grand-hotel", "--days", "0x10"}, "0x10 is not in range 1 to 32000: a whole number without sign"},
        {{"run", "grand-hotel", "--seed", "0x10"}, "0x10 is not in range 0 to 18446744073709551615"},
        {{"run", "grand-hotel", "--trace", "4294967296", "--out", "unused"}, "not in range 0 to 4294967295"},
        {{"run", "grand-hotel", "--customers", "0"},
         "goodwill: --customers 0: allowed for grand-hotel is a whole number from 10 to 5000000 (a market of at most "
         "20000000 people)\n"},
        {{"run", "grand-hotel", "--customers", "1e12"}, "--customers 1e12: allowed for grand-hotel is a whole number"},
        {{"run", "grand-hotel", "--customers", "99999999999999999999"}, "is a whole number from 10 to 5000000"},
        {{"run", "grand-hotel", "--customers", ""}, "is a whole number from 10 to 5000000"},
        {{"bench", "--customers", "0"}, "--customers 0: allowed for grand-hotel is a whole number from 10 to 5000000"},
        {{"run", "grand-hotel", "--language", "1"}, "--language: 1 not in {en,de}"},
        {{"run", "grand-hotel", "--set", ""}, "--set \"\": not of the form lever=number"},
        {{"run", "grand-hotel", "--set", "=1"}, "--set \"=1\": not of the form lever=number"},
        {{"run", "grand-hotel", "--set", "price="}, "an empty value is no number; allowed is 0.7 to 1.5"},
        {{"run", "grand-hotel", "--set", "price=1e999"}, "\"1e999\" is no number; allowed is 0.7 to 1.5"},
        {{"run", "grand-hotel", "--set", "price=-inf"}, "\"-inf\" is no number"},
        {{"run", "grand-hotel", "--set", "price=-1"}, "price cannot be -1: allowed is 0.7 to 1.5"},
        {{"run", "grand-hotel", "--set", "staff.reception=1e300"}, "allowed is 1 to 10"},
        {{"run", "grand-hotel", "--at", "1:"}, "--at \"1:\": not of the form lever=number"},
        {{"run", "grand-hotel", "--at", ":price=1"}, "not of the form DAY:lever=number with a day from 0 to 364"},
        {{"run", "grand-hotel", "--days", "9", "--at", "9:price=1"},
         "a change after day 9 changes nothing in a run of 9 days"},
        {{"parameters", "--output", "unused"}, "--output requires --markdown"},
        {{"validate", "--fact", "nope"}, "--fact \"nope\": there is no such fact; allowed are churn, "},
        {{"validate", "--fact", "churnn"}, "did you mean \"churn\"?"},
    };
    check_refused(cases);
    CHECK_FALSE(std::filesystem::exists("unused"));
}

TEST_CASE("command line: numbers are plain decimal, with leading zeros too") {
    const json result =
        json::parse(goodwill_says({"run", minimal_path(), "--seed", "010", "--days", "08", "--json"}).out);
    CHECK(result["seed"] == 10);
    CHECK(result["days"] == 8);
    const json largest = json::parse(
        goodwill_says({"run", minimal_path(), "--seed", "18446744073709551615", "--days", "1", "--json"}).out);
    CHECK(largest["seed"] == "18446744073709551615");  // exact where numbers are doubles
    CHECK(contains(goodwill_says({"run", minimal_path(), "--days", "1", "--language", "DE"}).out, "Kunden zu Beginn"));
}

TEST_CASE("command line: a fact that is asked for twice is measured once") {
    const auto facts = [](std::vector<std::string> names) {
        std::vector<std::string> arguments{"validate", "--replications", "2", "--json"};
        for (const std::string& name : names) {
            arguments.insert(arguments.end(), {"--fact", name});
        }
        return goodwill_says(arguments).out;
    };
    CHECK(facts({"churn", "churn"}) == facts({"churn"}));
}

TEST_CASE("command line: a preset is the settings it names, and a setting comes after it") {
    const auto outcome = [](std::vector<std::string> extra) {
        std::vector<std::string> arguments{"run", "grand-hotel", "--days", "20", "--customers", "200", "--json"};
        arguments.insert(arguments.end(), extra.begin(), extra.end());
        return nlohmann::json::parse(goodwill_says(arguments).out).at("state_hash").get<std::string>();
    };
    const std::string by_preset = outcome({"--preset", "effort"});
    CHECK(by_preset != outcome({}));
    CHECK(by_preset ==
          outcome({"--set", "omega_delight=0", "--set", "omega_effort=1", "--set", "expectation_adaptation=0.2"}));
    CHECK(outcome({"--preset", "effort", "--set", "omega_effort=0.3"}) != by_preset);
}

TEST_CASE("command line: a friendship network from a file beside the scenario") {
    const Folder folder("network");
    std::filesystem::create_directories(folder.path / "ties");
    std::string text = file_text(minimal_path());
    const std::string there = "\"strong_ties\": 6";
    text.replace(text.find(there), there.size(),
                 there + ", \"network\": \"edge_list\", \"edge_file\": \"ties/friends.txt\"");
    const std::string scenario = (folder.path / "scenario.json").string();
    std::ofstream(scenario) << text;
    CHECK(contains(goodwill_says({"check", scenario}).err, "\"ties/friends.txt\" cannot be read (allowed: "));
    std::ofstream(folder.path / "ties" / "friends.txt") << "# ties\n0 1\n1 2 weak\n";
    CHECK(goodwill_says({"check", scenario}).code == 0);
    CHECK(goodwill_says({"run", scenario, "--days", "3"}).code == 0);
    std::ofstream(folder.path / "ties" / "friends.txt") << "0 1\n1 friend\n";
    const Reply broken = goodwill_says({"run", scenario, "--days", "3"});
    CHECK(broken.code == 3);
    CHECK(contains(broken.err,
                   "population.edge_file: \"ties/friends.txt\" is wrong in line 2: \"friend\" is not the "
                   "number of a person (allowed: two whole numbers from 0 to 19999999"));
}

TEST_CASE("command line: every wrong setting is named at once") {
    const Reply outcome =
        goodwill_says({"run", "grand-hotel", "--set", "wow_share=9", "--set", "price=9", "--at", "3:prize=1"});
    CHECK(outcome.code == 2);
    CHECK(line_count(outcome.err) == 3);
}

TEST_CASE("command line: a scenario with errors ends with 3 and all of its messages") {
    const std::string path = source_path("tests/malformed/many_errors_at_once.json").string();
    for (const char* command : {"run", "check", "bench"}) {
        CAPTURE(command);
        const Reply outcome = goodwill_says({command, path});
        CHECK(outcome.code == 3);
        CHECK(outcome.out.empty());
        CHECK(line_count(outcome.err) ==
              line_count(file_text(source_path("tests/malformed/many_errors_at_once.expected"))));
        CHECK(contains(outcome.err,
                       "many_errors_at_once.json:16: touchpoints[1].failure_rate: 2 is above the allowed range"));
    }
}

TEST_CASE("command line: what cannot be read or written ends with 4") {
    const Reply missing = goodwill_says({"run", "no/such/file.json"});
    CHECK(missing.code == 4);
    CHECK(contains(missing.err, "no/such/file.json: no such file or scenario"));
    CHECK(contains(goodwill_says({"run", "grand-hotle"}).err, "did you mean \"grand-hotel\"?"));
    CHECK(goodwill_says({"check", "no/such/file.json", "grand-hotel"}).code == 4);
    CHECK(goodwill_says({"scenarios", "nothing"}).code == 4);
    // A file cannot be a folder.
    const std::string inside_a_file = minimal_path() + "/inside";
    const Reply unwritable = goodwill_says({"run", minimal_path(), "--days", "2", "--out", inside_a_file});
    CHECK(unwritable.code == 4);
    CHECK(contains(unwritable.err, "cannot be written"));
    CHECK(goodwill_says({"schema", "--output", inside_a_file}).code == 4);
    CHECK(goodwill_says({"parameters", "--markdown", "--output", inside_a_file}).code == 4);
}

TEST_CASE("command line: check") {
    const Reply outcome = goodwill_says({"check", minimal_path(), "grand-hotel", "phone-provider"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK(line_count(outcome.out) == 3);
    CHECK(contains(outcome.out, "fine (minimal, 2 touchpoints, 2 journeys)"));
    CHECK(goodwill_says({"check", "-"}, file_text(minimal_path())).code == 0);
    const Reply broken = goodwill_says({"check", "-"}, "{");
    CHECK(broken.code == 3);
    CHECK(contains(broken.err, "standard input:1: "));
}

TEST_CASE("command line: the table of a run, in both languages") {
    const Reply english = goodwill_says({"run", "grand-hotel", "--days", "30"});
    CHECK(english.code == 0);
    CHECK(english.err.empty());
    CHECK(contains(english.out, "Grand hotel\n"));
    CHECK(contains(english.out, "Customers at the start: 5,000"));
    for (const MetricInfo& metric : metric_table()) {
        CAPTURE(std::string(metric.id));
        CHECK(contains(english.out, std::string(metric.label.en)));
    }
    const Reply german = goodwill_says({"run", "grand-hotel", "--days", "30", "--language", "de"});
    CHECK(contains(german.out, "Grandhotel\n"));
    CHECK(contains(german.out, "Kunden zu Beginn: 5.000"));
    CHECK(contains(german.out, "Rezeption"));
}

TEST_CASE("command line: a survey that nobody has answered has no value") {
    const Folder folder("silent");
    const std::vector<std::string> silent{"run", "grand-hotel", "--days", "3", "--set", "survey_share=0"};
    const auto silent_with = [&silent](std::initializer_list<std::string> more) {
        std::vector<std::string> arguments = silent;
        arguments.insert(arguments.end(), more);
        return goodwill_says(arguments).out;
    };
    const std::string table = silent_with({});
    const std::string row = table.substr(table.find("NPS (surveyed)"));
    CHECK(row.substr(0, row.find('\n')).ends_with(" – points"));
    CHECK(json::parse(silent_with({"--json"}))["metrics"]["nps_surveyed"].is_null());
    silent_with({"--out", folder.path.string()});
    std::istringstream lines(file_text(folder.path / "metrics.csv"));
    std::string header, first_day;
    std::getline(lines, header);
    std::getline(lines, first_day);
    const auto before =
        std::count(header.begin(), header.begin() + static_cast<std::ptrdiff_t>(header.find("nps_surveyed")), ',');
    std::size_t cell = 0;
    for (std::ptrdiff_t i = 0; i < before; ++i) {
        cell = first_day.find(',', cell) + 1;
    }
    CHECK(first_day[cell] == ',');
}

TEST_CASE("command line: the JSON object of a run") {
    const Reply outcome = goodwill_says({"run", "grand-hotel", "--days", "40", "--seed", "11", "--customers", "500",
                                         "--set", "wow_share=0.2", "--at", "7:staff.reception=3", "--json"});
    REQUIRE(outcome.code == 0);
    const json result = json::parse(outcome.out);
    CHECK(result.size() == 8);
    CHECK(result["scenario"] == "grand-hotel");
    CHECK(result["seed"] == 11);
    CHECK(result["days"] == 40);
    CHECK(result["customers"] == 500);
    CHECK(result["metrics"].size() == metric_table().size());
    CHECK(result["metrics"]["contacts"].get<double>() > 0.0);
    CHECK(result["timing"].size() == 2);
    CHECK(result["timing"]["wall_s"].get<double>() >= 0.0);
    CHECK(result["timing"]["customer_days_per_s"].get<double>() >= 0.0);
    const json& manifest = result["manifest"];
    CHECK(manifest["state_hash"] == result["state_hash"]);
    CHECK(manifest["seed"] == 11);
    CHECK(manifest["people"] == 2000);
    CHECK(manifest["levers"] == json::array({{{"day", 0}, {"lever", "wow_share"}, {"value", 0.2}},
                                             {{"day", 7}, {"lever", "staff.reception"}, {"value", 3}}}));
    CHECK(manifest["command"] ==
          "goodwill run grand-hotel --days 40 --seed 11 --customers 500 --set wow_share=0.2 --at "
          "7:staff.reception=3 --json");
    for (const char* key : {"version", "compiler", "platform", "build_type", "flags"}) {
        CAPTURE(key);
        CHECK_FALSE(manifest[key].get<std::string>().empty());
    }
}

TEST_CASE("command line: the same command gives the same state, with any number of threads; other luck another") {
    const auto state = [](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"run", "grand-hotel", "--days", "20", "--customers", "777", "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return json::parse(goodwill_says(arguments).out)["state_hash"].get<std::string>();
    };
    const std::string reference = state({"--threads", "1"});
    CHECK(reference.size() == 16);
    CHECK(state({"--threads", "4"}) == reference);
    CHECK(state({"--threads", "7"}) == reference);
    CHECK(state({"--seed", "8"}) != reference);
    CHECK(state({"--at", "19:wow_share=0.3"}) != reference);
}

TEST_CASE("command line: the session with threads equals the session without") {
    ScenarioResult read = read_scenario(file_text(minimal_path()));
    REQUIRE(read.ok());
    for (const int settle_years : {0, 1}) {
        CAPTURE(settle_years);
        read.scenario.settle_years = settle_years;
        const SessionOptions options{.seed = 3, .customers = 250, .ledger = Ledger::Scope::all};
        const Session plain = start_session(read.scenario, options);
        std::ostringstream out;
        std::ostringstream err;
        std::istringstream in;
        const Session threaded = cli::start_session_with_threads(read.scenario, options, 3, {in, out, err});
        CHECK(state_hash(plain.world()) == state_hash(threaded.world()));
        CHECK(plain.world().ledger.written == threaded.world().ledger.written);
        CHECK(plain.world().ledger.written > 200);
        CHECK(std::equal(plain.log().begin(), plain.log().end(), threaded.log().begin(), threaded.log().end()));
    }
}

TEST_CASE("command line: files of a run") {
    const Folder folder("run");
    const std::string path = folder.path.string();
    const Reply outcome = goodwill_says(
        {"run", minimal_path(), "--days", "50", "--out", path, "--trace", "2", "--trace", "399", "--json"});
    REQUIRE(outcome.code == 0);
    const std::string metrics = file_text(folder.path / "metrics.csv");
    CHECK(line_count(metrics) == 51);
    CHECK(metrics.starts_with("day,customers,"));
    CHECK(contains(metrics, "\n1,"));  // days are numbered from 1, as on the screen
    CHECK(contains(metrics, "\n50,"));
    CHECK_FALSE(contains(metrics, "\n0,"));
    const std::size_t columns = metric_table().size() + 1;
    const std::string header = metrics.substr(0, metrics.find('\n'));
    CHECK(static_cast<std::size_t>(std::count(header.begin(), header.end(), ',')) == columns - 1);
    const json manifest = json::parse(file_text(folder.path / "manifest.json"));
    CHECK(manifest["outputs"].size() == 3);
    CHECK(manifest["outputs"]["metrics.csv"] == "fnv1a:" + cli::hex(cli::fnv1a(metrics)));
    CHECK(manifest["scenario"]["hash"] == "fnv1a:" + cli::hex(cli::fnv1a(file_text(minimal_path()))));
    CHECK(manifest == json::parse(outcome.out)["manifest"]);
    // The change that the scenario plans for day 30.
    CHECK(manifest["levers"].size() == 2);
    CHECK(manifest["levers"][0]["lever"] == "staff.hotline");
    for (const char* name : {"statement-2.csv", "statement-399.csv"}) {
        CAPTURE(name);
        CHECK(file_text(folder.path / name)
                  .starts_with("day,touchpoint,employee,reason,forgotten_points,amount_points,balance_points\n"));
    }
}

namespace {

// Adds up one statement, to the millionth of a point; returns the number of bookings.
int add_up(const std::string& csv) {
    const auto micro = [](const std::string& text) { return std::stoll(replaced(text, ".", "")); };
    std::istringstream lines(csv);
    std::string line;
    std::getline(lines, line);
    long long balance = 0;
    int bookings = 0;
    while (std::getline(lines, line)) {
        std::vector<std::string> cells;
        std::istringstream row(line);
        for (std::string cell; std::getline(row, cell, ',');) {
            cells.push_back(cell);
        }
        REQUIRE(cells.size() == 7);
        balance += micro(cells[4]) + micro(cells[5]);
        CHECK(balance == micro(cells[6]));
        ++bookings;
    }
    return bookings;
}

}  // namespace

TEST_CASE("command line: statements add up") {
    const Folder folder("statement");
    std::vector<std::string> arguments{"run", "grand-hotel", "--days", "200", "--out", folder.path.string()};
    // Every fourth of the market is a customer.
    for (int person = 0; person < 60; ++person) {
        arguments.insert(arguments.end(), {"--trace", std::to_string(person)});
    }
    REQUIRE(goodwill_says(arguments).code == 0);
    int bookings = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path)) {
        if (entry.path().filename().string().starts_with("statement-")) {
            bookings += add_up(file_text(entry.path()));
        }
    }
    CHECK(bookings > 40);
}

TEST_CASE("command line: schema, parameters, metrics, scenarios") {
    CHECK(goodwill_says({"schema"}).out == scenario_schema());
    const Reply parameters = goodwill_says({"parameters"});
    const Reply markdown = goodwill_says({"parameters", "--markdown", "--output", "-"});
    for (const ParameterInfo& info : parameter_table()) {
        CAPTURE(std::string(info.name));
        CHECK(contains(parameters.out, std::string(info.name)));
        CHECK(contains(markdown.out, "| `" + std::string(info.name) + "` |"));
    }
    CHECK(contains(replaced(goodwill_says({"metrics"}).out, "\n", " "), "no value: – in tables, null with --json"));
    const Reply metrics = goodwill_says({"metrics", "--language", "de"});
    for (const MetricInfo& info : metric_table()) {
        CAPTURE(std::string(info.id));
        CHECK(contains(metrics.out, std::string(info.id)));
    }
    const Reply scenarios = goodwill_says({"scenarios"});
    CHECK(contains(scenarios.out, "grand-hotel – Grand hotel"));
    CHECK(contains(scenarios.out, "phone-provider – "));
    CHECK(goodwill_says({"scenarios", "grand-hotel"}).out == file_text(source_path("scenarios/grand-hotel.json")));
}

TEST_CASE("docs/parameters.md is current (goodwill parameters --markdown)") {
    CHECK(file_text(source_path("docs/parameters.md")) ==
          goodwill_says({"parameters", "--markdown", "--output", "-"}).out);
}

TEST_CASE("command line: bench reports speed and memory") {
    const Reply outcome = goodwill_says({"bench", minimal_path(), "--customers", "200", "--days", "5"});
    CHECK(outcome.code == 0);
    for (const char* part :
         {"set-up", "customer-days/s", "peak memory", "state hash", "200 at the start, in a market of 800"}) {
        CAPTURE(part);
        CHECK(contains(outcome.out, part));
    }
}

TEST_CASE("numbers as people read them") {
    CHECK(number_text(1234567.891, 2, Language::en) == "1,234,567.89");
    CHECK(number_text(1234567.891, 2, Language::de) == "1.234.567,89");
    CHECK(number_text(-999.5, 1, Language::en) == "−999.5");
    CHECK(number_text(-0.001, 1, Language::en) == "0.0");
    CHECK(number_text(1000.0, 0, Language::de) == "1.000");
    CHECK(cli::padded("für", 5) == "für  ");
    CHECK(cli::right_aligned("für", 5) == "  für");
    CHECK(wrapped("one two three", 7) == std::vector<std::string>{"one two", "three"});
}

TEST_CASE("FNV-1a of known texts") {
    CHECK(cli::hex(cli::fnv1a("")) == "cbf29ce484222325");
    CHECK(cli::hex(cli::fnv1a("a")) == "af63dc4c8601ec8c");
    CHECK(cli::hex(cli::fnv1a("foobar")) == "85944171f73967e8");
}

#ifdef GOODWILL_PROGRAM

using tests::program_says;

TEST_CASE("program: exit codes reach the shell") {
    CHECK(program_says("--version").code == 0);
    CHECK(program_says("run").code == 2);
    CHECK(program_says("check '" + source_path("tests/malformed/empty.json").string() + "'").code == 3);
    CHECK(program_says("check no/such/file.json").code == 4);
    CHECK(program_says("schema > /dev/full").code == 4);
}

TEST_CASE("program: result on standard output, nothing on standard error, no colour off a terminal") {
    const Reply outcome = program_says("run grand-hotel --days 20");
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK(contains(outcome.out, "State hash: "));
    CHECK_FALSE(contains(outcome.out, "\033["));
}

TEST_CASE("program: reads a scenario from standard input") {
    const Reply outcome = program_says("run - --days 3 --json < '" + minimal_path() + "'");
    CHECK(outcome.code == 0);
    CHECK(json::parse(outcome.out)["scenario"] == "minimal");
}

#endif

}  // namespace goodwill
