#include "sim/report/report_tables.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/report/figure_text.h"
#include "sim/report/texts.h"

namespace goodwill {

namespace {

std::string number_with_unit(const MetricInfo& metric, const std::string& number, Language language) {
    const std::string_view unit = metric.unit.in(language);
    if (unit.empty() || number == "–") {
        return number;
    }
    if (language == Language::en && unit.starts_with("€")) {
        // The sign stands before the euros.
        std::string_view digits = number, sign;
        for (const std::string_view one : {"+", "−", "±"}) {
            if (digits.starts_with(one)) {
                sign = one;
                digits.remove_prefix(one.size());
            }
        }
        return fmt::format("{}€{}{}", sign, digits, unit.substr(std::string_view("€").size()));
    }
    return fmt::format(fmt::runtime(unit == "%" && language == Language::en ? "{}{}" : "{} {}"), number, unit);
}

}  // namespace

std::string value_with_unit(const MetricInfo& metric, double value, Language language, int more_decimals) {
    return number_with_unit(metric, metric_text(metric, value, language, more_decimals), language);
}

std::string difference_with_unit(const MetricInfo& metric, double difference, Language language, int more_decimals) {
    const std::string number = signed_metric_text(metric, difference, language, more_decimals);
    return metric.unit.en == "%" ? say(ReportText::percentage_points, language, number)
                                 : number_with_unit(metric, number, language);
}

bool has_ends(const Interval& interval) { return interval.count > 1 && !std::isnan(interval.low); }

int more_decimals_of(const MetricInfo& metric, const Interval& interval) {
    return has_ends(interval) ? more_decimals_for(metric, 0.5 * (interval.high - interval.low)) : 0;
}

std::string verdict_in_words(Verdict verdict, Language language) {
    switch (verdict) {
        case Verdict::higher:
            return say(ReportText::higher, language);
        case Verdict::lower:
            return say(ReportText::lower, language);
        case Verdict::open:
            return say(ReportText::open, language);
        case Verdict::nothing:
            return say(ReportText::same, language);
        case Verdict::unknown:
            break;
    }
    return "–";
}

HtmlCell value_cell(const MetricInfo& metric, double value, Language language) {
    return {metric_text(metric, value, language), value};
}

HtmlCell difference_cell(const MetricInfo& metric, double difference, Language language, int more_decimals) {
    return {signed_metric_text(metric, difference, language, more_decimals), difference};
}

HtmlCell ends_cell(const MetricInfo& metric, const Interval& interval, bool is_difference, Language language,
                   int more_decimals) {
    if (!has_ends(interval)) {
        return {"–"};
    }
    const auto text = [&](double end) {
        return is_difference ? signed_metric_text(metric, end, language, more_decimals)
                             : metric_text(metric, end, language, more_decimals);
    };
    return {say(ReportText::from_to, language, text(interval.low), text(interval.high))};
}

HtmlCell verdict_cell(const MetricInfo& metric, Verdict verdict, Language language) {
    const int sign = verdict == Verdict::higher ? 1 : verdict == Verdict::lower ? -1 : 0;
    const int gain = sign * metric.better;
    const std::string note = gain > 0   ? say(ReportText::better, language)
                             : gain < 0 ? say(ReportText::worse, language)
                                        : "";
    return {verdict_in_words(verdict, language), {}, note, sign != 0};
}

std::string names_of(std::span<const std::size_t> metrics, Language language, std::size_t most) {
    std::string names;
    for (const std::size_t metric : metrics.first(std::min(metrics.size(), most))) {
        names += names.empty() ? "" : ", ";
        names += metric_table()[metric].label.in(language);
    }
    return metrics.size() > most ? names + " " + say(ReportText::and_more, language, metrics.size() - most) : names;
}

}  // namespace goodwill
