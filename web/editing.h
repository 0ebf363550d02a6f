// The scenario editor behind its column: the draft, trying it out, and the business that ran before and waits.
#pragma once

#include <optional>
#include <string>

#include "sim/scenario/draft.h"
#include "web/stage.h"
#include "web/ui/figures/editor_shown.h"
#include "web/ui/panels/actions.h"
#include "web/upcoming.h"

namespace goodwill {

struct App;

struct Editing {
    bool is_open = false;
    std::optional<Draft> draft;
    std::string tried;            // text of the draft that is on the stage or on its way there
    std::optional<Stage> before;  // the business that ran before the draft was tried, as it was left
    bool is_draft_on_stage = false;
    ui::EditorShown shown;
};

// One thing that somebody asks for. Why nothing has changed, where the draft refuses.
std::optional<FileError> edit(App& app, const ui::EditWish& wish);
// All that was asked for at the screen; what is refused is told.
void go_on_editing(App& app, const ui::Actions& actions);
// Another world takes the stage: where it is the draft, the one that is there waits. The same business again changes nothing.
void make_way(App& app, const Start& next);
// Once a frame: what the editor shows; the business that waits lives through the days that it lacks.
void update_editing(App& app);

}  // namespace goodwill
