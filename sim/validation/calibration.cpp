#include "sim/validation/calibration.h"

#include <algorithm>
#include <cmath>

namespace goodwill {

namespace {

const ParameterInfo* info_of(std::string_view name) { return &parameter_table()[find_parameter(name).value()]; }

constexpr double indifferent = 0.8;
constexpr double most_distance = 3.0;
constexpr double pull = 0.02;

// A coarse step at first: an eighth of the bounds, in whole steps of the parameter.
double first_step(const FreeParameter& parameter) {
    const double steps = std::floor((parameter.maximum - parameter.minimum) / (8.0 * parameter.info->step));
    return std::max(1.0, steps) * parameter.info->step;
}

double half_of(double step, double smallest) {
    return std::max(smallest, std::floor(step / (2.0 * smallest) + 0.25) * smallest);
}

// On the parameter's grid, so that what comes out can be written down.
double on_grid(const FreeParameter& parameter, double value) {
    const double step = parameter.info->step;
    const double rounded = std::floor(value / step + 0.5) * step;
    // Away with the noise of binary fractions: 0.15000000000000002 is 0.15.
    const double clean = std::floor(rounded * 1e9 + 0.5) / 1e9;
    return std::clamp(clean, parameter.minimum, parameter.maximum);
}

}  // namespace

std::span<const FreeParameter> free_parameters() {
    static const FreeParameter table[] = {
#define FREE(scenario, parameter, minimum, maximum) {scenario, info_of(#parameter), minimum, maximum},
#include "sim/validation/free_parameters.inl"
    };
    return table;
}

double start_of(const FreeParameter& parameter, const std::vector<Scenario>& scenarios) {
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        if (!parameter.scenario.empty() && scenarios[i].id == parameter.scenario) {
            return scenarios[i].parameters.*parameter.info->field;
        }
    }
    return parameter.info->standard;
}

std::vector<Scenario> with_values(const std::vector<Scenario>& scenarios, std::span<const double> values) {
    std::vector<Scenario> changed = scenarios;
    for (std::size_t k = 0; k < values.size(); ++k) {
        const FreeParameter& parameter = free_parameters()[k];
        for (Scenario& scenario : changed) {
            double& value = scenario.parameters.*parameter.info->field;
            const bool is_meant =
                parameter.scenario.empty() ? value == parameter.info->standard : scenario.id == parameter.scenario;
            value = is_meant ? values[k] : value;
        }
    }
    return changed;
}

std::vector<bool> calibrated_settings() {
    std::vector<bool> is_wanted(setting_table().size(), false);
    for (const FactInfo& fact : fact_table()) {
        is_wanted[fact.setting] = is_wanted[fact.setting] || fact.kind == FactKind::calibrated;
    }
    return is_wanted;
}

double distance(const std::vector<std::vector<double>>& values) {
    double sum = 0.0;
    double facts = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const FactInfo& fact = fact_table()[i];
        const Interval interval = interval_of(values[i]);
        if (interval.count == 0 || fact.kind != FactKind::calibrated) {
            continue;
        }
        const double middle = 0.5 * (fact.minimum + fact.maximum);
        const double half = std::max(1e-9, 0.5 * (fact.maximum - fact.minimum));
        const double z = std::clamp(std::fabs(interval.mean - middle) / half - indifferent, 0.0, most_distance);
        sum += z * z;
        facts += 1.0;
    }
    return facts > 0.0 ? sum / facts : 0.0;
}

double pull_to_start(std::span<const double> values, std::span<const double> start) {
    double sum = 0.0;
    for (std::size_t k = 0; k < values.size(); ++k) {
        const FreeParameter& parameter = free_parameters()[k];
        const double moved = (values[k] - start[k]) / (parameter.maximum - parameter.minimum);
        sum += moved * moved;
    }
    return values.empty() ? 0.0 : pull * sum / static_cast<double>(values.size());
}

Search compass_search(std::span<const double> start, int rounds,
                      const std::function<double(std::span<const double>)>& objective) {
    Search best{{start.begin(), start.end()}, objective(start), 1};
    std::vector<double> steps;
    for (std::size_t k = 0; k < start.size(); ++k) {
        steps.push_back(first_step(free_parameters()[k]));
    }
    for (int round = 0; round < rounds; ++round) {
        bool is_better = false;
        bool is_finest = true;
        for (std::size_t k = 0; k < start.size(); ++k) {
            const FreeParameter& parameter = free_parameters()[k];
            is_finest = is_finest && steps[k] <= parameter.info->step * 1.01;
            for (const double direction : {1.0, -1.0}) {
                std::vector<double> candidate = best.values;
                candidate[k] = on_grid(parameter, candidate[k] + direction * steps[k]);
                if (candidate[k] == best.values[k]) {
                    continue;
                }
                const double value = objective(candidate);
                ++best.evaluations;
                if (value < best.objective) {
                    best.values = candidate;
                    best.objective = value;
                    is_better = true;
                    break;
                }
            }
        }
        if (!is_better && is_finest) {
            break;
        }
        for (std::size_t k = 0; k < start.size() && !is_better; ++k) {
            steps[k] = half_of(steps[k], free_parameters()[k].info->step);
        }
    }
    return best;
}

}  // namespace goodwill
