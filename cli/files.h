// Scenarios and files: the only place of the command line that reads and writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/console.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/run_spec.h"

namespace goodwill::cli {

// FNV-1a, 64 bits: names a text in the manifest.
std::uint64_t fnv1a(std::string_view text);
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

// Creates missing folders. Says on `err` what went wrong.
bool write_file(const std::string& path, std::string_view text, const Console& console);

}  // namespace goodwill::cli
