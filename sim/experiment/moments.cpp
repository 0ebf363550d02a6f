#include "sim/experiment/moments.h"

#include <cassert>
#include <cmath>
#include <numeric>

#include "sim/base/det_math.h"
#include "sim/experiment/statistics.h"

namespace goodwill {

namespace {

constexpr double log_of_root_of_pi = 0.57236494292470008707;

// log Γ(n/2), n ≥ 1, by Γ(x + 1) = x Γ(x).
double log_gamma_of_half(int n) {
    double sum = n % 2 == 0 ? 0.0 : log_of_root_of_pi;
    for (int twice = n % 2 == 0 ? 2 : 1; twice < n; twice += 2) {
        sum += det_log(0.5 * twice);
    }
    return sum;
}

// Σ y^k / (a (a+1) … (a+k)): the lower incomplete gamma function without its factor y^a e^−y.
double lower_gamma_series(double a, double y) {
    double term = 1.0 / a;
    double sum = 0.0;
    for (double k = 1.0; term > 1e-17 * sum; k += 1.0) {
        sum += term;
        term *= y / (a + k);
    }
    return sum;
}

// The upper one, likewise without its factor: a continued fraction by the method of Lentz, for y > a + 1.
double upper_gamma_fraction(double a, double y) {
    double b = y + 1.0 - a;
    double c = 1e300;
    double d = 1.0 / b;
    double fraction = d;
    for (double k = 1.0; k < 10000.0; k += 1.0) {
        const double numerator = k * (a - k);
        b += 2.0;
        d = 1.0 / (numerator * d + b);
        c = b + numerator / c;
        fraction *= c * d;
        if (std::fabs(c * d - 1.0) < 1e-15) {
            break;
        }
    }
    return fraction;
}

}  // namespace

SquareMatrix covariance_of(std::span<const std::vector<double>> rows) {
    assert(rows.size() >= 2);
    const std::size_t moments = rows[0].size();
    std::vector<double> means(moments);
    for (std::size_t j = 0; j < moments; ++j) {
        for (const std::vector<double>& row : rows) {
            means[j] += row[j];
        }
        means[j] /= static_cast<double>(rows.size());
    }
    SquareMatrix covariance(moments);
    for (std::size_t i = 0; i < moments; ++i) {
        for (std::size_t j = 0; j < moments; ++j) {
            for (const std::vector<double>& row : rows) {
                covariance(i, j) += (row[i] - means[i]) * (row[j] - means[j]);
            }
            covariance(i, j) /= static_cast<double>(rows.size() - 1);
        }
    }
    return covariance;
}

std::optional<MomentTest> moment_test(std::span<const double> differences, const SquareMatrix& covariance,
                                      const MomentSample& sample) {
    assert(differences.size() == covariance.size());
    assert(sample.observations > 0.0 && sample.simulated_for_each > 0.0);
    const std::optional<Cholesky> factor = Cholesky::of(covariance);
    if (!factor) {
        return std::nullopt;
    }
    const std::vector<double> scaled = factor->half_solve(differences);
    const double squares = std::inner_product(scaled.begin(), scaled.end(), scaled.begin(), 0.0);
    MomentTest test;
    test.j = sample.observations / (1.0 + 1.0 / sample.simulated_for_each) * squares;
    test.degrees_of_freedom = static_cast<int>(differences.size()) - static_cast<int>(sample.fitted_parameters);
    test.p = test.degrees_of_freedom > 0 ? chi_squared_survival(test.j, test.degrees_of_freedom) : not_a_value;
    return test;
}

double chi_squared_survival(double x, int degrees_of_freedom) {
    assert(!(x < 0.0) && degrees_of_freedom >= 1);
    if (std::isnan(x)) {
        return not_a_value;
    }
    if (x == 0.0 || std::isinf(x)) {
        return x == 0.0 ? 1.0 : 0.0;
    }
    const double a = 0.5 * degrees_of_freedom, y = 0.5 * x;
    const double scale = det_exp(a * det_log(y) - y - log_gamma_of_half(degrees_of_freedom));
    return y < a + 1.0 ? 1.0 - scale * lower_gamma_series(a, y) : scale * upper_gamma_fraction(a, y);
}

}  // namespace goodwill
