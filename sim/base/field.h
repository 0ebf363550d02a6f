// How files describe their keys: what the visitors of a description (reader, writer, schema) are told about each.
#pragma once

namespace goodwill {

// Whether a key has to be there. `by_rule`: a rule about other keys says when.
enum class Presence { required, optional, by_rule };

struct FieldRange {
    double minimum;
    double maximum;
};

}  // namespace goodwill
