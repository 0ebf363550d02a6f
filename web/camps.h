// Delight against low effort in the business on the stage, worked out when somebody asks.
#pragma once

#include <vector>

#include "web/experiment.h"
#include "web/stage.h"
#include "web/ui/figures/camps.h"

namespace goodwill {

inline constexpr int camps_replications = 6;

struct CampsRun {
    std::vector<LeverSetting> delight, effort;  // half the way from where each lever stands to its maximum
    Experiment experiment;
};

// Where the strongest levers can be asked for, so can this. Precondition: can_begin_tornado(stage).
CampsRun begin_camps(const Stage& stage, const Host& host);

// Brings what the screen shows up to date.
void update_camps(ui::CampsShown& shown, const CampsRun* run, const Stage& stage, const Host& host,
                  const ui::CampsWish& wish);

}  // namespace goodwill
