#include <doctest/doctest.h>

#include "generated/embedded_scenarios.h"
#include "sim/scenario/presets.h"
#include "sim/session/run.h"
#include "sim/world/state_hash.h"
#include "tests/files.h"

namespace goodwill {

namespace {

std::optional<std::string_view> shipped_text(std::string_view id) {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        if (file.name == id) {
            return file.text;
        }
    }
    return std::nullopt;
}

RunSpec hotel() {
    RunSpec spec;
    spec.scenario.id = "grand-hotel";
    spec.seed = 11;
    spec.customers = 800;
    spec.days = 60;
    spec.presets = {"effort"};
    spec.commands = {{0, "wow_share", 0.2}, {30, "staff.reception", 1.0}};
    return spec;
}

std::string all(const std::vector<FileError>& errors) {
    std::string text;
    for (const FileError& error : errors) {
        text += describe(error, "run.json") + "\n";
    }
    return text;
}

std::uint64_t hash_after(const RunPlan& plan) {
    Session session = start_run(plan);
    for (int day = 0; day < plan.days; ++day) {
        session.advance_day();
    }
    return state_hash(session.world());
}

}  // namespace

TEST_CASE("run: what is written is read back to the same run") {
    RunSpec spec = hotel();
    const auto reads_back = [&spec] {
        const std::string text = write_run_spec(spec);
        const RunSpecResult result = read_run_spec(text);
        CAPTURE(text);
        CAPTURE(all(result.errors));
        CHECK(result.ok());
        CHECK(result.spec == spec);
        CHECK(write_run_spec(result.spec) == text);
    };
    reads_back();
    spec = {};
    spec.scenario.id = "blank";
    reads_back();
    spec.scenario.differences = {{"touchpoints[0].quality", "8.25"}, {"population.people", "9000"}};
    reads_back();
    spec.scenario.differences = {{"journeys[0].start", R"([{"probability":0.5,"to":"book"}])"},
                                 {"parameters.price", "null"}};
    reads_back();
    spec.scenario = {"", std::string(*shipped_text("blank")), "0 1\n1 2 weak\n", {}};
    reads_back();
    // Every seed is exact, also beyond what a double holds.
    for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{9007199254740993}, ~std::uint64_t{0}}) {
        spec.seed = seed;
        reads_back();
    }
}

TEST_CASE("run: a seed beyond 2^53 is written as text, so that JavaScript reads it exactly") {
    RunSpec spec = hotel();
    spec.seed = 9007199254740992;
    CHECK(write_run_spec(spec).find("\"seed\": 9007199254740992") != std::string::npos);
    spec.seed = 9007199254740993;
    CHECK(write_run_spec(spec).find("\"seed\": \"9007199254740993\"") != std::string::npos);
}

TEST_CASE("run: the shortest one, and that of a manifest") {
    const RunSpecResult shortest = read_run_spec(R"({"format": "goodwill-run/1", "scenario": {"id": "blank"}})");
    REQUIRE(shortest.ok());
    RunSpec expected;
    expected.scenario.id = "blank";
    CHECK(shortest.spec == expected);
    const RunSpecResult manifest = read_run_spec(
        R"({"program": "goodwill", "run": {"format": "goodwill-run/1", "scenario": {"id": "blank"}, "days": 3}})");
    CAPTURE(all(manifest.errors));
    REQUIRE(manifest.ok());
    CHECK(manifest.spec.days == 3);
}

TEST_CASE("run: all mistakes at once, with line, key, value and range") {
    const RunSpecResult result = read_run_spec(R"({
  "format": "goodwill-run/7",
  "scenario": {"id": "blank", "text": "{}"},
  "seed": -1,
  "customers": 1e18,
  "days": -2,
  "dayz": 3,
  "presets": [4],
  "commands": [{"day": -3, "lever": "price"}, {"day": 1, "lever": "price", "value": "2"}]
})");
    const std::string said = all(result.errors);
    CAPTURE(said);
    for (const char* part : {"run.json:2: format: \"goodwill-run/7\"", "run.json:3: scenario", "run.json:4: seed: -1",
                             "run.json:5: customers: 1e", "run.json:6: days: -2", "run.json:7: dayz",
                             "did you mean \"days\"?", "run.json:8: presets[0]: 4", "run.json:9: commands[0].day: -3",
                             "run.json:9: commands[0].value: is missing", "run.json:9: commands[1].value: \"2\""}) {
        CAPTURE(part);
        CHECK(said.find(part) != std::string::npos);
    }
}

TEST_CASE("run: broken text is refused without reading on") {
    for (const char* text : {"", "{", "[]", "7", "\"goodwill-run/1\"", "{\"format\": \"goodwill-run/1\"}",
                             "{\"run\": 7}", "{\"run\": {\"run\": {}}}", "\xff\xfe"}) {
        CAPTURE(text);
        CHECK_FALSE(read_run_spec(text).ok());
    }
}

TEST_CASE("run: the plan is that of the options, and runs to the same bits as a session made by hand") {
    const RunPlan plan = plan_run(hotel(), shipped_text);
    CAPTURE(all(plan.errors));
    REQUIRE(plan.ok());
    SessionOptions options;
    options.seed = 11;
    options.customers = 800;
    Session session = start_session(*plan.scenario, options);
    for (const LeverSetting& setting : settings_of(*find_preset("effort"))) {
        REQUIRE_FALSE(session.submit({0, setting}));
    }
    REQUIRE_FALSE(session.submit({0, {*find_lever(session.scenario(), "wow_share"), 0.2}}));
    REQUIRE_FALSE(session.submit({30, {*find_lever(session.scenario(), "staff.reception"), 1.0}}));
    for (int day = 0; day < 60; ++day) {
        session.advance_day();
    }
    CHECK(hash_after(plan) == state_hash(session.world()));
}

TEST_CASE("run: of a session, and again") {
    RunSpec spec;
    spec.scenario.id = "retail-chain";  // has a plan of its own
    spec.customers = 900;
    spec.days = 50;
    const RunPlan plan = plan_run(spec, shipped_text);
    REQUIRE(plan.ok());
    Session session = start_run(plan);
    const LeverId advertising = *find_lever(session.scenario(), "advertising_eur");
    REQUIRE_FALSE(session.submit({0, {advertising, 20.0}}));
    for (int day = 0; day < 50; ++day) {
        if (day == 46) {
            REQUIRE_FALSE(session.submit({day, {advertising, 20.0}}));
        }
        session.advance_day();
    }
    const RunSpec seen = spec_of(session, spec.scenario);
    CHECK(seen.days == 50);
    CHECK(seen.commands == std::vector<SpecCommand>{{0, "advertising_eur", 20.0}, {46, "advertising_eur", 20.0}});
    const RunSpecResult read = read_run_spec(write_run_spec(seen));
    REQUIRE(read.ok());
    CHECK(hash_after(plan_run(read.spec, shipped_text)) == state_hash(session.world()));
    CHECK(command_line_of(seen) ==
          "goodwill run retail-chain --days 50 --seed 7 --customers 900 --set advertising_eur=20 --at "
          "46:advertising_eur=20");
}

TEST_CASE("run: differences are edits of the scenario's file") {
    RunSpec spec;
    spec.scenario.id = "grand-hotel";
    spec.scenario.differences = {{"population.customers", "777"}, {"parameters.price", "1.25"}};
    const RunPlan plan = plan_run(spec, shipped_text);
    CAPTURE(all(plan.errors));
    REQUIRE(plan.ok());
    CHECK(plan.scenario->customers == 777);
    CHECK(plan.scenario->parameters.price == 1.25);
    // The same text given as a whole is the same run.
    RunSpec whole;
    whole.scenario.text = scenario_text(spec.scenario, shipped_text).text;
    CHECK(hash_after(plan) == hash_after(plan_run(whole, shipped_text)));
    CHECK(command_line_of(spec) == "goodwill run --spec run.json");
}

TEST_CASE("run: what only the scenario can tell is told with its place") {
    RunSpec spec = hotel();
    spec.presets = {"efort"};
    spec.commands = {{0, "wow_shar", 0.2}, {1, "wow_share", 3.0}, {2, "staff.reception", 1.5}};
    const std::string said = all(plan_run(spec, shipped_text).errors);
    CAPTURE(said);
    for (const char* part :
         {"presets[0]: \"efort\" is unknown", "did you mean \"effort\"?", "commands[0].lever: \"wow_shar\" is unknown",
          "did you mean \"wow_share\"?", "commands[1].value: 3 is not allowed for wow_share (allowed: 0 to 0.4)",
          "commands[2].value: 1.5 is not allowed for staff.reception (allowed: a whole number from 1 to"}) {
        CAPTURE(part);
        CHECK(said.find(part) != std::string::npos);
    }
    spec = hotel();
    spec.scenario.id = "grand-hotl";
    CHECK(all(plan_run(spec, shipped_text).errors).find("scenario.id: \"grand-hotl\" is unknown") != std::string::npos);
    spec = hotel();
    spec.scenario.differences = {{"population.customers", "\"many\""}};
    CHECK(all(plan_run(spec, shipped_text).errors).find("population.customers") != std::string::npos);
    spec.scenario.differences = {{"touchpoints[99].quality", "3"}};
    CHECK(all(plan_run(spec, shipped_text).errors).find("scenario.differences.touchpoints[99].quality") !=
          std::string::npos);
    spec = hotel();
    spec.customers = 2'000'000'000;
    CHECK(all(plan_run(spec, shipped_text).errors).find("customers") != std::string::npos);
}

}  // namespace goodwill
