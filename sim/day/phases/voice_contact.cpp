// Voice: complain, stay silent, tell others, post publicly; complaints closed today are put right or not.
// Reads contacts; writes people (recovery), calendar (complaint journeys), messages, counts.
// Draws contact_tell, voice_*, recovery_*, post_*, message numbers from the contact's key.
#include <algorithm>

#include "sim/base/rng.h"
#include "sim/base/weighted.h"
#include "sim/day/phases/phases.h"
#include "sim/rules/membership.h"
#include "sim/rules/recovery.h"
#include "sim/rules/spending.h"
#include "sim/rules/staff.h"
#include "sim/world/booking.h"

namespace goodwill {

namespace {

constexpr double longest_answer_days = 10.0;                      // to a complaint at recovery speed 0 (assumption)
constexpr std::uint64_t complaint_key = std::uint64_t{1} << 40U;  // above the key of any contact

double empathy_of(const World& world, const Contact& contact) {
    if (!contact.has_employee()) {
        return 0.3;  // a machine's regret (assumption)
    }
    const Employee& employee = world.employees[contact.employee];
    return static_cast<double>(employee.hire_fit) * 0.5 + static_cast<double>(employee.motivation) * 0.5;
}

// The same company answers one complaint better than another.
double quality_of_answer(const World& world, const Contact& contact, double speed) {
    const Luck luck(world.luck_seed, Purpose::recovery_luck, contact.person, world.day, contact.key);
    const double usual = recovery_quality(speed, empathy_of(world, contact), world.p);
    return std::clamp(usual + world.p.recovery_spread * luck.normal(Purpose::recovery_luck), 0.0, 1.0);
}

// What was put right well does not stay as a bad contact; an answer in vain is one more (double deviation, M10). A booking
// has brought the memory to today.
void remember_answer(Person& person, double quality) {
    const double change = quality < satisfying_recovery ? 1.0 : 1.0 - quality / satisfying_recovery;
    person.bad_memory = std::max(0.0F, person.bad_memory + static_cast<float>(change));
}

void recover(World& world, Contact& contact, double speed) {
    const Parameters& p = world.p;
    Person& person = world.people[contact.person];
    const bool is_first = person.recovered_day == never || world.day - person.recovered_day > first_recovery_days;
    const double quality = quality_of_answer(world, contact, speed);
    contact.redress = quality >= satisfying_recovery ? Redress::put_right : Redress::in_vain;
    const double points = recovery_points(quality, static_cast<double>(contact.grievance.loss_points),
                                          static_cast<double>(contact.grievance.before_points),
                                          points_on(person, world.day, p), is_first, p);
    book(world, contact.person, contact.redress == Redress::put_right ? Reason::recovery : Reason::failed_recovery,
         points, contact.touchpoint, contact.served_by);
    person.recovered_day = static_cast<std::int16_t>(world.day);
    const double trust = trust_at(static_cast<double>(contact.grievance.before_points), p);
    if (contact.redress == Redress::put_right) {
        person.grudge *= static_cast<float>(grudge_kept(quality, trust, p));
    }
    remember_answer(person, quality);
    Counters& count = world.record.total;
    const auto before = static_cast<double>(contact.grievance.satisfaction_before);
    const auto failed = static_cast<double>(contact.grievance.satisfaction_failed);
    count.recovery_satisfaction += satisfaction_after_recovery(quality, failed, before, is_first, p) - before;
    count.answered_complaints += 1.0;
    (contact.redress == Redress::put_right ? count.recovered : count.failed_recoveries) += 1.0;
    // What the gesture costs: compensation, and of the empowerment budget what was needed (half, assumption).
    count.complaint_cost += whole_cents(p.compensation_eur + 0.5 * p.empowerment_eur);
}

// A complaint comes to nothing when it is given up for good; who hung up and tries again still waits for an answer.
bool comes_to_nothing(const Contact& contact) {
    return contact.outcome == Outcome::unsolved || (contact.outcome == Outcome::gave_up && contact.ends_journey);
}

// The complaint was not solved: the failure weighs more than before (double deviation, M10).
void fail_recovery(World& world, Contact& contact) {
    contact.redress = Redress::in_vain;
    Person& person = world.people[contact.person];
    const double trust = trust_at(points_on(person, world.day, world.p), world.p);
    constexpr double nothing = 0.0;  // the quality of no solution
    const double points = recovery_points(nothing, static_cast<double>(contact.grievance.loss_points),
                                          static_cast<double>(contact.grievance.before_points),
                                          points_on(person, world.day, world.p), false, world.p);
    book(world, contact.person, Reason::failed_recovery, points, contact.touchpoint, contact.served_by);
    person.recovered_day = static_cast<std::int16_t>(world.day);
    remember_answer(person, nothing);
    bear_grudge(person, world.day, trust);
    world.record.total.failed_recoveries += 1.0;
}

// The complaint's way into the company, by the start of the complaint journey.
int first_step(const Journey& journey, double place) {
    const Pick way = pick_by_weight(journey.start, place, probability_of);
    return journey.start[std::min(way.index, journey.start.size() - 1)].to;
}

void send_complaint(World& world, const Contact& contact, int journey, const Luck& luck) {
    const Journey& way = world.scenario->journeys[static_cast<std::size_t>(journey)];
    Case complaint;
    complaint.person = contact.person;
    complaint.key = complaint_key + contact.key;
    complaint.memory = world.journeys.open();
    world.journeys[complaint.memory].grievance = contact.grievance;
    complaint.journey = static_cast<std::uint8_t>(journey);
    complaint.step = static_cast<std::uint8_t>(first_step(way, luck.uniform(Purpose::recovery_start)));
    complaint.episode = world.people[contact.person].episode;
    const double share = luck.uniform(Purpose::recovery_delay);
    const double days = 1.0 + (1.0 - world.p.recovery_speed) * longest_answer_days * share;
    complaint.due_day = world.day + static_cast<std::int32_t>(days);
    const int touchpoint = way.steps[complaint.step].touchpoint;
    complaint.time_s =
        static_cast<float>(arrival_second(world.stations[static_cast<std::size_t>(touchpoint)].profile, share));
    world.calendar.put(complaint, world.day);
}

// Complains or not. Employees with room to act put it right on the spot.
bool complain(World& world, Contact& contact, int journey) {
    const Parameters& p = world.p;
    const Luck luck(Purpose::voice_choice, contact.voice_luck);
    const double severity = severity_of(static_cast<double>(contact.disconfirmation), p);
    const double trust = trust_at(static_cast<double>(contact.grievance.before_points), p);
    if (!luck.chance(Purpose::voice_choice, voice_probability(severity, trust, p))) {
        return false;
    }
    world.record.total.complaints += 1.0;
    world.record.touchpoint[contact.touchpoint].complaints += 1.0;
    const Luck how(world.luck_seed, Purpose::recovery_on_the_spot, contact.person, world.day, contact.key);
    const double on_the_spot = contact.has_employee() ? 0.1 + 0.5 * empowerment_share(p) : 0.0;
    if (journey < 0 || how.chance(Purpose::recovery_on_the_spot, on_the_spot)) {
        recover(world, contact, journey < 0 ? p.recovery_speed : 1.0);
    } else {
        send_complaint(world, contact, journey, how);
    }
    return true;
}

// Listeners of a bad story, by the two readings of the published shares (M9): of those who tell, 8 in 31 tell one, 8 two,
// 9 three to five, 6 six or more (reading 0), or 8 in 100 one, 8 two, 78 three to five, 6 six or more (reading 1).
int told_after_bad(const Luck& luck, double reading) {
    const auto between = [reading](double of_all, double of_tellers) {
        return of_all + reading * (of_tellers - of_all);
    };
    const double one = between(8.0 / 31.0, 0.08);
    const double two = between(16.0 / 31.0, 0.16);
    const double few = between(25.0 / 31.0, 0.94);
    const double place = luck.uniform(Purpose::voice_told);
    if (place < one) {
        return 1;
    }
    if (place < two) {
        return 2;
    }
    if (place < few) {
        return 3 + static_cast<int>(3.0 * (place - two) / (few - two));
    }
    // Six and a geometric rest, so that the mean of this group is 10.7.
    return 6 + static_cast<int>(luck.exponential(Purpose::voice_told_tail, exponential_mean_of_geometric(4.7)));
}

// Some of those who tell also post publicly, where anybody may read it; bad news spreads further (M11).
void post(World& world, const Contact& contact, Message message) {
    constexpr int most_readers = 60;
    constexpr std::uint64_t posted_key = std::uint64_t{1} << 54U;
    const Parameters& p = world.p;
    const Luck luck(world.luck_seed, Purpose::post_public, contact.person, world.day, contact.key);
    if (!luck.chance(Purpose::post_public, message.is_positive ? p.post_share : p.post_share_bad)) {
        return;
    }
    const double reach = p.post_reach * (message.is_positive ? 1.0 : p.post_spread_bad);
    const double extra = luck.exponential(Purpose::post_readers, exponential_mean_of_geometric(reach));
    const int readers = std::min(most_readers, static_cast<int>(extra));
    message.is_public = true;
    for (int i = 0; i < readers; ++i) {
        message.key = (contact.key * 64U + static_cast<std::uint64_t>(i)) ^ posted_key;
        world.messages.push_back(message);
    }
    Counters& count = world.record.total;
    count.public_posts += 1.0;
    count.public_negative += message.is_positive ? 0.0 : 1.0;
    count.public_readers += readers;
}

void tell(World& world, const Contact& contact, double told_mean) {
    const Parameters& p = world.p;
    double probability = contact.is_delighted ? p.tell_delight : p.tell_ordinary;
    if (contact.is_bad) {
        const Person& person = world.people[contact.person];
        probability = p.tell_bad * (1.0 + p.tell_revenge * revenge_on(person, world.day, p));
    }
    if (!Luck(Purpose::contact_noise, contact.luck).chance(Purpose::contact_tell, probability)) {
        return;
    }
    const Luck luck(Purpose::voice_told, contact.voice_luck);
    constexpr int most_listeners = 60;
    // Good news: one listener and a geometric rest.
    const int told = contact.is_bad ? told_after_bad(luck, p.told_reading)
                                    : 1 + static_cast<int>(luck.exponential(Purpose::voice_told_tail, told_mean));
    const int listeners = std::min(most_listeners, told);
    Message message;
    message.sender = contact.person;
    message.perceived = contact.perceived;
    message.group = static_cast<std::uint8_t>(kind_info(world.scenario->touchpoints[contact.touchpoint].kind).group);
    message.is_positive = !contact.is_bad;
    for (int i = 0; i < listeners; ++i) {
        message.key = contact.key * 64U + static_cast<std::uint64_t>(i);
        world.messages.push_back(message);
    }
    Counters& count = world.record.total;
    (message.is_positive ? count.told_positive : count.told_negative) += listeners;
    count.told_after_bad += contact.is_bad ? 1.0 : 0.0;
    post(world, contact, message);
}

}  // namespace

void voice_contact(World& world, const ContactDay& day, Contact& contact) {
    if (contact.is_complaint) {
        if (contact.outcome == Outcome::done) {
            recover(world, contact, world.p.recovery_speed);
        } else if (comes_to_nothing(contact)) {
            fail_recovery(world, contact);
        }
        if (contact.redress == Redress::in_vain && !contact.is_bad) {
            world.today.bad.push_back(static_cast<std::uint32_t>(&contact - world.today.contacts.data()));
        }
    } else if (contact.is_bad) {
        contact.has_complained = complain(world, contact, day.complaint_journey);
        world.record.total.silent_bad += contact.has_complained ? 0.0 : 1.0;
    }
    tell(world, contact, day.told_mean);
}

}  // namespace goodwill
