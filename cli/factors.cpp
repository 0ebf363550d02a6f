#include "cli/factors.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/scenario/idle_levers.h"

namespace goodwill::cli {

Factor factor_of(const Scenario& scenario, LeverId lever) {
    const auto index = static_cast<std::size_t>(lever.index);
    const std::string name = lever_name(scenario, lever);
    if (lever.kind == LeverId::Kind::staff) {
        const Touchpoint& touchpoint = scenario.touchpoints[index];
        return {lever,
                name,
                {"Positions: " + touchpoint.name.en, "Plätze: " + touchpoint.name.de},
                static_cast<double>(touchpoint.staff),
                lever_range(scenario, lever)};
    }
    const ParameterInfo& info = parameter_table()[index];
    return {lever, name, info.label, scenario.parameters.*info.field, lever_range(scenario, lever)};
}

std::vector<Factor> levers_of(const Scenario& scenario) {
    std::vector<Factor> factors;
    for (std::size_t i = 0; i < scenario.touchpoints.size(); ++i) {
        if (scenario.touchpoints[i].staff > 0) {
            factors.push_back(factor_of(scenario, {LeverId::Kind::staff, static_cast<int>(i)}));
        }
    }
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        const ParameterInfo& info = parameter_table()[i];
        if (info.is_lever() && can_act(scenario, info)) {
            factors.push_back(factor_of(scenario, {LeverId::Kind::parameter, static_cast<int>(i)}));
        }
    }
    return factors;
}

std::vector<Factor> judgements_of(const Scenario& scenario) {
    std::vector<Factor> factors;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        const ParameterInfo& info = parameter_table()[i];
        if (!info.is_lever() && info.tag == EvidenceTag::J) {
            factors.push_back(factor_of(scenario, {LeverId::Kind::parameter, static_cast<int>(i)}));
        }
    }
    return factors;
}

std::vector<Factor> factors_of(const Scenario& scenario, Factors which) {
    std::vector<Factor> factors;
    if (which != Factors::judgements) {
        factors = levers_of(scenario);
    }
    if (which != Factors::levers) {
        const std::vector<Factor> judgements = judgements_of(scenario);
        factors.insert(factors.end(), judgements.begin(), judgements.end());
    }
    return factors;
}

std::optional<std::vector<Factor>> factors_named(const std::string& option, const std::vector<std::string>& names,
                                                 const Scenario& scenario, const Console& console) {
    std::vector<Factor> factors;
    for (const std::string& name : names) {
        const std::optional<LeverId> lever = find_lever(scenario, name);
        if (!lever) {
            console.err << fmt::format("goodwill: {} \"{}\": there is no such lever; did you mean \"{}\"?\n", option,
                                       name, nearest_lever_name(scenario, name));
            return std::nullopt;
        }
        factors.push_back(factor_of(scenario, *lever));
    }
    return factors;
}

double allowed_value(const Factor& factor, double value) {
    const bool is_whole = factor.lever.kind == LeverId::Kind::staff;
    return std::clamp(is_whole ? std::round(value) : value, factor.range.minimum, factor.range.maximum);
}

double value_at(const Factor& factor, double place) {
    return allowed_value(factor, factor.range.minimum + place * (factor.range.maximum - factor.range.minimum));
}

}  // namespace goodwill::cli
