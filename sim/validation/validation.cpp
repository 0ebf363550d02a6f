#include "sim/validation/validation.h"

#include <limits>

#include "sim/det_math.h"
#include "sim/metrics.h"
#include "sim/session.h"
#include "sim/validation/evidence.h"

namespace goodwill {

namespace {

enum class Setting : std::size_t {
#define SETTING(id, ...) id,
#include "sim/validation/settings.inl"
};

enum class How { outcome, construction };

double annual_share(double events, double days_at_risk) {
    return 1.0 - det_pow(1.0 - share_of(events, days_at_risk), 365.0);
}

double nps_of(const Evidence& e, const World& world) {
    return metric_table()[*find_metric("nps")].value(e.window, world.p);
}

constexpr SettingInfo settings[] = {
#define SETTING(id, scenario, customers, days_before, days, en, de, change)     \
    {#id, scenario, customers, days_before, days, {en, de}, [](Parameters& p) { \
         static_cast<void>(p);                                                  \
         change;                                                                \
     }},
#include "sim/validation/settings.inl"
};

const FactInfo facts[] = {
#define FACT(id, minimum, maximum, unit, decimals, tag, how, setting, en, de, source, expression) \
    {#id,                                                                                         \
     minimum,                                                                                     \
     maximum,                                                                                     \
     unit_named(unit),                                                                            \
     decimals,                                                                                    \
     EvidenceTag::tag,                                                                            \
     How::how == How::construction,                                                               \
     static_cast<std::size_t>(Setting::setting),                                                  \
     {en, de},                                                                                    \
     source,                                                                                      \
     [](const Evidence& e, const World& w) -> double {                                            \
         const Counters& c = e.window.total;                                                      \
         static_cast<void>(c);                                                                    \
         static_cast<void>(w);                                                                    \
         return expression;                                                                       \
     }},
#include "sim/validation/facts.inl"
};

}  // namespace

std::span<const SettingInfo> setting_table() { return settings; }
std::span<const FactInfo> fact_table() { return facts; }

std::vector<double> measure(const Scenario& scenario, std::size_t setting, std::uint64_t seed) {
    const SettingInfo& info = settings[setting];
    Scenario changed = scenario;
    info.change(changed.parameters);
    SessionOptions options;
    options.seed = seed;
    options.customers = info.customers;
    Session session = start_session(changed, options);
    for (int day = 0; day < info.days_before; ++day) {
        advance_day(session);
    }
    Evidence evidence = start_watching(session.world);
    for (int day = 0; day < info.days; ++day) {
        advance_day(session);
        observe(evidence, session.world);
    }
    std::vector<double> values(std::size(facts), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < std::size(facts); ++i) {
        if (facts[i].setting == setting) {
            values[i] = facts[i].measure(evidence, session.world);
        }
    }
    return values;
}

FactResult judge(const FactInfo& fact, std::span<const double> values) {
    FactResult result;
    result.interval = interval_of(values);
    result.is_inside = result.interval.mean >= fact.minimum && result.interval.mean <= fact.maximum;
    return result;
}

}  // namespace goodwill
