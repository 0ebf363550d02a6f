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

// The first day from today on with a whole window since the two worlds parted, and a year on.
std::array<int, ui::certainty_horizons> days_from(const Stage& stage) {
    int first = band_command_day(stage);
    const int parted = stage.twin ? first_difference(stage.session.commands(), stage.twin->commands()) : max_day + 1;
    if (parted <= max_day) {
        const int whole = (parted + figure_window_days + course_step - 1) / course_step * course_step;
        first = std::max(first, whole);
    }
    first = std::min(first, max_day - about_a_year);
    return {first, first + about_a_year};
}

bool is_above(const CertaintyRun& run, const ui::Band& band, std::size_t metric, std::size_t horizon) {
    if (band.is_whole()) {
        const std::optional<Interval> luck = band.on(metric, run.days.at(horizon));
        if (luck && luck->mean != 0.0) return luck->mean > 0.0;
    }
    const Plan& plan = run.experiment.plan;
    const std::size_t value = ui::value_on(horizon, metric);
    return !(interval_of_difference(plan, run.experiment.results, 1, 0, value).mean < 0.0);
}

RobustAnswer judged_figure(const CertaintyRun& run, std::size_t metric, std::size_t horizon) {
    return judged({metric, run.is_above.at(horizon)[metric]}, run.experiment.plan, run.experiment.results,
                  ui::value_on(horizon, metric));
}

std::vector<ui::SetShare> shares_of(const CertaintyRun& run) {
    std::vector<ui::SetShare> shares;
    for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
        const RobustAnswer answer = judged_figure(run, metric, 0);
        const int holds = answer.count(SetOutcome::holds), fails = answer.count(SetOutcome::fails);
        const bool is_above = answer.claim.is_above;
        shares.push_back({is_above ? holds : fails, is_above ? fails : holds, answer.judged()});
    }
    return shares;
}

ui::CertaintyShown::Figure figure_of(const CertaintyRun& run, const Stage& stage, std::size_t metric,
                                     std::size_t horizon) {
    ui::CertaintyShown::Figure figure;
    figure.metric = metric;
    figure.horizon = horizon;
    figure.answer = certainty_of(run, metric, horizon);
    figure.judgements = run.space.judgement_count();
    figure.switches = run.space.switch_count();
    for (const std::size_t coordinate : figure.answer.strongest)
        figure.turning.push_back({run.space.label(coordinate), run.space.is_switch(coordinate)});
    // Of a figure that looks back farther than the run has lasted there is none.
    if (run.days.at(horizon) >= window_days(metric_table()[metric]))
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
    CertaintyRun run{stage.session.commands(), stage.twin->commands(), days_from(stage), std::move(space), {}, {}, {}};
    for (const std::vector<double>& point : design) run.places.push_back(run.space.places_at(point));
    const ExperimentDesign wanted{points_of_pairs(run.space, design, run.twin, run.own),
                                  run.days.back(),
                                  certainty_replications,
                                  {run.days.begin(), run.days.end()}};
    run.experiment = begin_experiment(wanted, *stage.origin, stage.source, host);
    return run;
}

bool is_of(const CertaintyRun& run, const Stage& stage) {
    return stage.twin && run.own == stage.session.commands() && run.twin == stage.twin->commands();
}

void decide_directions(CertaintyRun& run, const ui::Band& band) {
    if (!run.is_above[0].empty() || !is_done(run.experiment)) return;
    for (std::size_t horizon = 0; horizon < ui::certainty_horizons; ++horizon) {
        for (std::size_t metric = 0; metric < metric_table().size(); ++metric)
            run.is_above.at(horizon).push_back(is_above(run, band, metric, horizon));
    }
}

RobustAnswer certainty_of(const CertaintyRun& run, std::size_t metric, std::size_t horizon) {
    RobustAnswer answer = judged_figure(run, metric, horizon);
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
                      const ui::CertaintyWish& wish) {
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
    if (run->is_above[0].empty()) return;
    if (shown.shares.empty()) shown.shares = shares_of(*run);
    if (!wish.is_open) return;
    if (!shown.figure || shown.figure->metric != wish.metric || shown.figure->horizon != wish.horizon)
        shown.figure = figure_of(*run, stage, wish.metric, wish.horizon);
}

}  // namespace goodwill
