#include "sim/report/course_charts.h"

#include <cmath>

#include "sim/report/figure_text.h"
#include "sim/report/plain_text.h"
#include "sim/report/report_tables.h"
#include "sim/report/svg.h"
#include "sim/report/texts.h"

namespace goodwill {

namespace {

PlotCurve curve_of(const ReportCourse& course, const std::vector<Interval>& values, std::string label) {
    PlotCurve curve{std::move(label), {}};
    for (std::size_t i = 0; i < values.size(); ++i) {
        curve.points.push_back(
            {static_cast<double>(course.days[i]), shown_interval(metric_table()[course.metric], values[i])});
    }
    return curve;
}

// Of two lines: bands of theirs would lie upon each other, and say nothing of the difference.
void drop_band(PlotCurve& curve) {
    for (PlotCurve::Point& point : curve.points) {
        point.y.low = point.y.high = not_a_value;
    }
}

// Of the last day with a value.
std::string description(const ReportCourse& course, Language language) {
    const MetricInfo& metric = metric_table()[course.metric];
    for (std::size_t i = course.days.size(); i-- > 0;) {
        const double with = course.with[i].mean;
        if (std::isnan(with)) {
            continue;
        }
        const std::string day = number_text(course.days[i], 0, language);
        if (course.without.empty()) {
            return say(ReportText::course_desc_one, language, day, value_with_unit(metric, with, language));
        }
        const Interval& apart = course.difference[i];
        const std::string own = value_with_unit(metric, with, language);
        const std::string other = value_with_unit(metric, course.without[i].mean, language);
        const std::string difference =
            difference_with_unit(metric, apart.mean, language, more_decimals_of(metric, apart));
        if (apart.count <= 1) {
            return say(ReportText::course_desc_two, language, day, own, other, difference);
        }
        return say(ReportText::course_desc_pairs, language, day, own, other,
                   number_text(static_cast<double>(apart.count), 0, language), difference);
    }
    return "–";
}

}  // namespace

std::string course_caption(bool are_two, int pairs, Language language) {
    const bool are_pairs = pairs > 1;
    const ReportText caption = are_two ? (are_pairs ? ReportText::course_two : ReportText::course_pair)
                                       : (are_pairs ? ReportText::course_one : ReportText::course_single);
    return say(caption, language, pairs);
}

void write_course(HtmlPage& page, const ReportCourse& course, const std::string& without, Language language) {
    const MetricInfo& metric = metric_table()[course.metric];
    PlotHead head{say(ReportText::course_of, language, metric.label.in(language)), {}, language};
    head.id = "course-" + std::string(metric.id);
    head.description = description(course, language);
    head.panel_height = 88.0;
    const bool are_two = !course.without.empty();
    std::vector<PlotCurve> curves;
    curves.push_back(curve_of(course, course.with, plot_label(metric, language)));
    if (are_two) {
        curves.push_back(curve_of(course, course.without, ""));
        curves[0].name = say(ReportText::with_name, language);
        curves[1].name = without;
        curves[1].is_beside = curves[1].is_dashed = true;
        drop_band(curves[0]);
        drop_band(curves[1]);
        curves.push_back(curve_of(course, course.difference,
                                  plot_label(metric, language, say(ReportText::with_minus, language, without))));
        curves.back().is_difference = true;
    }
    page.figure(curves_svg(head, say(ReportText::day, language), curves), metric.label.in(language), head.description);
}

}  // namespace goodwill
