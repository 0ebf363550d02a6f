// In what share of many sets of judgements a claim holds, and on which of the judgements that turns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/experiment/designs.h"

namespace goodwill {

// What a share is called: from 95, 80 and 60 % on.
enum class Robustness { open, leaning, likely, robust };
Robustness robustness_of(double share);

// Where a factor stands when the claim holds, against where it stands when the claim does not.
struct Contrast {
    double apart = 0.0;       // difference of the two mean places, in standard deviations of the factor's places
    double by_chance = 0.0;   // so far apart chance alone moves the farthest of all factors in one case of twenty
    double share_low = 0.0;   // of the sets in the lower half of the factor's places, in how many the claim holds
    double share_high = 0.0;  // the same in the upper half
    // Whether chance alone moves any of the factors so far apart in less than one of twenty shuffles: with a hundred
    // factors five would look striking by themselves.
    bool is_clear = false;
};
// Of each factor. places[set][factor] from 0 to 1; NaN: the factor has no place in this set. All NaN, and not clear, where
// the claim holds, or does not, in fewer than two of the factor's sets, or its places do not differ.
std::vector<Contrast> contrasts(const Design& places, const std::vector<bool>& holds, std::uint64_t seed);

}  // namespace goodwill
