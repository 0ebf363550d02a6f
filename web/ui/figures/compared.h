// What the world on the stage is compared with, and where both will be.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace goodwill::ui {

// What the world on the stage is compared with.
struct Compared {
    enum class Kind : std::uint8_t { as_it_was, variant, none } kind = Kind::as_it_was;
    char variant = '\0';  // its letter; places change when variants are forgotten or come back

    friend bool operator==(const Compared&, const Compared&) = default;
};

// What a variant is to be called.
struct VariantName {
    char letter = '\0';
    std::string name;
};

// Figures of a look ahead, in the order of metric_table(); empty while there is none.
struct AheadFigures {
    std::vector<double> own;
    std::vector<double> twin;  // empty in one world
};

}  // namespace goodwill::ui
