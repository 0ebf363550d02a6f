// Builds a draft part by part until it says what a file says, as somebody at the editor would.
#pragma once

#include <string>
#include <string_view>

#include "sim/scenario/draft.h"

namespace goodwill::tests {

void build_like(Draft& draft, std::string_view file);

}  // namespace goodwill::tests
