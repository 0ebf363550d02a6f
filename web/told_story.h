// From what is told on the screen to its text beside a run (sim/story/told_story.h), and back.
#pragma once

#include <optional>
#include <string>

#include "sim/story/told_story.h"
#include "web/ui/figures/story_shown.h"

namespace goodwill {

// Nothing where nothing is told. `file`: empty for a story that comes along, and for links.
std::optional<std::string> write_told_story(const ui::StoryShown& shown, std::string file);

// Page, camp and bets as they were told, as far as the story has them: it may have been another one of the same name.
ui::StoryShown shown_again(const Story& story, const ToldStory& told);

}  // namespace goodwill
