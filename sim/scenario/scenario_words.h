// The words of scenario_words.inl by name, for scenario_fields.h.
#pragma once

#include "sim/base/field.h"

namespace goodwill::field_words {

#define WORDS(name, label_en, label_de, help_en, help_de) \
    inline constexpr FieldWords name = {{label_en, label_de}, {help_en, help_de}};
#include "sim/scenario/scenario_words.inl"

}  // namespace goodwill::field_words
