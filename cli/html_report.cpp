#include "cli/html_report.h"

#include <filesystem>

#include <fmt/format.h>

#include "cli/files.h"
#include "generated/build_info.h"

namespace goodwill::cli {

std::string program_text() {
    return fmt::format("Goodwill {} ({}, {})", build_info::version, build_info::compiler, build_info::platform);
}

ExitCode write_report(const ReportOptions& options, std::string_view page, ExitCode code, const Console& console) {
    if (options.out == "-") {
        console.out << page;
        return code;
    }
    return write_file(options.out, page, console) ? code : ExitCode::no_access;
}

ExitCode report(const ReportOptions& options, const Console& console) {
    if (options.out.empty()) {
        console.err << "goodwill: --out is required: the file of the report (.html), or - for standard output; try "
                       "--help\n";
        return ExitCode::usage;
    }
    std::error_code ignored;
    if (!std::filesystem::is_directory(options.subject, ignored)) {
        return report_run(options, options.subject, console);
    }
    const std::filesystem::path folder(options.subject);
    if (std::filesystem::exists(folder / "plan.json", ignored)) {
        return report_plan(options, console);
    }
    if (std::filesystem::exists(folder / "manifest.json", ignored)) {
        return report_run(options, (folder / "manifest.json").string(), console);
    }
    console.err << fmt::format(
        "goodwill: {}: neither the folder of a plan (plan.json) nor that of a run (manifest.json)\n", options.subject);
    return ExitCode::no_access;
}

}  // namespace goodwill::cli
