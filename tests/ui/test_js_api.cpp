// The JavaScript face without a browser: results, refusals, and the table it is described by.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "tests/ui/headless.h"
#include "web/js_api.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

struct Face {
    App app;

    Face() {
        app.host.now_s = [] { return 0.0; };
        AppOptions options;
        options.is_paused = true;
        options.wishes.customers = "100";
        app.host.packed_start = start_that_comes_along;
        start_app(app, options);
        finish_settling(app);
    }

    Json answer_to(std::string_view name, const Json& arguments) {
        return Json::parse(call_api(app, name, arguments.dump()));
    }
    template <class... Values>
    Json answer(std::string_view name, const Values&... values) {
        Json arguments = Json::array();
        (arguments.push_back(Json(values)), ...);
        return answer_to(name, arguments);
    }
    template <class... Values>
    Json ok(std::string_view name, const Values&... values) {
        const Json result = answer(name, values...);
        CAPTURE(result.dump());
        CHECK(result.size() == 1);
        REQUIRE(result.contains("ok"));
        return result["ok"];
    }
    template <class... Values>
    std::string error(std::string_view name, const Values&... values) {
        const Json result = answer(name, values...);
        CAPTURE(result.dump());
        CHECK(result.size() == 1);
        REQUIRE(result.contains("error"));
        return result["error"];
    }
};

constexpr const char* table_begins = "<!-- calls: goodwill-ui-tests writes this table -->\n";
constexpr const char* table_ends = "<!-- end of calls -->";

}  // namespace

TEST_CASE("face: every call refuses too many arguments, and names itself and its arguments when it refuses") {
    Face face;
    const Json described = face.ok("describe");
    CHECK(described["api_version"] == api_version);
    CHECK(described["calls"].size() >= 14);
    for (const Json& call : described["calls"]) {
        const std::string name = call["name"];
        CAPTURE(name);
        CHECK_FALSE(call["help"].get<std::string>().empty());
        CHECK_FALSE(call["result"].get<std::string>().empty());
        Json too_many = Json::array();
        bool has_named = false;
        for (const Json& argument : call["arguments"]) {
            has_named = has_named || argument["is_named"];
            if (argument["is_named"]) continue;
            const std::string type = argument["type"];
            too_many.push_back(type == "a text"                  ? Json("grand-hotel")
                               : type == "a number"              ? Json(0.5)
                               : type == "\"de\" or \"en\""      ? Json("de")
                               : type == "\"dark\" or \"light\"" ? Json("dark")
                                                                 : Json(1));
        }
        if (has_named) too_many.push_back(Json::object());
        too_many.push_back(1);
        CHECK(face.answer_to(name, too_many)["error"] == call["signature"].get<std::string>() + ": too many arguments");
    }
}

TEST_CASE("face: what is missing or of the wrong kind is refused in the same words everywhere") {
    Face face;
    CHECK(face.error("setLever") == "setLever(name, value): name is missing");
    CHECK(face.error("setLever", "wow_share") == "setLever(name, value): value is missing");
    CHECK(face.error("setLever", "wow_share", "much") == "setLever(name, value): value must be a number");
    CHECK(face.error("setLever", 7, 1) == "setLever(name, value): name must be a text");
    CHECK(face.error("advance", -1) == "advance(days): days must be a whole number from 0");
    CHECK(face.error("advance", 1.5) == "advance(days): days must be a whole number from 0");
    CHECK(face.error("advance", "10") == "advance(days): days must be a whole number from 0");
    CHECK(face.error("language", "fr") == "language(code?): code must be \"de\" or \"en\"");
    CHECK(face.error("theme", 1) == "theme(name?): name must be \"dark\" or \"light\"");
    CHECK(face.error("select", 7).ends_with("what is named comes in an object"));
    CHECK(face.error("select", Json{{"desk", 1}}).ends_with("nothing is named \"desk\""));
    CHECK(face.error("loadScenario", "grand-hotel", Json{{"sed", 1}}).ends_with("nothing is named \"sed\""));
    CHECK(face.error("fly") == "no call is named \"fly\"");
    CHECK(Json::parse(call_api(face.app, "state", "{"))["error"] == "the arguments are no array of JSON");
    CHECK(Json::parse(call_api(face.app, "state", "{}"))["error"] == "the arguments are no array of JSON");
    CHECK(face.app.stage.session.world().day == 0);
}

TEST_CASE("face: days are bounded by the calendar, and too many are refused before the first") {
    Face face;
    CHECK(face.ok("advance", 3) == 3);
    for (const std::uint64_t days : {31998ULL, 5000000ULL, 9007199254740991ULL}) {
        CHECK(face.error("advance", days) ==
              "advance(days): days must be at most 31997: the calendar ends on day 32000");
    }
    CHECK(face.app.stage.session.world().day == 3);
    CHECK(face.ok("advance", 0) == 3);
}

TEST_CASE("face: seeds are exact, as a number where JavaScript keeps it, else as text") {
    Face face;
    const auto seed_after = [&](const Json& seed) {
        face.ok("loadScenario", "grand-hotel", Json{{"seed", seed}, {"customers", 100}});
        return face.ok("state")["seed"];
    };
    CHECK(seed_after(11) == 11);
    CHECK(seed_after("11") == 11);
    CHECK(seed_after(9007199254740991ULL) == 9007199254740991ULL);
    CHECK(seed_after("9007199254740993") == "9007199254740993");
    CHECK(face.app.stage.session.options().seed == 9007199254740993ULL);
    CHECK(seed_after("18446744073709551615") == "18446744073709551615");
    for (const Json& seed : {Json(9007199254740992ULL), Json(-1), Json(1.5), Json("-1"), Json("1.5"), Json(""),
                             Json("18446744073709551616"), Json(true)}) {
        CAPTURE(seed.dump());
        CHECK(face.error("loadScenario", "grand-hotel", Json{{"seed", seed}})
                  .find("seed must be a whole number from 0 to 9007199254740991, or a text of digits") !=
              std::string::npos);
    }
    CHECK(face.app.stage.session.options().seed == 18446744073709551615ULL);
}

TEST_CASE("face: a scenario with mistakes is refused with all of them, and nothing has changed") {
    Face face;
    const std::string hash = face.ok("state")["state_hash"];
    const std::string mistakes = face.error("loadScenario", "{\"id\": \"x y\"}");
    CHECK(mistakes.find(" mistakes in the scenario:\nscenario:") != std::string::npos);
    CHECK(mistakes.find("population") != std::string::npos);
    CHECK(face.error("loadScenario", "grand-hotel", Json{{"customers", 3}}).find("from 10 to") != std::string::npos);
    CHECK(face.error("loadScenario", "grand-hotel", Json{{"customers", 99'000'000}}).find("from 10 to") !=
          std::string::npos);
    CHECK(face.ok("state")["state_hash"] == hash);
}

TEST_CASE("face: levers say apart what is in effect, what waits and what is planned") {
    Face face;
    face.ok("loadScenario", "retail-chain", Json{{"customers", 100}});
    const auto lever = [&](std::string_view name) {
        for (const Json& one : face.ok("levers")) {
            if (one["name"] == name) return one;
        }
        FAIL("no such lever");
        return Json();
    };
    CHECK(face.ok("setLever", "advertising_eur", 3) == 3.0);
    CHECK(lever("advertising_eur")["value"] == 3.0);
    CHECK(lever("advertising_eur")["in_effect"] == 2.5);
    CHECK(lever("advertising_eur")["planned"] == Json{{"day", 45}, {"value", 6.0}});
    CHECK(lever("wow_share")["planned"].is_null());
    face.ok("advance", 46);
    CHECK(lever("advertising_eur")["value"] == 6.0);
    CHECK(lever("advertising_eur")["in_effect"] == 6.0);
    CHECK(face.error("setLever", "advertising_eu", 3).find("did you mean \"advertising_eur\"?") != std::string::npos);
    CHECK(face.error("setLever", "wow_share", 9).starts_with("setLever(name, value): "));
}

TEST_CASE("face: one thing at a time is opened, and only what there is") {
    Face face;
    CHECK(face.ok("select", Json{{"touchpoint", "reception"}}) == Json{{"touchpoint", "reception"}});
    CHECK(face.app.stage.selection.kind == ui::Selection::Kind::touchpoint);
    CHECK(face.error("select", Json{{"person", 99'999'999}}).find("person must be less than") != std::string::npos);
    CHECK(face.error("select", Json{{"person", 1}, {"employee", 1}}).find("can be open") != std::string::npos);
    CHECK(face.error("select", Json{{"touchpoint", "moon"}}).find("no touchpoint") != std::string::npos);
    CHECK(face.app.stage.selection.kind == ui::Selection::Kind::touchpoint);
    CHECK(face.ok("select").is_null());
    CHECK(face.app.stage.selection.kind == ui::Selection::Kind::none);
}

TEST_CASE("face: experiments tell their numbers once they are worked out, of a figure that there is") {
    Face face;
    const Json nothing = {{"tornado", nullptr}, {"response", nullptr}, {"camps", nullptr}, {"best", nullptr}};
    CHECK(face.ok("experiments", "profit") == nothing);
    CHECK(face.error("experiments", "luck").find("no figure is called \"luck\"") != std::string::npos);
    App& app = face.app;
    const LeverId price = *find_lever(app.stage.session.scenario(), "price");
    app.response = begin_response(app.stage, price, app.host);
    CHECK(face.ok("experiments", "profit") == nothing);  // not yet
    REQUIRE(run_on(app.response->experiment, app.host, without_end_s));
    const Json response = face.ok("experiments", "profit")["response"];
    CHECK(response["lever"] == "price");
    REQUIRE(response["points"].size() == app.response->values.size());
    const std::size_t profit = find_metric("profit").value(), last = app.response->values.size() - 1;
    const Interval mean = interval_of(replications_of(app.response->experiment.plan, app.response->experiment.results,
                                                      last, ui::value_on(1, profit)));
    CHECK(response["points"][last]["value"] == app.response->values[last]);
    CHECK(response["points"][last]["730"] == Json{{"mean", mean.mean}, {"low", mean.low}, {"high", mean.high}});
}

TEST_CASE("face: the table in docs/embedding.md is that of the program") {
    const std::string path = std::string(GOODWILL_SOURCE_DIR) + "/docs/embedding.md";
    std::ifstream file(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    file.close();
    const std::size_t begin = text.find(table_begins), end = text.find(table_ends);
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    const std::size_t first = begin + std::string_view(table_begins).size();
    if (std::getenv("GOODWILL_WRITE_DOCS") != nullptr) {
        std::ofstream(path, std::ios::binary) << text.replace(first, end - first, api_markdown());
    } else {
        CHECK(text.substr(first, end - first) == api_markdown());
    }
}

}  // namespace goodwill
