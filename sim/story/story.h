// A story: pages that lead a room through an argument, with bets on what the business will do, and claims that hold over
// other futures than the one that is shown. A value; its file is described in story_fields.h.
//
// Worlds are lists of commands for the same business, each with a name. A page has two: `with` stands on the screen, `without`
// beside it.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/file_error.h"
#include "sim/base/json_tree.h"
#include "sim/session/run.h"

namespace goodwill {

inline constexpr std::string_view story_format = "goodwill-story/1";
inline constexpr std::size_t max_story_bytes = 256U << 10U;
inline constexpr std::size_t max_world_name = 40;  // characters, in each language
inline constexpr double no_limit = std::numeric_limits<double>::infinity();

// A figure of the worlds of a page, over the days that end with `day`.
struct Measure {
    enum class Of { difference, with, without } of = Of::difference;  // difference: with − without
    std::string figure;                                               // id of a metric, in its own unit
    int day = 365;
    int days = 30;

    friend bool operator==(const Measure&, const Measure&) = default;
};

struct StoryOption {
    LocalText label;
    double from = -no_limit, to = no_limit;  // right where the result is at least `from` and below `to`
};

struct StoryWorld {
    std::string id;
    LocalText name;  // as the room sees it
    std::vector<SpecCommand> commands;
};

// What the room is asked before it is shown.
struct StoryBet {
    enum class Kind { choice, number, line } kind = Kind::choice;
    LocalText question;
    Measure measure;
    std::vector<StoryOption> options;          // of a choice
    double low = 0.0, high = 1.0, step = 0.0;  // of a number: a slider; of a line: the axis that it is drawn on
};

// What a page says, so that it can be tested: the figure lies within the limits.
struct StoryClaim {
    LocalText says;
    Measure measure;
    std::string camp;  // holds when the room has chosen this preset; empty: whichever
    double at_least = -no_limit, at_most = no_limit;
};

struct StoryPage {
    std::string id;
    LocalText title, text;
    LocalText notes;                   // for who presents; may be empty
    std::string show = "map";          // what stands in the middle of the screen: one of story_shows
    std::vector<std::string> figures;  // ids of metrics that matter here
    std::string lever;                 // that the room may move here; empty: none
    std::string mark;                  // a touchpoint that is pointed at; empty: none
    int day = 0;                       // to which the worlds have run
    std::string with, without;         // ids of worlds; empty: the business as it is
    bool asks_camp = false;            // the room chooses one of Story::camps
    std::optional<StoryBet> bet;
    std::string reveals;  // id of an earlier page, whose bet is resolved here; empty: none
    std::vector<StoryClaim> claims;
};

struct Story {
    std::string format;
    std::string id;
    int place = 1000;  // in lists of stories
    LocalText title, summary;
    LocalText origin;  // whose claim it is, and how far to trust it
    std::string scenario;
    std::uint64_t seed = 7;
    int customers = 0;               // 0: as the scenario says
    std::vector<std::string> camps;  // ids of presets, where a page asks which; the first one until somebody has chosen
    std::vector<StoryWorld> worlds;
    std::vector<StoryPage> pages;
};

// What pages can show: the map, the views beside it, and the page of two worlds; the chart of a page's first figure.
inline constexpr std::array<std::string_view, 12> story_shows = {"map",       "accounts", "network", "team",
                                                                 "cube",      "iceberg",  "euros",   "emotion",
                                                                 "two_camps", "drivers",  "worlds",  "chart"};

struct StoryResult {
    Story story;                    // meaningful only when there are no errors
    std::vector<FileError> errors;  // in order of line
    [[nodiscard]] bool ok() const { return errors.empty(); }
};

// Whether a text says that it is a story, right or wrong.
bool is_story(std::string_view text);
// Comments are allowed. Levers and touchpoints are checked against the scenario, which the library has.
StoryResult read_story(std::string_view text, const ScenarioLibrary& library);

// JSON Schema of stories, a text that ends with a newline.
std::string story_schema();

// In the order in which lists show them.
void sort_by_place(std::vector<Story>& stories);

const StoryPage* find_page(const Story& story, std::string_view id);
const StoryWorld* find_world(const Story& story, std::string_view id);
// Empty for the business as it is, which has none.
std::string_view world_name(const Story& story, std::string_view id, Language language);

// The commands of a page's worlds as the room has chosen, in the scenario: first the camp's, on day 0. Pages before the one that
// asks for the camp are told with the first.
// Precondition: the story was read without errors against the same scenario.
struct PageWorlds {
    std::vector<Command> with, without;
};
PageWorlds worlds_of(const Story& story, const StoryPage& page, std::string_view camp, const Scenario& scenario);

}  // namespace goodwill
