// Columns of tables on a terminal.
#pragma once

#include <string>
#include <string_view>

#include "cli/console.h"
#include "sim/report/plain_text.h"

namespace goodwill::cli {

std::string padded(std::string_view text, std::size_t width);         // filled up on the right
std::string right_aligned(std::string_view text, std::size_t width);  // filled up on the left
std::string heading(std::string_view text, const Console& console);   // bold on a terminal

}  // namespace goodwill::cli
