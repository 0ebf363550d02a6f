// The phases of a day, in the order of the pipeline (sim/day.cpp). Each phase's file says what it reads, writes, draws.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sim/command.h"
#include "sim/world.h"

namespace goodwill {

void apply_levers(World& world, std::span<const LeverSetting> settings);
void schedule_contacts(World& world, std::vector<Case>& due);
void run_contacts(World& world, std::span<const Case> due);
void appraise_contacts(World& world);
void voice_complaints(World& world);
void spread_word_of_mouth(World& world);
void decide_membership(World& world);
void update_staff(World& world);
void settle_money(World& world);
void measure(World& world);

}  // namespace goodwill
