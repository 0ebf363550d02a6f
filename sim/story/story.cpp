#include "sim/story/story.h"

#include <algorithm>

#include <fmt/format.h>

#include "sim/base/field_reader.h"
#include "sim/scenario/presets.h"
#include "sim/session/edits.h"
#include "sim/session/spec_commands.h"
#include "sim/story/story_fields.h"
#include "sim/story/story_rules.h"

namespace goodwill {

namespace {

constexpr std::size_t most_identifier = 40;

// The visitor of story_fields.h that fills a story, and runs the rules of an object as soon as it has been read.
class StoryReader : public FieldReader {
   public:
    using FieldReader::FieldReader;

    template <typename Body>
    void object(std::string_view key, Presence presence, std::string_view help, Body body) {
        FieldReader::object(key, presence, help, [&](FieldReader&) { body(*this); });
    }
    template <typename Item, typename Body>
    void list(std::string_view key, std::vector<Item>& items, FieldRange count, Presence presence,
              std::string_view help, Body body) {
        FieldReader::list(key, items, count, presence, help, [&](FieldReader&, Item& item) { body(*this, item); });
    }
    template <typename Object>
    void rules(const Object& read) {
        check_story(*this, read);
    }
    void world(std::string_view key, std::string& id, std::string_view help) {
        const LocalText allowed = {"the id of one of worlds", "die id einer aus worlds"};
        const JsonMember* member = take(key, Presence::optional, allowed);
        if (member == nullptr) return;
        if (member->value.type != JsonValue::Type::array) {
            return plain_text(key, id, most_identifier, Presence::optional, help);
        }
        // Once is enough: what to do is the same on every page.
        if (!has_told_of_lists_) {
            fail(
                key, *member, {"is a list of changes", "ist eine Liste von Änderungen"}, allowed,
                {R"(put each list once into "worlds": [{"id": "…", "name": {"en": "…", "de": "…"}, "commands": [ … ]}], )"
                 R"(and its id here and on every other page)",
                 R"(jede Liste einmal in "worlds": [{"id": "…", "name": {"en": "…", "de": "…"}, "commands": [ … ]}] )"
                 R"(schreiben, und hier wie auf jeder anderen Seite ihre id)"});
        }
        has_told_of_lists_ = true;
    }

   private:
    bool has_told_of_lists_ = false;
};

JsonLimits story_limits() {
    JsonLimits limits;
    limits.bytes = max_story_bytes;
    limits.items = 200;
    limits.members = 60;
    limits.string_bytes = 4000;
    limits.has_texts_of_files = true;  // paragraphs
    return limits;
}

// The line of what stands at a path such as "worlds[2].commands[0].value", or of the nearest object around it.
int line_at(const JsonValue& root, std::string_view path) {
    const JsonValue* node = &root;
    int line = root.line;
    while (!path.empty()) {
        if (path.front() == '[') {
            std::size_t place = 0, end = 1;
            for (; end < path.size() && path[end] != ']'; ++end)
                place = 10 * place + static_cast<std::size_t>(path[end] - '0');
            if (place >= node->items.size()) return line;
            node = &node->items[place];
            line = node->line;
            path.remove_prefix(std::min(path.size(), end + 1));
        } else {
            if (path.front() == '.') path.remove_prefix(1);
            const std::size_t end = std::min(path.find_first_of(".["), path.size());
            const JsonMember* member = node->find(path.substr(0, end));
            if (member == nullptr) return line;
            node = &member->value;
            line = member->line;
            path.remove_prefix(end);
        }
    }
    return line;
}

std::vector<Command> commands_of(const StoryWorld* world, const std::string& camp, const Scenario& scenario) {
    std::vector<Command> all;
    if (const PresetInfo* preset = find_preset(camp)) {
        for (const LeverSetting& setting : settings_of(*preset)) all.push_back({0, setting});
    }
    std::vector<FileError> none;
    if (world != nullptr) {
        for (const Command& command : planned_commands(world->commands, scenario, "", none)) all.push_back(command);
    }
    return in_order_of_days(std::move(all));
}

}  // namespace

bool is_story(std::string_view text) { return text.find("\"goodwill-story/") != std::string_view::npos; }

StoryResult read_story(std::string_view text, const ScenarioLibrary& library) {
    StoryResult result;
    const std::optional<JsonValue> root = read_json_object(text, story_limits(), result.errors);
    if (!root) {
        return result;
    }
    StoryReader reader(result.errors);
    reader.read(*root, "", [&](FieldReader&) {
        visit_story(reader, result.story);
        const std::optional<std::string_view> business = library(result.story.scenario);
        reader.check("scenario", business.has_value(), there_is_none,
                     {"id of a business that comes along", "id eines Unternehmens, das mitkommt"});
        if (business) check_against(result.story, read_scenario(*business).scenario, result.errors);
    });
    for (FileError& error : result.errors) {
        if (error.line == 0) error.line = line_at(*root, error.path);
    }
    sort_by_line(result.errors);
    return result;
}

void sort_by_place(std::vector<Story>& stories) {
    std::stable_sort(stories.begin(), stories.end(), [](const Story& a, const Story& b) { return a.place < b.place; });
}

const StoryPage* find_page(const Story& story, std::string_view id) {
    const auto found =
        std::find_if(story.pages.begin(), story.pages.end(), [id](const StoryPage& page) { return page.id == id; });
    return found == story.pages.end() ? nullptr : &*found;
}

const StoryWorld* find_world(const Story& story, std::string_view id) {
    const auto found = std::find_if(story.worlds.begin(), story.worlds.end(),
                                    [id](const StoryWorld& world) { return world.id == id; });
    return found == story.worlds.end() ? nullptr : &*found;
}

std::string_view world_name(const Story& story, std::string_view id, Language language) {
    const StoryWorld* world = find_world(story, id);
    return world == nullptr ? std::string_view() : world->name.in(language);
}

PageWorlds worlds_of(const Story& story, const StoryPage& page, std::string_view camp, const Scenario& scenario) {
    // What was bet before the room chose is resolved as it was asked, also when somebody turns back.
    const auto asking =
        std::find_if(story.pages.begin(), story.pages.end(), [](const StoryPage& p) { return p.asks_camp; });
    const auto told =
        std::find_if(story.pages.begin(), story.pages.end(), [&](const StoryPage& p) { return p.id == page.id; });
    const bool is_chosen = !camp.empty() && (asking == story.pages.end() || told >= asking);
    const std::string chosen = is_chosen ? std::string(camp) : story.camps.empty() ? "" : story.camps[0];
    return {commands_of(find_world(story, page.with), chosen, scenario),
            commands_of(find_world(story, page.without), chosen, scenario)};
}

}  // namespace goodwill
