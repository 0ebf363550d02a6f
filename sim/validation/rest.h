// Is a business at rest? A settled world goes on for ten years, nobody touches it, and what it was like in the first year it
// should be like in the fifth and in the tenth.
//
//   const Plan plan = rest_plan(scenarios, replications, first_seed);
//   const std::vector<RestRow> rows = rest_rows(plan, run_all(plan, one_after_the_other));
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/experiment/plan.h"
#include "sim/scenario/parameters.h"
#include "sim/scenario/scenario.h"
#include "sim/world/counters.h"

namespace goodwill {

struct RestLimit {
    std::string_view id;
    LocalView unit;  // of the change as it is shown; shares are kept as 0–1
    int decimals;
    bool is_relative;  // the change is a share of what it was, else a difference
    double limit;      // of the change, either way
    LocalView label;
    double (*value)(const DayRecord& year, const Parameters& p);
};
std::span<const RestLimit> rest_limits();

// Years are counted from 1.
struct RestSpan {
    int from = 1;
    int to = 1;
};
inline constexpr RestSpan rest_spans[] = {{1, 5}, {1, 10}};
inline constexpr int rest_years = 10;

// How a figure changed from one year to another, by the years' records.
double rest_change(const RestLimit& limit, const DayRecord& earlier, const DayRecord& later, const Parameters& p);

// The ten years of one world; what the scenario plans is left out. Its values are the changes, span by span for each limit.
Job rest_job(const Scenario& scenario, std::uint64_t seed);
Plan rest_plan(const std::vector<Scenario>& scenarios, int replications, std::uint64_t first_seed);

struct RestRow {
    std::string scenario;  // id
    RestLimit limit;
    RestSpan span;
    Interval change;         // mean of the replications, 95 %
    bool is_inside = false;  // the whole interval
};
std::vector<RestRow> rest_rows(const Plan& plan, std::span<const JobResult> results);

}  // namespace goodwill
