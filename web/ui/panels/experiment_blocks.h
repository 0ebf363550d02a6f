// What the pages of experiments share: asking for one and how far it is, and the command that repeats it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/panels/actions.h"

namespace goodwill::ui {

inline constexpr float most_wide_answer_css = 820.0F;  // of pages that answer one question

struct Asked {
    bool can_begin = false, is_asked = false, is_done = false;
    double progress = 0.0;  // 0 … 1
    std::optional<double> left_s;
    Text too_large;                            // said where it cannot begin
    std::string_view begin_name, cancel_name;  // of the buttons
};
struct Asking {
    bool begins = false, cancels = false;
};
// A button that begins it, or its progress and one that cancels; nothing once it is done.
Asking asking(Column& column, const Asked& asked);

// "The same numbers on the command line, for day 730:", the command, and a link that copies it.
void command_block(Column& column, std::string_view link_name, const std::string& command, int day, Actions& actions);

// Buttons beside each other, in as many lines as it takes; one of them is chosen.
struct Choice {
    std::string_view name;
    std::string label;
};
void choices(Column& column, std::span<const Choice> offered, std::size_t& chosen);

}  // namespace goodwill::ui
