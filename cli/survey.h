// What workers have left in a plan: read block by block.
#pragma once

#include <cstddef>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/blocks.h"
#include "cli/frozen_plan.h"

namespace goodwill::cli {

struct Trouble {
    std::string file;  // of a block, within the plan
    std::string why;
    bool is_foreign = false;
};

struct Survey {
    std::size_t done = 0, runs_done = 0;
    std::vector<std::size_t> missing;
    std::vector<Trouble> troubles;
    std::size_t failed_runs = 0;
    std::string failure;  // of the first of them
};

// Reads all blocks, one at a time; `take` is called for each that is done.
Survey survey_of(const FrozenPlan& plan, const std::function<void(std::size_t, Block)>& take);
// The same with all results in the order of their runs; those of blocks that are not done are open.
Survey survey_of(const FrozenPlan& plan, std::vector<JobResult>& results);

ExitCode verdict_on(const Survey& survey);
void say_what_is_wrong(const FrozenPlan& plan, const Survey& survey, std::ostream& out);

}  // namespace goodwill::cli
