#include "web/ui/figures/findings.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/base/table_text.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

constexpr std::uint64_t seed = 1;  // as `goodwill validate` begins

// Customer-days of a setting, in the size of an unscaled scenario: what it takes to measure it, roughly.
double work_of(const SettingInfo& setting) {
    constexpr double usual_customers = 5000.0;
    return std::max<double>(usual_customers, setting.customers) * (setting.days_before + setting.days);
}

bool is_share(const FactInfo& fact) { return fact.unit.en == "%"; }

Shown number(const FactInfo& fact, double value, Language language) {
    return decimal(shown_factor(fact.unit) * value, fact.decimals, language);
}

Shown with_unit(const FactInfo& fact, const Shown& text, Language language) {
    if (fact.unit.en.empty()) return text;
    const bool is_close = is_share(fact) && language == Language::en;
    return joined(joined(text.view(), is_close ? "" : "\xe2\x80\xaf").view(), fact.unit.in(language));
}

}  // namespace

void start_findings(Findings& findings) {
    findings.values.assign(fact_table().size(), std::numeric_limits<double>::quiet_NaN());
    findings.setting = 0;
    findings.measurement.reset();
}

bool is_measuring(const Findings& findings) {
    return !findings.values.empty() && findings.setting < setting_table().size();
}

bool is_measured(const Findings& findings) {
    return !findings.values.empty() && findings.setting >= setting_table().size();
}

void measure_a_day(Findings& findings, std::span<const Scenario> scenarios) {
    if (!findings.measurement) {
        const std::string_view id = setting_table()[findings.setting].scenario;
        const auto scenario =
            std::find_if(scenarios.begin(), scenarios.end(), [&](const Scenario& s) { return s.id == id; });
        if (scenario == scenarios.end()) {
            ++findings.setting;
            return;
        }
        findings.measurement.emplace(fact_job(*scenario, findings.setting, seed));
    }
    findings.measurement->advance();
    if (!findings.measurement->is_finished()) return;
    // Empty when there was no memory for it: its facts stay unmeasured.
    const std::vector<double>& values = findings.measurement->result().values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (fact_table()[i].setting == findings.setting) findings.values[i] = values[i];
    }
    findings.measurement.reset();
    ++findings.setting;
}

double progress_of(const Findings& findings) {
    double done = 0.0, all = 0.0;
    for (std::size_t i = 0; i < setting_table().size(); ++i) {
        const double work = work_of(setting_table()[i]);
        all += work;
        if (i < findings.setting) done += work;
        if (i == findings.setting && findings.measurement) done += work * findings.measurement->progress();
    }
    return done / all;
}

FindingCount count_findings(const Findings& findings, FactKind kind) {
    FindingCount count;
    for (std::size_t i = 0; i < findings.values.size(); ++i) {
        const FactInfo& fact = fact_table()[i];
        if (fact.kind != kind || !std::isfinite(findings.values[i])) continue;
        ++count.measured;
        count.inside += is_inside(fact, findings.values[i]) ? 1 : 0;
    }
    return count;
}

Shown finding_value(const FactInfo& fact, double value, Language language) {
    if (!std::isfinite(value)) return joined("–", "");
    return with_unit(fact, number(fact, value, language), language);
}

Shown finding_target(const FactInfo& fact, Language language) {
    if (fact.maximum <= fact.minimum) return with_unit(fact, number(fact, fact.minimum, language), language);
    // A dash between negative numbers would look like another sign.
    const std::string_view between = fact.minimum < 0.0 ? " … " : "–";
    const Shown from = joined(number(fact, fact.minimum, language).view(), between);
    return with_unit(fact, joined(from.view(), number(fact, fact.maximum, language).view()), language);
}

float finding_place(const FactInfo& fact, double value) {
    // A count that has to be met exactly is as wide as one.
    const double spread = fact.maximum > fact.minimum ? 0.0 : 0.5;
    const double span = fact.maximum - fact.minimum + 2.0 * spread;
    return static_cast<float>(std::clamp((value - fact.minimum + spread + span) / (3.0 * span), 0.0, 1.0));
}

}  // namespace goodwill::ui
