// run --events: logs of contacts in three formats that other programs read.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <nlohmann/json.hpp>

#include "cli/csv.h"
#include "cli/event_file.h"
#include "cli/event_texts.h"
#include "cli/files.h"
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
using tests::on_minimal;
using tests::replaced;
using tests::Reply;
using tests::said;
using tests::Words;

// A contact as all formats tell it.
struct Row {
    std::string journey, activity, end, start, employee, role, outcome, customer, touchpoint, wait_s;
    friend bool operator==(const Row&, const Row&) = default;
};
using Rows = std::vector<Row>;  // in order of journey and time

Rows in_order(Rows rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::tuple(std::stoul(a.journey), a.end) < std::tuple(std::stoul(b.journey), b.end);
    });
    return rows;
}

// The events of one transition, which are all in a log without pairs.
Rows csv_rows(const std::string& text, const std::string& transition = "complete") {
    const cli::CsvResult table = cli::parse_csv(text, {1'000'000, 11, 4'000});
    REQUIRE(table.problem.empty());
    REQUIRE(
        text.starts_with("case:concept:name,concept:name,time:timestamp,start_timestamp,org:resource,org:role,"
                         "lifecycle:transition,outcome,case:customer,touchpoint,wait_s\n"));
    Rows rows;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const std::vector<std::string>& c = table.rows[i].cells;
        REQUIRE(c.size() == 11);
        if (c[6] == transition) {
            rows.push_back({c[0], c[1], c[2], c[3], c[4], c[5], c[7], c[8], c[9], c[10]});
        }
    }
    return in_order(rows);
}

using Tree = boost::property_tree::ptree;

// The attributes of a trace or an event, by key.
std::map<std::string, std::string> attributes_of(const Tree& element) {
    std::map<std::string, std::string> attributes;
    for (const auto& [name, child] : element) {
        if (name == "string" || name == "date" || name == "float" || name == "boolean") {
            attributes[child.get<std::string>("<xmlattr>.key")] = child.get<std::string>("<xmlattr>.value");
        }
    }
    return attributes;
}

struct Xes {
    Rows rows;
    std::map<std::string, int> states;  // of traces
    std::string title;
    std::set<std::string> classified_by;
};

Xes xes_of(const std::string& text, const std::string& transition = "complete") {
    std::istringstream in(text);
    Tree document;
    boost::property_tree::read_xml(in, document);
    const Tree& log = document.get_child("log");
    CHECK(log.count("extension") == 4);
    Xes xes;
    xes.title = attributes_of(log).at("concept:name");
    std::map<std::string, std::map<std::string, std::string>> global;
    for (const auto& [name, element] : log) {
        if (name == "classifier") {
            xes.classified_by.insert(element.get<std::string>("<xmlattr>.keys"));
        } else if (name == "global") {
            global[element.get<std::string>("<xmlattr>.scope")] = attributes_of(element);
        }
        if (name != "trace") {
            continue;
        }
        auto trace = attributes_of(element);
        ++xes.states[trace.at("state")];
        for (const auto& [key, value] : global.at("trace")) {
            CHECK(trace.contains(key));
        }
        for (const auto& [kind, child] : element) {
            if (kind != "event") {
                continue;
            }
            auto e = attributes_of(child);
            for (const auto& [key, value] : global.at("event")) {
                CHECK(e.contains(key));
            }
            if (e.at("lifecycle:transition") != transition) {
                continue;
            }
            xes.rows.push_back({trace.at("concept:name"), e.at("concept:name"), e.at("time:timestamp"),
                                e.at("start_timestamp"), e["org:resource"], e["org:role"], e.at("outcome"),
                                trace.at("customer"), e.at("touchpoint"), e.at("wait_s")});
        }
    }
    xes.rows = in_order(xes.rows);
    return xes;
}

std::map<std::string, json> values_of(const json& element) {
    std::map<std::string, json> values;
    for (const json& attribute : element["attributes"]) {
        values[attribute["name"]] = attribute["value"];
    }
    return values;
}

struct Ocel {
    Rows rows;
    std::map<std::string, int> states;  // of journeys
};

Ocel ocel_of(const std::string& text) {
    const json log = json::parse(text);
    Ocel ocel;
    std::set<std::string> types;
    for (const json& type : log["eventTypes"]) {
        CHECK(types.insert(type["name"]).second);
    }
    std::map<std::string, std::string> role;       // by object
    std::map<std::string, std::string> customers;  // by journey
    for (const json& object : log["objects"]) {
        CHECK(role.emplace(object["id"], "").second);
        if (object["type"] == "employee") {
            role[object["id"]] = values_of(object)["org:role"];
        } else if (object["type"] == "journey") {
            ++ocel.states[values_of(object)["state"]];
            customers[object["id"]] = object["relationships"][0]["objectId"];
        }
    }
    const auto number = [](const std::string& id) { return id.substr(id.find('-') + 1); };
    for (const json& event : log["events"]) {
        CHECK(types.contains(event["type"]));
        std::map<std::string, std::string> objects;
        for (const json& relationship : event["relationships"]) {
            objects[relationship["qualifier"]] = relationship["objectId"];
            CHECK(role.contains(relationship["objectId"]));
        }
        CHECK(customers.at(objects.at("journey")) == objects.at("customer"));
        const auto values = values_of(event);
        const auto text_of = [&values](const char* name) { return values.at(name).get<std::string>(); };
        const std::string employee = objects.contains("employee") ? objects["employee"] : "";
        ocel.rows.push_back({number(objects.at("journey")), event["type"].get<std::string>(),
                             event["time"].get<std::string>(), text_of("start_timestamp"),
                             employee.empty() ? "" : number(employee), employee.empty() ? "" : role.at(employee),
                             text_of("outcome"), number(objects.at("customer")), text_of("touchpoint"),
                             fmt::format("{:.3f}", values.at("wait_s").get<double>())});
    }
    ocel.rows = in_order(ocel.rows);
    return ocel;
}

Words with_events(const std::filesystem::path& path, Words more = {}) {
    more.insert(more.end(), {"--events", path.string(), "--json"});
    return on_minimal("run", more);
}

// Without what differs between any two runs.
json result_alone(json result) {
    result.erase("timing");
    result["manifest"].erase("command");
    return result;
}

}  // namespace

TEST_CASE("events: the three formats hold the same contacts, as many as are counted, and the result is the same") {
    const Folder folder("events");
    const Words year{"--days", "365", "--customers", "400", "--seed", "3"};
    Words plain = year;
    plain.emplace_back("--json");
    const json without = said(on_minimal("run", plain));
    for (const char* name : {"a.csv", "a.xes", "a.json", "a.jsonocel"}) {
        CAPTURE(name);
        CHECK(result_alone(said(with_events(folder.path / name, year))) == result_alone(without));
    }
    const Rows rows = csv_rows(file_text(folder.path / "a.csv"));
    CHECK(static_cast<double>(rows.size()) == without["metrics"]["contacts"].get<double>());
    const Xes xes = xes_of(file_text(folder.path / "a.xes"));
    const Ocel ocel = ocel_of(file_text(folder.path / "a.json"));
    CHECK(xes.rows == rows);
    CHECK(ocel.rows == rows);
    CHECK(xes.states == ocel.states);
    CHECK(xes.states.at("ended") > 500);
    CHECK(xes.states.at("open") > 0);
    CHECK(xes.title == "Minimal");
    CHECK(xes.classified_by == std::set<std::string>{"concept:name", "touchpoint"});
    CHECK(file_text(folder.path / "a.jsonocel") == file_text(folder.path / "a.json"));
    // Waits are those of the figures, and there are no others.
    double wait_s = 0.0;
    double queued = 0.0;
    for (const Row& row : rows) {
        CHECK((row.touchpoint == "hotline" || row.wait_s == "0.000"));
        wait_s += std::stod(row.wait_s);
        queued += row.touchpoint == "hotline" ? 1.0 : 0.0;
    }
    CHECK(wait_s / queued == doctest::Approx(without["metrics"]["wait_mean_s"].get<double>()).epsilon(1e-4));
}

TEST_CASE("events: in pairs a contact is a start and an end, alike in all but the moment") {
    const Folder folder("events-pairs");
    const auto log = [&](const char* name, const Words& words) {
        said(with_events(folder.path / name, words));
        return file_text(folder.path / name);
    };
    const Words days{"--days", "60", "--customers", "400"};
    const Words pairs{"--days", "60", "--customers", "400", "--event-pairs"};
    const Rows plain = csv_rows(log("plain.csv", days));
    REQUIRE(plain.size() > 100);
    Rows starts = plain;
    for (Row& row : starts) {
        row.end = row.start;
    }
    starts = in_order(starts);
    const std::string csv = log("pairs.csv", pairs), xes = log("pairs.xes", pairs);
    CHECK(csv_rows(csv) == plain);
    CHECK(csv_rows(csv, "start") == starts);
    CHECK(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')) == 2 * plain.size() + 1);
    CHECK(xes_of(xes).rows == plain);
    CHECK(xes_of(xes, "start").rows == starts);
}

TEST_CASE("events: moments within a journey are in order, whole, and of the days of the run") {
    const Folder folder("events-order");
    said(with_events(folder.path / "a.csv", {"--days", "200", "--customers", "1000"}));
    const Rows rows = csv_rows(file_text(folder.path / "a.csv"));
    REQUIRE(rows.size() > 500);
    std::map<std::string, std::string> last_end;
    for (const Row& row : rows) {
        REQUIRE(row.start.size() == std::string("2026-03-02T09:17:41.500+00:00").size());
        CHECK(row.start.ends_with("+00:00"));
        CHECK(row.start <= row.end);
        CHECK(row.start >= last_end[row.journey]);
        last_end[row.journey] = row.end;
        CHECK(row.start >= "2026-01-01T");
        CHECK(row.start < "2026-07-21T");  // the 201st day is 20 July, for who stays beyond midnight
        CHECK(row.employee.empty() == row.role.empty());
        CHECK((row.outcome == "gave_up" || row.touchpoint == "website" || !row.employee.empty()));
    }
}

TEST_CASE("events: names are told in the language asked for, whatever is in them") {
    const Folder folder("events-names");
    std::filesystem::create_directories(folder.path);
    const std::string name = "Tür & Schloß <„Süd“>, \"A's\"";
    std::string text = replaced(file_text(minimal_path()), R"({"en": "Hotline", "de": "Hotline"})",
                                json({{"en", "Doors"}, {"de", name}}).dump());
    text = replaced(text, R"("patience_mean_s": 300)", R"("patience_mean_s": 2)");
    text = replaced(text, R"("de": "Klein")", R"("de": "Klein & \"fein\" <ß>")");
    const std::string scenario = (folder.path / "scenario.json").string();
    std::ofstream(scenario) << text;
    const auto activities = [](const Rows& rows) {
        std::set<std::string> found;
        for (const Row& row : rows) {
            found.insert(row.activity);
        }
        return found;
    };
    const auto log = [&](const std::string& file, const std::string& language) {
        const std::string path = (folder.path / file).string();
        const Reply reply =
            goodwill_says({"run", scenario, "--days", "300", "--customers", "2000", "--set", "staff.hotline=1", "--at",
                           "30:staff.hotline=1", "--events", path, "--language", language});
        CAPTURE(reply.err);
        REQUIRE(reply.code == 0);
        return file_text(path);
    };
    const Rows rows = csv_rows(log("a.csv", "de"));
    const std::set<std::string> found = activities(rows);
    CHECK(found.contains("Website"));
    CHECK(found.contains(name));
    CHECK(found.contains(name + ": noch nicht gelöst"));
    CHECK(found.contains(name + ": Warten aufgegeben"));
    const Xes xes = xes_of(log("a.xes", "de"));
    CHECK(xes.rows == rows);
    CHECK(xes.title == "Klein & \"fein\" <ß>");
    CHECK(ocel_of(log("a.json", "de")).rows == rows);
    const std::set<std::string> english = activities(csv_rows(log("b.csv", "en")));
    CHECK(english.contains("Doors"));
    CHECK(english.contains("Doors: gave up waiting"));
}

TEST_CASE("events: touchpoints of the same name are told apart, and ids of outcomes are theirs for ever") {
    Scenario scenario;
    scenario.touchpoints.resize(3);
    scenario.touchpoints[0] = {.id = "north", .name = {"Desk", "Schalter"}};
    scenario.touchpoints[1] = {.id = "south", .name = {"Desk", "Schalter Süd"}};
    scenario.touchpoints[2] = {.id = "mail", .name = {"Letters", "Post"}};
    const auto as_it_is = [](std::string_view text) { return std::string(text); };
    CHECK(cli::event_texts(scenario, Language::en, as_it_is).name ==
          std::vector<std::string>{"Desk (north)", "Desk (south)", "Letters"});
    const cli::EventTexts german = cli::event_texts(scenario, Language::de, as_it_is);
    CHECK(german.activity[0][0] == "Schalter");
    CHECK(german.activity[1][static_cast<std::size_t>(Outcome::passed_on)] == "Schalter Süd: weiterverbunden");
    const std::vector<std::pair<Outcome, std::string>> ids{
        {Outcome::done, "done"},         {Outcome::passed_on, "passed_on"}, {Outcome::come_again, "come_again"},
        {Outcome::unsolved, "unsolved"}, {Outcome::moved_on, "moved_on"},   {Outcome::gave_up, "gave_up"}};
    for (const auto& [outcome, id] : ids) {
        CHECK(cli::outcome_id(outcome) == id);
    }
}

TEST_CASE("events: dates from 1 January 2026, over leap years, and seconds to the thousandth") {
    cli::EventClock clock;
    const auto moment = [&](std::int64_t day, std::int64_t ms) {
        std::string text;
        clock.append(text, day * ms_per_day + ms);
        return text;
    };
    CHECK(moment(0, 0) == "2026-01-01T00:00:00.000+00:00");
    CHECK(moment(0, 86'399'999) == "2026-01-01T23:59:59.999+00:00");
    CHECK(moment(60, 33'461'500) == "2026-03-02T09:17:41.500+00:00");
    CHECK(moment(2 * 365 + 59, 1) == "2028-02-29T00:00:00.001+00:00");
    CHECK(moment(31'999, 0) == "2113-08-12T00:00:00.000+00:00");
    const auto seconds = [](float value) {
        std::string text;
        cli::append_seconds(text, value);
        return text;
    };
    CHECK(seconds(0.0F) == "0.000");
    CHECK(seconds(12.3456F) == "12.346");
    CHECK(seconds(100'000.0F) == "100000.000");
}

TEST_CASE("events: the same seed gives the same bytes, with any number of threads; another one others") {
    const Folder folder("events-same");
    const auto log = [&](const std::string& seed, const std::string& threads) {
        const std::filesystem::path path = folder.path / (seed + "-" + threads + ".xes");
        said(with_events(path, {"--days", "100", "--seed", seed, "--threads", threads}));
        return file_text(path);
    };
    const std::string first = log("1", "1");
    CHECK(first == log("1", "2"));
    CHECK(first != log("2", "1"));
}

TEST_CASE("events: a settled business is logged from day 1 on; what began before is there from then") {
    const Folder folder("events-settled");
    const std::string path = (folder.path / "a.xes").string();
    const json result = said({"run", "restaurant", "--days", "8", "--customers", "500", "--events", path, "--json"});
    const std::string text = file_text(path);
    const Xes xes = xes_of(text);
    CHECK(static_cast<double>(xes.rows.size()) == result["metrics"]["contacts"].get<double>());
    CHECK(contains(text, R"(<boolean key="began_before" value="true"/>)"));
    CHECK(xes.rows.front().end >= "2026-01-01T");
}

TEST_CASE("events: beside other results the log is one of them") {
    const Folder folder("events-out");
    const std::string path = folder.path.string();
    REQUIRE(goodwill_says({"run", minimal_path(), "--days", "40", "--out", path, "--events", path + "/log.csv"}).code ==
            0);
    const json manifest = json::parse(file_text(folder.path / "manifest.json"));
    CHECK(manifest["outputs"].size() == 2);
    CHECK(manifest["outputs"]["log.csv"] == "fnv1a:" + cli::hex(cli::fnv1a(file_text(folder.path / "log.csv"))));
    const auto files = std::distance(std::filesystem::directory_iterator(folder.path), {});
    CHECK(files == 3);
    CHECK(goodwill_says({"replay", path + "/manifest.json"}).code == 0);
}

TEST_CASE("events: what cannot be meant is refused") {
    const Folder folder("events-refused");
    std::filesystem::create_directories(folder.path);
    const std::string mine = (folder.path / "mine.json").string();
    std::filesystem::copy_file(minimal_path(), mine);
    const std::string out = (folder.path / "out").string();
    check_refused({
        {{"run", mine, "--events", "log.txt"},
         "--events: log.txt: the ending says what is written, and can be .csv, .xes, .json or .jsonocel"},
        {{"run", mine, "--events", "log"}, "log: the ending says"},
        {{"run", mine, "--events", "log.xes.gz"}, "log.xes.gz: the ending says"},
        {{"run", mine, "--events", ""}, "the ending says"},
        {{"run", mine, "--event-pairs"}, "--event-pairs requires --events"},
        {{"run", mine, "--events", "a.json", "--event-pairs"},
         "OCEL 2.0 knows no start and end of an event; write .csv"},
        {{"run", mine, "--events", "a.csv", "--replications", "3"}, "--events"},
        {{"run", mine, "--events", "a.csv", "--futures", "3"}, "--events"},
        {{"run", mine, "--events", folder.path.string() + "/./mine.json"}, "this run reads or writes that file itself"},
        {{"run", mine, "--out", out, "--events", out + "/manifest.json"}, "this run reads or writes that file itself"},
        {{"run", mine, "--out", out, "--events", out + "/metrics.csv"}, "give the event log another name"},
        {{"run", mine, "--out", out, "--trace", "1", "--events", out + "/statement-1.csv"}, "another name"},
    });
    CHECK(file_text(mine) == file_text(minimal_path()));
    CHECK_FALSE(std::filesystem::exists(out));
    // Who knows whom is read from a file beside the scenario.
    std::string with_ties = file_text(minimal_path());
    const std::string there = "\"strong_ties\": 6";
    with_ties.replace(with_ties.find(there), there.size(),
                      there + ", \"network\": \"edge_list\", \"edge_file\": \"ties.csv\"");
    std::ofstream(mine) << with_ties;
    const std::string ties = (folder.path / "ties.csv").string();
    std::ofstream(ties) << "0 1\n";
    check_refused({{{"run", mine, "--events", ties}, "this run reads or writes that file itself"}});
    CHECK(file_text(ties) == "0 1\n");
    CHECK(cli::event_format_of("A.CSV") == cli::EventFormat::csv);
    CHECK(cli::event_format_of("x.y/a.Xes") == cli::EventFormat::xes);
}

TEST_CASE("events: where the log cannot be written nothing else is, and one sentence says so") {
    const Folder folder("events-full");
    std::filesystem::create_directories(folder.path);
    const std::string path = folder.path.string();
    std::filesystem::create_symlink("/dev/full", folder.path / "full.csv");
    std::ofstream(folder.path / "file") << "no folder";
    const std::string advice = "; name a place with --events that has room and may be written to\n";
    for (const auto& wrong :
         {std::pair("/full.csv", "No space left on device"), std::pair("/file/log.xes", "Not a directory")}) {
        const std::string file = wrong.first;
        CAPTURE(file);
        const Reply reply =
            goodwill_says({"run", minimal_path(), "--days", "40", "--out", path + "/out", "--events", path + file});
        CHECK(reply.code == 4);
        CHECK(reply.out.empty());
        CHECK(reply.err == "goodwill: " + path + file + ": cannot be written: " + wrong.second + advice);
    }
    CHECK_FALSE(std::filesystem::exists(folder.path / "out"));
    CHECK(std::filesystem::is_character_file("/dev/full"));
    // A log that is there stays when something else of the run cannot be written.
    std::ofstream(folder.path / "old.csv") << "old";
    std::filesystem::create_directories(folder.path / "out" / "metrics.csv");
    CHECK(goodwill_says({"run", minimal_path(), "--days", "5", "--out", path + "/out", "--events", path + "/old.csv"})
              .code == 4);
    CHECK(file_text(folder.path / "old.csv") == "old");
}

#ifdef GOODWILL_PROGRAM

using tests::program_says;

TEST_CASE("program: a disk that fills up, or Ctrl+C, leaves nothing of an event log") {
    const Folder folder("events-stopped");
    std::filesystem::create_directories(folder.path);
    const std::string path = (folder.path / "log.json").string();
    const std::string run =
        "run '" + minimal_path() + "' --customers 20000 --events '" + path + "' > /dev/null --days ";
    const Reply full = program_says(run + "60", "ulimit -f 64; ");
    CHECK(full.code == 4);
    CHECK(contains(full.err, "log.json: cannot be written: File too large; name a place with --events"));
    const Reply stopped = program_says(run + "32000", "timeout --preserve-status -s INT 3 ");
    CHECK(stopped.code == 75);
    CHECK(stopped.err == "goodwill: stopped; nothing was written to " + path + "\n");
    CHECK(std::filesystem::is_empty(folder.path));
}

#endif

}  // namespace goodwill
