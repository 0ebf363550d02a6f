// One line over the screen that stands in nobody's way: something was told, or there is a question that can wait.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "web/ui/kit/context.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/actions.h"

namespace goodwill::ui {

struct QuietLine {
    std::string words;  // empty: closed
    bool is_question = false;
    bool is_warning = false;
    double until_s = 0.0;  // of what is told: goes then
};
inline bool is_open(const QuietLine& line) { return !line.words.empty(); }

// What may be answered to a question, in the order of the buttons.
struct QuietAnswer {
    std::string_view name;
    Text label;
    ShareWish wish;
    ButtonLook look;
};
std::span<const QuietAnswer> quiet_answers();

// Below `top`, where the window is high enough. The answer is asked for in `actions`. Drawn before everything else, so that
// Tab comes to it first; it lies in front all the same.
void quiet_line_ui(const QuietLine& line, const UiContext& context, Actions& actions, float top);

}  // namespace goodwill::ui
