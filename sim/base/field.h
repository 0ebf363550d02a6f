// How files describe their keys: what the visitors of a description (reader, writer, schema) are told about each.
#pragma once

#include <string_view>

#include "sim/base/local_text.h"

namespace goodwill {

// Whether a key has to be there. `by_rule`: a rule about other keys says when.
enum class Presence { required, optional, by_rule };

struct FieldRange {
    double minimum;
    double maximum;
};

// What a field is called on a screen, and what it means. Files and their schemas speak English.
struct FieldWords {
    LocalView label;
    LocalView help;

    constexpr operator std::string_view() const { return help.en; }
};

}  // namespace goodwill
