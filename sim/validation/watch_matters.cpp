#include "sim/validation/evidence.h"

namespace goodwill {

namespace {

double moment_days(const World& world, float second) {
    return static_cast<double>(watched_day(world)) + static_cast<double>(second) / 86400.0;
}

void close(MatterEvidence& e, const MatterEvidence::Open& matter, bool is_solved, double days) {
    e.closed += 1.0;
    e.reworked += matter.is_repeated ? 1.0 : 0.0;
    if (matter.is_with_employee) {
        e.with_employee += 1.0;
        e.calls += matter.calls;
        e.solved_at_once += is_solved && !matter.is_repeated && !matter.is_switched ? 1.0 : 0.0;
    }
    if (is_solved && matter.is_written) {
        e.days.push_back(days);
    }
}

}  // namespace

void watch_matters(MatterEvidence& e, const World& world) {
    for (const Contact& contact : world.today.contacts) {
        if (!contact.needs_solution || contact.is_complaint) {
            continue;
        }
        const bool is_first = contact.repeats == 0 && contact.switches == 0 && contact.transfers == 0;
        const MatterEvidence::Name key = matter_of(contact);
        auto place = e.open.find(key);
        if (place == e.open.end()) {
            if (!is_first) {
                continue;  // began before watching did
            }
            const TouchpointKindInfo& kind = kind_info(world.scenario->touchpoints[contact.touchpoint].kind);
            const MatterEvidence::Open matter{.begin_days = moment_days(world, contact.arrive_s),
                                              .is_with_employee = kind.is_staffed,
                                              .is_written = kind.is_staffed && !kind.is_live};
            place = e.open.emplace(key, matter).first;
        }
        MatterEvidence::Open& matter = place->second;
        matter.is_repeated = matter.is_repeated || contact.repeats > 0;
        matter.is_switched = matter.is_switched || contact.switches > 0;
        if (contact.has_employee() && contact.outcome != Outcome::passed_on) {
            ++matter.calls;
        }
        if (contact.outcome == Outcome::done || contact.outcome == Outcome::unsolved) {
            close(e, matter, contact.outcome == Outcome::done, moment_days(world, contact.end_s) - matter.begin_days);
            e.open.erase(place);
        }
    }
}

}  // namespace goodwill
