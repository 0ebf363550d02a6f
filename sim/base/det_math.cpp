#include "sim/base/det_math.h"

namespace goodwill {

namespace {

constexpr double tails_below = 0.02425;

// Coefficients of Acklam 2003, "An algorithm for computing the inverse normal cumulative distribution function".
double tail(double u) {
    const double q = det_sqrt(-2.0 * det_log(u));
    const double q2 = q * q;
    const double numerator =
        (2.938163982698783 + q * 4.374664141464968) + q2 * ((-2.549732539343734 + q * -2.400758277161838) +
                                                            q2 * (-3.223964580411365e-01 + q * -7.784894002430293e-03));
    const double denominator = (1.0 + q * 3.754408661907416) +
                               q2 * ((2.445134137142996 + q * 3.224671290700398e-01) + q2 * 7.784695709041462e-03);
    return numerator / denominator;
}

}  // namespace

double inverse_normal_cdf(double u) {
    if (u < tails_below) {
        return tail(u);
    }
    if (u > 1.0 - tails_below) {
        return -tail(1.0 - u);
    }
    // Estrin's order: short chains of dependent operations.
    const double q = u - 0.5;
    const double r = q * q;
    const double r2 = r * r;
    const double numerator = (2.506628277459239 + r * -3.066479806614716e+01) +
                             r2 * ((1.383577518672690e+02 + r * -2.759285104469687e+02) +
                                   r2 * (2.209460984245205e+02 + r * -3.969683028665376e+01));
    const double denominator =
        (1.0 + r * -1.328068155288572e+01) + r2 * ((6.680131188771972e+01 + r * -1.556989798598866e+02) +
                                                   r2 * (1.615858368580409e+02 + r * -5.447609879822406e+01));
    return q * numerator / denominator;
}

double normal_cdf(double x) {
    const double t = 1.0 / (1.0 + 0.2316419 * (x < 0.0 ? -x : x));
    const double density = 0.39894228040143267794 * det_exp(-0.5 * x * x);
    const double series =
        t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return x >= 0.0 ? 1.0 - density * series : density * series;
}

}  // namespace goodwill
