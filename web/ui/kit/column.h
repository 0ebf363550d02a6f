// A column of blocks: each is drawn at `at` and moves it down.
#pragma once

#include <string_view>

#include "web/ui/kit/context.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

struct Column {
    const UiContext& context;
    ImVec2 at;  // where the next block begins
    float width = 0.0F;
    float top = 0.0F;  // where the first one began
    int links = 0;     // numbers the blocks that can be pressed
};

Column column_at(const UiContext& context, ImVec2 top, float width);

// A column that scrolls in a rectangle, `margin` pixels from its sides; a finished one leaves some room below.
Column begin_column(const UiContext& context, const char* id, ImVec2 position, ImVec2 size, float margin);
void end_column(const Column& column);

void skip(Column& column, float css);
// Wrapped text, and room below it.
void words(Column& column, const ImFont* font, ImU32 colour, std::string_view text, float below_css = 4.0F);
// One line, cut with … at the width.
void one_line(Column& column, const ImFont* font, ImU32 colour, std::string_view text, float below_css = 4.0F);
void heading(Column& column, Text text);
void rule(Column& column, float above_css, float below_css);
// From 0 to 1, over the whole width.
void share_bar(Column& column, double share, ImU32 colour, float below_css);

// A page over the map: title, closing button, and a column not wider than is good to read, or than `most_css`. Opened, it has
// the focus of the keyboard: arrows, Page ↑ ↓, Home and End scroll it at once, and Enter goes into it. Without a name of its button: has neither title nor that.
inline constexpr float most_page_css = 640.0F;
struct PageFrame {
    Column column;
    bool is_closed = false;  // its button was pressed
};
PageFrame begin_page(const UiContext& context, std::string_view title, std::string_view closing_name, const char* id,
                     ImVec2 position, ImVec2 size, float most_css = most_page_css);

}  // namespace goodwill::ui
