// What the rows of tables are written with: sources and units; and how their values are shown.
#pragma once

#include <string_view>

#include "sim/base/local_text.h"

namespace goodwill {

// Sources in the tables: a mechanism or a citation alone ("M5; Grégoire & Fisher 2008") stands once and is the same in both
// languages; with words beside it, it is written both("…", "…").
constexpr LocalView both(std::string_view en, std::string_view de) { return {en, de}; }
constexpr LocalView in_both(std::string_view same) { return {same, same}; }
constexpr LocalView in_both(LocalView text) { return text; }

// The row of units.inl with this English name. Evaluated while compiling the tables: an unknown unit does not compile.
consteval LocalView unit_named(std::string_view en) {
    constexpr LocalView units[] = {
#define UNIT(unit_en, unit_de) {unit_en, unit_de},
#include "sim/base/units.inl"
    };
    for (const LocalView& unit : units) {
        if (unit.en == en) {
            return unit;
        }
    }
    throw "a unit without a row in units.inl";
}

// Shares are kept as 0–1 and shown in hundredths.
constexpr double shown_factor(LocalView unit) { return unit.en.starts_with('%') ? 100.0 : 1.0; }

}  // namespace goodwill
