// Figures and settings as tables and reports show them.
#pragma once

#include <string>
#include <string_view>

#include "sim/experiment/statistics.h"
#include "sim/scenario/scenario.h"
#include "sim/session/metrics.h"

namespace goodwill {

// A share as hundredths, with the metric's own decimals and so many more; "–" without a value.
std::string metric_text(const MetricInfo& metric, double value, Language language, int more_decimals = 0);
std::string signed_metric_text(const MetricInfo& metric, double value, Language language,
                               int more_decimals = 0);  // +1.5 −1.5 ±0
// What an interval needs to be told from its middle.
int more_decimals_for(const MetricInfo& metric, double half_width);

// Shares as hundredths.
Interval shown_interval(const MetricInfo& metric, const Interval& interval);
// "Profit (€)"; `what` stands behind the label: ": B − A".
std::string plot_label(const MetricInfo& metric, Language language, std::string_view what = "");

// "Weight of delight", "Reception: positions on duty".
std::string lever_label(const Scenario& scenario, LeverId lever, Language language);
// "25 % of contacts", "€20 per complaint", "2": a setting with its unit.
std::string setting_text(LeverId lever, double value, Language language);

}  // namespace goodwill
