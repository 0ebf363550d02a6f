// Busy and quiet days: how many matters arise varies beyond chance, for everybody alike (M8).
//
// Moments at which customers start journeys are drawn in a time of their own that runs faster on busy days: a Poisson
// process whose rate is random. On an even clock they are Poisson.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace goodwill {

struct ArrivalClock {
    double variability = 0.0;  // coefficient of variation of the daily factor
    std::int32_t first_day = 0;
    std::vector<double> begin;  // time of its own at the beginning of each day from the first on, which begins at 0
};

// Makes the clock reach far beyond `day`; days from `day` on get new factors when the variability has changed.
void renew(ArrivalClock& clock, std::uint64_t seed, double variability, std::int32_t day);

// A day and the share of it that has passed.
struct Moment {
    std::int32_t day = 0;
    double fraction = 0.0;
};

// The moment that lies `gap_days` of the clock's own time after another one. Precondition: from.day >= clock.first_day.
Moment later(const ArrivalClock& clock, Moment from, double gap_days);

}  // namespace goodwill
