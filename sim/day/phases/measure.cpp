// Measure: the state at the end of the day joins the counts of the day.
// Reads the world; writes counts and what the community knows of itself. Draws nothing.
#include "sim/day/phases/phases.h"
#include "sim/rules/community.h"

namespace goodwill {

void measure(World& world) {
    Counters& count = world.record.total;
    count.days = 1.0;
    count.customers = static_cast<double>(world.customers);
    count.lost = static_cast<double>(world.lost);
    count.prospects = static_cast<double>(world.people.size()) - count.customers - count.lost;
    count.customer_days = count.customers;
    count.cohort_days = static_cast<double>(world.first_customers);
    update_community(world);
    for (const Employee& employee : world.employees) {
        count.employees += works_on(employee, world.day) ? 1.0 : 0.0;
        count.vacancies += employee.is_on_roster && !works_on(employee, world.day) ? 1.0 : 0.0;
    }
}

}  // namespace goodwill
