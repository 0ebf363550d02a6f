#include "sim/report/plan_report.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "sim/report/assumptions.h"
#include "sim/report/figure_text.h"
#include "sim/report/html.h"
#include "sim/report/plain_text.h"
#include "sim/report/report_tables.h"
#include "sim/report/svg.h"
#include "sim/report/texts.h"

namespace goodwill {

namespace {

constexpr std::size_t most_in_table = 4, most_columns = 40, least_on_axis = 3;

std::size_t point_count(const PlanReport& report) { return report.plan.points.size(); }
std::size_t shown_points(const PlanReport& report) { return std::min(point_count(report), most_report_points); }
std::string number_of(const PlanReport& report, std::size_t point) {
    return number_text(static_cast<double>(point), 0, report.language);
}

std::size_t base_of(const PlanReport& report, std::size_t point) { return report.bases[report.scenario_of[point]]; }

Interval mean_at(const PlanReport& report, std::size_t point, std::size_t metric) {
    return interval_of(replications_of(report.plan, report.results, point, metric));
}

Difference apart_at(const PlanReport& report, std::size_t point, std::size_t metric) {
    return difference_of(report.plan, report.results, point, base_of(report, point), metric);
}

// "Price: 0.9 × list price", a line each.
std::string settings_lines(const PlanReport& report, std::size_t point, const char* between) {
    std::string text;
    const std::vector<std::string>& row = report.rows[point];
    for (std::size_t i = 0; i < std::min(row.size(), most_columns); ++i) {
        text += text.empty() ? "" : between;
        text += fmt::format("{}: {}", shortened(report.columns[i], 100), shortened(row[i], 100));
    }
    return row.size() > most_columns
               ? text + between + say(ReportText::and_more, report.language, row.size() - most_columns)
               : text;
}

// ---- In short ------------------------------------------------------------------------------------------------------

std::optional<std::size_t> highest(const PlanReport& report, std::size_t scenario, std::size_t metric) {
    std::optional<std::size_t> best;
    double most = 0.0;
    for (std::size_t point = 0; point < point_count(report); ++point) {
        const double mean = mean_at(report, point, metric).mean;
        if (report.scenario_of[point] == scenario && !std::isnan(mean) && (!best || mean > most)) {
            best = point;
            most = mean;
        }
    }
    return best;
}

bool are_all_alike(const PlanReport& report, std::size_t scenario, std::size_t metric) {
    std::optional<double> one;
    for (std::size_t point = 0; point < point_count(report); ++point) {
        const double mean = mean_at(report, point, metric).mean;
        if (report.scenario_of[point] != scenario || std::isnan(mean)) {
            continue;
        }
        if (one && *one != mean) {
            return false;
        }
        one = mean;
    }
    return true;
}

std::string in_one_sentence(const PlanReport& report, std::size_t scenario, std::size_t metric) {
    const Language language = report.language;
    const MetricInfo& info = metric_table()[metric];
    std::string label(info.label.in(language));
    if (report.scenarios.size() > 1) {
        label = shortened(report.scenarios[scenario]->title.in(language), 100) + " – " + label;
    }
    const std::optional<std::size_t> best = highest(report, scenario, metric);
    if (!best) {
        return label + ": –";
    }
    const std::string mean = value_with_unit(info, mean_at(report, *best, metric).mean, language);
    const std::string settings = settings_lines(report, *best, "; ");
    if (are_all_alike(report, scenario, metric)) {
        return say(ReportText::best_all_alike, language, label, mean);
    }
    if (*best == base_of(report, *best)) {
        return say(ReportText::best_is_base, language, label, number_of(report, *best), settings, mean);
    }
    const Difference apart = apart_at(report, *best, metric);
    if (!has_ends(apart.interval)) {
        return say(ReportText::best_single, language, label, number_of(report, *best), settings, mean);
    }
    const int more = more_decimals_of(info, apart.interval);
    return say(ReportText::best_point, language, label, number_of(report, *best), settings, mean,
               difference_with_unit(info, apart.interval.mean, language, more),
               signed_metric_text(info, apart.interval.low, language, more),
               signed_metric_text(info, apart.interval.high, language, more),
               verdict_in_words(verdict_of(apart), language));
}

void write_short(HtmlPage& page, const PlanReport& report) {
    page.section(say(ReportText::in_short, report.language));
    std::vector<std::string> sentences;
    for (std::size_t scenario = 0; scenario < std::min<std::size_t>(report.scenarios.size(), 8); ++scenario) {
        for (const std::size_t metric : report.metrics) {
            sentences.push_back(in_one_sentence(report, scenario, metric));
        }
    }
    page.list(sentences);
}

// ---- What was asked ------------------------------------------------------------------------------------------------

std::string names_of_businesses(const PlanReport& report) {
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(report.scenarios.size(), 20); ++i) {
        names += names.empty() ? "" : ", ";
        names += shortened(report.scenarios[i]->title.in(report.language), 100);
    }
    return report.scenarios.size() > 20
               ? names + " " + say(ReportText::and_more, report.language, report.scenarios.size() - 20)
               : names;
}

void write_asked(HtmlPage& page, const PlanReport& report) {
    const Language language = report.language;
    const bool is_one = report.scenarios.size() == 1;
    const auto whole = [language](double number) { return number_text(number, 0, language); };
    page.section(say(ReportText::what_was_asked, language));
    std::vector<std::pair<std::string, std::string>> facts{
        {say(is_one ? ReportText::business : ReportText::businesses, language), names_of_businesses(report)}};
    if (is_one) {
        const Scenario& scenario = *report.scenarios.front();
        facts.emplace_back(say(ReportText::customers_at_start, language),
                           say(ReportText::in_market, language, whole(scenario.customers), whole(scenario.people)));
    }
    std::string varied;
    for (std::size_t i = 0; i < std::min(report.columns.size(), most_columns); ++i) {
        varied += (varied.empty() ? "" : ", ") + shortened(report.columns[i], 100);
    }
    facts.insert(facts.end(),
                 {{say(ReportText::varied, language), varied},
                  {say(ReportText::point_count, language), whole(static_cast<double>(point_count(report)))},
                  {say(ReportText::days_lived, language), whole(report.days)},
                  {say(ReportText::figures_are_of, language),
                   say(ReportText::last_days_of, language, whole(report.measured_days), whole(report.days))},
                  {say(ReportText::repeated, language),
                   say(report.is_kind ? ReportText::points_repeated_worlds : ReportText::points_repeated_futures,
                       language, report.plan.replications)}});
    page.facts(facts);
    page.paragraph(is_one ? say(ReportText::base_is, language, number_of(report, report.bases.front()),
                                settings_lines(report, report.bases.front(), "; "))
                          : say(ReportText::base_of_each, language));
    if (point_count(report) > shown_points(report)) {
        page.paragraph(say(ReportText::points_left_out, language, number_of(report, shown_points(report)),
                           number_of(report, point_count(report))));
    }
}

// ---- Figures by point ----------------------------------------------------------------------------------------------

bool has_settings_in_tables(const PlanReport& report) { return report.columns.size() <= most_in_table; }

void write_points(HtmlPage& page, const PlanReport& report) {
    const Language language = report.language;
    page.section(say(ReportText::points_of_plan, language));
    HtmlTable table{say(ReportText::varied, language),
                    {{say(ReportText::point, language), false}, {say(ReportText::varied, language), false}},
                    {},
                    true};
    for (std::size_t point = 0; point < shown_points(report); ++point) {
        table.rows.push_back({{{number_of(report, point)}, {settings_lines(report, point, "; ")}}});
    }
    page.table(table);
}

HtmlTable table_of(const PlanReport& report, std::size_t metric) {
    const Language language = report.language;
    const MetricInfo& info = metric_table()[metric];
    HtmlTable table{say(ReportText::points_caption, language, plot_label(info, language), report.plan.replications),
                    {{say(ReportText::point, language), false}},
                    {},
                    shown_points(report) > 12};
    const bool has_settings = has_settings_in_tables(report);
    for (std::size_t i = 0; has_settings && i < report.columns.size(); ++i) {
        table.columns.emplace_back(shortened(report.columns[i], 100), false);
    }
    const bool has_intervals = report.plan.replications > 1;
    table.columns.emplace_back(say(has_intervals ? ReportText::mean_column : ReportText::value_column, language), true);
    table.columns.emplace_back(report.scenarios.size() == 1
                                   ? say(ReportText::against_base, language, number_of(report, report.bases.front()))
                                   : say(ReportText::against_first, language),
                               true);
    if (has_intervals) {
        table.columns.emplace_back(say(ReportText::interval_95, language), true);
        table.columns.emplace_back(say(ReportText::it_is, language), false);
    }
    for (std::size_t point = 0; point < shown_points(report); ++point) {
        HtmlRow row{{{number_of(report, point), static_cast<double>(point)}}, fmt::format("{}-{}", info.id, point)};
        for (std::size_t i = 0; has_settings && i < report.columns.size(); ++i) {
            row.cells.push_back({shortened(report.rows[point][i], 100)});
        }
        row.cells.push_back(value_cell(info, mean_at(report, point, metric).mean, language));
        if (point == base_of(report, point)) {
            row.cells.push_back({say(ReportText::is_base, language)});
            row.cells.resize(table.columns.size());
        } else {
            const Difference apart = apart_at(report, point, metric);
            const int more = more_decimals_of(info, apart.interval);
            row.cells.push_back(difference_cell(info, apart.interval.mean, language, more));
            if (has_intervals) {
                row.cells.push_back(ends_cell(info, apart.interval, true, language, more));
                row.cells.push_back(verdict_cell(info, verdict_of(apart), language));
                row.numbers = {{"low", apart.interval.low}, {"high", apart.interval.high}};
            }
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string curve(const PlanReport& report, const PlotHead& head, std::size_t metric) {
    const MetricInfo& info = metric_table()[metric];
    PlotCurve curve{plot_label(info, report.language), {}, true};
    for (std::size_t point = 0; point < point_count(report); ++point) {
        curve.points.push_back({report.axis[point], shown_interval(info, mean_at(report, point, metric))});
    }
    std::sort(curve.points.begin(), curve.points.end(),
              [](const PlotCurve::Point& a, const PlotCurve::Point& b) { return a.x < b.x; });
    return curves_svg(head, report.axis_label, {curve});
}

std::string bars(const PlanReport& report, const PlotHead& head, std::size_t metric) {
    const MetricInfo& info = metric_table()[metric];
    std::vector<PlotBars> rows;
    for (std::size_t point = 0; point < shown_points(report); ++point) {
        if (point == base_of(report, point)) {
            continue;
        }
        std::string label = fmt::format("{} {}", report_text(ReportText::point).in(report.language), point);
        const std::string settings = fmt::format("{}", fmt::join(report.rows[point], ", "));
        if (report.columns.size() <= 2 && width_of(settings) + width_of(label) < 30) {
            label += ": " + settings;
        }
        rows.push_back({label, {{shown_interval(info, apart_at(report, point, metric).interval), ""}}});
    }
    return bars_svg(head, plot_label(info, report.language), {}, rows);
}

void write_figures(HtmlPage& page, const PlanReport& report) {
    const Language language = report.language;
    if (!has_settings_in_tables(report)) {
        write_points(page, report);
    }
    page.section(say(ReportText::figures_by_point, language));
    const bool has_axis = report.axis.size() >= least_on_axis && report.axis.size() <= 1000;
    for (const std::size_t metric : report.metrics) {
        const MetricInfo& info = metric_table()[metric];
        page.table(table_of(report, metric));
        PlotHead head{std::string(info.label.in(language)), {}, language};
        head.id = "points-" + std::string(info.id);
        head.description = in_one_sentence(report, 0, metric);
        head.panel_height = 150.0;
        if (has_axis) {
            page.figure(curve(report, head, metric), info.label.in(language), say(ReportText::points_curve, language));
        } else if (point_count(report) > 1) {
            page.figure(bars(report, head, metric), info.label.in(language),
                        say(ReportText::points_differences, language, info.label.in(language)));
        }
    }
    page.small(say(ReportText::points_of_percent, language) + " " + say(ReportText::no_case, language));
}

// ---- How sure ------------------------------------------------------------------------------------------------------

std::string open_points(const PlanReport& report, std::size_t metric) {
    std::vector<std::string> open;
    std::size_t compared = 0;
    for (std::size_t point = 0; point < point_count(report); ++point) {
        if (point == base_of(report, point)) {
            continue;
        }
        ++compared;
        if (verdict_of(apart_at(report, point, metric)) == Verdict::open) {
            open.push_back(number_of(report, point));
        }
    }
    if (open.empty()) {
        return "";
    }
    const std::size_t count = open.size();
    std::string more;
    if (count > most_report_points) {
        open.resize(most_report_points);
        more = " " + say(ReportText::and_more, report.language, count - most_report_points);
    }
    return say(ReportText::sure_point_open, report.language, metric_table()[metric].label.in(report.language), count,
               compared, fmt::format("{}", fmt::join(open, ", ")) + more);
}

void write_sure(HtmlPage& page, const PlanReport& report) {
    const Language language = report.language;
    page.section(say(ReportText::how_sure, language));
    if (report.plan.replications > 1) {
        page.paragraph(say(ReportText::sure_points, language, report.plan.replications) + " " +
                       say(ReportText::sure_interval, language));
        std::vector<std::string> lines;
        for (const std::size_t metric : report.metrics) {
            if (std::string line = open_points(report, metric); !line.empty()) {
                lines.push_back(std::move(line));
            }
        }
        page.list(lines);
        page.paragraph(say(ReportText::sure_points_many, language));
    } else {
        page.paragraph(say(ReportText::sure_single_points, language));
    }
    const std::size_t outcomes = distinct_outcomes(report.plan, report.results);
    if (outcomes < point_count(report)) {
        page.paragraph(say(ReportText::sure_points_alike, language, number_of(report, point_count(report)),
                           number_of(report, outcomes)));
    }
    if (report.failed_runs > 0) {
        page.paragraph(say(ReportText::sure_failed, language, report.failed_runs));
    }
    page.paragraph(say(report.is_kind ? ReportText::sure_kind_any : ReportText::sure_kind_plan, language));
    page.paragraph(say(ReportText::sure_not_assumptions, language));
}

void write_repeat(HtmlPage& page, const PlanReport& report) {
    const Language language = report.language;
    page.section(say(ReportText::to_repeat_it, language));
    for (const ReportCommand& command : report.commands) {
        page.command(command.what, shortened(command.line, 4000));
    }
    const std::uint64_t first = report.plan.first_seed;
    std::vector<std::pair<std::string, std::string>> facts{
        {say(ReportText::program, language), report.program},
        {say(ReportText::seeds, language),
         say(ReportText::from_to, language, std::to_string(first),
             std::to_string(first + static_cast<std::uint64_t>(report.plan.replications) - 1))}};
    facts.insert(facts.end(), report.prints.begin(), report.prints.end());
    page.facts(facts);
}

}  // namespace

std::string plan_report_page(const PlanReport& report) {
    const Language language = report.language;
    HtmlPage page(language, say(ReportText::report_on, language, shortened(names_of_businesses(report))),
                  say(ReportText::subtitle_plan, language, number_of(report, point_count(report)),
                      number_text(report.days, 0, language)));
    write_short(page, report);
    write_asked(page, report);
    write_figures(page, report);
    write_sure(page, report);
    page.section(say(ReportText::what_it_rests_on, language));
    const Scenario& scenario = *report.scenarios.front();
    write_assumptions(page, scenario, scenario.parameters, assumptions_behind(report.levers), language);
    write_repeat(page, report);
    return page.finished(say(ReportText::footer, language, report.program));
}

}  // namespace goodwill
