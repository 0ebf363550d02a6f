#include <algorithm>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "sim/base/edit_distance.h"
#include "sim/base/json_tree.h"
#include "sim/scenario/scenario_checks.h"
#include "sim/scenario/scenario_reader.h"
#include "tests/files.h"
#include "tests/shipped.h"

namespace goodwill {

namespace {

using tests::file_text;
using tests::minimal_text;
using tests::replaced;
using tests::source_path;

Scenario accepted(const std::string& text) {
    const ScenarioResult result = read_scenario(text);
    for (const FileError& error : result.errors) {
        MESSAGE(describe(error, "file"));
    }
    REQUIRE(result.ok());
    return result.scenario;
}

std::vector<std::filesystem::path> files_in(const std::string& folder, const std::string& extension) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(source_path(folder))) {
        if (entry.path().extension() == extension) {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string described(const std::string& text, const std::string& name) {
    std::string lines;
    for (const FileError& error : read_scenario(text).errors) {
        lines += describe(error, name) + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("the shipped scenarios are accepted, and carry their file's name as id") {
    const auto paths = files_in("scenarios", ".json");
    REQUIRE(paths.size() >= 2);
    for (const auto& path : paths) {
        CAPTURE(path.string());
        const Scenario scenario = accepted(file_text(path));
        CHECK(scenario.id == path.stem().string());
        CHECK(scenario.people >= scenario.customers);
        CHECK(scenario.touchpoints.size() >= 7);
        CHECK(scenario.touchpoints.size() <= 10);
    }
}

TEST_CASE("cards of the shipped scenarios' stations do not overlap on the map") {
    constexpr double map_width = 680.0;
    constexpr double map_height = 560.0;
    for (const auto& path : files_in("scenarios", ".json")) {
        CAPTURE(path.string());
        const std::vector<Touchpoint> stations = accepted(file_text(path)).touchpoints;
        for (std::size_t i = 0; i < stations.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                CAPTURE(stations[i].id);
                CAPTURE(stations[j].id);
                const double across = map_width * std::abs(stations[i].map_x - stations[j].map_x);
                const double down = map_height * std::abs(stations[i].map_y - stations[j].map_y);
                CHECK((across >= 150.0 || down >= 70.0));
            }
        }
    }
}

TEST_CASE("what is written reads back to the same scenario") {
    std::vector<std::string> texts{minimal_text()};
    for (const auto& path : files_in("scenarios", ".json")) {
        texts.push_back(file_text(path));
    }
    for (const std::string& text : texts) {
        const Scenario once = accepted(text);
        const std::string written = write_scenario(once);
        const Scenario twice = accepted(written);
        CHECK(write_scenario(twice) == written);
        CHECK(twice.parameters.wow_share == once.parameters.wow_share);
        REQUIRE(twice.schedule.size() == once.schedule.size());
        for (std::size_t i = 0; i < once.schedule.size(); ++i) {
            CHECK(twice.schedule[i].day == once.schedule[i].day);
            CHECK(twice.schedule[i].setting == once.schedule[i].setting);
        }
        REQUIRE(twice.touchpoints.size() == once.touchpoints.size());
        for (std::size_t i = 0; i < once.touchpoints.size(); ++i) {
            CHECK(twice.touchpoints[i].arrival_profile == once.touchpoints[i].arrival_profile);
            CHECK(twice.touchpoints[i].handling_mean_s == once.touchpoints[i].handling_mean_s);
            CHECK(twice.touchpoints[i].quality == once.touchpoints[i].quality);
        }
    }
}

TEST_CASE("every field arrives where it belongs") {
    const Scenario s = accepted(minimal_text());
    CHECK(s.id == "minimal");
    CHECK(s.title.de == "Klein");
    CHECK(s.watch.en == "People call.");
    CHECK(s.customers == 100);
    CHECK(s.people == 400);
    CHECK(s.strong_ties == 6);
    CHECK(s.weak_ties == 4);
    CHECK(s.parameters.wow_share == 0.1);
    REQUIRE(s.competitors.size() == 1);
    CHECK(s.competitors[0].name.de == "Andere");
    REQUIRE(s.touchpoints.size() == 2);
    const Touchpoint& hotline = s.touchpoints[1];
    CHECK(hotline.kind == TouchpointKind::hotline);
    CHECK(hotline.map_x == 0.7);
    CHECK(hotline.map_y == 0.5);
    CHECK(hotline.failure_rate == 0.05);
    CHECK(hotline.opens_h == 8.0);
    CHECK(hotline.closes_h == 18.0);
    CHECK(hotline.handling_mean_s == 300.0);
    CHECK(hotline.handling_cv == 0.8);
    CHECK(hotline.handling == HandlingDistribution::lognormal);
    CHECK(hotline.staff == 1);
    CHECK(hotline.shift_h == 10.0);
    CHECK(hotline.wage_eur_per_h == 20.0);
    CHECK(hotline.patience_mean_s == 300.0);
    CHECK(s.touchpoints[0].staff == 0);
    REQUIRE(s.journeys.size() == 2);
    const Journey& buy = s.journeys[0];
    CHECK(buy.trigger == Trigger::purchase);
    CHECK(buy.rate_per_year == 2.0);
    REQUIRE(buy.start.size() == 1);
    CHECK(buy.start[0].to == 0);
    CHECK(buy.start[0].probability == 1.0);
    REQUIRE(buy.steps.size() == 2);
    CHECK(buy.steps[0].touchpoint == 0);
    CHECK(buy.steps[0].revenue_eur == 50.0);
    CHECK(buy.steps[0].alternative == -1);
    REQUIRE(buy.steps[0].next.size() == 1);
    CHECK(buy.steps[0].next[0].to == 1);
    CHECK(buy.steps[0].next[0].probability == 0.2);
    CHECK(buy.steps[0].next[0].after_days == 1.0);
    CHECK(buy.steps[1].needs_solution);
    REQUIRE(s.schedule.size() == 2);
    CHECK(s.schedule[0].day == 30);
    CHECK(s.schedule[0].setting.lever == LeverId{LeverId::Kind::staff, 1});
    CHECK(s.schedule[0].setting.value == 2.0);
    CHECK(s.schedule[1].setting.value == 0.2);
}

TEST_CASE("without a profile arrivals are uniform over the opening hours, at a hotline those of a bank's") {
    const Scenario s = accepted(replaced(minimal_text(), "\"opening\": [8, 18]", "\"opening\": [8.5, 17.25]"));
    const auto& profile = s.touchpoints[1].arrival_profile;
    CHECK(profile[7] == 0.0);
    CHECK(profile[8] == 0.5 * 5.6);
    CHECK(profile[9] == 7.8);
    CHECK(profile[16] == 7.4);
    CHECK(profile[17] == 0.25 * 5.9);
    CHECK(profile[18] == 0.0);
    for (const double arrivals : s.touchpoints[0].arrival_profile) {
        CHECK(arrivals == 1.0);
    }
}

TEST_CASE("scheduled changes come in order of day, whatever the order of the file") {
    const Scenario s = accepted(
        replaced(minimal_text(), "\"schedule\": [", "\"schedule\": [{\"day\": 60, \"set\": {\"price\": 1.1}}, "));
    REQUIRE(s.schedule.size() == 3);
    CHECK(s.schedule[0].day == 30);
    CHECK(s.schedule[2].day == 60);
}

TEST_CASE("malformed files: all messages, each with line, key, value, range and advice") {
    const auto paths = files_in("tests/malformed", ".json");
    REQUIRE(paths.size() >= 40);
    for (const auto& path : paths) {
        CAPTURE(path.filename().string());
        std::filesystem::path expected = path;
        expected.replace_extension(".expected");
        const std::string messages = described(file_text(path), path.filename().string());
        CHECK_FALSE(messages.empty());
        CHECK(messages == file_text(expected));
    }
}

TEST_CASE("mistakes are described in German too") {
    const std::string text = replaced(minimal_text(), "\"failure_rate\": 0.05", "\"failure_rate\": 2, \"qualty\": 7");
    const ScenarioResult result = read_scenario(text);
    REQUIRE(result.errors.size() == 2);
    const std::string line = std::to_string(result.errors[0].line);
    CHECK(describe(result.errors[0], "neu.json", Language::de) ==
          "neu.json:" + line + ": touchpoints[1].failure_rate: 2 liegt über dem erlaubten Bereich (erlaubt: 0 bis 1)");
    CHECK(describe(result.errors[1], "neu.json", Language::de) ==
          "neu.json:" + line + ": touchpoints[1].qualty: ist ein unbekannter Schlüssel; ist „quality“ gemeint?");
    for (const auto& path : files_in("tests/malformed", ".json")) {
        CAPTURE(path.filename().string());
        for (const FileError& error : read_scenario(file_text(path)).errors) {
            for (const LocalText* words : {&error.problem, &error.allowed, &error.advice}) {
                CAPTURE(words->en);
                CHECK(words->empty() == words->de.empty());
                CHECK((words->empty() || words->de != words->en));
            }
        }
    }
}

TEST_CASE("a file that is too large is refused before it is read") {
    const std::string text = "// " + std::string(max_scenario_bytes, 'x') + "\n" + minimal_text();
    const ScenarioResult result = read_scenario(text);
    REQUIRE(result.errors.size() == 1);
    CHECK(result.errors[0].problem.en == "is too large for a file");
}

TEST_CASE("a byte order mark and both kinds of comment are allowed") {
    const std::string text = "\xEF\xBB\xBF/* one\n two */ " + minimal_text() + "// end";
    CHECK(read_scenario(text).ok());
}

TEST_CASE("the edges of a range are allowed") {
    const std::string text = minimal_text();
    CHECK(read_scenario(replaced(text, "\"failure_rate\": 0.05", "\"failure_rate\": 0")).ok());
    CHECK(read_scenario(replaced(text, "\"failure_rate\": 0.05", "\"failure_rate\": 1")).ok());
    CHECK_FALSE(read_scenario(replaced(text, "\"failure_rate\": 0.05", "\"failure_rate\": 1.0000001")).ok());
    CHECK(read_scenario(replaced(text, "\"day\": 30", "\"day\": 32000")).ok());
    CHECK(read_scenario(replaced(text, "\"opening\": [8, 18]", "\"opening\": [0, 24]")).ok());
}

TEST_CASE("a loop is fine as long as it ends soon enough") {
    const std::string back = "\"needs_solution\": true, \"next\": [{\"to\": \"order\", \"probability\": P}]}\n      ]";
    const auto with = [&](const std::string& probability) {
        const std::string text =
            replaced(minimal_text(), "\"needs_solution\": true}\n      ]", replaced(back, "P", probability));
        return replaced(text, "\"probability\": 0.2", "\"probability\": 1");
    };
    CHECK(read_scenario(with("0.9")).ok());         // 20 steps on average
    CHECK_FALSE(read_scenario(with("0.99")).ok());  // 200
    CHECK_FALSE(read_scenario(with("1")).ok());
}

TEST_CASE("the schema knows every parameter with its range, every kind, and the rules about staff") {
    const auto schema = nlohmann::json::parse(scenario_schema());
    const auto& parameters = schema["properties"]["parameters"]["properties"];
    CHECK(parameters.size() == parameter_table().size());
    for (const ParameterInfo& info : parameter_table()) {
        CAPTURE(std::string(info.name));
        const auto& property = parameters[std::string(info.name)];
        CHECK(property["minimum"].get<double>() == info.minimum);
        CHECK(property["maximum"].get<double>() == info.maximum);
        CHECK(property["default"].get<double>() == info.standard);
    }
    const auto& touchpoint = schema["properties"]["touchpoints"]["items"];
    CHECK(touchpoint["properties"]["kind"]["enum"].size() == 17);
    CHECK(touchpoint["then"]["required"] == nlohmann::json({"handling", "staff"}));
    CHECK(touchpoint["else"]["properties"]["staff"] == false);
    CHECK(schema["properties"]["touchpoints"]["maxItems"] == 16);
    CHECK(schema["required"] == nlohmann::json({"id", "title", "description", "watch", "population", "competitors",
                                                "touchpoints", "journeys"}));
}

TEST_CASE("the published schema is current (goodwill schema --output docs/scenario.schema.json)") {
    CHECK(file_text(source_path("docs/scenario.schema.json")) == scenario_schema());
}

TEST_CASE("a scaled business keeps its proportions and at least one position") {
    Scenario s = accepted(minimal_text());
    s.touchpoints[1].staff = 3;
    const Scenario large = scaled_to(s, 1000);
    CHECK(large.customers == 1000);
    CHECK(large.people == 4000);
    CHECK(large.touchpoints[0].staff == 0);
    CHECK(large.touchpoints[1].staff == 30);
    CHECK(large.schedule[0].setting.value == 20.0);
    CHECK(large.schedule[1].setting.value == 0.2);
    const Scenario small = scaled_to(s, 3);
    CHECK(small.people == 12);
    CHECK(small.touchpoints[1].staff == 1);
    CHECK(small.schedule[0].setting.value == 1.0);
    CHECK(small.strong_ties == 6);
    CHECK(scaled_to(s, 1).strong_ties == 2);
    CHECK(write_scenario(scaled_to(s, s.customers)) == write_scenario(s));
}

TEST_CASE("kinds of touchpoint and their ids") {
    const Scenario s = accepted(minimal_text());
    CHECK(find_touchpoint(s, "hotline") == 1);
    CHECK(find_touchpoint(s, "hotlin") == -1);
    CHECK(kind_info(TouchpointKind::hotline).id == "hotline");
    CHECK(kind_info(TouchpointKind::hotline).is_staffed);
    CHECK_FALSE(kind_info(TouchpointKind::email).is_live);
    CHECK(kind_info(TouchpointKind::invoice).group == ExpectationGroup::product);
}

TEST_CASE("the tree of a JSON text knows its lines") {
    const JsonResult result = parse_json("// first\n{\n  \"a\": 1\n,\n\"b\": [true,\n null, \"ü\"]\n}\n", JsonLimits{});
    REQUIRE(result.errors.empty());
    const JsonMember* a = result.root.find("a");
    const JsonMember* b = result.root.find("b");
    REQUIRE(a != nullptr);
    REQUIRE(b != nullptr);
    CHECK(result.root.line == 2);
    CHECK(a->line == 3);
    CHECK(a->value.line == 3);
    CHECK(a->value.number == 1.0);
    CHECK(b->line == 5);
    REQUIRE(b->value.items.size() == 3);
    CHECK(b->value.items[0].line == 5);
    CHECK(b->value.items[1].line == 6);
    CHECK(b->value.items[2].text == "ü");
    CHECK(result.root.find("c") == nullptr);
}

TEST_CASE("long texts in messages are cut between characters") {
    CHECK(in_quotes("short") == "\"short\"");
    CHECK(in_quotes(std::string(39, 'a') + "üü") == "\"" + std::string(39, 'a') + "ü…\"");
}

TEST_CASE("edit distance") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("abc", "") == 3);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("wow_shaer", "wow_share") == 1);
    CHECK(edit_distance("abcd", "acbd") == 1);
    const std::string_view words[] = {"price", "promise", "wow_share"};
    CHECK(nearest("wowshare", words) == "wow_share");
    CHECK(did_you_mean("promis", words).en == "did you mean \"promise\"?");
    CHECK(did_you_mean("zzzzzz", words).empty());
    CHECK(nearest("anything", {}).empty());
}

}  // namespace goodwill
