// How what `robust` found is said.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/experiment.h"
#include "sim/experiment/claim.h"

namespace goodwill::cli {

std::string robust_table(const RobustOptions& options, const Subject& subject, const JudgementSpace& space,
                         const Plan& plan, const RobustAnswer& answer, const Console& console);
nlohmann::ordered_json robust_json(const RobustOptions& options, const Subject& subject, const JudgementSpace& space,
                                   const Plan& plan, const RobustAnswer& answer);
// robust.csv, a row a set, and judgements.csv, a row a coordinate.
std::vector<OutputFile> robust_files(const JudgementSpace& space, const RobustAnswer& answer, CsvForm form);

}  // namespace goodwill::cli
