#include "sim/churn.h"

#include <algorithm>

#include "sim/det_math.h"

namespace goodwill {

double churn_probability(const Person& person, const Recollection& now, std::int32_t day, double price_log,
                         const Parameters& p) {
    constexpr double most_bad_contacts = 3.0;
    const double tenure_years = std::max(0.0, static_cast<double>(day - person.joined_day) / 365.0);
    const double effort =
        std::max(0.0, static_cast<double>(person.effort_memory) * now.memory_kept - p.effort_threshold);
    const double bad = std::min(most_bad_contacts, static_cast<double>(person.bad_memory) * now.memory_kept);
    const double x = p.churn_intercept - p.churn_account * now.points() + p.churn_bad_memory * bad +
                     2.0 * p.omega_effort * p.churn_effort * effort - p.churn_tenure * det_log(1.0 + tenure_years) +
                     p.churn_price * price_log;
    return std::min(1.0, static_cast<double>(person.frailty) * sigmoid(x));
}

ChurnBound::ChurnBound(double price_log, const Parameters& p) {
    const double most_effort = 2.0 * p.omega_effort * p.churn_effort * std::max(0.0, 1.0 - p.effort_threshold);
    const double level = p.churn_intercept + most_effort + p.churn_price * price_log;
    for (std::size_t debit = 0; debit < debits; ++debit) {
        for (std::size_t bad = 0; bad < bads; ++bad) {
            bound_[debit][bad] = sigmoid(level + p.churn_account * static_cast<double>(debit) +
                                         p.churn_bad_memory * static_cast<double>(bad));
        }
    }
}

double ChurnBound::of(const Person& person) const {
    const double debit = person.balance < 0 ? -static_cast<double>(person.balance) / micro_per_point : 0.0;
    const auto whole_debit = std::min(debits - 1, static_cast<std::size_t>(debit) + (debit > 0.0 ? 1U : 0U));
    const double bad = std::min(3.0, static_cast<double>(person.bad_memory));
    const auto whole_bad = std::min(bads - 1, static_cast<std::size_t>(bad) + (bad > 0.0 ? 1U : 0U));
    return static_cast<double>(person.frailty) * bound_[whole_debit][whole_bad];
}

}  // namespace goodwill
