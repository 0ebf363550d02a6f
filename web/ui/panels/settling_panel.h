// How far a business has settled that will take the stage, or a run that was written down has come.
#pragma once

#include <string>

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"

namespace goodwill::ui {

struct SettlingNote {
    std::string title;  // of the business; empty: none is settling
    int year = 1;       // of the years before day 0
    int years = 1;
    double progress = 0.0;    // 0 … 1
    bool can_cancel = false;  // there is a world to go back to
    int day = 0;              // of a run that lives through its days; with `days`
    int days = 0;             // 0: it settles
};
inline bool is_open(const SettlingNote& note) { return !note.title.empty(); }

// Over the dimmed screen for as long as it is open; canceling is asked for in `actions`.
void settling_ui(const SettlingNote& note, const UiContext& context, Actions& actions);

}  // namespace goodwill::ui
