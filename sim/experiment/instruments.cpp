#include "sim/experiment/instruments.h"

#include <algorithm>
#include <cstring>
#include <utility>

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

class MetricsAndCourses final : public MetricsAndMore {
   public:
    explicit MetricsAndCourses(std::vector<std::size_t> metrics) : metrics_(std::move(metrics)) {}

   private:
    void add_more(const Session& session, std::vector<double>& values) const override {
        const std::vector<int> days = course_days(static_cast<int>(session.history().size()));
        for (const std::size_t metric : metrics_) {
            for (const int day : days) {
                const DayRecord window = window_of(session.history(), day, std::min(day, course_window));
                values.push_back(metric_table()[metric].value(window, session.world().set));
            }
        }
    }

    std::vector<std::size_t> metrics_;
};

class Windows final : public Instrument {
   public:
    explicit Windows(std::vector<int> days) : days_(std::move(days)) {}

    void begin(const World& world) override { keep(world); }
    void see(const World& world) override { keep(world); }
    [[nodiscard]] std::vector<double> values(const Session& session) const override {
        std::vector<double> values;
        for (const int day : days_) {
            const Parameters& set = set_on(day);
            const DayRecord usual = window_of(session.history(), day, std::min(day, figure_window_days));
            for (const MetricInfo& metric : metric_table()) {
                const int days = window_days(metric);
                if (day < days) {
                    values.push_back(not_a_value);
                } else if (days == figure_window_days) {
                    values.push_back(metric.value(usual, set));
                } else {
                    values.push_back(metric.value(window_of(session.history(), day, days), set));
                }
            }
        }
        return values;
    }

   private:
    struct Since {
        int day;
        Parameters set;
    };

    // Some figures depend on what is set on their day.
    void keep(const World& world) {
        if (sets_.empty() || std::memcmp(&sets_.back().set, &world.set, sizeof(Parameters)) != 0) {
            sets_.push_back({world.day, world.set});
        }
    }
    [[nodiscard]] const Parameters& set_on(int day) const {
        const auto later = std::find_if(sets_.begin(), sets_.end(), [&](const Since& one) { return one.day > day; });
        return (later == sets_.begin() ? later : later - 1)->set;
    }

    std::vector<int> days_;
    std::vector<Since> sets_;
};

}  // namespace

MakeInstrument measure_windows(std::vector<int> days) {
    return [days = std::move(days)] { return std::make_unique<Windows>(days); };
}

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

MakeInstrument measure_metrics_and_course(std::size_t metric) { return measure_metrics_and_courses({metric}); }

MakeInstrument measure_metrics_and_courses(std::vector<std::size_t> metrics) {
    return [metrics = std::move(metrics)] { return std::make_unique<MetricsAndCourses>(metrics); };
}

}  // namespace goodwill
