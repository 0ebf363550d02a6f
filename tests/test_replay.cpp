#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli_replies.h"

namespace goodwill {

namespace {

using nlohmann::ordered_json;
using tests::contains;
using tests::file_text;
using tests::Folder;
using tests::goodwill_says;
using tests::minimal_path;
using tests::Reply;

// A manifest of forty days with a command on day 20.
ordered_json manifest_of(const std::string& scenario, const std::vector<std::string>& more = {}) {
    const Folder folder("replay");
    std::vector<std::string> arguments{"run", scenario, "--days",       "40",    "--customers",
                                       "300", "--at",   "20:price=1.2", "--out", folder.path.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    REQUIRE(goodwill_says(arguments).code == 0);
    return ordered_json::parse(file_text(folder.path / "manifest.json"));
}

Reply replayed(const ordered_json& manifest) { return goodwill_says({"replay", "-"}, manifest.dump()); }

}  // namespace

TEST_CASE("replay: the run of a manifest comes out the same") {
    const ordered_json manifest = manifest_of("grand-hotel");
    const Reply reply = replayed(manifest);
    CAPTURE(reply.err);
    CHECK(reply.code == 0);
    CHECK(contains(reply.out, "fine: state hash " + manifest["state_hash"].get<std::string>() + " after 40 days"));
    // A scenario of one's own is in the manifest as a whole, with its list of ties: the files may be gone.
    const ordered_json own = manifest_of(minimal_path());
    CHECK(own["run"]["scenario"]["text"] == file_text(minimal_path()));
    CHECK(replayed(own).code == 0);
}

TEST_CASE("replay: what came out otherwise is told, with the first day that differs where it is known") {
    ordered_json manifest = manifest_of("grand-hotel", {"--daily-hashes"});
    CHECK(replayed(manifest).code == 0);
    REQUIRE(manifest["daily_hashes"].size() == 41);
    CHECK(manifest["daily_hashes"][40] == manifest["state_hash"]);
    manifest["run"]["commands"][0]["value"] = 1.3;  // of day 20: its effect is seen after day 21
    const Reply reply = replayed(manifest);
    CHECK(reply.code == 1);
    CHECK(contains(reply.out, "diverged: state hash"));
    CHECK(contains(reply.out, "the first difference is after day 21"));
    CHECK_FALSE(contains(reply.out, "the model may have changed"));
    manifest.erase("daily_hashes");
    manifest["version"] = "0.0.1";
    const Reply without = replayed(manifest);
    CHECK(without.code == 1);
    CHECK(contains(without.out, "--daily-hashes"));
    CHECK(contains(without.out, "the model may have changed"));
}

TEST_CASE(
    "replay: hashes of more days than a run may have commands are read; what would write to the terminal is not "
    "printed") {
    ordered_json manifest = manifest_of("grand-hotel");
    for (int day = 0; day <= 10'500; ++day) {
        manifest["daily_hashes"].push_back("0123456789abcdef");
    }
    CHECK(contains(replayed(manifest).out, "the first difference is after day 0"));
    manifest["daily_hashes"] = {"\x1b[2J"};
    CHECK(replayed(manifest).code == 3);
    manifest.erase("daily_hashes");
    manifest["compiler"] = "GCC\x1b[2J" + std::string(500, 'x');
    const Reply reply = replayed(manifest);
    CHECK(reply.code == 0);
    CHECK_FALSE(contains(reply.out, "\x1b"));
    CHECK(reply.out.size() < 200);
}

TEST_CASE("replay: what is no manifest is refused") {
    CHECK(goodwill_says({"replay", "no-such-file.json"}).code == 4);
    CHECK(goodwill_says({"replay", "-"}, "{").code == 3);
    const Reply without_result = goodwill_says(
        {"replay", "-"}, R"({"run": {"format": "goodwill-run/1", "scenario": {"id": "blank"}, "days": 1}})");
    CHECK(without_result.code == 3);
    CHECK(contains(without_result.err, "state_hash is missing or no hash"));
}

TEST_CASE("command line: a run that is written down is the run of the options") {
    const Reply options = goodwill_says({"run", "blank", "--days", "30", "--seed", "18446744073709551615", "--preset",
                                         "effort", "--set", "wow_share=0.3", "--at", "9:price=1.1", "--json"});
    const Reply spec = goodwill_says({"run", "--spec", "-", "--json"}, R"({
        "format": "goodwill-run/1",
        "scenario": {"id": "blank"},
        "seed": "18446744073709551615", "days": 30, "presets": ["effort"],
        "commands": [{"day": 0, "lever": "wow_share", "value": 0.3}, {"day": 9, "lever": "price", "value": 1.1}]
    })");
    CAPTURE(spec.err);
    REQUIRE(options.code == 0);
    REQUIRE(spec.code == 0);
    const ordered_json a = ordered_json::parse(options.out);
    const ordered_json b = ordered_json::parse(spec.out);
    CHECK(a["state_hash"] == b["state_hash"]);
    CHECK(a["metrics"] == b["metrics"]);
    CHECK(a["seed"] == "18446744073709551615");  // exact where numbers are doubles
    CHECK(a["manifest"]["run"] == b["manifest"]["run"]);
    // A manifest is a run that is written down.
    CHECK(
        ordered_json::parse(goodwill_says({"run", "--spec", "-", "--json"}, a["manifest"].dump()).out)["state_hash"] ==
        a["state_hash"]);
}

TEST_CASE("command line: mistakes of a written run, and of one beside other options") {
    const Reply wrong =
        goodwill_says({"run", "--spec", "-"}, R"({"format": "goodwill-run/1", "scenario": {"id": "blnk"},
        "days": 5, "presets": ["efort"]})");
    CHECK(wrong.code == 3);
    CHECK(contains(wrong.err, "scenario.id: \"blnk\" is unknown"));
    CHECK(contains(wrong.err, "did you mean \"effort\"?"));
    CHECK(wrong.out.empty());
    CHECK(goodwill_says({"run", "--spec", "-", "--days", "3"}, "{}").code == 2);
    CHECK(goodwill_says({"run", "blank", "--spec", "-"}, "{}").code == 2);
    CHECK(goodwill_says({"run", "--spec", "nowhere.json"}).code == 4);
}

}  // namespace goodwill
