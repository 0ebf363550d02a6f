#include "web/band.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "sim/experiment/instruments.h"
#include "sim/session/spec_commands.h"

namespace goodwill {

namespace {

constexpr int year = 365, least_days_ahead = 180;

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
    return static_cast<std::int64_t>(stage.session.world().people.size()) > most_people_banded;
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
    // Windows end on round days.
    const int years = std::max(2, stage.session.world().day / year + 2);
    question.days = std::min(max_day, (years * year + course_step - 1) / course_step * course_step);
    run.experiment = begin_experiment(question, *stage.origin, stage.source, host);
    update_band(run);
    return run;
}

bool is_of(const BandRun& run, const Stage& stage) {
    const int needed = std::min(max_day, stage.session.world().day + least_days_ahead);
    return stage.twin && run.own == stage.session.commands() && run.twin == stage.twin->commands() &&
           last_day_of(run) >= needed;
}

std::string band_command(const BandRun& run, const Stage& stage) {
    const int day = stage.session.world().day / course_step * course_step;
    if (day < course_window) return {};
    const SessionOptions& options = stage.session.options();
    const std::string& id = stage.source.id;
    const bool is_file = id.empty() || !stage.source.differences.empty();
    std::string line = fmt::format("goodwill compare {} --days {} --last {} --replications {} --seed {}",
                                   is_file ? "scenario.json" : id, day, course_window, band_replications, options.seed);
    if (options.customers > 0) line += fmt::format(" --customers {}", options.customers);
    const Scenario& scenario = stage.session.scenario();
    return line + changes_text("--a", run.twin, day, scenario) + changes_text("--b", run.own, day, scenario);
}

void update_band(BandRun& run) {
    const int pairs = whole_replications(run.experiment);
    if (run.band.wanted == 0 || pairs > run.band.pairs) {
        run.band = ui::band_of(run.experiment.plan, run.experiment.results, pairs);
    }
}

}  // namespace goodwill
