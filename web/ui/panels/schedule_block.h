// Every change with its days, which can be typed, moved by a week, ended and taken away.
#pragma once

#include <array>
#include <string>

#include "web/ui/kit/column.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

// A day while it is being typed.
struct ScheduleState {
    std::string field;  // the one that is typed in
    std::array<char, 8> typed{};
};

void schedule_ui(ScheduleState& state, const View& view, Column& column, Actions& actions);

}  // namespace goodwill::ui
