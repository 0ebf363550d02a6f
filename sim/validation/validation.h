// Does the model reproduce what has been found? Stylised facts with their target ranges, measured in simulated worlds.
//
//   for each setting, for each replication r: values[r] = measure(scenario, setting, seed + r);
//   result = judge(fact, its column of the values)
//
// Everything here reads sessions from outside; the days know nothing of it. Replications are independent of each other
// and may be made in any order and in several threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/scenario/parameters.h"
#include "sim/scenario/scenario.h"
#include "sim/session/session.h"
#include "sim/validation/evidence.h"
#include "sim/validation/statistics.h"

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

inline constexpr double no_maximum = 1000.0;  // of a target that only says from where on

struct FactInfo {
    std::string_view id;
    double minimum;
    double maximum;  // or no_maximum
    LocalView unit;  // % means a share from 0 to 1
    int decimals;
    EvidenceTag tag;
    bool is_by_construction;
    std::size_t setting;  // index in setting_table()
    LocalView label;
    LocalView source;
    double (*measure)(const Evidence& evidence, const World& world);  // NaN: no case was seen
};
std::span<const FactInfo> fact_table();
[[nodiscard]] inline bool is_inside(const FactInfo& fact, double value) {
    return value >= fact.minimum && value <= fact.maximum;
}

// One replication, a day at a time, for those who have no time for all of it at once.
class Measurement {
   public:
    // `scenario` may be any scenario, not only the setting's own.
    Measurement(const Scenario& scenario, std::size_t setting, std::uint64_t seed);
    void advance();  // by a day; not after the last one
    [[nodiscard]] bool is_finished() const;
    [[nodiscard]] double progress() const;  // 0 … 1
    // Of all facts in the order of fact_table(), when finished; NaN for facts of other settings.
    [[nodiscard]] std::vector<double> values() const;

   private:
    std::size_t setting_;
    Session session_;
    Evidence evidence_;
};

// The same at once.
std::vector<double> measure(const Scenario& scenario, std::size_t setting, std::uint64_t seed);

struct FactResult {
    Interval interval;
    bool is_inside = false;  // the mean lies in the target range
};
FactResult judge(const FactInfo& fact, std::span<const double> values);

}  // namespace goodwill
