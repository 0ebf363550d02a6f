// The stretch of days that a chart shows: all of them, until somebody comes closer. Days count as on the screen: 0 is the start.
#pragma once

#include <optional>

namespace goodwill::ui {

inline constexpr double least_days_seen = 7.0;

// From one day to another, both included; a stretch of what is seen need not begin with a whole day.
struct Days {
    double first = 1.0, last = 1.0;

    [[nodiscard]] double span() const { return last - first; }
};

struct ChartView {
    double span = 0.0;            // days from the left edge to the right one; 0: all, also those to come
    double last = 0.0;            // at the right edge
    bool is_at_end = true;        // goes along with the newest day
    std::optional<int> read_day;  // whose values are read off
    bool wants_picture = false;   // once it has been scrolled into sight
};

// `all`: the days that have a value; here and below.
Days days_seen(const ChartView& view, const Days& all);
// Closer by `factor`, or farther away where it is below 1; the day `around` keeps its place. Not closer than a week.
void zoom(ChartView& view, const Days& all, double factor, double around);
// Moves the stretch by so many days, to the first or the newest at most.
void pan(ChartView& view, const Days& all, double days);
// Moves it only as far as it must for this day to be seen.
void show_day(ChartView& view, const Days& all, double day);
void show_all_days(ChartView& view);
bool shows_all_days(const ChartView& view, const Days& all);

}  // namespace goodwill::ui
