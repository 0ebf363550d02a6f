// A story as it is told: which page is open, what the room has bet, and the other futures that resolve the bets.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "web/experiment.h"
#include "web/stage.h"
#include "web/told_story.h"
#include "web/ui/figures/story_shown.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/notice_panel.h"
#include "web/upcoming.h"

namespace goodwill {

struct App;

inline constexpr int story_replications = 16;

// Other futures of both worlds of a page, for the figure that its bet is on.
struct StoryFutures {
    std::string page, camp;
    Experiment experiment;
};

// The worlds of a page and what it calls them, by language.
struct NamedWorlds {
    PageWorlds worlds;
    std::array<ui::WorldNames, 2> names;
};

struct Telling {
    std::vector<Story> stories;  // that come along, and those that were dropped onto the page; in their order
    std::map<std::string, std::string> own_files;  // texts of those that were dropped, by id
    bool are_read = false;                         // those that come along
    bool is_open = false;
    std::optional<StoryFutures> futures;
    ui::StoryShown shown;
    std::optional<NamedWorlds> left;  // by the last story that ended, for whoever goes on with them
};

// Once; not before somebody wants one, for it takes a while.
void read_embedded_stories(App& app);
// A file somebody brought along that says it is a story: begins it, or shows its mistakes.
void open_story_file(App& app, std::string_view text, std::string_view name);
// Puts its business on the stage and opens the first page; false where the memory does not suffice.
bool begin_story(App& app, std::size_t story);
// Somebody at the screen wants it: begins it at once where little is lost, else asks first.
void offer_story(App& app, std::size_t story);
// The worlds and the picture of this page. Precondition: a story is told, and has it.
void open_story_page(App& app, std::size_t page);
// What is told, as text beside a run (web/told_story.h); nothing where nothing is. With the files of own stories, or without.
std::optional<std::string> told_text(const App& app, bool has_files);
// Goes on with what was told, in the worlds that stand on the stage; false where there is no such story, or not of this business.
// A link brings no story along.
bool tell_again(App& app, const ToldStory& told, RunOrigin origin);
// The page whose bet is resolved on the open one, once the futures say how; null before, and while the room still bets.
const StoryPage* resolved_page(const Telling& telling);
// What the two worlds on the stage are called: as the open page says, or the one on which a story was left, while its other
// world stands beside; or as the variant that is compared with.
ui::WorldNames names_of_worlds(const App& app);
// What is asked before something else takes the place of the story that is told; empty where no bet would be lost.
ui::Notice end_question(const App& app);
// What holds stays as it is.
void end_story(App& app);
// All of this that somebody asked for at the screen.
void go_on_telling(App& app, const ui::Actions& actions);
// Begins other futures where the open page needs them, and brings what the screen shows of them up to date.
void update_telling(App& app);

}  // namespace goodwill
