// Small businesses for tests, built directly and to the rules of scenario files.
#pragma once

#include <string_view>
#include <vector>

#include "sim/day/day.h"
#include "sim/scenario/command.h"
#include "sim/scenario/scenario.h"
#include "sim/world/world.h"

namespace goodwill::test {

// A touchpoint without staff, open around the clock, that takes no time.
Touchpoint machine_touchpoint(TouchpointKind kind);

// One desk with this many positions, open around the clock, so that no shift ends and no day begins empty.
Touchpoint staffed_touchpoint(TouchpointKind kind, int positions, double handling_mean_s);

// Hours between which it is open, with arrivals spread evenly over them.
void set_hours(Touchpoint& touchpoint, double opens_h, double closes_h);

// A journey of one contact.
Journey single_contact(Trigger trigger, double rate_per_year, int touchpoint);

// A market in which nothing happens by itself: nobody leaves, joins, moves away, talks, quits, is surprised or gets used to
// anything; everyone expects what the parameter initial_expectation says, and is served alike. It begins as drawn, without
// years before day 0. Without touchpoints and journeys.
Scenario quiet_market(int customers);

// The quiet market with one contact per customer and day on average, Poisson, at one touchpoint without staff.
Scenario daily_contacts(int customers);

// The same with twenty contacts a year, all of them bad; complaints are answered where they are made.
Scenario all_bad(int customers);

// The quiet market with one queue: Poisson arrivals, exponential handling, nobody gives up unless patience_s > 0.
Scenario one_queue(double arrivals_per_h, double handling_mean_s, int servers, double patience_s);

// Everything at once on a small scale: self-service, hotline, counter, letters, product, invoice; purchases, planned
// contacts, issues with other channels, complaints; parameters as in the table. It begins as drawn.
Scenario small_business();

// Somebody who expects this much everywhere.
inline Person with_image(double points) {
    Person person;
    person.expectation.fill(static_cast<float>(points));
    return person;
}

inline constexpr int year = 365;  // days

LeverSetting lever(const Scenario& scenario, std::string_view name, double value);

// Simulates this many days; `look` is called after each with the world.
template <typename Look>
void run_days(World& world, int days, Look look) {
    for (int i = 0; i < days; ++i) {
        simulate_day(world, {});
        look(world);
    }
}
inline void run_days(World& world, int days) {
    run_days(world, days, [](const World&) {});
}

// Counts of `days` days added up.
DayRecord run_and_count(World& world, int days);

// Mean of values and its standard error from batches that are practically independent, e.g. days of a queue.
struct Estimate {
    double mean = 0.0;
    double standard_error = 0.0;
};
// Ratio estimate sum(parts) / sum(wholes) over batches.
Estimate ratio_of_batches(const std::vector<double>& parts, const std::vector<double>& wholes);

}  // namespace goodwill::test
