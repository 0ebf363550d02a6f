#include "web/ui/figures/tornado.h"

#include <algorithm>
#include <cmath>

#include "sim/experiment/instruments.h"
#include "sim/session/metrics.h"
#include "web/ui/figures/band.h"

namespace goodwill::ui {

namespace {

bool is_nothing(const Interval& interval) { return interval.count > 0 && interval.low == 0.0 && interval.high == 0.0; }

double size_of(const TornadoSide& side, std::size_t metric, std::size_t horizon) {
    return side.is_moved ? std::fmax(0.0, std::fabs(side.of(metric, horizon).mean)) : 0.0;
}

bool knows(const TornadoSide& side, std::size_t metric, std::size_t horizon) {
    return side.is_moved && side.of(metric, horizon).count > 1;
}

bool changes(const TornadoSide& side, std::size_t metric, std::size_t horizon) {
    return knows(side, metric, horizon) && !is_nothing(side.of(metric, horizon));
}

TornadoSide side_of(const MovedLever::Side& moved, const Plan& plan, std::span<const JobResult> results) {
    TornadoSide side{moved.value, moved.point > 0, {}};
    if (!side.is_moved) return side;
    const std::vector<int> windows = course_days(plan.points.front().days);
    const std::size_t metrics = metric_table().size();
    for (std::size_t metric = 0; metric < metrics; ++metric) {
        for (const int day : tornado_days) {
            const auto window =
                static_cast<std::size_t>(std::find(windows.begin(), windows.end(), day) - windows.begin());
            side.intervals.push_back(interval_of_difference(plan, results, moved.point, 0, window * metrics + metric));
        }
    }
    return side;
}

}  // namespace

double Tornado::Lever::length(std::size_t metric, std::size_t horizon) const {
    return std::fmax(size_of(low, metric, horizon), size_of(high, metric, horizon));
}

bool Tornado::Lever::is_known(std::size_t metric, std::size_t horizon) const {
    return knows(low, metric, horizon) || knows(high, metric, horizon);
}

bool Tornado::Lever::has_changed(std::size_t metric, std::size_t horizon) const {
    return changes(low, metric, horizon) || changes(high, metric, horizon);
}

Tornado tornado_of(const MovedLevers& moved, const Plan& plan, std::span<const JobResult> results, int replications) {
    Tornado tornado{{}, replications, plan.replications};
    if (replications < least_pairs) return tornado;
    Plan done = plan;
    done.replications = replications;
    const std::span<const JobResult> of_done = results.first(run_count(done));
    for (const MovedLever& lever : moved.levers) {
        tornado.levers.push_back(
            {lever.factor.lever, side_of(lever.low, done, of_done), side_of(lever.high, done, of_done)});
    }
    return tornado;
}

std::vector<std::size_t> by_length(const Tornado& tornado, std::size_t metric, std::size_t horizon) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < tornado.levers.size(); ++i) {
        if (tornado.levers[i].has_changed(metric, horizon)) places.push_back(i);
    }
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return tornado.levers[a].length(metric, horizon) > tornado.levers[b].length(metric, horizon);
    });
    return places;
}

}  // namespace goodwill::ui
