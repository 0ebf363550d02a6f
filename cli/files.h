// Scenarios and files: the only place of the command line that reads and writes them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "sim/base/fnv1a.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/run_spec.h"
#include "sim/story/story.h"

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

// The texts of the stories that come along.
std::optional<std::string_view> embedded_story_text(std::string_view id);
// Whether this is a story that comes along, or a file that says that it is one.
bool is_story_file(const std::string& argument);
// A story by its id, or from a file; all errors go to `err`.
ExitCode load_story(const std::string& argument, const Console& console, Story& story);

struct OutputFile {
    std::string name;  // without a folder
    std::string text;
};

struct PendingFile;

// A file that is too long to be held in memory: written piece by piece beside its place, which it takes with write_files(),
// or not at all. What is wrong is said once, on `err`, with the advice at the end.
class StreamedFile {
   public:
    StreamedFile(std::string path, std::string advice, const Console& console);
    StreamedFile(const StreamedFile&) = delete;
    StreamedFile& operator=(const StreamedFile&) = delete;
    ~StreamedFile();

    // Each is false when it cannot be written. Missing folders are created.
    bool open();
    bool write(std::string_view text);
    bool close();  // all of it is on the disk
    // FNV-1a of what is written from now on; it takes a nanosecond a byte.
    void keep_hash() { has_hash_ = true; }
    [[nodiscard]] std::uint64_t hash() const { return hash_; }
    [[nodiscard]] const std::string& path() const { return path_; }

   private:
    friend bool write_files(const std::string& folder, const std::vector<OutputFile>& files, const Console& console,
                            StreamedFile* streamed);
    bool complain(int error);

    std::string path_;
    std::string advice_;
    const Console& console_;
    std::unique_ptr<PendingFile> pending_;
    int descriptor_ = -1;
    std::uint64_t hash_ = fnv1a_basis;
    bool has_hash_ = false;
};

// Writes files that belong together, creating missing folders. Each is written beside its place and synced before
// anything is replaced: when the disk is full or a file is in the way, what was there before stays as it was, whole. The
// last one vouches for the others: it is gone before the first of them is replaced, and is there again after the last.
// A streamed file that was closed takes its place with them, as the first. Says on `err` what went wrong.
bool write_files(const std::string& folder, const std::vector<OutputFile>& files, const Console& console,
                 StreamedFile* streamed = nullptr);

// The same for one file. What is no ordinary file, such as /dev/stdout, is written to directly.
bool write_file(const std::string& path, std::string_view text, const Console& console);

}  // namespace goodwill::cli
