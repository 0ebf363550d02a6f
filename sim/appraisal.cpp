#include "sim/appraisal.h"

#include <algorithm>

#include "sim/det_math.h"
#include "sim/population.h"

namespace goodwill {

namespace {

// A pleasant surprise pays in at most this many units of value; more is what the delight deposit is for (M4).
constexpr double most_value_deposited = 1.2;

// 2σ − 1: from −1 in deep debit to +1 in full credit.
double credit_standing(double points, const Parameters& p) { return 2.0 * trust_at(points, p) - 1.0; }

}  // namespace

double effort_index(const Contact& contact, const Parameters& p) {
    const double causes = p.effort_base + p.effort_repeat * contact.repeats + p.effort_switch * contact.switches +
                          p.effort_transfer * contact.transfers + p.effort_explain * contact.explains +
                          p.effort_wait * static_cast<double>(contact.wait_ratio);
    return 1.0 - det_exp(-causes);
}

double satisfaction_of(double perceived, double expectation, const Parameters& p) {
    return std::clamp(
        p.satisfaction_intercept + p.satisfaction_quality * perceived + p.satisfaction_expectation * expectation, 0.0,
        10.0);
}

double value_of(double disconfirmation, double loss_aversion, const Parameters& p) {
    if (disconfirmation > p.tolerance_zone) {
        return det_pow(disconfirmation - p.tolerance_zone, p.value_exponent);
    }
    if (disconfirmation < -p.tolerance_zone) {
        return -loss_aversion * det_pow(-disconfirmation - p.tolerance_zone, p.value_exponent);
    }
    return 0.0;
}

Judgement judge(double disconfirmation, double effort, double loss_aversion, double appreciation, double points,
                const Parameters& p) {
    Judgement j;
    j.is_delighted = disconfirmation > p.delight_threshold;
    j.is_bad = disconfirmation < -p.delight_threshold;
    j.is_severe = disconfirmation < -p.severe_threshold;
    const double value = value_of(disconfirmation, loss_aversion, p);
    if (disconfirmation >= -p.tolerance_zone) {
        j.deposit = p.deposit_contact + p.deposit_value * std::min(value, most_value_deposited) +
                    p.deposit_appreciation * appreciation;
        if (j.is_delighted) {
            j.deposit += 2.0 * p.omega_delight * p.deposit_delight;
        }
    }
    const double loss = value < 0.0 ? -p.deposit_value * value : 0.0;
    const double bad = j.is_bad ? p.bad_ratio * p.withdrawal_bad : 0.0;
    const double laborious = 2.0 * p.omega_effort * p.withdrawal_effort * std::max(0.0, effort - p.effort_threshold);
    if (loss + bad + laborious <= 0.0) {
        return j;
    }
    const double standing = credit_standing(points, p);
    const double buffer = j.is_severe ? 1.0 + p.betrayal * standing : 1.0 - p.forgiveness * standing;
    j.effort_withdrawal = laborious * buffer;
    j.withdrawal = (loss + bad) * buffer + j.effort_withdrawal;
    return j;
}

double adapted_expectation(double expectation, double perceived, const Parameters& p) {
    return expectation + p.expectation_adaptation * (perceived - expectation);
}

}  // namespace goodwill
