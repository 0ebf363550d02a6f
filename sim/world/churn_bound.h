// Upper bounds of churn_probability() / frailty (sim/rules/churn.h), so that most reviews end without computing it: nobody
// is more likely to leave than at the full remembered debit, bad contacts and effort, and without tenure.
// Kept from day to day while nothing changes that they follow from.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

namespace goodwill {

struct ChurnBound {
    static constexpr std::size_t debits = 61;  // whole points of debit, rounded up
    static constexpr std::size_t bads = 4;     // remembered bad contacts, rounded up, at most three
    static constexpr std::size_t images = 11;  // whole points of image, rounded down
    // Level, weights of account, bad contacts and competitors, their quality.
    std::optional<std::array<double, 5>> follows_from;
    std::array<std::array<std::array<double, debits>, bads>, images> bound{};
};

}  // namespace goodwill
