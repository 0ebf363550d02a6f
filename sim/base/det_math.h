// exp, log, pow and the normal quantile with the same bits on every compiler and processor.
//
// Only +, -, *, / and sqrt of IEEE 754 doubles are used, in a fixed order and without fused multiply-add
// (-ffp-contract=off). Stated errors are relative and hold over the stated range; tests compare them with the C library.
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace goodwill {

// IEEE 754 requires a correctly rounded square root.
inline double det_sqrt(double x) { return std::sqrt(x); }

namespace detail {

inline constexpr double ln2_high = 6.93147180369123816490e-01;
inline constexpr double ln2_low = 1.90821492927058770002e-10;

// 2^(j/64) for j = 0 … 63, by the Taylor series; compilers evaluate constants in IEEE 754 arithmetic.
constexpr std::array<double, 64> powers_of_two_64ths() {
    std::array<double, 64> table{};
    for (int j = 0; j < 64; ++j) {
        const double x = j * (0.69314718055994530942 / 64.0);
        double sum = 1.0;
        for (int n = 24; n >= 1; --n) {
            sum = 1.0 + sum * x / n;
        }
        table[static_cast<std::size_t>(j)] = sum;
    }
    return table;
}
inline constexpr std::array<double, 64> two_to_64ths = powers_of_two_64ths();

// Natural logarithm of a number between 0.7 and 1.42, for the table below: log m = 2 artanh(s), series to s^33.
constexpr double log_by_series(double m) {
    const double s = (m - 1.0) / (m + 1.0);
    double sum = 0.0;
    for (int n = 33; n >= 1; n -= 2) {
        sum = 1.0 / n + s * s * sum;
    }
    return 2.0 * s * sum;
}

// 1 / c and log c for c = 1 + j/128; from upper_half on log (c/2), so that logarithms of numbers near 1 keep their digits.
inline constexpr std::size_t upper_half = 53;  // the first c above the root of two
struct LogTable {
    std::array<double, 128> inverse{};
    std::array<double, 128> log{};
};
constexpr LogTable logs_of_128ths() {
    LogTable table;
    for (std::size_t j = 0; j < 128; ++j) {
        const double c = 1.0 + static_cast<double>(j) / 128.0;
        table.inverse[j] = 1.0 / c;
        table.log[j] = log_by_series(j < upper_half ? c : 0.5 * c);
    }
    return table;
}
inline constexpr LogTable log_table = logs_of_128ths();

}  // namespace detail

// e^x, relative error < 5e-16 for |x| <= 700; 0 below -708 and the value at 709 above it.
// x = (64 k + j) ln2/64 + r: a table of 2^(j/64) and a short series in r (Tang 1989).
constexpr double det_exp(double x) {
    constexpr double steps_per_unit = 92.332482616893656877;  // 64 / ln 2
    constexpr double to_whole = 0x1.8p52;                     // adding it rounds to the nearest whole number
    if (x < -708.0) {
        return 0.0;
    }
    if (x > 709.0) {
        x = 709.0;
    }
    const double rounded = x * steps_per_unit + to_whole;
    const auto n = static_cast<std::int32_t>(std::bit_cast<std::uint64_t>(rounded));
    const double steps = rounded - to_whole;
    const double r = (x - steps * (detail::ln2_high / 64.0)) - steps * (detail::ln2_low / 64.0);  // |r| <= ln2 / 128
    const double r2 = r * r;
    // The first term left out is below 5e-17.
    const double series = r + r2 * ((0.5 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0)));
    const double power = detail::two_to_64ths[static_cast<std::size_t>(n & 63)];
    // Times 2^k: k is between -1022 and 1022.
    const double scale = std::bit_cast<double>(static_cast<std::uint64_t>((n >> 6) + 1023) << 52U);
    return (power + power * series) * scale;
}

// Natural logarithm of a positive normal number, absolute error < 3e-16 + 3e-16 |log x|.
// x = 2^e m, m = c (1 + r) with c = 1 + j/128: a table of log c and a short series in r (Tang 1990).
inline double det_log(double x) {
    constexpr std::uint64_t mantissa_bits = 0x000FFFFFFFFFFFFFULL;
    constexpr std::uint64_t bits_of_c =
        0xFFFFE00000000000ULL;  // sign, exponent and the first seven bits of the mantissa
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const std::uint64_t unit = (bits & mantissa_bits) | 0x3FF0000000000000ULL;
    const auto j = static_cast<std::size_t>((bits & mantissa_bits) >> 45U);
    const double r =
        (std::bit_cast<double>(unit) - std::bit_cast<double>(unit & bits_of_c)) * detail::log_table.inverse[j];
    // The first term left out is below 2e-18.
    const double r2 = r * r;
    const double low = 1.0 / 3.0 - r * (1.0 / 4.0);
    const double high = (1.0 / 5.0 - r * (1.0 / 6.0)) + r2 * (1.0 / 7.0);
    const double series = r - r2 * (0.5 - r * (low + r2 * high));
    const std::int32_t exponent = static_cast<std::int32_t>(bits >> 52U) - 1023 + (j < detail::upper_half ? 0 : 1);
    const auto e = static_cast<double>(exponent);
    return e * detail::ln2_high + (detail::log_table.log[j] + (series + e * detail::ln2_low));
}

// x^y for x >= 0 (0^y = 0 for y > 0), relative error < 4e-16 (1 + |y log x|).
inline double det_pow(double x, double y) { return x > 0.0 ? det_exp(y * det_log(x)) : 0.0; }

// 2^x.
constexpr double det_exp2(double x) { return det_exp(x * 6.93147180559945309417e-01); }

// Logistic function 1 / (1 + e^-x).
inline double sigmoid(double x) { return 1.0 / (1.0 + det_exp(-x)); }

// Quantile of the standard normal distribution, 0 < u < 1, relative error < 1.2e-9 (Acklam 2003), about the distance
// of the quantiles of two neighbouring uniforms of 32 bits.
double inverse_normal_cdf(double u);

// Standard normal distribution function, absolute error < 7.5e-8 (Abramowitz & Stegun 1964, 26.2.17).
double normal_cdf(double x);

}  // namespace goodwill
