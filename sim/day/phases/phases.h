// The phases of a day, in the order of the pipeline (sim/day/day.cpp). Each phase's file says what it reads, writes, draws.
#pragma once

#include <cstdint>
#include <span>

#include "sim/day/phases/contact_day.h"
#include "sim/scenario/command.h"
#include "sim/world/world.h"

namespace goodwill {

void apply_levers(World& world, std::span<const LeverSetting> settings);
void schedule_contacts(World& world);
std::span<Contact> run_contacts(World& world, ContactDay& day, int minute);
void appraise_contact(World& world, const ContactDay& day, Contact& contact);
void voice_contact(World& world, const ContactDay& day, Contact& contact);
void settle_contact(World& world, const ContactDay& day, Contact& contact);
void spread_word_of_mouth(World& world);
void decide_membership(World& world);
void update_staff(World& world);
void settle_money(World& world);
void measure(World& world);

}  // namespace goodwill
