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

void follow(AfterBadEvidence& e, const World& world, const Contact& contact) {
    const bool is_solved_at_once = world.people[contact.person].recovered_day == watched_day(world);
    const Course course = !contact.has_complained ? Course::silent
                          : is_solved_at_once     ? Course::recovered
                                                  : Course::unanswered;
    e.present_of[contact.person] = static_cast<std::uint32_t>(e.followed.size());
    e.followed.push_back({watched_day(world), contact.person, stratum_of(static_cast<double>(contact.disconfirmation)),
                          course, false, false});
}

AfterBadEvidence::Followed* present(AfterBadEvidence& e, std::uint32_t person) {
    const std::uint32_t place = e.present_of[person];
    return place == AfterBadEvidence::nobody ? nullptr : &e.followed[place];
}

void watch_answer(AfterBadEvidence& e, const World& world, const Contact& contact) {
    AfterBadEvidence::Followed* followed = present(e, contact.person);
    if (followed == nullptr || followed->course != Course::unanswered ||
        watched_day(world) > followed->day + AfterBadEvidence::answered_days) {
        return;
    }
    if (contact.outcome == Outcome::done) {
        followed->course = Course::recovered;
    } else if (contact.outcome == Outcome::unsolved || contact.outcome == Outcome::gave_up) {
        followed->course = Course::failed;
    }
}

void watch_move(AfterBadEvidence& e, const World& world, const Move& move) {
    AfterBadEvidence::Followed* followed = present(e, move.person);
    if (followed == nullptr || followed->is_out || followed->has_left) {
        return;
    }
    if (move.kind == MoveKind::moved_away ||
        (move.kind == MoveKind::left && watched_day(world) <= followed->day + AfterBadEvidence::answered_days)) {
        followed->is_out = true;
    } else if (move.kind == MoveKind::left) {
        followed->has_left = true;
    }
}

void judge(AfterBadEvidence& e, const AfterBadEvidence::Followed& followed) {
    e.present_of[followed.person] = AfterBadEvidence::nobody;
    if (!followed.is_out) {
        AfterBadEvidence::Group& group = e.groups[static_cast<std::size_t>(followed.course)][followed.stratum];
        group.count += 1.0;
        group.left += followed.has_left ? 1.0 : 0.0;
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
    for (; e.next < e.followed.size() && e.followed[e.next].day + AfterBadEvidence::judged_days <= watched_day(world);
         ++e.next) {
        judge(e, e.followed[e.next]);
    }
}

double left_against_silent(const AfterBadEvidence& e, Course course) {
    double these = 0.0;
    double silent = 0.0;
    for (std::size_t stratum = 0; stratum <= AfterBadEvidence::severities.size(); ++stratum) {
        const AfterBadEvidence::Group& a = e.groups[static_cast<std::size_t>(course)][stratum];
        const AfterBadEvidence::Group& b = e.groups[static_cast<std::size_t>(Course::silent)][stratum];
        if (a.count > 0.0 && b.count > 0.0) {
            these += a.left * b.count / (a.count + b.count);
            silent += b.left * a.count / (a.count + b.count);
        }
    }
    return share_of(these, silent);
}

}  // namespace goodwill
