// The equations by which a contact is judged. Pure functions; the phase appraise_contact() applies them.
#pragma once

#include "sim/scenario/parameters.h"
#include "sim/scenario/scenario.h"
#include "sim/world/day_log.h"

namespace goodwill {

// Effort of a contact from its causes, 0 … 1 (M6): 1 − e^(−sum of causes).
double effort_index(const Contact& contact, const Parameters& p);

// Satisfaction with a contact, 0–10 (M1; fitted to the ECSI mobile phone data).
double satisfaction_of(double perceived, double expectation, const Parameters& p);

// Value of a deviation beyond the zone of tolerance (M2): d^0.88 for gains, −λ |d|^0.88 for losses.
double value_of(double disconfirmation, double loss_aversion, const Parameters& p);

// Value of an attribute at fulfilment x, 0–1 (M3; Kano): what is basic only disappoints, what excites only pleases.
double basic_value(double weight, double x);        // −k (1 − x)²
double performance_value(double weight, double x);  // k (2x − 1)
double excitement_value(double weight, double x);   // k x²

// What a contact's attributes are worth beyond what was expected: without a failure the basics are there, a wow moment
// is what excites, performance is compared with the performance expected.
double attribute_value(const KanoWeights& kano, bool has_failed, bool is_wow, double perceived, double expectation);

// A day of getting used to it: what excites becomes performance and that, in time, basic; the sum stays (M3).
void drift(KanoWeights& kano, double months);

struct Judgement {
    double value = 0.0;              // of the deviation from expectation (M2)
    bool is_delighted = false;       // above expectation by the threshold
    bool is_bad = false;             // below it by the threshold
    bool is_severe = false;          // below it by the severe threshold
    double deposit = 0.0;            // points, not negative
    double withdrawal = 0.0;         // points, not negative, after forgiveness or betrayal
    double effort_withdrawal = 0.0;  // part of it
};

// What a contact does to the account (M4, M5). `points` is the balance before it, `attributes` the value of its
// attributes (M3).
Judgement judge(double disconfirmation, double effort, double loss_aversion, double appreciation, double points,
                const Parameters& p, double attributes = 0.0);

// Expectation after a contact (M1): E + α (p − E).
double adapted_expectation(double expectation, double perceived, const Parameters& p);

// One more contact of a journey is remembered (M16, M18).
void remember(JourneyMemory& memory, double value, double perceived);

// The value that a journey keeps in memory: w (½ peak + ½ end) + (1 − w) mean (M16). `end` is the last contact's value.
double remembered_value(const JourneyMemory& memory, double end, const Parameters& p);

// Standard deviation of perceived quality over the contacts of a journey, points (M18).
double spread_of(const JourneyMemory& memory);

// What a journey books at its end beyond its contacts: memory against their mean, and its unevenness (M16, M18).
double journey_points(const JourneyMemory& memory, double end, const Parameters& p);

// What somebody answers who is asked how likely a recommendation is, 0–10 (M23): a line in the account, in points, with the
// noise of a standard normal number, rounded.
double survey_score(double points, double normal, const Parameters& p);

}  // namespace goodwill
