// Staff: skill grows with practice and training and is forgotten, motivation follows conditions, people quit and are
// replaced by beginners: the vicious and the virtuous circle (M17).
// Reads employees' day, parameters; writes employees, counts. Draws staff_*.
#include <algorithm>

#include "sim/base/rng.h"
#include "sim/day/phases/phases.h"
#include "sim/rules/staff.h"

namespace goodwill {

namespace {

constexpr double load_smoothing = 0.1;    // per day: about two weeks
constexpr double full_training_h = 48.0;  // hours a year that count as training 1 (assumption)
constexpr double routine_skill = 0.75;    // as far as practice alone leads (assumption)

// Days with customers make a beginner experienced; what goes beyond comes from training (M17).
void learn(Employee& employee, const Parameters& p) {
    const double skill = static_cast<double>(employee.skill);
    const double training = std::min(2.0, p.training_h / full_training_h);
    const double practised = employee.served > 0 ? p.skill_practice * std::max(0.0, routine_skill - skill) : 0.0;
    const double changed = skill + p.skill_learning * (1.0 - skill) * training + practised - p.skill_forgetting;
    employee.skill = static_cast<float>(std::clamp(changed, 0.0, 1.0));
}

void feel(Employee& employee, const Parameters& p) {
    const double occupancy = std::min(1.0, employee.busy_s / shift_s(employee));
    employee.load += static_cast<float>(load_smoothing * (occupancy - static_cast<double>(employee.load)));
    const double wanted = motivation_parts(employee, p).target();
    const double motivation = static_cast<double>(employee.motivation);
    employee.motivation =
        static_cast<float>(std::clamp(motivation + p.motivation_speed * (wanted - motivation), 0.0, 1.0));
}

// Yearly hazard 0.35 · e^(2 (½ − motivation)), between 0.1 and 1 unless the parameter itself is outside.
double quit_chance(const Employee& employee, const Parameters& p) {
    const double yearly = p.quit_rate * det_exp(2.0 * (0.5 - static_cast<double>(employee.motivation)));
    return std::clamp(yearly, std::min(0.1, p.quit_rate), std::max(1.0, p.quit_rate)) / 365.0;
}

// Whether somebody else works in the same shift of the same place tomorrow.
bool has_colleague(const World& world, const Employee& employee) {
    for (const std::uint32_t index : world.stations[employee.touchpoint].roster) {
        const Employee& other = world.employees[index];
        if (&other != &employee && works_on(other, world.day + 1) && other.shift_start_s == employee.shift_start_s) {
            return true;
        }
    }
    return false;
}

// A beginner takes over: after the time it takes to find one, or the next day where the shift would stand empty.
void replace(World& world, Employee& employee) {
    const bool is_covered = has_colleague(world, employee);
    hire(world, employee, false);
    employee.vacant_until = world.day + 1 + (is_covered ? static_cast<std::int32_t>(world.p.hiring_delay_days) : 0);
    employee.hired_day = employee.vacant_until;
}

}  // namespace

void update_staff(World& world) {
    const Parameters& p = world.p;
    Counters& count = world.record.total;
    for (Employee& employee : world.employees) {
        if (!works_on(employee, world.day)) {
            continue;
        }
        learn(employee, p);
        feel(employee, p);
        count.employee_days += 1.0;
        count.skill += static_cast<double>(employee.skill);
        count.motivation += static_cast<double>(employee.motivation);
        count.capacity_s += shift_s(employee);
        world.record.touchpoint[employee.touchpoint].capacity_s += shift_s(employee);
        const Luck luck(world.luck_seed, Purpose::staff_quit, employee.number, world.day + 1);
        if (luck.chance(Purpose::staff_quit, quit_chance(employee, p))) {
            count.quits += 1.0;
            count.hires += 1.0;
            replace(world, employee);
        }
    }
}

}  // namespace goodwill
