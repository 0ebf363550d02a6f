#include "sim/experiment/statistics.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

#include "sim/base/det_math.h"

namespace goodwill {

namespace {

constexpr double root_of_pi = 1.7724538509055160273;

// Of values without NaN.
struct Sample {
    double count = 0.0;
    double mean = not_a_value;
    double variance = not_a_value;  // unbiased; NaN with fewer than two
};

Sample sample_of(std::span<const double> values) {
    Sample sample;
    sample.count = static_cast<double>(values.size());
    sample.mean = mean_of(values);
    sample.variance = variance_of(values);
    if (sample.variance == 0.0) {
        sample.mean = values.front();
    }
    return sample;
}

double half_width_of(const Sample& sample) {
    return sample.count < 2.0 ? not_a_value
                              : student_t_975(sample.count - 1.0) * det_sqrt(sample.variance / sample.count);
}

Interval interval_of(const Sample& sample) {
    const double half = half_width_of(sample);
    return {static_cast<int>(sample.count), sample.mean, sample.mean - half, sample.mean + half};
}

// Satterthwaite's degrees of freedom for samples of the same size.
double welch_half_width(const Sample& a, const Sample& b) {
    const double sum = a.variance + b.variance;
    if (!(sum > 0.0)) {
        return sum;  // 0, or NaN
    }
    const double freedom = (a.count - 1.0) * sum * sum / (a.variance * a.variance + b.variance * b.variance);
    return student_t_975(freedom) * det_sqrt(sum / a.count);
}

// Γ(x + ½) / Γ(x): its asymptotic series from 30 on, below by Γ(x + 1) = x Γ(x).
double gamma_ratio(double x) {
    double factor = 1.0;
    for (; x < 30.0; x += 1.0) {
        factor *= x / (x + 0.5);
    }
    const double y = 1.0 / x;
    double series = 39325.0 / 33554432.0 * y;
    for (const double coefficient :
         {869.0 / 4194304.0, -399.0 / 262144.0, -21.0 / 32768.0, 5.0 / 1024.0, 1.0 / 128.0, -1.0 / 8.0}) {
        series = (coefficient + series) * y;
    }
    return factor * det_sqrt(x) * (1.0 + series);
}

// Near the normal distribution (Cornish & Fisher, to the third order).
double student_t_975_of_many(double n) {
    const double z = normal_975;
    const double z2 = z * z;
    const double first = z * (z2 + 1.0) / 4.0;
    const double second = z * ((5.0 * z2 + 16.0) * z2 + 3.0) / 96.0;
    const double third = z * (((3.0 * z2 + 19.0) * z2 + 17.0) * z2 - 15.0) / 384.0;
    return z + (first + (second + third / n) / n) / n;
}

double student_t_975_by_series(double n) {
    // P(|T| < t) = 2 Γ((n+1)/2) / (√π Γ(n/2)) · y (1−y²)^(n/2) · Σ_k ((n+1)/2)_k / (3/2)_k y^2k with y² = t² / (n + t²): all
    // terms are positive. It is concave in t, so that Newton's steps from below never go too far.
    const double scale = 2.0 * gamma_ratio(0.5 * n) / root_of_pi;
    double t = normal_975;
    for (int i = 0; i < 100; ++i) {
        const double rest = n / (n + t * t);
        const double y_squared = t * t / (n + t * t);
        const double power = det_pow(rest, 0.5 * n);
        double sum = 0.0;
        double term = 1.0;
        for (double k = 0.0; term > 1e-17 * sum; k += 1.0) {
            sum += term;
            term *= (0.5 * (n + 1.0) + k) / (1.5 + k) * y_squared;
        }
        const double probability = scale * det_sqrt(y_squared) * power * sum;
        const double density = scale / det_sqrt(n) * power * det_sqrt(rest);
        const double step = (0.95 - probability) / density;
        t += step;
        if (std::fabs(step) <= 1e-13 * t) {
            break;
        }
    }
    return t;
}

}  // namespace

double mean_of(std::span<const double> values) {
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    return values.empty() ? not_a_value : sum / static_cast<double>(values.size());
}

double variance_of(std::span<const double> values) {
    if (values.size() < 2) {
        return not_a_value;
    }
    // Equal values have no spread, and the rounding of their mean must not give them one.
    if (std::all_of(values.begin(), values.end(), [&](double value) { return value == values.front(); })) {
        return 0.0;
    }
    const double mean = mean_of(values);
    double squares = 0.0;
    for (const double value : values) {
        squares += (value - mean) * (value - mean);
    }
    return squares / static_cast<double>(values.size() - 1);
}

Interval interval_of(std::span<const double> values) {
    std::vector<double> measured;
    std::copy_if(values.begin(), values.end(), std::back_inserter(measured),
                 [](double value) { return !std::isnan(value); });
    return interval_of(sample_of(measured));
}

Difference paired_difference(std::span<const double> a, std::span<const double> b) {
    assert(a.size() == b.size());
    std::vector<double> of_a, of_b, differences;
    Difference result;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) || std::isnan(b[i])) {
            continue;
        }
        of_a.push_back(a[i]);
        of_b.push_back(b[i]);
        differences.push_back(a[i] - b[i]);
        result.changed += a[i] != b[i] ? 1 : 0;
    }
    const Sample sample_a = sample_of(of_a);
    const Sample sample_b = sample_of(of_b);
    const Sample sample = sample_of(differences);
    result.interval = interval_of(sample);
    result.half_width = half_width_of(sample);
    result.independent_half_width = welch_half_width(sample_a, sample_b);
    const double independent = sample_a.variance + sample_b.variance;
    result.independent_replications = replications_for(det_sqrt(independent), result.half_width);
    const bool is_certain = sample.variance == 0.0 && independent > 0.0;
    result.variance_ratio = is_certain              ? std::numeric_limits<double>::infinity()
                            : sample.variance > 0.0 ? independent / sample.variance
                                                    : not_a_value;
    return result;
}

std::optional<int> replications_for(double deviation, double half_width) {
    constexpr double most = 1e9;
    const double roots = normal_975 * deviation / half_width;  // of the number, were the deviation known
    if (!(half_width > 0.0) || !(roots * roots < most)) {
        return std::nullopt;
    }
    int n = std::max(2, static_cast<int>(roots * roots));
    while (student_t_975(n - 1.0) * deviation > half_width * det_sqrt(n)) {
        ++n;
    }
    return n;
}

Interval share_of(int hits, int count) {
    if (count <= 0) {
        return {0, not_a_value, not_a_value, not_a_value};
    }
    const double n = count, share = hits / n, z2_by_n = normal_975 * normal_975 / n;
    const double middle = (share + 0.5 * z2_by_n) / (1.0 + z2_by_n);
    const double half = normal_975 * det_sqrt(share * (1.0 - share) / n + 0.25 * z2_by_n / n) / (1.0 + z2_by_n);
    return {count, share, std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

double student_t_975(double degrees_of_freedom) {
    assert(degrees_of_freedom >= 1.0 - 1e-9);
    if (degrees_of_freedom > 2000.0) {
        return student_t_975_of_many(degrees_of_freedom);
    }
    // Tables of differences ask thousands of times for the same few.
    static const std::array<double, 64> of_few = [] {
        std::array<double, 64> quantiles{};
        for (std::size_t n = 1; n < quantiles.size(); ++n) {
            quantiles[n] = student_t_975_by_series(static_cast<double>(n));
        }
        return quantiles;
    }();
    const auto whole = static_cast<std::size_t>(degrees_of_freedom);
    return whole >= 1 && whole < of_few.size() && static_cast<double>(whole) == degrees_of_freedom
               ? of_few[whole]
               : student_t_975_by_series(degrees_of_freedom);
}

}  // namespace goodwill
