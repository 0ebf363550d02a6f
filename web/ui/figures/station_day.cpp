#include "web/ui/figures/station_day.h"

#include <algorithm>
#include <cmath>

#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

constexpr double hour_s = 3600.0;

// Adds the part of each hour that lies between two seconds of the day.
template <class Add>
void spread(double from_s, double to_s, const Add& add) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
        const double begins_s = static_cast<double>(hour) * hour_s;
        const double inside_s = std::min(to_s, begins_s + hour_s) - std::max(from_s, begins_s);
        if (inside_s > 0.0) add(hour, static_cast<float>(inside_s / hour_s));
    }
}

void count_contact(StationDay& day, const Contact& contact, double long_s) {
    const auto arrives_s = static_cast<double>(contact.arrive_s), ends_s = static_cast<double>(contact.end_s);
    const bool gave_up = contact.outcome == Outcome::gave_up;
    const double until_s = gave_up ? ends_s : static_cast<double>(contact.start_s);
    ++day.came;
    if (until_s - arrives_s > long_s) ++day.waited_long;
    if (contact.is_bad) ++day.bad;
    if (gave_up) {
        ++day.gave_up;
        ++day.hours[std::min<std::size_t>(23, static_cast<std::size_t>(arrives_s / hour_s))].gave_up;
    }
    spread(arrives_s, until_s, [&](std::size_t hour, float part) { day.hours[hour].waiting += part; });
    if (!gave_up) spread(until_s, ends_s, [&](std::size_t hour, float part) { day.hours[hour].served += part; });
}

// The first of the two hours in which most of them gave up; −1 where there are no such two.
int hour_of_giving_up(const StationDay& day) {
    int best = 0, most = 0;
    for (int hour = 0; hour < 23; ++hour) {
        const auto at = static_cast<std::size_t>(hour);
        const int here = day.hours[at].gave_up + day.hours[at + 1].gave_up;
        if (here > most) {
            most = here;
            best = hour;
        }
    }
    return day.gave_up >= 2 && 2 * most > day.gave_up ? best : -1;
}

// Without decimals: a limit, not a measurement.
std::string long_wait_text(const World& world, std::size_t station, Language language) {
    const double limit_s = long_wait_s(world, station);
    const bool is_hours = limit_s >= hour_s;
    const Shown number = decimal(is_hours ? limit_s / hour_s : limit_s / 60.0, 0, language);
    return std::string(number.view()) + (is_hours ? "\u202fh" : "\u202fmin");
}

}  // namespace

StationDay station_day(const World& world, std::size_t station) {
    StationDay day;
    const double long_s = long_wait_s(world, station);
    for (const Contact& contact : world.today.contacts) {
        if (contact.touchpoint == station) count_contact(day, contact, long_s);
    }
    for (const std::uint32_t index : world.stations[station].roster) {
        const Employee& who = world.employees[index];
        if (!works_on(who, std::max(0, world.day - 1))) continue;
        spread(who.shift_start_s, who.shift_end_s,
               [&](std::size_t hour, float part) { day.hours[hour].on_duty += part; });
    }
    return day;
}

double long_wait_s(const World& world, std::size_t station) {
    return kind_info(world.scenario->touchpoints[station].kind).is_live ? 180.0 : 4.0 * hour_s;
}

std::string station_sentence(const World& world, std::size_t station, const StationDay& day, Language language) {
    const auto number = [&](int count) { return std::string(decimal(count, 0, language).view()); };
    if (day.came == 0) return tr(Text::station_nobody, language);
    if (!kind_info(world.scenario->touchpoints[station].kind).is_staffed) {
        return sentence(tr(Text::station_bad, language), number(day.came), number(day.bad));
    }
    const std::string long_wait = long_wait_text(world, station, language);
    std::string text = day.waited_long == 0 ? sentence(tr(Text::station_quick, language), number(day.came), long_wait)
                                            : sentence(tr(Text::station_waited, language), number(day.came),
                                                       number(day.waited_long), long_wait);
    text += " ";
    if (day.gave_up == 0) return text + tr(Text::station_none_gave_up, language);
    text += sentence(tr(Text::station_gave_up, language), share_of(day.gave_up, day.came, 0, language).view());
    const int hour = hour_of_giving_up(day);
    if (hour >= 0) text += sentence(tr(Text::station_mostly, language), number(hour), number(hour + 2));
    return text + ".";
}

std::string staffing_text(int positions, std::size_t people, Language language) {
    std::string text = sentence(tr(positions == 1 ? Text::one_position : Text::n_positions, language),
                                decimal(positions, 0, language).view());
    const Shown count = decimal(static_cast<double>(people), 0, language);
    const bool in_shifts = people > static_cast<std::size_t>(std::max(0, positions));
    const Text who = in_shifts ? Text::people_in_shifts : people == 1 ? Text::one_at_work : Text::people_at_work;
    return text + sentence(tr(who, language), count.view());
}

}  // namespace goodwill::ui
