// Whether somebody is asked before a world is built, and in which words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sim/base/local_text.h"
#include "sim/scenario/scenario.h"
#include "web/ui/panels/notice_panel.h"

namespace goodwill {

inline constexpr std::size_t max_name_bytes = 80;  // of a title that comes from a file

// The beginning of a text, without half a letter at its end.
std::string bounded(std::string_view text, std::size_t most);

// What a scenario at its size needs, as a sentence; empty when it needs not be asked about.
ui::Notice question(const Scenario& sized, Language language);

}  // namespace goodwill
