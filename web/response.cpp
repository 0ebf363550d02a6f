#include "web/response.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/session/metrics.h"
#include "web/tornado.h"

namespace goodwill {

namespace {

std::string response_command(const Stage& stage, const ResponseRun& run, const MetricInfo& metric, int day) {
    return experiment_command("sweep", stage, day, tornado_replications, window_days(metric)) +
           fmt::format(" --over {}={} --metric {}", run.factor.name, fmt::join(run.values, ","), metric.id);
}

}  // namespace

ResponseRun begin_response(const Stage& stage, LeverId lever, const Host& host) {
    ResponseRun run{factor_of(stage.session.scenario(), lever), {}, 0, {}};
    run.values = curve_values(run.factor);
    const auto present = std::find(run.values.begin(), run.values.end(), run.factor.present);
    run.present = static_cast<std::size_t>(present - run.values.begin());
    ExperimentDesign design;
    design.days = ui::tornado_last_day;
    design.replications = tornado_replications;
    design.windows.assign(ui::tornado_days.begin(), ui::tornado_days.end());
    for (const double value : run.values) design.points.push_back({{0, {lever, value}}});
    run.experiment = begin_experiment(design, *stage.origin, stage.source, host);
    return run;
}

void update_response(ui::ResponseShown& shown, const ResponseRun* run, LeverId lever, std::size_t metric,
                     const Stage& stage, const Host& host) {
    if (run == nullptr || run->factor.lever != lever) {
        shown = {};
        return;
    }
    const bool is_new = !shown.is_asked || shown.response.lever != lever;
    if (is_new) shown = {};
    shown.is_asked = true;
    shown.futures = tornado_replications;
    shown.response.lever = lever;
    shown.progress = progress_of(run->experiment);
    shown.left_s = seconds_left(run->experiment, host);
    if (!is_done(run->experiment)) return;
    if (shown.response.points.empty())
        shown.response =
            ui::response_of(lever, run->values, run->present, run->experiment.plan, run->experiment.results);
    for (std::size_t i = 0; i < shown.commands.size(); ++i)
        shown.commands.at(i) = response_command(stage, *run, metric_table()[metric], ui::tornado_days.at(i));
}

}  // namespace goodwill
