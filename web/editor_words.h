// The scenario editor without its picture: what it holds as JSON, and what can be done by name. For the text version, scripts
// and tests.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/api_arguments.h"
#include "web/app.h"

namespace goodwill {

// Null while the editor is closed; else
//
//   {section, open, open_step: paths or "", sections: [{id, label}], list, entries: [{path, label}], fields: [field], steps: list,
//    step_fields: [field], ways: [list], others: [{id: path, label, usual}] of parameters, scenarios: [{id, label}], questions:
//    [{id, label, value, choices}], kept_title: of the draft of the last visit or null, mistakes: [line], is_sound, is_on_stage,
//    can_undo, can_redo, beside: [{label, now, before}]}
//   field: {path, label, help, value, usual, problems: [sentence], choices: [{id, label}]}
//   list: {path, label, problems, has_room, choices: [{id, label}] that "add" takes, entries: [{path, label}]}; of ways with their
//    fields, and with sum (a sentence) and touchpoints: [{id, label}] that "lead" takes
Json editor_json(const App& app);

// One action by its name: open, close, template, stage, scenario (path: an id), answers (value: JSON), section (path: its id),
// open_entry (path: an entry or a step, or nothing), type (path, value as somebody types it), add (path: a list, value: nothing,
// a kind of touchpoint, the touchpoint of a step, or the step that a way leads to), lead (path: a list of ways, value: the
// touchpoint of a new step that one more leads to), copy, up, down, remove, connect (path: a journey, value: two ids of
// touchpoints with a space between), undo, redo, try, back, save, take_up and
// throw_away (the draft of the last visit). A sentence where that cannot be done.
std::optional<std::string> edit_by_name(App& app, const std::string& action, const std::string& path,
                                        const std::string& value);

}  // namespace goodwill
