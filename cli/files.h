// Scenarios and files: the only place of the command line that reads and writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "sim/base/fnv1a.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/run_spec.h"

namespace goodwill::cli {

using goodwill::fnv1a;                 // names a text in the manifest
std::string hex(std::uint64_t value);  // 16 digits

struct SourceText {
    std::string name;  // as messages show it
    std::string text;
    bool is_embedded = false;
};

// The text of a scenario: a file, an embedded scenario by its id, or "-" for standard input.
// Says on `err` what went wrong and returns nothing.
std::optional<SourceText> read_source(const std::string& argument, const Console& console);

struct LoadedScenario {
    Scenario scenario;
    ScenarioSource source;  // what a run written down holds of it
    std::uint64_t text_hash = 0;
};

// The texts of the scenarios that come along.
std::optional<std::string_view> embedded_scenario_text(std::string_view id);

// A text file, or "-" for standard input; longer ones are cut one byte behind `most_bytes`. Says on `err` what went wrong.
std::optional<std::string> read_text(const std::string& path, std::size_t most_bytes, const Console& console);

// Reads and checks; all errors go to `err`.
ExitCode load_scenario(const std::string& argument, const Console& console, LoadedScenario& loaded);

struct OutputFile {
    std::string name;  // without a folder
    std::string text;
};

// Writes files that belong together, creating missing folders. Each is written beside its place and synced before
// anything is replaced: when the disk is full or a file is in the way, what was there before stays as it was, whole. The
// last one vouches for the others: it is gone before the first of them is replaced, and is there again after the last.
// Says on `err` what went wrong.
bool write_files(const std::string& folder, const std::vector<OutputFile>& files, const Console& console);

// The same for one file. What is no ordinary file, such as /dev/stdout, is written to directly.
bool write_file(const std::string& path, std::string_view text, const Console& console);

}  // namespace goodwill::cli
