#include "sim/report/figure_text.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/base/table_text.h"
#include "sim/report/plain_text.h"

namespace goodwill {

namespace {

std::string without_word(std::string_view unit, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
        if (unit.starts_with(word)) {
            unit.remove_prefix(word.size());
        }
    }
    while (unit.starts_with(' ')) {
        unit.remove_prefix(1);
    }
    return std::string(unit);
}

}  // namespace

std::string metric_text(const MetricInfo& metric, double value, Language language, int more_decimals) {
    return number_text(shown_factor(metric.unit) * value, metric.decimals + more_decimals, language);
}

std::string signed_metric_text(const MetricInfo& metric, double value, Language language, int more_decimals) {
    const std::string text = metric_text(metric, value, language, more_decimals);
    const bool is_zero = text.find_first_of("123456789") == std::string::npos;
    return std::isnan(value) ? text : is_zero ? "±" + text : value > 0.0 ? "+" + text : text;
}

int more_decimals_for(const MetricInfo& metric, double half_width) {
    const double shown = shown_factor(metric.unit) * half_width * power_of_ten(metric.decimals);
    return shown > 0.0 && shown < 1.0 ? (shown < 0.1 ? 2 : 1) : 0;
}

Interval shown_interval(const MetricInfo& metric, const Interval& interval) {
    const double factor = shown_factor(metric.unit);
    return {interval.count, factor * interval.mean, factor * interval.low, factor * interval.high};
}

std::string plot_label(const MetricInfo& metric, Language language, std::string_view what) {
    const std::string_view unit = metric.unit.in(language);
    return fmt::format("{}{}{}", metric.label.in(language), what, unit.empty() ? "" : fmt::format(" ({})", unit));
}

std::string lever_label(const Scenario& scenario, LeverId lever, Language language) {
    const auto index = static_cast<std::size_t>(lever.index);
    if (lever.kind == LeverId::Kind::parameter) {
        return std::string(parameter_table()[index].label.in(language));
    }
    return fmt::format(fmt::runtime(language == Language::de ? "{}: besetzte Plätze" : "{}: positions on duty"),
                       scenario.touchpoints.at(index).name.in(language));
}

std::string setting_text(LeverId lever, double value, Language language) {
    if (lever.kind == LeverId::Kind::staff) {
        return number_text(value, 0, language);
    }
    const ParameterInfo& info = parameter_table()[static_cast<std::size_t>(lever.index)];
    const std::string_view unit = info.unit.in(language);
    // More decimals than the slider's step has where a file or a design says so.
    const double factor = info.is_share() ? 100.0 : 1.0;
    int decimals = decimals_of_step(factor * info.step);
    while (decimals < 6 && std::fabs(factor * value - std::round(factor * value * power_of_ten(decimals)) /
                                                          power_of_ten(decimals)) > 1e-9 * std::fabs(factor * value)) {
        ++decimals;
    }
    const std::string number = number_text(factor * value, decimals, language);
    std::string text = number, rest;
    if (info.is_share()) {
        text += language == Language::de ? " %" : "%";
        rest = without_word(unit, {"share", "Anteil"});
    } else if (unit.starts_with("€")) {
        text = language == Language::de ? number + " €" : "€" + number;
        rest = without_word(unit, {"€"});
    } else {
        rest = unit;
    }
    return rest.empty() ? text : text + " " + rest;
}

}  // namespace goodwill
