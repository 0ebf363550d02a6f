// Delight against effort: where each touchpoint stands between the two camps, now, over the last months, and without the change.
#pragma once

#include <string>
#include <vector>

#include "sim/session/session.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

// What each camp calls good. Delight: 16 of 100 contacts (CEB, the metric delighted). Effort: an index of 0.1 stands for
// low effort in the comparison with what the camp has published (M6, a judgement).
inline constexpr double good_delight = 0.16, low_effort = 0.1;
inline constexpr int trail_months = 6;

// A touchpoint over the 30 days that end with `day`.
struct CampPlace {
    int day = 0;
    double contacts = 0.0;
    double effort = 0.0, delighted = 0.0;  // sums over its contacts

    [[nodiscard]] bool has_contacts() const { return contacts > 0.0; }
    [[nodiscard]] double mean_effort() const { return effort / contacts; }  // preconditions: has_contacts()
    [[nodiscard]] double delighted_share() const { return delighted / contacts; }
};

struct CampBubble {
    std::size_t touchpoint = 0;
    CampPlace now;
    std::vector<CampPlace> before;  // of earlier months without overlap, the oldest first; as far as they are known
};

struct TwoCamps {
    std::vector<CampBubble> bubbles;  // touchpoints with contacts, the largest first
    CampPlace all;
};
TwoCamps two_camps_of(const Session& session);

// Between the camps: 0 for what both call good, and what is missing to it, added up as shares of both limits.
double distance_from_good(const CampPlace& place);

std::string two_camps_sentence(const Session& session, const TwoCamps& now, const TwoCamps* twin, Language language,
                               const WorldNames& names = {});

}  // namespace goodwill::ui
