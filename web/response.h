// How the business on the stage answers to one lever, set to values all over its range when somebody asks.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/experiment/factors.h"
#include "web/experiment.h"
#include "web/stage.h"
#include "web/ui/figures/response.h"

namespace goodwill {

struct ResponseRun {
    Factor factor;
    std::vector<double> values;
    std::size_t present = 0;  // among the values
    Experiment experiment;
};

// Where the strongest levers can be asked for, so can this. Precondition: can_begin_tornado(stage), a lever of the business.
ResponseRun begin_response(const Stage& stage, LeverId lever, const Host& host);

// Brings what the screen shows of this lever and metric up to date.
void update_response(ui::ResponseShown& shown, const ResponseRun* run, LeverId lever, std::size_t metric,
                     const Stage& stage, const Host& host);

}  // namespace goodwill
