// Ties from a text file: one tie a line, two numbers of people counted from 0, with "strong" or "weak" as a third word
// (without: strong), separated by blanks, tabs or commas. Lines that begin with # or % and empty lines are skipped.
// That is the form in which public collections of networks are kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/file_error.h"

namespace goodwill {

// How people are joined (sim/world/network.h).
enum class NetworkKind : std::uint8_t { small_world, scale_free, complete, edge_list };

// One line of an edge list: two nodes, counted from 0.
struct Edge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    bool is_strong = true;

    friend bool operator==(const Edge&, const Edge&) = default;
};

// Files are hostile input: their size, the number of ties and the numbers in them are bounded.
inline constexpr std::size_t max_edge_list_bytes = 32U << 20U;
inline constexpr std::size_t max_edges = 1'000'000;
inline constexpr std::uint32_t max_node = 19'999'999;
inline constexpr std::string_view tie_strengths[] = {"weak", "strong"};

struct EdgeListResult {
    std::vector<Edge> edges;         // meaningful only without an error
    std::optional<FileError> error;  // the first mistake, without a path
};

EdgeListResult read_edge_list(std::string_view text);

}  // namespace goodwill
