// What stands beside a run in its text: variants, and what the run is compared with.
#include "sim/session/worlds_spec.h"

#include <doctest/doctest.h>

#include <string>

#include "sim/session/run_spec.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

WorldsResult read(const std::string& text) {
    const JsonResult json = parse_json(text, run_spec_limits());
    REQUIRE_FALSE(json.is_broken);
    return read_worlds(json.root, small_business());
}

// The mistakes, one a line.
std::string mistakes(const std::string& text) {
    std::string all;
    for (const FileError& error : read(text).errors) all += describe(error, "link") + "\n";
    return all;
}

Command at(int day, std::string_view name, double value) { return {day, lever(small_business(), name, value)}; }

}  // namespace

TEST_CASE("worlds beside a run: written and read they are the same") {
    const WorldsSpec none;
    CHECK_FALSE(write_worlds(none, small_business()).has_value());
    CHECK(read("{}").worlds == none);
    WorldsSpec worlds;
    worlds.as_it_was = {at(3, "price", 1.1)};
    worlds.variants = {{'A', "Zwei – „am“ Tresen", {at(1, "wow_share", 0.1), at(9, "price", 0.9)}}, {'C', "", {}}};
    for (const std::string compared : {"", "C", "nothing"}) {
        worlds.compared = compared;
        const WorldsResult result = read(write_worlds(worlds, small_business()).value());
        CHECK(result.errors.empty());
        CHECK(result.worlds == worlds);
    }
}

TEST_CASE("worlds beside a run: commands come in order of days, variants in order of letters") {
    const WorldsSpec worlds = read(R"({"variants": [{"letter": "B"},
                 {"letter": "A", "commands": [{"day": 9, "lever": "price", "value": 1.2}, {"day": 2, "lever": "price", "value": 1.1}]}]})")
                                  .worlds;
    REQUIRE(worlds.variants.size() == 2);
    CHECK(worlds.variants[0].letter == 'A');
    CHECK(worlds.variants[0].commands == std::vector<Command>{at(2, "price", 1.1), at(9, "price", 1.2)});
}

TEST_CASE("worlds beside a run: a name has as many bytes as can be typed, whatever its letters") {
    const auto named = [](const std::string& name) {
        return "{\"variants\": [{\"letter\": \"A\", \"name\": \"" + name + "\"}]}";
    };
    std::string umlauts;
    for (int i = 0; i < 23; ++i) umlauts += "ä";
    CHECK(mistakes(named(umlauts + "a")).empty());  // 47 bytes
    CHECK(mistakes(named(umlauts + "ä")).find("name") != std::string::npos);
}

TEST_CASE("worlds beside a run: every mistake is named with its place") {
    CHECK(mistakes("{\"variants\": [{\"letter\": \"E\"}]}").find("worlds.variants[0].letter") != std::string::npos);
    CHECK(mistakes("{\"variants\": [{\"letter\": \"A\"}, {\"letter\": \"A\"}]}").find("worlds.variants[1].letter") !=
          std::string::npos);
    CHECK(mistakes("{\"variants\": [{\"name\": \"x\"}]}").find("letter") != std::string::npos);
    CHECK(mistakes("{\"variants\": [{}, {}, {}, {}, {}]}").find("0 to 4") != std::string::npos);
    CHECK(mistakes("{\"compared\": \"A\"}").find("the letter of a variant") != std::string::npos);
    CHECK(mistakes("{\"as_it_was\": [{\"day\": 1, \"lever\": \"pric\", \"value\": 1}]}")
              .find("worlds.as_it_was[0].lever") != std::string::npos);
    CHECK(
        mistakes(
            "{\"variants\": [{\"letter\": \"A\", \"commands\": [{\"day\": 1, \"lever\": \"price\", \"value\": 99}]}]}")
            .find("worlds.variants[0].commands[0].value") != std::string::npos);
    CHECK(mistakes("{\"twins\": 2}").find("twins") != std::string::npos);
    CHECK(mistakes("[]").find("is not an object") != std::string::npos);
    CHECK(mistakes("{\"variants\": [{\"letter\": \"A\", \"name\": \"" + std::string(60, 'x') + "\"}]}").find("name") !=
          std::string::npos);
}
