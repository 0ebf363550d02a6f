// How far the difference between the two worlds on the stage rests on what nobody has measured: both are lived through with
// many sets of judgements, when somebody asks.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "sim/experiment/claim.h"
#include "web/experiment.h"
#include "web/stage.h"
#include "web/ui/figures/certainty.h"

namespace goodwill {

inline constexpr int certainty_sets = 100, certainty_replications = 2;
// People times days of one course: more takes minutes.
inline constexpr double most_person_days_judged = 4e7;

struct CertaintyRun {
    std::vector<Command> own, twin;  // of the worlds that it is of
    std::array<int, ui::certainty_horizons> days{};
    JudgementSpace space;
    Design places;
    Experiment experiment;
    // [horizon][metric], decided once all is done: that a figure is higher with the change, or lower, whichever the futures of
    // the model as it stands say on average: those of the band where it reaches there, else its own.
    std::array<std::vector<bool>, ui::certainty_horizons> is_above;
};

// Whether there are two worlds, and neither too many people nor too many days.
bool can_begin_certainty(const Stage& stage);
// Precondition: can_begin_certainty(stage).
CertaintyRun begin_certainty(const Stage& stage, const Host& host);
bool is_of(const CertaintyRun& run, const Stage& stage);
// After the experiment has gone on.
void decide_directions(CertaintyRun& run, const ui::Band& band);
// Precondition: all is done, and the directions are decided.
RobustAnswer certainty_of(const CertaintyRun& run, std::size_t metric, std::size_t horizon);
// What gives the same numbers on the command line.
std::string certainty_command(const Stage& stage, const CertaintyRun& run, const Claim& claim, std::size_t horizon);

// Brings what the screen shows up to date: `run`, or that there is none.
void update_certainty(ui::CertaintyShown& shown, const CertaintyRun* run, const Stage& stage, const Host& host,
                      const ui::CertaintyWish& wish);

}  // namespace goodwill
