#include "cli/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "generated/embedded_scenarios.h"
#include "sim/base/edit_distance.h"
#include "sim/scenario/edge_list.h"

namespace goodwill::cli {

namespace {

// Up to one byte more than a file may have, so that what is too large is refused, not cut.
std::string read_bounded(std::istream& in, std::size_t most_bytes) {
    constexpr std::size_t piece = 1U << 16U;
    std::string text;
    while (in && text.size() <= most_bytes) {
        const std::size_t before = text.size();
        text.resize(std::min(before + piece, most_bytes + 1));
        in.read(text.data() + before, static_cast<std::streamsize>(text.size() - before));
        text.resize(before + static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
    }
    return text;
}

const EmbeddedFile* find_embedded(std::string_view id) {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        if (file.name == id) {
            return &file;
        }
    }
    return nullptr;
}

std::string advice_for(const std::string& argument) {
    std::vector<std::string_view> ids;
    for (const EmbeddedFile& file : embedded_scenarios()) {
        ids.push_back(file.name);
    }
    const std::string near = did_you_mean(argument, ids).en;
    return near.empty() ? fmt::format("scenarios that need no file: {}", fmt::join(ids, ", ")) : near;
}

// Files that the scenario names, relative to its own folder; for one from standard input, to the present folder.
FileSource files_beside(const std::string& scenario) {
    return [folder =
                std::filesystem::path(scenario).parent_path()](const std::string& name) -> std::optional<std::string> {
        const std::filesystem::path path = folder / name;
        std::error_code ignored;
        std::ifstream file(path, std::ios::binary);
        if (!std::filesystem::is_regular_file(path, ignored) || !file.is_open()) {
            return std::nullopt;
        }
        return read_bounded(file, max_edge_list_bytes);
    };
}

}  // namespace

std::string hex(std::uint64_t value) { return fmt::format("{:016x}", value); }

std::optional<std::string_view> embedded_scenario_text(std::string_view id) {
    const EmbeddedFile* file = find_embedded(id);
    return file == nullptr ? std::nullopt : std::optional(file->text);
}

std::optional<std::string> read_text(const std::string& path, std::size_t most_bytes, const Console& console) {
    if (path == "-") {
        return read_bounded(console.in, most_bytes);
    }
    std::error_code ignored;
    std::ifstream file(path, std::ios::binary);
    if (!file.is_open() || std::filesystem::is_directory(path, ignored)) {
        console.err << fmt::format("goodwill: {}: cannot be read\n", path);
        return std::nullopt;
    }
    std::string text = read_bounded(file, most_bytes);
    if (file.bad()) {
        console.err << fmt::format("goodwill: {}: cannot be read\n", path);
        return std::nullopt;
    }
    return text;
}

std::optional<SourceText> read_source(const std::string& argument, const Console& console) {
    if (argument == "-") {
        return SourceText{"standard input", read_bounded(console.in, max_scenario_bytes), false};
    }
    std::error_code ignored;
    const bool is_file =
        std::filesystem::exists(argument, ignored) && !std::filesystem::is_directory(argument, ignored);
    if (!is_file) {
        if (const EmbeddedFile* embedded = find_embedded(argument)) {
            return SourceText{std::string(embedded->name), std::string(embedded->text), true};
        }
        console.err << fmt::format("goodwill: {}: no such file or scenario; {}\n", argument, advice_for(argument));
        return std::nullopt;
    }
    std::optional<std::string> text = read_text(argument, max_scenario_bytes, console);
    return text ? std::optional(SourceText{argument, std::move(*text), false}) : std::nullopt;
}

ExitCode load_scenario(const std::string& argument, const Console& console, LoadedScenario& loaded) {
    std::optional<SourceText> source = read_source(argument, console);
    if (!source) {
        return ExitCode::no_access;
    }
    // The edge list is read once and kept: a run that is written down does not depend on other files.
    std::string edges;
    const FileSource files = [&edges, beside = files_beside(source->name)](const std::string& name) {
        std::optional<std::string> text = beside(name);
        edges = text.value_or("");
        return text;
    };
    ScenarioResult result = read_scenario(source->text, files);
    for (const FileError& error : result.errors) {
        console.err << describe(error, source->name) << "\n";
    }
    if (!result.ok()) {
        return ExitCode::bad_file;
    }
    loaded.scenario = std::move(result.scenario);
    loaded.text_hash = fnv1a(source->text);
    loaded.source = source->is_embedded ? ScenarioSource{source->name, "", "", {}}
                                        : ScenarioSource{"", std::move(source->text), std::move(edges), {}};
    return ExitCode::fine;
}

}  // namespace goodwill::cli
