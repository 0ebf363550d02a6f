// Fields of a scenario file as controls: each with its label, its value, and what is wrong with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/ui/figures/editor_shown.h"
#include "web/ui/kit/column.h"

namespace goodwill::ui {

// A new id while it is being typed: it is taken over when it is left, so that references follow a whole name.
struct TypedName {
    std::string path, name;
};

// What the column scrolls to once it is drawn; the keyboard goes along where something was begun with it.
struct Sought {
    std::string path;
    bool takes_keyboard = false;
};

// What the fields of one frame are drawn with.
struct EditorFrame {
    const Draft& draft;
    Column& column;
    std::vector<EditWish>& wishes;
    std::string& help;  // of the field that is typed into or pointed at
    TypedName& typed_name;
    Sought& sought;
};

// What is sought begins at `top`: where that is out of sight, scrolls there, so that `share` of the column lies above it. The item
// that was drawn last takes the keyboard.
void reach(const EditorFrame& frame, float top, float share);

float editor_row_height(const UiContext& context);

// A line to type into, known as "field:<name>". Returns what is typed in a frame in which it changes; `is_left` becomes true
// in the one in which somebody leaves it.
std::optional<std::string> typing_line(const UiContext& context, std::string_view name, const std::string& shown,
                                       const std::string& hint, ImVec2 at, ImVec2 size, bool is_wrong, bool& is_left);

// A button that opens a list of ids to choose from, known as "button:<name>"; its entries as "button:<name>:<id>".
struct Choosable {
    std::string id, label;
};
std::optional<std::string> choice_button(const UiContext& context, std::string_view name, std::string_view shown,
                                         const std::vector<Choosable>& choices, ImVec2 at, ImVec2 size, bool is_wrong);

// One field of any kind but lists, with those inside it.
void field_ui(const EditorFrame& frame, const FormField& field);
// All fields of an object in their order but these.
void form_ui(const EditorFrame& frame, const FormObject& form, std::initializer_list<std::string_view> without);
// What is wrong with a list or an object as a whole.
void mistakes_ui(const EditorFrame& frame, const FormField& field);

// Buttons one after the other, on as many lines as they need.
class ButtonRow {
   public:
    explicit ButtonRow(Column& column) : column_(column) {}
    bool button(std::string_view name, std::string_view label, bool is_chosen = false);
    bool icon(std::string_view name, const char* picture, std::string_view tip);
    void end();

   private:
    ImVec2 place(float width);
    Column& column_;
    float x_ = 0.0F;
};

}  // namespace goodwill::ui
