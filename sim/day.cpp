#include "sim/day.h"

#include <vector>

#include "sim/phases/phases.h"

namespace goodwill {

void simulate_day(World& world, std::span<const LeverSetting> settings) {
    world.today.clear();
    world.record = DayRecord{};
    apply_levers(world, settings);
    schedule_contacts(world, world.due);
    run_contacts(world, world.due);
    appraise_contacts(world);
    voice_complaints(world);
    spread_word_of_mouth(world);
    decide_membership(world);
    update_staff(world);
    settle_money(world);
    measure(world);
    ++world.day;
}

}  // namespace goodwill
