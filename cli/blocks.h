// Blocks: the files that workers leave in a plan. Each vouches for itself, so that no list, lock or log is needed:
//
//   #goodwill-block/1 plan=<id> block=17 rows=60 version=0.3.0 compiler=GNU 12.2.0, Linux x86_64
//   run,point,replication,seed,status,state_hash,<figures>,failure
//   …
//   #end fnv1a:<hash of all before>
//
// What is missing, cut off, changed or of another plan counts as not done. Two workers on one block write the same bytes.
#pragma once

#include <string>
#include <vector>

#include "cli/frozen_plan.h"

namespace goodwill::cli {

enum class BlockState { missing, done, damaged, foreign };

struct Block {
    BlockState state = BlockState::missing;
    std::string why;       // one English sentence; empty unless damaged or foreign
    std::string compiler;  // of the program that made it
    std::string hash;
    std::vector<JobResult> results;  // none unless done
};

std::string block_file(std::size_t number);  // "blocks/b000017.csv"
std::size_t first_run_of(const FrozenPlan& plan, std::size_t number);
std::size_t runs_of(const FrozenPlan& plan, std::size_t number);

// Results that are done or failed, in the order of their runs.
std::string block_text(const FrozenPlan& plan, std::size_t number, const std::vector<JobResult>& results);
// From the text of a file, which is hostile.
Block parse_block(const FrozenPlan& plan, std::size_t number, std::string_view text);
// From the plan's folder.
Block read_block(const FrozenPlan& plan, std::size_t number);

// "3, 5-9" of ascending numbers.
std::string ranges_text(const std::vector<std::size_t>& numbers);

}  // namespace goodwill::cli
