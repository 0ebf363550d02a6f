// plan, work, status and merge as a user calls them, and what becomes of a plan when machines and people damage it.
#ifdef GOODWILL_PROGRAM
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/files.h"
#include "cli/interruption.h"
#include "tests/cli_replies.h"

using namespace goodwill;
using nlohmann::json;
using tests::check_refused;
using tests::contains;
using tests::file_text;
using tests::Folder;
using tests::goodwill_says;
using tests::minimal_path;
using tests::replaced;
using tests::Reply;
using tests::said;
using tests::Words;
namespace files = std::filesystem;

namespace {

constexpr const char* merged_files[] = {"runs.csv", "runs-long.csv", "sweep.csv", "units.csv"};

void write_text(const files::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

// Three points, four replications, blocks of two runs: six blocks.
Words experiment_words(const std::string& command, const std::string& folder, const Words& more = {}) {
    Words words{command, minimal_path(), "--days", "40",    "--over", "wow_share=0,0.1,0.3", "--replications",
                "4",     "--seed",       "11",     "--out", folder};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

struct Planned {
    Folder folder{"plan"};
    std::string path = folder.path.string();

    explicit Planned(const Words& more = {"--block-runs", "2"}) {
        const Reply reply = goodwill_says(experiment_words("plan", path, more));
        CAPTURE(reply.err);
        REQUIRE(reply.code == 0);
    }
    [[nodiscard]] Reply says(const std::string& command, const Words& more = {}) const {
        Words words{command, path};
        words.insert(words.end(), more.begin(), more.end());
        return goodwill_says(words);
    }
    [[nodiscard]] files::path block(int number) const {
        return folder.path / "blocks" / fmt::format("b{:06}.csv", number);
    }
    [[nodiscard]] json status(int code) const {
        const Reply reply = says("status", {"--json"});
        CAPTURE(reply.err);
        REQUIRE(reply.code == code);
        return json::parse(reply.out);
    }
    // All that merge writes, as one text.
    [[nodiscard]] std::string merged() const {
        const Reply reply = says("merge");
        CAPTURE(reply.err);
        REQUIRE(reply.code == 0);
        std::string text = file_text(folder.path / "results" / "manifest.json");
        for (const char* name : merged_files) {
            text += file_text(folder.path / "results" / name);
        }
        return text;
    }
};

// With the hash that belongs to it, as somebody with bad intent would write it.
std::string with_end(const std::string& text) {
    const std::string body = text.substr(0, text.rfind("#end"));
    return body + "#end fnv1a:" + cli::hex(cli::fnv1a(body)) + "\n";
}

}  // namespace

TEST_CASE("plan: whoever does the blocks, merge gives the tables of sweep") {
    const Planned one, two;
    CHECK(file_text(one.folder.path / "plan.json") == file_text(two.folder.path / "plan.json"));
    CHECK(contains(file_text(one.folder.path / "design.csv"), "point,scenario,wow_share\n0,"));
    REQUIRE(one.says("work", {"--threads", "1"}).code == 0);
    // Other shards in another order, and N changes on the way.
    for (const char* shard : {"2/3", "1/2", "0/3"}) {
        REQUIRE(two.says("work", {"--shard", shard, "--threads", "2"}).code == 0);
    }
    CHECK(two.status(5)["missing"] == json::parse("[[4,4]]"));
    const Reply rest = two.says("work");
    CHECK(contains(rest.out, "6 of 6 blocks are done, 1 of them now"));
    CHECK(one.merged() == two.merged());
    for (int number = 0; number < 6; ++number) {
        CHECK(file_text(one.block(number)) == file_text(two.block(number)));
    }
    const Folder swept("sweep");
    REQUIRE(goodwill_says(experiment_words("sweep", swept.path.string())).code == 0);
    for (const char* name : merged_files) {
        CAPTURE(name);
        CHECK(file_text(swept.path / name) == file_text(one.folder.path / "results" / name));
    }
    CHECK(one.status(0)["runs_done"] == 12);
    const Folder german("german"), swept_german("swept");
    REQUIRE(one.says("merge", {"--csv", "german", "--out", german.path.string()}).code == 0);
    REQUIRE(goodwill_says(experiment_words("sweep", swept_german.path.string(), {"--csv", "german"})).code == 0);
    CHECK(file_text(german.path / "runs.csv") == file_text(swept_german.path / "runs.csv"));
}

TEST_CASE("plan: worlds of their own settle for each replication, wherever it is divided") {
    const Folder around("kind");
    files::create_directories(around.path);
    const std::string scenario = (around.path / "settles.json").string();
    write_text(scenario, replaced(file_text(minimal_path()), "\"settle_years\": 0", "\"settle_years\": 1"));
    const auto words = [&](const char* command, const std::string& out) {
        return Words{command,          scenario,
                     "--days",         "30",
                     "--replicate",    "kind",
                     "--replications", "2",
                     "--over",         "preset=delight,effort",
                     "--over",         "wow_share=0:0.4:0.2",
                     "--out",          out};
    };
    const std::string swept = (around.path / "sweep").string(), plan = (around.path / "plan").string();
    REQUIRE(goodwill_says(words("sweep", swept)).code == 0);
    Words planned = words("plan", plan);
    planned.insert(planned.end(), {"--block-runs", "5"});
    REQUIRE(goodwill_says(planned).code == 0);
    files::remove(scenario);  // the plan has its own
    REQUIRE(goodwill_says({"work", plan, "--shard", "1/2"}).code == 0);
    REQUIRE(goodwill_says({"work", plan, "--shard", "0/2"}).code == 0);
    REQUIRE(goodwill_says({"merge", plan}).code == 0);
    for (const char* name : merged_files) {
        CAPTURE(name);
        CHECK(file_text(swept + "/" + name) == file_text(plan + "/results/" + name));
    }
}

TEST_CASE("plan: blocks that are missing, cut off, changed or foreign are done again, and nothing else") {
    const Planned plan, other({"--block-runs", "2", "--replicate", "kind"});
    REQUIRE(plan.says("work").code == 0);
    REQUIRE(other.says("work").code == 0);
    const std::string whole = plan.merged(), block = file_text(plan.block(1));
    const std::vector<std::pair<std::string, std::string>> damages{
        {"", "is no block"},
        {"not a block", "is no block"},
        {block.substr(0, block.size() / 2), "is cut off"},
        {block.substr(0, block.size() - 1), "is cut off"},
        {replaced(block, ",done,", ",dome,"), "was changed"},
        {std::string(100'000, 'x') + block, "longer than"},
        {file_text(plan.block(2)), "of another plan"},
        {file_text(other.block(1)), "of another plan"},
        {with_end(replaced(block, "version=", "version=9.")), "of another version"},
        {with_end(replaced(block, "rows=2", "rows=3")), "of another plan"},
        {with_end(replaced(block, "customers", "costumers")), "does not have the columns"},
        {with_end(replaced(block, "\n2,2,0,11,", "\n2,1,0,11,")), "row 0 is not the one of its run"},
        {with_end(replaced(block, ",done,", ",open,")), "row 0 is not"},
        {with_end(replaced(block, ",done,", ",done,x")), "row 0 is not"},
        {with_end(replaced(block, "\n2,2,0,11,", "\n2,2,0,11,done\n2,2,0,11,")), "does not have the rows"},
        {with_end(replaced(block, "\n2,2,0,11,", "\n\"2,2,0,11,")), "does not have the rows"},
    };
    for (const auto& [text, why] : damages) {
        const std::string& trouble = why;  // Clang 14 captures no bindings
        CAPTURE(trouble);
        write_text(plan.block(1), text);
        const Reply status = plan.says("status");
        CAPTURE(status.out);
        CHECK(status.code == 6);
        CHECK(contains(status.out, "blocks/b000001.csv"));
        CHECK(contains(status.out, why));
        CHECK(plan.says("merge").code == 6);
        const Reply work = plan.says("work");
        CHECK(work.code == 0);
        CHECK(contains(work.out, "1 of them now"));
        CHECK(file_text(plan.block(1)) == block);
    }
    files::remove(plan.block(0));
    files::remove(plan.block(3));
    files::remove(plan.block(4));
    CHECK(plan.status(5)["missing"] == json::parse("[[0,0],[3,4]]"));
    CHECK(contains(plan.says("status").out, "Missing: 3 of 6 blocks: 0, 3-4"));
    REQUIRE(plan.says("work").code == 0);
    CHECK(plan.merged() == whole);
    // More blocks than the plan has; what is no block is nobody's business.
    write_text(plan.folder.path / "blocks" / ".goodwill-host-1-0.tmp", "half a block");
    CHECK(plan.status(0)["blocks_done"] == 6);
    write_text(plan.block(6), block);
    CHECK(plan.status(6)["foreign"][0]["file"] == "blocks/b000006.csv");
    // It is said, and stops nothing.
    files::remove_all(plan.folder.path / "results");
    const Reply merged = plan.says("merge");
    CHECK(merged.code == 6);
    CHECK(contains(merged.err, "b000006.csv is of another plan, remove it"));
    CHECK(!contains(merged.err, "does what is not done"));
    CHECK(files::exists(plan.folder.path / "results" / "runs.csv"));
    files::remove(plan.block(6));
    // A place that cannot be replaced.
    files::remove(plan.block(1));
    files::create_directories(plan.block(1) / "inside");
    CHECK(plan.says("status").code == 6);
    const Reply refused = plan.says("work");
    CHECK(refused.code == 4);
    CHECK(contains(refused.err, "b000001.csv: cannot be written: Is a directory"));
}

TEST_CASE("plan: merge of an incomplete plan writes nothing, or the whole replications where that is wished for") {
    const Planned plan;
    REQUIRE(plan.says("work").code == 0);
    const std::string runs = (static_cast<void>(plan.merged()), file_text(plan.folder.path / "results" / "runs.csv"));
    files::remove_all(plan.folder.path / "results");
    files::remove(plan.block(4));  // runs 8 and 9 of 12: two replications of three points are whole
    const Reply refused = plan.says("merge");
    CHECK(refused.code == 5);
    CHECK(contains(refused.err, "Missing: 1 of 6 blocks: 4"));
    CHECK(contains(refused.err, "2 of 4 replications are complete; nothing is written, with --partial these are"));
    CHECK(!files::exists(plan.folder.path / "results"));
    CHECK(plan.says("merge", {"--partial"}).code == 5);
    const std::string part = file_text(plan.folder.path / "results" / "runs.csv");
    CHECK(runs.starts_with(part));
    CHECK(std::count(part.begin(), part.end(), '\n') == 7);
    files::remove(plan.block(0));
    files::remove_all(plan.folder.path / "results");
    CHECK(plan.says("merge", {"--partial"}).code == 5);
    CHECK(!files::exists(plan.folder.path / "results"));
}

TEST_CASE("plan: a run that failed is a row, and said at the end") {
    const Planned plan;
    REQUIRE(plan.says("work").code == 0);
    std::string block = file_text(plan.block(1));
    const std::size_t row = block.find("\n2,2,0,11,") + 1, end = block.find('\n', row);
    const auto figures = std::count(block.begin() + static_cast<std::ptrdiff_t>(row),
                                    block.begin() + static_cast<std::ptrdiff_t>(end), ',') -
                         6;
    block.replace(row, end - row,
                  "2,2,0,11,failed,," + std::string(static_cast<std::size_t>(figures), ',') + "\"no, it cannot\"");
    write_text(plan.block(1), with_end(block));
    CHECK(plan.status(7)["runs_failed"] == 1);
    CHECK(contains(plan.says("work").out, "0 of them now"));  // not again and again
    const Reply merge = plan.says("merge");
    CHECK(merge.code == 7);
    CHECK(contains(merge.err, "Failed: 1 of 12 runs; the first is run 2: no, it cannot"));
    CHECK(contains(file_text(plan.folder.path / "results" / "runs.csv"), "\n2,2,0.3,0,11,failed,,"));
}

TEST_CASE("plan: what was changed after planning is noticed, and so is another version") {
    const Planned plan;
    REQUIRE(plan.says("work").code == 0);
    const files::path settings = plan.folder.path / "plan.json";
    const std::string text = file_text(settings);
    const std::string version = json::parse(text)["version"];
    const std::vector<std::pair<std::pair<std::string, std::string>, std::string>> changes{
        {{"\"version\": \"" + version, "\"version\": \"9.9.9"},
         "made by version 9.9.9 of goodwill, and this is version"},
        {{"goodwill-plan/1", "goodwill-plan/2"}, "plan.json:2: format: \"goodwill-plan/2\" is not known (allowed: "},
        {{"\"replications\": 4", "\"replications\": 4000"}, "replications: 4000 is above the allowed range"},
        {{"\"replications\": 4", "\"replications\": -1"}, "replications: -1"},
        {{"\"points\": 3", "\"points\": 2"}, "does not have the points and columns that plan.json names"},
        {{"\"points\": 3", "\"points\": 100000, \"x\": 0"}, "x: is an unknown key"},
        {{"\"block_runs\": 2", "\"block_runs\": 0"}, "block_runs: 0 is below the allowed range"},
        {{"[\"wow_share\"]", "[\"price\"]"}, "does not have the points and columns"},
        {{"\"design_hash\": \"fnv1a:", "\"design_hash\": \"fnv1a:0"}, "design_hash"},
        {{"{", "[{"}, "plan.json"},
        {{"}", ""}, "plan.json"},
    };
    for (const auto& [change, why] : changes) {
        const std::string& trouble = why;
        CAPTURE(trouble);
        write_text(settings, replaced(text, change.first, change.second));
        for (const char* command : {"work", "status", "merge"}) {
            const Reply reply = plan.says(command);
            CAPTURE(reply.err);
            CHECK(reply.code == 6);
            CHECK(contains(reply.err, why));
            CHECK(reply.out.empty());
        }
    }
    // A sound plan, but another one: its blocks are not there yet.
    write_text(settings, replaced(text, "\"days\": 40", "\"days\": 42"));
    CHECK(plan.status(6)["foreign"].size() == 6);
    write_text(settings, text);
    CHECK(plan.status(0)["blocks_done"] == 6);
    const files::path design = plan.folder.path / "design.csv";
    const std::string points = file_text(design);
    write_text(design, replaced(points, "0.3", "0.2"));
    CHECK(contains(plan.says("merge").err, "design.csv: was changed after the plan was made"));
    CHECK(plan.says("status").code == 6);
    write_text(design, points);
    files::remove(plan.block(0));
    const files::path scenario = plan.folder.path / "scenarios" / "0.json";
    const std::string business = file_text(scenario);
    write_text(scenario, replaced(business, "\"mean_s\": 300", "\"mean_s\": 301"));
    const Reply work = plan.says("work");
    CHECK(work.code == 6);
    CHECK(contains(work.err, "scenarios/0.json: was changed after the plan was made"));
    files::remove(scenario);
    CHECK(contains(plan.says("work").err, "scenarios/0.json: is missing; goodwill plan writes it again"));
    // It does.
    const Reply again = goodwill_says(experiment_words("plan", plan.path, {"--block-runs", "2"}));
    CHECK(again.code == 0);
    CHECK(file_text(scenario) == business);
    CHECK(plan.says("work").code == 0);
}

TEST_CASE("plan: a place that holds another plan is left alone, the same plan is no other") {
    const Planned plan;
    REQUIRE(plan.says("work", {"--shard", "0/2"}).code == 0);
    const Reply same = goodwill_says(experiment_words("plan", plan.path, {"--block-runs", "2"}));
    CHECK(same.code == 0);
    CHECK(contains(same.out, "which is there already: 3 points, 4 replications, 12 runs in 6 blocks of 2"));
    CHECK(plan.status(5)["blocks_done"] == 3);
    const Reply other = goodwill_says(experiment_words("plan", plan.path, {"--block-runs", "3"}));
    CHECK(other.code == 2);
    CHECK(contains(other.err, "holds another plan, which is left as it is"));
    CHECK(plan.status(5)["blocks_done"] == 3);
    // About a minute of work is more than all of this.
    CHECK(contains(goodwill_says(experiment_words("plan", plan.path + "-2", {})).out, "12 runs in 1 block of 12"));
}

TEST_CASE("plan: a design made elsewhere") {
    const Folder around("design");
    files::create_directories(around.path);
    const std::string file = (around.path / "points.csv").string(), plan = (around.path / "plan").string();
    const Words words{"plan", minimal_path(),  "--days", "30",    "--replications",
                      "1",    "--design-file", file,     "--out", plan};
    // Quotes, carriage returns, a byte order mark, positions between two people, a preset or none.
    write_text(file, "\xEF\xBB\xBFpoint,\"preset\",price,staff.hotline\r\n0,effort,0.9000,1.6\r\n1,,1.1,\"2\"\r\n\r\n");
    REQUIRE(goodwill_says(words).code == 0);
    CHECK(contains(file_text(plan + "/design.csv"), ",effort,0.9,2\n1,"));
    REQUIRE(goodwill_says({"work", plan}).code == 0);
    REQUIRE(goodwill_says({"merge", plan}).code == 0);
    const std::string runs = file_text(plan + "/results/runs.csv");
    CHECK(runs.starts_with("run,point,preset,price,staff.hotline,replication,seed,status,"));
    CHECK(contains(runs, "\n1,1,,1.1,2,0,7,done,"));
    const Reply plain = goodwill_says({"run", minimal_path(), "--days", "30", "--preset", "effort", "--set",
                                       "price=0.9", "--set", "staff.hotline=2", "--json"});
    CHECK(contains(runs, json::parse(plain.out)["state_hash"].get<std::string>()));
    // A line with nothing on it is none; quotes around nothing are a point, the business as it is.
    CHECK(said({"sweep", minimal_path(), "--days", "30", "--replications", "2", "--json", "--design-file", "-"},
               "preset\neffort\n\n\"\"\ndelight\n")["points"]
              .size() == 3);
    // The same for sweep, from standard input too.
    CHECK(goodwill_says({"sweep", minimal_path(), "--days", "30", "--replications", "2", "--design-file", "-"},
                        "wow_share\n0.1\n0.2\n")
              .code == 0);
    const std::vector<std::pair<std::string, std::string>> mistakes{
        {"price\n0.9\n9\n", ":3:1: \"price=9\": price cannot be 9: allowed is 0.7 to 1.5"},
        {"wow_share,price\n0.1,dear\n", ":2:2: price: \"dear\" is no number; allowed is 0.7 to 1.5"},
        {"wow_share,price\n0.1,\n", ":2:2: price: an empty cell is no number; allowed is"},
        {"wow_shar\n0.1\n", ":1:1: \"wow_shar\": there is no such lever in minimal; did you mean \"wow_share\"?"},
        {"preset,price\neffrt,1\n", ":2:1: \"effrt\": there is no such preset; did you mean \"effort\"?"},
        {"preset,price\nprice=1,1\n", ":2:1: preset: \"price=1\" is no id of a preset"},
        {"price,price\n1,1\n", ":1:1: \"price\" is there twice"},
        {"price,wow_share\n1,0.1\n1\n", ":3: 1 cells; the first row names 2 columns"},
        {"point,price\n0,1\n2,1\n", ":3:1: point: \"2\" instead of 1; points are numbered 0, 1, 2"},
        {"0.1,0.2\n0.3,0.4\n", ":1:1: \"0.1\" is no name of a lever; the first row names the columns"},
        {"price\n", ":1: a design has a row of names and a row for each point"},
        {"", ":1: a design has a row of names"},
        {"point\n0\n", ":1: there is no column of a lever"},
        {"price\n\"1\n", ":3: a quote is not closed"},
        {"price\n\"1\"2\n", ":2: after a closing quote comes a comma"},
        {"price;wow_share\n1;0,1\n", ":2: 2 cells; the first row names 1 columns"},
        {"scenario,price\nno-such-business,1\n", "no-such-business: no such file or scenario"},
        {"price\n1:1\n", ":2:1: price: \"1:1\" is no number"},
    };
    for (const auto& [text, why] : mistakes) {
        const std::string& trouble = why;
        CAPTURE(trouble);
        write_text(file, text);
        Words elsewhere = words;
        elsewhere.back() += "-2";
        const Reply reply = goodwill_says(elsewhere);
        CAPTURE(reply.err);
        CHECK((reply.code == 3 || (reply.code == 4 && contains(text, "no-such"))));
        CHECK(contains(reply.err, why));
        CHECK(!files::exists(plan + "-2"));
    }
    // Each mistake is named, twenty at most.
    std::string many = "price\n";
    for (int i = 0; i < 30; ++i) {
        many += "9\n";
    }
    write_text(file, many);
    const Reply reply = goodwill_says(words);
    CHECK(std::count(reply.err.begin(), reply.err.end(), '\n') == 21);
    CHECK(contains(reply.err, "further mistakes are not shown"));
}

TEST_CASE("plan: businesses as points come along, and their columns keep their order") {
    const Folder folder("businesses");
    const std::string plan = folder.path.string();
    const Words what{minimal_path(),
                     "--days",
                     "20",
                     "--customers",
                     "100",
                     "--replications",
                     "2",
                     "--over",
                     "wow_share=0,0.1",
                     "--over",
                     "scenario=" + minimal_path() + ",blank"};
    Words planned{"plan", "--out", plan};
    planned.insert(planned.end(), what.begin(), what.end());
    REQUIRE(goodwill_says(planned).code == 0);
    CHECK(files::exists(folder.path / "scenarios" / "1.json"));
    REQUIRE(goodwill_says({"work", plan}).code == 0);
    REQUIRE(goodwill_says({"merge", plan}).code == 0);
    const Folder other("swept");
    Words swept{"sweep", "--out", other.path.string()};
    swept.insert(swept.end(), what.begin(), what.end());
    REQUIRE(goodwill_says(swept).code == 0);
    CHECK(file_text(other.path / "runs.csv") == file_text(folder.path / "results" / "runs.csv"));
    CHECK(file_text(other.path / "sweep.csv") == file_text(folder.path / "results" / "sweep.csv"));
}

TEST_CASE("plan: a wrong command line ends with 2 and says why") {
    const Planned plan;
    check_refused({
        {{"plan", minimal_path(), "--over", "wow_share=0,1"}, "--out is required, the folder of the plan"},
        {{"plan", minimal_path(), "--out", plan.path + "-2"}, "--over is required"},
        {{"plan", minimal_path(), "--out", "x", "--over", "price=1", "--design-file", "y"}, "excludes"},
        {experiment_words("plan", plan.path + "-2", {"--block-runs", "0"}), "not in range 1 to 1000000"},
        {{"plan", minimal_path(), "--out", plan.path + "-2", "--over", "price=0.8:1.2", "--design", "lhs", "--points",
          "10000", "--replications", "101"},
         "1010000 runs; a plan has at most 1000000: take fewer points"},
        {{"plan", minimal_path(), "--out", plan.path + "-2", "--over", "price=0.8:1.2", "--design", "lhs", "--points",
          "10000", "--replications", "2", "--block-runs", "1"},
         "20000 runs would be 20000 blocks, and 10000 is the most; allowed is 2 and more"},
        {{"work"}, "PLAN is required"},
        {{"work", plan.path, "--shard", "2/2"}, "2/2 is not of the form K/N, as in 0/8 to 7/8"},
        {{"work", plan.path, "--shard", "1"}, "1 is not of the form K/N"},
        {{"work", plan.path, "--shard", "-1/2"}, "is not of the form K/N"},
        {{"work", plan.path, "--shard", "0/0"}, "0/0 is not of the form K/N"},
        {{"work", plan.path, "--until", "soon"}, "--until \"soon\": not of the form 3600, 90s, 45m, 2h"},
        {{"work", plan.path, "--until", "25:00"}, "--until \"25:00\": not of the form"},
        {{"work", plan.path, "--until", "0"}, "--until \"0\": not of the form"},
    });
    const Reply nowhere = goodwill_says({"work", plan.path + "-3"});
    CHECK(nowhere.code == 4);
    CHECK(contains(nowhere.err, "plan.json: there is no such plan; goodwill plan … --out"));
}

TEST_CASE("plan: a folder that cannot be written to is one sentence, and what is done stays") {
    const Planned plan;
    REQUIRE(plan.says("work", {"--shard", "0/2"}).code == 0);
    const std::string block = file_text(plan.block(0));
    files::rename(plan.folder.path / "blocks", plan.folder.path / "kept");
    write_text(plan.folder.path / "blocks", "in the way");
    const Reply reply = plan.says("work");
    CHECK(reply.code == 4);
    CHECK(contains(reply.err, "blocks/b000000.csv: cannot be written: Not a directory"));
    CHECK(std::count(reply.err.begin(), reply.err.end(), '\n') == 1);
    files::remove(plan.folder.path / "blocks");
    files::rename(plan.folder.path / "kept", plan.folder.path / "blocks");
    REQUIRE(plan.says("work").code == 0);
    CHECK(file_text(plan.block(0)) == block);
}

#ifdef GOODWILL_PROGRAM

TEST_CASE("plan: a full disk leaves the blocks that are done, and nothing beside them") {
    const Planned plan({"--block-runs", "6"});
    REQUIRE(plan.says("work", {"--shard", "0/2"}).code == 0);
    const Reply reply = tests::program_says("work '" + plan.path + "'", "ulimit -f 4; ");
    CHECK(reply.code == 4);
    CHECK(reply.err == "goodwill: " + plan.block(1).string() + ": cannot be written: File too large\n");
    const auto inside = files::directory_iterator(plan.folder.path / "blocks");
    CHECK(std::distance(begin(inside), end(inside)) == 1);
    CHECK(plan.says("work").code == 0);
    CHECK(plan.status(0)["blocks_done"] == 2);
}

TEST_CASE("plan: what asks in vain is told what to do instead") {
    const Planned plan;
    const Reply idle = plan.says("work", {"--shard", "7/8"});
    CHECK(idle.code == 0);
    CHECK(contains(idle.out, "nothing to do, there are 6 blocks (goodwill plan --block-runs makes more)"));
    REQUIRE(plan.says("work").code == 0);
    REQUIRE(plan.says("merge").code == 0);
    check_refused(
        {{{"sweep", minimal_path(), "--over", "price=1,2", "--points", "4"}, "--points is for --design lhs or sobol"},
         {{"compare", minimal_path(), "--b", "price=2", "--plot", "a.png"}, "its name ends with .svg"}});
    // Of many runs: nothing that replay could compare.
    const std::string manifest = plan.path + "/results/manifest.json";
    for (const Words& words : {Words{"replay", manifest}, Words{"run", "--spec", manifest}}) {
        const Reply reply = goodwill_says(words);
        CHECK(reply.code == 3);
        CHECK(reply.err == manifest +
                               ": the manifest of an experiment, which is of many runs: its own command repeats "
                               "them; what can be repeated here is the manifest of one run (goodwill run --out)\n");
    }
}

TEST_CASE("interruption: told twice at once is one wish, told again a second later ends the program") {
    {
        const cli::Interruption interruption;
        CHECK_FALSE(cli::is_interrupted());
        raise(SIGTERM);
        raise(SIGTERM);
        raise(SIGINT);
        CHECK(cli::is_interrupted());
    }
    CHECK_FALSE(cli::is_interrupted());
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const cli::Interruption interruption;
        raise(SIGTERM);
        usleep(1'100'000);
        raise(SIGTERM);
        _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGTERM);
}

TEST_CASE("plan: a worker that is told to end drops the run at hand, ends with 75 and goes on later") {
    const Folder folder("long");
    const std::string plan = folder.path.string();
    REQUIRE(goodwill_says({"plan", minimal_path(), "--days", "2000", "--over", "wow_share=0,0.1", "--replications",
                           "500", "--block-runs", "1", "--out", plan})
                .code == 0);
    const Reply killed = tests::program_says("work '" + plan + "'", "timeout --signal=TERM --preserve-status 5 ");
    CHECK(killed.code == 75);
    CHECK(killed.err == "goodwill: stopped; the same command goes on\n");
    const Reply stopped = goodwill_says({"work", plan, "--until", "1s"});
    CHECK(stopped.code == 75);
    const json status = json::parse(goodwill_says({"status", plan, "--json"}).out);
    CHECK(status["damaged"].empty());
    CHECK(status["blocks_done"] > 0);
    CHECK(contains(stopped.out, fmt::format("{} of 1000 blocks are done", status["blocks_done"].get<int>())));
}

#endif
