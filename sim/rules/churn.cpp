#include "sim/rules/churn.h"

#include <algorithm>

#include "sim/base/det_math.h"

namespace goodwill {

namespace {

// Weights of the choice among competitors (M14, assumption).
constexpr double weight_quality = 0.8;
constexpr double weight_price = 3.0;
constexpr double weight_reputation = 1.5;
constexpr double usual_reputation = 0.5;
constexpr double strongest_pull = 3.0;  // points
constexpr double most_bad_contacts = 3.0;
constexpr double again_within_days = 120.0;  // a second bad experience (Zendesk 2020, as read by the modellers)

}  // namespace

double appeal_of(const Competitor& c) {
    return weight_quality * c.quality - weight_price * c.price + weight_reputation * c.reputation;
}

Rivals rivals_of(const Scenario& scenario, double own_price) {
    Rivals rivals;
    if (scenario.competitors.empty()) {
        rivals.price_log = det_log(own_price);
        return rivals;
    }
    double prices = 0.0;
    double sum = 0.0;
    for (const Competitor& c : scenario.competitors) {
        prices += c.price;
        sum += det_exp(weight_quality * c.quality + weight_reputation * (c.reputation - usual_reputation));
    }
    const auto count = static_cast<double>(scenario.competitors.size());
    rivals.price_log = det_log(own_price / (prices / count));
    rivals.quality_points = det_log(sum / count) / weight_quality;
    return rivals;
}

double image_of(const Person& person) {
    double sum = 0.0;
    for (const float expectation : person.expectation) {
        sum += static_cast<double>(expectation);
    }
    return sum / static_cast<double>(expectation_group_count);
}

double pull_of(double rivals_points, double image_points) {
    return std::clamp(rivals_points - image_points, -strongest_pull, strongest_pull);
}

double churn_probability(const Person& person, const Recollection& now, std::int32_t day, const Rivals& rivals,
                         const Parameters& p) {
    const double tenure_years = std::max(0.0, static_cast<double>(day - person.joined_day) / 365.0);
    const double effort =
        std::max(0.0, static_cast<double>(person.effort_memory) * now.memory_kept - p.effort_threshold);
    const double bad = std::min(most_bad_contacts, static_cast<double>(person.bad_memory) * now.memory_kept);
    const double x = p.churn_intercept - p.churn_account * now.points() + p.churn_bad_memory * bad +
                     2.0 * p.omega_effort * p.churn_effort * effort - p.churn_tenure * det_log(1.0 + tenure_years) +
                     p.churn_price * rivals.price_log +
                     p.churn_competition * pull_of(rivals.quality_points, image_of(person));
    return std::min(1.0, static_cast<double>(person.frailty) * sigmoid(x));
}

double second_bad_memory(const Parameters& p) {
    constexpr double rounding = 1e-6;  // memories are kept as floats
    return 1.0 + det_exp2(-again_within_days / p.memory_half_life_days) - rounding;
}

bool is_bound(const Person& person, std::int32_t day, int contract_months) {
    if (contract_months <= 0) {
        return false;
    }
    constexpr std::int32_t review_month_days = 30;
    const std::int32_t term_days = contract_months * 365 / 12;
    const std::int32_t tenure_days = day - person.joined_day;
    return tenure_days < term_days || tenure_days % term_days >= review_month_days;
}

void renew(ChurnBound& bound, const Rivals& rivals, const Parameters& p) {
    const double most_effort = 2.0 * p.omega_effort * p.churn_effort * std::max(0.0, 1.0 - p.effort_threshold);
    const double level = p.churn_intercept + most_effort + p.churn_price * rivals.price_log;
    const std::array<double, 5> follows_from{level, p.churn_account, p.churn_bad_memory, p.churn_competition,
                                             rivals.quality_points};
    if (follows_from == bound.follows_from) {
        return;
    }
    bound.follows_from = follows_from;
    for (std::size_t image = 0; image < ChurnBound::images; ++image) {
        const double pull = p.churn_competition * pull_of(rivals.quality_points, static_cast<double>(image));
        for (std::size_t bad = 0; bad < ChurnBound::bads; ++bad) {
            for (std::size_t debit = 0; debit < ChurnBound::debits; ++debit) {
                bound.bound[image][bad][debit] = sigmoid(level + pull + p.churn_account * static_cast<double>(debit) +
                                                         p.churn_bad_memory * static_cast<double>(bad));
            }
        }
    }
}

double most_likely_to_leave(const ChurnBound& bound, const Person& person) {
    const double debit = person.balance < 0 ? -static_cast<double>(person.balance) / micro_per_point : 0.0;
    const auto whole_debit =
        std::min(ChurnBound::debits - 1, static_cast<std::size_t>(debit) + (debit > 0.0 ? 1U : 0U));
    const double bad = std::min(most_bad_contacts, static_cast<double>(person.bad_memory));
    const auto whole_bad = std::min(ChurnBound::bads - 1, static_cast<std::size_t>(bad) + (bad > 0.0 ? 1U : 0U));
    const auto whole_image = std::min(ChurnBound::images - 1, static_cast<std::size_t>(image_of(person)));
    return static_cast<double>(person.frailty) * bound.bound[whole_image][whole_bad][whole_debit];
}

}  // namespace goodwill
