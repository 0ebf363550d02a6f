#include "sim/rules/community.h"
#include "sim/validation/evidence.h"

namespace goodwill {

void watch_community(CommunityEvidence& e, const World& world) {
    e.member_days += world.p.community_adoption * static_cast<double>(world.customers);
    for (const Contact& contact : world.today.contacts) {
        const bool is_question = world.scenario->touchpoints[contact.touchpoint].kind == TouchpointKind::community &&
                                 contact.needs_solution && contact.outcome == Outcome::done;
        if (!is_question) {
            continue;
        }
        const Answer answer = find_answerer(world, watched_day(world), contact.person, contact.key);
        if (answer.person != Answer::nobody) {
            e.answers[answer.person] += 1.0;
        }
    }
}

double only_readers(const CommunityEvidence& e, double days) {
    if (e.answers.empty()) {
        return share_of(0.0, 0.0);
    }
    return 1.0 - static_cast<double>(e.answers.size()) / share_of(e.member_days, days);
}

double written_by_top_tenth(const CommunityEvidence& e) {
    std::vector<double> answers;
    for (const auto& [person, count] : e.answers) {
        answers.push_back(count);
    }
    return top_share(std::move(answers), 0.1);
}

}  // namespace goodwill
