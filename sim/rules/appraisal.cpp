#include "sim/rules/appraisal.h"

#include <algorithm>
#include <cmath>

#include "sim/base/det_math.h"
#include "sim/world/population.h"

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

double basic_value(double weight, double x) { return -weight * (1.0 - x) * (1.0 - x); }
double performance_value(double weight, double x) { return weight * (2.0 * x - 1.0); }
double excitement_value(double weight, double x) { return weight * x * x; }

double attribute_value(const KanoWeights& kano, bool has_failed, bool is_wow, double perceived, double expectation) {
    return basic_value(kano.basic, has_failed ? 0.0 : 1.0) + excitement_value(kano.excitement, is_wow ? 1.0 : 0.0) +
           performance_value(kano.performance, 0.1 * perceived) -
           performance_value(kano.performance, 0.1 * expectation);
}

void drift(KanoWeights& kano, double months) {
    if (months <= 0.0) {
        return;
    }
    constexpr double days_per_month = 365.0 / 12.0;
    const double share = 1.0 - det_exp(-1.0 / (months * days_per_month));
    const double becomes_usual = kano.excitement * share;
    const double becomes_basic = kano.on_the_way * share;
    kano.excitement -= becomes_usual;
    kano.on_the_way += becomes_usual - becomes_basic;
    kano.performance += becomes_usual - becomes_basic;
    kano.basic += becomes_basic;
}

Judgement judge(double disconfirmation, double effort, double loss_aversion, double appreciation, double points,
                const Parameters& p, double attributes) {
    Judgement j;
    j.is_delighted = disconfirmation > p.delight_threshold;
    j.is_bad = disconfirmation < -p.delight_threshold;
    j.is_severe = disconfirmation < -p.severe_threshold;
    const double value = value_of(disconfirmation, loss_aversion, p);
    const double kano = p.kano_weight * p.deposit_value * attributes;
    j.value = value;
    if (disconfirmation >= -p.tolerance_zone) {
        j.deposit = p.deposit_contact + p.deposit_value * std::min(value, most_value_deposited) +
                    p.deposit_appreciation * appreciation + std::max(0.0, kano);
        if (j.is_delighted) {
            j.deposit += 2.0 * p.omega_delight * p.deposit_delight;
        }
    }
    const double loss = (value < 0.0 ? -p.deposit_value * value : 0.0) + std::max(0.0, -kano);
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

void remember(JourneyMemory& memory, double value, double perceived) {
    ++memory.contacts;
    memory.value_sum += static_cast<float>(value);
    if (std::abs(value) >= std::abs(static_cast<double>(memory.peak))) {
        memory.peak = static_cast<float>(value);
    }
    const double distance = perceived - static_cast<double>(memory.perceived_mean);
    memory.perceived_mean += static_cast<float>(distance / memory.contacts);
    memory.perceived_squares += static_cast<float>(distance * (perceived - static_cast<double>(memory.perceived_mean)));
}

double remembered_value(const JourneyMemory& memory, double end, const Parameters& p) {
    const double mean = static_cast<double>(memory.value_sum) / std::max(1U, memory.contacts);
    const double moments = 0.5 * static_cast<double>(memory.peak) + 0.5 * end;
    return p.peak_end_weight * moments + (1.0 - p.peak_end_weight) * mean;
}

double spread_of(const JourneyMemory& memory) {
    return det_sqrt(std::max(0.0, static_cast<double>(memory.perceived_squares)) / std::max(1U, memory.contacts));
}

double journey_points(const JourneyMemory& memory, double end, const Parameters& p) {
    const double mean = static_cast<double>(memory.value_sum) / std::max(1U, memory.contacts);
    return p.journey_weight * p.deposit_value * (remembered_value(memory, end, p) - mean) -
           p.consistency_weight * spread_of(memory);
}

double survey_score(double points, double normal, const Parameters& p) {
    const double mean = p.score_intercept + p.score_account * points;
    return std::clamp(std::floor(mean + p.score_noise * normal + 0.5), 0.0, 10.0);
}

}  // namespace goodwill
