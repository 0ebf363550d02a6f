#include "sim/experiment/comparison.h"

#include <cmath>

#include "sim/session/metrics.h"

namespace goodwill {

Verdict verdict_of(const Difference& difference) {
    const Interval& interval = difference.interval;
    if (interval.count == 0 || (std::isnan(interval.low) && difference.changed > 0)) {
        return Verdict::unknown;
    }
    return difference.changed == 0 ? Verdict::nothing
           : interval.low > 0.0    ? Verdict::higher
           : interval.high < 0.0   ? Verdict::lower
                                   : Verdict::open;
}

std::string_view verdict_id(Verdict verdict) {
    constexpr std::string_view ids[] = {"same", "open", "higher", "lower", "unknown"};
    return ids[static_cast<std::size_t>(verdict)];
}

std::vector<ComparedFigure> compared_figures(const Plan& plan, std::span<const JobResult> results, std::size_t a,
                                             std::size_t b) {
    std::vector<ComparedFigure> figures;
    for (std::size_t i = 0; i < metric_table().size(); ++i) {
        std::vector<double> of_a = replications_of(plan, results, a, i), of_b = replications_of(plan, results, b, i);
        for (std::size_t pair = 0; pair < of_a.size(); ++pair) {
            if (std::isnan(of_a[pair]) || std::isnan(of_b[pair])) {
                of_a[pair] = of_b[pair] = not_a_value;
            }
        }
        figures.push_back({i, interval_of(of_a), interval_of(of_b), paired_difference(of_b, of_a)});
    }
    return figures;
}

}  // namespace goodwill
