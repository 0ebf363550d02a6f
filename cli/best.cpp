#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "cli/best_answer.h"
#include "cli/commands.h"
#include "cli/parsed_options.h"
#include "sim/base/det_math.h"
#include "sim/base/json_text.h"
#include "sim/base/table_text.h"
#include "sim/experiment/instruments.h"
#include "sim/experiment/selection.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

constexpr std::size_t most_in_final = 5;  // levers that are combined
constexpr int first_replications = 10;    // before the first decision
constexpr double chance_to_lose_the_best = 0.05;

// In which direction the metric is better; 0: in none.
double direction_of(const MetricInfo& metric) { return static_cast<double>(metric.better); }

Plan plan_of_allocations(const ExperimentOptions& options, const Subject& subject,
                         const std::vector<Allocation>& allocations, int replications, std::uint64_t first_seed) {
    std::vector<Job> points;
    for (const Allocation& allocation : allocations) {
        points.push_back(subject.job);
        points.back().commands = allocation.commands();
        points.back().instrument = measure_metrics_and_spending;
    }
    Plan plan = plan_of(options, std::move(points));
    plan.replications = replications;
    plan.first_seed = first_seed;
    return plan;
}

// What each allocation spends a year, in a few replications.
ExitCode measure_spending(const BestOptions& options, const Subject& subject,
                          const std::vector<Allocation>& allocations, const Console& console,
                          std::vector<double>& spending) {
    constexpr int replications = 2;
    Plan plan = plan_of_allocations(options.experiment, subject, allocations, replications, options.experiment.seed);
    std::vector<JobResult> results;
    const ExitCode code = carry_out(plan, options.experiment, console, results);
    for (std::size_t i = 0; code == ExitCode::fine && i < allocations.size(); ++i) {
        spending.push_back(mean_of(replications_of(plan, results, i, metric_table().size())));
    }
    return code;
}

// What each lever costs at some of its values.
ExitCode price_levers(const BestOptions& options, const Subject& subject, const Console& console,
                      std::vector<PricedLever>& levers) {
    const std::vector<Factor> factors = spendable_levers(subject.scenario);
    const std::vector<Allocation> probes = probes_of(factors);
    std::vector<double> spending;
    const ExitCode code = measure_spending(options, subject, probes, console, spending);
    if (code == ExitCode::fine) {
        levers = priced(factors, probes, spending);
    }
    return code;
}

// Makes those smaller that together cost more than the budget.
ExitCode keep_within_budget(const BestOptions& options, const Subject& subject, const std::vector<PricedLever>& levers,
                            double budget_eur, const Console& console, std::vector<Allocation>& allocations) {
    std::vector<double> spending;
    const ExitCode code = measure_spending(options, subject, allocations, console, spending);
    if (code == ExitCode::fine) {
        std::vector<double> more;
        for (const double eur : spending) {
            more.push_back(eur - spending[0]);
        }
        allocations = within_budget(allocations, more, levers, budget_eur);
    }
    return code;
}

double mean_of_known(std::vector<double> values) {
    std::erase_if(values, [](double value) { return std::isnan(value); });
    return values.empty() ? -std::numeric_limits<double>::infinity() : mean_of(values);
}

// The levers whose allocations came out best, the best first.
std::vector<std::size_t> best_levers(const Comparison& screening, const std::vector<PricedLever>& levers,
                                     const MetricInfo& metric) {
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
    order.resize(std::min(order.size(), most_in_final));
    return order;
}

// Only replications in which every allocation has a value: selection compares like with like.
std::vector<std::vector<double>> complete_values(const Comparison& comparison, const MetricInfo& metric) {
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

// Adds replications until one is left or there are enough; whoever looks at it stops at the same replication.
ExitCode narrow_down(const BestOptions& options, const Console& console, BestAnswer& answer) {
    Comparison& final = answer.final;
    const int most = options.experiment.replications;
    final.plan.replications = std::min(first_replications, most);
    for (;;) {
        const ExitCode code = carry_out(final.plan, options.experiment, console, final.results);
        const std::vector<std::vector<double>> values = complete_values(final, metric_table()[answer.metric]);
        const std::size_t count = values[0].size();
        if (count >= 2) {
            const std::size_t first = std::min(count, static_cast<std::size_t>(first_replications));
            const Selection selection = select_best(values, first, answer.indifference, chance_to_lose_the_best);
            answer.left = selection.left;
            answer.chosen = selection.left[0];
            for (const std::size_t i : selection.left) {
                answer.chosen = mean_of(values[i]) > mean_of(values[answer.chosen]) ? i : answer.chosen;
            }
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (i != answer.chosen && (!answer.runner_up || *answer.runner_up == answer.chosen ||
                                           mean_of(values[i]) > mean_of(values[*answer.runner_up]))) {
                    answer.runner_up = i;
                }
            }
        }
        if (code != ExitCode::fine || answer.left.size() == 1 || final.plan.replications >= most) {
            return code;
        }
        final.plan.replications = std::min(final.plan.replications + first_replications, most);
    }
}

// As it is, the best and the runner-up once more with fresh luck: what was chosen for its luck shows here.
ExitCode confirm(const BestOptions& options, const Subject& subject, const Console& console, BestAnswer& answer) {
    std::vector<Allocation> allocations(1);
    for (const std::size_t i : {answer.chosen, answer.runner_up.value_or(answer.chosen)}) {
        if (i != 0 && answer.final.allocations[i].commands() != allocations.back().commands()) {
            allocations.push_back(answer.final.allocations[i]);
        }
    }
    const std::uint64_t seed =
        answer.final.plan.first_seed + static_cast<std::uint64_t>(options.experiment.replications);
    Plan plan = plan_of_allocations(options.experiment, subject, allocations, options.experiment.replications, seed);
    std::vector<JobResult> results;
    const ExitCode code = carry_out(plan, options.experiment, console, results);
    answer.confirmation = {std::move(allocations), std::move(plan), std::move(results)};
    return code;
}

// Where the first step is more than the budget; what costs nothing has been taken.
std::vector<std::string> too_dear(const std::vector<PricedLever>& levers, double budget_eur) {
    std::vector<std::string> names;
    for (const PricedLever& lever : levers) {
        if (lever.value_for(budget_eur) == lever.factor.present) {
            names.push_back(lever.factor.name);
        }
    }
    return names;
}

PointTable allocation_points(const std::vector<Allocation>& allocations) {
    PointTable points{{"allocation"}, {}};
    for (const Allocation& allocation : allocations) {
        points.rows.push_back({allocation.text(Language::en)});
    }
    return points;
}

// Nothing, and why on `err`.
std::optional<double> parse_budget(const std::string& text, const Console& console) {
    const std::optional<double> budget = parsed_number(text);
    constexpr double most = 1e12;
    if (!budget || !(*budget > 0.0) || *budget > most) {
        console.err << fmt::format(
            "goodwill: --budget \"{}\": not an amount of euros above 0 and up to {:.0f}; it is what may be spent more "
            "a year, as in --budget 50000\n",
            text, most);
        return std::nullopt;
    }
    return budget;
}

// A tenth of the budget where euros are looked at, else one in the last place that is shown.
double usual_indifference(const MetricInfo& metric, double budget_eur) {
    return metric.unit.en == "€" ? 0.1 * budget_eur : std::pow(10.0, -metric.decimals) / shown_factor(metric.unit);
}

}  // namespace

std::vector<double> Comparison::values(std::size_t allocation, const MetricInfo& metric) const {
    std::vector<double> values = replications_of(plan, results, allocation, *find_metric(metric.id));
    for (double& value : values) {
        value *= direction_of(metric);
    }
    return values;
}

Difference Comparison::difference(std::size_t allocation, std::size_t base, std::size_t metric) const {
    return difference_of(plan, results, allocation, base, metric);
}

double Comparison::more_spent_eur(std::size_t allocation) const {
    return difference_of(plan, results, allocation, 0, metric_table().size()).interval.mean;
}

Shortfall shortfall_of(const std::vector<double>& first, const std::vector<double>& second) {
    Shortfall shortfall;
    shortfall.difference = paired_difference(first, second).interval;
    for (std::size_t r = 0; r < first.size(); ++r) {
        shortfall.largest = std::fmax(shortfall.largest, second[r] - first[r]);
    }
    // The mean of max(0, −d), d being normal around the mean difference with its standard error.
    const Interval& interval = shortfall.difference;
    const double error = (interval.high - interval.mean) / student_t_975(std::max(1, interval.count - 1));
    const double z = interval.mean / error;
    constexpr double root_of_two_pi = 2.5066282746310005024;
    shortfall.expected = error > 0.0 ? error * (det_exp(-0.5 * z * z) / root_of_two_pi - z * normal_cdf(-z))
                                     : std::fmax(0.0, -interval.mean);
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

Interval BestAnswer::behind(std::size_t of_final) const {
    return of_final == runner_up ? figures().difference(number(of_final), number(chosen), metric).interval
                                 : final.difference(of_final, chosen, metric).interval;
}

std::vector<std::size_t> BestAnswer::rivals() const {
    std::vector<std::size_t> rivals;
    for (std::size_t i = 0; i < final.allocations.size(); ++i) {
        const Interval interval = behind(i);
        if (i != chosen && (is_left(i) || is_open(interval))) {
            rivals.push_back(i);
        }
    }
    return rivals;
}

ExitCode best(const BestOptions& options, const Console& console) {
    if (options.budget.empty()) {
        console.err << "goodwill: --budget is required, as in --budget 50000 (euros more a year); try --help\n";
        return ExitCode::usage;
    }
    const std::optional<double> budget = parse_budget(options.budget, console);
    const std::optional<std::size_t> metric = parse_metric("--metric", options.metric, console);
    Subject subject;
    if (!budget || !metric) {
        return ExitCode::usage;
    }
    const MetricInfo& info = metric_table()[*metric];
    if (info.better == 0) {
        console.err << fmt::format(
            "goodwill: --metric \"{}\": more of it is neither better nor worse; take a figure that has a better "
            "direction, such as profit, nps, account\n",
            options.metric);
        return ExitCode::usage;
    }
    if (const ExitCode code = open_subject(options.experiment, console, subject); code != ExitCode::fine) {
        return code;
    }
    settle_subject(options.experiment, console, subject);
    BestAnswer answer;
    answer.metric = *metric;
    answer.budget_eur = *budget;
    answer.indifference = options.indifference.value_or(usual_indifference(info, *budget));
    std::vector<PricedLever> levers;
    ExitCode code = price_levers(options, subject, console, levers);
    answer.levers = levers.size();
    answer.too_dear = too_dear(levers, *budget);
    const int in_screening = std::min(first_replications, options.experiment.replications);
    const std::uint64_t seed = options.experiment.seed;
    if (code == ExitCode::fine) {
        answer.screening.allocations = single_allocations(levers, *budget);
        answer.screening.plan =
            plan_of_allocations(options.experiment, subject, answer.screening.allocations, in_screening, seed);
        code = carry_out(answer.screening.plan, options.experiment, console, answer.screening.results);
    }
    if (code == ExitCode::fine) {
        answer.final.allocations = mixed_allocations(levers, best_levers(answer.screening, levers, info), *budget);
        code = keep_within_budget(options, subject, levers, *budget, console, answer.final.allocations);
    }
    if (code == ExitCode::fine) {
        answer.final.plan =
            plan_of_allocations(options.experiment, subject, answer.final.allocations, 0, seed + first_replications);
        code = narrow_down(options, console, answer);
    }
    if (!answer.final.is_there() || answer.left.empty()) {
        console.err << fmt::format(
            "goodwill: nothing could be compared: --metric {} has to have a case in two "
            "replications of all allocations\n",
            options.metric);
        return code == ExitCode::fine ? ExitCode::failed : code;
    }
    if (code == ExitCode::fine && answer.runner_up) {
        code = confirm(options, subject, console, answer);
    }
    const Subject* const subjects[] = {&subject};
    std::vector<OutputFile> files{best_file(answer, options.experiment.csv)};
    const auto add_runs = [&](const char* name, const Comparison& comparison) {
        if (comparison.is_there()) {
            files.push_back({name, runs_csv(comparison.plan, comparison.results,
                                            allocation_points(comparison.allocations), options.experiment.csv)});
        }
    };
    add_runs("screening-runs.csv", answer.screening);
    add_runs("confirmation-runs.csv", answer.confirmation);
    if (!write_experiment(options.experiment, subjects, answer.final.plan, answer.final.results,
                          allocation_points(answer.final.allocations), files, console)) {
        return ExitCode::no_access;
    }
    console.out << (options.experiment.is_json ? readable_json(best_json(options, subject, answer))
                                               : best_table(options, subject, answer, console));
    return code;
}

}  // namespace goodwill::cli
