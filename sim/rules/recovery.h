// Complaints: how likely they are, how well they are answered, what the answer returns to the account (M9, M10).
#pragma once

#include "sim/scenario/parameters.h"
#include "sim/world/day_log.h"
#include "sim/world/population.h"

namespace goodwill {

inline constexpr int first_recovery_days = 180;  // a second one within this time cannot raise the account (M10)

// Probability that a bad contact is complained about to the company, at most 0.6.
// `severity` 0–1, `trust` 0–1.
double voice_probability(double severity, double trust, const Parameters& p);

// How far a bad contact is beyond the threshold of bad, 0 … 1 at the threshold of severe.
double severity_of(double disconfirmation, const Parameters& p);

// Quality of a recovery, 0–1, from speed, compensation, the employee's empathy (0–1) and empowerment.
double recovery_quality(double speed, double empathy, const Parameters& p);

// A recovery of at least this quality puts things right; a worse one was in vain.
inline constexpr double satisfying_recovery = 0.5;

// Points that a recovery of quality r books: gain · (r − ½) · loss, more in strong relationships (M5), capped at the
// balance before the failure, plus the cap of a first recovery. `points` is the balance now. One in vain draws
// double_deviation · (1 − 2r) · loss: at 0, when nothing was solved, the whole of it.
double recovery_points(double quality, double loss_points, double before_points, double points, bool is_first,
                       const Parameters& p);

// Satisfaction after a recovery of quality r (M10): failed + r/¾ · (before − failed), at most what it was before the
// failure, plus the cap of a first recovery; 0–10 points.
double satisfaction_after_recovery(double quality, double failed, double before, bool is_first, const Parameters& p);

// What a recovery of quality r leaves of a grudge: less where the relationship was strong (M5). `trust` is 0–1.
double grudge_kept(double quality, double trust, const Parameters& p);

}  // namespace goodwill
