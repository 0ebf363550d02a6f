#include "sim/churn.h"

#include <algorithm>

#include "sim/det_math.h"

namespace goodwill {

double churn_probability(const Person& person, const Recollection& now, std::int32_t day, double price_log,
                         const Parameters& p) {
    constexpr double most_bad_contacts = 3.0;
    const double tenure_years = std::max(0.0, static_cast<double>(day - person.joined_day) / 365.0);
    const double effort = std::max(0.0, static_cast<double>(person.effort_memory) * now.memory_kept - p.effort_threshold);
    const double bad = std::min(most_bad_contacts, static_cast<double>(person.bad_memory) * now.memory_kept);
    const double x = p.churn_intercept - p.churn_account * now.points() + p.churn_bad_memory * bad +
                     2.0 * p.omega_effort * p.churn_effort * effort - p.churn_tenure * det_log(1.0 + tenure_years) +
                     p.churn_price * price_log;
    return std::min(1.0, static_cast<double>(person.frailty) * sigmoid(x));
}

}  // namespace goodwill
