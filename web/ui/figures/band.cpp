#include "web/ui/figures/band.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/experiment/instruments.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

// At the end of the window, not over it.
constexpr std::array<std::string_view, 4> counted_at_end = {"customers", "prospects", "lost", "employees"};

bool is_known(const Interval& interval) { return interval.count >= least_pairs && !std::isnan(interval.low); }

std::optional<Interval> known(const Interval& interval) {
    return is_known(interval) ? std::optional(interval) : std::nullopt;
}

// How far from the mean one more future lies in 95 of 100 cases (Student's t, with the mean known from so many), where
// differences spread about normally.
double single_half_width(const Interval& interval) {
    return 0.5 * (interval.high - interval.low) * std::sqrt(interval.count + 1.0);
}

}  // namespace

std::optional<Interval> Band::on(std::size_t metric, int day) const {
    const auto next = std::lower_bound(days.begin(), days.end(), day);
    if (next == days.end()) return std::nullopt;
    const auto place = static_cast<std::size_t>(next - days.begin());
    const Interval& later = by_metric[metric][place];
    if (*next == day || place == 0) return *next == day ? known(later) : std::nullopt;
    int from = days[place - 1];
    Interval earlier = by_metric[metric][place - 1];
    if (same_until > from && is_known(earlier)) {
        from = std::min(same_until, day);
        earlier = {earlier.count, 0.0, 0.0, 0.0};
        if (from == day) return earlier;
    }
    if (!is_known(earlier) || !is_known(later)) return std::nullopt;
    const double part = static_cast<double>(day - from) / (*next - from);
    const auto between = [&](double start, double end) { return start + part * (end - start); };
    return Interval{std::min(earlier.count, later.count), between(earlier.mean, later.mean),
                    between(earlier.low, later.low), between(earlier.high, later.high)};
}

std::optional<Interval> Band::at_end(std::size_t metric) const {
    return days.empty() ? std::nullopt : known(by_metric[metric].back());
}

std::string over_window(const MetricInfo& metric, Language language) {
    const auto& label = metric.label.in(language);
    if (std::find(counted_at_end.begin(), counted_at_end.end(), metric.id) != counted_at_end.end()) {
        return std::string(label);
    }
    return sentence(tr(Text::over_days, language), label, decimal(window_days(metric), 0, language).view());
}

std::string mean_text(const MetricInfo& metric, const Interval& interval, Language language) {
    std::string text;
    // As many decimals as it takes to tell the ends apart, and from nothing.
    for (int more = 0; more <= 2; ++more) {
        const Shown mean = metric_change(metric, interval.mean, language, more);
        const Shown low = metric_change(metric, interval.low, language, more);
        const Shown high = metric_change(metric, interval.high, language, more);
        const auto is_lost = [](const Shown& shown, double value) {
            return value != 0.0 && shown.view().starts_with("\xc2\xb1");
        };
        text = sentence(tr(Text::band_around, language), mean.view(), low.view(), high.view());
        const double step = std::pow(10.0, -(metric.decimals + more)) / (metric.unit.en == "%" ? 100.0 : 1.0);
        const bool is_blurred = interval.low != interval.high && interval.high - interval.low < 2.0 * step;
        if (!is_blurred && !is_lost(low, interval.low) && !is_lost(high, interval.high)) break;
    }
    return text;
}

Band band_of(const Plan& plan, std::span<const JobResult> results, int pairs) {
    Band band{pairs, plan.replications, {}, {}};
    if (pairs < least_pairs) return band;
    band.days = course_days(plan.points.front().days);
    band.by_metric.resize(metric_table().size());
    Plan done = plan;
    done.replications = pairs;
    for (std::size_t window = 0; window < band.days.size(); ++window) {
        for (std::size_t metric = 0; metric < band.by_metric.size(); ++metric) {
            const std::size_t value = window * band.by_metric.size() + metric;
            band.by_metric[metric].push_back(interval_of_difference(done, results, 1, 0, value));
        }
    }
    return band;
}

int sign_of(const Interval& interval) { return interval.low > 0.0 ? 1 : interval.high < 0.0 ? -1 : 0; }

BandCourse course_of(const Band& band, std::size_t metric) {
    BandCourse course;
    const int last = band.days.empty() ? 0 : band.days.back();
    for (int day = 1; day <= last; ++day) {
        const Interval nothing{0, not_a_value, not_a_value, not_a_value};
        const Interval one = band.on(metric, day).value_or(nothing);
        const double single = single_half_width(one);
        course.low.push_back(static_cast<float>(one.low));
        course.mean.push_back(static_cast<float>(one.mean));
        course.high.push_back(static_cast<float>(one.high));
        course.single_low.push_back(static_cast<float>(one.mean - single));
        course.single_high.push_back(static_cast<float>(one.mean + single));
    }
    return course;
}

namespace {

bool is_sure_of_sign(const Interval& interval, int sign) { return is_known(interval) && sign_of(interval) == sign; }

// The window since which the sign is certain without a break until `window`, where it is.
std::size_t certain_since(const std::vector<Interval>& intervals, std::size_t window, int sign) {
    while (window > 0 && is_sure_of_sign(intervals[window - 1], sign)) --window;
    return window;
}

// When it was certainly the other way round, last before `sure`. Empty where it never was.
std::string other_way_before(const Band& band, const std::vector<Interval>& intervals, std::size_t sure, int sign,
                             Language language) {
    std::size_t last = sure;
    while (last > 0 && !is_sure_of_sign(intervals[last - 1], -sign)) --last;
    if (last == 0) return {};
    --last;
    const std::size_t first = certain_since(intervals, last, -sign);
    const Shown until = decimal(band.days[last], 0, language);
    // From the first window on that has a day on which the two ways have parted.
    if (first == 0 || band.days[first - 1] <= band.same_until) {
        return sentence(tr(sign > 0 ? Text::band_was_lower : Text::band_was_higher, language), until.view());
    }
    if (first == last) return {};  // one window alone may be chance
    return sentence(tr(sign > 0 ? Text::band_was_lower_from : Text::band_was_higher_from, language),
                    decimal(band.days[first], 0, language).view(), until.view());
}

}  // namespace

std::optional<std::string> band_sentence(const Band& band, std::size_t metric, int day, double today, Language language,
                                         const WorldNames& names) {
    const std::optional<Interval> now = band.is_whole() ? band.on(metric, day) : std::nullopt;
    if (!now || !std::isfinite(today)) return std::nullopt;
    const MetricInfo& info = metric_table()[metric];
    const std::vector<Interval>& intervals = band.by_metric[metric];
    const auto day_text = [&](std::size_t window) {
        return decimal(static_cast<double>(band.days[window]), 0, language);
    };
    const Shown pairs = decimal(now->count, 0, language);
    const auto next = std::upper_bound(band.days.begin(), band.days.end(), day);
    const std::size_t window = static_cast<std::size_t>(next - band.days.begin()) - 1;
    const int sign = sign_of(*now);
    std::string text;
    if (now->low == 0.0 && now->high == 0.0) {
        text = sentence(tr(Text::band_same, language), info.label.in(language), pairs.view());
    } else {
        const Shown change = metric_change(info, today, language);
        const std::string mean = mean_text(info, *now, language);
        text = sentence(tr(sign == 0  ? Text::band_open
                           : sign > 0 ? Text::band_higher
                                      : Text::band_lower,
                           language),
                        over_window(info, language), change.view(), in_own_world(names, language), pairs.view(), mean);
        if (sign != 0 && is_sure_of_sign(intervals[window], sign)) {
            const std::size_t sure = certain_since(intervals, window, sign);
            text += sentence(tr(Text::band_since, language), day_text(sure).view());
            text += other_way_before(band, intervals, sure, sign, language);
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
