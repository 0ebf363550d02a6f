// What the world on the stage is compared with, and where both will be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace goodwill::ui {

// What the world on the stage is compared with.
struct Compared {
    enum class Kind : std::uint8_t { as_it_was, variant, none } kind = Kind::as_it_was;
    std::size_t variant = 0;

    friend bool operator==(const Compared&, const Compared&) = default;
};

// So many runs may be kept to be compared with.
inline constexpr std::size_t most_variants = 4;

// Figures of a look ahead, in the order of metric_table(); empty while there is none.
struct AheadFigures {
    std::vector<double> own;
    std::vector<double> twin;  // empty in one world
};

}  // namespace goodwill::ui
