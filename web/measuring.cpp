// What goes on in the frames beside the playing: measuring, looking ahead.
#include <algorithm>
#include <new>
#include <stdexcept>

#include "web/app.h"

namespace goodwill {

namespace {

constexpr double measuring_budget_s = 0.025;  // of a frame in which nothing else moves
constexpr double longest_frame_s = 1.0;       // that counts: a page may be hidden

bool measures(const App& app) { return ui::is_measuring(app.findings) || ui::is_measuring(app.at_rest); }

// What somebody waits for.
template <class SomeApp>
auto asked_for(SomeApp& app) {
    std::vector<decltype(&app.tornado->experiment)> asked;
    if (app.telling.futures) asked.push_back(&app.telling.futures->experiment);
    if (app.certainty) asked.push_back(&app.certainty->experiment);
    if (app.camps) asked.push_back(&app.camps->experiment);
    if (app.best) asked.push_back(&app.best->experiment);
    if (app.response) asked.push_back(&app.response->experiment);
    if (app.tornado) asked.push_back(&app.tornado->experiment);
    return asked;
}

// What comes next may find no memory.
void go_on_with_best(App& app) {
    if (!app.best) return;
    try {
        return go_on(*app.best, app.stage, app.host);
    } catch (const std::bad_alloc&) {
    } catch (const std::length_error&) {
    }
    app.best.reset();
    say_no_memory(app, app.stage.session.scenario());
}

void show_tornado(App& app) {
    ui::TornadoShown& shown = app.tornado_shown;
    if (!app.tornado) {
        shown = {};
        return;
    }
    shown.tornado = app.tornado->tornado;
    shown.progress = progress_of(app.tornado->experiment);
    shown.left_s = seconds_left(app.tornado->experiment, app.host);
    for (std::size_t i = 0; i < shown.commands.size(); ++i) {
        shown.commands[i] = tornado_command(app.stage, metric_table()[app.shell.page.metric], ui::tornado_days.at(i));
    }
}

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
    if (app.outlook && is_looking_on(*app.outlook)) return;
    if (app.bands.run_on(app.host, budget_s)) return;
    for (Experiment* experiment : asked_for(app)) {
        if (!is_running_on(*experiment)) continue;
        run_on(*experiment, app.host, budget_s);
        return;
    }
}

bool task_ended(App& app, int number, std::string_view result) {
    if (app.bands.take_prepared(app.host, number, result)) return false;
    if (app.outlook) take_result(*app.outlook, app.stage, number, result);
    app.bands.take_result(app.host, number, result);
    for (Experiment* experiment : asked_for(app)) {
        if (take_result(*experiment, app.host, number, result)) break;
    }
    return true;
}

void prepare(App& app) {
    if (!app.course && !app.upcoming) app.bands.begin(app.stage, app.host);
}

void drop_experiments(App& app) {
    app.bands = {};
    app.telling.futures.reset();
    app.certainty.reset();
    app.certainty_shown = {};
    app.camps.reset();
    app.best.reset();
    app.best_shown = {};
    app.response.reset();
    app.tornado.reset();
}

void begin_or_stop_experiments(App& app, const ui::Actions& actions) {
    if (actions.stop_tornado) app.tornado.reset();
    if (actions.stop_response) app.response.reset();
    if (actions.stop_camps) app.camps.reset();
    if (actions.stop_best || actions.begin_best) {
        app.best_shown = {};
        app.best.reset();
    }
    if (actions.stop_certainty) app.certainty.reset();
    const Stage& stage = app.stage;
    const bool is_small_enough = can_begin_tornado(stage);
    try {
        if (actions.begin_tornado && is_small_enough) app.tornado = begin_tornado(stage, app.host);
        const std::optional<LeverId>& lever = actions.begin_response;
        if (lever && is_small_enough && !(app.response && app.response->factor.lever == *lever)) {
            app.response_shown = {};
            app.response = begin_response(stage, *lever, app.host);
        }
        if (actions.begin_camps && is_small_enough) {
            app.camps_shown = {};
            app.camps = begin_camps(stage, app.host);
        }
        if (actions.begin_best && is_small_enough) app.best = begin_best(stage, *actions.begin_best, app.host);
        if (actions.begin_certainty && can_begin_certainty(stage)) {
            app.certainty_shown = {};
            app.certainty = begin_certainty(stage, app.host);
        }
    } catch (const std::bad_alloc&) {
        say_no_memory(app, stage.session.scenario());
    } catch (const std::length_error&) {
        say_no_memory(app, stage.session.scenario());
    }
}

void show_experiments(App& app) {
    app.bands.drop_stale(app.stage);
    if (app.certainty && !is_of(*app.certainty, app.stage)) app.certainty.reset();
    if (app.certainty) decide_directions(*app.certainty, app.bands.band());
    if (app.tornado) update_tornado(*app.tornado);
    go_on_with_best(app);
    update_best(app.best_shown, app.best ? &*app.best : nullptr, app.stage, app.host);
    const ui::Page& page = app.shell.page;
    const ui::CertaintyWish certainty{page.kind == ui::Page::Kind::certainty, page.metric, app.shell.certainty.horizon};
    update_certainty(app.certainty_shown, app.certainty ? &*app.certainty : nullptr, app.stage, app.host, certainty);
    if (page.kind == ui::Page::Kind::tornado) show_tornado(app);
    if (page.kind == ui::Page::Kind::camps) {
        const ui::CampsState& state = app.shell.camps;
        update_camps(app.camps_shown, app.camps ? &*app.camps : nullptr, app.stage, app.host,
                     {page.metric, state.horizon, state.cell});
    }
    if (!app.response) app.response_shown = {};  // the view of euros shows of it as well
    if (page.kind == ui::Page::Kind::response) {
        update_response(app.response_shown, app.response ? &*app.response : nullptr, page.lever, page.metric, app.stage,
                        app.host);
    }
}

namespace {

// Something is worked out.
bool is_working(const App& app) {
    const bool is_looking_ahead = app.outlook && is_looking_on(*app.outlook);
    const auto asked = asked_for(app);
    const bool is_experimenting =
        app.bands.is_busy(app.stage) ||
        std::any_of(asked.begin(), asked.end(), [](const Experiment* one) { return is_running_on(*one); });
    return app.upcoming || app.course || is_looking_ahead || is_experimenting || is_catching_up(app.stage) ||
           measures(app);
}

// Somebody follows it with his eyes.
bool is_lively(const App& app) {
    const Clock& clock = app.stage.clock;
    return ui::is_open(app.shell.told) || clock.is_playing || clock.is_showing_step || ui::wants_redraw(*app.notes) ||
           ui::has_waiting_input();
}

}  // namespace

bool is_moving(const App& app) { return is_working(app) || is_lively(app); }

bool can_picture_wait(const App& app, double since_s) {
    constexpr double settling_s = 0.2, working_s = 0.1;
    if (app.upcoming) return since_s < settling_s;
    const bool is_for_progress = is_working(app) && !is_lively(app);
    return (is_for_progress || is_rushing(app.stage, app.speed)) && since_s < working_s;
}

}  // namespace goodwill
