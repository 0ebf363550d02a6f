// The app without window, browser or clock of its own: session, playing, screen. main.cpp drives it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/session/session.h"
#include "web/ui/figures.h"
#include "web/ui/findings.h"
#include "web/ui/shell.h"

namespace goodwill {

struct AppOptions {
    Language language = Language::de;
    bool is_dark = false;
    bool is_paused = false;
    bool reduced_motion = false;
    std::string scenario;  // id of an embedded one; unknown or empty: the default
    std::uint64_t seed = 7;
    int customers = 0;  // 0: as the scenario says
};

struct App {
    std::vector<Scenario> scenarios;  // embedded
    int scenario = 0;                 // among them; −1: from a file
    Session session;
    ui::Figures figures;
    ui::Findings findings;

    ui::ShellState shell;
    ui::UiContext context;
    ui::Selection selection;
    std::unique_ptr<ui::FrameNotes, ui::FrameNotesDeleter> notes = ui::make_frame_notes();

    bool is_playing = true;
    int speed = 1;
    double day_progress = 1.0;     // of the day shown: 0 at its midnight, 1 when the next is due
    bool is_showing_step = false;  // the day of a single step is still being shown
    int width_class = -1;          // 0 phone, 1 levers folded away, 2 both columns open
    int rest_day = 0;              // playing stops here until it is asked to go on

    // One simulated day. A call of its own for each day, so that browsers run the day's optimised code.
    std::function<void(Session&)> advance_one = [](Session& running) { running.advance_day(); };
    std::function<double()> now_s;
    bool wants_fullscreen = false;
};

void start_app(App& app, const AppOptions& options);

// Reads and starts a scenario; returns every mistake of the text, one line each in this language, and changes nothing then.
std::vector<std::string> load_scenario(App& app, std::string_view text, std::string_view file, Language language,
                                       std::uint64_t seed, int customers);
void start_scenario(App& app, const Scenario& scenario, int index, std::uint64_t seed, int customers);
int find_scenario(const App& app, std::string_view id);
// A file somebody brought along: starts and plays, or shows its mistakes.
void open_file(App& app, std::string_view text, std::string_view name);

// Takes the place of a setting of the same lever that still waits for the next day.
std::optional<std::string> set_lever(App& app, const LeverSetting& setting);
// `days` whole days at once; stops playing.
void advance(App& app, int days);
void set_playing(App& app, bool is_playing);
void choose_speed(App& app, int speed);

// Lets `frame_s` seconds of playing pass: simulates whole days within the frame's budget.
void play(App& app, double frame_s);
// Measures the published findings on, as far as a frame has time for; waits while the app plays.
void measure_on(App& app);
// Chooses between columns and sheets when the width of the page (CSS pixels) comes into another class.
void fit_layout(App& app, float css_width);
// Draws the screen into ImGui's frame and does what was asked for there.
void draw(App& app);
// Whether the picture changes although nobody touches anything.
bool is_moving(const App& app);

// Key figures as text for screen readers: label and value in turn.
std::vector<std::string> spoken_figures(const App& app);

}  // namespace goodwill
