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

}  // namespace detail

// e^x, relative error < 5e-16 for |x| <= 700; 0 below -708 and the value at 709 above it.
// x = (64 k + j) ln2/64 + r: a table of 2^(j/64) and a short series in r (Tang 1989).
inline double det_exp(double x) {
    constexpr double steps_per_unit = 92.332482616893656877;  // 64 / ln 2
    if (x < -708.0) {
        return 0.0;
    }
    if (x > 709.0) {
        x = 709.0;
    }
    const auto n = static_cast<std::int64_t>(x * steps_per_unit + (x < 0.0 ? -0.5 : 0.5));
    const auto steps = static_cast<double>(n);
    const double r = (x - steps * (detail::ln2_high / 64.0)) - steps * (detail::ln2_low / 64.0);  // |r| <= ln2 / 128
    const double r2 = r * r;
    // The first term left out is below 5e-17.
    const double series = r + r2 * ((0.5 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0)));
    const double power = detail::two_to_64ths[static_cast<std::size_t>(n & 63)];
    const double value = power + power * series;
    // Times 2^k in two factors: k may be -1022 or 1023.
    const std::int64_t k = n >> 6;
    const std::int64_t half = k / 2;
    const double scale_1 = std::bit_cast<double>(static_cast<std::uint64_t>(half + 1023) << 52U);
    const double scale_2 = std::bit_cast<double>(static_cast<std::uint64_t>(k - half + 1023) << 52U);
    return value * scale_1 * scale_2;
}

// Natural logarithm of a positive normal number, absolute error < 3e-16 + 3e-16 |log x|.
inline double det_log(double x) {
    constexpr double sqrt_2 = 1.41421356237309504880;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    auto exponent = static_cast<std::int64_t>(bits >> 52U) - 1023;
    double mantissa = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
    if (mantissa > sqrt_2) {
        mantissa *= 0.5;
        ++exponent;
    }
    // log m = 2 artanh(s), |s| <= 0.1716: series to s^21 in Estrin's order, the first term left out is below 1e-19.
    const double s = (mantissa - 1.0) / (mantissa + 1.0);
    const double z = s * s;
    const double z2 = z * z;
    const double z4 = z2 * z2;
    const double low = (1.0 / 3.0 + z * (1.0 / 5.0)) + z2 * (1.0 / 7.0 + z * (1.0 / 9.0));
    const double middle = (1.0 / 11.0 + z * (1.0 / 13.0)) + z2 * (1.0 / 15.0 + z * (1.0 / 17.0));
    const double high = 1.0 / 19.0 + z * (1.0 / 21.0);
    const double sum = low + z4 * (middle + z4 * high);
    const double mantissa_log = 2.0 * s + 2.0 * s * z * sum;
    const auto e = static_cast<double>(exponent);
    return e * detail::ln2_high + (mantissa_log + e * detail::ln2_low);
}

// x^y for x >= 0 (0^y = 0 for y > 0), relative error < 4e-16 (1 + |y log x|).
inline double det_pow(double x, double y) { return x > 0.0 ? det_exp(y * det_log(x)) : 0.0; }

// 2^x.
inline double det_exp2(double x) { return det_exp(x * 6.93147180559945309417e-01); }

// Logistic function 1 / (1 + e^-x).
inline double sigmoid(double x) { return 1.0 / (1.0 + det_exp(-x)); }

// Quantile of the standard normal distribution, 0 < u < 1, relative error < 1e-15 (Wichura 1988, AS 241, PPND16).
double inverse_normal_cdf(double u);

// Standard normal distribution function, absolute error < 7.5e-8 (Abramowitz & Stegun 1964, 26.2.17).
double normal_cdf(double x);

}  // namespace goodwill
