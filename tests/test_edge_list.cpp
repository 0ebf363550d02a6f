// Friendship networks from a file: what is read, and what hostile files are told.
#include "sim/rules/creation.h"
#include "sim/scenario/edge_list.h"

#include <doctest/doctest.h>

#include <string>

#include "sim/scenario/scenario_reader.h"
#include "tests/files.h"
#include "tests/shipped.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

std::string with_population(const std::string& keys) {
    std::string text = tests::minimal_text();
    const std::string there = "\"strong_ties\": 6";
    text.replace(text.find(there), there.size(), there + ", " + keys);
    return text;
}

std::string first_error(const ScenarioResult& result) {
    return result.errors.empty() ? "" : describe(result.errors[0], "s.json");
}

FileSource one_file(const std::string& text) {
    return [text](const std::string& name) -> std::optional<std::string> {
        return name == "friends.txt" ? std::optional(text) : std::nullopt;
    };
}

}  // namespace

TEST_CASE("edge lists: numbers, strengths, separators, comments") {
    const EdgeListResult result = read_edge_list("# people\n0 1\n\n1\t2 weak\r\n  2,3,strong\n% end\n19999999 0");
    CHECK_FALSE(result.error);
    CHECK(result.edges == std::vector<Edge>{{0, 1, true}, {1, 2, false}, {2, 3, true}, {19999999, 0, true}});
}

TEST_CASE("edge lists: the first mistake with its line, value and what is allowed") {
    const auto problem = [](std::string_view text) {
        const EdgeListResult result = read_edge_list(text);
        return result.error
                   ? std::to_string(result.error->line) + ": " + result.error->value + " " + result.error->problem.en
                   : "";
    };
    CHECK(problem("0 1\n1 two\n") == "2: \"two\" is not the number of a person");
    CHECK(problem("0\n") == "1: \"\" is not the number of a person");
    CHECK(problem("-1 2\n") == "1: \"-1\" is not the number of a person");
    CHECK(problem("0 20000000") == "1: \"20000000\" is not the number of a person");
    CHECK(problem("0 99999999999999999999999999") == "1: \"99999999999999999999999999\" is not the number of a person");
    CHECK(problem("0 1 0.5") == "1: \"0.5\" is not a strength");
    CHECK(problem("0 1 weak friend") == "1: \"friend\" is one word too many");
    CHECK(problem("") == "0:  has no ties");
    CHECK(problem("# nothing\n") == "0:  has no ties");
    CHECK(problem(std::string("\xFF\x00\xFE", 3)) == "1: \"???\" is not the number of a person");
    CHECK(problem(std::string(max_edge_list_bytes + 1, '1')) == "0:  is too large");
    CHECK(problem(std::string(1000, 'x')).size() < 200);
    std::string many;
    for (std::size_t i = 0; i <= max_edges; ++i) {
        many += "0 1\n";
    }
    CHECK(problem(many) == "1000001:  is one tie too many");
    CHECK(read_edge_list("0 1\n1 two").error->allowed.en.find("0 to 19999999") != std::string::npos);
}

TEST_CASE("a scenario with ties inside is read, written and read again; its messages follow the ties") {
    const ScenarioResult result =
        read_scenario(with_population("\"network\": \"edge_list\", \"edges\": [[0, 1], [1, 2, \"weak\"], [2, 0]]"));
    CHECK(first_error(result) == "");
    CHECK(result.scenario.edges == std::vector<Edge>{{0, 1, true}, {1, 2, false}, {2, 0, true}});
    const ScenarioResult again = read_scenario(write_scenario(result.scenario));
    CHECK(first_error(again) == "");
    CHECK(again.scenario.edges == result.scenario.edges);
    CHECK(again.scenario.network == NetworkKind::edge_list);

    Scenario scenario = quiet_market(300);
    scenario.network = NetworkKind::edge_list;
    scenario.edges = result.scenario.edges;
    World world = create_world(scenario, 3);
    for (std::uint32_t i = 0; i < 300; ++i) {
        Message message;
        message.sender = i;
        message.key = 64U * i;
        world.messages.push_back(message);
    }
    run_days(world, 1);
    CHECK(world.today.heard.size() == 300);  // everybody in the triangle knows somebody
    int strangers = 0;
    for (const Heard& heard : world.today.heard) {
        const std::uint32_t sender = permuted(world.network, 0xFFFE, heard.sender);
        const std::uint32_t listener = permuted(world.network, 0xFFFE, heard.listener);
        strangers += sender / 3 != listener / 3 ? 1 : 0;
        const bool is_weak_pair = sender % 3 + listener % 3 == 3;
        CHECK(heard.is_strong_tie != is_weak_pair);
    }
    CHECK(strangers == 0);
}

TEST_CASE("a scenario names a file beside it, and only there") {
    const std::string text = with_population("\"network\": \"edge_list\", \"edge_file\": \"friends.txt\"");
    const ScenarioResult result = read_scenario(text, one_file("0 1\n1 2\n"));
    CHECK(first_error(result) == "");
    CHECK(result.scenario.edges.size() == 2);
    const ScenarioResult again = read_scenario(write_scenario(result.scenario), one_file("0 1\n1 2\n"));
    CHECK(again.scenario.edges == result.scenario.edges);
    CHECK(first_error(read_scenario(text, one_file("0 1\n1 x")))
              .find("population.edge_file: \"friends.txt\" is wrong in line 2: \"x\" is not the number of a person") !=
          std::string::npos);
    CHECK(first_error(read_scenario(text)).find("cannot be read here") != std::string::npos);
    CHECK(first_error(read_scenario(text)).find("\"edges\"") != std::string::npos);
    for (const char* name : {"/etc/passwd", "../friends.txt", "a/../../b", "C:\\\\b", ""}) {
        CAPTURE(name);
        const ScenarioResult refused =
            read_scenario(with_population(std::string("\"network\": \"edge_list\", \"edge_file\": \"") + name + "\""),
                          [](const std::string&) { return std::optional<std::string>("0 1"); });
        CHECK(first_error(refused).find("does not lie below the scenario") != std::string::npos);
    }
}

TEST_CASE("a thousand rows of ties fit into a scenario, more than bounded lists of objects") {
    std::string rows;
    for (int i = 0; i < 20000; ++i) {
        rows += (i > 0 ? ",[" : "[") + std::to_string(i) + "," + std::to_string(i + 1) + "]";
    }
    const ScenarioResult result =
        read_scenario(with_population("\"network\": \"edge_list\", \"edges\": [" + rows + "]"));
    CHECK(first_error(result) == "");
    CHECK(result.scenario.edges.size() == 20000);
}
