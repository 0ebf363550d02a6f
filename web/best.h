// The best use of a budget in the business on the stage, searched for when somebody asks.
#pragma once

#include "sim/experiment/best.h"
#include "web/experiment.h"
#include "web/stage.h"
#include "web/ui/figures/best.h"

namespace goodwill {

struct BestRun {
    ui::BestWish wish;
    BestSearch search;
    double begun_s = 0.0;   // by the host's clock
    Experiment experiment;  // what is still to be done of the search's plan
};

// Where the strongest levers can be asked for, so can this. Precondition: can_begin_tornado(stage).
BestRun begin_best(const Stage& stage, const ui::BestWish& wish, const Host& host);
// After the experiment has gone on: once it is done, what the search wants next.
void go_on(BestRun& run, const Stage& stage, const Host& host);

// Brings what the screen shows up to date: `run`, or that there is none. It points into the run.
void update_best(ui::BestShown& shown, const BestRun* run, const Stage& stage, const Host& host);

}  // namespace goodwill
