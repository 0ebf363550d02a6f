// Employees: shifts, skill, motivation, quality, quitting and hiring (M17).
#include "sim/rules/creation.h"
#include "sim/rules/staff.h"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// So many employees, nothing to do, nobody quits.
Scenario idle_staff(int positions) {
    Scenario scenario = quiet_market(10);
    scenario.touchpoints = {staffed_touchpoint(TouchpointKind::counter, positions, 300.0)};
    return scenario;
}

}  // namespace

TEST_CASE("empowerment has diminishing return") {
    Parameters p;
    p.empowerment_eur = 0.0;
    CHECK(empowerment_share(p) == 0.0);
    p.empowerment_eur = 40.0;
    CHECK(empowerment_share(p) == doctest::Approx(1.0 - std::exp(-1.0)));
    p.empowerment_eur = 200.0;
    CHECK(empowerment_share(p) == doctest::Approx(1.0 - std::exp(-5.0)));
}

TEST_CASE("overload begins at 85 % occupancy") {
    Employee employee;
    employee.load = 0.85F;
    CHECK(overload_of(employee) == doctest::Approx(0.0).epsilon(1e-6));
    employee.load = 0.5F;
    CHECK(overload_of(employee) == 0.0);
    employee.load = 0.925F;
    CHECK(overload_of(employee) == doctest::Approx(0.5).epsilon(1e-5));
    employee.load = 1.0F;
    CHECK(overload_of(employee) == doctest::Approx(1.0).epsilon(1e-6));
}

TEST_CASE("quality of service: skill, motivation, authenticity, empowerment, overload") {
    Parameters p;
    p.empowerment_eur = 0.0;
    Employee employee;
    employee.skill = 0.0F;
    employee.motivation = 0.0F;
    employee.hire_fit = 0.5F;
    CHECK(staff_quality(employee, empowerment_share(p)) == doctest::Approx(5.0));
    employee.skill = 1.0F;
    CHECK(staff_quality(employee, empowerment_share(p)) == doctest::Approx(6.8));
    employee.motivation = 1.0F;
    CHECK(staff_quality(employee, empowerment_share(p)) == doctest::Approx(6.8 + 1.2 + 0.4));
    employee.load = 1.0F;
    CHECK(staff_quality(employee, empowerment_share(p)) == doctest::Approx(8.4 - 1.5).epsilon(1e-6));
    p.empowerment_eur = 1000.0;
    CHECK(staff_quality(employee, empowerment_share(p)) == doctest::Approx(8.4 - 1.5 + 0.5).epsilon(1e-6));
}

TEST_CASE("skill settles where learning balances forgetting: 1 − forgetting / (learning · training)") {
    for (const double hours : {24.0, 48.0}) {
        CAPTURE(hours);
        Scenario scenario = idle_staff(20);
        scenario.parameters.training_h = hours;
        World world = create_world(scenario, 51);
        run_days(world, 2000);
        for (const Employee& employee : world.employees) {
            CHECK(employee.skill == doctest::Approx(1.0 - 0.001 / (0.01 * hours / 48.0)).epsilon(1e-3));
        }
    }
}

TEST_CASE("a beginner's skill approaches it exponentially") {
    Scenario scenario = idle_staff(5);
    scenario.parameters.training_h = 48.0;
    World world = create_world(scenario, 52);
    for (Employee& employee : world.employees) {
        employee.skill = 0.3F;
    }
    run_days(world, 60);
    // s(n) = s* + (s0 − s*)(1 − η)^n.
    CHECK(world.employees[0].skill == doctest::Approx(0.9 - 0.6 * std::pow(0.99, 60)).epsilon(1e-4));
}

TEST_CASE("practice makes beginners experienced within weeks, and adds nothing to what is beyond") {
    Scenario scenario = one_queue(60.0, 120.0, 4, 0.0);
    scenario.parameters.skill_learning = 0.0;
    scenario.parameters.skill_forgetting = 0.0;
    scenario.parameters.skill_practice = 0.04;
    World world = create_world(scenario, 52);
    for (Employee& employee : world.employees) {
        employee.skill = 0.3F;
    }
    world.employees[0].skill = 0.8F;
    run_days(world, 49);
    CHECK(world.employees[0].skill == 0.8F);
    for (std::size_t i = 1; i < world.employees.size(); ++i) {
        // s(n) = r + (s0 − r)(1 − η)^n with routine r = 0.75: some 86 % of the way after seven weeks.
        CHECK(world.employees[i].skill == doctest::Approx(0.75 - 0.45 * std::pow(0.96, 49)).epsilon(1e-4));
    }
}

TEST_CASE("motivation settles at what recognition and leadership allow") {
    Scenario scenario = idle_staff(10);
    scenario.parameters.recognition = 0.9;
    scenario.parameters.leadership = 0.2;
    World world = create_world(scenario, 53);
    run_days(world, 600);
    for (const Employee& employee : world.employees) {
        // Effects of 0.9 and 0.2 as programmes: 1.4 x − 0.4 x², beside the usual 0.6.
        CHECK(employee.motivation == doctest::Approx(0.5 + 0.4 * (0.936 - 0.6) + 0.3 * (0.264 - 0.6)).epsilon(1e-3));
        CHECK(employee.load < 1e-6F);
    }
}

TEST_CASE("overload and angry customers drain motivation") {
    // Far more calls than one employee can take, and every contact fails.
    Scenario scenario = one_queue(100.0, 180.0, 1, 300.0);
    scenario.touchpoints[0].failure_rate = 1.0;
    World world = create_world(scenario, 54);
    run_days(world, 400);
    const Employee& employee = world.employees[0];
    CHECK(employee.load > 0.9F);
    CHECK(employee.angry == employee.served);
    // Days differ: occupancy varies a little around what it is on average.
    const double overload = overload_of(employee);
    CHECK(employee.motivation == doctest::Approx(0.5 - 0.35 * overload - 0.15).epsilon(0.1));
}

TEST_CASE("load is occupancy, smoothed") {
    Scenario scenario = one_queue(100.0, 180.0, 10, 0.0);
    World world = create_world(scenario, 55);
    double load = 0.0;
    double occupancy = 0.0;
    run_days(world, 100, [&](const World& w) {
        if (w.day > 50) {
            for (const Employee& employee : w.employees) {
                load += static_cast<double>(employee.load);
                occupancy += employee.busy_s / 86400.0;
            }
        }
    });
    CHECK(load == doctest::Approx(occupancy).epsilon(0.01));
    CHECK(occupancy / 500.0 == doctest::Approx(0.5).epsilon(0.02));
}

TEST_CASE("people quit at 0.35 · e^(2 (½ − motivation)) a year") {
    for (const float motivation : {0.2F, 0.5F, 0.9F}) {
        CAPTURE(motivation);
        Scenario scenario = idle_staff(4000);
        scenario.parameters.quit_rate = 0.35;
        scenario.parameters.motivation_speed = 0.0;
        scenario.parameters.hiring_delay_days = 100000.0;  // places stay empty
        World world = create_world(scenario, 56);
        for (Employee& employee : world.employees) {
            employee.motivation = motivation;
        }
        const Counters sum = run_and_count(world, 200).total;
        const double yearly = 0.35 * std::exp(2.0 * (0.5 - static_cast<double>(motivation)));
        // Poisson: relative standard error 1 / sqrt(quits).
        const double expected = sum.employee_days * yearly / 365.0;
        CHECK(std::abs(sum.quits - expected) < 4.0 * std::sqrt(expected));
        CHECK(sum.employees == 4000.0 - sum.quits);
        CHECK(sum.vacancies == sum.quits);
    }
}

TEST_CASE("the hazard of quitting stays between 0.1 and 1 a year") {
    for (const double quit_rate : {0.15, 0.9}) {
        CAPTURE(quit_rate);
        Scenario scenario = idle_staff(4000);
        scenario.parameters.quit_rate = quit_rate;
        scenario.parameters.motivation_speed = 0.0;
        scenario.parameters.hiring_delay_days = 100000.0;
        World world = create_world(scenario, 57);
        for (Employee& employee : world.employees) {
            employee.motivation = quit_rate < 0.5 ? 1.0F : 0.0F;  // 0.15 / e = 0.055 and 0.9 · e = 2.4 without limits
        }
        const Counters sum = run_and_count(world, 200).total;
        const double expected = sum.employee_days * (quit_rate < 0.5 ? 0.1 : 1.0) / 365.0;
        CHECK(std::abs(sum.quits - expected) < 4.0 * std::sqrt(expected));
    }
}

TEST_CASE("a place is filled after the delay, by a beginner with a new number") {
    Scenario scenario = idle_staff(200);
    scenario.parameters.quit_rate = 1.0;
    scenario.parameters.hiring_delay_days = 20.0;
    scenario.parameters.skill_learning = 0.0;
    scenario.parameters.skill_forgetting = 0.0;
    World world = create_world(scenario, 58);
    std::vector<std::uint32_t> numbers(200);
    for (std::size_t i = 0; i < 200; ++i) {
        numbers[i] = world.employees[i].number;
    }
    int replaced = 0;
    run_days(world, 100, [&](const World& w) {
        for (std::size_t i = 0; i < 200; ++i) {
            const Employee& employee = w.employees[i];
            if (employee.number != numbers[i]) {
                ++replaced;
                numbers[i] = employee.number;
                CHECK(employee.vacant_until == w.day + 20);  // from tomorrow's point of view
                CHECK(employee.skill == 0.3F);
                CHECK_FALSE(works_on(employee, w.day + 19));
                CHECK(works_on(employee, w.day + 20));
            }
        }
    });
    CHECK(replaced > 30);
    CHECK(world.hired_ever == 200U + static_cast<std::uint32_t>(replaced));
}

TEST_CASE("careful hiring finds people who fit") {
    Scenario scenario = idle_staff(2000);
    double before = 0.0;
    for (const double selectivity : {0.0, 0.5, 1.0}) {
        scenario.parameters.hiring_selectivity = selectivity;
        const World world = create_world(scenario, 59);
        double sum = 0.0;
        for (const Employee& employee : world.employees) {
            CHECK(employee.hire_fit >= 0.05F);
            CHECK(employee.hire_fit <= 1.0F);
            sum += static_cast<double>(employee.hire_fit);
        }
        // Normal around 0.35 + 0.4 · selectivity with sd 0.15, hardly cut at the ends: four standard errors of 0.0034, and
        // 0.006 for the cut.
        CHECK(std::abs(sum / 2000.0 - (0.35 + 0.4 * selectivity)) < 4 * 0.0034 + 0.006);
        CHECK(sum > before);
        before = sum;
    }
}

TEST_CASE("shifts cover the opening hours, equally long, every position") {
    Scenario scenario = idle_staff(3);
    set_hours(scenario.touchpoints[0], 7.0, 23.0);
    scenario.touchpoints[0].shift_h = 6.0;
    const World world = create_world(scenario, 60);
    REQUIRE(world.employees.size() == 9);  // three shifts of 5 h 20 min
    for (std::size_t i = 0; i < 9; ++i) {
        const Employee& employee = world.employees[i];
        CHECK(shift_s(employee) == doctest::Approx(16.0 / 3.0 * 3600.0));
        CHECK(employee.shift_start_s == doctest::Approx(3600.0 * (7.0 + 16.0 / 3.0 * static_cast<double>(i % 3))));
    }
}

TEST_CASE("positions are added and cut by the levers; those who stay keep what they learned") {
    Scenario scenario = idle_staff(4);
    scenario.touchpoints[0].id = "desk";
    World world = create_world(scenario, 61);
    run_days(world, 100);
    const std::vector<Employee> before = world.employees;
    simulate_day(world, std::vector<LeverSetting>{lever(scenario, "staff.desk", 6.0)});
    CHECK(world.record.total.hires == 2.0);
    CHECK(world.record.total.employees == 6.0);
    CHECK(world.employees[4].skill < 0.32F);  // a beginner after one day
    simulate_day(world, std::vector<LeverSetting>{lever(scenario, "staff.desk", 3.0)});
    CHECK(world.record.total.employees == 3.0);
    CHECK(world.record.total.hires == 0.0);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(world.employees[i].number == before[i].number);
        CHECK(world.employees[i].skill == doctest::Approx(before[i].skill).epsilon(0.01));
    }
    simulate_day(world, std::vector<LeverSetting>{lever(scenario, "staffing", 2.0)});
    CHECK(world.record.total.employees == 6.0);
    simulate_day(world, std::vector<LeverSetting>{lever(scenario, "staffing", 0.3)});
    CHECK(world.record.total.employees == 1.0);
}

TEST_CASE("the lever of staffing leaves a position where there was one") {
    const Scenario scenario = idle_staff(1);
    World world = create_world(scenario, 63);
    simulate_day(world, std::vector<LeverSetting>{lever(scenario, "staffing", 0.3)});
    CHECK(world.stations[0].positions == 1);
    CHECK(world.record.total.employees == 1.0);
}

TEST_CASE("wages: time on duty and training, to the cent") {
    Scenario scenario = idle_staff(3);
    scenario.touchpoints[0].wage_eur_per_h = 21.0;
    scenario.parameters.training_h = 34.0;
    World world = create_world(scenario, 62);
    run_days(world, 1);
    CHECK(world.record.total.wages == 3.0 * std::floor(100.0 * 24.0 * (1.0 + 2.1 * 34.0 / 1700.0) * 21.0 + 0.5));
}
