#include "sim/scenario/scenario.h"

#include <algorithm>

#include "sim/scenario/size.h"

namespace goodwill {

namespace {

constexpr TouchpointKindInfo kinds[] = {
#define TOUCHPOINT_KIND(id, group, is_staffed, is_live, label_en, label_de) \
    {#id, ExpectationGroup::group, is_staffed, is_live, {label_en, label_de}},
#include "sim/scenario/touchpoint_kinds.inl"
};

// Whoever scales beyond what refuse_size() allows still gets numbers that fit.
int bounded_positions(double positions, double ratio) {
    return static_cast<int>(std::min(scaled_positions(positions, ratio), most_employees));
}

}  // namespace

const TouchpointKindInfo& kind_info(TouchpointKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

Scenario scaled_to(const Scenario& scenario, int customers) {
    const double ratio = static_cast<double>(customers) / static_cast<double>(scenario.customers);
    Scenario scaled = scenario;
    scaled.customers = customers;
    scaled.people = static_cast<int>(std::min(scaled_people(scenario, customers), most_people));
    // Ties stay even and fewer than people.
    const int most_ties = std::max(0, (scaled.people - 1) / 2 * 2);
    scaled.strong_ties = std::min(scaled.strong_ties, most_ties);
    scaled.weak_ties = std::min(scaled.weak_ties, most_ties);
    for (Touchpoint& touchpoint : scaled.touchpoints) {
        if (touchpoint.staff > 0) {
            touchpoint.staff = bounded_positions(touchpoint.staff, ratio);
        }
    }
    for (ScheduledChange& change : scaled.schedule) {
        if (change.setting.lever.kind == LeverId::Kind::staff) {
            change.setting.value = bounded_positions(change.setting.value, ratio);
        }
    }
    return scaled;
}

int find_touchpoint(const Scenario& scenario, std::string_view id) {
    for (std::size_t i = 0; i < scenario.touchpoints.size(); ++i) {
        if (scenario.touchpoints[i].id == id) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

}  // namespace goodwill
