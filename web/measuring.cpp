// What goes on in the frames beside the playing: measuring, looking ahead.
#include <algorithm>

#include "web/app.h"

namespace goodwill {

namespace {

constexpr double measuring_budget_s = 0.025;  // of a frame in which nothing else moves
constexpr double longest_frame_s = 1.0;       // that counts: a page may be hidden

bool measures(const App& app) { return ui::is_measuring(app.findings) || ui::is_measuring(app.at_rest); }

}  // namespace

void measure_on(App& app) {
    if (app.stage.clock.is_playing || app.upcoming || app.course || !measures(app)) {
        app.measuring_since_s.reset();
        return;
    }
    const double started = app.host.now_s();
    if (ui::is_measuring(app.at_rest) && app.measuring_since_s) {
        app.at_rest.measured_s += std::min(started - *app.measuring_since_s, longest_frame_s);
    }
    app.measuring_since_s = started;
    while (measures(app) && app.host.now_s() - started < measuring_budget_s) {
        if (ui::is_measuring(app.findings)) ui::measure_a_day(app.findings, app.scenarios);
        if (ui::is_measuring(app.at_rest)) ui::measure_a_day(app.at_rest);
    }
}

void look_ahead(App& app) {
    // Half of what a frame takes anyway: where drawing is slow, the answer need not be.
    const double budget_s = std::clamp(0.5 * app.context.frame_s, 0.012, 0.060);
    if (app.outlook) look_on(*app.outlook, app.host, budget_s);
    const bool is_bands_turn = !(app.outlook && is_looking_on(*app.outlook));
    if (app.band && is_bands_turn && is_running_on(app.band->experiment)) {
        run_on(app.band->experiment, app.host, budget_s);
        update_band(*app.band);
    }
}

void task_ended(App& app, int number, std::string_view result) {
    if (app.outlook) take_result(*app.outlook, app.stage, number, result);
    if (app.band && take_result(app.band->experiment, number, result)) update_band(*app.band);
}

bool is_moving(const App& app) {
    const Clock& clock = app.stage.clock;
    const bool is_looking_ahead = app.outlook && is_looking_on(*app.outlook);
    const bool is_banding = app.band && is_running_on(app.band->experiment);
    return app.upcoming || app.course || is_looking_ahead || is_banding || is_catching_up(app.stage) ||
           ui::is_open(app.shell.told) || clock.is_playing || clock.is_showing_step || measures(app) ||
           ui::wants_redraw(*app.notes);
}

bool can_picture_wait(const App& app, double since_s) {
    constexpr double settling_s = 0.2, rushing_s = 0.1;
    return app.upcoming ? since_s < settling_s : is_rushing(app.stage, app.speed) && since_s < rushing_s;
}

}  // namespace goodwill
