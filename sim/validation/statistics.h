// Statistics of what observers see in one world. A share without cases is NaN: "not measured" differs from zero.
#pragma once

#include <limits>
#include <vector>

namespace goodwill {

inline constexpr double not_measured = std::numeric_limits<double>::quiet_NaN();

// part / whole; NaN without cases.
double share_of(double part, double whole);

// Count and power sums of values, around a fixed origin near their mean so that differences stay exact.
struct Moments {
    double origin = 0.0;
    double count = 0.0;
    double first = 0.0;
    double second = 0.0;
    double third = 0.0;

    void add(double value);
    [[nodiscard]] double mean() const;
    [[nodiscard]] double deviation() const;
    [[nodiscard]] double skewness() const;
};

// How two figures of the same cases go together.
struct Pairs {
    double count = 0.0;
    double x = 0.0, y = 0.0, xx = 0.0, yy = 0.0, xy = 0.0;

    void add(double a, double b);
    [[nodiscard]] double correlation() const;  // NaN where one of them does not vary
};

// Middle of the values; NaN without any. Reorders a copy.
double median_of(std::vector<double> values);

// Share of the sum that the largest `share` of the values holds.
double top_share(std::vector<double> values, double share);

}  // namespace goodwill
