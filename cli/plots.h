// What the charts of all experiments have in common.
#pragma once

#include <string>
#include <vector>

#include "cli/experiment.h"
#include "sim/report/svg.h"

namespace goodwill::cli {

// The title, what is repeated, and these lines.
PlotHead plot_head(const ExperimentOptions& options, std::string_view title, const Plan& plan,
                   const std::vector<std::string>& lines);
// The file of --plot, where it was asked for.
bool write_plot(const ExperimentOptions& options, const std::string& svg, const Console& console);

}  // namespace goodwill::cli
