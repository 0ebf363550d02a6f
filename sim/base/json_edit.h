// Changes values in the text of a JSON file with comments and keeps every other byte: comments, order, blank lines,
// indentation.
//
// Paths are those of messages: "touchpoints[2].failure_rate", "schedule[0].set.staff.hotline"; "" is the whole. A key that is
// not there yet and has a dot in it is written in brackets: schedule[0].set["staff.hotline"].
//
// Texts are hostile input: the limits of parse_json() bound the old text, the value and the new text.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sim/base/file_error.h"
#include "sim/base/json_tree.h"

namespace goodwill {

struct JsonEdit {
    std::string text;  // the new text; meaningless with an error
    std::optional<FileError>
        error;  // why there is none; its path is the one that was asked for, or that of a mistake in a text
};

// Sets what stands at `path` to `value` (JSON without comments). What is missing is added at the end of its object, or of
// its list where the index is the list's size. A text that says the same already is left as it is.
JsonEdit with_json_value(std::string_view text, std::string_view path, std::string_view value,
                         const JsonLimits& limits);

// Takes the member or entry at `path` away, with its comma; comments stay.
JsonEdit without_json_value(std::string_view text, std::string_view path, const JsonLimits& limits);

// Several values that are there already, at once. No path may lead into another one.
struct JsonChange {
    std::string path;
    std::string value;
};
JsonEdit with_json_values(std::string_view text, std::span<const JsonChange> changes, const JsonLimits& limits);

// Entry `from` of the list at `path` takes the place `to`; those between move up or down. Comments within an entry go along,
// those between entries stay where they are.
JsonEdit with_json_entry_moved(std::string_view text, std::string_view path, std::size_t from, std::size_t to,
                               const JsonLimits& limits);

// What stands at `path`, as written, with its comments; nothing where nothing does, or where the text is broken.
std::optional<std::string> json_text_at(std::string_view text, std::string_view path, const JsonLimits& limits);

}  // namespace goodwill
