// Positions, shifts and the people who fill them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/world/world.h"

namespace goodwill {

// Positions on duty at a touchpoint: new ones are filled by beginners, cut ones lose the newest employees.
// At the start (`is_start`) the roster is filled with people of mixed experience.
void set_positions(World& world, std::size_t touchpoint, int positions, bool is_start);

// Opens a staffed touchpoint `added_h` hours longer than the scenario states, half of them earlier and half later as far
// as the day allows (M19). Shifts follow; some customers come in the new hours.
void widen_hours(World& world, std::size_t touchpoint, double added_h);

// Hours and positions of all touchpoints, as the levers have their effect.
void staff_stations(World& world);

// A new person takes over this place: fit by selectivity, beginner's skill.
void hire(World& world, Employee& employee, bool is_start);

// Touchpoint qualities are stated for settled staff with the default levers, whose contacts are worth this (M17).
inline constexpr double reference_quality = 7.5;

// Quality of a contact with this employee before waits and failures (M17), 0–10 points.
// `empowerment` is empowerment_share().
double staff_quality(const Employee& employee, double empowerment);

// Empowerment as a share 0–1 of the budget per case, with diminishing return.
double empowerment_share(const Parameters& p);

// Overload 0–1: how far the smoothed occupancy exceeds 85 %.
double overload_of(const Employee& employee);

// What moves motivation away from one half (M17): the parts of m*, as today's conditions give them.
struct MotivationParts {
    double recognition = 0.0;
    double leadership = 0.0;
    double overload = 0.0;         // not positive
    double angry_customers = 0.0;  // not positive

    [[nodiscard]] double target() const { return 0.5 + recognition + leadership + overload + angry_customers; }
};
MotivationParts motivation_parts(const Employee& employee, const Parameters& p);

// Length of the shift in seconds.
double shift_s(const Employee& employee);

}  // namespace goodwill
