#include "web/ui/figures/response.h"

#include "sim/session/metrics.h"

namespace goodwill::ui {

Response response_of(LeverId lever, const std::vector<double>& values, std::size_t present, const Plan& plan,
                     std::span<const JobResult> results) {
    Response response{lever, present, {}};
    const std::size_t count = tornado_days.size() * metric_table().size();
    for (std::size_t point = 0; point < values.size(); ++point) {
        response.points.push_back({values[point], {}, {}});
        for (std::size_t value = 0; value < count; ++value) {
            response.points.back().mean.push_back(interval_of(replications_of(plan, results, point, value)));
            response.points.back().difference.push_back(interval_of_difference(plan, results, point, present, value));
        }
    }
    return response;
}

}  // namespace goodwill::ui
