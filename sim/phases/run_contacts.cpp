// Contacts: the day's discrete events in time order. Arrive, wait for a free server first come first served, give up
// when patience runs out, be served, be solved or passed on or not, go on to the next step.
// Reads people (patience), parameters, scenario; writes World::today.contacts, employees' day, calendar, service counts.
// Draws the contact_* purposes (all of a contact together).
#include "sim/day_queue.h"
#include "sim/phases/contact_flow.h"
#include "sim/phases/phases.h"
#include "sim/phases/servers.h"
#include "sim/staff.h"

namespace goodwill {

void run_contacts(World& world, std::span<const Case> due) {
    DayQueue& queue = world.queue;
    queue.begin_day();
    for (const Case& item : due) {
        queue.put(item);
    }
    Servers servers = open_servers(world);
    const double empowerment = empowerment_share(world.p);
    for (int minute = 0; minute < DayQueue::minutes; ++minute) {
        queue.open(minute);
        queue.for_each_opened([&world](const Case& item) { fetch(world.people[item.person]); });
        Case item;
        while (queue.next(item)) {
            handle_contact(world, servers, queue, empowerment, item);
        }
    }
    close_servers(world, servers);
}

}  // namespace goodwill
