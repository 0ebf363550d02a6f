// One value of a file is changed, and every other byte stays.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "sim/base/json_edit.h"
#include "tests/files.h"

namespace goodwill {

namespace {

using tests::file_text;
using tests::source_path;
using Json = nlohmann::ordered_json;

const JsonLimits limits;

std::string set(const std::string& text, const std::string& path, const std::string& value) {
    const JsonEdit edit = with_json_value(text, path, value, limits);
    CAPTURE(path);
    REQUIRE_MESSAGE(!edit.error, describe(*edit.error, text));
    return edit.text;
}

std::string without(const std::string& text, const std::string& path) {
    const JsonEdit edit = without_json_value(text, path, limits);
    CAPTURE(path);
    REQUIRE_MESSAGE(!edit.error, describe(*edit.error, text));
    return edit.text;
}

std::string refusal(const JsonEdit& edit) { return edit.error ? describe(*edit.error, "f") : "accepted: " + edit.text; }

Json parsed(const std::string& text) { return Json::parse(text, nullptr, true, true); }

struct Spot {
    std::string path;
    Json::json_pointer pointer;
    bool is_in_list = false;
};

void collect(const Json& value, const Spot& spot, std::vector<Spot>& spots) {
    spots.push_back(spot);
    if (value.is_object()) {
        for (const auto& [key, item] : value.items()) {
            collect(item, {spot.path.empty() ? key : spot.path + "." + key, spot.pointer / key, false}, spots);
        }
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            collect(value[i], {spot.path + "[" + std::to_string(i) + "]", spot.pointer / i, true}, spots);
        }
    }
}

// All comments, in order.
std::string comments_of(const std::string& text) {
    std::string comments;
    bool is_in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_in_string) {
            i += text[i] == '\\' ? 1U : 0U;
            is_in_string = text[i] != '"' || text[i - 1] == '\\';
        } else if (text.compare(i, 2, "//") == 0) {
            const std::size_t end = text.find('\n', i);
            comments += text.substr(i, end - i) + "\n";
            i = end;
        } else {
            is_in_string = text[i] == '"';
        }
    }
    return comments;
}

// Every `stride`-th value of the file in turn.
void try_values_of(const std::string& text, std::size_t stride) {
    const Json before = parsed(text);
    std::vector<Spot> spots;
    collect(before, Spot(), spots);
    REQUIRE(spots.size() > 300);
    for (std::size_t i = 0; i < spots.size(); i += stride) {
        const Spot& spot = spots[i];
        CAPTURE(spot.path);
        const Json& value = before[spot.pointer];
        CHECK(set(text, spot.path, value.dump()) == text);

        const std::string changed = set(text, spot.path, "[\"new\", {}]");
        Json expected = before;
        expected[spot.pointer] = Json::parse("[\"new\", {}]");
        CHECK(parsed(changed) == expected);
        if (!value.is_structured()) {
            CHECK(comments_of(changed) == comments_of(text));
        }
        if (value.is_string()) {
            CHECK(set(changed, spot.path, value.dump()) == text);
        }

        if (value.is_structured()) {
            const std::string place = value.is_object() ? spot.path + (spot.path.empty() ? "" : ".") + "added"
                                                        : spot.path + "[" + std::to_string(value.size()) + "]";
            const std::string longer = set(text, place, "{\"is\": 1}");
            expected = before;
            if (value.is_object()) {
                expected[spot.pointer]["added"] = {{"is", 1}};
            } else {
                expected[spot.pointer].push_back({{"is", 1}});
            }
            CHECK(parsed(longer) == expected);
            CHECK(comments_of(longer) == comments_of(text));
            CHECK(without(longer, place) == text);
        }

        if (!spot.path.empty()) {
            const std::string shorter = without(text, spot.path);
            expected = before;
            Json& parent = expected[spot.pointer.parent_pointer()];
            if (spot.is_in_list) {
                parent.erase(static_cast<std::size_t>(std::stoul(spot.pointer.back())));
            } else {
                parent.erase(spot.pointer.back());
            }
            CHECK(parsed(shorter) == expected);
            if (!value.is_structured()) {
                CHECK(comments_of(shorter) == comments_of(text));
            }
        }
    }
}

}  // namespace

TEST_CASE("in the shipped scenarios one value changes, and nothing else") {
    try_values_of(file_text(source_path("scenarios/blank.json")), 3);
    for (const auto& entry : std::filesystem::directory_iterator(source_path("scenarios"))) {
        if (entry.path().extension() != ".json") continue;
        CAPTURE(entry.path().string());
        try_values_of(file_text(entry.path()), 41);
    }
}

TEST_CASE("a value is replaced between its comments") {
    const std::string text =
        "\xEF\xBB\xBF// a file\n{ /* x */ \"a\" /* y */ : /* z */ 1 /* , */ , // one\n  \"b\": [1, 2 /*]*/ , 3]}";
    CHECK(set(text, "a", " true\n") ==
          "\xEF\xBB\xBF// a file\n{ /* x */ \"a\" /* y */ : /* z */ true /* , */ , // one\n  \"b\": [1, 2 /*]*/ , 3]}");
    CHECK(set(text, "b[1]", "\"]\\\"\"") ==
          "\xEF\xBB\xBF// a file\n{ /* x */ \"a\" /* y */ : /* z */ 1 /* , */ , // one\n  \"b\": [1, \"]\\\"\" /*]*/ , "
          "3]}");
    CHECK(set("// whole\n[1] // end", "", "{}") == "// whole\n{} // end");
    CHECK(set("{\"a\\\"b\": 1, \"c\": {\"\\u0064\": 2}}", "c.d", "3") == "{\"a\\\"b\": 1, \"c\": {\"\\u0064\": 3}}");
}

TEST_CASE("the same value leaves the text alone, whatever way it is written") {
    CHECK(set("{\"a\": 5e-1}", "a", "0.50") == "{\"a\": 5e-1}");
    CHECK(set("[[1,2]]", "[0]", "[1, 2.0]") == "[[1,2]]");
    CHECK(set("[1]", "[0]", "1.5") == "[1.5]");
    CHECK(set("[9007199254740992]", "[0]", "9007199254740993") == "[9007199254740993]");
    CHECK(set("[\"1\"]", "[0]", "1") == "[1]");
}

TEST_CASE("a new key gets the indentation of its neighbours and its comma, also before a comment") {
    CHECK(set("{\n    \"a\": 1 // one\n    // more to come\n}", "b", "2") ==
          "{\n    \"a\": 1, // one\n    \"b\": 2\n    // more to come\n}");
    CHECK(set("{\r\n\t\"a\": 1\r\n}\r\n", "b", "2") == "{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}\r\n");
    CHECK(set("{\"a\": 1 /* one */}", "b", "2") == "{\"a\": 1, /* one */ \"b\": 2}");
    CHECK(set("{\n  \"a\": 1 /* one\n two */\n}", "b", "2") == "{\n  \"a\": 1, \"b\": 2 /* one\n two */\n}");
    CHECK(set("{\n  \"a\": {},\n  \"b\": {\n    // nothing\n  }\n}", "b.c", "1") ==
          "{\n  \"a\": {},\n  \"b\": {\n    \"c\": 1\n    // nothing\n  }\n}");
    CHECK(set("{\"a\": {}}", "a.b", "1") == "{\"a\": {\"b\": 1}}");
    CHECK(set("{\"a\": []}", "a[0]", "1") == "{\"a\": [1]}");
    CHECK(set("[\n  1, 2,\n  3\n]", "[3]", "4") == "[\n  1, 2,\n  3,\n  4\n]");
}

TEST_CASE("what is removed takes its comma and its line along, and leaves comments") {
    CHECK(without("{\n  \"a\": 1,\n  // two\n  \"b\": 2, // yes\n  \"c\": 3 // no\n}", "b") ==
          "{\n  \"a\": 1,\n  // two\n  // yes\n  \"c\": 3 // no\n}");
    CHECK(without("{\n  \"a\": 1,\n  \"b\": {\n    \"x\": 1\n  },\n  \"c\": 3\n}", "b") ==
          "{\n  \"a\": 1,\n  \"c\": 3\n}");
    CHECK(without("{\n  \"a\": 1, // one\n  \"b\": 2\n}", "b") == "{\n  \"a\": 1 // one\n}");
    CHECK(without("{\"a\": 1 /* , */ , /* b: */ \"b\": 2}", "b") == "{\"a\": 1 /* , */  /* b: */}");
    CHECK(without("[1 /* one */, 2]", "[0]") == "[/* one */ 2]");
    CHECK(without("[1, 2, 3]", "[1]") == "[1, 3]");
    CHECK(without("[1,2,3]", "[2]") == "[1,2]");
    CHECK(without("[\n  1, 2,\n  3\n]", "[1]") == "[\n  1,\n  3\n]");
    CHECK(without("{ \"a\": 1 }", "a") == "{ }");
}

TEST_CASE("keys with dots") {
    const std::string text = "{\"set\": {\"staff.desk\": 1, \"staff\": {\"desk\": 2}}}";
    CHECK(set(text, "set.staff.desk", "5") == "{\"set\": {\"staff.desk\": 5, \"staff\": {\"desk\": 2}}}");
    CHECK(set(text, "set[\"staff.desk\"]", "5") == "{\"set\": {\"staff.desk\": 5, \"staff\": {\"desk\": 2}}}");
    CHECK(set("{\"set\": {}}", "set[\"staff.desk\"]", "1") == "{\"set\": {\"staff.desk\": 1}}");
    CHECK(set("{}", "[\"a.b\"]", "1") == "{\"a.b\": 1}");
}

TEST_CASE("a path that leads nowhere is refused with its name") {
    const std::string text = "{\"a\": {\"b\": 1}, \"c\": [1, 2]}";
    for (const std::string path : {"a.x.y",
                                   "x.y",
                                   "a.b.c",
                                   "a[0]",
                                   "c.x",
                                   "c[3]",
                                   "c[-1]",
                                   "c[01x]",
                                   "c[",
                                   "c[1",
                                   "c[99999999999999999999]",
                                   "[0]",
                                   ".a.x",
                                   "a.",
                                   "c[0].x",
                                   "c[0][0]",
                                   "a..x",
                                   "a[\"x\"].y",
                                   "a[\"x",
                                   "ax[\"\"\"]"}) {
        CAPTURE(path);
        CHECK(refusal(with_json_value(text, path, "1", limits)).find("f: " + path + ": is no place") == 0);
    }
    for (const std::string path : {"", "x", "a.x", "c[2]", "a.b.c"}) {
        CAPTURE(path);
        CHECK(refusal(without_json_value(text, path, limits)).find("is no place in this file") != std::string::npos);
    }
}

TEST_CASE("malformed texts and values are refused, and so is what would pass a limit") {
    for (const std::string broken :
         {"", "{", "{\"a\": 1,}", "{\"a\": 1, \"a\": 2}", "{\"a\": 1 /* ", "{\"a\": \"\x01\"}"}) {
        CAPTURE(broken);
        CHECK(with_json_value(broken, "a", "1", limits).error.has_value());
        CHECK(without_json_value(broken, "a", limits).error.has_value());
    }
    for (const std::string value : {"", " ", "1 2", "1,", "x", "{\"b\": 1, \"b\": 2}", "1, \"b\": 2", "NaN", "'a'"}) {
        CAPTURE(value);
        CHECK(with_json_value("{\"a\": 1}", "a", value, limits).error.has_value());
        CHECK(with_json_value("{\"a\": 1}", "c", value, limits).error.has_value());
    }
    for (const std::string value : {"1 // one", "/* one */ 1", "1 /* one */"}) {
        CAPTURE(value);
        CHECK(refusal(with_json_value("{\"a\": 1}", "b", value, limits)).find("has a comment") != std::string::npos);
    }
    CHECK(refusal(with_json_value("{\"a\": 1}", "a", std::string("1\0x", 3), limits)).find("accepted") ==
          std::string::npos);
    JsonLimits tight;
    tight.members = 1;
    tight.items = 2;
    tight.bytes = 40;
    CHECK(refusal(with_json_value("{\"a\": 1}", "b", "1", tight)).find("has too many keys") != std::string::npos);
    CHECK(refusal(with_json_value("[1, 2]", "[2]", "1", tight)).find("has too many entries") != std::string::npos);
    CHECK(refusal(with_json_value("[1]", "[0]", "\"" + std::string(37, 'x') + "\"", tight)).find("is too large") !=
          std::string::npos);
    std::string deep = "1";
    for (int i = 0; i < 20; ++i) {
        deep = "[" + deep + "]";
    }
    CHECK(refusal(with_json_value("[1]", "[0]", deep, limits)).find("nested too deeply") != std::string::npos);
}

TEST_CASE("odd ends of lines and comments: what the parser accepts is edited, not misread") {
    const std::string zero = std::string("{ // c\0 \"a\": 1 }", 16);
    CHECK(parsed(set(zero, "a", "2"))["a"] == 2);
    CHECK(parsed(set("{ // c\r \"a\": 1 // d\r}", "b", "2")) == Json({{"a", 1}, {"b", 2}}));
    CHECK(parsed(set("/**//***/{/**/\"a\"/**/:/**/1/**/}/**/", "b", "2")) == Json({{"a", 1}, {"b", 2}}));
    CHECK(parsed(without("{ // c\r \"a\": 1, // d\r \"b\": 2 // e\r}", "b")) == Json({{"a", 1}}));
}

}  // namespace goodwill
