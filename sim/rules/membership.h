// Becoming a customer and the moments at which customers start journeys.
#pragma once

#include <cstdint>

#include "sim/base/rng.h"
#include "sim/world/world.h"

namespace goodwill {

// How often journeys start in this scenario.
ChanceRates chance_rates(const Scenario& scenario);

// Draws the traits that only customers need (frailty, activity, spending).
void draw_customer_traits(Person& person, std::uint32_t index, const Scenario& scenario, const Parameters& p,
                          std::uint64_t seed);

// Probability to drift away after a purchase: Beta(a, b) across people, always the same for one person (M24).
double dropout_probability(std::uint64_t seed, std::uint32_t person, double a, double b);

// Puts a customer's first triggers after `day` into the calendar: chance journeys and every planned one.
void schedule_first_triggers(World& world, std::uint32_t person, std::int32_t day);

// The next chance trigger after the moment `day` + `fraction` of it. May be due on `day` itself.
// `luck` is that of the trigger before: Luck(seed, trigger_gap, person, day, key).
Case next_trigger(const World& world, std::uint32_t person, std::int32_t day, double fraction, std::uint64_t key,
                  const Luck& luck);

// A person becomes a customer today.
void join(World& world, std::uint32_t person, MoveKind kind);

}  // namespace goodwill
