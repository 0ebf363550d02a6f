#include "sim/validation/statistics.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "sim/base/det_math.h"

namespace goodwill {

namespace {

constexpr double not_measured = std::numeric_limits<double>::quiet_NaN();

}  // namespace

double share_of(double part, double whole) { return whole > 0.0 ? part / whole : not_measured; }

void Moments::add(double value) {
    const double x = value - origin;
    count += 1.0;
    first += x;
    second += x * x;
    third += x * x * x;
}

double Moments::mean() const { return origin + share_of(first, count); }

double Moments::deviation() const {
    const double mean = share_of(first, count);
    return det_sqrt(std::max(0.0, share_of(second, count) - mean * mean));
}

double Moments::skewness() const {
    const double mean = share_of(first, count);
    const double variance = share_of(second, count) - mean * mean;
    const double third_moment =
        share_of(third, count) - 3.0 * mean * share_of(second, count) + 2.0 * mean * mean * mean;
    return variance > 0.0 ? third_moment / (variance * det_sqrt(variance)) : not_measured;
}

double median_of(std::vector<double> values) {
    if (values.empty()) {
        return not_measured;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double mean_of(std::span<const double> values) {
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    return share_of(sum, static_cast<double>(values.size()));
}

double top_share(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end(), std::greater<>());
    const auto top = static_cast<std::size_t>(share * static_cast<double>(values.size()) + 0.5);
    double sum = 0.0;
    double top_sum = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum += values[i];
        top_sum += i < top ? values[i] : 0.0;
    }
    return share_of(top_sum, sum);
}

double student_t_975(int degrees_of_freedom) {
    constexpr double table[] = {12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281,
                                2.2010,  2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860};
    constexpr int size = static_cast<int>(std::size(table));
    if (degrees_of_freedom <= size) {
        return table[std::max(1, degrees_of_freedom) - 1];
    }
    // Cornish & Fisher: beyond 20 degrees of freedom exact to four digits.
    constexpr double z = 1.959964;
    const double n = degrees_of_freedom;
    return z + (z * z * z + z) / (4.0 * n) + (5.0 * z * z * z * z * z + 16.0 * z * z * z + 3.0 * z) / (96.0 * n * n);
}

Interval interval_of(std::span<const double> values) {
    std::vector<double> measured;
    for (const double value : values) {
        if (!std::isnan(value)) {
            measured.push_back(value);
        }
    }
    Interval result;
    result.count = static_cast<int>(measured.size());
    result.mean = mean_of(measured);
    result.low = result.mean;
    result.high = result.mean;
    if (result.count >= 2) {
        double squares = 0.0;
        for (const double value : measured) {
            squares += (value - result.mean) * (value - result.mean);
        }
        const double n = result.count;
        const double half = student_t_975(result.count - 1) * det_sqrt(squares / (n - 1.0) / n);
        result.low -= half;
        result.high += half;
    }
    return result;
}

}  // namespace goodwill
