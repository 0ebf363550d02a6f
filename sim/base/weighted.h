// Drawing by weights: the one way in which a uniform number chooses among journeys, ways, channels and competitors.
#pragma once

#include <cstddef>

namespace goodwill {

struct Pick {
    std::size_t index = 0;  // as many as there are options: the place lies beyond all of them
    double left = 0.0;      // from the place to the end of its option: even on (0, weight] for an even place
};

// The option on whose stretch `place` lies when the weights are laid end to end from 0, each with its beginning and
// without its end, as chance() has it: u < p. A weight of 0 is never chosen. Of weights that sum to 1 but for rounding
// some option always is: uniform numbers of 32 bits stay 2^-33 away from 1.
template <typename Options, typename Weight>
Pick pick_by_weight(const Options& options, double place, Weight weight_of) {
    Pick pick;
    for (const auto& option : options) {
        place -= weight_of(option);
        if (place < 0.0) {
            pick.left = -place;
            return pick;
        }
        ++pick.index;
    }
    return pick;
}

}  // namespace goodwill
