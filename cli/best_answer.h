// How it is said what `best` found.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "cli/experiment.h"
#include "sim/experiment/best.h"

namespace goodwill::cli {

std::string best_table(const BestOptions& options, const Subject& subject, const BestAnswer& answer,
                       const Console& console);
nlohmann::ordered_json best_json(const BestOptions& options, const Subject& subject, const BestAnswer& answer);
// best.csv: a row for each allocation of each comparison.
OutputFile best_file(const BestAnswer& answer, CsvForm form);

}  // namespace goodwill::cli
