// Stories: what is wrong with a file is said at its place; the ones that come along are whole, and hold what they claim.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>

#include "generated/embedded_scenarios.h"
#include "sim/story/story_claims.h"
#include "tests/cli_replies.h"
#include "tests/files.h"

namespace goodwill::tests {

namespace {

std::optional<std::string_view> business(std::string_view id) {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        if (file.name == id) return file.text;
    }
    return std::nullopt;
}

// A sound story, with one text put in place of another.
std::string story_with(const std::string& what, const std::string& instead) {
    const std::string text = R"({
  "format": "goodwill-story/1", "id": "small",
  "title": {"en": "Small", "de": "Klein"}, "summary": {"en": "s", "de": "s"}, "origin": {"en": "o", "de": "o"},
  "scenario": "grand-hotel", "camps": ["delight", "effort"],
  "worlds": [{"id": "saved", "name": {"en": "A desk saved", "de": "Ein Platz gespart"},
              "commands": [{"day": 30, "lever": "staff.reception", "value": 1}]}],
  "pages": [
    {"id": "ask", "title": {"en": "t", "de": "t"}, "text": {"en": "x", "de": "x"}, "show": "worlds", "day": 60,
     "figures": ["nps"], "lever": "wow_share", "mark": "reception",
     "with": "saved",
     "bet": {"kind": "choice", "question": {"en": "q", "de": "q"}, "measure": {"figure": "nps", "day": 60},
      "options": [{"label": {"en": "up", "de": "auf"}, "from": 0}, {"label": {"en": "down", "de": "ab"}, "to": 0}]}},
    {"id": "show", "title": {"en": "t", "de": "t"}, "text": {"en": "x", "de": "x"}, "reveals": "ask", "day": 60,
     "claims": [{"says": {"en": "c", "de": "c"}, "camp": "effort", "measure": {"figure": "nps", "day": 60}, "at_most": 0}]}
  ]
})";
    return what.empty() ? text : replaced(text, what, instead);
}

std::string mistakes_of(const std::string& text) {
    std::string lines;
    for (const FileError& error : read_story(text, business).errors) lines += describe(error, "s.json") + "\n";
    return lines;
}

}  // namespace

TEST_CASE("stories: a sound file is read, and every page's worlds begin with the camp of the room") {
    const StoryResult read = read_story(story_with("", ""), business);
    REQUIRE_MESSAGE(read.ok(), mistakes_of(story_with("", "")));
    const Story& story = read.story;
    CHECK(story.pages.size() == 2);
    CHECK(story.pages[0].bet->options[1].to == 0.0);
    CHECK(find_page(story, "show") == &story.pages[1]);
    CHECK(find_page(story, "nowhere") == nullptr);
    const Scenario hotel = read_scenario(*business("grand-hotel")).scenario;
    const PageWorlds usual = worlds_of(story, story.pages[0], "", hotel);  // the first camp, until somebody has chosen
    const PageWorlds effort = worlds_of(story, story.pages[0], "effort", hotel);
    REQUIRE(usual.with.size() == usual.without.size() + 1);
    CHECK(usual.with.back().day == 30);
    const auto weight = [&](const PageWorlds& worlds) {
        const auto found = std::find_if(worlds.without.begin(), worlds.without.end(), [&](const Command& command) {
            return command.setting.lever == *find_lever(hotel, "omega_delight");
        });
        REQUIRE(found != worlds.without.end());
        return found->setting.value;
    };
    CHECK(weight(usual) == 1.0);
    CHECK(weight(effort) == 0.0);
    // Who turns back from the page that asks finds the pages before it as they were.
    Story asking = story;
    asking.pages[1].asks_camp = true;
    CHECK(weight(worlds_of(asking, asking.pages[0], "effort", hotel)) == 1.0);
    CHECK(weight(worlds_of(asking, asking.pages[1], "effort", hotel)) == 0.0);
}

TEST_CASE("stories: each mistake is said with its line, key, and what to do") {
    struct Mistake {
        std::string what, instead, said;
    };
    const Mistake mistakes[] = {
        {"\"goodwill-story/1\"", "\"goodwill-story/9\"", "s.json:2: format:"},
        {"\"figure\": \"nps\"", "\"figure\": \"nsp\"", "did you mean \"nps\"?"},
        {"\"show\": \"worlds\"", "\"show\": \"wurlds\"", "did you mean \"worlds\"?"},
        {"\"figures\": [\"nps\"]", "\"figures\": [\"npx\"]", "pages[0].figures[0]"},
        {"\"lever\": \"wow_share\"", "\"lever\": \"wow\"", "s.json:9: pages[0].lever"},
        {"\"mark\": \"reception\"", "\"mark\": \"lobby\"", "s.json:9: pages[0].mark"},
        {"\"staff.reception\", \"value\": 1", "\"staff.reception\", \"value\": 1.5",
         "s.json:6: worlds[0].commands[0].value"},
        {"\"with\": \"saved\"", "\"with\": \"save\"", "s.json:10: pages[0].with: is unknown"},
        {"\"with\": \"saved\"", "\"without\": \"save\"", "did you mean \"saved\"?"},
        {"Ein Platz gespart", "äöüß äöüß äöüß äöüß äöüß äöüß äöüß äöüß äöüß", "s.json:5: worlds[0].name"},
        {"\"from\": 0}", "\"from\": 5}", "leaves a gap"},
        {"\"reveals\": \"ask\"", "\"reveals\": \"show\"", "pages[1].reveals"},
        {", \"at_most\": 0}", "}", "at_least or at_most"},
        {"\"camp\": \"effort\"", "\"camp\": \"balanced\"", "names a camp that the story does not have"},
        {"\"scenario\": \"grand-hotel\"", "\"scenario\": \"grand-hostel\"", "s.json:4: scenario:"},
        {"\"day\": 60}, \"at_most\"", "\"day\": 20}, \"at_most\"", "reaches back before day 1"},
        {"\"kind\": \"choice\"", "\"kind\": \"number\"", "low"},
        {"\"summary\"", "\"sumary\"", "did you mean \"summary\"?"},
    };
    for (const Mistake& mistake : mistakes) {
        CAPTURE(mistake.said);
        const std::string said = mistakes_of(story_with(mistake.what, mistake.instead));
        CHECK_MESSAGE(said.find(mistake.said) != std::string::npos, said);
    }
}

TEST_CASE(
    "stories: lists of changes in pages are said once, with what to do; the pages' worlds have the names of the "
    "story") {
    const std::string list = "[{\"day\": 30, \"lever\": \"staff.reception\", \"value\": 1}]";
    const std::string said = mistakes_of(story_with("\"saved\",\n", list + ", \"without\": " + list + ",\n"));
    CHECK(said.starts_with("s.json:10: pages[0].with: "));
    CHECK(said.find("put each list once into \"worlds\"") != std::string::npos);
    CHECK(std::count(said.begin(), said.end(), '\n') == 1);
    const Story story = read_story(story_with("", ""), business).story;
    CHECK(world_name(story, story.pages[0].with, Language::de) == "Ein Platz gespart");
    CHECK(world_name(story, story.pages[0].without, Language::de).empty());
    CHECK(find_world(story, "nowhere") == nullptr);
}

TEST_CASE("stories: hostile texts are refused without harm") {
    CHECK_FALSE(read_story("", business).ok());
    CHECK_FALSE(read_story("[]", business).ok());
    CHECK_FALSE(read_story(std::string(max_story_bytes + 1, ' '), business).ok());
    std::string deep = "{\"pages\": ";
    for (int i = 0; i < 1000; ++i) deep += "[";
    CHECK_FALSE(read_story(deep, business).ok());
    const std::string many =
        "{\"id\": \"a\", \"title\": {\"en\": \"t\", \"de\": \"t\"}, \"text\": {\"en\": \"x\", \"de\": \"x\"}}";
    std::string pages = many;
    for (int i = 0; i < 60; ++i) pages += ", " + many;
    CHECK_FALSE(read_story("{\"pages\": [" + pages + "]}", business).ok());
}

TEST_CASE("stories: verdicts and right answers follow the interval") {
    StoryClaim claim;
    claim.at_least = 1.0;
    claim.at_most = 3.0;
    CHECK(judge(claim, {8, 2.0, 1.5, 2.5}) == ClaimVerdict::holds);
    CHECK(judge(claim, {8, 2.0, 0.5, 2.5}) == ClaimVerdict::open);
    CHECK(judge(claim, {8, 0.5, 0.1, 0.9}) == ClaimVerdict::fails);
    CHECK(judge(claim, {8, 4.0, 3.1, 5.0}) == ClaimVerdict::fails);
    CHECK(judge(claim, {1, 2.0, not_a_value, not_a_value}) == ClaimVerdict::open);  // one future says too little
    StoryBet bet;
    bet.options = {{{}, 0.0, no_limit}, {{}, -no_limit, 0.0}};
    CHECK(right_option(bet, {8, 2.0, 1.0, 3.0}).option == 0);
    CHECK(right_option(bet, {8, 2.0, 1.0, 3.0}).is_certain);
    CHECK(right_option(bet, {8, -2.0, -5.0, 1.0}).option == 1);
    CHECK_FALSE(right_option(bet, {8, -2.0, -5.0, 1.0}).is_certain);
}

TEST_CASE("stories: a claim without a camp is tested under each; claims with the same worlds share their futures") {
    Story story = read_story(story_with("", ""), business).story;
    CHECK(claim_groups(story).size() == 1);
    story.pages[1].claims[0].camp.clear();
    CHECK(claim_groups(story).size() == 2);
    story.pages[1].claims.push_back(story.pages[1].claims[0]);
    story.pages[1].claims[1].measure.figure = "churn";
    CHECK(claim_groups(story).size() == 2);
    story.pages[1].claims[1].measure.day = 90;
    CHECK(claim_groups(story).size() == 4);
}

TEST_CASE(
    "stories: those that come along are whole: known pictures, a way home, and a claim behind each that is revealed") {
    REQUIRE_FALSE(embedded_stories().empty());
    for (const EmbeddedFile& file : embedded_stories()) {
        CAPTURE(file.name);
        const StoryResult read = read_story(file.text, business);
        CHECK(read.ok());
        CHECK(read.story.id == file.name);
        CHECK(read.story.pages.size() >= 4);
        bool has_claims = false;
        for (const StoryPage& page : read.story.pages) {
            CAPTURE(page.id);
            has_claims = has_claims || !page.claims.empty();
            if (!page.reveals.empty()) CHECK_FALSE(page.claims.empty());
            if (!page.bet) continue;
            const auto resolves = [&](const StoryPage& later) { return later.reveals == page.id; };
            CHECK(std::any_of(read.story.pages.begin(), read.story.pages.end(), resolves));
        }
        CHECK(has_claims);
    }
}

TEST_SUITE("faces") {
    TEST_CASE("stories: every claim holds with its whole interval over futures that nobody tuned on") {
        for (const EmbeddedFile& file : embedded_stories()) {
            const Story story = read_story(file.text, business).story;
            const Scenario scenario = read_scenario(*business(story.scenario)).scenario;
            Job job;
            job.scenario = std::make_shared<const Scenario>(scenario);
            job.customers = story.customers;
            job.start = std::make_shared<const World>(
                starting_world(scenario, {.seed = story.seed, .customers = story.customers}));
            for (const ClaimGroup& group : claim_groups(story)) {
                const StoryPage& page = story.pages[group.page];
                const Plan plan{points_of(story, page, group.camp, group.measure, job), 8, 70001};
                const std::vector<JobResult> results = run_all(plan, one_after_the_other);
                for (const std::size_t i : group.claims) {
                    const StoryClaim& claim = page.claims[i];
                    const Interval interval = measured(plan, results, claim.measure).of(claim.measure.of);
                    CAPTURE(story.id);
                    CAPTURE(claim.says.en);
                    CAPTURE(interval.low);
                    CAPTURE(interval.high);
                    CHECK(judge(claim, interval) == ClaimVerdict::holds);
                }
            }
        }
    }
}

TEST_CASE("stories: the published schema is current (goodwill schema --story --output docs/story.schema.json)") {
    CHECK(file_text(source_path("docs/story.schema.json")) == story_schema());
}

TEST_CASE("command line: stories are listed, checked and tested; a claim that does not hold is exit code 1") {
    const Reply listed = goodwill_says({"stories"});
    CHECK(listed.code == 0);
    CHECK(listed.out.find("iceberg") != std::string::npos);
    CHECK(goodwill_says({"stories", "iceberg"}).out == file_text(source_path("scenarios/stories/iceberg.json")));
    CHECK(goodwill_says({"stories", "icebreg"}).err.find("iceberg") != std::string::npos);
    CHECK(goodwill_says({"check", "iceberg"}).code == 0);
    CHECK(goodwill_says({"schema", "--story"}).out == story_schema());
    const TemporaryFolder folder;
    const std::string path = (folder / "small.json").string();
    const auto write = [&](const std::string& text) { std::ofstream(path, std::ios::binary) << text; };
    write(story_with("", ""));
    CHECK(goodwill_says({"check", path}).out.find("2 pages") != std::string::npos);
    const Reply tested = goodwill_says({"story", path, "--replications", "4", "--json"});
    CHECK(tested.out.find("\"verdict\": \"holds\"") != std::string::npos);
    CHECK(tested.code == 0);
    write(story_with(", \"at_most\": 0}", ", \"at_least\": 50}"));
    const Reply failed = goodwill_says({"story", path, "--replications", "4"});
    CHECK(failed.code == 1);
    CHECK(failed.out.find("does not hold") != std::string::npos);
    CHECK(failed.out.find("as it was − as it was: NPS (true), day 60") != std::string::npos);
    write(replaced(story_with("\"reveals\": \"ask\"", "\"reveals\": \"ask\", \"with\": \"saved\""), "\"at_most\": 0",
                   "\"at_least\": 50"));
    CHECK(goodwill_says({"story", path, "--replications", "4"}).out.find("A desk saved − as it was: ") !=
          std::string::npos);
    write(story_with("\"mark\": \"reception\"", "\"mark\": \"lobby\""));
    CHECK(goodwill_says({"check", path}).code == 3);
    CHECK(goodwill_says({"story", "nowhere.json"}).code == 4);
}

}  // namespace goodwill::tests
