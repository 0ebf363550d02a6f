// libFuzzer target: no text makes the reader of scenarios, that of runs, that of stories, of what was told of one, the editor of values, or that of whole scenarios crash, hang or contradict itself.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/base/field_reader.h"
#include "sim/base/json_edit.h"
#include "sim/scenario/draft.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/run_spec.h"
#include "sim/story/story.h"
#include "sim/story/told_story.h"

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

// What is added and taken away again leaves the text as it was.
void edit(std::string_view text) {
    using namespace goodwill;
    const JsonLimits limits;
    for (const std::string_view path : {"added", "population.added", "[0]", "touchpoints[1]", "journeys[0].steps[2]"}) {
        const bool is_there = !without_json_value(text, path, limits).error;
        const JsonEdit longer = with_json_value(text, path, "{\"x\": [1]}", limits);
        if (!is_there && !longer.error) {
            const JsonEdit shorter = without_json_value(longer.text, path, limits);
            require(!shorter.error && shorter.text == text);
        }
    }
}

void read_run(std::string_view text) {
    using namespace goodwill;
    const RunSpecResult result = read_run_spec(text);
    for (const FileError& error : result.errors) {
        require(!describe(error, "file").empty());
    }
    if (result.ok()) {
        const RunSpecResult again = read_run_spec(write_run_spec(result.spec));
        require(again.ok() && again.spec == result.spec);
    }
}

void read_story_text(std::string_view text) {
    using namespace goodwill;
    const StoryResult result = read_story(text, [](std::string_view) { return std::optional<std::string_view>(); });
    require(!result.ok());  // without a business there is none
    for (const FileError& error : result.errors) {
        require(!describe(error, "file").empty());
    }
}

void read_told(std::string_view text) {
    using namespace goodwill;
    std::vector<FileError> errors;
    const std::optional<JsonValue> root = read_json_object(text, run_spec_limits(), errors);
    if (!root) return;
    const JsonMember* member = root->find("story");
    const ToldStory told = read_told_story(member != nullptr ? member->value : *root, errors);
    for (const FileError& error : errors) {
        require(!describe(error, "file").empty());
    }
    for (const ToldBets& bets : told.bets) {
        require(bets.options.size() <= most_bets && bets.numbers.size() <= most_bets && bets.lines.size() <= most_bets);
    }
}

// Whatever is done to a text, it can be taken back to the byte.
void edit_draft(std::string_view text) {
    using namespace goodwill;
    if (text.size() > 16384) return;  // each change is checked as a whole
    Draft draft{std::string(text)};
    draft.set("population.customers", "7");
    draft.add("touchpoints", new_touchpoint("x", TouchpointKind::hotline, 0.5, 0.5));
    draft.copy("journeys", 0);
    draft.rename("touchpoints[0]", "renamed");
    draft.connect("journeys[0]", "renamed", "x");
    draft.move("touchpoints", 0, 1);
    draft.clear("competitors[0].quality");
    draft.remove("journeys[0].steps[0]");
    while (draft.can_undo()) draft.undo();
    require(draft.text() == text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace goodwill;
    const ScenarioResult result = read_scenario(std::string_view(reinterpret_cast<const char*>(data), size));
    for (const FileError& error : result.errors) {
        require(error.line >= 1);
        require(!describe(error, "file").empty());
    }
    if (result.ok()) {
        const std::string written = write_scenario(result.scenario);
        const ScenarioResult again = read_scenario(written);
        require(again.ok());
        require(write_scenario(again.scenario) == written);
    }
    read_run(std::string_view(reinterpret_cast<const char*>(data), size));
    read_story_text(std::string_view(reinterpret_cast<const char*>(data), size));
    read_told(std::string_view(reinterpret_cast<const char*>(data), size));
    edit_draft(std::string_view(reinterpret_cast<const char*>(data), size));
    edit(std::string_view(reinterpret_cast<const char*>(data), size));
    return 0;
}
