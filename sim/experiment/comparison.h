// Two points of a plan beside each other, figure by figure, pair by pair.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "sim/experiment/plan.h"

namespace goodwill {

// What pairs say about a difference: nothing differed, its sign is open, higher, lower, or there is no telling.
enum class Verdict { nothing, open, higher, lower, unknown };
Verdict verdict_of(const Difference& difference);
std::string_view verdict_id(Verdict verdict);

struct ComparedFigure {
    std::size_t metric = 0;  // in metric_table()
    Interval a, b;           // means of the pairs that the difference is of
    Difference difference;   // b − a
};
// All metrics in their order. Precondition: the values of the plan's jobs begin with those of metric_table().
std::vector<ComparedFigure> compared_figures(const Plan& plan, std::span<const JobResult> results, std::size_t a,
                                             std::size_t b);

}  // namespace goodwill
