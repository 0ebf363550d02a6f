// The command line as tests use it: called as a function, or as the built program.
#pragma once

#include <cstdio>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#ifdef GOODWILL_PROGRAM
#include <sys/wait.h>
#endif

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/command_line.h"
#include "tests/files.h"

// Sanitizers need more address space than any limit leaves, and memory of their own.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define GOODWILL_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define GOODWILL_SANITIZED
#endif
#endif

namespace goodwill::tests {

struct Reply {
    int code = 0;
    std::string out;
    std::string err;
};

inline Reply goodwill_says(const std::vector<std::string>& arguments, const std::string& input = "") {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const cli::ExitCode code = cli::run_command_line(arguments, {in, out, err});
    return {static_cast<int>(code), out.str(), err.str()};
}

using Words = std::vector<std::string>;

// A command on the small business of the tests.
inline Words on_minimal(const std::string& command, const Words& more) {
    Words words{command, source_path("tests/minimal_scenario.json").string()};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

// What a command prints that has --json and succeeds.
inline nlohmann::json said(const Words& words, const std::string& input = "") {
    const Reply reply = goodwill_says(words, input);
    CAPTURE(reply.err);
    REQUIRE(reply.code == 0);
    return nlohmann::json::parse(reply.out);
}

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// Each of these command lines ends with 2, says so much on `err` and nothing else.
inline void check_refused(const std::vector<std::pair<std::vector<std::string>, std::string>>& cases) {
    for (const auto& wrong : cases) {
        const std::string& message = wrong.second;
        const Reply reply = goodwill_says(wrong.first);
        CAPTURE(message);
        CAPTURE(reply.err);
        CHECK(reply.code == 2);
        CHECK(reply.out.empty());
        CHECK(contains(reply.err, message));
    }
}

inline std::string minimal_path() { return source_path("tests/minimal_scenario.json").string(); }

// A folder that is not there yet, inside one of this test alone.
struct Folder {
    TemporaryFolder around;
    std::filesystem::path path;
    explicit Folder(const std::string& name) : path(around / name) {}
};

#ifdef GOODWILL_PROGRAM

// The built program as a user starts it, standard error to a file. `before` is what the shell does first: its limits hold
// for the program alone.
inline Reply program_says(const std::string& arguments, const std::string& before = "") {
    const TemporaryFolder folder;
    const std::filesystem::path errors = folder / "stderr";
    const std::string command = before + "'" + GOODWILL_PROGRAM + "' " + arguments + " 2>'" + errors.string() + "'";
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    Reply outcome;
    char buffer[4096];
    for (std::size_t read = 0; (read = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
        outcome.out.append(buffer, read);
    }
    const int status = pclose(pipe);
    // A shell that waits for the program names the signal that killed it by 128 + its number.
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.err = file_text(errors);
    return outcome;
}

#endif

}  // namespace goodwill::tests
