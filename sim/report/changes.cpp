#include "sim/report/changes.h"

#include <algorithm>

#include "sim/report/figure_text.h"
#include "sim/report/plain_text.h"
#include "sim/report/texts.h"

namespace goodwill {

namespace {

constexpr std::size_t most_levers = 40, most_steps = 12;

double start_value(const Scenario& scenario, const Parameters& start, LeverId lever) {
    const auto index = static_cast<std::size_t>(lever.index);
    return lever.kind == LeverId::Kind::parameter ? start.*parameter_table()[index].field
                                                  : static_cast<double>(scenario.touchpoints.at(index).staff);
}

// By day, the last of a day alone, and only what moves the lever.
std::vector<Command> steps_of(std::span<const Command> commands, LeverId lever, double start, int days) {
    std::vector<Command> steps;
    for (const Command& command : commands) {
        if (command.setting.lever == lever && command.day < days) {
            steps.push_back(command);
        }
    }
    std::stable_sort(steps.begin(), steps.end(), [](const Command& a, const Command& b) { return a.day < b.day; });
    std::vector<Command> moving;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool is_last = i + 1 == steps.size() || steps[i + 1].day != steps[i].day;
        const double before = moving.empty() ? start : moving.back().setting.value;
        if (is_last && steps[i].setting.value != before) {
            moving.push_back(steps[i]);
        }
    }
    return moving;
}

}  // namespace

std::vector<LeverCourse> lever_courses(const Scenario& scenario, const Parameters& start,
                                       std::span<const Command> without, std::span<const Command> with, int days) {
    std::vector<LeverCourse> courses;
    for (const std::span<const Command> commands : {with, without}) {
        for (const Command& command : commands) {
            const LeverId lever = command.setting.lever;
            const auto same = [lever](const LeverCourse& course) { return course.lever == lever; };
            if (std::any_of(courses.begin(), courses.end(), same)) {
                continue;
            }
            const double value = start_value(scenario, start, lever);
            LeverCourse course{lever, value, steps_of(without, lever, value, days), steps_of(with, lever, value, days)};
            if (!course.without.empty() || !course.with.empty()) {
                courses.push_back(std::move(course));
            }
        }
    }
    return courses;
}

std::vector<const PresetInfo*> presets_in(std::span<const Command> commands, int days) {
    const auto is_set_on = [commands](const LeverSetting& setting, int day) {
        const auto last = std::find_if(commands.rbegin(), commands.rend(), [&](const Command& command) {
            return command.day == day && command.setting.lever == setting.lever;
        });
        return last != commands.rend() && last->setting.value == setting.value;
    };
    std::vector<const PresetInfo*> found;
    for (const PresetInfo& preset : preset_table()) {
        const std::vector<LeverSetting> settings = settings_of(preset);
        const auto is_put_on = [&](const Command& command) {
            return command.day < days && command.setting == settings.front() &&
                   std::all_of(settings.begin(), settings.end(),
                               [&](const LeverSetting& setting) { return is_set_on(setting, command.day); });
        };
        if (std::any_of(commands.begin(), commands.end(), is_put_on)) {
            found.push_back(&preset);
        }
    }
    return found;
}

std::string course_text(const LeverCourse& course, const std::vector<Command>& steps, Language language) {
    if (steps.empty()) {
        return say(ReportText::unchanged, language);
    }
    std::string text;
    for (std::size_t i = 0; i < std::min(steps.size(), most_steps); ++i) {
        const std::string value = setting_text(course.lever, steps[i].setting.value, language);
        text += i > 0 ? "\n" : "";
        text += steps[i].day == 0
                    ? say(ReportText::value_from_start, language, value)
                    : say(ReportText::value_after_day, language, value, number_text(steps[i].day, 0, language));
    }
    if (steps.size() > most_steps) {
        text += "\n" + say(ReportText::more_steps, language, steps.size() - most_steps);
    }
    return text;
}

void write_changes(HtmlPage& page, const Scenario& scenario, std::span<const LeverCourse> courses,
                   std::span<const PresetInfo* const> presets, const std::string& without, Language language) {
    const bool are_two = !without.empty();
    if (!courses.empty()) {
        HtmlTable table{say(ReportText::changes_caption, language),
                        {{say(ReportText::lever, language), false}, {say(ReportText::at_the_start, language), false}},
                        {}};
        if (are_two) {
            table.columns.emplace_back(without, false);
        }
        table.columns.emplace_back(say(are_two ? ReportText::with_change : ReportText::in_this_run, language), false);
        for (const LeverCourse& course : courses.first(std::min(courses.size(), most_levers))) {
            HtmlRow row{{{shortened(lever_label(scenario, course.lever, language)),
                          {},
                          lever_name(scenario, course.lever),
                          true},
                         {setting_text(course.lever, course.start, language), course.start}},
                        lever_name(scenario, course.lever)};
            if (are_two) {
                row.cells.push_back({course_text(course, course.without, language)});
            }
            row.cells.push_back({course_text(course, course.with, language)});
            table.rows.push_back(std::move(row));
        }
        page.table(table);
        if (courses.size() > most_levers) {
            page.small(say(ReportText::more_levers, language, courses.size() - most_levers));
        }
    }
    for (const PresetInfo* preset : presets) {
        page.small(say(ReportText::named_reading, language, preset->label.in(language), preset->id,
                       preset->help.in(language)));
    }
    if (!scenario.schedule.empty()) {
        page.small(say(ReportText::own_schedule, language, scenario.schedule.size()));
    }
}

}  // namespace goodwill
