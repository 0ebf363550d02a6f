// Does the model reproduce what has been found? Stylised facts with their target ranges, measured in simulated worlds.
//
//   const FactPlan plan = fact_plan(scenarios, is_wanted, replications, first_seed);
//   const auto values = fact_values(plan, run_all(plan.plan, one_after_the_other));
//   const FactResult result = judge(fact, its row of the values);
//
// Settings are the points of an experiment (sim/experiment/plan.h), facts its values. Everything here reads worlds from
// outside; the days know nothing of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/experiment/plan.h"
#include "sim/scenario/parameters.h"
#include "sim/scenario/scenario.h"
#include "sim/validation/evidence.h"

namespace goodwill {

// A world in which facts are measured: a scenario at a size, with changes.
struct SettingInfo {
    std::string_view id;
    std::string_view scenario;
    int customers;  // 0: as the scenario says
    int days_before;
    int days;
    LocalView label;  // what is different from the scenario; empty: nothing
    void (*change)(Scenario& s);
};
std::span<const SettingInfo> setting_table();

// What a row is worth, by what the model owes to it (facts.inl).
enum class FactKind { outcome, calibrated, display };

struct FactInfo {
    std::string_view id;
    double minimum;
    double maximum;
    LocalView unit;  // % means a share from 0 to 1
    int decimals;
    EvidenceTag tag;
    FactKind kind;
    std::size_t setting;  // index in setting_table()
    LocalView label;
    LocalView source;
    double (*measure)(const Evidence& evidence, const World& world);  // NaN: no case was seen
};
std::span<const FactInfo> fact_table();
[[nodiscard]] inline bool is_inside(const FactInfo& fact, double value) {
    return value >= fact.minimum && value <= fact.maximum;
}
// The rows that say something about the model.
[[nodiscard]] inline bool is_counted(const FactInfo& fact) { return fact.kind != FactKind::display; }

// One replication in a setting: its values are all facts in the order of fact_table(), NaN for those of other settings.
// `scenario` may be any scenario, not only the setting's own.
Job fact_job(const Scenario& scenario, std::size_t setting, std::uint64_t seed);

// Replications in several settings, the largest worlds first, so that no thread is left with one of them at the end.
struct FactPlan {
    Plan plan;
    std::vector<std::size_t> setting_of_point;
};
// Scenarios and what is wanted by setting, in the order of setting_table().
FactPlan fact_plan(const std::vector<Scenario>& scenarios, const std::vector<bool>& is_wanted, int replications,
                   std::uint64_t first_seed);

// values[fact][replication]; NaN for facts of settings that are not in the plan, and for runs that are not done.
std::vector<std::vector<double>> fact_values(const FactPlan& plan, std::span<const JobResult> results);

struct FactResult {
    Interval interval;
    bool is_inside = false;  // the whole interval lies in the target range
};
FactResult judge(const FactInfo& fact, std::span<const double> values);

}  // namespace goodwill
