// What is told of a story, as it is written beside a run: links hold it, and what is kept on a computer.
//
//   "story": {
//     "id": "iceberg", "page": "how-many", "camp": "effort",
//     "bets": [{"page": "how-many", "options": [1, 3], "numbers": [0.25], "lines": [{"heights": [−1, 0, … 1000]}]}],
//     "file": "…"
//   }
//
// "file" is the text of a story that somebody brought along; it is kept, links leave it out. Options count from 1, as on a
// screen; the heights of a line are thousandths of the bet's axis, −1 where nothing was drawn. Hostile input like all of the
// text.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "sim/base/file_error.h"
#include "sim/base/json_tree.h"

namespace goodwill {

// How many values a line drawn by hand has, evenly spread over its days.
inline constexpr std::size_t drawn_points = 61;
inline constexpr std::size_t most_bets = 200;  // of one page: a full room

inline constexpr double full_height = 1000.0;  // of an axis
inline constexpr double not_drawn = -1.0;

// The bets of one page as they are written.
struct ToldBets {
    struct Line {
        std::array<double, drawn_points> heights{};
    };
    std::string page;
    std::vector<double> options, numbers;
    std::vector<Line> lines;
};

struct ToldStory {
    std::string id, page, camp;
    std::vector<ToldBets> bets;
    std::string file;
};

// Every mistake is added to `errors`, with its line; keys begin at "story". Whether there is such a story is not known here.
ToldStory read_told_story(const JsonValue& node, std::vector<FileError>& errors);

}  // namespace goodwill
