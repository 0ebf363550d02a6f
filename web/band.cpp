#include "web/band.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "sim/experiment/instruments.h"
#include "sim/session/spec_commands.h"

namespace goodwill {

namespace {

constexpr int year = 365, least_days_ahead = 180;
constexpr double moment_s = 0.3;

// Over two years, or at least one from today; windows end on round days.
int horizon(const Stage& stage) {
    const int years = std::max(2, stage.session.world().day / year + 2);
    return std::min(max_day, (years * year + course_step - 1) / course_step * course_step);
}

// "60:staff.reception=1"
std::string changes_text(std::string_view option, const std::vector<Command>& commands, int days,
                         const Scenario& scenario) {
    std::string text;
    for (const SpecCommand& command : spec_commands(commands, scenario)) {
        if (command.day >= days) continue;
        const std::string day = command.day == 0 ? "" : fmt::format("{}:", command.day);
        text += fmt::format(" {} {}{}={}", option, day, command.lever, command.value);
    }
    return text;
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
    Question question;
    question.points = {run.twin, run.own};
    question.replications = band_replications;
    question.days = horizon(stage);
    run.experiment = begin_experiment(question, *stage.origin, stage.source, host);
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

std::string band_command(const BandRun& run, const Stage& stage) {
    const int day = band_command_day(stage);
    const Scenario& scenario = stage.session.scenario();
    return experiment_command("compare", stage, day, band_replications) + changes_text("--a", run.twin, day, scenario) +
           changes_text("--b", run.own, day, scenario);
}

void update_band(BandRun& run) {
    const int pairs = whole_replications(run.experiment);
    if (run.band.wanted == 0 || pairs > run.band.pairs) {
        run.band = ui::band_of(run.experiment.plan, run.experiment.results, pairs);
    }
}

void Bands::drop_stale(const Stage& stage) {
    for (std::optional<BandRun>* run : {&shown, &next}) {
        if (*run && !is_of(**run, stage)) run->reset();
    }
    if (shown && !reaches(*shown, stage, 0)) shown.reset();
}

void Bands::begin(const Stage& stage, const Host& host) {
    if (std::vector<Command> own = stage.session.commands(); own != last_own) {
        last_own = std::move(own);
        unchanged_since_s = host.now_s();
    }
    if (!wants_band(stage) || host.now_s() - unchanged_since_s < moment_s || next) return;
    if (!shown) {
        shown = begin_band(stage, host);
    } else if (!reaches(*shown, stage, least_days_ahead) && is_done(shown->experiment)) {
        next = begin_band(stage, host);
    }
}

BandRun* Bands::at_work() { return next ? &*next : shown ? &*shown : nullptr; }

bool Bands::is_busy(const Stage& stage) const {
    const BandRun* run = next ? &*next : shown ? &*shown : nullptr;
    return run == nullptr ? wants_band(stage) : is_running_on(run->experiment);
}

const ui::Band& Bands::band() const {
    static const ui::Band none;
    return shown ? shown->band : none;
}

void Bands::update() {
    update_band(*at_work());
    if (!next || next->band.pairs < shown->band.pairs) return;
    shown = std::move(next);
    next.reset();
}

void Bands::run_on(const Host& host, double budget_s) {
    BandRun* run = at_work();
    if (run == nullptr || !is_running_on(run->experiment)) return;
    goodwill::run_on(run->experiment, host, budget_s);
    update();
}

void Bands::take_result(const Host& host, int task, std::string_view result) {
    BandRun* run = at_work();
    if (run != nullptr && goodwill::take_result(run->experiment, host, task, result)) update();
}

}  // namespace goodwill
