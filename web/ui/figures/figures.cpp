#include "web/ui/figures/figures.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

constexpr std::array<std::string_view, bond_count> bond_metrics = {"angry", "dissatisfied", "satisfied", "loyal",
                                                                   "ambassadors"};

using Courses = std::vector<std::vector<float>>;
using Bonds = std::array<std::vector<float>, bond_count>;

constexpr int days_a_year = 365;

// Of a team of a dozen one resignation within a month would be a leap; without a value until a year is known.
double turnover_of_year(const Session& session, int day, const Parameters& set) {
    const int known_before = static_cast<int>(session.before().size());
    if (day - days_a_year < -known_before) return std::numeric_limits<double>::quiet_NaN();
    DayRecord sum;
    for (int i = day - days_a_year; i < day; ++i) {
        const DayRecord& of = i < 0 ? session.before()[static_cast<std::size_t>(known_before + i)]
                                    : session.history()[static_cast<std::size_t>(i)];
        sum.total.quits += of.total.quits;
        sum.total.employee_days += of.total.employee_days;
    }
    return metric_value("turnover", sum, set);
}

// What the windows that end with this day have of every metric.
std::vector<double> figures_on(const Session& session, int day, const Parameters& set) {
    static const std::size_t turnover = find_metric("turnover").value();
    const DayRecord window = counts_until(session, day, figure_window_days);
    std::vector<double> values;
    values.reserve(metric_table().size());
    for (const MetricInfo& metric : metric_table()) values.push_back(metric.value(window, set));
    values[turnover] = turnover_of_year(session, day, set);
    return values;
}

void append(Courses& courses, Bonds& bonds, const std::vector<double>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) courses[i].push_back(static_cast<float>(values[i]));
    for (std::size_t state = 0; state < bond_count; ++state) {
        bonds[state].push_back(courses[find_metric(bond_metrics[state]).value()].back());
    }
}

Figures figures_of_start(const Session& session) {
    Figures figures;
    figures.by_metric.resize(metric_table().size());
    figures.before.resize(metric_table().size());
    for (int day = figure_window_days - static_cast<int>(session.before().size()); day <= 0; ++day) {
        append(figures.before, figures.bonds_before, figures_on(session, day, session.start_parameters()));
    }
    return figures;
}

// The last one, or that of the start.
double last_of(const std::vector<float>& course, const std::vector<float>& before) {
    if (!course.empty()) return static_cast<double>(course.back());
    return before.empty() ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(before.back());
}

}  // namespace

double Figures::latest(std::size_t metric) const {
    if (by_metric.empty()) return std::numeric_limits<double>::quiet_NaN();
    return last_of(by_metric[metric], before[metric]);
}

double Figures::latest_share(std::size_t bond) const { return last_of(bond_shares[bond], bonds_before[bond]); }

std::vector<double> present_figures(const Session& session) {
    return figures_on(session, static_cast<int>(session.history().size()), session.world().set);
}

std::vector<float> course_with_start(const Figures& figures, std::size_t metric) {
    if (figures.by_metric.empty()) return {};
    std::vector<float> course(figures.before[metric]);
    course.insert(course.end(), figures.by_metric[metric].begin(), figures.by_metric[metric].end());
    return course;
}

void update_figures(Figures& figures, const Session& session) {
    const auto simulated = static_cast<int>(session.history().size());
    if (figures.by_metric.empty() || simulated < figures.days) figures = figures_of_start(session);
    while (figures.days < simulated) {
        ++figures.days;
        append(figures.by_metric, figures.bond_shares, figures_on(session, figures.days, session.world().set));
    }
    update_recent(figures.recent, session.world());
}

std::string window_text(const Session& session, Language language) {
    const int day = session.world().day, known = day + static_cast<int>(session.before().size());
    if (known == 0) return tr(Text::no_day_yet, language);
    if (known >= figure_window_days) return tr(day == 0 ? Text::days_before_start : Text::last_30_days, language);
    return sentence(tr(known == 1 ? Text::one_day_so_far : Text::n_days_so_far, language),
                    decimal(known, 0, language).view());
}

std::vector<int> change_days(const Session& session) {
    std::vector<int> days;
    for (const Change& change : session.log()) {
        if (change.command.day <= session.world().day) days.push_back(change.command.day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

}  // namespace goodwill::ui
