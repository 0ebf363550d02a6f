#include "sim/rules/programmes.h"

namespace goodwill {

double effect_of(const ParameterInfo& info, double value) {
    const bool is_programme = info.programme_cost_eur > 0.0 && info.minimum == 0.0 && info.maximum == 1.0;
    return is_programme ? (1.4 - 0.4 * value) * value : value;
}

Parameters effects_of(const Parameters& set) {
    Parameters effects = set;
    for (const ParameterInfo& info : parameter_table()) {
        effects.*info.field = effect_of(info, set.*info.field);
    }
    return effects;
}

double lever_cost_eur_per_year(const ParameterInfo& info, double value) {
    const double share = (value - info.minimum) / (info.maximum - info.minimum);
    return info.programme_cost_eur * share * share;
}

double programme_cost_eur_per_year(const Parameters& set, ParameterGroup group) {
    double sum = 0.0;
    for (const ParameterInfo& info : parameter_table()) {
        sum += info.group == group ? lever_cost_eur_per_year(info, set.*info.field) : 0.0;
    }
    return set.programme_scale * sum;
}

}  // namespace goodwill
