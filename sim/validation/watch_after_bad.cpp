#include <algorithm>

#include "sim/validation/evidence.h"

namespace goodwill {

namespace {

using Course = AfterBadEvidence::Course;

std::uint8_t stratum_of(double disconfirmation) {
    const auto& bounds = AfterBadEvidence::severities;
    return static_cast<std::uint8_t>(std::upper_bound(bounds.begin(), bounds.end(), -disconfirmation) - bounds.begin());
}

// The first one that was remembered when it happened (as in M14), of somebody who is not followed already.
bool is_to_follow(const AfterBadEvidence& e, const Contact& contact) {
    return contact.is_first_bad && !contact.is_complaint && e.present_of[contact.person] == AfterBadEvidence::nobody;
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

using Groups = decltype(AfterBadEvidence::groups);

AfterBadEvidence::Group& group_of(Groups& groups, const AfterBadEvidence::Followed& followed) {
    return groups[static_cast<std::size_t>(followed.course)][followed.stratum];
}

// Days of the present course end before `day`.
void spend_until(Groups& groups, const AfterBadEvidence::Followed& followed, std::int32_t day) {
    group_of(groups, followed).days += std::max(0, day - followed.since);
}

void watch_answer(AfterBadEvidence& e, const World& world, const Contact& contact) {
    AfterBadEvidence::Followed* followed = present(e, contact.person);
    if (followed == nullptr || followed->is_gone || followed->course != Course::unanswered ||
        contact.redress == Redress::none) {
        return;
    }
    spend_until(e.groups, *followed, watched_day(world));
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
    spend_until(e.groups, *followed, watched_day(world) + 1);
    const bool is_at_risk = watched_day(world) >= followed->since;
    group_of(e.groups, *followed).left += move.kind == MoveKind::left && is_at_risk ? 1.0 : 0.0;
}

void end_following(AfterBadEvidence& e, const AfterBadEvidence::Followed& followed) {
    e.present_of[followed.person] = AfterBadEvidence::nobody;
    if (!followed.is_gone) {
        spend_until(e.groups, followed, followed.day + AfterBadEvidence::followed_days);
    }
}

// With the days so far of those who are still followed: who has left of them is counted already.
Groups groups_so_far(const AfterBadEvidence& e) {
    Groups groups = e.groups;
    for (std::size_t i = e.next; i < e.followed.size(); ++i) {
        if (!e.followed[i].is_gone) {
            spend_until(groups, e.followed[i], e.watched_until);
        }
    }
    return groups;
}

}  // namespace

void watch_after_bad(AfterBadEvidence& e, const World& world) {
    for (; e.next < e.followed.size() && e.followed[e.next].day + AfterBadEvidence::followed_days <= watched_day(world);
         ++e.next) {
        end_following(e, e.followed[e.next]);
    }
    for (const Contact& contact : world.today.contacts) {
        if (contact.is_complaint) {
            watch_answer(e, world, contact);
        } else if (is_to_follow(e, contact)) {
            follow(e, world, contact);
        }
    }
    for (const Move& move : world.today.moves) {
        watch_move(e, world, move);
    }
    e.watched_until = watched_day(world) + 1;
}

double left_against_silent(const AfterBadEvidence& e, Course course) {
    const Groups groups = groups_so_far(e);
    double these = 0.0;
    double silent = 0.0;
    for (std::size_t stratum = 0; stratum <= AfterBadEvidence::severities.size(); ++stratum) {
        const AfterBadEvidence::Group& a = groups[static_cast<std::size_t>(course)][stratum];
        const AfterBadEvidence::Group& b = groups[static_cast<std::size_t>(Course::silent)][stratum];
        if (a.days > 0.0 && b.days > 0.0) {
            these += a.left * b.days / (a.days + b.days);
            silent += b.left * a.days / (a.days + b.days);
        }
    }
    return share_of(these, silent);
}

}  // namespace goodwill
