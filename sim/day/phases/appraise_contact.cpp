// Appraise: a contact against expectation, with its effort; one booking; expectation adapts. A journey of
// several contacts is judged as a whole at its end, with a booking of its own.
// Reads employees, parameters; writes the contact (its judgement), people, memories of journeys, World::today.bad, counts.
// Draws contact_noise, contact_wow, delivery_*, community_rank, trait_channel, contact_survey, survey_*.
#include <algorithm>
#include <array>
#include <cmath>

#include "sim/base/rng.h"
#include "sim/day/phases/phases.h"
#include "sim/rules/appraisal.h"
#include "sim/rules/community.h"
#include "sim/rules/delivery.h"
#include "sim/rules/staff.h"
#include "sim/world/booking.h"

namespace goodwill {

namespace {

constexpr double satisfied_from = 6.25;  // 4 and 5 of 5 on the scale 0–10
constexpr double high_effort_from = 0.5;
constexpr double wrong_channel_loss = 0.4;  // points
constexpr double surprise_fades = 2.0;      // what happens in half of all contacts surprises nobody (M3, assumption)
constexpr float effort_of_help = 0.15F;     // of a question that other customers answered (M21)

// How new a relationship still is after 0, 1, 2 … days (M4); then it is over.
constexpr std::size_t over_days = 900;
constexpr std::array<double, over_days> newness_by_tenure() {
    constexpr double half_gone_days = 90.0;
    std::array<double, over_days> share{};
    for (std::size_t days = 0; days < share.size(); ++days) {
        share[days] = det_exp2(-static_cast<double>(days) / half_gone_days);
    }
    return share;
}
constexpr std::array<double, over_days> still_new = newness_by_tenure();

// How much more a contact weighs at the beginning of a relationship (M4).
double first_impression(const Person& person, std::int32_t day, const Parameters& p) {
    const auto tenure_days = static_cast<std::size_t>(std::max(0, day - person.joined_day));
    return tenure_days >= over_days ? 1.0 : 1.0 + p.first_impressions * still_new[tenure_days];
}

// Served in another channel than the one she likes best (M19). Only matters have a channel of choice.
bool is_wrong_channel(const World& world, const Contact& contact, std::size_t channel) {
    if (!contact.needs_solution || channel == no_channel) {
        return false;
    }
    const std::size_t preferred =
        preferred_channel(world.channels, world.seed, contact.person, generation(world.people[contact.person]));
    return preferred != no_channel && preferred != channel;
}

// What is perceived before noise (M1, M8, M16–M19), points.
double quality_of(const World& world, const ContactDay& day, const Contact& contact) {
    const Parameters& p = world.p;
    const TouchpointToday& today = day.touchpoints[contact.touchpoint];
    double quality = today.quality + p.fit_sd * world.people[contact.person].fit.z() - day.too_dear;
    if (contact.has_employee()) {
        const double served = staff_quality(world.employees[contact.employee], day.empowerment);
        quality += served + day.evened_out * (today.team_quality - served) - reference_quality;
    } else {
        quality += today.self_service;
    }
    quality -= p.wait_loss * static_cast<double>(contact.wait_ratio) + p.repeat_loss * contact.repeats;
    if (is_wrong_channel(world, contact, today.channel)) {
        quality -= wrong_channel_loss;
    }
    if (contact.ends_journey && contact.memory != Case::no_memory && !contact.has_failed) {
        quality += p.peak_end_design * p.peak_end_gain;
    }
    const Touchpoint& touchpoint = world.scenario->touchpoints[contact.touchpoint];
    if (touchpoint.late.share > 0.0) {
        const Luck luck(world.luck_seed, Purpose::delivery_late, contact.person, world.day, contact.key);
        quality -= delivery_loss(touchpoint.late, p.communication, luck);
    }
    if (contact.has_failed) {
        quality -= p.failure_loss;
    } else if (contact.is_wow) {
        quality += p.wow_gain * std::max(0.0, 1.0 - surprise_fades * p.wow_share);
    }
    return quality;
}

Reason reason_of(const Contact& contact, const Judgement& judgement) {
    if (contact.outcome == Outcome::gave_up) {
        return Reason::gave_up;
    }
    if (contact.outcome == Outcome::unsolved) {
        return Reason::unsolved;
    }
    if (judgement.effort_withdrawal > 0.5 * (judgement.withdrawal + judgement.deposit)) {
        return Reason::effort;
    }
    if (judgement.is_severe) {
        return Reason::severe;
    }
    if (judgement.is_bad) {
        return Reason::bad;
    }
    if (judgement.is_delighted) {
        return Reason::delight;
    }
    if (judgement.withdrawal > judgement.deposit) {
        return Reason::worse;
    }
    return contact.disconfirmation > 1.0F ? Reason::better : Reason::as_expected;
}

// Those who keep coming and find things as they should be are reconciled little by little; who stays away is not (M5).
void reconcile(Person& person, const Contact& contact, const Parameters& p) {
    const bool is_as_it_should_be = static_cast<double>(contact.disconfirmation) >= -p.tolerance_zone;
    if (person.grudge > 0.0F && is_as_it_should_be && !contact.is_complaint) {
        person.grudge *= static_cast<float>(1.0 - p.grudge_healing);
    }
}

void survey(World& world, const Person& person, const Contact& contact) {
    const Parameters& p = world.p;
    const Luck luck(world.luck_seed, Purpose::survey_answers, contact.person, world.day, contact.key);
    Counters& count = world.record.total;
    count.surveyed += 1.0;
    const double points = static_cast<double>(person.balance) / micro_per_point;
    const double score = survey_score(points, luck.normal(Purpose::survey_score), p);
    // Who feels strongly answers up to three times as often (M23; J-shaped, assumption).
    const double strength = score <= 3.0 || score >= 10.0 ? 3.0 : score <= 6.0 || score >= 9.0 ? 1.5 : 1.0;
    if (luck.chance(Purpose::survey_answers, std::min(0.95, p.survey_response * strength))) {
        count.answered += 1.0;
        count.answered_promoters += score >= 9.0 ? 1.0 : 0.0;
        count.answered_detractors += score <= 6.0 ? 1.0 : 0.0;
    }
}

void count_contact(World& world, const Contact& contact, double expectation) {
    Counters& count = world.record.total;
    TouchpointCounters& at = world.record.touchpoint[contact.touchpoint];
    const double satisfaction = static_cast<double>(contact.satisfaction);
    const double perceived = static_cast<double>(contact.perceived);
    const double effort = static_cast<double>(contact.effort);
    count.effort += effort;
    count.high_effort += effort >= high_effort_from ? 1.0 : 0.0;
    count.satisfaction += satisfaction;
    count.satisfied += satisfaction >= satisfied_from ? 1.0 : 0.0;
    count.disconfirmation += static_cast<double>(contact.disconfirmation);
    count.expectation += expectation;
    count.delighted += contact.is_delighted ? 1.0 : 0.0;
    count.bad += contact.is_bad ? 1.0 : 0.0;
    count.severe += contact.is_severe ? 1.0 : 0.0;
    count.failures += contact.has_failed ? 1.0 : 0.0;
    count.wows += contact.is_wow ? 1.0 : 0.0;
    at.contacts += 1.0;
    at.perceived += perceived;
    at.perceived_squared += perceived * perceived;
    at.satisfaction += satisfaction;
    at.effort += effort;
    at.delighted += contact.is_delighted ? 1.0 : 0.0;
    at.bad += contact.is_bad ? 1.0 : 0.0;
    const double points = static_cast<double>(contact.booked) / micro_per_point;
    (points >= 0.0 ? at.deposited : at.withdrawn) += points >= 0.0 ? points : -points;
}

// The contact joins the memory of its journey; at the end the whole is judged (M16, M18).
void continue_journey(World& world, const Contact& contact, double value) {
    JourneyMemory& memory = world.journeys[contact.memory];
    remember(memory, value, static_cast<double>(contact.perceived));
    if (!contact.ends_journey) {
        return;
    }
    Counters& count = world.record.total;
    count.journeys += 1.0;
    count.journey_spread += spread_of(memory);
    book(world, contact.person, Reason::journey, journey_points(memory, value, world.p), no_touchpoint, no_employee);
    world.journeys.close(contact.memory);
}

// Customers who helped and were helped are both a little closer to the company (M21).
void reward_help(World& world, const Contact& contact) {
    constexpr double top_contributors = 0.1;
    const double points = world.p.community_points;
    book(world, contact.person, Reason::community, points, contact.touchpoint, no_employee);
    const Answer answer = find_answerer(world, world.day, contact.person, contact.key);
    if (answer.person == Answer::nobody) {
        return;
    }
    Counters& count = world.record.total;
    count.contributions += 1.0;
    count.contributions_top += answer.rank < top_contributors ? 1.0 : 0.0;
    book(world, answer.person, Reason::community, points, contact.touchpoint, no_employee);
}

bool has_cause_of_effort(const Contact& contact) {
    return contact.wait_ratio > 0.0F ||
           (contact.repeats | contact.switches | contact.transfers | contact.explains) != 0;
}

// A question in the community that another customer answered (M21).
bool is_helped(const World& world, const Contact& contact) {
    return world.scenario->touchpoints[contact.touchpoint].kind == TouchpointKind::community &&
           contact.needs_solution && contact.outcome == Outcome::done;
}

// What the customer perceives, how satisfied that makes her, how laborious it was; returns what is perceived, unrounded.
double experience(const World& world, const ContactDay& day, Contact& contact, const Luck& luck, double expected) {
    const Parameters& p = world.p;
    contact.is_wow = !contact.has_failed && luck.chance(Purpose::contact_wow, p.wow_share);
    const double noise = day.touchpoints[contact.touchpoint].noise * luck.normal(Purpose::contact_noise);
    const double perceived = std::clamp(quality_of(world, day, contact) + noise, 0.0, 10.0);
    contact.perceived = static_cast<float>(perceived);
    contact.disconfirmation = static_cast<float>(perceived - expected);
    contact.satisfaction = static_cast<float>(satisfaction_of(perceived, expected, p));
    contact.effort = static_cast<float>(has_cause_of_effort(contact) ? effort_index(contact, p) : day.least_effort);
    if (is_helped(world, contact)) {
        contact.effort = effort_of_help;
    }
    return perceived;
}

// What a complaint about this contact would be about. `points` is the balance before it.
Grievance grievance_of(const Contact& contact, double points, double expected, const Parameters& p) {
    const double loss_points = std::max(0.0, -static_cast<double>(contact.booked) / micro_per_point);
    return {static_cast<float>(loss_points), static_cast<float>(points),
            static_cast<float>(satisfaction_of(expected, expected, p)), contact.satisfaction};
}

// What stays with the customer beyond the account, and with the employee. After the booking memories stand at today.
void take_to_heart(World& world, const ContactDay& day, Person& person, Contact& contact, double points) {
    person.bad_memory += contact.is_bad ? 1.0F : 0.0F;
    contact.is_first_bad = contact.is_bad && static_cast<double>(person.bad_memory) < day.second_bad;
    person.effort_memory = std::max(person.effort_memory, contact.effort);
    if (contact.is_severe) {
        bear_grudge(person, world.day, trust_at(points, world.p));
    }
    reconcile(person, contact, world.p);
    if (contact.is_bad) {
        world.today.bad.push_back(static_cast<std::uint32_t>(&contact - world.today.contacts.data()));
        if (contact.has_employee()) {
            ++world.employees[contact.employee].angry;
        }
    }
}

}  // namespace

void appraise_contact(World& world, const ContactDay& day, Contact& contact) {
    const Parameters& p = world.p;
    const TouchpointToday& today = day.touchpoints[contact.touchpoint];
    Person& person = world.people[contact.person];
    float& expectation = person.expectation[today.group];
    expectation += static_cast<float>(day.advert_pull * (p.promise - static_cast<double>(expectation)));

    const Luck luck(Purpose::contact_noise, contact.luck);
    const double will = static_cast<double>(expectation);
    const double expected = will + p.should_weight * (day.should - will);
    const double perceived = experience(world, day, contact, luck, expected);
    const Recollection now = recall(world, contact.person);
    const double points = now.points();
    const double attributes = attribute_value(world.stations[contact.touchpoint].kano, contact.has_failed,
                                              contact.is_wow, perceived, expected);
    const Judgement judgement = judge(perceived - expected, static_cast<double>(contact.effort), today.loss_aversion,
                                      today.appreciation, points, p, attributes);
    contact.is_delighted = judgement.is_delighted;
    contact.is_bad = judgement.is_bad;
    contact.is_severe = judgement.is_severe;
    contact.booked = book(world, contact.person, now, reason_of(contact, judgement),
                          first_impression(person, world.day, p) * (judgement.deposit - judgement.withdrawal),
                          contact.touchpoint, contact.served_by);
    if (!contact.is_complaint) {
        contact.grievance = grievance_of(contact, points, expected, p);
    }
    take_to_heart(world, day, person, contact, points);
    expectation = static_cast<float>(adapted_expectation(will, perceived, p));
    count_contact(world, contact, will);
    if (is_helped(world, contact)) {
        reward_help(world, contact);
    }
    if (contact.memory != Case::no_memory) {
        continue_journey(world, contact, judgement.value);
    }
    if (luck.chance(Purpose::contact_survey, p.survey_share)) {
        survey(world, person, contact);
    }
}

}  // namespace goodwill
