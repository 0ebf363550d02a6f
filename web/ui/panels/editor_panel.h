// The scenario editor: a column with the parts of a business as forms, in place of the levers.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "web/ui/figures/editor_shown.h"
#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/editor_fields.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

struct EditorState {
    EditorSection section = EditorSection::begin;
    std::optional<std::size_t> entry;  // of the section's list, that is open
    std::optional<std::size_t> step;   // of the open journey, that is open
    std::string way;                   // path of the one whose times are seen
    bool mistakes_are_open = false;
    bool answers_are_open = false;
    FiveAnswers answers;
    std::array<std::optional<std::string>, 4> refused_answers;  // to number_questions(), as they were typed
    std::string help;                                           // shown at the foot
    std::string seen;                                           // section and entry that the column showed last
    TypedName typed_name;
    Sought sought;
    std::optional<std::size_t> dragged;  // station on the draft's map
};

// Path of the object whose form is open: "touchpoints[2]"; empty for the business.
std::string open_path(const EditorState& state);
// Of the step that is open in it: "journeys[0].steps[1]"; empty where none is.
std::string open_step_path(const EditorState& state);
// After a change: what is open stays open where it moves, goes where it is removed, and what is new or copied is opened.
void follow_entry(EditorState& state, const Draft& draft, const EditWish& wish);
const char* section_name(EditorSection section, Language language);
std::string_view section_id(EditorSection section);  // "touchpoints"
std::optional<EditorSection> section_called(std::string_view id);
// The list of the file that a section shows; empty where it shows none.
std::string_view list_of(EditorSection section);
void show_section(EditorState& state, EditorSection section);  // with nothing in it open
// The section, entry and step in which this path of the file is typed: "journeys[0].steps[1].touchpoint".
void show_place(EditorState& state, std::string_view path);

// Precondition: the editor is open.
void editor_ui(EditorState& state, const View& view, const UiContext& context, Actions& actions, ImVec2 position,
               ImVec2 size);
// Undo and redo by keys. Precondition: the editor is seen. Returns whether they were pressed.
bool editor_keys(const View& view, Actions& actions);

}  // namespace goodwill::ui
