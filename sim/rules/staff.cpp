#include "sim/rules/staff.h"

#include <algorithm>
#include <cmath>

#include "sim/base/rng.h"
#include "sim/rules/programmes.h"
#include "sim/scenario/size.h"

namespace goodwill {

double shift_s(const Employee& employee) { return employee.shift_end_s - employee.shift_start_s; }

void hire(World& world, Employee& employee, bool is_start) {
    const Parameters& p = world.p;
    employee.number = ++world.hired_ever;
    const Luck luck(world.luck_seed, Purpose::staff_quit, employee.number, 0);
    const double fit = 0.35 + 0.4 * p.hiring_selectivity + 0.15 * luck.normal(Purpose::staff_fit);
    employee.hire_fit = static_cast<float>(std::clamp(fit, 0.05, 1.0));
    const double experience = is_start ? luck.uniform(Purpose::staff_skill) : 0.0;
    employee.skill = static_cast<float>(std::clamp(p.skill_beginner + 0.6 * experience, 0.0, 1.0));
    employee.motivation = static_cast<float>(std::clamp(0.5 + 0.1 * luck.normal(Purpose::staff_motivation), 0.0, 1.0));
    employee.hired_day = is_start ? -static_cast<std::int32_t>(1000.0 * experience) : world.day;
    employee.load = 0.6F;
}

void set_positions(World& world, std::size_t touchpoint, int positions, bool is_start) {
    Station& station = world.stations[touchpoint];
    const Touchpoint& t = world.scenario->touchpoints[touchpoint];
    station.positions = positions;
    if (!kind_info(t.kind).is_staffed) {
        return;
    }
    // The roster holds one employee for each position and shift, shift by shift within a position.
    const double open_h = station.closes_h - station.opens_h;
    const auto shifts = static_cast<std::size_t>(shifts_of(open_h, t.shift_h));
    const double length_s = 3600.0 * open_h / static_cast<double>(shifts);
    const std::size_t wanted = static_cast<std::size_t>(positions) * shifts;
    for (std::size_t i = 0; i < std::max(wanted, station.roster.size()); ++i) {
        if (i == station.roster.size()) {
            station.roster.push_back(static_cast<std::uint32_t>(world.employees.size()));
            Employee fresh;
            fresh.touchpoint = static_cast<std::uint8_t>(touchpoint);
            fresh.is_on_roster = false;
            world.employees.push_back(fresh);
        }
        Employee& employee = world.employees[station.roster[i]];
        employee.shift_start_s = 3600.0 * station.opens_h + length_s * static_cast<double>(i % shifts);
        employee.shift_end_s = employee.shift_start_s + length_s;
        const bool is_wanted = i < wanted;
        if (is_wanted && !employee.is_on_roster) {
            hire(world, employee, is_start);
            employee.vacant_until = world.day;
            world.record.total.hires += is_start ? 0.0 : 1.0;
        }
        employee.is_on_roster = is_wanted;
    }
}

namespace {

// Customers use a new hour half as much as the others (assumption).
constexpr double use_of_new_hours = 0.5;

// The part of an hour of the day that lies within opening hours, 0 … 1.
double open_part(double hour, double opens_h, double closes_h) {
    return std::clamp(closes_h - hour, 0.0, 1.0) - std::clamp(opens_h - hour, 0.0, 1.0);
}

DayProfile widened_profile(const Touchpoint& touchpoint, double opens_h, double closes_h) {
    std::array<double, 24> arrivals = touchpoint.arrival_profile;
    double sum = 0.0;
    for (const double hourly : arrivals) {
        sum += hourly;
    }
    const double usual = sum / std::max(0.5, touchpoint.closes_h - touchpoint.opens_h);
    for (std::size_t hour = 0; hour < arrivals.size(); ++hour) {
        const auto from = static_cast<double>(hour);
        const double before = open_part(from, touchpoint.opens_h, touchpoint.closes_h);
        arrivals[hour] += use_of_new_hours * usual * (open_part(from, opens_h, closes_h) - before);
    }
    return day_profile(arrivals);
}

}  // namespace

void widen_hours(World& world, std::size_t touchpoint, double added_h) {
    Station& station = world.stations[touchpoint];
    const Touchpoint& t = world.scenario->touchpoints[touchpoint];
    if (station.added_h == added_h || !kind_info(t.kind).is_staffed) {
        return;
    }
    station.added_h = added_h;
    const double closes_h = std::min(24.0, t.closes_h + 0.5 * added_h);
    station.opens_h = std::max(0.0, t.opens_h - (added_h - (closes_h - t.closes_h)));
    station.closes_h = std::min(24.0, t.closes_h + added_h - (t.opens_h - station.opens_h));
    station.profile = widened_profile(t, station.opens_h, station.closes_h);
    set_positions(world, touchpoint, station.positions, false);
}

void staff_stations(World& world) {
    for (std::size_t i = 0; i < world.stations.size(); ++i) {
        widen_hours(world, i, world.p.opening_hours);
        const int staff = world.stations[i].staff;
        const int positions =
            staff == 0 ? 0 : std::max(1, static_cast<int>(static_cast<double>(staff) * world.p.staffing + 0.5));
        if (positions != world.stations[i].positions) {
            set_positions(world, i, positions, false);
        }
    }
}

double empowerment_share(const Parameters& p) {
    constexpr double scale_eur = 40.0;  // assumption: 63 % of the effect
    return 1.0 - det_exp(-p.empowerment_eur / scale_eur);
}

MotivationParts motivation_parts(const Employee& employee, const Parameters& p) {
    // How far a culture reaches (assumption): with both programmes at their full effect motivation stands near 0.7.
    constexpr double by_recognition = 0.4;
    constexpr double by_leadership = 0.3;
    const double angry = employee.served > 0 ? static_cast<double>(employee.angry) / employee.served : 0.0;
    return {by_recognition * (p.recognition - usual_effect), by_leadership * (p.leadership - usual_effect),
            -p.motivation_overload * overload_of(employee), -p.motivation_anger * angry};
}

double overload_of(const Employee& employee) {
    return std::clamp((static_cast<double>(employee.load) - 0.85) / 0.15, 0.0, 1.0);
}

double staff_quality(const Employee& employee, double empowerment) {
    const double skill = static_cast<double>(employee.skill);
    const double motivation = static_cast<double>(employee.motivation);
    const double authenticity = static_cast<double>(employee.hire_fit) * motivation;
    return 5.0 + 1.8 * skill + 1.2 * motivation + 0.8 * authenticity + 0.5 * empowerment - 1.5 * overload_of(employee);
}

}  // namespace goodwill
