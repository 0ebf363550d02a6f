// Levers: what was set takes effect, at once or with the lag of the parameter table.
// Reads the settings; writes World::set, World::p, positions, opening hours, the clock of busy days. Draws the traits of
// new employees and arrival_day.
#include "sim/base/det_math.h"
#include "sim/day/phases/phases.h"
#include "sim/rules/membership.h"
#include "sim/rules/programmes.h"
#include "sim/rules/staff.h"

namespace goodwill {

void apply_levers(World& world, std::span<const LeverSetting> settings) {
    for (const LeverSetting& setting : settings) {
        if (setting.lever.kind == LeverId::Kind::parameter) {
            world.set.*parameter_table()[static_cast<std::size_t>(setting.lever.index)].field = setting.value;
        } else {
            const auto touchpoint = static_cast<std::size_t>(setting.lever.index);
            world.stations[touchpoint].staff = static_cast<int>(setting.value);
        }
    }
    for (const ParameterInfo& info : parameter_table()) {
        double& effective = world.p.*info.field;
        const double wanted = effect_of(info, world.set.*info.field);
        const double step = info.delay_days > 0.0 ? 1.0 - det_exp(-1.0 / info.delay_days) : 1.0;
        effective = effective == wanted ? wanted : effective + (wanted - effective) * step;
    }
    renew(world.forgetting, world.p);
    world.openness = openness_of(world);
    renew(world.arrivals, world.luck_seed, world.p.arrival_variability, world.day);
    staff_stations(world);
}

}  // namespace goodwill
