// det_math.h against the C library's long double functions, within the errors stated there.
#include "sim/base/det_math.h"

#include <doctest/doctest.h>

#include <cfloat>
#include <cmath>
#include <cstdint>

using namespace goodwill;

namespace {

// x87 long doubles have 64 bits. Elsewhere the C library's long double functions may be those of double: about half a
// unit in the last place for exp and log, two for erf and erfc.
#if LDBL_MANT_DIG == 64
constexpr double reference_error = 0.0;
#else
constexpr double reference_error = 4 * DBL_EPSILON;
#endif

// Evenly spread numbers without a pattern in binary.
template <typename Check>
void for_numbers(double first, double last, int count, Check check) {
    for (int i = 0; i < count; ++i) {
        check(first + (last - first) * ((i + 0.5) / count));
    }
}

double relative_error(double value, long double exact) {
    return static_cast<double>(std::fabs((static_cast<long double>(value) - exact) / exact));
}

}  // namespace

TEST_CASE("det_exp: relative error below 5e-16 for |x| <= 700") {
    double worst = 0.0;
    const auto look = [&worst](double x) {
        worst = std::fmax(worst, relative_error(det_exp(x), std::exp(static_cast<long double>(x))));
    };
    for_numbers(-700.0, 700.0, 50021, look);
    for_numbers(-1.0, 1.0, 50021, look);
    for_numbers(-1e-6, 1e-6, 1001, look);
    CHECK(worst < 5e-16 + reference_error);
    CHECK(det_exp(0.0) == 1.0);
    CHECK(det_exp(-708.5) == 0.0);
    CHECK(det_exp(-1e9) == 0.0);
    CHECK(det_exp(1e9) == det_exp(709.0));
    CHECK(std::isfinite(det_exp(709.0)));
}

TEST_CASE("det_exp is monotone across the table's seams") {
    const double step = 0.010830424696249145;  // ln 2 / 64
    for (int k = -200; k <= 200; ++k) {
        const double seam = (k + 0.5) * step;
        CHECK(det_exp(seam - 1e-12) <= det_exp(seam));
        CHECK(det_exp(seam) <= det_exp(seam + 1e-12));
    }
}

TEST_CASE("det_log: error below 3e-16 + 3e-16 |log x|") {
    double worst = 0.0;
    const auto look = [&worst](double x) {
        const long double exact = std::log(static_cast<long double>(x));
        const double error = static_cast<double>(std::fabs(static_cast<long double>(det_log(x)) - exact));
        worst = std::fmax(worst, error / (3e-16 + (3e-16 + reference_error) * static_cast<double>(std::fabs(exact))));
    };
    for_numbers(0.5, 2.0, 50021, look);
    for_numbers(1.0 - 1e-7, 1.0 + 1e-7, 2001, look);
    for_numbers(-700.0, 700.0, 20011, [&look](double x) { look(std::exp(x)); });
    for (std::uint64_t i = 0; i < 20000; ++i) {
        look((static_cast<double>(i * 214748ULL) + 0.5) * 0x1.0p-32);  // the uniforms of rng.h
    }
    CHECK(worst < 1.0);
    CHECK(det_log(1.0) == 0.0);
    CHECK(det_log(2.0) == doctest::Approx(0.69314718055994530942).epsilon(3e-16));
    CHECK(det_log(DBL_MIN) == doctest::Approx(std::log(DBL_MIN)).epsilon(1e-15));
}

TEST_CASE("det_pow: relative error below 4e-16 (1 + |y log x|)") {
    double worst = 0.0;
    for_numbers(0.001, 60.0, 4001, [&worst](double x) {
        for (const double y : {0.88, 0.5, 1.0, 2.0, -1.5, 365.0, 1.0 / 1.2}) {
            const long double exponent = static_cast<long double>(y) * std::log(static_cast<long double>(x));
            if (std::fabs(exponent) > 700.0L) {
                continue;
            }
            const double scale = 1.0 + static_cast<double>(std::fabs(exponent));
            const double error = relative_error(det_pow(x, y), std::exp(exponent)) / scale;
            worst = std::fmax(worst, error);
        }
    });
    CHECK(worst < 4e-16 + reference_error);
    CHECK(det_pow(0.0, 0.88) == 0.0);
    CHECK(det_pow(1.0, 5.0) == 1.0);
    CHECK(det_pow(5.0, 0.0) == 1.0);
}

TEST_CASE("det_exp2, det_sqrt and sigmoid") {
    CHECK(det_exp2(0.0) == 1.0);
    for (int k = -20; k <= 20; ++k) {
        CHECK(det_exp2(k) == doctest::Approx(std::ldexp(1.0, k)).epsilon(1e-14));
    }
    CHECK(det_sqrt(2.0) == std::sqrt(2.0));
    CHECK(sigmoid(0.0) == 0.5);
    for_numbers(-40.0, 40.0, 4001, [](double x) {
        const long double exact = 1.0L / (1.0L + std::exp(-static_cast<long double>(x)));
        CHECK(relative_error(sigmoid(x), exact) < 1e-15 + reference_error);
        CHECK(sigmoid(x) + sigmoid(-x) == doctest::Approx(1.0).epsilon(1e-15));
    });
    CHECK(sigmoid(-800.0) >= 0.0);
    CHECK(sigmoid(800.0) == 1.0);
}

TEST_CASE("inverse_normal_cdf: relative error below 1.2e-9") {
    // One Newton step from the value itself measures its error: dx = (Φ(x) − u) / φ(x). Near the middle Φ(x) − ½ = erf / 2
    // keeps the digits, in the tails erfc does.
    double worst = 0.0;
    const auto look = [&worst](double u) {
        const auto x = static_cast<long double>(inverse_normal_cdf(u));
        const long double root_2 = std::sqrt(2.0L);
        const long double density = std::exp(-0.5L * x * x) / std::sqrt(2.0L * 3.14159265358979323846264338327950288L);
        long double difference = 0.0L;
        if (u < 0.25) {
            difference = 0.5L * std::erfc(-x / root_2) - static_cast<long double>(u);
        } else if (u > 0.75) {
            difference = (1.0L - static_cast<long double>(u)) - 0.5L * std::erfc(x / root_2);
        } else {
            difference = 0.5L * std::erf(x / root_2) - (static_cast<long double>(u) - 0.5L);
        }
        worst = std::fmax(worst, static_cast<double>(std::fabs(difference / density / x)));
    };
    for_numbers(0.0, 1.0, 40002, look);
    for_numbers(0.49, 0.51, 1002, look);
    look(0x1.0p-33);  // the smallest uniform
    for (int k = 2; k <= 32; ++k) {
        look(std::ldexp(1.0, -k) * 1.1);
        look(1.0 - std::ldexp(1.0, -k) * 1.1);
    }
    CHECK(worst < 1.2e-9 + reference_error);
    CHECK(inverse_normal_cdf(0.5) == 0.0);
    CHECK(inverse_normal_cdf(0.975) == doctest::Approx(1.959963984540054).epsilon(1.2e-9));
    CHECK(inverse_normal_cdf(0.25) == -inverse_normal_cdf(0.75));
}

TEST_CASE("normal_cdf: absolute error below 7.5e-8") {
    double worst = 0.0;
    for_numbers(-8.0, 8.0, 20001, [&worst](double x) {
        worst = std::fmax(worst, std::fabs(normal_cdf(x) - 0.5 * std::erfc(-x / std::sqrt(2.0))));
    });
    CHECK(worst < 7.5e-8);
    CHECK(normal_cdf(0.0) == doctest::Approx(0.5).epsilon(1e-7));
    CHECK(normal_cdf(1.5) + normal_cdf(-1.5) == doctest::Approx(1.0).epsilon(1e-15));
}
