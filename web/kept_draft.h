// The draft of the scenario editor over a reload: its text is kept on this computer like the run (share.h), and waits in the
// editor to be taken up again.
#pragma once

#include <string>
#include <string_view>

#include "sim/base/local_text.h"

namespace goodwill {

struct App;

struct KeptDraft {
    std::string waiting;            // text of the last visit, or of what another was begun in place of; empty: none
    LocalText title;                // of it
    std::string kept;               // text that is in the storage now
    std::string not_worth_keeping;  // as it was begun or saved
};

// The page has found this text. It is as hostile as any file: what is no scenario's text is not offered.
void offer_draft(App& app, std::string_view text);
// Keeps the draft when it is another one than was kept last; what was saved since goes.
void keep_draft(App& app);
// Before another is begun, as `known`: what has not been saved waits to be taken up again.
void put_draft_aside(App& app, std::string known);
void take_up_draft(App& app);
void throw_draft_away(App& app);
// With the switch for all that is kept.
void forget_kept_draft(App& app);

}  // namespace goodwill
