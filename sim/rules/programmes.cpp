#include "sim/rules/programmes.h"

namespace goodwill {

double effect_of(const ParameterInfo& info, double value) {
    const bool is_programme = info.cost.most > 0.0 && info.minimum == 0.0 && info.maximum == 1.0;
    return is_programme ? (1.4 - 0.4 * value) * value : value;
}

Parameters effects_of(const Parameters& set) {
    Parameters effects = set;
    for (const ParameterInfo& info : parameter_table()) {
        effects.*info.field = effect_of(info, set.*info.field);
    }
    return effects;
}

double CostBases::of(CostBasis basis) const {
    switch (basis) {
        case CostBasis::customers:
            return customer_years;
        case CostBasis::wages:
            return wages_eur;
        case CostBasis::revenue:
            break;
    }
    return revenue_eur;
}

double lever_cost_eur(const ParameterInfo& info, double value, const CostBases& bases) {
    const double share = (value - info.minimum) / (info.maximum - info.minimum);
    return info.cost.most * share * share * bases.of(info.cost.basis);
}

double programme_cost_eur(const Parameters& set, ParameterGroup group, const CostBases& bases) {
    double sum = 0.0;
    for (const ParameterInfo& info : parameter_table()) {
        sum += info.group == group ? lever_cost_eur(info, set.*info.field, bases) : 0.0;
    }
    return set.programme_scale * sum;
}

}  // namespace goodwill
