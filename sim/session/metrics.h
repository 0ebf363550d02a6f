// Metrics of a window of days, generated from metrics.inl.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/scenario/parameters.h"
#include "sim/world/counters.h"

namespace goodwill {

enum class MetricGroup { customers, relationship, service, experience, voice, staff, money };

struct MetricInfo {
    std::string_view id;
    LocalView unit;
    int decimals;
    int better;  // +1, -1 or 0
    MetricGroup group;
    LocalView label;
    LocalView formula;
    LocalView source;
    // Value over a window; a ratio without cases is 0, a survey without answers and the churn of a cohort before there
    // is one NaN.
    double (*value)(const DayRecord& window, const Parameters& p);
};

// How many days a figure on the screen is of: turnover of staff, of whom there are few, of a year.
inline constexpr int figure_window_days = 30;
int window_days(const MetricInfo& metric);

std::span<const MetricInfo> metric_table();
std::optional<std::size_t> find_metric(std::string_view id);
// The metric of this id over a window. Precondition: there is one.
double metric_value(std::string_view id, const DayRecord& window, const Parameters& p);
LocalView metric_group_label(MetricGroup group);

// Values of all metrics over days [first, last) of a history, in the table's order.
std::vector<double> metrics_over(std::span<const DayRecord> days, const Parameters& p);

}  // namespace goodwill
