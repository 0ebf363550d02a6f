#include "sim/day/day.h"

#include <span>

#include "sim/day/phases/phases.h"
#include "sim/rules/membership.h"

namespace goodwill {

void simulate_day(World& world, std::span<const LeverSetting> settings) {
    world.today.clear();
    world.record = DayRecord{};
    count_first_customers(world);
    apply_levers(world, settings);
    schedule_contacts(world);
    ContactDay day = begin_contacts(world);
    for (int minute = 0; minute < DayQueue::minutes; ++minute) {
        for (Contact& contact : run_contacts(world, day, minute)) {
            appraise_contact(world, day, contact);
            voice_contact(world, day, contact);
            settle_contact(world, day, contact);
        }
    }
    end_contacts(world, day);
    spread_word_of_mouth(world);
    decide_membership(world);
    update_staff(world);
    settle_money(world);
    measure(world);
    ++world.day;
}

}  // namespace goodwill
