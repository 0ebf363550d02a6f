// Files that the command line writes: whole or not at all.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/files.h"
#include "tests/cli_replies.h"

namespace goodwill {

namespace {

using nlohmann::json;
using tests::contains;
using tests::file_text;
using tests::Folder;
using tests::goodwill_says;
using tests::minimal_path;
using tests::Reply;

// Everything in a folder, hidden files included.
std::map<std::string, std::string> content_of(const std::filesystem::path& folder) {
    std::map<std::string, std::string> content;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        content[entry.path().filename().string()] = entry.is_regular_file() ? file_text(entry.path()) : "(no file)";
    }
    return content;
}

}  // namespace

TEST_CASE("files: a second run replaces the first, and nothing else lies beside") {
    const Folder folder("twice");
    const std::string path = folder.path.string();
    REQUIRE(goodwill_says({"run", minimal_path(), "--days", "3", "--out", path, "--trace", "1"}).code == 0);
    REQUIRE(goodwill_says({"run", minimal_path(), "--days", "4", "--out", path, "--trace", "1"}).code == 0);
    const auto content = content_of(folder.path);
    CHECK(content.size() == 3);
    const json manifest = json::parse(content.at("manifest.json"));
    CHECK(manifest["days"] == 4);
    for (const auto& output : manifest["outputs"].items()) {
        CAPTURE(output.key());
        CHECK(output.value() == "fnv1a:" + cli::hex(cli::fnv1a(content.at(output.key()))));
    }
}

TEST_CASE("files: a folder in the way of one file leaves all others as they were") {
    const Folder folder("in-the-way");
    const std::string path = folder.path.string();
    REQUIRE(goodwill_says({"run", minimal_path(), "--days", "3", "--out", path}).code == 0);
    std::filesystem::create_directories(folder.path / "statement-1.csv");
    const auto before = content_of(folder.path);
    const Reply outcome = goodwill_says({"run", minimal_path(), "--days", "4", "--out", path, "--trace", "1"});
    CHECK(outcome.code == 4);
    CHECK(outcome.err == "goodwill: " + path + "/statement-1.csv: cannot be written: Is a directory\n");
    CHECK(content_of(folder.path) == before);
}

TEST_CASE("files: where a replacement fails, the file that vouches for the others is gone") {
    const Folder folder("order");
    std::ostringstream err;
    std::istringstream in;
    std::ostringstream out;
    const cli::Console console{in, out, err};
    const std::string path = folder.path.string();
    REQUIRE(cli::write_files(path, {{"a", "1"}, {"last", "1"}}, console));
    // The folder of x/y is made while the files are prepared, and then x cannot take its place.
    REQUIRE_FALSE(cli::write_files(path, {{"a", "2"}, {"x", "2"}, {"x/y", "2"}, {"last", "2"}}, console));
    CHECK(content_of(folder.path) == std::map<std::string, std::string>{{"a", "2"}, {"x", "(no file)"}});
    CHECK(content_of(folder.path / "x").empty());
    CHECK(err.str() == "goodwill: " + path + "/x: cannot be written: Is a directory\n");
}

TEST_CASE("files: permissions and links stay") {
    const Folder folder("links");
    std::filesystem::create_directories(folder.path / "elsewhere");
    const std::filesystem::path target = folder.path / "elsewhere" / "schema.json";
    std::ofstream(target) << "old";
    REQUIRE(chmod(target.c_str(), 0640) == 0);
    std::filesystem::create_symlink(target, folder.path / "schema.json");
    REQUIRE(goodwill_says({"schema", "--output", (folder.path / "schema.json").string()}).code == 0);
    CHECK(std::filesystem::is_symlink(folder.path / "schema.json"));
    CHECK(file_text(target) == scenario_schema());
    CHECK(std::filesystem::status(target).permissions() == std::filesystem::perms(0640));
}

TEST_CASE("files: a device is written to, never replaced") {
    const Reply outcome = goodwill_says({"schema", "--output", "/dev/full"});
    CHECK(outcome.code == 4);
    CHECK(outcome.err == "goodwill: /dev/full: cannot be written: No space left on device\n");
    CHECK(goodwill_says({"schema", "--output", "/dev/null"}).code == 0);
    for (const char* device : {"/dev/full", "/dev/null"}) {
        CAPTURE(device);
        CHECK(std::filesystem::is_character_file(device));
    }
}

TEST_CASE("files: a folder that may not be written to") {
    if (geteuid() == 0) {
        return;  // nothing is forbidden to root
    }
    const Folder folder("forbidden");
    std::filesystem::create_directories(folder.path);
    REQUIRE(chmod(folder.path.c_str(), 0555) == 0);
    const Reply outcome = goodwill_says({"run", minimal_path(), "--days", "2", "--out", folder.path.string()});
    CHECK(outcome.code == 4);
    CHECK(contains(outcome.err, "metrics.csv: cannot be written: Permission denied"));
    CHECK(content_of(folder.path).empty());
    REQUIRE(chmod(folder.path.c_str(), 0755) == 0);
}

#ifdef GOODWILL_PROGRAM

using tests::program_says;

TEST_CASE("program: a full disk leaves the results of yesterday whole, and nothing beside them") {
    const Folder folder("full");
    const std::string run = "run '" + minimal_path() + "' --trace 1 --out '" + folder.path.string() + "' --days ";
    REQUIRE(program_says(run + "20").code == 0);
    const auto before = content_of(folder.path);
    // A limit on the size of files stands in for the disk: metrics.csv no longer fits.
    const Reply outcome = program_says(run + "200 > /dev/null", "ulimit -f 8; ");
    CHECK(outcome.code == 4);
    CHECK(contains(outcome.err, "metrics.csv: cannot be written: File too large"));
    CHECK(content_of(folder.path) == before);
    const Folder empty("full-empty");
    const Reply first = program_says(
        "run '" + minimal_path() + "' --days 200 --out '" + empty.path.string() + "' > /dev/null", "ulimit -f 8; ");
    CHECK(first.code == 4);
    CHECK(content_of(empty.path).empty());
}

TEST_CASE("program: every command that writes a file says when it cannot") {
    const Folder folder("full-others");
    std::filesystem::create_directories(folder.path);
    const std::string path = (folder.path / "file").string();
    std::ofstream(path) << "old";
    for (const std::string command : {"schema --output", "parameters --markdown --output"}) {
        CAPTURE(command);
        const Reply outcome = program_says(command + " '" + path + "'", "ulimit -f 8; ");
        CHECK(outcome.code == 4);
        CHECK(contains(outcome.err, "file: cannot be written: File too large"));
        CHECK(content_of(folder.path) == std::map<std::string, std::string>{{"file", "old"}});
    }
}

#endif

}  // namespace goodwill
