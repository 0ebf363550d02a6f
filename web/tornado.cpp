#include "web/tornado.h"

#include <fmt/format.h>

namespace goodwill {

bool can_begin_tornado(const Stage& stage) {
    return stage.origin && static_cast<std::int64_t>(stage.session.world().people.size()) <= most_people_in_tornado;
}

TornadoRun begin_tornado(const Stage& stage, const Host& host) {
    TornadoRun run;
    run.moved = moved_levers(levers_of(stage.session.scenario()), tornado_share);
    const ExperimentDesign design{run.moved.points, ui::tornado_last_day, tornado_replications};
    run.experiment = begin_experiment(design, *stage.origin, stage.source, host);
    update_tornado(run);
    return run;
}

void update_tornado(TornadoRun& run) {
    const int done = whole_replications(run.experiment);
    if (run.tornado.wanted == 0 || done > run.tornado.replications) {
        run.tornado = ui::tornado_of(run.moved, run.experiment.plan, run.experiment.results, done);
    }
}

std::string tornado_command(const Stage& stage, const MetricInfo& metric, int day) {
    const std::string line = experiment_command("tornado", stage, day, tornado_replications, window_days(metric));
    return fmt::format("{} --move {} --metric {}", line, tornado_share, metric.id);
}

}  // namespace goodwill
