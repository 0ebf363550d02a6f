#include "sim/det_math.h"

#include <array>

namespace goodwill {

namespace {

using Coefficients = std::array<double, 8>;

// Coefficients of Wichura 1988, Algorithm AS 241, routine PPND16.
constexpr Coefficients central_numerator{3.3871328727963666080,    1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                         1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                         3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr Coefficients central_denominator{1.0,
                                           4.2313330701600911252e+1,
                                           6.8718700749205790830e+2,
                                           5.3941960214247511077e+3,
                                           2.1213794301586595867e+4,
                                           3.9307895800092710610e+4,
                                           2.8729085735721942674e+4,
                                           5.2264952788528545610e+3};
constexpr Coefficients tail_numerator{1.42343711074968357734,    4.63033784615654529590,   5.76949722146069140550,
                                      3.64784832476320460504,    1.27045825245236838258,   2.41780725177450611770e-1,
                                      2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr Coefficients tail_denominator{1.0,
                                        2.05319162663775882187,
                                        1.67638483018380384940,
                                        6.89767334985100004550e-1,
                                        1.48103976427480074590e-1,
                                        1.51986665636164571966e-2,
                                        5.47593808499534494600e-4,
                                        1.05075007164441684324e-9};
constexpr Coefficients far_numerator{6.65790464350110377720,    5.46378491116411436990,    1.78482653991729133580,
                                     2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                     2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr Coefficients far_denominator{1.0,
                                       5.99832206555887937690e-1,
                                       1.36929880922735805310e-1,
                                       1.48753612908506148525e-2,
                                       7.86869131145613259100e-4,
                                       1.84631831751005468180e-5,
                                       1.42151175831644588870e-7,
                                       2.04426310338993978564e-15};

// Degree 7 in Estrin's order: short chains of dependent operations.
inline double polynomial(const Coefficients& c, double x) {
    const double x2 = x * x;
    const double low = (c[0] + c[1] * x) + x2 * (c[2] + c[3] * x);
    const double high = (c[4] + c[5] * x) + x2 * (c[6] + c[7] * x);
    return low + x2 * x2 * high;
}

}  // namespace

double inverse_normal_cdf(double u) {
    const double q = u - 0.5;
    if (q >= -0.425 && q <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(central_numerator, r) / polynomial(central_denominator, r);
    }
    const double r = det_sqrt(-det_log(q < 0.0 ? u : 1.0 - u));
    const double magnitude = r <= 5.0 ? polynomial(tail_numerator, r - 1.6) / polynomial(tail_denominator, r - 1.6)
                                      : polynomial(far_numerator, r - 5.0) / polynomial(far_denominator, r - 5.0);
    return q < 0.0 ? -magnitude : magnitude;
}

double normal_cdf(double x) {
    const double t = 1.0 / (1.0 + 0.2316419 * (x < 0.0 ? -x : x));
    const double density = 0.39894228040143267794 * det_exp(-0.5 * x * x);
    const double series =
        t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return x >= 0.0 ? 1.0 - density * series : density * series;
}

}  // namespace goodwill
