#include "web/stage.h"

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

#include "web/ui/panels/actions.h"

namespace goodwill {

namespace {

constexpr double frame_budget_s = 0.010;
// At full speed as long as all else of the last frame took, within these bounds: slow drawing slows the days by half at most.
constexpr double least_rush_s = 0.050, most_rush_s = 0.200;
constexpr double step_shown_s = 1.5;
constexpr double most_days_a_second = 1e4;
constexpr int rest_days = 5 * 365;

void advance_once(Stage& stage, const Host& host) {
    if (!can_advance(stage)) return;
    host.advance_one(stage.session);
    ui::update_figures(stage.figures, stage.session);
    stage.goal_day = stage.session.world().day;
    if (!stage.twin) return;
    host.advance_one(*stage.twin);
    ui::update_figures(stage.twin_figures, *stage.twin);
}

}  // namespace

void put_on(Stage& stage, Session session, int scenario, ScenarioSource source) {
    const bool is_playing = stage.clock.is_playing;
    stage = {};
    try {
        stage.origin = session;
    } catch (const std::bad_alloc&) {
        stage.origin.reset();
    } catch (const std::length_error&) {
        stage.origin.reset();
    }
    stage.session = std::move(session);
    stage.scenario = scenario;
    stage.source = std::move(source);
    stage.clock.is_playing = is_playing;
    stage.clock.rest_day = rest_days;
}

bool can_advance(const Stage& stage) { return stage.session.world().day < max_day; }

bool is_resting(const Stage& stage) {
    return !stage.clock.is_playing && stage.session.world().day >= stage.clock.rest_day;
}

void set_playing(Stage& stage, bool is_playing) {
    const int day = stage.session.world().day;
    if (is_playing && day >= stage.clock.rest_day) stage.clock.rest_day = day + rest_days;
    stage.clock.is_playing = is_playing && can_advance(stage);
    stage.clock.is_showing_step = false;
}

void advance(Stage& stage, const Host& host, int days) {
    set_playing(stage, false);
    catch_up(stage, host, without_end_s);
    for (int i = 0; i < days && can_advance(stage); ++i) advance_once(stage, host);
    stage.clock.day_progress = 1.0;
}

void step(Stage& stage, const Host& host) {
    set_playing(stage, false);
    catch_up(stage, host, without_end_s);
    advance_once(stage, host);
    stage.clock.is_showing_step = true;
    stage.clock.day_progress = 0.0;
}

bool is_catching_up(const Stage& stage) {
    const bool is_twin_behind = stage.twin && stage.twin->world().day < stage.session.world().day;
    return stage.session.world().day < stage.goal_day || is_twin_behind;
}

bool catch_up(Stage& stage, const Host& host, double budget_s) {
    const double started = host.now_s();
    while (is_catching_up(stage)) {
        const bool is_own_turn = stage.session.world().day < stage.goal_day;
        Session& behind = is_own_turn ? stage.session : *stage.twin;
        host.advance_one(behind);
        ui::update_figures(is_own_turn ? stage.figures : stage.twin_figures, behind);
        if (host.now_s() - started >= budget_s) break;
    }
    return !is_catching_up(stage);
}

double days_per_second(const Stage& stage, int speed) {
    if (stage.clock.is_playing) return ui::speeds[speed];
    return stage.clock.is_showing_step ? 1.0 / step_shown_s : 0.0;
}

void play(Stage& stage, const Host& host, int speed, double frame_s) {
    constexpr double catching_up_s = 0.040;  // of a frame
    if (is_catching_up(stage)) {
        catch_up(stage, host, catching_up_s);
        return;
    }
    Clock& clock = stage.clock;
    clock.day_progress += frame_s * std::min(days_per_second(stage, speed), most_days_a_second);
    if (clock.is_playing) {
        const double started = host.now_s();
        const double budget_s = is_rushing(stage, speed)
                                    ? std::clamp(started - clock.days_ended_s, least_rush_s, most_rush_s)
                                    : frame_budget_s;
        while (clock.day_progress >= 1.0 && clock.is_playing) {
            advance_once(stage, host);
            clock.day_progress -= 1.0;
            if (stage.session.world().day >= clock.rest_day || !can_advance(stage)) clock.is_playing = false;
            clock.days_ended_s = host.now_s();
            if (clock.days_ended_s - started >= budget_s) break;
        }
        // Days for which there was no time are not owed.
        if (clock.day_progress >= 1.0) clock.day_progress = speed == ui::fastest ? 1.0 : 0.999;
    }
    if (clock.day_progress >= 1.0) {
        clock.day_progress = 1.0;
        clock.is_showing_step = false;
    }
}

bool is_rushing(const Stage& stage, int speed) { return stage.clock.is_playing && speed == ui::fastest; }

double clock_s(const Stage& stage, int speed) {
    return is_rushing(stage, speed) ? 86400.0 : 86400.0 * stage.clock.day_progress;
}

}  // namespace goodwill
