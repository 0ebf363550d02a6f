// The scenario editor behind its column: the draft, trying it out, and the business that ran before and waits.
#pragma once

#include <optional>
#include <string>

#include "sim/scenario/draft.h"
#include "web/kept_draft.h"
#include "web/stage.h"
#include "web/ui/figures/editor_shown.h"
#include "web/ui/panels/actions.h"
#include "web/upcoming.h"

namespace goodwill {

struct App;

struct Editing {
    bool is_open = false;
    std::optional<Draft> draft;
    std::optional<Stage> before;  // the business that ran before the draft was tried, or the draft, as it was left
    KeptDraft kept;
    ui::EditorShown shown;
};

// This text is edited from now on; `known`: one that is not worth keeping, as it comes along or was saved.
void begin_draft(App& app, std::string text, std::string known);

// One thing that somebody asks for. Why nothing has changed, where the draft refuses.
std::optional<FileError> edit(App& app, const ui::EditWish& wish);
// All that was asked for at the screen; what is refused is told.
void go_on_editing(App& app, const ui::Actions& actions);
// Ends a story that is told. A room sees no editor.
void open_editor(App& app);
// Nothing of it is seen any more; what was edited stays.
void close_editor(App& app);
// Another world takes the stage: where it is the draft, the one that is there waits. The same business again, also with other
// assumptions, leaves waiting what waits.
// Returns whether what takes the stage is the draft.
bool make_way(App& app, const Start& next);
// Once a frame: what the editor shows; while it is open, the business that waits lives through the days that it lacks.
void update_editing(App& app);

}  // namespace goodwill
