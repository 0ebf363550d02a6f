// Blocks of the page with both worlds: what it is compared with, every change with its day, what was done.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "web/ui/kit/column.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/schedule_block.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

// A variant's name while it is being typed.
struct RenamingState {
    std::array<char, max_variant_name + 1> typed{};
    std::string shown;  // the name that the field began with
};

struct SetupState {
    RenamingState renaming;
    ScheduleState schedule;
};

std::string variant_name(const Variant& variant, Language language);

// Why there is one world, where there is.
std::string one_world_sentence(const Setup& setup, const Compared& compared, Language language);

// What was done in a step, in words; 0: how it began.
std::string step_text(const Session& session, const Edits& edits, std::size_t step, Language language);

void setup_ui(SetupState& state, const View& view, Column& column, Actions& actions);

}  // namespace goodwill::ui
