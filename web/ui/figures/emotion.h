// How a journey feels, step by step: the middle, the spread, the worst, and what spoils it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/statistics.h"
#include "web/ui/figures/recent_contacts.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

// Satisfaction from 0 to 10. Quantiles are straight lines within a quarter of a point.
struct EmotionStep {
    std::size_t step = 0;  // of the journey
    StepSums sums;
    Interval mean;  // with its 95 % interval from the contacts of this one world
    double low_tenth = 0.0, low_quarter = 0.0, high_quarter = 0.0, high_tenth = 0.0;
    double worst_tenth_mean = 0.0;  // of the worst tenth of the contacts

    [[nodiscard]] double disconfirmation() const { return (sums.perceived - sums.expected) / sums.contacts; }
    [[nodiscard]] double lost_per_100(std::size_t cause) const { return 100.0 * sums.lost.at(cause) / sums.contacts; }
    [[nodiscard]] std::optional<Cause> main_cause() const;
};
EmotionStep emotion_step(std::size_t step, const StepSums& sums);

struct EmotionCurve {
    std::size_t journey = 0;
    std::vector<EmotionStep> steps;  // those at which somebody was, in the scenario's order
    std::size_t peak = 0;            // among them: furthest from what was expected
    std::size_t end = 0;             // where most of these journeys end
    std::size_t lowest = 0;          // the lowest mean
};
EmotionCurve emotion_curve(const Scenario& scenario, const std::vector<StepSums>& recent, std::size_t journey);

// The name of a step's touchpoint; with a number where the journey comes there more than once.
std::string step_name(const Scenario& scenario, std::size_t journey, std::size_t step, Language language);

// "Eine Reparatur: am tiefsten liegt Annahme mit 6,1 von 10, vor allem durch Warten …"
std::string emotion_sentence(const Scenario& scenario, const EmotionCurve& now, const EmotionCurve* twin,
                             Language language, const WorldNames& names = {});

}  // namespace goodwill::ui
