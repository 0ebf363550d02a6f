// What a scenario costs, known before anything is built, and the bounds on it.
#pragma once

#include <optional>

#include "sim/base/local_text.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

// Bounds of one market. Files are hostile: positions, shifts, rates and people are harmless one by one, not together.
inline constexpr double most_people = 20e6;
inline constexpr double most_employees = 1e6;   // with every lever at its largest
inline constexpr double most_megabytes = 16e3;  // by the estimate below
inline constexpr int fewest_customers = 10;     // that a business can be scaled to

// Estimates for one market in one thread, without the history of its days (4 kB a day) and the statements of people (40
// bytes a booking). Memory is 64 bytes a person, 44 a customer and 40 for each planned journey of one, 200 an employee,
// 1,000 for each contact of a day in the busiest season, 16 a node and 44 a tie of a list, and 10 MB for the program.
// Setting up takes 0.16 µs a person, and 0.2 µs more a customer or employee. Against `goodwill bench` with 60 days of the
// eight scenarios with 0.2 to 4 million people: memory 0.97 to 1.25 of it (more where the season comes later), set-up 0.9
// to 1.3 of what a present desktop computer needs, natively and under Node; slow machines need several times as long.
struct Size {
    double people = 0.0;
    double customers = 0.0;
    double employees = 0.0;       // at the start
    double most_employees = 0.0;  // that levers and planned changes can lead to
    double contacts_a_day = 0.0;  // expected in the busiest part of the year, repeats and complaints not counted
    double megabytes = 0.0;       // of a million bytes
    double setup_s = 0.0;
};

Size size_of(const Scenario& scenario);
// The same for scaled_to(scenario, customers), without building that.
Size size_of(const Scenario& scenario, double customers);

// Employees that levers can lead to at one touchpoint, which has a person for each position and shift.
double most_employees_of(const Touchpoint& touchpoint);

// Largest number of customers that scaled_to() can give within the bounds; 0 where there is none.
int most_customers(const Scenario& scenario);

// From where to where customers can be chosen, and why not more: "10 to 5000000 (a market of at most 20000000 people)".
LocalText allowed_customers(const Scenario& scenario);

// Nothing, or a sentence about why a market of this size, or with so many customers, cannot be simulated.
std::optional<LocalText> refuse_size(const Scenario& scenario);
std::optional<LocalText> refuse_size(const Scenario& scenario, double customers);

// A business `ratio` times as large has so many positions, at least one, and people, at least its customers.
double scaled_positions(double positions, double ratio);
double scaled_people(const Scenario& scenario, double customers);

// Shifts needed to cover the opening hours, equally long.
int shifts_of(double open_h, double shift_h);

}  // namespace goodwill
