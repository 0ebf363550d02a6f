// Four Philox4x32 blocks at once: the same words as philox4x32(), with the vector instructions that every x86-64
// and every WebAssembly SIMD engine has, or without.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace goodwill {

// Counters and results by word: word[w][b] is word w of block b.
using FourBlocks = std::array<std::array<std::uint32_t, 4>, 4>;

inline constexpr std::uint32_t philox_multiplier_0 = 0xD2511F53U;
inline constexpr std::uint32_t philox_multiplier_1 = 0xCD9E8D57U;
inline constexpr std::uint32_t philox_weyl_0 = 0x9E3779B9U;
inline constexpr std::uint32_t philox_weyl_1 = 0xBB67AE85U;

// A round so many times, written out.
template <int rounds, typename Round>
[[gnu::always_inline]] constexpr void for_rounds(Round round) {
    round();
    if constexpr (rounds > 1) {
        for_rounds<rounds - 1>(round);
    }
}

namespace detail {

#if defined(__wasm_simd128__)
using Lanes = v128_t;
inline Lanes load_lanes(const std::uint32_t* words) { return wasm_v128_load(words); }
inline void store_lanes(std::uint32_t* words, Lanes lanes) { wasm_v128_store(words, lanes); }
inline Lanes all_lanes(std::uint32_t word) { return wasm_i32x4_splat(static_cast<std::int32_t>(word)); }
inline Lanes exclusive_or(Lanes a, Lanes b) { return wasm_v128_xor(a, b); }
// Low and high words of four 64-bit products.
inline void multiply(Lanes a, Lanes b, Lanes& low, Lanes& high) {
    const Lanes first = wasm_u64x2_extmul_low_u32x4(a, b);
    const Lanes second = wasm_u64x2_extmul_high_u32x4(a, b);
    low = wasm_i32x4_shuffle(first, second, 0, 2, 4, 6);
    high = wasm_i32x4_shuffle(first, second, 1, 3, 5, 7);
}
#elif defined(__SSE2__)
using Lanes = __m128i;
inline Lanes load_lanes(const std::uint32_t* words) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(words)); }
inline void store_lanes(std::uint32_t* words, Lanes lanes) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(words), lanes);
}
inline Lanes all_lanes(std::uint32_t word) { return _mm_set1_epi32(static_cast<int>(word)); }
inline Lanes exclusive_or(Lanes a, Lanes b) { return _mm_xor_si128(a, b); }
// Low and high words of four 64-bit products.
inline void multiply(Lanes a, Lanes b, Lanes& low, Lanes& high) {
    const __m128 even = _mm_castsi128_ps(_mm_mul_epu32(a, b));
    const __m128 odd = _mm_castsi128_ps(_mm_mul_epu32(_mm_srli_epi64(a, 32), _mm_srli_epi64(b, 32)));
    // Lanes 0 and 2 come from `even`, 1 and 3 from `odd`: interleave them again.
    const __m128i lows = _mm_castps_si128(_mm_shuffle_ps(even, odd, _MM_SHUFFLE(2, 0, 2, 0)));
    const __m128i highs = _mm_castps_si128(_mm_shuffle_ps(even, odd, _MM_SHUFFLE(3, 1, 3, 1)));
    low = _mm_shuffle_epi32(lows, _MM_SHUFFLE(3, 1, 2, 0));
    high = _mm_shuffle_epi32(highs, _MM_SHUFFLE(3, 1, 2, 0));
}
#else
struct Lanes {
    std::array<std::uint32_t, 4> word;
};
inline Lanes load_lanes(const std::uint32_t* words) { return {{words[0], words[1], words[2], words[3]}}; }
inline void store_lanes(std::uint32_t* words, Lanes lanes) {
    for (std::size_t i = 0; i < 4; ++i) {
        words[i] = lanes.word[i];
    }
}
inline Lanes all_lanes(std::uint32_t word) { return {{word, word, word, word}}; }
inline Lanes exclusive_or(Lanes a, Lanes b) {
    for (std::size_t i = 0; i < 4; ++i) {
        a.word[i] ^= b.word[i];
    }
    return a;
}
// Low and high words of four 64-bit products.
inline void multiply(Lanes a, Lanes b, Lanes& low, Lanes& high) {
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint64_t product = std::uint64_t{a.word[i]} * b.word[i];
        low.word[i] = static_cast<std::uint32_t>(product);
        high.word[i] = static_cast<std::uint32_t>(product >> 32U);
    }
}
#endif

}  // namespace detail

template <int rounds>
inline FourBlocks philox_x4(const FourBlocks& counters, std::array<std::uint32_t, 2> key) {
    using namespace detail;
    Lanes c0 = load_lanes(counters[0].data());
    Lanes c1 = load_lanes(counters[1].data());
    Lanes c2 = load_lanes(counters[2].data());
    Lanes c3 = load_lanes(counters[3].data());
    const Lanes multiplier_0 = all_lanes(philox_multiplier_0);
    const Lanes multiplier_1 = all_lanes(philox_multiplier_1);
    for_rounds<rounds>([&]() __attribute__((always_inline)) {
        Lanes low_0;
        Lanes high_0;
        Lanes low_1;
        Lanes high_1;
        multiply(c0, multiplier_0, low_0, high_0);
        multiply(c2, multiplier_1, low_1, high_1);
        c0 = exclusive_or(exclusive_or(high_1, c1), all_lanes(key[0]));
        c1 = low_1;
        c2 = exclusive_or(exclusive_or(high_0, c3), all_lanes(key[1]));
        c3 = low_0;
        key[0] += philox_weyl_0;
        key[1] += philox_weyl_1;
    });
    FourBlocks result;
    store_lanes(result[0].data(), c0);
    store_lanes(result[1].data(), c1);
    store_lanes(result[2].data(), c2);
    store_lanes(result[3].data(), c3);
    return result;
}

}  // namespace goodwill
