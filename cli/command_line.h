// The command line as a function: everything but main().
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace goodwill::cli {

// `arguments` without the program's name.
ExitCode run_command_line(const std::vector<std::string>& arguments, const Console& console);

}  // namespace goodwill::cli
