// Text in the two languages of the product, and the units of the tables.
#pragma once

#include <string_view>

namespace goodwill {

enum class Language { en, de };

// Both languages of one text with static storage.
struct LocalView {
    std::string_view en;
    std::string_view de;

    [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::de ? de : en; }
};

// The row of units.inl with this English name. Evaluated while compiling the tables: an unknown unit does not compile.
consteval LocalView unit_named(std::string_view en) {
    constexpr LocalView units[] = {
#define UNIT(unit_en, unit_de) {unit_en, unit_de},
#include "sim/units.inl"
    };
    for (const LocalView& unit : units) {
        if (unit.en == en) {
            return unit;
        }
    }
    throw "a unit without a row in units.inl";
}

}  // namespace goodwill
