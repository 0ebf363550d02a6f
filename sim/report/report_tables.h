// What the reports on runs and plans have in common: values with their units, verdicts in words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sim/experiment/comparison.h"
#include "sim/report/html.h"
#include "sim/session/metrics.h"

namespace goodwill {

// "€41,370", "12.3%", "8 points"; of a difference with its sign, in percentage points.
std::string value_with_unit(const MetricInfo& metric, double value, Language language, int more_decimals = 0);
std::string difference_with_unit(const MetricInfo& metric, double difference, Language language, int more_decimals = 0);
// Decimals beyond the metric's own that tell the ends of an interval apart.
int more_decimals_of(const MetricInfo& metric, const Interval& interval);
bool has_ends(const Interval& interval);

// "higher", and below it in a cell "better" where one direction is.
std::string verdict_in_words(Verdict verdict, Language language);

HtmlCell value_cell(const MetricInfo& metric, double value, Language language);
HtmlCell difference_cell(const MetricInfo& metric, double difference, Language language, int more_decimals = 0);
HtmlCell ends_cell(const MetricInfo& metric, const Interval& interval, bool is_difference, Language language,
                   int more_decimals);
HtmlCell verdict_cell(const MetricInfo& metric, Verdict verdict, Language language);

// "Profit, Account, NPS (true) and 3 more"
std::string names_of(std::span<const std::size_t> metrics, Language language, std::size_t most = 60);

}  // namespace goodwill
