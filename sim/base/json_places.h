// Where things stand in the text of a JSON file with comments, by the paths of messages (json_edit.h). Every text here is one
// that parse_json() has accepted.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/json_tree.h"

namespace goodwill::json_places {

// Where a member (with its key) or an entry stands.
struct Span {
    std::size_t begin = 0;  // of the key, or of the entry
    std::size_t value = 0;  // begin of the value
    std::size_t end = 0;    // behind the value
};

// A value that is there: its place, and that of what holds it.
struct Place {
    const JsonValue* value = nullptr;
    Span span;
    std::size_t open = 0;     // bracket of what holds it
    std::size_t index = 0;    // in what holds it
    std::vector<Span> among;  // it and its neighbours; empty for the whole
};

// How far a path leads, and what is left of it: a key or an index that is not there, or nothing.
struct Way {
    Place place;
    std::string_view rest;
};

// How far `path` leads from the whole.
Way follow(std::string_view text, const JsonValue& root, std::string_view path);
// What stands in the object or list whose bracket is at `open`, in order.
std::vector<Span> spans_in(std::string_view text, std::size_t open);
// Reads "[12]" off the path.
std::optional<std::size_t> take_index(std::string_view& path);
// The key that the rest of a path asks to add to an object; nothing where it asks for more than one.
std::optional<std::string> new_key(std::string_view rest, std::string_view path);

bool is_blank(char c);
// Behind the comment that begins here; `at` where none does. The parser lets a zero character end a comment, too.
std::size_t behind_comment(std::string_view text, std::size_t at);
// The first character from `at` on that is neither space nor comment, or the end.
std::size_t next_token(std::string_view text, std::size_t at);
std::size_t behind_value(std::string_view text, std::size_t at);

}  // namespace goodwill::json_places
