// The assumptions that a report rests on, each with the letter of its evidence.
#pragma once

#include <span>
#include <vector>

#include "sim/report/html.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

struct Assumption {
    LeverId lever;
    const ParameterInfo* info = nullptr;  // of positions: that of all touchpoints
    bool is_changed = false;
};

// What was changed; what the two camps argue about; judgements of the same mechanisms as what was changed.
std::vector<Assumption> assumptions_behind(std::span<const LeverId> changed);

// The table with the meaning of its letters. `start`: as the business began.
void write_assumptions(HtmlPage& page, const Scenario& scenario, const Parameters& start,
                       std::span<const Assumption> assumptions, Language language);

}  // namespace goodwill
