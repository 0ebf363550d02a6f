// The report on a plan whose runs are done: figures at each point, and how each differs from a base, as a page of its own.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/experiment/plan.h"
#include "sim/report/run_report.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

struct PlanReport {
    Language language = Language::en;
    std::vector<const Scenario*> scenarios;      // at their size; have to outlive the report
    std::vector<std::size_t> scenario_of;        // of each point
    std::vector<std::string> columns;            // what varies, in words
    std::vector<std::vector<std::string>> rows;  // its values at each point, in words
    std::vector<double> axis;                    // the values of a single lever that varies; else empty
    std::string axis_label;
    std::vector<LeverId> levers;         // that vary
    Plan plan;                           // as many points and replications as there are results of
    std::span<const JobResult> results;  // values begin with those of metric_table()
    std::vector<std::size_t> bases;      // of each scenario, the point that its others are compared with
    std::vector<std::size_t> metrics;
    int days = 0, measured_days = 0;
    bool is_kind = false;
    std::size_t failed_runs = 0;
    std::vector<ReportCommand> commands;
    std::string program;
    std::vector<std::pair<std::string, std::string>> prints;
};

inline constexpr std::size_t most_report_points = 40;

std::string plan_report_page(const PlanReport& report);

}  // namespace goodwill
