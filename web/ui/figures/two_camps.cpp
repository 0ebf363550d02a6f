#include "web/ui/figures/two_camps.h"

#include <algorithm>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

CampPlace place_in(const DayRecord& window, std::size_t touchpoint, int day) {
    const TouchpointCounters& at = window.touchpoint.at(touchpoint);
    return {day, at.contacts, at.effort, at.delighted};
}

}  // namespace

TwoCamps two_camps_of(const Session& session) {
    TwoCamps camps;
    const int today = session.world().day, known_from = -static_cast<int>(session.before().size());
    const DayRecord window = counts_until(session, today, figure_window_days);
    std::vector<DayRecord> earlier;
    for (int month = trail_months - 1; month > 0; --month) {
        const int day = today - month * figure_window_days;
        if (day - figure_window_days >= known_from) earlier.push_back(counts_until(session, day, figure_window_days));
    }
    for (std::size_t i = 0; i < session.scenario().touchpoints.size(); ++i) {
        CampBubble bubble{i, place_in(window, i, today), {}};
        camps.all.contacts += bubble.now.contacts;
        camps.all.effort += bubble.now.effort;
        camps.all.delighted += bubble.now.delighted;
        if (!bubble.now.has_contacts()) continue;
        for (std::size_t k = 0; k < earlier.size(); ++k) {
            const int day = today - static_cast<int>(earlier.size() - k) * figure_window_days;
            const CampPlace place = place_in(earlier[k], i, day);
            if (place.has_contacts()) bubble.before.push_back(place);
        }
        camps.bubbles.push_back(std::move(bubble));
    }
    camps.all.day = today;
    std::stable_sort(camps.bubbles.begin(), camps.bubbles.end(),
                     [](const CampBubble& a, const CampBubble& b) { return a.now.contacts > b.now.contacts; });
    return camps;
}

double distance_from_good(const CampPlace& place) {
    const double effort = std::max(0.0, place.mean_effort() - low_effort) / low_effort;
    return effort + std::max(0.0, good_delight - place.delighted_share()) / good_delight;
}

std::string two_camps_sentence(const Session& session, const TwoCamps& now, const TwoCamps* twin, Language language,
                               const WorldNames& names) {
    if (!now.all.has_contacts()) return tr(Text::two_camps_nothing, language);
    const auto of_100 = [&](double share) { return std::string(decimal(100.0 * share, 1, language).view()); };
    const auto index = [&](double value) { return std::string(decimal(value, 2, language).view()); };
    const auto farthest = std::max_element(
        now.bubbles.begin(), now.bubbles.end(),
        [](const CampBubble& a, const CampBubble& b) { return distance_from_good(a.now) < distance_from_good(b.now); });
    const auto good = std::count_if(now.bubbles.begin(), now.bubbles.end(),
                                    [](const CampBubble& b) { return distance_from_good(b.now) == 0.0; });
    const Touchpoint& at = session.scenario().touchpoints[farthest->touchpoint];
    std::string text = sentence(tr(Text::two_camps_now, language), of_100(now.all.delighted_share()),
                                index(now.all.mean_effort()), decimal(static_cast<double>(good), 0, language).view(),
                                decimal(static_cast<double>(now.bubbles.size()), 0, language).view());
    if (distance_from_good(farthest->now) > 0.0) {
        text += " " + sentence(tr(Text::two_camps_farthest, language), at.name.in(language),
                               of_100(farthest->now.delighted_share()), index(farthest->now.mean_effort()));
    }
    if (twin == nullptr || !twin->all.has_contacts()) return text;
    return text + " " +
           sentence(tr(Text::two_camps_without, language), other_world_first(names, language),
                    of_100(twin->all.delighted_share()), index(twin->all.mean_effort()));
}

}  // namespace goodwill::ui
