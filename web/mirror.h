// What the page is told of the app, for its colours and for its text version (web/page/words.js).
#pragma once

#include <string>

#include "web/app.h"

namespace goodwill {

// An object of JSON, in the app's language: language, is_dark, day, is_playing, is_settling, speed, speeds, scenario, scenarios
// [{id, title}], facts [[label, value]], figures [{label, text, value}] and, beside another world, of each {other, difference,
// interval}, worlds {title, own, other, difference, sentences, moved [{label, text, other}], futures} or null (futures: of the
// intervals, null while there are none), edits {at, undo, redo} (what would be taken back or done again, null where nothing),
// asked {words, answers} or null (answered by answer_kept()), levers [{name, label, text, lowest, highest, value, minimum, maximum, step, is_staff}], told {story, place, title, text, notes, question, next} or null (web/page/notes.js), editor (web/editor_words.h). A `value` of null is not known.
std::string mirror_json(const App& app);

}  // namespace goodwill
