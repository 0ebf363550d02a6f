// The app without window, browser or clock of its own: stages, screen, and what they share. main.cpp drives it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "web/app_options.h"
#include "web/band.h"
#include "web/best.h"
#include "web/camps.h"
#include "web/certainty.h"
#include "web/editing.h"
#include "web/outlook.h"
#include "web/response.h"
#include "web/share.h"
#include "web/stage.h"
#include "web/telling.h"
#include "web/tornado.h"
#include "web/ui/figures/at_rest.h"
#include "web/ui/figures/findings.h"
#include "web/ui/kit/context.h"
#include "web/ui/screen/shell.h"
#include "web/upcoming.h"
#include "web/wishes.h"

namespace goodwill {

// A scenario to start; it may wait for the answer whether to.
struct Offer {
    Scenario scenario;
    int index = -1;  // as Stage::scenario
    std::uint64_t seed = 7;
    int customers = 0;
    std::string text;               // of the file, when it is from one
    std::optional<Start> run = {};  // that is written down, in place of all this
    bool is_draft = false;          // tried out of the editor
};

struct StartAgain {
    bool was_playing = false;  // when that was asked: a no lets it play on
};
struct TellStory {
    std::size_t story = 0;
};
struct OpenEditor {};
// What a yes to the question over the screen does.
using Pending = std::variant<std::monostate, Offer, StartAgain, TellStory, OpenEditor>;

struct App {
    std::vector<Scenario> scenarios;          // embedded
    Stage stage;                              // on the screen
    std::optional<Outlook> outlook;           // begun by whoever holds a lever
    Bands bands;                              // around the differences between the two worlds
    std::optional<CertaintyRun> certainty;    // asked for, of the two worlds on the stage
    ui::CertaintyShown certainty_shown;       // the same for the screen
    std::optional<TornadoRun> tornado;        // asked for, of the business on the stage
    ui::TornadoShown tornado_shown;           // the same for the screen, while its page is open
    std::optional<CampsRun> camps;            // asked for
    ui::CampsShown camps_shown;               // the same for the screen, while its page is open
    std::optional<BestRun> best;              // asked for
    ui::BestShown best_shown;                 // the same for the screen
    std::optional<ResponseRun> response;      // asked for, of one lever
    ui::ResponseShown response_shown;         // the same for the screen, while its page is open
    std::optional<Upcoming> upcoming;         // settles to take the stage; nothing plays meanwhile
    std::optional<Course> course;             // the stage lives through it; nothing else plays meanwhile
    std::string kept_start;                   // the last settled one, as bytes
    ui::Findings findings;                    // measured in worlds of their own
    ui::AtRest at_rest;                       // the same, of the business on the stage
    std::optional<double> measuring_since_s;  // the last frame, where it measured
    Pending asked;
    Telling telling;
    Editing editing;
    Sharing sharing;

    ui::ShellState shell;
    ui::UiContext context;
    std::unique_ptr<ui::FrameNotes, ui::FrameNotesDeleter> notes = ui::make_frame_notes();
    int speed = 1;         // index in ui::speeds
    int width_class = -1;  // 0 phone, 1 levers folded away, 2 both columns open

    Host host;
    // For whoever owns window and page; taken away by carrying them out.
    bool wants_fullscreen = false;
    bool is_fullscreen_for_room = false;   // asked for by presenting, and not there yet
    bool is_fullscreen = false;            // as the page says
    std::optional<std::string> copy_wish;  // text for the clipboard
    std::optional<std::string> save_wish;  // contents of a file run.json
};

// Somebody at the screen decides; a question that waited is forgotten.
void ask(App& app, Pending pending, ui::Notice question);

void start_app(App& app, const AppOptions& options);

// Puts a scenario on the stage at once, settled; false when the memory does not suffice, and nothing has changed then.
bool start_scenario(App& app, const Offer& offer);
// Lets the business that settles, or a run that was written down, go on for as long as everything else of a frame takes,
// within bounds; or to its end.
// `frame_s`: since the last call.
void settle_on(App& app, double frame_s);
void finish_settling(App& app);
// Somebody at the screen wants it: starts and plays at once, asks first when it takes long, or says why not.
void offer_scenario(App& app, Offer offer);
// Every mistake of a scenario's text, one line each in this language; none: `scenario` is what it says.
std::vector<std::string> read_mistakes(Scenario& scenario, std::string_view text, std::string_view file,
                                       Language language);
int find_scenario(const App& app, std::string_view id);
// What a run that is written down (sim/session/run_spec.h) begins with, or every mistake as above.
struct WrittenRun {
    Start start;
    std::vector<std::string> mistakes;
};
WrittenRun read_written_run(const App& app, std::string_view text, std::string_view file, Language language);
// Somebody at the screen wants it, as offer_scenario(); paused on its last day when it has lived through its days.
void offer_run(App& app, Start start);
// Puts it on the stage at once, on its last day and paused. Every mistake as above; nothing has changed then.
std::vector<std::string> start_written_run(App& app, std::string_view text, std::string_view file, Language language);
// One line each, over the screen.
void show_mistakes(App& app, std::vector<std::string> errors, std::string_view name);
// A file somebody brought along, a scenario, a run or a story: offers it, or shows its mistakes.
void open_file(App& app, std::string_view text, std::string_view name);

// Takes the place of a setting of the same lever that still waits for the next day.
std::optional<std::string> set_lever(App& app, const LeverSetting& setting);
void choose_speed(App& app, int speed);
// How copying or saving ended.
void tell_outcome(App& app, ui::RepeatState::Outcome outcome);

// Lets `frame_s` seconds of playing pass.
void play(App& app, double frame_s);
// Measures the published findings, and the business at rest, on, as far as a frame has time for; waits while the app plays.
void measure_on(App& app);
// Goes on looking ahead, with the band, or with the strongest levers, as far as a frame has time for.
void look_ahead(App& app);
// That there is not enough for what somebody wanted of this scenario.
void say_no_memory(App& app, const Scenario& scenario);
// All of them: another business takes the stage.
void drop_experiments(App& app);
// The screen, for another world that has taken the stage.
void show_anew(App& app);
// Somebody asks for an experiment on one of its pages, or wants no more of it.
void begin_or_stop_experiments(App& app, const ui::Actions& actions);
// Drops experiments of other worlds than those on the stage, and brings what their pages show up to date.
void show_experiments(App& app);
// A Worker has ended the task of this number; an empty result: in vain. Returns whether the picture may look different now.
bool task_ended(App& app, int number, std::string_view result);
// Nothing has happened for a while: begins what somebody may ask for next.
void prepare(App& app);
// Large, for a room, over the full screen; or back. A window without room for it stays as it is.
void present(App& app, bool is_on);
// Chooses between columns and sheets when the width of the page (CSS pixels of the design) comes into another class.
void fit_layout(App& app, float design_width);
// Draws the screen into ImGui's frame and does what was asked for there.
void draw(App& app);
// Whether the picture changes although nobody touches anything.
bool is_moving(const App& app);
// Whether it need not be drawn again yet, so long after it was: the time goes into days, while a business settles, at full
// speed, and while nothing but the progress of what is worked out moves.
bool can_picture_wait(const App& app, double since_s);

}  // namespace goodwill
