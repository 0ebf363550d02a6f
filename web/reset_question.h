// What is asked before days are thrown away, and changes with them.
#pragma once

#include "sim/session/session.h"
#include "web/ui/panels/notice_panel.h"

namespace goodwill {

// Empty where little is lost: a few days, and nothing that somebody has changed.
ui::Notice reset_question(const Session& session, Language language);
// The same before a story takes the stage.
ui::Notice story_question(const Session& session, Language language);

}  // namespace goodwill
