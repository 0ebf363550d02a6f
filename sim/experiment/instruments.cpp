#include "sim/experiment/instruments.h"

#include <algorithm>

#include "sim/experiment/statistics.h"
#include "sim/session/metrics.h"

namespace goodwill {

namespace {

// Over the days that end with this one.
DayRecord window_of(std::span<const DayRecord> history, int day, int days) {
    DayRecord window;
    for (const DayRecord& one : history.subspan(static_cast<std::size_t>(day - days), static_cast<std::size_t>(days))) {
        add(window, one);
    }
    return window;
}

class MetricsAndMore : public Instrument {
   public:
    void begin(const World& world) override { first_measured_ = static_cast<std::size_t>(world.day); }
    void see(const World& world) override { static_cast<void>(world); }
    [[nodiscard]] std::vector<double> values(const Session& session) const override {
        std::vector<double> values = metrics_over(session.history().subspan(first_measured_), session.world().set);
        add_more(session, values);
        return values;
    }

   protected:
    [[nodiscard]] std::size_t first_measured() const { return first_measured_; }

   private:
    virtual void add_more(const Session& session, std::vector<double>& values) const = 0;

    std::size_t first_measured_ = 0;
};

class MetricsAndSpending final : public MetricsAndMore {
    void add_more(const Session& session, std::vector<double>& values) const override {
        values.push_back(spending_eur_per_year(session.history().subspan(first_measured())));
    }
};

class MetricsAndCourse final : public MetricsAndMore {
   public:
    explicit MetricsAndCourse(std::size_t metric) : metric_(metric) {}

   private:
    void add_more(const Session& session, std::vector<double>& values) const override {
        const MetricInfo& metric = metric_table()[metric_];
        for (const int day : course_days(static_cast<int>(session.history().size()))) {
            const DayRecord window = window_of(session.history(), day, std::min(day, course_window));
            values.push_back(metric.value(window, session.world().set));
        }
    }

    std::size_t metric_;
};

class Courses final : public Instrument {
   public:
    void begin(const World& world) override { static_cast<void>(world); }
    void see(const World& world) override { static_cast<void>(world); }
    [[nodiscard]] std::vector<double> values(const Session& session) const override {
        std::vector<double> values;
        for (const int day : course_days(static_cast<int>(session.history().size()))) {
            const DayRecord usual = window_of(session.history(), day, std::min(day, figure_window_days));
            for (const MetricInfo& metric : metric_table()) {
                const int days = window_days(metric);
                values.push_back(
                    day < days
                        ? not_a_value
                        : metric.value(days == figure_window_days ? usual : window_of(session.history(), day, days),
                                       session.world().set));
            }
        }
        return values;
    }
};

}  // namespace

std::unique_ptr<Instrument> measure_courses() { return std::make_unique<Courses>(); }

double spending_eur_per_year(std::span<const DayRecord> days) {
    double cents = 0.0;
    for (const DayRecord& day : days) {
        const Counters& count = day.total;
        cents += count.wages + count.programme_cost + count.advertising_cost + count.wow_cost + count.complaint_cost +
                 count.win_back_cost + count.hire_cost;
    }
    return cents / 100.0 * 365.0 / static_cast<double>(days.size());
}

std::unique_ptr<Instrument> measure_metrics_and_spending() { return std::make_unique<MetricsAndSpending>(); }

std::vector<int> course_days(int days) {
    std::vector<int> ends;
    for (int day = days; day >= std::min(days, course_window) && day > 0; day -= course_step) {
        ends.push_back(day);
    }
    std::reverse(ends.begin(), ends.end());
    return ends;
}

MakeInstrument measure_metrics_and_course(std::size_t metric) {
    return [metric] { return std::make_unique<MetricsAndCourse>(metric); };
}

}  // namespace goodwill
