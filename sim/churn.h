// The hazard of leaving (M14).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/population.h"

namespace goodwill {

// Probability that this customer leaves at one monthly review:
// frailty · σ(c₀ − a·B + b·min(3, bad) + 2ω·e·max(0, effort − threshold) − t·ln(1 + years) + price), at most 1.
// `price_log` is the logarithm of own price over the mean price of competitors.
// `now` is what recall() says for this day.
double churn_probability(const Person& person, const Recollection& now, std::int32_t day, double price_log,
                         const Parameters& p);

// Upper bounds of churn_probability() / frailty, so that most reviews end without computing it: nobody is more likely
// to leave than at the full remembered debit, bad contacts and effort, and without tenure.
class ChurnBound {
   public:
    ChurnBound(double price_log, const Parameters& p);
    [[nodiscard]] double of(const Person& person) const;

   private:
    static constexpr std::size_t debits = 61;  // whole points of debit, rounded up
    static constexpr std::size_t bads = 4;     // remembered bad contacts, rounded up, at most three
    std::array<std::array<double, bads>, debits> bound_{};
};

}  // namespace goodwill
