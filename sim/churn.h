// The hazard of leaving (M14).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "sim/population.h"

namespace goodwill {

// What competitors offer.
struct Rivals {
    double price_log = 0.0;       // logarithm of own price over the mean price of competitors
    double quality_points = 7.5;  // what they are worth to somebody who looks around, apart from the price
};

// Quality and reputation of the competitors in points of quality, as the inclusive value of the logit with which those
// who leave choose among them: the better ones count more.
Rivals rivals_of(const Scenario& scenario, double own_price);

// Appeal of a competitor in that logit: 0.8·quality − 3·price + 1.5·reputation (M14; weights are an assumption).
double appeal_of(const Competitor& competitor);

// What a customer thinks of the own company: the mean expectation, which follows experience and promise (M1).
double image_of(const Person& person);

// How far competitors pull: the lead of their quality over the own image, at most three points either way.
double pull_of(double rivals_points, double image_points);

// Probability that this customer leaves at one monthly review:
// frailty · σ(c₀ − a·B + b·min(3, bad) + 2ω·e·max(0, effort − threshold) − t·ln(1 + years) + price + pull), at most 1.
// `now` is what recall() says for this day.
double churn_probability(const Person& person, const Recollection& now, std::int32_t day, const Rivals& rivals,
                         const Parameters& p);

// From how many remembered bad contacts on, the present one included, there was an earlier one within 120 days: then
// more people say that they will leave (M14).
double second_bad_memory(const Parameters& p);

// With a contract customers can leave only in the review month after a term has ended.
bool is_bound(const Person& person, std::int32_t day, int contract_months);

// Upper bounds of churn_probability() / frailty, so that most reviews end without computing it: nobody is more likely
// to leave than at the full remembered debit, bad contacts and effort, and without tenure.
// Kept from day to day while nothing changes that they follow from.
class ChurnBound {
   public:
    void renew(const Rivals& rivals, const Parameters& p);
    [[nodiscard]] double of(const Person& person) const;

   private:
    static constexpr std::size_t debits = 61;  // whole points of debit, rounded up
    static constexpr std::size_t bads = 4;     // remembered bad contacts, rounded up, at most three
    static constexpr std::size_t images = 11;  // whole points of image, rounded down
    // Level, weights of account, bad contacts and competitors, their quality.
    std::optional<std::array<double, 5>> follows_from_;
    std::array<std::array<std::array<double, debits>, bads>, images> bound_{};
};

}  // namespace goodwill
