#include "cli/plots.h"

#include <fmt/format.h>

#include "sim/base/table_text.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

PlotHead plot_head(const ExperimentOptions& options, std::string_view title, const Plan& plan,
                   const std::vector<std::string>& lines) {
    const std::string repeated = what_is_repeated(options, plan);
    PlotHead head{std::string(title), {repeated.substr(0, repeated.find('\n'))}, options.language};
    head.lines.insert(head.lines.end(), lines.begin(), lines.end());
    return head;
}

Interval shown_interval(const MetricInfo& metric, const Interval& interval) {
    const double factor = shown_factor(metric.unit);
    return {interval.count, factor * interval.mean, factor * interval.low, factor * interval.high};
}

std::string plot_label(const MetricInfo& metric, Language language, std::string_view what) {
    const std::string_view unit = metric.unit.in(language);
    return fmt::format("{}{}{}", metric.label.in(language), what, unit.empty() ? "" : fmt::format(" ({})", unit));
}

bool write_plot(const ExperimentOptions& options, const std::string& svg, const Console& console) {
    return options.plot.empty() || write_file(options.plot, svg, console);
}

}  // namespace goodwill::cli
