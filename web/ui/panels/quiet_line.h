// One line over the screen that stands in nobody's way: something was told, or there is a question that can wait.
#pragma once

#include <string>

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"

namespace goodwill::ui {

struct QuietLine {
    std::string words;  // empty: closed
    bool is_question = false;
    bool is_warning = false;
    double until_s = 0.0;  // of what is told: goes then
};
inline bool is_open(const QuietLine& line) { return !line.words.empty(); }

// Below the top bar. The answer is asked for in `actions`.
void quiet_line_ui(const QuietLine& line, const UiContext& context, Actions& actions);

}  // namespace goodwill::ui
