// Building blocks of the inspector: one below the other, from the top of a page down.
#pragma once

#include <string>
#include <string_view>

#include "sim/session/session.h"
#include "web/ui/context.h"
#include "web/ui/format.h"

namespace goodwill::ui {

struct Page {
    const UiContext& context;
    ImVec2 at;  // where the next block begins
    float width = 0.0F;
    int links = 0;  // numbers the links of a page
};

void page_gap(Page& page, float css);
// Icon, title and a quiet line below it; names that are too long are cut.
void page_title(Page& page, const char* icon, std::string_view title, std::string_view subtitle);
void page_section(Page& page, std::string_view title);
// Label left, value right.
void page_row(Page& page, std::string_view label, std::string_view value, ImU32 value_colour = 0);
// Label, then two values in columns; empty ones leave their place blank.
void page_columns(Page& page, std::string_view label, std::string_view first, std::string_view second,
                  bool is_head = false);
// Label, a bar from 0 to 1, and the value.
void page_bar(Page& page, std::string_view label, double share, std::string_view value, ImU32 colour);
void page_text(Page& page, std::string_view text, ImU32 colour);
bool page_link(Page& page, std::string_view label);
// A row that can be pressed over its whole width; draw on it afterwards. Height in CSS pixels.
struct PageRow {
    ImVec2 min, max;
    bool is_clicked = false;
    bool is_visible = false;
};
PageRow page_pressable_row(Page& page, float css_height);
// Small words under a diagram.
void page_caption(Page& page, std::string_view text);

// Text with "{}" replaced in order, of any length.
std::string sentence(std::string_view text, std::string_view first, std::string_view second = {},
                     std::string_view third = {});

// The word for a bond, or for a prospect or lost person; colour of the account on the goodwill scale.
const char* bond_word(Bond bond, Language language);
ImU32 account_colour(const Theme& theme, double points);
// Of an amount: blue in, vermilion out, quiet when it is shown as ±0.
ImU32 amount_colour(const Theme& theme, double points);

// Pages of the three kinds of things (inspector_station.cpp, inspector_employee.cpp, inspector_person.cpp).
Selection station_page(Page& page, const Session& session, Selection selection);
Selection employee_page(Page& page, const Session& session, Selection selection);
Selection person_page(Page& page, const Session& session, Selection selection);

}  // namespace goodwill::ui
