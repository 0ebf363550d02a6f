#include "web/camps.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include <fmt/format.h>

#include "sim/experiment/factors.h"
#include "sim/session/metrics.h"

namespace goodwill {

namespace {

// Those that can act in this business.
std::vector<LeverSetting> programme(const std::vector<Factor>& levers, std::initializer_list<std::string_view> names) {
    std::vector<LeverSetting> settings;
    for (const Factor& factor : levers) {
        if (std::find(names.begin(), names.end(), factor.name) == names.end()) continue;
        settings.push_back({factor.lever, allowed_value(factor, 0.5 * (factor.present + factor.range.maximum))});
    }
    return settings;
}

std::vector<LeverSetting> assumptions(const Scenario& scenario, std::size_t cell) {
    return {{find_lever(scenario, "omega_delight").value(), ui::camp_weight(cell)},
            {find_lever(scenario, "omega_effort").value(), 1.0 - ui::camp_weight(cell)},
            {find_lever(scenario, "expectation_adaptation").value(), ui::camp_adaptation(cell)}};
}

std::vector<Command> point_of(std::vector<LeverSetting> settings, const std::vector<LeverSetting>& more) {
    settings.insert(settings.end(), more.begin(), more.end());
    std::vector<Command> commands;
    for (const LeverSetting& setting : settings) commands.push_back({0, setting});
    return commands;
}

std::string camps_command(const Stage& stage, const CampsRun& run, const ui::CampsWish& wish) {
    const Scenario& scenario = stage.session.scenario();
    const std::vector<LeverSetting> assumed = assumptions(scenario, wish.cell);
    return experiment_command("compare", stage, ui::tornado_days.at(wish.horizon), camps_replications,
                              window_days(metric_table()[wish.metric])) +
           changes_text("--a", point_of(assumed, run.effort), 1, scenario) +
           changes_text("--b", point_of(assumed, run.delight), 1, scenario);
}

}  // namespace

CampsRun begin_camps(const Stage& stage, const Host& host) {
    const Scenario& scenario = stage.session.scenario();
    const std::vector<Factor> levers = levers_of(scenario);
    CampsRun run{programme(levers, {"wow_share", "appreciation", "personalisation"}),
                 programme(levers, {"fewer_handovers", "shared_history", "self_service_quality"}),
                 {}};
    ExperimentDesign design;
    design.days = ui::tornado_last_day;
    design.replications = camps_replications;
    design.windows.assign(ui::tornado_days.begin(), ui::tornado_days.end());
    for (std::size_t cell = 0; cell < ui::camp_cells; ++cell) {
        const std::vector<LeverSetting> assumed = assumptions(scenario, cell);
        for (const std::vector<LeverSetting>& more : {std::vector<LeverSetting>(), run.delight, run.effort})
            design.points.push_back(point_of(assumed, more));
    }
    run.experiment = begin_experiment(design, *stage.origin, stage.source, host);
    return run;
}

void update_camps(ui::CampsShown& shown, const CampsRun* run, const Stage& stage, const Host& host,
                  const ui::CampsWish& wish) {
    if (run == nullptr) {
        shown = {};
        return;
    }
    shown.is_asked = true;
    shown.progress = progress_of(run->experiment);
    shown.left_s = seconds_left(run->experiment, host);
    shown.futures = camps_replications;
    shown.delight = run->delight;
    shown.effort = run->effort;
    if (!is_done(run->experiment)) return;
    if (shown.cells.empty()) shown.cells = ui::camp_cells_of(run->experiment.plan, run->experiment.results);
    shown.command = camps_command(stage, *run, wish);
}

}  // namespace goodwill
