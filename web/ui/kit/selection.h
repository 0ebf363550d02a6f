// What is open in the inspector.
#pragma once

#include <cstdint>

namespace goodwill::ui {

struct Selection {
    enum class Kind : std::uint8_t { none, touchpoint, person, employee } kind = Kind::none;
    std::uint32_t index = 0;  // touchpoint, person, or index in World::employees

    friend bool operator==(const Selection&, const Selection&) = default;
};

}  // namespace goodwill::ui
