// The scenario editor without its picture: what it holds as JSON, and what can be done by name. For the text version, scripts
// and tests.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/api_arguments.h"
#include "web/app.h"

namespace goodwill {

// {section, open, sections: [{id, label, mistakes}], entries: [{path, label}], fields: [{path, label, help, value, choices:
// [{id, label}], problems}], mistakes: [line, …], is_sound, is_on_stage, can_undo, can_redo, beside: [{label, now, before}]};
// null while the editor is closed.
Json editor_json(const App& app);

// One action by its name: open, close, template, stage, scenario (path: an id), answers (value: JSON), section (path: its id),
// open_entry (path: an entry, or nothing), type (path, value as somebody types it), add (path: a list, value: nothing or a kind
// of touchpoint), copy, up, down, remove, connect (path: a journey, value: two ids of touchpoints with a space between), undo,
// redo, try, back, save. A sentence where that cannot be done.
std::optional<std::string> edit_by_name(App& app, const std::string& action, const std::string& path,
                                        const std::string& value);

}  // namespace goodwill
