// JSON with comments as a tree that knows the line of every key and value. For hostile input: everything is bounded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/file_error.h"

namespace goodwill {

struct JsonMember;

struct JsonValue {
    enum class Type { null, boolean, number, string, array, object } type = Type::null;
    int line = 1;  // on which the value begins, counted from 1
    bool boolean = false;
    double number = 0.0;  // finite
    std::string text;  // of a string: its characters, valid UTF-8 without control characters; of a number: as written
    std::vector<JsonValue> items;     // of an array
    std::vector<JsonMember> members;  // of an object, in the file's order; keys are unique

    [[nodiscard]] const JsonMember* find(std::string_view key) const;
};

struct JsonMember {
    std::string key;
    int line = 1;
    JsonValue value;
};

struct JsonLimits {
    std::size_t bytes = 1U << 20U;
    std::size_t depth = 16;
    std::size_t values = 200000;
    std::size_t items = 2000;   // of one array
    std::size_t rows = 50000;   // of one array of arrays
    std::size_t members = 300;  // of one object
    std::size_t key_bytes = 100;
    std::size_t string_bytes = 4000;
    bool has_texts_of_files = false;  // strings may hold line breaks and other control characters
};

struct JsonResult {
    JsonValue root;                 // meaningful unless is_broken
    bool is_broken = false;         // a mistake of syntax or a limit ended the reading
    std::vector<FileError> errors;  // all duplicate keys and control characters, and what ended the reading
};

JsonResult parse_json(std::string_view text, const JsonLimits& limits);

// A value as a message shows it: strings quoted and shortened, arrays as […], objects as {…}.
std::string shown(const JsonValue& value);
// A value as JSON on one line; numbers as they were written.
std::string json_of(const JsonValue& value);
// Text in quotes, shortened to about 40 characters.
std::string in_quotes(std::string_view text);

}  // namespace goodwill
