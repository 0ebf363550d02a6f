// What is true of a story beyond its single keys. Called by the reader while it is inside the object that the rule is about.
#pragma once

#include "sim/base/field_reader.h"
#include "sim/story/story.h"

namespace goodwill {

void check_story(FieldReader& v, const Measure& measure);
void check_story(FieldReader& v, const StoryBet& bet);
void check_story(FieldReader& v, const StoryClaim& claim);
void check_story(FieldReader& v, const StoryPage& page);
void check_story(FieldReader& v, const Story& story);
// What needs the business: levers, values, touchpoints. The errors have no lines.
void check_against(const Story& story, const Scenario& scenario, std::vector<FileError>& errors);

}  // namespace goodwill
