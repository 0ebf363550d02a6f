#include "web/certainty.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/session/edits.h"
#include "sim/session/metrics.h"
#include "web/band.h"

namespace goodwill {

namespace {

constexpr int about_a_year = 360;  // windows end on round days

std::array<int, ui::certainty_horizons> days_from(const Stage& stage) {
    const int first = std::min(band_command_day(stage), max_day);
    return {first, std::min(first + about_a_year, max_day)};
}

std::size_t value_of(std::size_t metric, std::size_t horizon) { return horizon * metric_table().size() + metric; }

// Whether the figure is higher with the change; nothing where it has no value, or nothing differs.
bool is_above(const CertaintyRun& run, const ui::Band& band, std::size_t metric, std::size_t horizon) {
    if (band.is_whole()) {
        const std::optional<Interval> luck = band.on(metric, run.days.at(horizon));
        if (luck && luck->mean != 0.0) return luck->mean > 0.0;
    }
    const Plan& plan = run.experiment.plan;
    return !(interval_of_difference(plan, run.experiment.results, 1, 0, value_of(metric, horizon)).mean < 0.0);
}

RobustAnswer judged_figure(const CertaintyRun& run, const ui::Band& band, std::size_t metric, std::size_t horizon) {
    return judged({metric, is_above(run, band, metric, horizon)}, run.experiment.plan, run.experiment.results,
                  value_of(metric, horizon));
}

std::vector<ui::SetShare> shares_of(const CertaintyRun& run, const ui::Band& band) {
    std::vector<ui::SetShare> shares;
    for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
        const RobustAnswer answer = judged_figure(run, band, metric, 0);
        shares.push_back(
            {answer.count(SetOutcome::holds), answer.count(SetOutcome::fails), answer.judged(), answer.claim.is_above});
    }
    return shares;
}

ui::CertaintyShown::Figure figure_of(const CertaintyRun& run, const Stage& stage, const ui::Band& band,
                                     std::size_t metric, std::size_t horizon) {
    ui::CertaintyShown::Figure figure;
    figure.metric = metric;
    figure.horizon = horizon;
    figure.answer = certainty_of(run, band, metric, horizon);
    figure.judgements = run.space.judgement_count();
    figure.switches = run.space.switch_count();
    for (const std::size_t coordinate : figure.answer.strongest) {
        figure.turning.push_back({run.space.label(coordinate), run.space.is_switch(coordinate)});
    }
    figure.command = certainty_command(stage, run, figure.answer.claim, horizon);
    return figure;
}

}  // namespace

bool can_begin_certainty(const Stage& stage) {
    return wants_band(stage) && static_cast<double>(stage.session.world().people.size()) * days_from(stage).back() <=
                                    most_person_days_judged;
}

CertaintyRun begin_certainty(const Stage& stage, const Host& host) {
    const std::uint64_t seed = stage.session.options().seed;
    JudgementSpace space(stage.session.scenario(), Space::both, 1.0);
    const Design design = latin_hypercube(certainty_sets, space.size(), seed);
    CertaintyRun run{stage.session.commands(), stage.twin->commands(), days_from(stage), std::move(space), {}, {}};
    for (const std::vector<double>& point : design) run.places.push_back(run.space.places_at(point));
    const ExperimentDesign wanted{points_of_pairs(run.space, design, run.twin, run.own),
                                  run.days.back(),
                                  certainty_replications,
                                  {run.days.begin(), run.days.end()},
                                  true};
    run.experiment = begin_experiment(wanted, *stage.origin, stage.source, host);
    return run;
}

bool is_of(const CertaintyRun& run, const Stage& stage) {
    return stage.twin && run.own == stage.session.commands() && run.twin == stage.twin->commands();
}

RobustAnswer certainty_of(const CertaintyRun& run, const ui::Band& band, std::size_t metric, std::size_t horizon) {
    RobustAnswer answer = judged_figure(run, band, metric, horizon);
    add_contrasts(answer, run.places, run.experiment.plan.first_seed);
    return answer;
}

std::string certainty_command(const Stage& stage, const CertaintyRun& run, const Claim& claim, std::size_t horizon) {
    const MetricInfo& metric = metric_table()[claim.metric];
    const int day = run.days.at(horizon);
    return experiment_command("robust", stage, day, certainty_replications, window_days(metric)) +
           fmt::format(" --sets {} --claim \"{} {}\"", certainty_sets, metric.id, claim.is_above ? "higher" : "lower") +
           sides_text(stage, day);
}

void update_certainty(ui::CertaintyShown& shown, const CertaintyRun* run, const Stage& stage, const Host& host,
                      const ui::Band& band, const ui::CertaintyWish& wish) {
    shown.sets = certainty_sets;
    shown.can_begin = can_begin_certainty(stage);
    shown.newest_day = days_from(stage).front();
    shown.is_asked = run != nullptr;
    if (run == nullptr) {
        shown.days = days_from(stage);
        shown.shares.clear();
        shown.figure.reset();
        return;
    }
    shown.days = run->days;
    shown.progress = progress_of(run->experiment);
    shown.left_s = seconds_left(run->experiment, host);
    if (!is_done(run->experiment)) return;
    if (shown.shares.empty()) shown.shares = shares_of(*run, band);
    if (!wish.is_open) return;
    if (!shown.figure || shown.figure->metric != wish.metric || shown.figure->horizon != wish.horizon)
        shown.figure = figure_of(*run, stage, band, wish.metric, wish.horizon);
}

}  // namespace goodwill
