// What the app says about texts that others wrote and worlds they want, before anything is started.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/file_error.h"
#include "sim/scenario/scenario.h"
#include "web/ui/panels/notice_panel.h"

namespace goodwill {

inline constexpr std::size_t max_name_bytes = 80;  // of a name that is repeated

// The beginning of a text, without half a letter at its end.
std::string bounded(std::string_view text, std::size_t most);
// One line each, bounded in number and length.
std::vector<std::string> described(const std::vector<FileError>& errors, std::string_view file, Language language);
// What a scenario at its size needs, as a sentence; closed when it needs not be asked about.
ui::Notice question(const Scenario& sized, Language language);

}  // namespace goodwill
