// The band around a difference: the same two ways of the business in many of its futures, pair by pair.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/experiment/plan.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

inline constexpr int least_pairs = 4;  // fewer say too little about how far they lie apart

struct Band {
    int pairs = 0;          // that are done
    int wanted = 0;         // 0: none is asked for
    std::vector<int> days;  // on which windows end, as on the screen; empty while there are too few pairs
    std::vector<std::vector<Interval>> by_metric;  // [metric][window]: stage minus twin

    int same_until = 0;  // the last day before the two ways part

    // Only a whole band says how sure a difference is: who looks again and again sees something in the end.
    [[nodiscard]] bool is_whole() const { return wanted > 0 && pairs == wanted && !days.empty(); }
    // Of the window that ends on this day, between two of them on a straight line; nothing where no case was seen.
    [[nodiscard]] std::optional<Interval> on(std::size_t metric, int day) const;
    [[nodiscard]] std::optional<Interval> at_end(std::size_t metric) const;
};

// Point 0 is the twin, point 1 the stage, both measured by measure_windows() on course_days(); of the first so many replications.
Band band_of(const Plan& plan, std::span<const JobResult> results, int pairs);

// "Profit over 30 days"; "Customers", who are counted at the end of the window.
std::string over_window(const MetricInfo& metric, Language language);

// "−107 (−115 to −98)"
std::string mean_text(const MetricInfo& metric, const Interval& interval, Language language);

// +1, −1; 0: the interval does not settle the sign, or nothing differs.
int sign_of(const Interval& interval);

// Day by day from day 1 on, between the windows on a straight line; NaN where there is none.
struct BandCourse {
    std::vector<float> low, mean, high;
    std::vector<float> single_low, single_high;  // between which one more future lies on a day in 95 of 100 cases
};
BandCourse course_of(const Band& band, std::size_t metric);

// "Profit over 30 days: today +€6,442 with the change. In 16 futures of this business on average …" `today`: of the
// worlds on the screen. Nothing where there is no whole band on this day.
std::optional<std::string> band_sentence(const Band& band, std::size_t metric, int day, double today, Language language,
                                         const WorldNames& names = {});

}  // namespace goodwill::ui
