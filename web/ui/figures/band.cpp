#include "web/ui/figures/band.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/experiment/instruments.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

bool is_known(const Interval& interval) { return interval.count >= least_pairs && !std::isnan(interval.low); }

std::optional<Interval> known(const Interval& interval) {
    return is_known(interval) ? std::optional(interval) : std::nullopt;
}

// How far from the mean 95 of 100 single futures lie (Student's t, with the mean known from so many).
double single_half_width(const Interval& interval) {
    return 0.5 * (interval.high - interval.low) * std::sqrt(interval.count + 1.0);
}

// The window since which `is_so` holds without a break until `window`, where it does.
template <typename IsSo>
std::size_t since(const std::vector<Interval>& intervals, std::size_t window, const IsSo& is_so) {
    while (window > 0 && is_so(intervals[window - 1])) --window;
    return window;
}

}  // namespace

std::optional<Interval> Band::on(std::size_t metric, int day) const {
    const auto next = std::upper_bound(days.begin(), days.end(), day);
    if (next == days.begin() || day - *(next - 1) >= course_step) return std::nullopt;
    return known(by_metric[metric][static_cast<std::size_t>(next - days.begin()) - 1]);
}

std::optional<Interval> Band::at_end(std::size_t metric) const {
    return days.empty() ? std::nullopt : known(by_metric[metric].back());
}

std::string mean_text(const MetricInfo& metric, const Interval& interval, Language language) {
    // As many decimals as it takes to tell the ends of the interval apart.
    const double width = (metric.unit.en == "%" ? 100.0 : 1.0) * (interval.high - interval.low);
    int more = 0;
    for (double least = std::pow(10.0, -metric.decimals); width > 0.0 && width < 2.0 * least && more < 2;
         least /= 10.0) {
        ++more;
    }
    const auto text = [&](double value) { return metric_change(metric, value, language, more); };
    return sentence(tr(Text::band_around, language), text(interval.mean).view(), text(interval.low).view(),
                    text(interval.high).view());
}

Band band_of(const Plan& plan, std::span<const JobResult> results, int pairs) {
    Band band{pairs, plan.replications, {}, {}};
    if (pairs < least_pairs) return band;
    Plan done = plan;
    done.replications = pairs;
    const std::span<const JobResult> of_pairs = results.first(run_count(done));
    band.days = course_days(plan.points.front().days);
    band.by_metric.resize(metric_table().size());
    for (std::size_t window = 0; window < band.days.size(); ++window) {
        for (std::size_t metric = 0; metric < band.by_metric.size(); ++metric) {
            const std::size_t value = window * band.by_metric.size() + metric;
            band.by_metric[metric].push_back(difference_of(done, of_pairs, 1, 0, value).interval);
        }
    }
    return band;
}

int sign_of(const Interval& interval) { return interval.low > 0.0 ? 1 : interval.high < 0.0 ? -1 : 0; }

BandCourse course_of(const Band& band, std::size_t metric) {
    BandCourse course;
    if (band.days.empty()) return course;
    const std::vector<Interval>& intervals = band.by_metric[metric];
    const auto count = static_cast<std::size_t>(band.days.back());
    const auto each = [&](const auto& value_of) {
        std::vector<float> values(count, std::numeric_limits<float>::quiet_NaN());
        for (std::size_t window = 0; window < intervals.size(); ++window) {
            if (!is_known(intervals[window])) continue;
            const int day = band.days[window];
            const double here = value_of(intervals[window]);
            values[static_cast<std::size_t>(day) - 1] = static_cast<float>(here);
            if (window == 0 || !is_known(intervals[window - 1])) continue;
            const int from = band.days[window - 1];
            const double start = value_of(intervals[window - 1]);
            for (int between = from + 1; between < day; ++between) {
                values[static_cast<std::size_t>(between) - 1] =
                    static_cast<float>(start + (here - start) * (between - from) / (day - from));
            }
        }
        return values;
    };
    course.low = each([](const Interval& one) { return one.low; });
    course.mean = each([](const Interval& one) { return one.mean; });
    course.high = each([](const Interval& one) { return one.high; });
    course.single_low = each([](const Interval& one) { return one.mean - single_half_width(one); });
    course.single_high = each([](const Interval& one) { return one.mean + single_half_width(one); });
    return course;
}

std::optional<std::string> band_sentence(const Band& band, std::size_t metric, int day, double today,
                                         Language language) {
    const std::optional<Interval> now = band.on(metric, day);
    if (!now || !std::isfinite(today)) return std::nullopt;
    const MetricInfo& info = metric_table()[metric];
    const std::vector<Interval>& intervals = band.by_metric[metric];
    const auto day_text = [&](std::size_t window) {
        return decimal(static_cast<double>(band.days[window]), 0, language);
    };
    const Shown pairs = decimal(static_cast<double>(band.pairs), 0, language);
    const auto next = std::upper_bound(band.days.begin(), band.days.end(), day);
    const std::size_t window = static_cast<std::size_t>(next - band.days.begin()) - 1;
    const int sign = sign_of(*now);
    std::string text;
    if (now->low == 0.0 && now->high == 0.0) {
        text = sentence(tr(Text::band_same, language), info.label.in(language), pairs.view());
    } else {
        const std::string change = metric_change(info, today, language).c_str();
        const std::string range = mean_text(info, *now, language);
        const std::size_t sure = since(intervals, window, [&](const Interval& one) { return sign_of(one) == sign; });
        text = sign == 0 ? sentence(tr(Text::band_open, language), info.label.in(language), change, pairs.view(), range)
                         : sentence(tr(sign > 0 ? Text::band_higher : Text::band_lower, language),
                                    info.label.in(language), change, pairs.view(), range, day_text(sure).view());
        // Until when the mean lay on the other side.
        const bool is_up = now->mean > 0.0;
        const std::size_t turned =
            since(intervals, window, [&](const Interval& one) { return is_up ? one.mean > 0.0 : one.mean < 0.0; });
        if (turned > 0 && intervals[turned - 1].mean != 0.0) {
            text += sentence(tr(is_up ? Text::band_was_lower : Text::band_was_higher, language),
                             day_text(turned - 1).view());
        }
    }
    const std::optional<Interval> end = band.at_end(metric);
    if (end && band.days.back() > day + course_step && !(end->low == 0.0 && end->high == 0.0)) {
        const int then = sign_of(*end);
        text += sentence(tr(then > 0   ? Text::band_then_higher
                            : then < 0 ? Text::band_then_lower
                                       : Text::band_then_open,
                            language),
                         day_text(band.days.size() - 1).view(), mean_text(info, *end, language));
    }
    return text;
}

}  // namespace goodwill::ui
