#include "sim/experiment/plan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace goodwill {

namespace {

std::size_t run_number(const Plan& plan, std::size_t point, std::size_t replication) {
    return replication * plan.points.size() + point;
}

bool is_alike(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

bool is_alike(const JobResult& a, const JobResult& b) {
    return a.status == b.status && std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
                                              [](double x, double y) { return is_alike(x, y); });
}

}  // namespace

std::size_t run_count(const Plan& plan) { return plan.points.size() * static_cast<std::size_t>(plan.replications); }

Job job_of(const Plan& plan, std::size_t run) {
    Job job = plan.points[run % plan.points.size()];
    job.seed = plan.first_seed + run / plan.points.size();
    return job;
}

void one_after_the_other(std::size_t count, const std::function<void(std::size_t)>& run_one) {
    for (std::size_t i = 0; i < count; ++i) {
        run_one(i);
    }
}

std::vector<JobResult> run_all(const Plan& plan, const Executor& execute) {
    std::vector<JobResult> results(run_count(plan));
    execute(results.size(), [&](std::size_t i) { results[i] = run(job_of(plan, i)); });
    return results;
}

std::vector<double> replications_of(const Plan& plan, std::span<const JobResult> results, std::size_t point,
                                    std::size_t value) {
    std::vector<double> values(static_cast<std::size_t>(plan.replications), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t r = 0; r < values.size(); ++r) {
        const JobResult& result = results[run_number(plan, point, r)];
        if (result.status == JobStatus::done) {
            values[r] = result.values[value];
        }
    }
    return values;
}

Difference difference_of(const Plan& plan, std::span<const JobResult> results, std::size_t point, std::size_t base,
                         std::size_t value) {
    return paired_difference(replications_of(plan, results, point, value), replications_of(plan, results, base, value));
}

std::size_t distinct_outcomes(const Plan& plan, std::span<const JobResult> results) {
    const auto replications = static_cast<std::size_t>(plan.replications);
    const auto is_same_outcome = [&](std::size_t a, std::size_t b) {
        for (std::size_t r = 0; r < replications; ++r) {
            if (!is_alike(results[run_number(plan, a, r)], results[run_number(plan, b, r)])) {
                return false;
            }
        }
        return true;
    };
    std::vector<std::size_t> different;
    for (std::size_t point = 0; point < plan.points.size(); ++point) {
        if (std::none_of(different.begin(), different.end(),
                         [&](std::size_t other) { return is_same_outcome(point, other); })) {
            different.push_back(point);
        }
    }
    return different.size();
}

}  // namespace goodwill
