// Kinds of options that several commands share.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.h"

namespace goodwill::cli {

inline constexpr std::uint64_t most_threads = 64;
inline constexpr std::uint64_t any_number = std::numeric_limits<std::uint64_t>::max();

// Plain decimal, from least to most: 010 is ten, and 0x10 is refused.
CLI::Validator whole_number(std::uint64_t least, std::uint64_t most);

// One of 8, 16, 32 …, 65536.
CLI::Validator sample_size();

// A file whose ending says what kind of event log it is.
CLI::Validator event_log_name();
// The name of a chart.
CLI::Validator svg_name();
// The name of a page, or -.
CLI::Validator html_name();

void add_language(CLI::App& command, Language& language);
void add_csv_form(CLI::App& command, CsvForm& form);

// The commands of experiments: compare, tornado, sweep, sensitivity, robust, best, plan.
class ExperimentCommands {
   public:
    // `arguments`: of the whole command, for the manifest.
    ExperimentCommands(CLI::App& app, const std::vector<std::string>& arguments);
    [[nodiscard]] bool knows(const std::string& command) const;
    // Precondition: parsed, and knows(command).
    ExitCode run(const std::string& command, const Console& console);

   private:
    void add_robust(CLI::App& app, const std::vector<std::string>& arguments);
    void add_best(CLI::App& app, const std::vector<std::string>& arguments);

    CompareOptions compare_;
    TornadoOptions tornado_;
    SweepOptions sweep_;
    SensitivityOptions sensitivity_;
    RobustOptions robust_;
    BestOptions best_;
    PlanOptions plan_;
};

// The commands of what is made: work, status, merge of a plan; report.
class PlanCommands {
   public:
    // `arguments`: of the whole command, for the report.
    PlanCommands(CLI::App& app, const std::vector<std::string>& arguments);
    [[nodiscard]] bool knows(const std::string& command) const;
    // Precondition: parsed, and knows(command).
    ExitCode run(const std::string& command, const Console& console);

   private:
    void add_report(CLI::App& app, const std::vector<std::string>& arguments);

    WorkOptions work_;
    StatusOptions status_;
    MergeOptions merge_;
    ReportOptions report_;
};

}  // namespace goodwill::cli
