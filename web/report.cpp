#include "web/report.h"

#include <algorithm>

#include <fmt/format.h>

#include "generated/build_info.h"
#include "sim/base/fnv1a.h"
#include "sim/report/run_report.h"
#include "sim/report/texts.h"
#include "sim/session/run.h"
#include "web/app.h"
#include "web/embedded_text.h"
#include "web/ui/figures/comparison.h"
#include "web/ui/figures/repeat.h"

namespace goodwill {

namespace {

constexpr std::size_t most_course_points = 150;
constexpr Interval unknown_interval = {0, not_a_value, not_a_value, not_a_value};

Interval one_value(double value) { return {1, value, not_a_value, not_a_value}; }

Verdict verdict_of_band(const std::optional<Interval>& interval) {
    if (!interval) return Verdict::unknown;
    if (interval->low == 0.0 && interval->high == 0.0) return Verdict::nothing;
    const int sign = ui::sign_of(*interval);
    return sign > 0 ? Verdict::higher : sign < 0 ? Verdict::lower : Verdict::open;
}

std::vector<ReportFigure> figures_of(const Stage& stage, const ui::TwoFigures& two) {
    const std::vector<double> own = ui::present_figures(stage.session);
    const std::vector<double> twin = two.are_two() ? ui::present_figures(*stage.twin) : std::vector<double>();
    std::vector<ReportFigure> figures;
    for (std::size_t i = 0; i < own.size(); ++i) {
        ReportFigure figure{i, {}, one_value(own[i]), {}, unknown_interval, Verdict::unknown};
        if (!twin.empty()) {
            const std::optional<Interval> interval = two.interval(i);
            figure.without = one_value(twin[i]);
            figure.apart = own[i] - twin[i];
            figure.difference = interval.value_or(unknown_interval);
            figure.verdict = verdict_of_band(interval);
        }
        figures.push_back(figure);
    }
    return figures;
}

std::vector<ReportCourse> courses_of(const ui::TwoFigures& two, bool has_pairs) {
    std::vector<ReportCourse> courses;
    const auto days = static_cast<std::size_t>(two.own.days);
    if (days < 2) return courses;
    const std::size_t step = (days + most_course_points - 1) / most_course_points;
    for (const std::size_t metric : report_courses()) {
        ReportCourse course{metric, {}, {}, {}, {}};
        for (std::size_t i = (days - 1) % step; i < days; i += step) {
            const int day = static_cast<int>(i) + 1;
            const double own = two.own.by_metric[metric][i];
            course.days.push_back(day);
            course.with.push_back(one_value(own));
            if (!two.are_two()) continue;
            const double twin = two.twin.by_metric[metric][i];
            course.without.push_back(one_value(twin));
            course.difference.push_back(has_pairs ? two.band->on(metric, day).value_or(unknown_interval)
                                                  : one_value(own - twin));
        }
        courses.push_back(std::move(course));
    }
    return courses;
}

std::string name_of_compared(const Stage& stage) {
    if (stage.compared.kind != ui::Compared::Kind::variant) return "";
    const Variant* variant = stage.edits.setup().find(stage.compared.variant);
    return variant == nullptr || variant->name.empty() ? std::string(1, stage.compared.variant) : variant->name;
}

std::vector<ReportCommand> commands_of(const Stage& stage, bool are_two, Language language) {
    std::vector<ReportCommand> commands;
    if (are_two && wants_band(stage)) {
        commands.push_back(
            {say(ReportText::repeats_figures_of_day, language, band_command_day(stage)), band_command(stage)});
    }
    commands.push_back({say(are_two ? ReportText::repeats_run : ReportText::repeats_this_run, language),
                        command_line_of(spec_of(stage.session, stage.source))});
    return commands;
}

std::vector<std::pair<std::string, std::string>> prints_of(const Stage& stage, bool are_two, Language language) {
    const int day = stage.session.world().day;
    const std::string text = scenario_text(stage.source, embedded_text).text;
    std::vector<std::pair<std::string, std::string>> prints{
        {say(ReportText::scenario_hash, language), fmt::format("fnv1a:{:016x}", fnv1a(text))}};
    if (are_two) {
        prints.emplace_back(say(ReportText::state_without, language, day), ui::fingerprint_of(stage.twin->world()));
    }
    prints.emplace_back(say(are_two ? ReportText::state_with : ReportText::state_one, language, day),
                        ui::fingerprint_of(stage.session.world()));
    return prints;
}

}  // namespace

std::string report_page(const App& app) {
    const Stage& stage = app.stage;
    const Session& session = stage.session;
    const Language language = app.context.language;
    const ui::TwoFigures two{stage.figures, stage.twin_figures, &app.bands.band()};
    RunReport report;
    report.language = language;
    report.scenario = &session.scenario();
    report.start = session.start_parameters();
    report.with = session.commands();
    report.are_two = stage.twin && two.are_two();
    if (report.are_two) report.without = stage.twin->commands();
    report.is_not_compared = stage.compared.kind == ui::Compared::Kind::none && !report.with.empty();
    report.variant = name_of_compared(stage);
    report.days = session.world().day;
    report.measured_days = figure_window_days;
    report.is_screen = true;
    report.first_seed = session.options().seed;
    report.figures = figures_of(stage, two);
    const bool has_pairs = std::any_of(report.figures.begin(), report.figures.end(),
                                       [](const ReportFigure& figure) { return figure.difference.count > 1; });
    report.pairs = has_pairs ? two.band->pairs : 1;
    report.done_pairs = two.band->pairs;
    report.wanted_pairs = two.band->is_whole() ? 0 : two.band->wanted;
    report.courses = courses_of(two, has_pairs);
    report.commands = commands_of(stage, report.are_two, language);
    report.program = fmt::format("Goodwill {} ({})", build_info::version, build_info::platform);
    report.prints = prints_of(stage, report.are_two, language);
    return run_report_page(report);
}

}  // namespace goodwill
