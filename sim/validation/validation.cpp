#include "sim/validation/validation.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "sim/base/det_math.h"
#include "sim/base/table_text.h"
#include "sim/session/metrics.h"
#include "sim/session/session.h"
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
     in_both(source),                                                                             \
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

Measurement::Measurement(const Scenario& scenario, std::size_t setting, std::uint64_t seed) : setting_(setting) {
    SessionOptions options;
    options.seed = seed;
    options.customers = settings[setting].customers;
    Scenario at_size = sized(scenario, options);
    settings[setting].change(at_size);
    session_ = start_session(at_size, SessionOptions{.seed = seed});
}

void Measurement::advance() {
    const int days_before = settings[setting_].days_before;
    if (session_.world().day == days_before) {
        evidence_ = start_watching(session_.world());
    }
    session_.advance_day();
    if (session_.world().day > days_before) {
        observe(evidence_, session_.world());
    }
}

double Measurement::progress() const {
    return static_cast<double>(session_.world().day) / (settings[setting_].days_before + settings[setting_].days);
}

bool Measurement::is_finished() const {
    return session_.world().day >= settings[setting_].days_before + settings[setting_].days;
}

std::vector<double> Measurement::values() const {
    std::vector<double> values(std::size(facts), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < std::size(facts); ++i) {
        if (facts[i].setting == setting_) {
            values[i] = facts[i].measure(evidence_, session_.world());
        }
    }
    return values;
}

std::vector<double> measure(const Scenario& scenario, std::size_t setting, std::uint64_t seed) {
    Measurement measurement(scenario, setting, seed);
    while (!measurement.is_finished()) {
        measurement.advance();
    }
    return measurement.values();
}

FactResult judge(const FactInfo& fact, std::span<const double> values) {
    FactResult result;
    result.interval = interval_of(values);
    result.is_inside = is_inside(fact, result.interval.mean);
    return result;
}

}  // namespace goodwill
