#include "sim/experiment/stopping.h"

#include <cmath>

#include "sim/base/det_math.h"
#include "sim/experiment/statistics.h"

namespace goodwill {

namespace {

// Mean and spread of values that come one by one (Welford 1962).
struct Running {
    double count = 0.0;
    double mean = 0.0;
    double squares = 0.0;

    void add(double value) {
        count += 1.0;
        const double step = value - mean;
        mean += step / count;
        squares += step * (value - mean);
    }
    [[nodiscard]] double variance() const { return squares / (count - 1.0); }
};

bool is_enough(const Running& so_far, StoppingRule rule, double limit) {
    const std::size_t least = so_far.squares == 0.0 ? least_of_equals : least_to_stop;
    if (so_far.count < static_cast<double>(least)) {
        return false;
    }
    if (rule == StoppingRule::chow_robbins) {
        const double roots = normal_975 / limit;
        return so_far.count >= roots * roots * (so_far.variance() + 1.0 / so_far.count);
    }
    const double half_width = student_t_975(so_far.count - 1.0) * det_sqrt(so_far.variance() / so_far.count);
    return half_width <= (rule == StoppingRule::absolute ? limit : std::fabs(so_far.mean) * limit / (1.0 + limit));
}

}  // namespace

std::optional<std::size_t> enough_replications(std::span<const Aim> aims, StoppingRule rule) {
    std::vector<Running> so_far(aims.size());
    for (std::size_t r = 0; !aims.empty() && r < aims.front().values.size(); ++r) {
        bool are_enough = true;
        for (std::size_t i = 0; i < aims.size(); ++i) {
            if (!std::isnan(aims[i].values[r])) {
                so_far[i].add(aims[i].values[r]);
            }
            are_enough = are_enough && is_enough(so_far[i], rule, aims[i].limit);
        }
        if (are_enough) {
            return r + 1;
        }
    }
    return std::nullopt;
}

}  // namespace goodwill
