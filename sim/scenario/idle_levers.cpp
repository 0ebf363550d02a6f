#include "sim/scenario/idle_levers.h"

#include <algorithm>
#include <string_view>

namespace goodwill {

namespace {

template <typename Condition>
bool any_touchpoint(const Scenario& scenario, Condition condition) {
    return std::any_of(scenario.touchpoints.begin(), scenario.touchpoints.end(), condition);
}

bool has_digital(const Scenario& scenario) {
    return any_touchpoint(scenario, [](const Touchpoint& touchpoint) {
        return kind_info(touchpoint.kind).group == ExpectationGroup::digital;
    });
}

bool has_community(const Scenario& scenario) {
    return any_touchpoint(scenario,
                          [](const Touchpoint& touchpoint) { return touchpoint.kind == TouchpointKind::community; });
}

bool has_transfers(const Scenario& scenario) {
    return any_touchpoint(scenario, [](const Touchpoint& touchpoint) { return touchpoint.transfer_share > 0.0; });
}

bool has_impatience_on_the_line(const Scenario& scenario) {
    return any_touchpoint(scenario, [](const Touchpoint& touchpoint) {
        const TouchpointKindInfo& kind = kind_info(touchpoint.kind);
        return kind.is_live && kind.group == ExpectationGroup::remote && touchpoint.patience_mean_s > 0.0;
    });
}

bool has_staff_that_goes_home(const Scenario& scenario) {
    return any_touchpoint(scenario, [](const Touchpoint& touchpoint) {
        return touchpoint.staff > 0 && touchpoint.closes_h - touchpoint.opens_h < 24.0;
    });
}

template <typename Condition>
bool any_step(const Scenario& scenario, Condition condition) {
    return std::any_of(scenario.journeys.begin(), scenario.journeys.end(), [&](const Journey& journey) {
        return std::any_of(journey.steps.begin(), journey.steps.end(), condition);
    });
}

bool has_something_to_tell(const Scenario& scenario) {
    const auto tells = [](const Transition& transition) { return transition.told >= 0; };
    return any_touchpoint(scenario, [](const Touchpoint& touchpoint) { return touchpoint.late.share > 0.0; }) ||
           any_step(scenario, [&](const Step& step) { return std::any_of(step.next.begin(), step.next.end(), tells); });
}

bool has_longer_journeys(const Scenario& scenario) {
    return any_step(scenario, [](const Step& step) { return !step.next.empty() || step.alternative >= 0; });
}

bool has_issues(const Scenario& scenario) {
    return std::any_of(scenario.journeys.begin(), scenario.journeys.end(),
                       [](const Journey& journey) { return journey.trigger == Trigger::issue; });
}

struct Need {
    std::string_view lever;
    bool (*is_met)(const Scenario&);
};

constexpr Need needs[] = {
    {"fewer_handovers", has_transfers},          {"self_service_quality", has_digital},
    {"product_simplicity", has_issues},          {"communication", has_something_to_tell},
    {"opening_hours", has_staff_that_goes_home}, {"call_back", has_impatience_on_the_line},
    {"peak_end_design", has_longer_journeys},    {"community_nudging", has_community},
};

}  // namespace

bool can_act(const Scenario& scenario, const ParameterInfo& lever) {
    return std::all_of(std::begin(needs), std::end(needs),
                       [&](const Need& need) { return need.lever != lever.name || need.is_met(scenario); });
}

}  // namespace goodwill
