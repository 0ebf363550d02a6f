// Text in the two languages of the product, and the units of the tables.
#pragma once

#include <string>
#include <string_view>

namespace goodwill {

enum class Language { en, de };

struct LocalText;

// Both languages of one text with static storage.
struct LocalView {
    std::string_view en;
    std::string_view de;

    [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::de ? de : en; }
    operator LocalText() const;  // so that what is said with and without values is passed alike
};

// The same for text made at run time.
struct LocalText {
    std::string en;
    std::string de;

    [[nodiscard]] const std::string& in(Language language) const { return language == Language::de ? de : en; }
    [[nodiscard]] bool empty() const { return en.empty(); }
};

inline LocalView::operator LocalText() const { return {std::string(en), std::string(de)}; }

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

}  // namespace goodwill
