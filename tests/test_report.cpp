// goodwill report as a user calls it: the page is read as XML, and its numbers are those of compare.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <nlohmann/json.hpp>

#include "sim/experiment/comparison.h"
#include "sim/report/html.h"
#include "sim/report/run_report.h"
#include "sim/session/metrics.h"
#include "tests/cli_replies.h"

using namespace goodwill;
using nlohmann::json;
using tests::check_refused;
using tests::contains;
using tests::file_text;
using tests::Folder;
using tests::goodwill_says;
using tests::minimal_path;
using tests::on_minimal;
using tests::replaced;
using tests::Reply;
using tests::said;
using tests::TemporaryFolder;
using tests::Words;
using Xml = boost::property_tree::ptree;

namespace {

const std::string hostile_title = "<script>alert(1)</script> & \"Haus\" 'O' \xE2\x80\xAE</h1>";

json minimal_spec(const json& commands, const std::string& text = file_text(minimal_path())) {
    return {{"format", "goodwill-run/1"},
            {"scenario", {{"text", text}}},
            {"seed", 11},
            {"days", 60},
            {"commands", commands}};
}

json changed_spec() {
    return minimal_spec(
        {{{"day", 0}, {"lever", "wow_share"}, {"value", 0.3}}, {{"day", 20}, {"lever", "price"}, {"value", 1.1}}});
}

Reply reported(const json& run, const Words& more = {"--replications", "4"}) {
    Words words{"report", "-", "--out", "-"};
    words.insert(words.end(), more.begin(), more.end());
    return goodwill_says(words, run.dump());
}

std::string page_of(const json& run, const Words& more = {"--replications", "4"}) {
    const Reply reply = reported(run, more);
    CAPTURE(reply.err);
    REQUIRE(reply.code == 0);
    return reply.out;
}

Xml parsed_page(const std::string& page) {
    std::istringstream in(page);
    Xml document;
    boost::property_tree::read_xml(in, document);  // throws where it is not well-formed
    return document.get_child("html");
}

void gather(const Xml& node, const std::string& name, std::vector<const Xml*>& found) {
    for (const auto& [key, child] : node) {
        if (key == name) {
            found.push_back(&child);
        }
        gather(child, name, found);
    }
}

std::vector<const Xml*> all_of(const Xml& node, const std::string& name) {
    std::vector<const Xml*> found;
    gather(node, name, found);
    return found;
}

std::string words_of(const Xml& node) {
    std::string words = node.data();
    for (const auto& [key, child] : node) {
        if (key != "<xmlattr>") {
            words += " " + words_of(child);
        }
    }
    return words;
}

// The last row of this name: that of the table of all figures.
const Xml& row_named(const Xml& page, const std::string& name) {
    const Xml* found = nullptr;
    for (const Xml* row : all_of(page, "tr")) {
        found = row->get("<xmlattr>.data-name", "") == name ? row : found;
    }
    REQUIRE_MESSAGE(found != nullptr, name);
    return *found;
}

std::vector<double> numbers_in(const Xml& row) {
    std::vector<double> numbers;
    for (const Xml* data : all_of(row, "data")) {
        numbers.push_back(data->get<double>("<xmlattr>.value"));
    }
    return numbers;
}

json compared(const Words& more) {
    Words words = on_minimal("compare", {"--days", "60", "--seed", "11", "--json"});
    words.insert(words.end(), more.begin(), more.end());
    return said(words)["metrics"];
}

// Every figure of the page has what compare says of it.
void check_same(const Xml& page, const json& metrics) {
    int told = 0;
    for (const MetricInfo& metric : metric_table()) {
        const std::string id(metric.id);
        CAPTURE(id);
        const json& expected = metrics[id];
        const Xml& row = row_named(page, id);
        std::vector<double> numbers;
        for (const json& number : {expected["a"]["mean"], expected["b"]["mean"], expected["difference"]["mean"]}) {
            if (!number.is_null()) {
                numbers.push_back(number.get<double>());
            }
        }
        CHECK(numbers_in(row) == numbers);
        if (!expected["difference"]["ci_low"].is_null()) {
            CHECK(row.get<double>("<xmlattr>.data-low") == expected["difference"]["ci_low"].get<double>());
            CHECK(row.get<double>("<xmlattr>.data-high") == expected["difference"]["ci_high"].get<double>());
        }
        const std::string verdict = expected["difference"]["verdict"], words = words_of(row);
        const std::string shown = verdict == "same" ? "the same" : verdict == "unknown" ? "–" : verdict;
        CHECK(contains(words, shown));
        told += verdict == "higher" || verdict == "lower" ? 1 : 0;
    }
    const std::string told_words = fmt::format("Beyond luck: {} of {} figures.", told, metric_table().size());
    CHECK(contains(words_of(page), told_words));
}

const Words with_changes{"--b", "wow_share=0.3", "--b", "20:price=1.1", "--replications", "4"};

}  // namespace

TEST_CASE("report: every figure, difference, interval and verdict is that of compare") {
    const Xml page = parsed_page(page_of(changed_spec()));
    check_same(page, compared(with_changes));
    // Of the last 30 days, as well.
    Words last = with_changes;
    last.insert(last.end(), {"--last", "30"});
    check_same(parsed_page(page_of(changed_spec(), {"--replications", "4", "--last", "30"})), compared(last));
}

TEST_CASE("report: what was changed stands with its values and days, and what it rests on with its letters") {
    json run = changed_spec();
    run["presets"] = {"effort"};
    const Xml page = parsed_page(page_of(run, {"--replications", "2"}));
    const std::string words = words_of(page);
    // The first row of the name is the lever's, the last one that of the assumptions.
    const auto changes_of = [&page](const std::string& lever) {
        const auto rows = all_of(page, "tr");
        const auto first = std::find_if(rows.begin(), rows.end(), [&lever](const Xml* row) {
            return row->get("<xmlattr>.data-name", "") == lever;
        });
        REQUIRE(first != rows.end());
        return words_of(**first);
    };
    CHECK(contains(changes_of("price"), "1.10 × list price after day 20"));
    const std::string moments = changes_of("wow_share");
    for (const char* part : {"Wow moments", "10% of contacts", "unchanged", "30% of contacts from the start"}) {
        CAPTURE(part);
        CHECK(contains(moments, part));
    }
    const std::string wow = words_of(row_named(page, "wow_share"));
    CHECK(contains(wow, " J "));
    CHECK(contains(wow, "changed here"));
    CHECK(contains(wow, "CEB [R]"));
    CHECK(contains(words, "Preset “Effort” (effort)"));
    CHECK(contains(words, "J modelling judgement"));
    CHECK(contains(words, "Getting used to it (α)"));
    // A state that `goodwill run` ends with as well.
    const json same = said({"run", "--spec", "-", "--json"}, run.dump());
    CHECK(contains(words, same["state_hash"].get<std::string>()));
    CHECK(contains(words, "11 to 12"));
}

TEST_CASE("report: German, with German numbers") {
    const std::string text = page_of(changed_spec(), {"--replications", "4", "--language", "de"});
    const Xml page = parsed_page(text);
    CHECK(page.get<std::string>("<xmlattr>.lang") == "de");
    const std::string words = words_of(page);
    for (const char* part : {"Kurz gesagt", "Was geändert wurde", "Wie sicher das ist", "Worauf es beruht",
                             "30 % der Kontakte von Anfang an", "× Listenpreis nach Tag 20", "Modellannahme"}) {
        CAPTURE(part);
        CHECK(contains(words, part));
    }
    const double revenue = numbers_in(row_named(page, "revenue"))[0];
    REQUIRE(revenue > 1000.0);
    const auto whole = static_cast<long long>(revenue + 0.5);
    const std::string german = whole >= 1'000'000
                                   ? fmt::format("{}.{:03}.{:03}", whole / 1'000'000, whole / 1000 % 1000, whole % 1000)
                                   : fmt::format("{}.{:03}", whole / 1000, whole % 1000);
    CHECK(contains(words_of(row_named(page, "revenue")), german));
    CHECK(page_of(changed_spec()) != text);
    CHECK(contains(page_of(changed_spec()), "<html lang=\"en\">"));
}

TEST_CASE("report: hostile words stay words, and no script is in the page") {
    json scenario = json::parse(file_text(minimal_path()), nullptr, true, true);
    scenario["title"]["en"] = hostile_title;
    json run = minimal_spec({{{"day", 0}, {"lever", "wow_share"}, {"value", 0.3}}}, scenario.dump());
    const json manifest = {
        {"run", run},
        {"worlds",
         {{"variants", {{{"letter", "A"}, {"name", "<img src=x onerror=a()>"}, {"commands", json::array()}}}},
          {"compared", "A"}}}};
    const std::string text = page_of(manifest, {"--replications", "2"});
    const Xml page = parsed_page(text);
    CHECK(all_of(page, "script").empty());
    CHECK(all_of(page, "img").empty());
    CHECK(all_of(page, "h1").size() == 1);
    CHECK_FALSE(contains(text, "<script"));
    CHECK_FALSE(contains(text, "\xE2\x80\xAE"));
    CHECK(contains(words_of(*all_of(page, "h1")[0]), "<script>alert(1)</script> & \"Haus\" 'O' </h1>"));
    CHECK(contains(words_of(page), "the variant <img src=x onerror=a()>"));
    CHECK(contains(text, "default-src 'none'"));
}

TEST_CASE("report: a page for everyone and for paper") {
    const std::string text = page_of(changed_spec());
    const Xml page = parsed_page(text);
    CHECK(all_of(page, "main").size() == 1);
    for (const Xml* table : all_of(page, "table")) {
        CHECK(all_of(*table, "caption").size() == 1);
        for (const Xml* heading : all_of(*table, "th")) {
            CHECK_FALSE(heading->get("<xmlattr>.scope", "").empty());
        }
    }
    REQUIRE(all_of(page, "svg").size() == report_courses().size());
    for (const Xml* chart : all_of(page, "svg")) {
        CHECK(chart->get<std::string>("<xmlattr>.role") == "img");
        const std::string named = chart->get<std::string>("<xmlattr>.aria-labelledby");
        CHECK(named ==
              chart->get<std::string>("title.<xmlattr>.id") + " " + chart->get<std::string>("desc.<xmlattr>.id"));
        CHECK(contains(chart->get<std::string>("desc"), "On day 60: with the change"));
        // Two lines that ink tells apart, the difference, its band.
        CHECK(contains(words_of(*chart), "without"));
        CHECK(all_of(*chart, "polygon").size() == 1);
    }
    CHECK(contains(text, "stroke-dasharray"));
    CHECK(contains(text, "@media print"));
    CHECK(text.size() < 300'000);
}

TEST_CASE("report: a run without a change says so and shows no differences") {
    const Xml page = parsed_page(page_of(minimal_spec(json::array())));
    const std::string words = words_of(page);
    CHECK(contains(words, "Nothing was changed"));
    CHECK_FALSE(contains(words, "Beyond luck"));
    CHECK_FALSE(contains(words, "With the change"));
    // Means and intervals of run --futures.
    const json futures = said({"run", "--spec", "-", "--futures", "4", "--json"}, minimal_spec(json::array()).dump());
    for (const char* id : {"profit", "nps", "customers"}) {
        const Xml& row = row_named(page, id);
        CHECK(numbers_in(row) == std::vector<double>{futures["metrics"][id]["mean"].get<double>()});
        CHECK(row.get<double>("<xmlattr>.data-high") == futures["metrics"][id]["ci_high"].get<double>());
    }
    // A lever that is set to where it stands changes nothing either.
    const std::string idle =
        page_of(minimal_spec({{{"day", 5}, {"lever", "wow_share"}, {"value", 0.1}}}), {"--replications", "2"});
    CHECK(contains(idle, "Both sides do the same"));
}

TEST_CASE("report: what stands beside a run says what it is compared with") {
    const json as_it_was = {{{"day", 0}, {"lever", "price"}, {"value", 1.2}}};
    json run = {{"run", changed_spec()}, {"worlds", {{"as_it_was", as_it_was}}}};
    check_same(parsed_page(page_of(run)),
               compared({"--a", "price=1.2", "--b", "wow_share=0.3", "--b", "20:price=1.1", "--replications", "4"}));
    run["worlds"] = {{"variants", {{{"letter", "B"}, {"commands", as_it_was}}}}, {"compared", "B"}};
    const std::string of_variant = page_of(run, {"--replications", "2"});
    CHECK(contains(of_variant, "and the variant B"));
    CHECK(contains(of_variant, "is here the variant B"));
    CHECK(contains(of_variant, ">Variant B</th>"));    // the tables' column
    CHECK(contains(of_variant, ">Variant B</text>"));  // beside its line
    run["worlds"] = {{"compared", "nothing"}};
    const std::string alone = page_of(run, {"--replications", "2"});
    CHECK(contains(alone, "the run was not to be compared"));
    CHECK(contains(alone, "30% of contacts from the start"));
    CHECK_FALSE(contains(alone, "Beyond luck"));
    run["worlds"] = {{"compared", "D"}};
    const Reply wrong = reported(run);
    CHECK(wrong.code == 3);
    CHECK(wrong.out.empty());
    CHECK(contains(wrong.err, "worlds.compared"));
}

TEST_CASE("report: one pair is said to be one pair") {
    const Xml page = parsed_page(page_of(changed_spec(), {"--replications", "1"}));
    const std::string words = words_of(page);
    CHECK(contains(words, "There is one pair only"));
    CHECK_FALSE(contains(words, "95 % interval"));
    CHECK(numbers_in(row_named(page, "customers")).size() == 3);
}

TEST_CASE("report: many changes and long names stay bounded") {
    json commands = json::array();
    for (int day = 0; day < 10'000; ++day) {
        commands.push_back({{"day", day % 60}, {"lever", "wow_share"}, {"value", day % 2 == 0 ? 0.1 : 0.2}});
    }
    json run = minimal_spec(commands);
    CHECK(page_of(run, {"--replications", "2"}).size() < 300'000);
    CHECK(shortened("aüb", 2) == "a…");
    CHECK(shortened("aüb", 4) == "aüb");
}

TEST_CASE("report: a manifest, its folder and a file are written and read like others") {
    const TemporaryFolder folder;
    const std::string out = (folder / "run").string(), page = (folder / "deep" / "report.html").string();
    REQUIRE(goodwill_says(on_minimal("run", {"--days", "40", "--set", "wow_share=0.2", "--out", out})).code == 0);
    REQUIRE(goodwill_says({"report", out, "--out", page, "--replications", "2"}).code == 0);
    const std::string first = file_text(page);
    CHECK(contains(first, "20% of contacts from the start"));
    REQUIRE(goodwill_says({"report", out + "/manifest.json", "--out", page, "--replications", "2", "--threads", "2"})
                .code == 0);
    const auto figures = [](const std::string& text) { return text.substr(text.rfind("<section")); };
    CHECK(figures(file_text(page)) == figures(first));
    const Reply full = goodwill_says({"report", out, "--out", folder.operator/("run").string() + "/x.html/y.html"});
    CHECK(full.code == 0);  // folders are made
    CHECK(goodwill_says({"report", out, "--replications", "1", "--out", "/proc/no/report.html"}).code == 4);
}

namespace {

struct ReportedPlan {
    Folder folder{"plan"};
    std::string path = folder.path.string();

    explicit ReportedPlan(const Words& over) {
        Words words{"plan",   minimal_path(), "--days",       "40", "--replications", "4",
                    "--seed", "11",           "--block-runs", "2",  "--out",          path};
        words.insert(words.end(), over.begin(), over.end());
        REQUIRE(goodwill_says(words).code == 0);
    }
    void work() const { REQUIRE(goodwill_says({"work", path}).code == 0); }
    [[nodiscard]] Reply says(const Words& more) const {
        Words words{"report", path, "--out", "-"};
        words.insert(words.end(), more.begin(), more.end());
        return goodwill_says(words);
    }
};

}  // namespace

TEST_CASE("report: of a plan, figures by point and their differences to the base") {
    const ReportedPlan plan({"--over", "wow_share=0,0.1,0.3"});
    plan.work();
    const Reply reply = plan.says({"--metric", "profit", "--metric", "nps"});
    CAPTURE(reply.err);
    REQUIRE(reply.code == 0);
    const Xml page = parsed_page(reply.out);
    for (const auto& [point, value] : {std::pair("1", "0.1"), std::pair("2", "0.3")}) {
        const json metrics =
            said({"compare", minimal_path(), "--days", "40", "--replications", "4", "--seed", "11", "--a",
                  "wow_share=0", "--b", fmt::format("wow_share={}", value), "--json"})["metrics"];
        for (const std::string id : {"profit", "nps"}) {
            CAPTURE(id);
            const Xml& row = row_named(page, fmt::format("{}-{}", id, point));
            const std::vector<double> numbers = numbers_in(row);
            REQUIRE(numbers.size() == 3);
            CHECK(numbers[1] == metrics[id]["b"]["mean"].get<double>());
            CHECK(numbers[2] == metrics[id]["difference"]["mean"].get<double>());
            CHECK(row.get<double>("<xmlattr>.data-low") == metrics[id]["difference"]["ci_low"].get<double>());
        }
    }
    CHECK(contains(words_of(row_named(page, "profit-0")), "base"));
    CHECK(all_of(page, "svg").size() == 2);
    const std::string words = words_of(page);
    CHECK(contains(words, "Wow moments"));
    CHECK(contains(words, "30% of contacts"));
    // Another base, and German.
    const Reply other = plan.says({"--base", "2", "--metric", "nps", "--language", "de"});
    REQUIRE(other.code == 0);
    CHECK(contains(words_of(row_named(parsed_page(other.out), "nps-2")), "Vergleichspunkt"));
    CHECK(contains(other.out, "Unterschied zu Punkt 2"));
    CHECK(plan.says({"--base", "3"}).code == 2);
    CHECK(plan.says({"--replications", "5"}).code == 2);
    CHECK(plan.says({"--metric", "prof"}).code == 2);
}

TEST_CASE("report: of a plan over several levers and many points the bars, and what is left out") {
    const ReportedPlan plan(
        {"--over", "wow_share=0:0.4", "--over", "price=0.9:1.1", "--design", "lhs", "--points", "45"});
    plan.work();
    const Reply reply = plan.says({});
    REQUIRE(reply.code == 0);
    const std::string words = words_of(parsed_page(reply.out));
    CHECK(contains(words, "the first 40 of 45 points"));
    CHECK(reply.out.size() < 400'000);
}

TEST_CASE("report: an unfinished or damaged plan is no report") {
    const ReportedPlan plan({"--over", "wow_share=0,0.1"});
    const Reply none = plan.says({});
    CHECK(none.code == 5);
    CHECK(none.out.empty());
    CHECK(contains(none.err, "nothing is written"));
    plan.work();
    const std::filesystem::path block = plan.folder.path / "blocks" / "b000000.csv";
    std::ofstream(block, std::ios::app) << "x";
    const Reply damaged = plan.says({});
    CHECK(damaged.code == 6);
    CHECK(damaged.out.empty());
    CHECK(contains(damaged.err, "b000000.csv"));
}

TEST_CASE("report: bad input is refused in one message") {
    const auto refused = [](const std::string& input, int code, const std::string& words) {
        const Reply reply = goodwill_says({"report", "-", "--out", "-"}, input);
        CAPTURE(reply.err);
        CHECK(reply.code == code);
        CHECK(reply.out.empty());
        CHECK(contains(reply.err, words));
    };
    refused("{", 3, "-:1:");
    refused("[]", 3, "-:1:");
    refused(R"({"experiment": {}})", 3, "the manifest of an experiment");
    json none = minimal_spec(json::array());
    none["days"] = 0;
    refused(none.dump(), 3, "a run of no days");
    none["days"] = 20;
    none["commands"] = {{{"day", 0}, {"lever", "wow_shar"}, {"value", 0.3}}};
    refused(none.dump(), 3, "wow_share");
    refused(json({{"run", changed_spec()}, {"worlds", 1}}).dump(), 3, "worlds");
    const TemporaryFolder folder;
    CHECK(goodwill_says({"report", (folder / "no.json").string(), "--out", "-"}).code == 4);
    std::filesystem::create_directory(folder / "empty");
    const Reply empty = goodwill_says({"report", (folder / "empty").string(), "--out", "-"});
    CHECK(empty.code == 4);
    CHECK(contains(empty.err, "neither the folder of a plan"));
    check_refused({{{"report", "run.json"}, "--out is required"},
                   {{"report", "run.json", "--out", "page.pdf"}, "its name ends with .html"},
                   {{"report", "run.json", "--out", "-", "--metric", "nps"}, "for the report on a plan"},
                   {{"report", "run.json", "--out", "-", "--replications", "0"}, "--replications"},
                   {{"report", "--out", "-"}, "RUN|PLAN"}});
    const Reply help = goodwill_says({"report", "--help"});
    CHECK(help.code == 0);
    CHECK(contains(help.out, "goodwill report run.json --out report.html"));
}
