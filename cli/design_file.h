// Designs made elsewhere: a table of points, a column a lever.
#pragma once

#include "cli/points.h"

namespace goodwill::cli {

inline constexpr std::size_t most_points_of_file = 100'000;
inline constexpr std::size_t most_design_bytes = 64U << 20U;

// Columns are levers or assumptions; "point" numbers the rows from 0, "scenario" and "preset" may stand beside them. Says on
// `err` what is wrong, with line and column. `file` may be "-".
ExitCode read_design(const std::string& file, const Console& console, Points& points);
// The same of a text; `name` is the file's in messages.
ExitCode parse_design(std::string_view text, const std::string& name, const Console& console, Points& points);

// The jobs of these points; names the first mistakes with line, column and what is allowed.
ExitCode find_jobs_of_file(const ExperimentOptions& options, Businesses& businesses, const Console& console,
                           const Points& points, std::vector<Job>& jobs);

}  // namespace goodwill::cli
