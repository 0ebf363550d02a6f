// Experiments: the same points (worlds to be compared) with the same seeds, as many times as there are replications.
//
//   Plan plan{.points = {as_it_is, changed}, .replications = 20, .first_seed = 1};
//   const std::vector<JobResult> results = run_all(plan, one_after_the_other);
//   const Difference gain = difference_of(plan, results, 1, 0, *find_metric("nps"));
//
// Runs are numbered replication by replication, run = replication · points + point, and each point has the seed
// first_seed + replication: the same people and the same luck (common random numbers), so that differences are the
// points'. What an interrupted experiment has done in order of its numbers is a balanced sample.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "sim/experiment/job.h"
#include "sim/experiment/statistics.h"

namespace goodwill {

struct Plan {
    std::vector<Job> points;  // their seeds are set by the plan
    int replications = 1;
    std::uint64_t first_seed = 1;
};
std::size_t run_count(const Plan& plan);
Job job_of(const Plan& plan, std::size_t run);

// Calls run_one(0) … run_one(count − 1), each at most once, in any order, perhaps several at the same time; returns when
// all that it began have ended. One that stops early leaves runs open.
using Executor = std::function<void(std::size_t count, const std::function<void(std::size_t)>& run_one)>;
void one_after_the_other(std::size_t count, const std::function<void(std::size_t)>& run_one);

// Results by number of the run: the same whatever executes it. Where all points begin in the same business and it settles
// first, a replication's points share its start.
std::vector<JobResult> run_all(const Plan& plan, const Executor& execute);
// Runs what is open of `results`, or not yet there: after replications were added, or an executor that stopped early.
void run_open(const Plan& plan, std::vector<JobResult>& results, const Executor& execute);
// A part of a plan by itself, for those who share it among machines: `count` runs from number `first` on, in their order. Asked
// before each day; once `is_over` says so, what is not done stays open.
using IsOver = std::function<bool()>;
std::vector<JobResult> run_part(const Plan& plan, std::size_t first, std::size_t count, const Executor& execute,
                                const IsOver& is_over);
// How many calls of run_one a whole plan takes, starts included.
std::size_t step_count(const Plan& plan);

// Value number `value` of a point's results, by replication; NaN where a run is not done.
std::vector<double> replications_of(const Plan& plan, std::span<const JobResult> results, std::size_t point,
                                    std::size_t value);

// A point's value minus a base's, pair by pair.
Difference difference_of(const Plan& plan, std::span<const JobResult> results, std::size_t point, std::size_t base,
                         std::size_t value);

// Its interval alone, for those who want many.
Interval interval_of_difference(const Plan& plan, std::span<const JobResult> results, std::size_t point,
                                std::size_t base, std::size_t value);

// How many different outcomes the points had. A lever may change nothing because positions are whole people: fewer
// outcomes than points do not say that what it stands for is unimportant. Points count as alike when all values of all
// their replications are; a state hash would tell them apart, for it contains the levers.
std::size_t distinct_outcomes(const Plan& plan, std::span<const JobResult> results);

}  // namespace goodwill
