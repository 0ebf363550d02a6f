// exp, log, pow and the normal quantile with the same bits on every compiler and processor.
//
// Only +, -, *, / and sqrt of IEEE 754 doubles are used, in a fixed order and without fused multiply-add
// (-ffp-contract=off). Stated errors are relative and hold over the stated range; tests compare them with the C library.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace goodwill {

// IEEE 754 requires a correctly rounded square root.
inline double det_sqrt(double x) { return std::sqrt(x); }

// e^x, relative error < 4e-16 for |x| <= 700; 0 below -708 and the value at 709 above it.
inline double det_exp(double x) {
    constexpr double log2_e = 1.4426950408889634074;
    constexpr double ln2_high = 6.93147180369123816490e-01;
    constexpr double ln2_low = 1.90821492927058770002e-10;
    if (x < -708.0) {
        return 0.0;
    }
    if (x > 709.0) {
        x = 709.0;
    }
    const double shifted = x * log2_e + (x < 0.0 ? -0.5 : 0.5);
    const auto k = static_cast<std::int64_t>(shifted);
    const auto k_real = static_cast<double>(k);
    const double r = (x - k_real * ln2_high) - k_real * ln2_low;  // |r| <= ln2 / 2
    // Taylor series to degree 13: the first term left out is below 5e-18.
    double sum = 1.0 / 6227020800.0;
    sum = sum * r + 1.0 / 479001600.0;
    sum = sum * r + 1.0 / 39916800.0;
    sum = sum * r + 1.0 / 3628800.0;
    sum = sum * r + 1.0 / 362880.0;
    sum = sum * r + 1.0 / 40320.0;
    sum = sum * r + 1.0 / 5040.0;
    sum = sum * r + 1.0 / 720.0;
    sum = sum * r + 1.0 / 120.0;
    sum = sum * r + 1.0 / 24.0;
    sum = sum * r + 1.0 / 6.0;
    sum = sum * r + 0.5;
    sum = sum * r + 1.0;
    sum = sum * r + 1.0;
    // 2^k in two factors: k may be -1022 or 1024.
    const std::int64_t half = k / 2;
    const double scale_1 = std::bit_cast<double>(static_cast<std::uint64_t>(half + 1023) << 52U);
    const double scale_2 = std::bit_cast<double>(static_cast<std::uint64_t>(k - half + 1023) << 52U);
    return sum * scale_1 * scale_2;
}

// Natural logarithm of a positive normal number, absolute error < 3e-16 + 3e-16 |log x|.
inline double det_log(double x) {
    constexpr double ln2_high = 6.93147180369123816490e-01;
    constexpr double ln2_low = 1.90821492927058770002e-10;
    constexpr double sqrt_2 = 1.41421356237309504880;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    auto exponent = static_cast<std::int64_t>(bits >> 52U) - 1023;
    double mantissa = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
    if (mantissa > sqrt_2) {
        mantissa *= 0.5;
        ++exponent;
    }
    // log m = 2 artanh(s), |s| <= 0.1716: series to s^23, the first term left out is below 3e-21.
    const double s = (mantissa - 1.0) / (mantissa + 1.0);
    const double z = s * s;
    double sum = 1.0 / 23.0;
    sum = sum * z + 1.0 / 21.0;
    sum = sum * z + 1.0 / 19.0;
    sum = sum * z + 1.0 / 17.0;
    sum = sum * z + 1.0 / 15.0;
    sum = sum * z + 1.0 / 13.0;
    sum = sum * z + 1.0 / 11.0;
    sum = sum * z + 1.0 / 9.0;
    sum = sum * z + 1.0 / 7.0;
    sum = sum * z + 1.0 / 5.0;
    sum = sum * z + 1.0 / 3.0;
    const double mantissa_log = 2.0 * s + 2.0 * s * z * sum;
    const auto e = static_cast<double>(exponent);
    return e * ln2_high + (mantissa_log + e * ln2_low);
}

// x^y for x >= 0 (0^y = 0 for y > 0), relative error < 4e-16 (1 + |y log x|).
inline double det_pow(double x, double y) { return x > 0.0 ? det_exp(y * det_log(x)) : 0.0; }

// 2^x.
inline double det_exp2(double x) { return det_exp(x * 6.93147180559945309417e-01); }

// Logistic function 1 / (1 + e^-x).
inline double sigmoid(double x) { return 1.0 / (1.0 + det_exp(-x)); }

// Quantile of the standard normal distribution, 0 < u < 1, relative error < 1e-15 (Wichura 1988, AS 241, PPND16).
double inverse_normal_cdf(double u);

}  // namespace goodwill
