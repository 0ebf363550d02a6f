#include "cli/factors.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "cli/text_table.h"
#include "sim/scenario/idle_levers.h"

namespace goodwill::cli {

namespace {

// How people are drawn at the start, and the openness of the market, which settling finds.
constexpr std::string_view acting_at_creation[] = {"account_at_start", "account_at_start_sd", "joining"};

// That a number takes to be written whole, four at most.
int decimals_of(double number) {
    int decimals = 0;
    for (; decimals < 4 && std::fabs(number - std::round(number)) > 1e-9; number *= 10.0) {
        ++decimals;
    }
    return decimals;
}

}  // namespace

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
        const bool acts_later = std::find(std::begin(acting_at_creation), std::end(acting_at_creation), info.name) ==
                                std::end(acting_at_creation);
        if (!info.is_lever() && info.tag == EvidenceTag::J && acts_later) {
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
    const LeverRange& range = factor.range;
    const double on_step = range.minimum + std::round((value - range.minimum) / range.step) * range.step;
    constexpr double digits = 1e9;  // without the noise of adding up: 0.1 three times is 0.3
    return std::clamp(std::round(on_step * digits) / digits, range.minimum, range.maximum);
}

double value_at(const Factor& factor, double place) {
    return allowed_value(factor, factor.range.minimum + place * (factor.range.maximum - factor.range.minimum));
}

std::string value_text(const Factor& factor, double value, Language language) {
    return number_text(value, std::max(decimals_of(factor.range.step), decimals_of(factor.present)), language);
}

}  // namespace goodwill::cli
