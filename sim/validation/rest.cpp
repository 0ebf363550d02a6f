#include "sim/validation/rest.h"

#include <iterator>
#include <memory>

#include "sim/base/cycle.h"
#include "sim/base/table_text.h"
#include "sim/session/metrics.h"

namespace goodwill {

namespace {

enum class How { relative, absolute };

double customers_of(const Counters& c) { return c.customer_days / days_per_year; }

constexpr RestLimit limits[] = {
#define REST_LIMIT(id, unit, decimals, how, limit, en, de, expression) \
    {#id,                                                              \
     unit_named(unit),                                                 \
     decimals,                                                         \
     How::how == How::relative,                                        \
     limit,                                                            \
     {en, de},                                                         \
     [](const DayRecord& r, const Parameters& p) -> double {           \
         const Counters& c = r.total;                                  \
         static_cast<void>(c);                                         \
         static_cast<void>(p);                                         \
         return expression;                                            \
     }},
#include "sim/validation/rest_limits.inl"
};

class YearsAtRest final : public Instrument {
   public:
    void begin(const World& world) override { static_cast<void>(world); }
    void see(const World& world) override {
        if (seen_days_ % days_per_year == 0) {
            years_.push_back(world.record);
        } else {
            add(years_.back(), world.record);
        }
        ++seen_days_;
    }
    [[nodiscard]] std::vector<double> values(const Session& session) const override {
        std::vector<double> changes;
        for (const RestLimit& limit : limits) {
            for (const RestSpan& span : rest_spans) {
                changes.push_back(rest_change(limit, year(span.from), year(span.to), session.world().set));
            }
        }
        return changes;
    }

   private:
    [[nodiscard]] const DayRecord& year(int number) const { return years_[static_cast<std::size_t>(number - 1)]; }

    int seen_days_ = 0;
    std::vector<DayRecord> years_;
};

}  // namespace

std::span<const RestLimit> rest_limits() { return limits; }

double rest_change(const RestLimit& limit, const DayRecord& earlier, const DayRecord& later, const Parameters& p) {
    const double before = limit.value(earlier, p);
    const double after = limit.value(later, p);
    return limit.is_relative ? after / before - 1.0 : after - before;
}

Job rest_job(const Scenario& scenario, std::uint64_t seed) {
    auto untouched = std::make_shared<Scenario>(scenario);
    untouched->schedule.clear();
    Job job;
    job.scenario = std::move(untouched);
    job.seed = seed;
    job.days = rest_years * days_per_year;
    job.instrument = [] { return std::make_unique<YearsAtRest>(); };
    return job;
}

Plan rest_plan(const std::vector<Scenario>& scenarios, int replications, std::uint64_t first_seed) {
    Plan plan;
    for (const Scenario& scenario : scenarios) {
        plan.points.push_back(rest_job(scenario, first_seed));
    }
    plan.replications = replications;
    plan.first_seed = first_seed;
    return plan;
}

std::vector<RestRow> rest_rows(const Plan& plan, std::span<const JobResult> results) {
    std::vector<RestRow> rows;
    for (std::size_t point = 0; point < plan.points.size(); ++point) {
        std::size_t value = 0;
        for (const RestLimit& limit : limits) {
            for (const RestSpan& span : rest_spans) {
                const Interval change = interval_of(replications_of(plan, results, point, value));
                const bool is_inside = change.low >= -limit.limit && change.high <= limit.limit;
                rows.push_back({plan.points[point].scenario->id, limit, span, change, is_inside});
                ++value;
            }
        }
    }
    return rows;
}

}  // namespace goodwill
