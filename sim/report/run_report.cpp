#include "sim/report/run_report.h"

#include <algorithm>
#include <cmath>

#include "sim/report/assumptions.h"
#include "sim/report/changes.h"
#include "sim/report/course_charts.h"
#include "sim/report/figure_text.h"
#include "sim/report/html.h"
#include "sim/report/plain_text.h"
#include "sim/report/report_tables.h"
#include "sim/report/texts.h"

namespace goodwill {

namespace {

constexpr std::string_view course_ids[] = {"profit", "customers", "account", "nps"};
constexpr std::string_view key_ids[] = {"profit",     "revenue",    "costs",         "customers",   "churn",
                                        "account",    "nps",        "satisfaction",  "wait_mean_s", "solved_first",
                                        "complaints", "motivation", "lifetime_value"};
constexpr int few_pairs = 10;

std::vector<std::size_t> places_of(std::span<const std::string_view> ids) {
    std::vector<std::size_t> places;
    for (const std::string_view id : ids) {
        places.push_back(find_metric(id).value());
    }
    return places;
}

// Whether pairs say how sure a difference is.
bool are_pairs(const RunReport& report) { return report.are_two && report.pairs > 1; }

std::string whole(const RunReport& report, double number) { return number_text(number, 0, report.language); }

// ---- In short ------------------------------------------------------------------------------------------------------

std::string in_one_sentence(const RunReport& report, const ReportFigure& figure) {
    const Language language = report.language;
    const MetricInfo& metric = metric_table()[figure.metric];
    const std::string with = value_with_unit(metric, figure.with.mean, language);
    if (!report.are_two) {
        const int more = more_decimals_of(metric, figure.with);
        return has_ends(figure.with) ? say(ReportText::short_one_mean, language, metric.label.in(language),
                                           value_with_unit(metric, figure.with.mean, language, more),
                                           value_with_unit(metric, figure.with.low, language, more),
                                           value_with_unit(metric, figure.with.high, language, more))
                                     : say(ReportText::short_one, language, metric.label.in(language), with);
    }
    const std::string without = value_with_unit(metric, figure.without.mean, language);
    if (figure.verdict == Verdict::nothing && are_pairs(report)) {
        return say(ReportText::short_same, language, metric.label.in(language), with);
    }
    if (!are_pairs(report) || !has_ends(figure.difference)) {
        const double apart = figure.apart.value_or(figure.difference.mean);
        return say(ReportText::short_pair, language, metric.label.in(language), with, without,
                   difference_with_unit(metric, apart, language));
    }
    const int more = more_decimals_of(metric, figure.difference);
    const ReportText text = figure.verdict == Verdict::higher  ? ReportText::short_higher
                            : figure.verdict == Verdict::lower ? ReportText::short_lower
                                                               : ReportText::short_open;
    return say(text, language, metric.label.in(language),
               difference_with_unit(metric, figure.difference.mean, language, more),
               signed_metric_text(metric, figure.difference.low, language, more),
               signed_metric_text(metric, figure.difference.high, language, more)) +
           say(report.is_screen ? ReportText::short_screen : ReportText::short_means, language, with, without);
}

// What there is no difference for; nothing where there is one to look for.
std::optional<ReportText> reason_of_no_difference(const RunReport& report, std::span<const LeverCourse> courses) {
    const auto is_alike = [](const LeverCourse& course) { return course.without == course.with; };
    if (report.are_two) {
        return std::all_of(courses.begin(), courses.end(), is_alike) ? std::optional(ReportText::sides_alike)
                                                                     : std::nullopt;
    }
    return courses.empty() ? std::optional(ReportText::nothing_changed) : std::nullopt;
}

// What the way without the change is called: a variant by its name, else as is usual in this place.
std::string other_way(const RunReport& report, ReportText usual) {
    return report.variant.empty() ? say(usual, report.language)
                                  : say(ReportText::variant, report.language, shortened(report.variant, 32));
}

std::string which_days(const RunReport& report) {
    if (report.is_screen && report.days == 0) {
        return say(ReportText::before_the_start, report.language);
    }
    return say(report.is_screen ? ReportText::days_up_to : ReportText::last_days_of, report.language,
               whole(report, report.measured_days), whole(report, report.days));
}

void write_short(HtmlPage& page, const RunReport& report, std::optional<ReportText> reason) {
    page.section(say(ReportText::in_short, report.language));
    if (reason) {
        page.paragraph(say(*reason, report.language));
    }
    if (report.are_two && !report.variant.empty()) {
        page.paragraph(say(ReportText::without_is_variant, report.language, shortened(report.variant)));
    }
    page.paragraph(say(ReportText::figures_are_of, report.language) + " " + which_days(report) + ".");
    std::vector<std::string> sentences;
    for (const std::size_t metric : report_courses()) {
        sentences.push_back(in_one_sentence(report, report.figures.at(metric)));
    }
    page.list(sentences);
    if (report.are_two && !are_pairs(report)) {
        page.paragraph(say(ReportText::short_one_pair_luck, report.language));
    }
}

// ---- What was asked ------------------------------------------------------------------------------------------------

std::string what_is_repeated(const RunReport& report) {
    const Language language = report.language;
    if (report.is_screen && report.are_two) {
        return report.pairs > 1 ? say(ReportText::screen_and_pairs, language, report.pairs)
                                : say(ReportText::one_pair, language);
    }
    if (report.pairs <= 1) {
        return say(report.are_two ? ReportText::one_pair_run : ReportText::one_future, language);
    }
    return say(report.are_two ? (report.is_kind ? ReportText::pairs_of_worlds : ReportText::pairs_of_futures)
                              : (report.is_kind ? ReportText::worlds_alone : ReportText::futures_alone),
               language, report.pairs);
}

std::string what_is_compared(const RunReport& report) {
    const Language language = report.language;
    if (!report.are_two) {
        return say(report.is_not_compared ? ReportText::with_no_other : ReportText::with_nothing, language);
    }
    return report.variant.empty() ? say(ReportText::with_and_without, language)
                                  : say(ReportText::with_and_variant, language, shortened(report.variant));
}

void write_asked(HtmlPage& page, const RunReport& report) {
    const Language language = report.language;
    const Scenario& scenario = *report.scenario;
    page.section(say(ReportText::what_was_asked, language));
    std::vector<std::pair<std::string, std::string>> facts{
        {say(ReportText::business, language), shortened(scenario.title.in(language))}};
    if (!scenario.description.empty()) {
        facts.emplace_back(say(ReportText::what_it_is, language), shortened(scenario.description.in(language), 600));
    }
    facts.insert(
        facts.end(),
        {{say(ReportText::customers_at_start, language),
          say(ReportText::in_market, language, whole(report, scenario.customers), whole(report, scenario.people))},
         {say(ReportText::days_lived, language), whole(report, report.days)},
         {say(ReportText::figures_are_of, language), which_days(report)},
         {say(ReportText::compared, language), what_is_compared(report)},
         {say(ReportText::repeated, language), what_is_repeated(report)}});
    page.facts(facts);
}

// ---- Figures -------------------------------------------------------------------------------------------------------

std::string caption_of(const RunReport& report) {
    const Language language = report.language;
    if (report.is_screen) {
        const std::string day = whole(report, report.days);
        return !report.are_two     ? say(ReportText::figures_caption_day, language, day)
               : are_pairs(report) ? say(ReportText::figures_caption_screen, language, day, report.pairs)
                                   : say(ReportText::figures_caption_screen_pair, language, day);
    }
    if (report.pairs <= 1) {
        return say(report.are_two ? ReportText::figures_caption_pair : ReportText::figures_caption_single, language);
    }
    return say(report.are_two   ? ReportText::figures_caption_means
               : report.is_kind ? ReportText::figures_caption_worlds
                                : ReportText::figures_caption_one,
               language, report.pairs);
}

std::vector<std::pair<std::string, bool>> columns_of(const RunReport& report) {
    const Language language = report.language;
    std::vector<std::pair<std::string, bool>> columns{{say(ReportText::figure, language), false}};
    const auto add = [&](const std::string& title, bool is_number) { columns.emplace_back(title, is_number); };
    if (!report.are_two) {
        add(say(report.pairs > 1 ? ReportText::mean_column : ReportText::value_column, language), true);
        if (report.pairs > 1) {
            add(say(ReportText::interval_95, language), true);
        }
        return columns;
    }
    add(other_way(report, ReportText::without), true);
    add(say(ReportText::with, language), true);
    add(say(ReportText::difference, language), true);
    if (are_pairs(report)) {
        if (report.is_screen) {
            add(say(ReportText::on_average_of, language, report.pairs), true);
        }
        add(say(ReportText::interval_95, language), true);
        add(say(ReportText::with_it_is, language), false);
    }
    return columns;
}

HtmlRow row_of(const RunReport& report, const ReportFigure& figure, bool has_formula) {
    const Language language = report.language;
    const MetricInfo& metric = metric_table()[figure.metric];
    HtmlRow row{{{plot_label(metric, language), {}, std::string(has_formula ? metric.formula.in(language) : "")}},
                std::string(metric.id)};
    if (!report.are_two) {
        row.cells.push_back(value_cell(metric, figure.with.mean, language));
        if (report.pairs > 1) {
            row.cells.push_back(ends_cell(metric, figure.with, false, language, more_decimals_of(metric, figure.with)));
            row.numbers = {{"low", figure.with.low}, {"high", figure.with.high}};
        }
        return row;
    }
    const Interval& difference = figure.difference;
    const int more = more_decimals_of(metric, difference);
    row.cells.push_back(value_cell(metric, figure.without.mean, language));
    row.cells.push_back(value_cell(metric, figure.with.mean, language));
    if (report.is_screen || !are_pairs(report)) {
        row.cells.push_back(difference_cell(metric, figure.apart.value_or(difference.mean), language));
    }
    if (are_pairs(report)) {
        row.cells.push_back(difference_cell(metric, difference.mean, language, more));
        row.cells.push_back(ends_cell(metric, difference, true, language, more));
        row.cells.push_back(verdict_cell(metric, figure.verdict, language));
        row.numbers = {{"low", difference.low}, {"high", difference.high}};
    }
    return row;
}

void write_figures(HtmlPage& page, const RunReport& report, std::span<const std::size_t> metrics, bool is_long) {
    HtmlTable table{caption_of(report), columns_of(report), {}, is_long};
    std::optional<MetricGroup> group;
    for (const std::size_t i : metrics) {
        const MetricInfo& metric = metric_table()[i];
        if (is_long && metric.group != group) {
            group = metric.group;
            table.rows.push_back({{{std::string(metric_group_label(metric.group).in(report.language))}}});
        }
        table.rows.push_back(row_of(report, report.figures.at(i), is_long));
    }
    page.table(table);
    if (are_pairs(report)) {
        page.small(say(ReportText::open_means, report.language));
    }
    std::string notes = report.are_two ? say(ReportText::points_of_percent, report.language) + " " : "";
    page.small(notes + say(ReportText::no_case, report.language));
}

// ---- How sure ------------------------------------------------------------------------------------------------------

std::vector<std::size_t> with_verdict(const RunReport& report, std::initializer_list<Verdict> verdicts) {
    std::vector<std::size_t> found;
    for (const ReportFigure& figure : report.figures) {
        if (std::find(verdicts.begin(), verdicts.end(), figure.verdict) != verdicts.end()) {
            found.push_back(figure.metric);
        }
    }
    return found;
}

void write_verdicts(HtmlPage& page, const RunReport& report) {
    const Language language = report.language;
    const std::vector<std::size_t> told = with_verdict(report, {Verdict::higher, Verdict::lower}),
                                   open = with_verdict(report, {Verdict::open}),
                                   same = with_verdict(report, {Verdict::nothing}),
                                   unknown = with_verdict(report, {Verdict::unknown});
    const std::size_t all = report.figures.size();
    std::vector<std::string> lines{say(ReportText::sure_told, language, told.size(), all)};
    lines.push_back(open.empty() ? say(ReportText::sure_all_told, language)
                                 : say(ReportText::sure_open, language, open.size(), all, names_of(open, language)));
    if (!same.empty()) {
        lines.push_back(say(ReportText::sure_same, language, same.size(), names_of(same, language)));
    }
    if (!unknown.empty()) {
        lines.push_back(say(ReportText::sure_unknown, language, unknown.size(), names_of(unknown, language)));
    }
    page.list(lines);
    page.paragraph(say(ReportText::sure_many, language));
}

void write_sure(HtmlPage& page, const RunReport& report) {
    const Language language = report.language;
    page.section(say(ReportText::how_sure, language));
    if (are_pairs(report)) {
        page.paragraph(say(ReportText::sure_same_luck, language) + " " + say(ReportText::sure_interval, language));
        write_verdicts(page, report);
        if (report.pairs < few_pairs) {
            page.paragraph(say(ReportText::sure_few, language, report.pairs, 2 * few_pairs));
        }
    } else if (report.are_two) {
        page.paragraph(say(ReportText::sure_pair, language));
    } else {
        page.paragraph(report.pairs > 1 ? say(ReportText::sure_one, language, report.pairs)
                                        : say(ReportText::sure_single, language));
    }
    if (report.is_screen && report.are_two && report.wanted_pairs > report.done_pairs) {
        page.paragraph(say(ReportText::sure_band_waits, language, report.done_pairs, report.wanted_pairs));
    } else if (!report.is_screen && report.wanted_pairs > report.pairs) {
        page.paragraph(say(ReportText::sure_stopped, language, report.pairs, report.wanted_pairs));
    }
    if (report.failed_runs > 0) {
        page.paragraph(say(ReportText::sure_failed, language, report.failed_runs));
    }
    page.paragraph(say(report.is_kind ? ReportText::sure_kind_any : ReportText::sure_kind_this, language));
    page.paragraph(say(ReportText::sure_not_assumptions, language));
}

// ---- To repeat it --------------------------------------------------------------------------------------------------

void write_repeat(HtmlPage& page, const RunReport& report) {
    const Language language = report.language;
    page.section(say(ReportText::to_repeat_it, language));
    for (const ReportCommand& command : report.commands) {
        page.command(command.what, shortened(command.line, 4000));
    }
    const std::string first = std::to_string(report.first_seed);
    std::vector<std::pair<std::string, std::string>> facts{
        {say(ReportText::program, language), report.program},
        {say(ReportText::scenario_id, language), shortened(report.scenario->id)},
        report.pairs > 1
            ? std::pair(say(ReportText::seeds, language),
                        say(ReportText::from_to, language, first,
                            std::to_string(report.first_seed + static_cast<std::uint64_t>(report.pairs) - 1)))
            : std::pair(say(ReportText::seed, language), first)};
    facts.insert(facts.end(), report.prints.begin(), report.prints.end());
    page.facts(facts);
    if (report.pairs > 1 && !report.is_screen) {
        page.small(say(ReportText::first_pair_note, language));
    }
}

}  // namespace

std::vector<std::size_t> report_courses() { return places_of(course_ids); }
std::vector<std::size_t> report_key_figures() { return places_of(key_ids); }

std::string run_report_page(const RunReport& report) {
    const Language language = report.language;
    const Scenario& scenario = *report.scenario;
    const std::vector<LeverCourse> courses =
        lever_courses(scenario, report.start, report.without, report.with, std::max(1, report.days));
    HtmlPage page(language, say(ReportText::report_on, language, shortened(scenario.title.in(language))),
                  say(report.are_two ? ReportText::subtitle_change : ReportText::subtitle_one, language,
                      whole(report, report.days)));
    const std::optional<ReportText> reason = reason_of_no_difference(report, courses);
    write_short(page, report, reason);
    write_asked(page, report);
    page.section(say(ReportText::what_was_changed, language));
    if (reason) {
        page.paragraph(say(*reason, language));
    }
    write_changes(page, scenario, courses, presets_in(report.with, std::max(1, report.days)),
                  report.are_two ? other_way(report, ReportText::without_change) : "", language);
    page.section(say(ReportText::key_figures, language));
    write_figures(page, report, report_key_figures(), false);
    page.small(say(ReportText::all_at_the_end, language, report_text(ReportText::all_figures).in(language)));
    if (!report.courses.empty()) {
        page.section(say(ReportText::over_the_days, language));
        page.paragraph(course_caption(report.are_two, report.pairs, language));
        for (const ReportCourse& course : report.courses) {
            write_course(page, course, other_way(report, ReportText::without_name), language);
        }
    }
    write_sure(page, report);
    page.section(say(ReportText::what_it_rests_on, language));
    std::vector<LeverId> changed;
    for (const LeverCourse& course : courses) {
        changed.push_back(course.lever);
    }
    write_assumptions(page, scenario, report.start, assumptions_behind(changed), language);
    write_repeat(page, report);
    page.section(say(ReportText::all_figures, language), true);
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < metric_table().size(); ++i) {
        all.push_back(i);
    }
    write_figures(page, report, all, true);
    return page.finished(say(ReportText::footer, language, report.program));
}

}  // namespace goodwill
