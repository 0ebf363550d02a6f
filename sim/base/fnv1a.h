// FNV-1a, 64 bits: names a text, and finds accidents in bytes. No protection against intent.
#pragma once

#include <cstdint>
#include <string_view>

namespace goodwill {

inline constexpr std::uint64_t fnv1a_basis = 0xCBF29CE484222325ULL;

// Goes on from the value of what came before.
constexpr std::uint64_t fnv1a(std::string_view text, std::uint64_t hash = fnv1a_basis) {
    for (const char letter : text) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3ULL;
    }
    return hash;
}

}  // namespace goodwill
