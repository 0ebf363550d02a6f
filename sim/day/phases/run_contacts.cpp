// Contacts: the discrete events of a minute in time order. Arrive, wait for a free server first come first served, give up
// when patience runs out, be served, be solved or passed on or not, go on to the next step.
// Reads people (patience), parameters, scenario; writes World::today.contacts, employees' day, calendar, service counts.
// Draws the contact_* purposes (all of a contact together).
#include "sim/day/phases/contact_flow.h"
#include "sim/day/phases/phases.h"

namespace goodwill {

std::span<Contact> run_contacts(World& world, ContactDay& day, int minute) {
    DayQueue& queue = world.queue;
    std::vector<Contact>& contacts = world.today.contacts;
    const std::size_t first = contacts.size();
    queue.open(minute);
    for (const Case& item : queue.opened()) {
        fetch(world.people[item.person]);
        world.journeys.fetch(item.memory);
    }
    Case item;
    while (queue.next(item)) {
        handle_contact(world, day, item);
    }
    return std::span(contacts).subspan(first);
}

}  // namespace goodwill
