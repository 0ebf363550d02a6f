// What stands in the sections of the scenario editor (editor_panel.h).
#pragma once

#include <functional>

#include "web/ui/panels/editor_panel.h"

namespace goodwill::ui {

// Where to begin: the template, a business that comes along, five questions.
void editor_begin_ui(EditorState& state, const View& view, Column& column, std::vector<EditWish>& wishes);
void editor_business_ui(const EditorFrame& frame);
void editor_market_ui(const EditorFrame& frame);
// Every entry of a list as a row, known as "button:<name>_<index>"; the open one with what `body` draws below.
void editor_entries_ui(EditorState& state, const EditorFrame& frame, const FormField& list, std::string_view name,
                       const std::function<void(const FormObject&)>& body);
void editor_touchpoints_ui(EditorState& state, const EditorFrame& frame);
void editor_competitors_ui(EditorState& state, const EditorFrame& frame);
void editor_journeys_ui(EditorState& state, const EditorFrame& frame);
// The figures of the business that is tried and of the one before.
void editor_beside_ui(const EditorShown& editor, Column& column, std::vector<EditWish>& wishes);

}  // namespace goodwill::ui
