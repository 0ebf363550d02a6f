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
constexpr double moment_s = 0.3, while_s = 2.0;
constexpr double most_person_days_prepared = 5e7;  // of one course: nobody has asked for them yet

// Over two years, or at least one from today; windows end on round days.
int horizon(const Stage& stage) {
    const int years = std::max(2, stage.session.world().day / year + 2);
    return std::min(max_day, (years * year + course_step - 1) / course_step * course_step);
}

double person_days(const Stage& stage) {
    return static_cast<double>(stage.session.world().people.size()) * horizon(stage);
}

bool is_given(const Experiment::Batch& batch) { return batch.state == Experiment::Batch::State::given; }

int last_day_of(const Experiment& experiment) { return experiment.plan.points.front().days; }

bool is_of(const TwinFutures& known, const ExperimentDesign& design) {
    return known.commands == design.points.front() && known.days == design.days;
}

ExperimentDesign design_of(std::vector<std::vector<Command>> points, const Stage& stage, const TwinFutures& known) {
    ExperimentDesign design;
    design.points = std::move(points);
    design.replications = band_replications;
    design.days = horizon(stage);
    if (is_of(known, design)) {
        for (const JobResult& result : known.results) {
            design.known.push_back(result.status == JobStatus::done ? result : JobResult{});
        }
    }
    return design;
}

}  // namespace

void TwinFutures::keep(const Experiment& experiment) {
    at_work.reset();
    commands = experiment.plan.points.front().commands;
    days = last_day_of(experiment);
    results = results_of_first_point(experiment);
}

bool is_too_large_for_band(const Stage& stage) { return person_days(stage) > most_person_days_banded; }

bool wants_band(const Stage& stage) {
    return stage.twin && stage.origin && !is_catching_up(stage) && !is_too_large_for_band(stage);
}

BandRun begin_band(const Stage& stage, const Host& host, const TwinFutures& known) {
    BandRun run;
    run.own = stage.session.commands();
    run.twin = stage.twin->commands();
    run.experiment = begin_experiment(design_of({run.twin, run.own}, stage, known), *stage.origin, stage.source, host);
    update_band(run);
    return run;
}

bool is_of(const BandRun& run, const Stage& stage) {
    return stage.twin && run.own == stage.session.commands() && run.twin == stage.twin->commands();
}

bool reaches(const BandRun& run, const Stage& stage, int days_ahead) {
    return last_day_of(run.experiment) >= std::min(max_day, stage.session.world().day + days_ahead);
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
    if (twin.at_work && stage.twin) twin.keep(*std::exchange(twin.at_work, std::nullopt));
    for (std::optional<BandRun>* run : {&shown, &next}) {
        if (*run && !is_of(**run, stage)) {
            twin.keep((*run)->experiment);
            run->reset();
        }
    }
    if (shown && !reaches(*shown, stage, 0)) shown = std::exchange(next, std::nullopt);
}

void Bands::prepare(const Stage& stage, const Host& host) {
    const bool can_begin = stage.origin && !is_catching_up(stage) && person_days(stage) <= most_person_days_prepared;
    if (!can_begin || twin.at_work || !host.workers.are_there()) return;
    const ExperimentDesign design = design_of({stage.session.commands()}, stage, twin);
    const auto is_open = [](const JobResult& result) { return result.status == JobStatus::open; };
    if (is_of(twin, design) && std::none_of(twin.results.begin(), twin.results.end(), is_open)) return;
    twin.at_work = begin_experiment(design, *stage.origin, stage.source, host);
}

void Bands::begin(const Stage& stage, const Host& host) {
    if (std::vector<Command> own = stage.session.commands(); own != last_own) {
        last_own = std::move(own);
        unchanged_since_s = host.now_s();
    }
    const double unchanged_s = host.now_s() - unchanged_since_s;
    if (unchanged_s < moment_s || next) return;
    try {
        if (!stage.twin && unchanged_s >= while_s) return prepare(stage, host);
        if (!wants_band(stage)) return;
        if (!shown) {
            shown = begin_band(stage, host, twin);
        } else if (!reaches(*shown, stage, least_days_ahead) && is_done(shown->experiment)) {
            next = begin_band(stage, host, twin);
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

bool Bands::take_prepared(const Host& host, int task, std::string_view result) {
    if (!twin.at_work || !goodwill::take_result(*twin.at_work, host, task, result)) return false;
    if (!std::any_of(twin.at_work->batches.begin(), twin.at_work->batches.end(), is_given)) {
        twin.keep(*std::exchange(twin.at_work, std::nullopt));  // all is known, or nobody does the rest
    }
    return true;
}

}  // namespace goodwill
