// Something that has to be read before it goes on: mistakes of a file, what a link asked in vain, a question.
#pragma once

#include <string>
#include <vector>

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"

namespace goodwill::ui {

struct Notice {
    std::string title;  // empty: none is shown
    std::string words;
    std::vector<std::string> lines;  // one for each mistake
    std::string agree;               // label of the button that says yes; empty: there is nothing to decide
};
// Of everything that lies over the dimmed screen.
inline constexpr float overlay_margin_css = 24, overlay_button_css = 44;

inline bool is_open(const Notice& notice) { return !notice.title.empty(); }

// Over the dimmed screen until it is closed, which is answered in `actions`.
void notice_ui(Notice& notice, const UiContext& context, Actions& actions);

}  // namespace goodwill::ui
