// What the screen suggests to do next, from what has been done so far.
#pragma once

#include <string>

#include "sim/session/session.h"

namespace goodwill::ui {

enum class Advice { try_it, watch, next, none };
// What the scenario says to try; after the first change what to watch; after some months another suggestion; then nothing.
Advice advice_of(const Session& session);

// One or two sentences; empty for Advice::none.
std::string advice_text(const Session& session, Language language);

}  // namespace goodwill::ui
