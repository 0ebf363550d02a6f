// The reports on a run and on a plan: numbers from the command line's experiments for the pages of sim/report.
#pragma once

#include <string>
#include <string_view>

#include "cli/commands.h"

namespace goodwill::cli {

ExitCode report_run(const ReportOptions& options, const std::string& file, const Console& console);
ExitCode report_plan(const ReportOptions& options, const Console& console);

// "Goodwill 0.3.0 (GNU 12.2.0, Linux x86_64)"
std::string program_text();
// To the file, or to `out`; `code`: how the rest ended.
ExitCode write_report(const ReportOptions& options, std::string_view page, ExitCode code, const Console& console);

}  // namespace goodwill::cli
