#include "web/tornado.h"

#include <fmt/format.h>

namespace goodwill {

bool can_begin_tornado(const Stage& stage) {
    return stage.origin && static_cast<std::int64_t>(stage.session.world().people.size()) <= most_people_in_tornado;
}

TornadoRun begin_tornado(const Stage& stage, const Host& host) {
    TornadoRun run;
    run.moved = moved_levers(levers_of(stage.session.scenario()), tornado_share);
    run.begun_s = host.now_s();
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

std::optional<double> seconds_left(const TornadoRun& run, const Host& host) {
    constexpr double says_little = 0.03;
    const double progress = progress_of(run.experiment);
    if (progress < says_little || is_done(run.experiment)) return std::nullopt;
    return (host.now_s() - run.begun_s) * (1.0 - progress) / progress;
}

std::string tornado_command(const Stage& stage, const MetricInfo& metric, int day) {
    const std::string line = experiment_command("tornado", stage, day, tornado_replications, window_days(metric));
    return fmt::format("{} --move {} --metric {}", line, tornado_share, metric.id);
}

}  // namespace goodwill
