// The band around the differences between the two worlds on the stage: worked out beside them as soon as there are two, and
// anew when somebody changes one of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "web/experiment.h"
#include "web/stage.h"
#include "web/ui/figures/band.h"

namespace goodwill {

inline constexpr int band_replications = 16;
inline constexpr std::int64_t most_people_banded = 50'000;  // larger worlds take too long for somebody who waits

struct BandRun {
    std::vector<Command> own, twin;  // of the worlds that it is of
    Experiment experiment;
    ui::Band band;  // of the pairs so far
};

// Whether the stage has two worlds that a band can be worked out for; too large ones are another matter.
bool wants_band(const Stage& stage);
bool is_too_large_for_band(const Stage& stage);
// Over two years, or at least one from today. Precondition: wants_band(stage).
BandRun begin_band(const Stage& stage, const Host& host);
// Whether it is of these worlds, and reaches far enough.
bool is_of(const BandRun& run, const Stage& stage);
// After the experiment has gone on.
void update_band(BandRun& run);
// What gives its numbers of the last window until this day on the command line; empty before the first one. Of a business from
// a file it says scenario.json.
std::string band_command(const BandRun& run, const Stage& stage);

}  // namespace goodwill
