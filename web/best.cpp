#include "web/best.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "sim/session/metrics.h"

namespace goodwill {

namespace {

constexpr int best_replications = 20;  // at most, to choose and again to confirm

// The replications of the search's plan that are not yet there.
Experiment rest_of(BestSearch& search, const ui::BestWish& wish, const Stage& stage, const Host& host) {
    const Plan& plan = search.plan();
    const int done = static_cast<int>(search.results().size() / plan.points.size());
    ExperimentDesign design;
    for (const Job& job : plan.points) design.points.push_back(job.commands);
    design.days = wish.days();
    design.last = ui::best_last;
    design.replications = plan.replications - done;
    design.first_seed = plan.first_seed + static_cast<std::uint64_t>(done);
    return begin_experiment(design, *stage.origin, stage.source, host);
}

}  // namespace

BestRun begin_best(const Stage& stage, const ui::BestWish& wish, const Host& host) {
    BestQuestion question;
    question.levers = spendable_levers(stage.session.scenario());
    question.metric = wish.metric;
    question.budget_eur = wish.budget_eur();
    question.indifference = usual_indifference(wish.metric, question.budget_eur);
    question.replications = best_replications;
    question.seed = stage.origin->options().seed;
    BestSearch search(std::move(question));
    Experiment first = rest_of(search, wish, stage, host);
    return {wish, std::move(search), host.now_s(), std::move(first)};
}

void go_on(BestRun& run, const Stage& stage, const Host& host) {
    if (run.search.is_over() || !is_done(run.experiment)) return;
    std::vector<JobResult>& done = run.experiment.results;
    const bool is_whole =
        std::all_of(done.begin(), done.end(), [](const JobResult& result) { return result.status == JobStatus::done; });
    std::move(done.begin(), done.end(), std::back_inserter(run.search.results()));
    if (is_whole) {
        run.search.go_on();
    } else {
        run.search.stop();
    }
    if (!run.search.is_over()) run.experiment = rest_of(run.search, run.wish, stage, host);
}

void update_best(ui::BestShown& shown, const BestRun* run, const Stage& stage, const Host& host) {
    if (run == nullptr) {
        shown = {};
        return;
    }
    shown.wish = run->wish;
    shown.stage = run->search.stage();
    if (run->search.is_over()) {
        if (shown.answer != nullptr) return;
        shown.answer = &run->search.answer();
        shown.command =
            experiment_command("best", stage, run->wish.days(), best_replications, {}) +
            fmt::format(" --budget {} --metric {}", run->wish.budget_eur(), metric_table()[run->wish.metric].id);
        return;
    }
    shown.answer = nullptr;
    const double done = static_cast<double>(run->search.runs_done()) +
                        progress_of(run->experiment) * static_cast<double>(run->experiment.results.size());
    shown.progress = done / static_cast<double>(run->search.most_runs());
    constexpr double says_little = 0.03;
    shown.left_s.reset();
    if (shown.progress > says_little)
        shown.left_s = (host.now_s() - run->begun_s) * (1.0 - shown.progress) / shown.progress;
}

}  // namespace goodwill
