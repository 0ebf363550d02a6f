#include "cli/plots.h"

namespace goodwill::cli {

PlotHead plot_head(const ExperimentOptions& options, std::string_view title, const Plan& plan,
                   const std::vector<std::string>& lines) {
    const std::string repeated = what_is_repeated(options, plan);
    PlotHead head{std::string(title), {repeated.substr(0, repeated.find('\n'))}, options.language};
    head.lines.insert(head.lines.end(), lines.begin(), lines.end());
    return head;
}

bool write_plot(const ExperimentOptions& options, const std::string& svg, const Console& console) {
    return options.plot.empty() || write_file(options.plot, svg, console);
}

}  // namespace goodwill::cli
