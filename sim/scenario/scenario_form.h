// The fields of a scenario file as a form: what scenario_fields.h describes, laid beside what a text says so far. For editors;
// the text may have any mistakes that JSON allows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/field.h"
#include "sim/base/json_tree.h"
#include "sim/base/local_text.h"

namespace goodwill {

struct FormField;

// An object of the file.
struct FormObject {
    std::string path;                 // as messages name it: "touchpoints[2]"
    const JsonValue* node = nullptr;  // null where the text has none
    std::vector<FormField> fields;    // in the description's order

    [[nodiscard]] const FormField* find(std::string_view key) const;
};

struct FormField {
    enum class Kind { number, whole, numbers, flag, identifier, text, choice, reference, object, list } kind;
    std::string key;
    std::string path;
    FieldWords words;
    bool is_required = false;
    const JsonValue* value = nullptr;       // as written, of any type; null where the key is missing
    FieldRange range{0.0, 0.0};             // of numbers; of a list, how many
    bool is_share = false;                  // of a number: people write it in %
    double standard = 0.0;                  // of a number, whole or flag: what holds while the key is missing
    std::vector<double> standards = {};     // of numbers; all 0 where the standard is made of other keys
    std::vector<std::string> choices = {};  // of a choice or reference
    int standard_choice = -1;               // −1: none
    std::size_t most_characters = 0;        // of each language of a text
    std::vector<FormObject> entries = {};   // of a list; of an object exactly one, also where the text has none

    // Of a list: for one more entry.
    [[nodiscard]] bool has_room() const { return entries.size() < static_cast<std::size_t>(range.maximum); }
};

// `root` outlives the form. Keys that hold many numbers of no interest to people, as ties of a network, have no field; nor has
// the schedule of changes.
FormObject scenario_form(const JsonValue& root);

// The form of an object by its path, or null.
const FormObject* find_form(const FormObject& form, std::string_view path);

}  // namespace goodwill
