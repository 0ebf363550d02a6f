// The factors of experiments as the command line names and writes them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "sim/experiment/factors.h"

namespace goodwill::cli {

std::vector<Factor> factors_of(const Scenario& scenario, Factors which);
// By name. Says on `err` what is wrong.
std::optional<std::vector<Factor>> factors_named(const std::string& option, const std::vector<std::string>& names,
                                                 const Scenario& scenario, const Console& console);

// As many decimals as its steps and its present value have.
std::string value_text(const Factor& factor, double value, Language language);

}  // namespace goodwill::cli
