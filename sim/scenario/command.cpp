#include "sim/scenario/command.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "sim/base/edit_distance.h"
#include "sim/scenario/parameters.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

namespace {

constexpr std::string_view staff_prefix = "staff.";

std::size_t place(LeverId lever) { return static_cast<std::size_t>(lever.index); }

bool exists(const Scenario& scenario, LeverId lever) {
    if (lever.index < 0) {
        return false;
    }
    if (lever.kind == LeverId::Kind::parameter) {
        return place(lever) < parameter_table().size();
    }
    return place(lever) < scenario.touchpoints.size() && kind_info(scenario.touchpoints[place(lever)].kind).is_staffed;
}

}  // namespace

std::optional<LeverId> find_lever(const Scenario& scenario, std::string_view name) {
    if (name.starts_with(staff_prefix)) {
        const LeverId lever{LeverId::Kind::staff, find_touchpoint(scenario, name.substr(staff_prefix.size()))};
        return exists(scenario, lever) ? std::optional(lever) : std::nullopt;
    }
    const std::optional<std::size_t> index = find_parameter(name);
    if (!index) {
        return std::nullopt;
    }
    return LeverId{LeverId::Kind::parameter, static_cast<int>(*index)};
}

std::string lever_name(const Scenario& scenario, LeverId lever) {
    if (!exists(scenario, lever)) {
        return "";
    }
    return lever.kind == LeverId::Kind::parameter ? std::string(parameter_table()[place(lever)].name)
                                                  : std::string(staff_prefix) + scenario.touchpoints[place(lever)].id;
}

LeverRange lever_range(const Scenario& scenario, LeverId lever) {
    if (!exists(scenario, lever)) {
        return {};
    }
    if (lever.kind == LeverId::Kind::parameter) {
        const ParameterInfo& info = parameter_table()[place(lever)];
        return {info.minimum, info.maximum, info.step};
    }
    return {1.0, most_positions_by_lever(scenario.touchpoints[place(lever)].staff), 1.0};
}

double most_positions_by_lever(double positions) { return std::max(10.0, 4.0 * positions); }

std::string nearest_lever_name(const Scenario& scenario, std::string_view name) {
    std::vector<std::string> staff_names;
    for (std::size_t i = 0; i < scenario.touchpoints.size(); ++i) {
        const LeverId lever{LeverId::Kind::staff, static_cast<int>(i)};
        if (exists(scenario, lever)) {
            staff_names.push_back(lever_name(scenario, lever));
        }
    }
    std::vector<std::string_view> candidates(staff_names.begin(), staff_names.end());
    for (const ParameterInfo& info : parameter_table()) {
        candidates.push_back(info.name);
    }
    return std::string(nearest(name, candidates));
}

std::optional<std::string> refuse(const Scenario& scenario, const LeverSetting& setting) {
    if (!exists(scenario, setting.lever)) {
        return "There is no such lever.";
    }
    const std::string name = lever_name(scenario, setting.lever);
    const LeverRange range = lever_range(scenario, setting.lever);
    if (!std::isfinite(setting.value) || setting.value < range.minimum || setting.value > range.maximum) {
        return fmt::format("{} cannot be {}: allowed is {} to {}.", name, setting.value, range.minimum, range.maximum);
    }
    if (setting.lever.kind == LeverId::Kind::staff && setting.value != std::floor(setting.value)) {
        return fmt::format("{} cannot be {}: allowed are whole numbers from {} to {}.", name, setting.value,
                           range.minimum, range.maximum);
    }
    return std::nullopt;
}

}  // namespace goodwill
