#include <algorithm>

#include "sim/validation/evidence.h"

namespace goodwill {

namespace {

constexpr std::uint8_t no_customer = 255;

// Whether a purchase begins with this contact: the first attempt at a first step of its journey.
bool begins_purchase(const World& world, const Contact& contact) {
    const Journey& journey = world.scenario->journeys[contact.journey];
    if (journey.trigger != Trigger::purchase || contact.repeats + contact.switches + contact.transfers > 0) {
        return false;
    }
    return std::any_of(journey.start.begin(), journey.start.end(),
                       [&contact](const Transition& start) { return start.to == contact.step; });
}

void watch_joining(CustomerEvidence& e, const World& world, std::uint32_t who, std::int32_t day) {
    const std::uint8_t now = generation(world.people[who]);
    const bool is_first_time = e.customer_before[who] != now;
    if (is_first_time && e.joined[who] < 0 && e.first_purchase[who] < 0) {
        e.joined[who] = day;
        e.cohort_member[who] = now;
    }
    e.customer_before[who] = now;
}

void watch_purchase(CustomerEvidence& e, const World& world, const Contact& contact, std::int32_t day) {
    const std::size_t who = contact.person;
    if (e.first_purchase[who] < 0) {
        e.first_purchase[who] = day;
    }
    const std::int32_t since = day - e.joined[who];
    if (e.joined[who] < 0 || e.repeated[who] != 0 || e.cohort_member[who] != generation(world.people[who])) {
        return;
    }
    const std::int32_t late = e.joined[who] % CustomerEvidence::cohort_days;
    if (since < CustomerEvidence::span_days - late) {
        e.repeated[who] = since < CustomerEvidence::half_days - late ? 1 : 2;
    }
}

// At the end of each quarter: who made how many service contacts in the quarter before, and left in this one.
void close_quarter(CustomerEvidence& e, const World& world) {
    for (std::size_t i = 0; i < e.before.size(); ++i) {
        const bool is_customer = world.people[i].status == Status::customer;
        if (e.before[i] != no_customer) {
            const std::size_t contacts = std::min<std::size_t>(e.before[i], CustomerEvidence::most_contacts - 1);
            e.watched[contacts] += 1.0;
            e.left[contacts] += is_customer ? 0.0 : 1.0;
        }
        e.before[i] = is_customer ? std::min<std::uint8_t>(e.contacts[i], no_customer - 1) : no_customer;
        e.contacts[i] = 0;
    }
}

}  // namespace

void watch_customers(CustomerEvidence& e, const World& world, std::int32_t first_day) {
    const std::int32_t day = watched_day(world);
    for (const Move& move : world.today.moves) {
        if (move.kind == MoveKind::moved_away) {
            e.before[move.person] = no_customer;  // no leaver; her place is another person's now
            e.contacts[move.person] = 0;
        } else if (move.kind != MoveKind::left) {
            watch_joining(e, world, move.person, day);
        }
    }
    for (const Contact& contact : world.today.contacts) {
        if (begins_purchase(world, contact)) {
            watch_purchase(e, world, contact, day);
        }
        const std::int32_t first = e.first_purchase[contact.person];
        if (first >= 0 && day - first < CustomerEvidence::span_days) {
            e.revenue_eur[contact.person] += contact.revenue_eur;
        }
        if (contact.needs_solution && !contact.is_complaint && e.contacts[contact.person] < 100) {
            ++e.contacts[contact.person];
        }
    }
    if ((day - first_day + 1) % CustomerEvidence::quarter_days == 0) {
        close_quarter(e, world);
    }
}

double left_after(const CustomerEvidence& e, std::size_t fewest, std::size_t most) {
    double watched = 0.0;
    double left = 0.0;
    for (std::size_t i = fewest; i <= std::min(most, CustomerEvidence::most_contacts - 1); ++i) {
        watched += e.watched[i];
        left += e.left[i];
    }
    return share_of(left, watched);
}

double without_repeat(const CustomerEvidence& e, const World& world, bool is_long) {
    double cohort = 0.0;
    double without = 0.0;
    const std::int32_t last_joined = watched_day(world) - CustomerEvidence::span_days;
    for (std::size_t i = 0; i < e.joined.size(); ++i) {
        if (e.joined[i] < 0 || e.joined[i] > last_joined) {
            continue;
        }
        cohort += 1.0;
        without += e.repeated[i] == 0 || (!is_long && e.repeated[i] == 2) ? 1.0 : 0.0;
    }
    return share_of(without, cohort);
}

double revenue_of_top_fifth(const CustomerEvidence& e, const World& world) {
    const std::int32_t last_first = watched_day(world) - CustomerEvidence::span_days;
    std::vector<double> revenue;
    for (std::size_t i = 0; i < e.revenue_eur.size(); ++i) {
        if (e.first_purchase[i] >= 0 && e.first_purchase[i] <= last_first) {
            revenue.push_back(static_cast<double>(e.revenue_eur[i]));
        }
    }
    return top_share(std::move(revenue), 0.2);
}

}  // namespace goodwill
