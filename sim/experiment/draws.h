// Random numbers one after the other, for what chooses by chance outside a world: resamples, particles. Each sequence
// (seed, who, when) is its own, and the same on every machine; two that use one seed, as bootstrap and particles of the first
// population, draw the same numbers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/base/det_math.h"
#include "sim/base/rng.h"

namespace goodwill {

class Draws {
   public:
    // A sequence has 2^34 words.
    Draws(std::uint64_t seed, std::size_t who, std::size_t when)
        : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)},
          who_{static_cast<std::uint32_t>(who)},
          when_{static_cast<std::uint32_t>(when)} {}

    std::uint32_t word() {
        const auto place = static_cast<std::size_t>(drawn_ % 4U);
        if (place == 0) {
            words_ = philox4x32<luck_rounds>({who_, when_, static_cast<std::uint32_t>(drawn_ / 4U), last_block}, key_);
        }
        ++drawn_;
        return words_[place];
    }
    std::uint64_t seed() {
        const std::uint64_t high = word();
        return high << 32U | word();
    }
    // Uniform on the open interval (0, 1), 2^-32 apart.
    double uniform() { return (static_cast<double>(word()) + 0.5) * 0x1.0p-32; }
    // Standard normal by inversion.
    double normal() { return inverse_normal_cdf(uniform()); }
    // Whole and uniform on [0, n), 1 ≤ n < 2^32 (multiply-shift; bias below n / 2^32).
    std::size_t below(std::size_t n) {
        return static_cast<std::size_t>((std::uint64_t{word()} * static_cast<std::uint32_t>(n)) >> 32U);
    }

   private:
    static constexpr std::uint32_t last_block = 255;  // far from the blocks of Purpose: not the luck of a run

    std::array<std::uint32_t, 2> key_;
    std::uint32_t who_, when_;
    std::uint64_t drawn_ = 0;
    Block words_{};
};

}  // namespace goodwill
