#include "sim/experiment/plan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <new>
#include <numeric>

namespace goodwill {

namespace {

std::size_t run_number(const Plan& plan, std::size_t point, std::size_t replication) {
    return replication * plan.points.size() + point;
}

// Whether all points begin in the same business, which settles first: each replication's start is then needed once.
bool share_starts(const Plan& plan) {
    const Job& first = plan.points.front();
    return plan.points.size() > 1 && first.scenario->settle_years > 0 &&
           std::all_of(plan.points.begin(), plan.points.end(), [&](const Job& job) {
               return job.scenario == first.scenario && job.customers == first.customers && !job.start;
           });
}

Scenario sized_scenario(const Job& job) { return sized(*job.scenario, {.customers = job.customers}); }

// Nothing where memory is short: then each job settles, and says what it lacks, by itself. Nothing when it is over.
std::shared_ptr<const World> settled_start(const Job& job, const IsOver& is_over) {
    try {
        const Scenario scenario = sized_scenario(job);
        Settling settling(scenario, job.seed, usual_settling(scenario.settle_years));
        while (!settling.is_done()) {
            if (is_over()) {
                return nullptr;
            }
            settling.advance_day();
        }
        return std::make_shared<const World>(settling.take());
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

JobResult run_until(const Job& job, const IsOver& is_over) {
    if (is_over()) {
        return {};
    }
    Run running(job);
    while (!running.is_finished()) {
        if (is_over()) {
            return {};
        }
        running.advance();
    }
    return running.result();
}

bool not_yet() { return false; }

// So many replications at a time: of that many the starts are kept.
std::size_t starts_at_once(const Plan& plan) {
    constexpr std::size_t most_people_kept = 10'000'000, most_starts_kept = 16;
    const auto people = static_cast<std::size_t>(sized_scenario(plan.points.front()).people);
    return std::clamp(most_people_kept / std::max<std::size_t>(1, people), std::size_t{1}, most_starts_kept);
}

bool is_alike(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

bool is_alike(const JobResult& a, const JobResult& b) {
    return a.status == b.status && std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
                                              [](double x, double y) { return is_alike(x, y); });
}

// Runs these numbers, in ascending order; `result_of` is where a number's result goes.
void run_numbers(const Plan& plan, std::span<const std::size_t> numbers, const Executor& execute, const IsOver& is_over,
                 const std::function<JobResult&(std::size_t)>& result_of) {
    if (!share_starts(plan)) {
        return execute(numbers.size(),
                       [&](std::size_t i) { result_of(numbers[i]) = run_until(job_of(plan, numbers[i]), is_over); });
    }
    const std::size_t points = plan.points.size(), at_once = starts_at_once(plan) * points;
    for (std::size_t done = 0; done < numbers.size(); done += at_once) {
        const std::span<const std::size_t> runs = numbers.subspan(done, std::min(at_once, numbers.size() - done));
        const std::size_t first = runs.front() / points;
        std::vector<std::shared_ptr<const World>> starts(runs.back() / points - first + 1);
        execute(starts.size(),
                [&](std::size_t i) { starts[i] = settled_start(job_of(plan, (first + i) * points), is_over); });
        execute(runs.size(), [&](std::size_t i) {
            Job job = job_of(plan, runs[i]);
            job.start = starts[runs[i] / points - first];
            result_of(runs[i]) = run_until(job, is_over);
        });
    }
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
    std::vector<JobResult> results;
    run_open(plan, results, execute);
    return results;
}

void run_open(const Plan& plan, std::vector<JobResult>& results, const Executor& execute) {
    results.resize(run_count(plan));
    std::vector<std::size_t> open;
    for (std::size_t run = 0; run < results.size(); ++run) {
        if (results[run].status == JobStatus::open) {
            open.push_back(run);
        }
    }
    run_numbers(plan, open, execute, not_yet, [&results](std::size_t run) -> JobResult& { return results[run]; });
}

std::vector<JobResult> run_part(const Plan& plan, std::size_t first, std::size_t count, const Executor& execute,
                                const IsOver& is_over) {
    std::vector<JobResult> results(count);
    std::vector<std::size_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), first);
    run_numbers(plan, numbers, execute, is_over,
                [&results, first](std::size_t run) -> JobResult& { return results[run - first]; });
    return results;
}

std::size_t step_count(const Plan& plan) {
    return run_count(plan) + (share_starts(plan) ? static_cast<std::size_t>(plan.replications) : 0);
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

Interval interval_of_difference(const Plan& plan, std::span<const JobResult> results, std::size_t point,
                                std::size_t base, std::size_t value) {
    std::vector<double> differences = replications_of(plan, results, point, value);
    const std::vector<double> of_base = replications_of(plan, results, base, value);
    for (std::size_t r = 0; r < differences.size(); ++r) {
        differences[r] -= of_base[r];
    }
    return interval_of(differences);
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
