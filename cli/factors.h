// What an experiment varies: levers and assumptions of a business, each with the range it moves in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "sim/scenario/command.h"
#include "sim/scenario/scenario.h"

namespace goodwill::cli {

struct Factor {
    LeverId lever;
    std::string name;  // "wow_share", "staff.reception"
    LocalText label;
    double present = 0.0;  // as the business begins
    LeverRange range;
};

Factor factor_of(const Scenario& scenario, LeverId lever);
// The positions at each staffed touchpoint, and the parameters among the levers that can act in this business.
std::vector<Factor> levers_of(const Scenario& scenario);
// Parameters that are no levers and rest on judgement (J), without those that act only while a business comes about: an
// experiment moves a settled one.
std::vector<Factor> judgements_of(const Scenario& scenario);
std::vector<Factor> factors_of(const Scenario& scenario, Factors which);
// By name. Says on `err` what is wrong.
std::optional<std::vector<Factor>> factors_named(const std::string& option, const std::vector<std::string>& names,
                                                 const Scenario& scenario, const Console& console);

// The nearest value on the steps of the range.
double allowed_value(const Factor& factor, double value);
// The value at a place from 0 to 1 in the range.
double value_at(const Factor& factor, double place);
// As many decimals as its steps and its present value have.
std::string value_text(const Factor& factor, double value, Language language);

}  // namespace goodwill::cli
