// The general reader of JSON objects, with a kind of file of this test's own.
#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "sim/base/field_reader.h"

namespace goodwill {

namespace {

struct Stop {
    std::string id;
    int day = 0;
};

struct Trip {
    std::string format;
    std::uint64_t seed = 7;
    int days = 30;
    std::vector<std::string> tags = {"usual"};
    std::vector<Stop> stops;
    std::vector<std::string> messages;
};

Trip read_trip(const std::string& text) {
    Trip trip;
    std::vector<FileError> errors;
    FieldReader reader(errors);
    if (const std::optional<JsonValue> root = read_json_object(text, JsonLimits{}, errors)) {
        reader.read(*root, "", [&trip](FieldReader& v) {
            v.plain_text("format", trip.format, 10, Presence::required, "");
            v.natural("seed", trip.seed, Presence::optional, "");
            v.whole("days", trip.days, {1, 365}, Presence::optional, "");
            v.plain_texts("tags", trip.tags, {1, 2}, 5, Presence::optional, "");
            v.list("stops", trip.stops, {0, 3}, Presence::optional, "", [](FieldReader& inner, Stop& stop) {
                inner.identifier("id", stop.id, "");
                inner.whole("day", stop.day, {0, 365}, Presence::optional, "");
                inner.check("day", stop.day != 13, {"is the 13th", "ist der 13."}, {"any other", "jeder andere"});
                inner.check("night", false, {"is dark", "ist dunkel"}, {"light", "Licht"});
            });
            v.check("days", !v.is_sound("stops") || trip.days > 1, {"is too short", "ist zu kurz"}, {"2", "2"});
        });
    }
    sort_by_line(errors);
    for (const FileError& error : errors) {
        trip.messages.push_back(describe(error, "t"));
    }
    return trip;
}

Trip with_seed(const std::string& seed) { return read_trip("{\"format\": \"trip\", \"seed\": " + seed + "}"); }

}  // namespace

TEST_CASE("seeds of 64 bits arrive exactly, as digits and as text of digits") {
    const auto arrives = [](const std::string& digits, std::uint64_t seed) {
        for (const std::string& written : {digits, "\"" + digits + "\""}) {
            CAPTURE(written);
            const Trip trip = with_seed(written);
            CHECK(trip.messages.empty());
            CHECK(trip.seed == seed);
        }
    };
    arrives("0", 0);
    arrives("9007199254740992", 9007199254740992U);
    arrives("9007199254740993", 9007199254740993U);  // not a double
    arrives("18446744073709551615", 18446744073709551615U);
}

TEST_CASE("what is no whole number of 64 bits is refused and leaves the value alone") {
    const auto refused = [](const std::string& written, const std::string& problem) {
        CAPTURE(written);
        const Trip trip = with_seed(written);
        REQUIRE(trip.messages.size() == 1);
        CHECK(trip.messages[0].find(problem) != std::string::npos);
        CHECK(trip.messages[0].find("from 0 to 18446744073709551615") != std::string::npos);
        CHECK(trip.seed == 7);
    };
    for (const std::string quote : {"", "\""}) {
        refused(quote + "18446744073709551616" + quote, "is above the allowed range");
        refused(quote + "-1" + quote, "is below the allowed range");
        refused(quote + "1.0" + quote, "is not a whole number");
        refused(quote + "1e3" + quote, "is not a whole number");
    }
    for (const std::string text : {"\"\"", "\"-\"", "\" 1\"", "\"1 \"", "\"+1\"", "\"0x1\"", "\"seven\""}) {
        refused(text, "is not a whole number");
    }
    refused("true", "is not a number");
    refused("null", "is not a number");
    refused("[1]", "is not a number");
}

TEST_CASE("lists of texts and of objects: all errors at once, with the paths of their entries") {
    const Trip good = read_trip(R"({"format": "trip", "tags": ["a", "süßer"], "stops": [{"id": "x", "day": 3}]})");
    CHECK(good.messages.empty());
    CHECK(good.tags == std::vector<std::string>{"a", "süßer"});
    REQUIRE(good.stops.size() == 1);
    CHECK(good.stops[0].day == 3);
    CHECK(good.days == 30);

    const Trip bad = read_trip(
        "{\"formt\": \"trip\",\n\"tags\": [\"\", \"longer\"],\n\"stops\": [{\"id\": \"x\", \"day\": 13},\n"
        "{\"id\": \"x\", \"night\": 1},\n7]}");
    const std::vector<std::string> expected = {
        "t:1: format: is missing (allowed: 1 to 10 characters)",
        "t:1: formt: is an unknown key; did you mean \"format\"?",
        "t:2: tags[0]: \"\" is empty (allowed: 1 to 5 characters)",
        "t:2: tags[1]: \"longer\" is too long (allowed: 1 to 5 characters)",
        "t:3: stops[0].day: 13 is the 13th (allowed: any other)",
        "t:4: stops[1].night: is an unknown key (allowed: one of: id, day)",
        "t:4: stops[1].id: \"x\" is used twice (allowed: unique ids); it is first used in line 3",
        "t:5: stops[2]: 7 is not an object (allowed: an object: { … })"};
    CHECK(bad.messages == expected);
    CHECK(bad.tags == std::vector<std::string>{"usual"});
    CHECK(read_trip(R"({"format": "trip", "tags": []})").messages ==
          std::vector<std::string>{"t:1: tags: […] has 0 entries (allowed: an array of 1 to 2 texts)"});
}

TEST_CASE("a rule that rests on a list is kept back while the list is wrong") {
    CHECK(read_trip(R"({"format": "trip", "days": 1, "stops": [{"id": "a"}]})").messages.size() == 1);
    const Trip trip = read_trip(R"({"format": "trip", "days": 1, "stops": [{"id": "A"}]})");
    REQUIRE(trip.messages.size() == 1);
    CHECK(trip.messages[0].find("stops[0].id") != std::string::npos);
}

TEST_CASE("what is not an object at all is said once") {
    CHECK(read_trip("[]").messages ==
          std::vector<std::string>{"t:1: […] is not an object (allowed: an object: { … })"});
    CHECK(read_trip("{").messages.size() == 1);
}

}  // namespace goodwill
