// Building blocks of the inspector's column.
#pragma once

#include <string>
#include <string_view>

#include "sim/session/session.h"
#include "web/ui/kit/column.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/selection.h"

namespace goodwill::ui {

// Icon, title and a quiet line below it; names that are too long are cut.
void thing_head(Column& column, const char* icon, std::string_view title, std::string_view subtitle);
void section(Column& column, std::string_view title);
// Label left, value right.
void value_row(Column& column, std::string_view label, std::string_view value, ImU32 value_colour = 0);
// Label, then two values in columns; empty ones leave their place blank.
void value_columns(Column& column, std::string_view label, std::string_view first, std::string_view second,
                   bool is_head = false);
// Label, a bar from 0 to 1, and the value.
void bar_row(Column& column, std::string_view label, double share, std::string_view value, ImU32 colour);
bool link_row(Column& column, std::string_view label);
// A row that can be pressed over its whole width; draw on it afterwards. Height in CSS pixels.
struct PressableRow {
    ImVec2 min, max;
    bool is_clicked = false;
    bool is_visible = false;
};
PressableRow pressable_row(Column& column, float css_height);

// The word for a bond, or for a prospect or lost person; colour of the account on the goodwill scale.
const char* bond_word(Bond bond, Language language);
ImU32 account_colour(const Theme& theme, double points);
// Of an amount: blue in, vermilion out, quiet when it is shown as ±0.
ImU32 amount_colour(const Theme& theme, double points);

// The three kinds of things (station.cpp, employee.cpp, person.cpp).
Selection inspect_station(Column& column, const Session& session, Selection selection);
Selection inspect_employee(Column& column, const Session& session, Selection selection);
Selection inspect_person(Column& column, const Session& session, const Session* twin, Selection selection);

}  // namespace goodwill::ui
