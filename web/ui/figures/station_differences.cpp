#include "web/ui/figures/station_differences.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "web/ui/figures/figures.h"
#include "web/ui/figures/spread.h"

namespace goodwill::ui {

namespace {

constexpr std::array compared = {StationFigure::wait, StationFigure::gave_up, StationFigure::satisfaction,
                                 StationFigure::contacts};
constexpr int months_back = 12;

double value_of(const TouchpointCounters& month, double days, StationFigure figure) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    switch (figure) {
        case StationFigure::wait:
            return month.queued > 0.0 ? month.wait_s / month.queued : none;
        case StationFigure::gave_up:
            return month.queued > 0.0 ? month.gave_up / month.queued : none;
        case StationFigure::satisfaction:
            return month.contacts > 0.0 ? month.satisfaction / month.contacts : none;
        case StationFigure::contacts:
            return month.contacts / days;
        case StationFigure::moved_by_nothing:
            break;
    }
    return none;
}

// Less is not worth a word.
double least_noticed(StationFigure figure, double without) {
    switch (figure) {
        case StationFigure::wait:
            return 5.0;
        case StationFigure::gave_up:
            return 0.005;
        case StationFigure::satisfaction:
            return 0.05;
        case StationFigure::contacts:
            return std::max(0.5, 0.02 * without);
        case StationFigure::moved_by_nothing:
            break;
    }
    return 0.0;
}

// Months that end today, a month ago and so on, as far as they are known.
std::vector<DayRecord> months_of(const Session& session) {
    std::vector<DayRecord> months;
    const int first = -static_cast<int>(session.before().size());
    for (int until = session.world().day; until - figure_window_days >= first && months.size() <= months_back;
         until -= figure_window_days) {
        months.push_back(counts_until(session, until, figure_window_days));
    }
    if (months.empty()) months.push_back(counts_until(session, session.world().day, figure_window_days));
    return months;
}

double spread_of(const std::vector<DayRecord>& months, std::size_t station, StationFigure figure) {
    Spread spread;
    for (const DayRecord& month : months) {
        spread.add(value_of(month.touchpoint[station], std::max(1.0, month.total.days), figure));
    }
    return spread.deviation();
}

}  // namespace

bool StationDifference::is_better() const {
    if (figure == StationFigure::wait || figure == StationFigure::gave_up) return with < without;
    return figure == StationFigure::satisfaction && with > without;
}

bool StationDifference::is_worse() const {
    if (figure == StationFigure::wait || figure == StationFigure::gave_up) return with > without;
    return figure == StationFigure::satisfaction && with < without;
}

std::vector<StationDifference> station_differences(const Session& own, const Session& twin) {
    const std::vector<DayRecord> months = months_of(twin);
    const DayRecord with = counts_until(own, own.world().day, figure_window_days);
    const double days = std::max(1.0, with.total.days);
    std::vector<StationDifference> all(own.scenario().touchpoints.size());
    for (std::size_t station = 0; station < all.size(); ++station) {
        double furthest = 2.0;
        for (const StationFigure figure : compared) {
            const StationDifference now{figure, value_of(with.touchpoint[station], days, figure),
                                        value_of(months[0].touchpoint[station], days, figure)};
            const double apart = std::fabs(now.with - now.without);
            const double usual = std::max(spread_of(months, station, figure), least_noticed(figure, now.without));
            if (!(apart > furthest * usual)) continue;  // nor where one has no value
            furthest = apart / usual;
            all[station] = now;
        }
    }
    return all;
}

Text name_of(StationFigure figure) {
    switch (figure) {
        case StationFigure::wait:
            return Text::inspector_wait;
        case StationFigure::gave_up:
            return Text::inspector_gave_up;
        case StationFigure::satisfaction:
            return Text::inspector_satisfaction;
        case StationFigure::contacts:
        case StationFigure::moved_by_nothing:
            break;
    }
    return Text::inspector_contacts;
}

Shown station_value(StationFigure figure, double value, Language language) {
    switch (figure) {
        case StationFigure::wait:
            return duration(value, language);
        case StationFigure::gave_up:
            return percent(value, 1, language);
        case StationFigure::satisfaction:
        case StationFigure::contacts:
        case StationFigure::moved_by_nothing:
            break;
    }
    return decimal(value, 1, language);
}

Shown station_change(const StationDifference& difference, Language language) {
    const double change = difference.with - difference.without;
    const Shown size = difference.figure == StationFigure::gave_up
                           ? fill(tr(Text::inspector_percentage_points, language),
                                  decimal(100.0 * std::fabs(change), std::fabs(change) < 0.1 ? 1 : 0, language).view())
                           : station_value(difference.figure, std::fabs(change), language);
    return joined(change < 0.0 ? "−" : "+", size.view());
}

}  // namespace goodwill::ui
