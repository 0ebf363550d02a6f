// What leaves the app and comes back: a run as the text of a link, the figures as a table, and the state that is kept on
// this computer. The page (web/page/share.js) packs, copies, saves and keeps; it is asked through wishes and answers in
// events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/session/run_spec.h"
#include "sim/session/session.h"
#include "sim/session/worlds_spec.h"
#include "web/ui/panels/actions.h"
#include "web/ui/panels/settling_panel.h"
#include "web/upcoming.h"

namespace goodwill {

struct App;
struct WrittenRun;

// For the page: what to do, with which file name or address, and with which text.
struct PageWish {
    std::string kind, name, text;
};

struct Sharing {
    std::vector<PageWish> wishes;  // taken away by carrying them out
    std::string linked_text;       // that the page has made a link of, or is making
    bool is_making_link = false;
    std::string kept_spec;  // the run that is kept already, or was opened and not changed since
    std::string offered;    // kept since the last visit, until it is answered whether to go on with it
};

// The run on the stage on one line, as a manifest (`goodwill run --json`) has it, with what stands beside it (the worlds, what is
// open, the story that is told): start_written_run() reads it, `goodwill replay` repeats it. `fingerprint`: of the state.
enum class TextFor : std::uint8_t { link, keeping };  // a link leaves the files of own stories out
std::string run_text(const App& app, std::string_view fingerprint, TextFor reader);
// Whether a text is a run rather than a scenario.
bool is_run_text(std::string_view text);

// read_written_run() with all that stands beside the run: the worlds, what is open, the fingerprint.
WrittenRun read_shared_run(const App& app, std::string_view text, std::string_view name, RunOrigin origin,
                           Language language);
// Somebody at the screen wants the run of this text; mistakes are shown. `name`: of the file, if it is one.
void open_run(App& app, std::string_view text, std::string_view name, RunOrigin origin);
// A run that was written down has reached its last day.
void arrive(App& app, const Course& course);
ui::SettlingNote course_note(const App& app);

void grant_share_wish(App& app, ui::ShareWish wish);
// To the question whether to go on with what was kept, by its place in ui::quiet_answers(). Nothing where nothing is asked.
void answer_kept(App& app, int place);
// The days that are seen of a chart, as a file.
void save_chart(App& app, const ui::ChartWish& wish);
// Once a frame: asks for the link while its page is open; what was told goes when its time is over.
void update_sharing(App& app);
// Keeps the state on this computer when it is another one than was kept last.
void keep_run(App& app);
// The same, and the draft of the editor (kept_draft.h).
void keep(App& app);
// What the page has to say: "storage" on, off or closed; "kept" a run; "link" its address; …
void page_event(App& app, std::string_view event, std::string_view text);

}  // namespace goodwill
