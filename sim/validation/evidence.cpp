#include "sim/validation/evidence.h"

namespace goodwill {

Evidence start_watching(const World& world) {
    Evidence evidence;
    evidence.first_day = world.day;
    const std::size_t people = world.people.size();
    evidence.experience.chain.assign(people, 0);
    evidence.complaints.recovered.assign(people, -1000);
    CustomerEvidence& customers = evidence.customers;
    customers.first_purchase.assign(people, -1);
    customers.repeated.assign(people, 0);
    customers.revenue_eur.assign(people, 0.0F);
    customers.joined.assign(people, -1);
    customers.cohort_member.assign(people, 0);
    for (const Person& person : world.people) {
        customers.customer_before.push_back(person.status == Status::prospect ? CustomerEvidence::no_one
                                                                              : generation(person));
    }
    customers.contacts.assign(people, 0);
    customers.before.assign(people, 255);
    begin_loyalty(evidence.loyalty, world);
    evidence.after_bad.present_of.assign(people, AfterBadEvidence::nobody);
    return evidence;
}

void observe(Evidence& evidence, const World& world) {
    add(evidence.window, world.record);
    watch_experience(evidence.experience, world);
    watch_words(evidence.words, world);
    watch_queues(evidence.queue, world);
    watch_matters(evidence.matters, world);
    watch_complaints(evidence.complaints, world);
    watch_community(evidence.community, world);
    watch_customers(evidence.customers, world, evidence.first_day);
    watch_loyalty(evidence.loyalty, world, evidence.first_day);
    watch_after_bad(evidence.after_bad, world);
}

// A contact's key is the matter's key times 256 plus the number of the contact (contact_key()).
MatterEvidence::Name matter_of(const Contact& contact) { return {contact.person, contact.key / 256U}; }

}  // namespace goodwill
