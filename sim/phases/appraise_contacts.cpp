// Appraise: each contact of today against expectation, with its effort; one booking; expectation adapts. A journey of
// several contacts is judged as a whole at its end, with a booking of its own.
// Reads World::today.contacts, employees, parameters; writes contacts (their judgement), people, memories of journeys, Kano
// weights, counts.
// Draws contact_noise, contact_wow, delivery_*, community_rank, trait_channel, contact_survey, survey_*.
#include <algorithm>

#include "sim/appraisal.h"
#include "sim/delivery.h"
#include "sim/phases/phases.h"
#include "sim/rng.h"
#include "sim/staff.h"

namespace goodwill {

namespace {

// Touchpoint qualities are stated for settled staff with the default levers, whose contacts are worth this (M17).
constexpr double reference_quality = 7.5;
constexpr double satisfied_from = 6.25;  // 4 and 5 of 5 on the scale 0–10
constexpr double high_effort_from = 0.5;
// Reach of advertising pulls the expectation of those who are already customers this much less than an advert (assumption).
constexpr double advert_share_of_contact = 0.2;

// Served in another channel than the one she likes best (M19). Only matters have a channel of choice.
constexpr double wrong_channel_loss = 0.4;
constexpr float effort_of_help = 0.15F;  // of a question that other customers answered (M21)
// The full programme takes away half of the differences between touchpoints, people and contacts (M18, assumption).
constexpr double evened_out_at_most = 0.5;

// What is the same for all contacts of a day.
struct Conditions {
    double advert_pull = 0.0;    // towards the promise, per contact (M1, M22)
    double empowerment = 0.0;    // share 0–1
    double least_effort = 0.0;   // of a contact without any cause of effort
    double evened_out = 0.0;     // share of differences that the consistency programme takes away
    double usual_quality = 0.0;  // mean over the touchpoints
    std::array<double, max_touchpoints> team_quality{};  // mean of those on duty, where differences are evened out
};

// Team means, needed only while differences between people are evened out.
double mean_quality_of_team(const World& world, const Station& station, double empowerment) {
    double sum = 0.0;
    double count = 0.0;
    for (const std::uint32_t index : station.roster) {
        if (works_on(world.employees[index], world.day)) {
            sum += staff_quality(world.employees[index], empowerment);
            count += 1.0;
        }
    }
    return count > 0.0 ? sum / count : reference_quality;
}

Conditions conditions_of(const World& world) {
    const Parameters& p = world.p;
    const double reach = 1.0 - det_exp(-p.advertising_eur / p.advert_scale_eur);
    Conditions today;
    today.advert_pull = p.promise_adaptation * advert_share_of_contact * reach;
    today.empowerment = empowerment_share(p);
    today.least_effort = effort_index(Contact{}, p);
    today.evened_out = evened_out_at_most * p.consistency_programme;
    if (today.evened_out > 0.0) {
        for (std::size_t i = 0; i < world.stations.size(); ++i) {
            today.usual_quality += world.scenario.touchpoints[i].quality / static_cast<double>(world.stations.size());
            today.team_quality[i] = mean_quality_of_team(world, world.stations[i], today.empowerment);
        }
    }
    return today;
}

bool is_wrong_channel(const World& world, const Contact& contact, TouchpointKind kind) {
    const std::size_t channel = channel_of(kind);
    if (!contact.needs_solution || channel == no_channel) {
        return false;
    }
    const std::size_t preferred = preferred_channel(world.channels, world.seed, contact.person);
    return preferred != no_channel && preferred != channel;
}

// What is perceived before noise (M1, M8, M16–M19), points.
double quality_of(const World& world, const Contact& contact, const Conditions& today) {
    const Parameters& p = world.p;
    const Touchpoint& touchpoint = world.scenario.touchpoints[contact.touchpoint];
    double quality = touchpoint.quality + 0.5 * (p.personalisation - 0.5);
    quality += today.evened_out * (today.usual_quality - touchpoint.quality);
    if (contact.employee != Contact::no_contact_employee) {
        const double served = staff_quality(world.employees[contact.employee], today.empowerment);
        const double team = today.team_quality[contact.touchpoint];
        quality += served + today.evened_out * (team - served) - reference_quality;
    } else if (kind_info(touchpoint.kind).group == ExpectationGroup::digital) {
        quality += p.self_service_quality - 0.5;
    }
    quality -= p.wait_loss * static_cast<double>(contact.wait_ratio) + p.repeat_loss * contact.repeats;
    if (is_wrong_channel(world, contact, touchpoint.kind)) {
        quality -= wrong_channel_loss;
    }
    if (contact.ends_journey && contact.memory != Case::no_memory && !contact.has_failed) {
        quality += p.peak_end_design * p.peak_end_gain;
    }
    if (touchpoint.late.share > 0.0) {
        const Luck luck(world.seed, Purpose::delivery_late, contact.person, world.day, contact.key);
        quality -= delivery_loss(touchpoint.late, p.communication, luck);
    }
    if (contact.has_failed) {
        quality -= p.failure_loss;
    } else if (contact.is_wow) {
        quality += p.wow_gain;
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

// A severe failure leaves a grudge; how strong the relationship was decides how it will develop (M5).
void bear_grudge(Person& person, std::int32_t day, double trust) {
    person.grudge = 1.0F;
    person.grudge_day = day;
    person.grudge_trust = static_cast<std::uint8_t>(255.0 * trust + 0.5);
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
    const Luck luck(world.seed, Purpose::survey_answers, contact.person, world.day, contact.key);
    Counters& count = world.record.total;
    count.surveyed += 1.0;
    const double mean = p.score_intercept + p.score_account * static_cast<double>(person.balance) / micro_per_point;
    const double score =
        std::clamp(std::floor(mean + p.score_noise * luck.normal(Purpose::survey_score) + 0.5), 0.0, 10.0);
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

// What the customer perceives, how satisfied that makes her, how laborious it was; returns what is perceived, unrounded.
double experience(const World& world, Contact& contact, const Conditions& today, const Luck& luck, double expected) {
    const Parameters& p = world.p;
    const Touchpoint& touchpoint = world.scenario.touchpoints[contact.touchpoint];
    contact.is_wow = !contact.has_failed && luck.chance(Purpose::contact_wow, p.wow_share);
    const double noise =
        (1.0 - today.evened_out) * p.perception_noise * touchpoint.noise_factor * luck.normal(Purpose::contact_noise);
    const double perceived = std::clamp(quality_of(world, contact, today) + noise, 0.0, 10.0);
    contact.perceived = static_cast<float>(perceived);
    contact.disconfirmation = static_cast<float>(perceived - expected);
    contact.satisfaction = static_cast<float>(satisfaction_of(perceived, expected, p));
    contact.effort = static_cast<float>(has_cause_of_effort(contact) ? effort_index(contact, p) : today.least_effort);
    return perceived;
}

void appraise(World& world, Contact& contact, const Conditions& today) {
    const Parameters& p = world.p;
    const Touchpoint& touchpoint = world.scenario.touchpoints[contact.touchpoint];
    const TouchpointKindInfo& kind = kind_info(touchpoint.kind);
    Person& person = world.people[contact.person];
    float& expectation = person.expectation[static_cast<std::size_t>(kind.group)];
    expectation += static_cast<float>(today.advert_pull * (p.promise - static_cast<double>(expectation)));

    const Luck luck(Purpose::contact_noise, contact.luck);
    const double expected = static_cast<double>(expectation);
    const bool is_helped =
        touchpoint.kind == TouchpointKind::community && contact.needs_solution && contact.outcome == Outcome::done;
    const double perceived = experience(world, contact, today, luck, expected);
    if (is_helped) {
        contact.effort = effort_of_help;
    }

    const Recollection now = recall(world, contact.person);
    const double points = now.points();
    const double loss_aversion = touchpoint.loss_aversion > 0.0 ? touchpoint.loss_aversion : p.loss_aversion;
    const double appreciation = kind.is_staffed ? p.appreciation : 0.0;
    const double attributes = attribute_value(world.stations[contact.touchpoint].kano, contact.has_failed,
                                              contact.is_wow, perceived, expected);
    const Judgement judgement = judge(perceived - expected, static_cast<double>(contact.effort), loss_aversion,
                                      appreciation, points, p, attributes);
    contact.is_delighted = judgement.is_delighted;
    contact.is_bad = judgement.is_bad;
    contact.is_severe = judgement.is_severe;
    const bool has_employee = contact.employee != Contact::no_contact_employee;
    const std::uint32_t number = has_employee ? world.employees[contact.employee].number : no_employee;
    contact.booked = book(world, contact.person, now, reason_of(contact, judgement),
                          judgement.deposit - judgement.withdrawal, contact.touchpoint, number);
    if (!contact.is_complaint) {
        contact.loss_points = static_cast<float>(std::max(0.0, judgement.withdrawal - judgement.deposit));
        contact.before_points = static_cast<float>(points);
        contact.satisfaction_before = static_cast<float>(satisfaction_of(expected, expected, p));
        contact.satisfaction_failed = contact.satisfaction;
    }
    // After the booking the memories stand at today.
    person.bad_memory += contact.is_bad ? 1.0F : 0.0F;
    person.effort_memory = std::max(person.effort_memory, contact.effort);
    if (contact.is_severe) {
        bear_grudge(person, world.day, trust_at(points, p));
    }
    reconcile(person, contact, p);
    if (has_employee && contact.is_bad) {
        ++world.employees[contact.employee].angry;
    }
    expectation = static_cast<float>(adapted_expectation(expected, perceived, p));
    count_contact(world, contact, expected);
    if (is_helped) {
        reward_help(world, contact);
    }
    if (contact.memory != Case::no_memory) {
        continue_journey(world, contact, judgement.value);
    }
    if (luck.chance(Purpose::contact_survey, p.survey_share)) {
        survey(world, person, contact);
    }
}

}  // namespace

void appraise_contacts(World& world) {
    const Conditions today = conditions_of(world);
    for (Station& station : world.stations) {
        drift(station.kano, world.p.kano_drift_months);
    }
    std::vector<Contact>& contacts = world.today.contacts;
    constexpr std::size_t ahead = 16;
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        if (i + ahead < contacts.size()) {
            fetch(world.people[contacts[i + ahead].person]);
            world.journeys.fetch(contacts[i + ahead].memory);
        }
        appraise(world, contacts[i], today);
    }
}

}  // namespace goodwill
