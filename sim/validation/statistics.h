// The few statistics that validation needs. A share without cases is NaN: "not measured" differs from zero.
#pragma once

#include <span>
#include <vector>

namespace goodwill {

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

// Middle of the values; NaN without any. Reorders a copy.
double median_of(std::vector<double> values);
double mean_of(std::span<const double> values);

// Share of the sum that the largest `share` of the values holds.
double top_share(std::vector<double> values, double share);

// Mean of replications with its 95 % interval (Student's t). Values that are NaN are left out.
struct Interval {
    int count = 0;  // replications with a value
    double mean = 0.0;
    double low = 0.0;
    double high = 0.0;
};
Interval interval_of(std::span<const double> values);

// 97.5 % quantile of Student's t.
double student_t_975(int degrees_of_freedom);

}  // namespace goodwill
