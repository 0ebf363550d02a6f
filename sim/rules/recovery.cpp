#include "sim/rules/recovery.h"

#include <algorithm>

#include "sim/base/det_math.h"
#include "sim/rules/staff.h"

namespace goodwill {

double voice_probability(double severity, double trust, const Parameters& p) {
    constexpr double most = 0.6;
    const double probability =
        p.voice_share * (1.0 + p.complaint_ease) * (1.0 + p.voice_severity * severity) * (1.0 + p.voice_trust * trust);
    return std::min(most, probability);
}

double severity_of(double disconfirmation, const Parameters& p) {
    const double width = std::max(0.1, p.severe_threshold - p.delight_threshold);
    return std::clamp((-disconfirmation - p.delight_threshold) / width, 0.0, 1.0);
}

double recovery_quality(double speed, double empathy, const Parameters& p) {
    constexpr double compensation_scale_eur = 40.0;  // assumption: 63 % of the effect
    const double generosity = 1.0 - det_exp(-p.compensation_eur / compensation_scale_eur);
    // Speed counts most: quick recovery keeps 95 % against 70 % (intention, TARP); weights are an assumption.
    const double quality = 0.1 + 0.35 * speed + 0.2 * generosity + 0.25 * empathy + 0.1 * empowerment_share(p);
    return std::clamp(quality, 0.0, 1.0);
}

double recovery_points(double quality, double loss_points, double before_points, double points, bool is_first,
                       const Parameters& p) {
    if (quality < satisfying_recovery) {
        return -p.double_deviation * (1.0 - quality / satisfying_recovery) * loss_points;
    }
    const double gain = p.recovery_gain * (quality - satisfying_recovery) * loss_points *
                        (1.0 + p.recovery_trust * (2.0 * trust_at(before_points, p) - 1.0));
    const double ceiling = before_points + (is_first ? p.recovery_cap : 0.0);
    return std::clamp(ceiling - points, 0.0, gain);
}

double satisfaction_after_recovery(double quality, double failed, double before, bool is_first, const Parameters& p) {
    constexpr double restoring_quality = 0.75;  // brings satisfaction back to where it was (assumption)
    const double gained = quality / restoring_quality * std::max(0.0, before - failed);
    const double ceiling = std::max(failed, before + (is_first ? p.recovery_satisfaction_cap : 0.0));
    return std::clamp(failed + gained, 0.0, std::min(10.0, ceiling));
}

double grudge_kept(double quality, double trust, const Parameters& p) {
    return std::clamp(1.0 - quality * (1.0 + p.recovery_trust * (2.0 * trust - 1.0)), 0.0, 1.0);
}

}  // namespace goodwill
