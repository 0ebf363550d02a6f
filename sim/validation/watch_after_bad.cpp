#include <algorithm>

#include "sim/rules/churn.h"
#include "sim/validation/evidence.h"

namespace goodwill {

namespace {

using Course = AfterBadEvidence::Course;

std::uint8_t stratum_of(double disconfirmation) {
    const auto& bounds = AfterBadEvidence::severities;
    return static_cast<std::uint8_t>(std::upper_bound(bounds.begin(), bounds.end(), -disconfirmation) - bounds.begin());
}

// The first one that is remembered (as in M14), of somebody who is not followed already.
bool is_first_bad(const AfterBadEvidence& e, const World& world, const Contact& contact) {
    if (!contact.is_bad || contact.is_complaint || e.present_of[contact.person] != AfterBadEvidence::nobody) {
        return false;
    }
    const Person& person = world.people[contact.person];
    return bad_memory_on(person, watched_day(world), world.p) < second_bad_memory(world.p);
}

Course course_of(const Contact& contact) {
    switch (contact.redress) {
        case Redress::put_right:
            return Course::recovered;
        case Redress::in_vain:
            return Course::failed;
        case Redress::none:
            break;
    }
    return contact.has_complained ? Course::unanswered : Course::silent;
}

void follow(AfterBadEvidence& e, const World& world, const Contact& contact) {
    const std::int32_t day = watched_day(world);
    e.present_of[contact.person] = static_cast<std::uint32_t>(e.followed.size());
    e.followed.push_back({day, contact.person, stratum_of(static_cast<double>(contact.disconfirmation)),
                          course_of(contact), day + 1, false});
}

AfterBadEvidence::Followed* present(AfterBadEvidence& e, std::uint32_t person) {
    const std::uint32_t place = e.present_of[person];
    return place == AfterBadEvidence::nobody ? nullptr : &e.followed[place];
}

AfterBadEvidence::Group& group_of(AfterBadEvidence& e, const AfterBadEvidence::Followed& followed) {
    return e.groups[static_cast<std::size_t>(followed.course)][followed.stratum];
}

// Days of the present course end before `day`.
void spend_until(AfterBadEvidence& e, const AfterBadEvidence::Followed& followed, std::int32_t day) {
    group_of(e, followed).days += std::max(0, day - followed.since);
}

void watch_answer(AfterBadEvidence& e, const World& world, const Contact& contact) {
    AfterBadEvidence::Followed* followed = present(e, contact.person);
    if (followed == nullptr || followed->is_gone || followed->course != Course::unanswered ||
        contact.redress == Redress::none) {
        return;
    }
    spend_until(e, *followed, watched_day(world));
    followed->course = course_of(contact);
    followed->since = watched_day(world);
}

void watch_move(AfterBadEvidence& e, const World& world, const Move& move) {
    AfterBadEvidence::Followed* followed = present(e, move.person);
    if (followed == nullptr || followed->is_gone ||
        (move.kind != MoveKind::left && move.kind != MoveKind::moved_away)) {
        return;
    }
    followed->is_gone = true;
    spend_until(e, *followed, watched_day(world) + 1);
    const bool is_at_risk = watched_day(world) >= followed->since;
    group_of(e, *followed).left += move.kind == MoveKind::left && is_at_risk ? 1.0 : 0.0;
}

void end_following(AfterBadEvidence& e, const AfterBadEvidence::Followed& followed) {
    e.present_of[followed.person] = AfterBadEvidence::nobody;
    if (!followed.is_gone) {
        spend_until(e, followed, followed.day + AfterBadEvidence::followed_days);
    }
}

}  // namespace

void watch_after_bad(AfterBadEvidence& e, const World& world) {
    for (const Contact& contact : world.today.contacts) {
        if (contact.is_complaint) {
            watch_answer(e, world, contact);
        } else if (is_first_bad(e, world, contact)) {
            follow(e, world, contact);
        }
    }
    for (const Move& move : world.today.moves) {
        watch_move(e, world, move);
    }
    for (; e.next < e.followed.size() && e.followed[e.next].day + AfterBadEvidence::followed_days <= watched_day(world);
         ++e.next) {
        end_following(e, e.followed[e.next]);
    }
}

double left_against_silent(const AfterBadEvidence& e, Course course) {
    double these = 0.0;
    double silent = 0.0;
    for (std::size_t stratum = 0; stratum <= AfterBadEvidence::severities.size(); ++stratum) {
        const AfterBadEvidence::Group& a = e.groups[static_cast<std::size_t>(course)][stratum];
        const AfterBadEvidence::Group& b = e.groups[static_cast<std::size_t>(Course::silent)][stratum];
        if (a.days > 0.0 && b.days > 0.0) {
            these += a.left * b.days / (a.days + b.days);
            silent += b.left * a.days / (a.days + b.days);
        }
    }
    return share_of(these, silent);
}

}  // namespace goodwill
