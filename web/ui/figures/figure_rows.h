// Which metrics the figures panel shows first, and which belong together in one chart.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "sim/session/metrics.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

// Metric ids of a group in order of display: the chosen ones.
std::span<const std::string_view> chosen_figures(MetricGroup group);
// The metric drawn dashed beside this one in the chart.
std::optional<std::size_t> companion_of(std::size_t metric);

// What is easily misread in it.
std::optional<Text> remark_on(std::size_t metric);

}  // namespace goodwill::ui
