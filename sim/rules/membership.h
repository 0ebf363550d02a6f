// Becoming a customer and the moments at which customers start journeys.
#pragma once

#include <cstdint>

#include "sim/base/rng.h"
#include "sim/world/world.h"

namespace goodwill {

// How often journeys start in this scenario.
ChanceRates chance_rates(const Scenario& scenario);

// Whether the last joining was before day 0; says nothing about the status.
inline bool is_first_customer(const World& world, const Person& person) {
    return world.day >= 0 && person.joined_day < 0;
}
// On the morning of day 0: counts those who are customers then (churn_cohort follows them).
void count_first_customers(World& world);

// Draws the traits that only customers need (frailty, activity, spending).
void draw_customer_traits(Person& person, std::uint32_t index, const Scenario& scenario, const Parameters& p,
                          std::uint64_t seed);

// Probability to drift away after a purchase: Beta(a, b) across people, always the same for one person (M24).
double dropout_probability(std::uint64_t seed, std::uint32_t person, std::int32_t generation, double a, double b);

// Keys of a customer's triggers count from these: by chance, and planned ones of a journey, for a membership that began on
// `day`. Planned triggers count on their own, so that they never share luck with chance triggers.
constexpr std::uint64_t first_chance_key(std::int32_t day) { return static_cast<std::uint32_t>(day) << 12U; }
constexpr std::uint64_t first_planned_key(std::size_t journey, std::int32_t day) {
    return 0x10000000U + static_cast<std::uint32_t>(journey) * 0x100000U + static_cast<std::uint32_t>(day);
}

// Puts a customer's first triggers after `day` into the calendar: chance journeys and every planned one.
void schedule_first_triggers(World& world, std::uint32_t person, std::int32_t day);
// The same one by one: the first by chance, and a planned one on a day after `day`.
void schedule_chance(World& world, std::uint32_t person, std::int32_t day);
void schedule_planned(World& world, std::uint32_t person, std::size_t journey, std::int32_t due_day, std::int32_t day);

// The next chance trigger after the moment `day` + `fraction` of it. May be due on `day` itself.
// `luck` is that of the trigger before: Luck(seed, trigger_gap, person, day, key).
Case next_trigger(const World& world, std::uint32_t person, std::int32_t day, double fraction, std::uint64_t key,
                  const Luck& luck);

// What somebody thinks of joining before hearsay and experience, 0–1: triangular around the mean (M12).
double usual_consideration(const World& world, std::uint32_t person, std::int32_t generation);
// The same today: what hearsay or leaving did to it fades (M12). Of somebody who is not a customer.
double consideration_on(const World& world, std::uint32_t person);

// How readily people join beside the usual: the market's openness, and the price (M22).
double openness_of(const World& world);

// A person becomes a customer today.
void join(World& world, std::uint32_t person, MoveKind kind);

}  // namespace goodwill
