#include "cli/text_table.h"

#include <algorithm>

#include <fmt/format.h>

namespace goodwill::cli {

std::string padded(std::string_view text, std::size_t width) {
    return std::string(text) + std::string(width - std::min(width, width_of(text)), ' ');
}

std::string right_aligned(std::string_view text, std::size_t width) {
    return std::string(width - std::min(width, width_of(text)), ' ') + std::string(text);
}

std::string heading(std::string_view text, const Console& console) {
    return console.has_colour ? fmt::format("\033[1m{}\033[0m", text) : std::string(text);
}

}  // namespace goodwill::cli
