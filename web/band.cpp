#include "web/band.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "sim/experiment/instruments.h"

namespace goodwill {

namespace {

constexpr int year = 365, least_days_ahead = 180;
constexpr double moment_s = 0.3;

// Over two years, or at least one from today; windows end on round days.
int horizon(const Stage& stage) {
    const int years = std::max(2, stage.session.world().day / year + 2);
    return std::min(max_day, (years * year + course_step - 1) / course_step * course_step);
}

int last_day_of(const BandRun& run) { return run.experiment.plan.points.front().days; }

}  // namespace

bool is_too_large_for_band(const Stage& stage) {
    return static_cast<double>(stage.session.world().people.size()) * horizon(stage) > most_person_days_banded;
}

bool wants_band(const Stage& stage) {
    return stage.twin && stage.origin && !is_catching_up(stage) && !is_too_large_for_band(stage);
}

BandRun begin_band(const Stage& stage, const Host& host) {
    BandRun run;
    run.own = stage.session.commands();
    run.twin = stage.twin->commands();
    ExperimentDesign design;
    design.points = {run.twin, run.own};
    design.replications = band_replications;
    design.days = horizon(stage);
    run.experiment = begin_experiment(design, *stage.origin, stage.source, host);
    update_band(run);
    return run;
}

bool is_of(const BandRun& run, const Stage& stage) {
    return stage.twin && run.own == stage.session.commands() && run.twin == stage.twin->commands();
}

bool reaches(const BandRun& run, const Stage& stage, int days_ahead) {
    return last_day_of(run) >= std::min(max_day, stage.session.world().day + days_ahead);
}

int band_command_day(const Stage& stage) {
    const int today = stage.session.world().day;
    return std::max(course_window, (today + course_step - 1) / course_step * course_step);
}

std::string band_command(const Stage& stage) {
    const int day = band_command_day(stage);
    return experiment_command("compare", stage, day, band_replications, course_window) + sides_text(stage, day);
}

void update_band(BandRun& run) {
    const int pairs = whole_replications(run.experiment);
    if (run.band.wanted == 0 || pairs > run.band.pairs) {
        run.band = ui::band_of(run.experiment.plan, run.experiment.results, pairs);
        run.band.same_until = first_difference(run.own, run.twin);
    }
}

void Bands::drop_stale(const Stage& stage) {
    for (std::optional<BandRun>* run : {&shown, &next}) {
        if (*run && !is_of(**run, stage)) run->reset();
    }
    if (shown && !reaches(*shown, stage, 0)) shown = std::exchange(next, std::nullopt);
}

void Bands::begin(const Stage& stage, const Host& host) {
    if (std::vector<Command> own = stage.session.commands(); own != last_own) {
        last_own = std::move(own);
        unchanged_since_s = host.now_s();
    }
    if (!wants_band(stage) || host.now_s() - unchanged_since_s < moment_s || next) return;
    try {
        if (!shown) {
            shown = begin_band(stage, host);
        } else if (!reaches(*shown, stage, least_days_ahead) && is_done(shown->experiment)) {
            next = begin_band(stage, host);
        }
    } catch (const std::bad_alloc&) {
        unchanged_since_s = std::numeric_limits<double>::infinity();  // not again for these worlds
    } catch (const std::length_error&) {
        unchanged_since_s = std::numeric_limits<double>::infinity();
    }
}

BandRun* Bands::at_work() { return next ? &*next : shown ? &*shown : nullptr; }

bool Bands::is_busy(const Stage& stage) const {
    if (!shown) return wants_band(stage) && std::isfinite(unchanged_since_s);
    return is_running_on((next ? *next : *shown).experiment);
}

const ui::Band& Bands::band() const {
    static const ui::Band none;
    return shown ? shown->band : none;
}

void Bands::update() {
    update_band(*at_work());
    if (next && next->band.pairs >= shown->band.pairs) shown = std::exchange(next, std::nullopt);
}

bool Bands::run_on(const Host& host, double budget_s) {
    BandRun* run = at_work();
    if (run == nullptr || !is_running_on(run->experiment)) return false;
    goodwill::run_on(run->experiment, host, budget_s);
    update();
    return true;
}

void Bands::take_result(const Host& host, int task, std::string_view result) {
    BandRun* run = at_work();
    if (run != nullptr && goodwill::take_result(run->experiment, host, task, result)) update();
}

}  // namespace goodwill
