// Calibration of the judgements: a bounded search for the free parameters under which the facts lie best inside their
// targets. The objective is a standardised distance; the search is a compass search on the grid of each parameter's step.
//
//   z(fact)   = max(0, |mean − middle of the target| / half its width − 0.8), at most 3: inside the middle four fifths of
//               the target nothing is gained any more, and what is out of reach does not pull at everything else
//   objective = mean of z² over the facts of the kind `calibrated` + 0.02 · mean over the parameters of ((x − start) / width of bounds)²
//
// Outcomes are kept apart: the search never sees them. The second term keeps what no fact asks for where it is. The same seeds are used for every candidate (common random
// numbers), so that differences are the parameters'.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "sim/scenario/scenario.h"
#include "sim/validation/validation.h"

namespace goodwill {

struct FreeParameter {
    std::string_view scenario;  // empty: the table of parameters
    const ParameterInfo* info;
    double minimum;
    double maximum;
};
std::span<const FreeParameter> free_parameters();

// Where each stands: the scenario's value, or the table's.
double start_of(const FreeParameter& parameter, const std::vector<Scenario>& scenarios);

// The scenarios of all settings with the candidate's values. Scenarios that set a parameter of the table themselves keep
// their own value.
std::vector<Scenario> with_values(const std::vector<Scenario>& scenarios, std::span<const double> values);

// Settings in which a fact of the kind `calibrated` is measured.
std::vector<bool> calibrated_settings();

// values[fact][replication], as measured.
double distance(const std::vector<std::vector<double>>& values);
double pull_to_start(std::span<const double> values, std::span<const double> start);

struct Search {
    std::vector<double> values;
    double objective = 0.0;
    int evaluations = 0;
};
// Each round tries every parameter one step up and down and keeps what is better; when nothing is, steps are halved, down
// to the parameter's own step. Ends after so many rounds or when the smallest steps gain nothing.
Search compass_search(std::span<const double> start, int rounds,
                      const std::function<double(std::span<const double>)>& objective);

}  // namespace goodwill
