#include "sim/experiment/factors.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

#include "sim/scenario/idle_levers.h"

namespace goodwill {

namespace {

// How people are drawn at the start, and the openness of the market, which settling finds.
constexpr std::string_view acting_at_creation[] = {"account_at_start", "account_at_start_sd", "joining"};

MovedLever::Side side_of(const Factor& factor, double share, std::vector<std::vector<Command>>& points) {
    MovedLever::Side side{moved_value(factor, share), 0};
    if (side.value != factor.present) {
        side.point = points.size();
        points.push_back({{0, {factor.lever, side.value}}});
    }
    return side;
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

double allowed_value(const Factor& factor, double value) {
    const LeverRange& range = factor.range;
    const double on_step = range.minimum + std::round((value - range.minimum) / range.step) * range.step;
    constexpr double digits = 1e9;  // without the noise of adding up: 0.1 three times is 0.3
    return std::clamp(std::round(on_step * digits) / digits, range.minimum, range.maximum);
}

double value_at(const Factor& factor, double place) {
    return allowed_value(factor, factor.range.minimum + place * (factor.range.maximum - factor.range.minimum));
}

double moved_value(const Factor& factor, double share) {
    const LeverRange& range = factor.range;
    const double by = share * (range.maximum - range.minimum);
    return allowed_value(factor, factor.present + std::copysign(std::fmax(std::fabs(by), range.step), share));
}

std::vector<double> curve_values(const Factor& factor) {
    constexpr int fewer = 3, more = 4, steps = 6;
    std::vector<double> values{factor.present};
    if (factor.lever.kind == LeverId::Kind::staff) {
        for (int i = -fewer; i <= more; ++i) {
            values.push_back(allowed_value(factor, factor.present + i));
        }
    } else {
        for (int i = 0; i <= steps; ++i) {
            values.push_back(value_at(factor, static_cast<double>(i) / steps));
        }
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

MovedLevers moved_levers(const std::vector<Factor>& factors, double share) {
    MovedLevers moved{{}, {{}}};
    for (const Factor& factor : factors) {
        const MovedLever::Side low = side_of(factor, -share, moved.points);
        moved.levers.push_back({factor, low, side_of(factor, share, moved.points)});
    }
    return moved;
}

}  // namespace goodwill
