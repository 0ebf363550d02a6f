#include "sim/validation/statistics.h"

#include <algorithm>
#include <functional>

#include "sim/base/det_math.h"

namespace goodwill {

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

void Pairs::add(double a, double b) {
    count += 1.0;
    x += a;
    y += b;
    xx += a * a;
    yy += b * b;
    xy += a * b;
}

double Pairs::correlation() const {
    const double of_x = share_of(xx, count) - share_of(x, count) * share_of(x, count);
    const double of_y = share_of(yy, count) - share_of(y, count) * share_of(y, count);
    const double together = share_of(xy, count) - share_of(x, count) * share_of(y, count);
    return of_x > 0.0 && of_y > 0.0 ? together / det_sqrt(of_x * of_y) : not_measured;
}

double median_of(std::vector<double> values) {
    if (values.empty()) {
        return not_measured;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
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

}  // namespace goodwill
