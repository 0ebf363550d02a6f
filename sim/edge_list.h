// Ties from a text file: one tie a line, two numbers of people counted from 0, with "strong" or "weak" as a third word
// (without: strong), separated by blanks, tabs or commas. Lines that begin with # or % and empty lines are skipped.
// That is the form in which public collections of networks are kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/local_text.h"
#include "sim/network.h"

namespace goodwill {

// Files are hostile input: their size, the number of ties and the numbers in them are bounded.
inline constexpr std::size_t max_edge_list_bytes = 32U << 20U;
inline constexpr std::size_t max_edges = 1'000'000;
inline constexpr std::uint32_t max_node = 19'999'999;
inline constexpr std::string_view tie_strengths[] = {"weak", "strong"};

struct EdgeListError {
    int line = 0;  // counted from 1; 0: the file as a whole
    std::string value;
    LocalText problem;
    LocalText allowed;
};

struct EdgeListResult {
    std::vector<Edge> edges;             // meaningful only without an error
    std::optional<EdgeListError> error;  // the first mistake
};

EdgeListResult read_edge_list(std::string_view text);

}  // namespace goodwill
