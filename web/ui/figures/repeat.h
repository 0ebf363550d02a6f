// What repeats the run on the screen elsewhere: its command line, and a fingerprint to compare with.
#pragma once

#include <string>

#include "sim/session/run.h"

namespace goodwill::ui {

struct Repeat {
    std::string command;      // for a shell
    bool needs_file = false;  // the command reads run.json, which has to be saved first
    std::string fingerprint;  // of the world as it stands, as `goodwill run` prints it
    int day = -1;             // of the fingerprint
};

// As `goodwill run` prints the state hash.
std::string fingerprint_of(const World& world);

// Goes through the whole world when the day is another. Precondition: `repeat` was never used for another session.
void update_repeat(Repeat& repeat, const Session& session, const ScenarioSource& source);

}  // namespace goodwill::ui
