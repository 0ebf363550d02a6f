// Customers who help each other (M21): whether a question is answered, and by whom.
#pragma once

#include <cstdint>

#include "sim/world/world.h"

namespace goodwill {

// Customers who write answers: one member in ten, by their trust (90-9-1).
double answerers(const World& world);

// Probability that a question is answered while its asker waits: 1 − e^(−k · answerers · t / questions).
double answer_chance(const World& world);

// Rank of a contributor who writes an answer, 0 most active … 1 least; `u` is uniform on (0, 1). The most active part
// `share` writes share^0.252 of the answers, so that 10 % write 56 %.
double contributor_rank(double u);

// The customer who answered question `key` of `asker` on this day, or nobody; with the rank among contributors.
struct Answer {
    static constexpr std::uint32_t nobody = 0xFFFFFFFFU;
    std::uint32_t person = nobody;
    double rank = 1.0;
};
Answer find_answerer(const World& world, std::int32_t day, std::uint32_t asker, std::uint64_t key);

// At the end of the day: how many asked, how much customers trust.
void update_community(World& world);

}  // namespace goodwill
