// A world on the screen with all that belongs to it. Nothing in here is shared: there can be several.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/session/edits.h"
#include "sim/session/run_spec.h"
#include "sim/session/session.h"
#include "sim/session/settling.h"
#include "web/tasks.h"
#include "web/ui/figures/compared.h"
#include "web/ui/figures/figures.h"
#include "web/ui/figures/repeat.h"
#include "web/ui/kit/selection.h"
#include "web/ui/map/journey_map.h"

namespace goodwill {

// Where in the days playing is.
struct Clock {
    bool is_playing = true;
    double day_progress = 1.0;     // of the day shown: 0 at its midnight, 1 when the next is due
    bool is_showing_step = false;  // the day of a single step is still being shown
    int rest_day = 0;              // playing stops here until it is asked to go on
    double days_ended_s = 0.0;     // when those of the last frame were done
};

// How the world of day 0 came about.
enum class StartKind { packed, settled, drawn };

struct Stage {
    Session session;
    std::optional<Session> origin;  // the same on day 0, to be lived through again; none where memory is short
    std::optional<Session> twin;    // on the same day once is_catching_up() is over; none while nothing differs
    ui::Compared compared;
    Edits edits;
    int goal_day = 0;  // the days until there are owed
    StartKind start = StartKind::drawn;
    int scenario = 0;  // among the embedded ones; −1: from a file
    ScenarioSource source;
    bool is_draft = false;  // tried out of the editor
    ui::Figures figures;
    ui::Figures twin_figures;
    ui::Repeat repeat;  // as it was when last shown
    ui::MapStateOwner map = ui::make_map_state();
    ui::Selection selection;
    Clock clock;
};

// What the surroundings give to all stages.
struct Host {
    // One simulated day. A call of its own for each day, so that browsers run the day's optimised code.
    std::function<void(Session&)> advance_one = [](Session& running) { running.advance_day(); };
    // The same for a business that settles.
    std::function<void(Settling&)> settle_one = [](Settling& settling) { settling.advance_day(); };
    // The settled start that comes along for a scenario, as bytes; empty where there is none.
    std::function<std::string(std::string_view id)> packed_start = [](std::string_view) { return std::string(); };
    std::function<double()> now_s;
    Workers workers;
};

// Another session takes the stage, on its first day; whether it plays stays.
void put_on(Stage& stage, Session session, int scenario, ScenarioSource source);

bool can_advance(const Stage& stage);
bool is_resting(const Stage& stage);  // stopped by itself at the end of a stretch of years
void set_playing(Stage& stage, bool is_playing);
void advance(Stage& stage, const Host& host, int days);  // at once; stops playing
void step(Stage& stage, const Host& host);               // one day, shown slowly; stops playing

// Days that are owed by the world or its twin.
bool is_catching_up(const Stage& stage);
// Lives through them as long as `budget_s` allows. Returns whether none is left.
bool catch_up(Stage& stage, const Host& host, double budget_s);
inline constexpr double without_end_s = 1e9;

// How fast the days of the stage pass just now; 0 when they stand.
double days_per_second(const Stage& stage, int speed);
// Lets `frame_s` seconds pass: simulates whole days within the frame's budget.
void play(Stage& stage, const Host& host, int speed, double frame_s);
// Playing as fast as the computer can.
bool is_rushing(const Stage& stage, int speed);
// Second of the day shown, 0 … 86400.
double clock_s(const Stage& stage, int speed);

}  // namespace goodwill
