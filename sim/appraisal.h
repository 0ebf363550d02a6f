// The equations by which a contact is judged. Pure functions; the phase appraise_contacts() applies them.
#pragma once

#include "sim/day_log.h"
#include "sim/parameters.h"

namespace goodwill {

// Effort of a contact from its causes, 0 … 1 (M6): 1 − e^(−sum of causes).
double effort_index(const Contact& contact, const Parameters& p);

// Satisfaction with a contact, 0–10 (M1; fitted to the ECSI mobile phone data).
double satisfaction_of(double perceived, double expectation, const Parameters& p);

// Value of a deviation beyond the zone of tolerance (M2): d^0.88 for gains, −λ |d|^0.88 for losses.
double value_of(double disconfirmation, double loss_aversion, const Parameters& p);

struct Judgement {
    bool is_delighted = false;       // above expectation by the threshold
    bool is_bad = false;             // below it by the threshold
    bool is_severe = false;          // below it by the severe threshold
    double deposit = 0.0;            // points, not negative
    double withdrawal = 0.0;         // points, not negative, after forgiveness or betrayal
    double effort_withdrawal = 0.0;  // part of it
};

// What a contact does to the account (M4, M5). `points` is the balance before it.
Judgement judge(double disconfirmation, double effort, double loss_aversion, double appreciation, double points,
                const Parameters& p);

// Expectation after a contact (M1): E + α (p − E).
double adapted_expectation(double expectation, double perceived, const Parameters& p);

}  // namespace goodwill
