#include "sim/validation/evidence.h"

namespace goodwill {

namespace {

constexpr std::int32_t quick_days = 2;          // an answer within so many days is a quick one (assumption)
constexpr std::int32_t first_again_days = 180;  // after so long a recovery counts as a first one again (M10)

void follow(ComplaintEvidence& e, const World& world, const Contact& contact, Aftermath aftermath, bool is_major) {
    e.followed.push_back({watched_day(world), contact.person, world.people[contact.person].episode, aftermath});
    e.says_stays[static_cast<std::size_t>(aftermath)][is_major ? 1 : 0].add(says_stays(aftermath, is_major));
}

// The failure that a complaint is about was a severe one when it drew more than this, in points (assumption).
constexpr float major_from_points = 6.0F;

void watch_solved(ComplaintEvidence& e, const World& world, const Contact& contact, bool is_quick) {
    follow(e, world, contact, is_quick ? Aftermath::satisfied_quickly : Aftermath::satisfied,
           contact.grievance.loss_points >= major_from_points);
    const std::int32_t day = watched_day(world);
    const double change =
        points_on(world.people[contact.person], day, world.p) - static_cast<double>(contact.grievance.before_points);
    std::int32_t& last = e.recovered[contact.person];
    (day - last > first_again_days ? e.first_change : e.second_change).add(change);
    last = day;
}

void watch_answered(ComplaintEvidence& e, const World& world, const Contact& contact, bool is_quick) {
    if (contact.redress == Redress::put_right) {
        watch_solved(e, world, contact, is_quick);
    } else {
        follow(e, world, contact, Aftermath::unsatisfied, contact.grievance.loss_points >= major_from_points);
    }
}

// The answer to a complaint that was sent into the company.
void watch_answer(ComplaintEvidence& e, const World& world, const Contact& contact) {
    if (contact.redress == Redress::none) {
        return;
    }
    const auto failed = e.failed_day.find(contact.person);
    if (failed == e.failed_day.end()) {
        return;
    }
    watch_answered(e, world, contact, watched_day(world) - failed->second <= quick_days);
    e.failed_day.erase(failed);
}

void watch_bad(ComplaintEvidence& e, const World& world, const Contact& contact) {
    if (!contact.has_complained) {
        follow(e, world, contact, Aftermath::silent, contact.grievance.loss_points >= major_from_points);
    } else if (contact.redress != Redress::none) {
        watch_answered(e, world, contact, true);  // on the spot
    } else {
        e.failed_day.insert_or_assign(contact.person, watched_day(world));
    }
}

}  // namespace

void watch_complaints(ComplaintEvidence& e, const World& world) {
    for (const Contact& contact : world.today.contacts) {
        if (contact.is_complaint) {
            watch_answer(e, world, contact);
        } else if (contact.is_bad) {
            watch_bad(e, world, contact);
        }
    }
    for (;
         e.next < e.followed.size() && e.followed[e.next].day + ComplaintEvidence::followed_days <= watched_day(world);
         ++e.next) {
        const ComplaintEvidence::Followed& followed = e.followed[e.next];
        const Person& person = world.people[followed.person];
        ComplaintEvidence::Group& group = e.by_aftermath[static_cast<std::size_t>(followed.aftermath)];
        group.count += 1.0;
        group.stayed += person.status == Status::customer && person.episode == followed.episode ? 1.0 : 0.0;
    }
}

double stayed(const ComplaintEvidence& e, Aftermath aftermath) {
    const ComplaintEvidence::Group& group = e.by_aftermath[static_cast<std::size_t>(aftermath)];
    return share_of(group.stayed, group.count);
}

}  // namespace goodwill
