// Numbers and columns as people read them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "sim/base/local_text.h"

namespace goodwill::cli {

// 1,234.56 or 1.234,56; a minus sign as −.
std::string number_text(double value, int decimals, Language language);

// Characters of UTF-8 text, each one column wide.
std::size_t width_of(std::string_view text);
std::string padded(std::string_view text, std::size_t width);         // filled up on the right
std::string right_aligned(std::string_view text, std::size_t width);  // filled up on the left
std::string heading(std::string_view text, const Console& console);   // bold on a terminal
// Broken at spaces into lines of at most `width` characters.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace goodwill::cli
