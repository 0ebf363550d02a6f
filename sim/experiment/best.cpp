#include "sim/experiment/best.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "sim/base/det_math.h"
#include "sim/base/table_text.h"
#include "sim/experiment/instruments.h"
#include "sim/experiment/selection.h"
#include "sim/session/metrics.h"

namespace goodwill {

namespace {

constexpr std::size_t most_combined = 5;      // levers
constexpr int replications_for_spending = 2;  // which hardly varies
constexpr int first_replications = 10;        // before the first decision
constexpr double chance_to_lose_the_best = 0.05;

double mean_of_known(std::vector<double> values) {
    std::erase_if(values, [](double value) { return std::isnan(value); });
    return values.empty() ? -std::numeric_limits<double>::infinity() : mean_of(values);
}

// The levers whose allocations came out best, the best first.
std::vector<std::size_t> best_levers(const Comparison& screening, const std::vector<PricedLever>& levers,
                                     std::size_t metric) {
    std::vector<double> merits(levers.size(), -std::numeric_limits<double>::infinity());
    for (std::size_t i = 1; i < screening.allocations.size(); ++i) {
        const LeverId lever = screening.allocations[i].parts[0].factor.lever;
        const auto place = std::find_if(levers.begin(), levers.end(),
                                        [&](const PricedLever& other) { return other.factor.lever == lever; });
        double& merit = merits[static_cast<std::size_t>(place - levers.begin())];
        merit = std::fmax(merit, mean_of_known(screening.values(i, metric)));
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < levers.size(); ++i) {
        if (std::isfinite(merits[i])) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return merits[a] > merits[b]; });
    order.resize(std::min(order.size(), most_combined));
    return order;
}

// Only replications in which every allocation has a value: selection compares like with like.
std::vector<std::vector<double>> complete_values(const Comparison& comparison, std::size_t metric) {
    std::vector<std::vector<double>> values, complete(comparison.allocations.size());
    for (std::size_t i = 0; i < comparison.allocations.size(); ++i) {
        values.push_back(comparison.values(i, metric));
    }
    for (std::size_t r = 0; r < static_cast<std::size_t>(comparison.plan.replications); ++r) {
        if (std::none_of(values.begin(), values.end(),
                         [r](const std::vector<double>& of_one) { return std::isnan(of_one[r]); })) {
            for (std::size_t i = 0; i < values.size(); ++i) {
                complete[i].push_back(values[i][r]);
            }
        }
    }
    return complete;
}

}  // namespace

double usual_indifference(std::size_t metric, double budget_eur) {
    const MetricInfo& info = metric_table()[metric];
    if (info.unit.en == "€") {
        return 0.1 * budget_eur;
    }
    double parts = 1.0;
    for (int place = 0; place < info.decimals; ++place) {
        parts *= 10.0;
    }
    return 1.0 / parts / shown_factor(info.unit);
}

bool Comparison::is_there() const {
    const auto done = std::count_if(results.begin(), results.end(),
                                    [](const JobResult& result) { return result.status == JobStatus::done; });
    return !allocations.empty() && static_cast<std::size_t>(done) >= 2 * allocations.size();
}

std::vector<double> Comparison::values(std::size_t allocation, std::size_t metric) const {
    std::vector<double> values = replications_of(plan, results, allocation, metric);
    for (double& value : values) {
        value *= metric_table()[metric].better;
    }
    return values;
}

Interval Comparison::difference(std::size_t allocation, std::size_t base, std::size_t metric) const {
    return interval_of_difference(plan, results, allocation, base, metric);
}

double Comparison::spent_eur(std::size_t allocation) const {
    return mean_of(replications_of(plan, results, allocation, metric_table().size()));
}

double Comparison::more_spent_eur(std::size_t allocation) const {
    return difference(allocation, 0, metric_table().size()).mean;
}

Shortfall shortfall_of(const std::vector<double>& first, const std::vector<double>& second) {
    Shortfall shortfall;
    shortfall.difference = paired_difference(first, second).interval;
    if (shortfall.difference.count < 2) {
        shortfall.expected = shortfall.largest = not_a_value;
        return shortfall;
    }
    for (std::size_t r = 0; r < first.size(); ++r) {
        shortfall.largest = std::fmax(shortfall.largest, second[r] - first[r]);
    }
    // The mean of max(0, −d), d being normal around the mean difference with its standard error.
    const Interval& interval = shortfall.difference;
    const double error = (interval.high - interval.mean) / student_t_975(std::max(1, interval.count - 1));
    const double z = interval.mean / error;
    constexpr double root_of_two_pi = 2.5066282746310005024;
    // Far out the tail is that of an approximation, and may cross nought.
    shortfall.expected = std::fmax(
        0.0, error > 0.0 ? error * (det_exp(-0.5 * z * z) / root_of_two_pi - z * normal_cdf(-z)) : -interval.mean);
    return shortfall;
}

std::size_t BestAnswer::number(std::size_t of_final) const {
    const std::vector<Allocation>& there = figures().allocations;
    const auto place = std::find_if(there.begin(), there.end(), [&](const Allocation& other) {
        return other.commands() == final.allocations[of_final].commands();
    });
    return static_cast<std::size_t>(place - there.begin());
}

bool BestAnswer::is_left(std::size_t of_final) const {
    return std::find(left.begin(), left.end(), of_final) != left.end();
}

Interval BestAnswer::gain(std::size_t of_final) const { return figures().difference(number(of_final), 0, metric); }

Interval BestAnswer::behind(std::size_t of_final) const {
    return of_final == runner_up ? figures().difference(number(of_final), number(chosen), metric)
                                 : final.difference(of_final, chosen, metric);
}

std::vector<std::size_t> BestAnswer::rivals() const {
    const auto is_worse = [&](const Interval& interval) {
        return metric_table()[metric].better > 0 ? interval.high < 0.0 : interval.low > 0.0;
    };
    std::vector<std::size_t> rivals;
    for (std::size_t i = 0; i < final.allocations.size(); ++i) {
        if (i != chosen && (is_left(i) || !is_worse(behind(i)))) {
            rivals.push_back(i);
        }
    }
    return rivals;
}

BestVerdict BestAnswer::verdict() const {
    if (chosen == 0) {
        return BestVerdict::leave;
    }
    const Interval interval = gain(chosen);
    const double direction = metric_table()[metric].better;
    const bool is_sure = direction * interval.low > 0.0 && direction * interval.high > 0.0;
    return is_sure && !is_left(0) ? BestVerdict::better : BestVerdict::not_clear;
}

Shortfall BestAnswer::shortfall() const {
    return shortfall_of(figures().values(number(chosen), metric), figures().values(number(*runner_up), metric));
}

BestSearch::BestSearch(BestQuestion question) : question_(std::move(question)) {
    question_.job.instrument = measure_metrics_and_spending;
    answer_.metric = question_.metric;
    answer_.budget_eur = question_.budget_eur;
    answer_.indifference = question_.indifference;
    answer_.levers = question_.levers.size();
    pricing_ = comparison(probes_of(question_.levers), replications_for_spending, question_.seed);
}

Plan& BestSearch::plan() { return at_hand().plan; }

std::vector<JobResult>& BestSearch::results() { return at_hand().results; }

void BestSearch::go_on() {
    switch (stage_) {
        case BestStage::pricing:
            price_levers();
            screen();
            break;
        case BestStage::screening:
            combine();
            break;
        case BestStage::fitting:
            keep_within_budget();
            break;
        case BestStage::selecting: {
            select();
            Plan& plan = answer_.final.plan;
            if (answer_.left.size() != 1 && plan.replications < question_.replications) {
                plan.replications = std::min(plan.replications + first_replications, question_.replications);
            } else {
                confirm();
            }
            break;
        }
        case BestStage::confirming:
            stage_ = BestStage::over;
            break;
        case BestStage::over:
            break;
    }
}

void BestSearch::stop() {
    if (stage_ == BestStage::selecting) {
        select();
    }
    stage_ = BestStage::over;
}

std::size_t BestSearch::most_runs() const {
    const std::size_t levers = question_.levers.size(), combined = std::min(levers, most_combined);
    const auto most = static_cast<std::size_t>(question_.replications);
    const std::size_t screened = answer_.screening.allocations.empty()
                                     ? (1 + 2 * levers) * std::min<std::size_t>(first_replications, most)
                                     : run_count(answer_.screening.plan);
    const std::size_t mixed = 2 + 2 * combined + combined * (combined - 1) / 2;
    return run_count(pricing_.plan) + screened + mixed * (replications_for_spending + most) + 3 * most;
}

std::size_t BestSearch::runs_done() const {
    const Comparison* const parts[] = {&pricing_, &answer_.screening, &fitting_, &answer_.final, &answer_.confirmation};
    std::size_t runs = 0;
    for (const Comparison* part : parts) {
        runs += part->results.size();
    }
    return runs;
}

Comparison& BestSearch::at_hand() {
    switch (stage_) {
        case BestStage::pricing:
            return pricing_;
        case BestStage::screening:
            return answer_.screening;
        case BestStage::fitting:
            return fitting_;
        case BestStage::selecting:
            return answer_.final;
        default:
            return answer_.confirmation;
    }
}

Comparison BestSearch::comparison(std::vector<Allocation> allocations, int replications,
                                  std::uint64_t first_seed) const {
    Comparison result;
    for (const Allocation& allocation : allocations) {
        result.plan.points.push_back(question_.job);
        result.plan.points.back().commands = allocation.commands();
    }
    result.plan.replications = replications;
    result.plan.first_seed = first_seed;
    result.allocations = std::move(allocations);
    return result;
}

void BestSearch::price_levers() {
    std::vector<double> spending_eur;
    for (std::size_t i = 0; i < pricing_.allocations.size(); ++i) {
        spending_eur.push_back(pricing_.spent_eur(i));
    }
    levers_ = priced(question_.levers, pricing_.allocations, spending_eur);
    for (const PricedLever& lever : levers_) {
        if (lever.value_for(question_.budget_eur) == lever.factor.present) {
            answer_.too_dear.push_back(lever.factor);
        }
    }
}

// Each lever by itself.
void BestSearch::screen() {
    stage_ = BestStage::screening;
    answer_.screening = comparison(single_allocations(levers_, question_.budget_eur),
                                   std::min(first_replications, question_.replications), question_.seed);
}

// The best of them together; what that costs is measured again.
void BestSearch::combine() {
    stage_ = BestStage::fitting;
    const std::vector<std::size_t> order = best_levers(answer_.screening, levers_, question_.metric);
    fitting_ =
        comparison(mixed_allocations(levers_, order, question_.budget_eur), replications_for_spending, question_.seed);
}

void BestSearch::keep_within_budget() {
    stage_ = BestStage::selecting;
    std::vector<double> more_eur;
    for (std::size_t i = 0; i < fitting_.allocations.size(); ++i) {
        more_eur.push_back(fitting_.spent_eur(i) - fitting_.spent_eur(0));
    }
    answer_.final =
        comparison(within_budget(fitting_.allocations, more_eur, levers_, question_.budget_eur),
                   std::min(first_replications, question_.replications), question_.seed + first_replications);
}

void BestSearch::select() {
    const std::vector<std::vector<double>> values = complete_values(answer_.final, question_.metric);
    const std::size_t count = values[0].size();
    if (count < 2) {
        return;
    }
    const std::size_t first = std::min(count, static_cast<std::size_t>(first_replications));
    const Selection selection = select_best(values, first, question_.indifference, chance_to_lose_the_best);
    answer_.left = selection.left;
    answer_.chosen = selection.left[0];
    for (const std::size_t i : selection.left) {
        answer_.chosen = mean_of(values[i]) > mean_of(values[answer_.chosen]) ? i : answer_.chosen;
    }
    answer_.runner_up.reset();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i != answer_.chosen && (!answer_.runner_up || mean_of(values[i]) > mean_of(values[*answer_.runner_up]))) {
            answer_.runner_up = i;
        }
    }
}

// As it is, the best and the runner-up once more with fresh luck: what was chosen for its luck shows here.
void BestSearch::confirm() {
    if (answer_.left.empty() || !answer_.runner_up) {
        stage_ = BestStage::over;
        return;
    }
    stage_ = BestStage::confirming;
    std::vector<Allocation> allocations(1);
    for (const std::size_t i : {answer_.chosen, *answer_.runner_up}) {
        if (i != 0) {
            allocations.push_back(answer_.final.allocations[i]);
        }
    }
    answer_.confirmation =
        comparison(std::move(allocations), question_.replications,
                   answer_.final.plan.first_seed + static_cast<std::uint64_t>(question_.replications));
}

}  // namespace goodwill
