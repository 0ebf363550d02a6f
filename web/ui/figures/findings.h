// Published findings, measured again beside the running world: a day of a setting at a time, one setting after another.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "sim/validation/validation.h"
#include "web/ui/kit/format.h"

namespace goodwill::ui {

struct Findings {
    std::vector<double> values;  // of fact_table(); NaN: not measured yet, or no case was seen; empty: never asked for
    std::size_t setting = 0;     // under way; behind the last: finished
    std::optional<Run> measurement;  // of that setting
};

void start_findings(Findings& findings);
bool is_measuring(const Findings& findings);
bool is_measured(const Findings& findings);
// Needs the scenarios that settings name; a setting without its scenario stays unmeasured.
void measure_a_day(Findings& findings, std::span<const Scenario> scenarios);
double progress_of(const Findings& findings);  // 0 … 1

// Rows of a kind that have a value, and how many of them lie inside their target range.
struct FindingCount {
    int measured = 0, inside = 0;
};
FindingCount count_findings(const Findings& findings, FactKind kind);

Shown finding_value(const FactInfo& fact, double value, Language language);  // 12,3 %, 4,1 : 1, –
Shown finding_target(const FactInfo& fact, Language language);               // 6–12 %
// Place on a scale whose middle third is the target range; 0 … 1, clamped.
float finding_place(const FactInfo& fact, double value);

}  // namespace goodwill::ui
