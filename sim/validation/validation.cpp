#include "sim/validation/validation.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "sim/base/det_math.h"
#include "sim/base/table_text.h"
#include "sim/session/metrics.h"
#include "sim/session/session.h"
#include "sim/validation/evidence.h"
#include "sim/validation/statistics.h"

namespace goodwill {

namespace {

enum class Setting : std::size_t {
#define SETTING(id, ...) id,
#include "sim/validation/settings.inl"
};

double annual_share(double events, double days_at_risk) {
    return 1.0 - det_pow(1.0 - share_of(events, days_at_risk), 365.0);
}

double nps_of(const Evidence& e, const World& world) {
    return metric_table()[*find_metric("nps")].value(e.window, world.p);
}

// The bank's call centre of 1999: open from 7 to 24 o'clock, two humps of calls (Sunday to Thursday), service times with
// a long tail (mean 188 s, median 84 s), callers whose patience lasts 300 s on average, and some 1,560 calls a day.
void as_published(Scenario& s) {
    constexpr double calls[] = {2.6, 5.6, 7.8, 8.9, 7.8, 7.0, 7.3, 7.7, 7.7, 7.4, 5.9, 5.1, 4.2, 3.8, 3.9, 3.5, 2.7};
    for (Touchpoint& t : s.touchpoints) {
        if (t.kind != TouchpointKind::hotline) {
            continue;
        }
        t.opens_h = 7.0;
        t.closes_h = 24.0;
        t.arrival_profile = {};
        std::copy(std::begin(calls), std::end(calls), t.arrival_profile.begin() + 7);
        t.staff = 7;
        t.shift_h = 8.5;
        t.handling_mean_s = 188.0;
        t.handling_cv = 2.0;
        t.patience_mean_s = 300.0;
    }
    for (Journey& journey : s.journeys) {
        if (journey.trigger == Trigger::issue) {
            journey.rate_per_year = 14.0;
        }
    }
}

// CDNOW: purchase rates gamma with shape 0.243 and scale 4.41 weeks, dropout after a purchase Beta(0.793, 2.426).
void buying_as_published(Scenario& s) {
    s.activity_shape = 0.243;
    s.dropout_a = 0.793;
    s.dropout_b = 2.426;
    double rate = 0.0;
    for (const Journey& journey : s.journeys) {
        rate += journey.trigger == Trigger::purchase ? journey.rate_per_year : 0.0;
    }
    constexpr double published_rate = 0.243 / 4.414 * 365.0 / 7.0;
    for (Journey& journey : s.journeys) {
        journey.rate_per_year *= journey.trigger == Trigger::purchase ? published_rate / rate : 1.0;
    }
}

constexpr SettingInfo settings[] = {
#define SETTING(id, scenario, customers, days_before, days, en, de, change)   \
    {#id, scenario, customers, days_before, days, {en, de}, [](Scenario& s) { \
         Parameters& p = s.parameters;                                        \
         static_cast<void>(p);                                                \
         change;                                                              \
     }},
#include "sim/validation/settings.inl"
};

const FactInfo facts[] = {
#define FACT(id, minimum, maximum, unit, decimals, tag, kind, setting, en, de, source, expression) \
    {#id,                                                                                          \
     minimum,                                                                                      \
     maximum,                                                                                      \
     unit_named(unit),                                                                             \
     decimals,                                                                                     \
     EvidenceTag::tag,                                                                             \
     FactKind::kind,                                                                               \
     static_cast<std::size_t>(Setting::setting),                                                   \
     {en, de},                                                                                     \
     in_both(source),                                                                              \
     [](const Evidence& e, const World& w) -> double {                                             \
         const Counters& c = e.window.total;                                                       \
         static_cast<void>(c);                                                                     \
         static_cast<void>(w);                                                                     \
         return expression;                                                                        \
     }},
#include "sim/validation/facts.inl"
};

class FactsOfSetting final : public Instrument {
   public:
    explicit FactsOfSetting(std::size_t setting) : setting_(setting) {}
    void begin(const World& world) override { evidence_ = start_watching(world); }
    void see(const World& world) override { observe(evidence_, world); }
    [[nodiscard]] std::vector<double> values(const Session& session) const override {
        std::vector<double> values(std::size(facts), not_measured);
        for (std::size_t i = 0; i < std::size(facts); ++i) {
            if (facts[i].setting == setting_) {
                values[i] = facts[i].measure(evidence_, session.world());
            }
        }
        return values;
    }

   private:
    std::size_t setting_;
    Evidence evidence_;
};

}  // namespace

std::span<const SettingInfo> setting_table() { return settings; }
std::span<const FactInfo> fact_table() { return facts; }

Job fact_job(const Scenario& scenario, std::size_t setting, std::uint64_t seed) {
    const SettingInfo& info = settings[setting];
    auto changed = std::make_shared<Scenario>(sized(scenario, {.seed = seed, .customers = info.customers}));
    info.change(*changed);
    Job job;
    job.scenario = std::move(changed);
    job.seed = seed;
    job.days_before = info.days_before;
    job.days = info.days;
    job.instrument = [setting] { return std::make_unique<FactsOfSetting>(setting); };
    return job;
}

FactPlan fact_plan(const std::vector<Scenario>& scenarios, const std::vector<bool>& is_wanted, int replications,
                   std::uint64_t first_seed) {
    FactPlan plan;
    for (std::size_t setting = 0; setting < is_wanted.size(); ++setting) {
        if (is_wanted[setting]) {
            plan.setting_of_point.push_back(setting);
        }
    }
    std::stable_sort(plan.setting_of_point.begin(), plan.setting_of_point.end(),
                     [](std::size_t a, std::size_t b) { return settings[a].customers > settings[b].customers; });
    for (const std::size_t setting : plan.setting_of_point) {
        plan.plan.points.push_back(fact_job(scenarios[setting], setting, first_seed));
    }
    plan.plan.replications = replications;
    plan.plan.first_seed = first_seed;
    return plan;
}

std::vector<std::vector<double>> fact_values(const FactPlan& plan, std::span<const JobResult> results) {
    std::vector<std::vector<double>> values(
        std::size(facts), std::vector<double>(static_cast<std::size_t>(plan.plan.replications), not_measured));
    for (std::size_t point = 0; point < plan.setting_of_point.size(); ++point) {
        for (std::size_t fact = 0; fact < std::size(facts); ++fact) {
            if (facts[fact].setting == plan.setting_of_point[point]) {
                values[fact] = replications_of(plan.plan, results, point, fact);
            }
        }
    }
    return values;
}

FactResult judge(const FactInfo& fact, std::span<const double> values) {
    FactResult result;
    result.interval = interval_of(values);
    result.is_inside = is_inside(fact, result.interval.low) && is_inside(fact, result.interval.high);
    return result;
}

}  // namespace goodwill
