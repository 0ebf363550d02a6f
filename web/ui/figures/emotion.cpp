#include "web/ui/figures/emotion.h"

#include <algorithm>
#include <cmath>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

constexpr double bin_width = 0.25;

// Satisfaction below which this share of the contacts lies.
double satisfaction_below(const StepSums& sums, double share) {
    double below = 0.0;
    for (std::size_t bin = 0; bin < StepSums::bins; ++bin) {
        const auto here = static_cast<double>(sums.histogram.at(bin));
        if (here > 0.0 && below + here >= share * sums.contacts) {
            return bin_width * (static_cast<double>(bin) + (share * sums.contacts - below) / here);
        }
        below += here;
    }
    return 10.0;
}

// Mean of the lowest of them, by the middles of the bins.
double mean_of_lowest(const StepSums& sums, double share) {
    const double wanted = share * sums.contacts;
    double taken = 0.0, sum = 0.0;
    for (std::size_t bin = 0; bin < StepSums::bins && taken < wanted; ++bin) {
        const double here = std::min(static_cast<double>(sums.histogram.at(bin)), wanted - taken);
        sum += here * bin_width * (static_cast<double>(bin) + 0.5);
        taken += here;
    }
    return taken > 0.0 ? sum / taken : 0.0;
}

Interval mean_with_interval(const StepSums& sums) {
    Interval interval{static_cast<int>(sums.contacts), sums.satisfaction / sums.contacts, not_a_value, not_a_value};
    if (sums.contacts < 2.0) return interval;
    const double squares = sums.satisfaction_squares - sums.satisfaction * sums.satisfaction / sums.contacts;
    const double error = std::sqrt(std::max(0.0, squares) / (sums.contacts - 1.0) / sums.contacts);
    const double width = student_t_975(sums.contacts - 1.0) * error;
    interval.low = interval.mean - width;
    interval.high = interval.mean + width;
    return interval;
}

template <class Better>
std::size_t best_place(const std::vector<EmotionStep>& steps, Better better) {
    return static_cast<std::size_t>(
        std::max_element(steps.begin(), steps.end(),
                         [&](const EmotionStep& a, const EmotionStep& b) { return better(a) < better(b); }) -
        steps.begin());
}

}  // namespace

std::optional<Cause> EmotionStep::main_cause() const {
    const auto most = std::max_element(sums.lost.begin(), sums.lost.end());
    if (*most <= 0.0) return std::nullopt;
    return static_cast<Cause>(most - sums.lost.begin());
}

EmotionStep emotion_step(std::size_t step, const StepSums& sums) {
    EmotionStep shown{step, sums, mean_with_interval(sums)};
    shown.low_tenth = satisfaction_below(sums, 0.1);
    shown.low_quarter = satisfaction_below(sums, 0.25);
    shown.high_quarter = satisfaction_below(sums, 0.75);
    shown.high_tenth = satisfaction_below(sums, 0.9);
    shown.worst_tenth_mean = mean_of_lowest(sums, 0.1);
    return shown;
}

EmotionCurve emotion_curve(const Scenario& scenario, const std::vector<StepSums>& recent, std::size_t journey) {
    EmotionCurve curve;
    curve.journey = journey;
    if (recent.empty()) return curve;
    const std::size_t first = first_step_of(scenario, journey);
    for (std::size_t step = 0; step < scenario.journeys[journey].steps.size(); ++step) {
        if (recent[first + step].contacts > 0.0) curve.steps.push_back(emotion_step(step, recent[first + step]));
    }
    if (curve.steps.empty()) return curve;
    curve.peak = best_place(curve.steps, [](const EmotionStep& s) { return std::fabs(s.disconfirmation()); });
    curve.end = best_place(curve.steps, [](const EmotionStep& s) { return s.sums.endings; });
    curve.lowest = best_place(curve.steps, [](const EmotionStep& s) { return -s.mean.mean; });
    return curve;
}

std::string step_name(const Scenario& scenario, std::size_t journey, std::size_t step, Language language) {
    const std::vector<Step>& steps = scenario.journeys[journey].steps;
    const int touchpoint = steps[step].touchpoint;
    std::string name = scenario.touchpoints[static_cast<std::size_t>(touchpoint)].name.in(language);
    const auto is_same = [touchpoint](const Step& other) { return other.touchpoint == touchpoint; };
    if (std::count_if(steps.begin(), steps.end(), is_same) < 2) return name;
    const auto end = steps.begin() + static_cast<std::ptrdiff_t>(step) + 1;
    return name + " " + std::to_string(std::count_if(steps.begin(), end, is_same));
}

std::string emotion_sentence(const Scenario& scenario, const EmotionCurve& now, const EmotionCurve* twin,
                             Language language, const WorldNames& names) {
    if (now.steps.empty()) return tr(Text::emotion_none, language);
    const auto points = [&](const EmotionStep& step) {
        return std::string(decimal(step.mean.mean, 1, language).view());
    };
    const auto name = [&](const EmotionStep& step) { return step_name(scenario, now.journey, step.step, language); };
    const EmotionStep &low = now.steps[now.lowest], &end = now.steps[now.end];
    const std::optional<Cause> cause = low.main_cause();
    std::string text = sentence(tr(Text::emotion_lowest, language), scenario.journeys[now.journey].name.in(language),
                                name(low), points(low));
    if (cause) text += sentence(tr(Text::emotion_cause, language), std::string(tr(cause_text(*cause), language)));
    text += sentence(tr(Text::emotion_end, language), name(end), points(end));
    if (twin == nullptr) return text;
    const auto there = std::find_if(twin->steps.begin(), twin->steps.end(),
                                    [&](const EmotionStep& step) { return step.step == low.step; });
    const auto end_there = std::find_if(twin->steps.begin(), twin->steps.end(),
                                        [&](const EmotionStep& step) { return step.step == end.step; });
    if (there == twin->steps.end() || end_there == twin->steps.end()) return text;
    return text + " " +
           sentence(tr(Text::emotion_without, language), other_world_first(names, language), points(*there),
                    points(*end_there));
}

}  // namespace goodwill::ui
