// The page Share: what repeats this run elsewhere, as a link, a command, and files.
#pragma once

#include <cstdint>
#include <string>

#include "web/ui/kit/context.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/share_blocks.h"
#include "web/ui/panels/view.h"

namespace goodwill::ui {

// How the last wish ended; said until the command is another.
struct RepeatState {
    enum class Outcome : std::uint8_t { none, copied, copy_refused, saved, save_failed } outcome = Outcome::none;
    std::string command;  // it was about
};

void repeat_ui(const RepeatState& state, const ShareState& share, const View& view, const UiContext& context,
               Actions& actions, ImVec2 position, ImVec2 size);

}  // namespace goodwill::ui
