#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/experiment.h"
#include "cli/factors.h"
#include "cli/parsed_options.h"
#include "cli/plots.h"
#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/experiment/sensitivity.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t scramblings = 8;  // independent samples: their spread is the interval of the indices

// What a design measured: its plan, and the mean over the replications at each point.
struct Measured {
    Plan plan;
    std::vector<JobResult> results;
    PointTable points;
    std::vector<double> outcomes;  // NaN where a replication is missing: what is not balanced is not averaged
    double standard_error = 0.0;   // of a point's mean, on average
};

// Runs the design. There may be no outcomes after an interruption.
ExitCode measure(const SensitivityOptions& options, const Subject& subject, const std::vector<Factor>& factors,
                 const Design& design, std::size_t metric, const Console& console, Measured& measured) {
    std::vector<Job> points;
    for (const Factor& factor : factors) {
        measured.points.columns.push_back(factor.name);
    }
    for (const std::vector<double>& row : design) {
        points.push_back(subject.job);
        measured.points.rows.emplace_back();
        for (std::size_t j = 0; j < factors.size(); ++j) {
            const double value = value_at(factors[j], row[j]);
            points.back().commands.push_back({0, {factors[j].lever, value}});
            measured.points.rows.back().push_back(fmt::format("{}", value));
        }
    }
    measured.plan = plan_of(options.experiment, std::move(points));
    const ExitCode code = carry_out(measured.plan, options.experiment, console, measured.results);
    if (measured.plan.replications == 0) {
        return code;
    }
    std::vector<double> variances;
    for (std::size_t point = 0; point < design.size(); ++point) {
        const std::vector<double> values = replications_of(measured.plan, measured.results, point, metric);
        measured.outcomes.push_back(mean_of(values));
        const double variance = variance_of(values) / static_cast<double>(values.size());
        if (!std::isnan(variance)) {
            variances.push_back(variance);
        }
    }
    measured.standard_error = std::sqrt(mean_of(variances));
    return code;
}

struct Strength {
    Factor factor;
    ElementaryEffects effects;
    double by_luck = 0.0;  // what its strength would come to without any effect
};

struct Indices {
    Factor factor;
    Interval first, total;
};
struct Apportionment {
    std::vector<Indices> indices;  // none: left out
    double luck = 0.0;             // its share of the variance
};

// Of several independent samples, each an estimate of its own.
std::vector<Indices> indices_of(const std::vector<Factor>& factors, std::span<const double> outcomes,
                                std::size_t base) {
    const std::size_t rows = base * (factors.size() + 2);
    std::vector<std::vector<double>> first(factors.size()), total(factors.size());
    for (std::size_t sample = 0; sample * rows < outcomes.size(); ++sample) {
        const std::vector<SobolIndices> estimates =
            sobol_indices(outcomes.subspan(sample * rows, rows), base, factors.size());
        for (std::size_t j = 0; j < factors.size(); ++j) {
            first[j].push_back(estimates[j].first);
            total[j].push_back(estimates[j].total);
        }
    }
    std::vector<Indices> indices;
    for (std::size_t j = 0; j < factors.size(); ++j) {
        indices.push_back({factors[j], interval_of(first[j]), interval_of(total[j])});
    }
    return indices;
}

std::string between(const Interval& interval, int decimals, Language language) {
    return fmt::format("{} … {}", number_text(interval.low, decimals, language),
                       number_text(interval.high, decimals, language));
}

std::string head_text(const SensitivityOptions& options, const Subject& subject, const Measured& measured,
                      const MetricInfo& metric, const Console& console) {
    const Language language = options.experiment.language;
    const bool is_german = language == Language::de;
    constexpr LocalView spaces[] = {
        {"levers that can act", "Hebel, die wirken können"},
        {"judgements (J)", "Annahmen (J)"},
        {"levers that can act and judgements (J)", "Hebel, die wirken können, und Annahmen (J)"}};
    const std::string_view space = spaces[static_cast<std::size_t>(options.factors)].in(language);
    return heading(subject.scenario.title.in(language), console) + "\n" +
           what_is_repeated(options.experiment, measured.plan) +
           fmt::format(
               fmt::runtime(is_german ? "Raum: {}, alle zugleich, jeder über alles, was einzustellen ist. {} ({})\n"
                                      : "Space: {}, all at once, each over all that it may be set to. {} ({})\n"),
               space, metric.label.in(language), metric.unit.in(language)) +
           (options.factors == Factors::levers ? ""
            : is_german ? "Annahmen gelten vom ersten Tag an für das eingeschwungene Unternehmen; es schwingt nicht "
                          "mit ihnen neu ein.\n"
                        : "Assumptions hold from the first day on in the settled business; it does not settle anew "
                          "with them.\n");
}

std::string morris_table(const std::vector<Strength>& strengths, const MetricInfo& metric, int replications,
                         const SensitivityOptions& options, const Console& console) {
    const Language language = options.experiment.language;
    const bool is_german = language == Language::de;
    std::string text =
        "\n" +
        heading(fmt::format("{}{}  {}{}{}{}", padded(is_german ? "Faktor" : "Factor", 34), right_aligned("μ*", 12),
                            padded(is_german ? "95-%-Intervall" : "95 % interval", 26),
                            right_aligned(is_german ? "durch Glück" : "by luck", 12), right_aligned("μ", 12),
                            right_aligned("σ", 12)),
                console) +
        "\n";
    for (const Strength& strength : strengths) {
        const ElementaryEffects& effects = strength.effects;
        text += fmt::format("{}{}  {}{}{}{}{}\n", padded(strength.factor.name, 34),
                            right_aligned(metric_text(metric, effects.strength.mean, language), 12),
                            padded(effects.strength.mean == 0.0
                                       ? (is_german ? "änderte nichts" : "changed nothing")
                                       : fmt::format("{} … {}", metric_text(metric, effects.strength.low, language),
                                                     metric_text(metric, effects.strength.high, language)),
                                   26),
                            right_aligned(metric_text(metric, strength.by_luck, language), 12),
                            right_aligned(signed_metric_text(metric, effects.mean, language), 12),
                            right_aligned(metric_text(metric, effects.spread, language), 12),
                            !may_be_luck(effects, strength.by_luck) ? ""
                            : is_german                             ? "  vielleicht nur Glück"
                                                                    : "  may be luck alone");
    }
    return text +
           fmt::format(
               fmt::runtime(
                   is_german ? "\nμ*: wie weit die ganze Spanne die Kennzahl im Mittel bewegt; μ: mit Vorzeichen; σ: "
                               "wie ungleichmäßig: weil es davon abhängt, wo alles andere steht, weil die Wirkung "
                               "gekrümmt ist, und durch Glück. Durch Glück: wie groß μ* wäre, wenn der Faktor nichts "
                               "bewirkte. {} Pfade ergeben die Intervalle (mehr: --trajectories), für diese {} "
                               "Wiederholungen.\n"
                             : "\nμ*: how far the whole range moves the figure on average; μ: with its sign; σ: how "
                               "uneven that is: because it depends on where all else stands, because the effect is "
                               "curved, and by luck. By luck: how large μ* would be if the factor did nothing. {} "
                               "trajectories give the intervals (more: --trajectories), for these {} replications.\n"),
               options.trajectories, replications);
}

std::string sobol_table(const Apportionment& shares, int replications, const SensitivityOptions& options,
                        const Console& console) {
    const Language language = options.experiment.language;
    const bool is_german = language == Language::de;
    std::string text = "\n" +
                       heading(fmt::format("{}{}  {}{}  {}", padded(is_german ? "Faktor" : "Factor", 34),
                                           right_aligned(is_german ? "allein" : "alone", 8), padded("", 20),
                                           right_aligned(is_german ? "gesamt" : "total", 8), ""),
                               console) +
                       "\n";
    for (const Indices& of_factor : shares.indices) {
        text += fmt::format("{}{}  {}{}  {}\n", padded(of_factor.factor.name, 34),
                            right_aligned(number_text(of_factor.first.mean, 3, language), 8),
                            padded(between(of_factor.first, 3, language), 20),
                            right_aligned(number_text(of_factor.total.mean, 3, language), 8),
                            between(of_factor.total, 3, language));
    }
    return text +
           fmt::format(fmt::runtime(is_german ? "\nAnteile an der Varianz (Sobol') über den Spannen dieser Faktoren; "
                                                "die anderen stehen, wo sie stehen. {} Stichproben zu {} Punkten "
                                                "ergeben die 95-%-Intervalle, für diese {} Wiederholungen; {} % der "
                                                "Varianz sind ihr Glück, das auch in „gesamt“ steckt.\n"
                                              : "\nShares of the variance (Sobol') over the ranges of these factors; "
                                                "the others stay where they are. {} samples of {} points give the "
                                                "95 % intervals, for these {} replications; {} % of the variance is "
                                                "their luck, of which “total” contains some.\n"),
                       scramblings, options.base, replications, number_text(100.0 * shares.luck, 1, language));
}

Json json_of(const SensitivityOptions& options, const Subject& subject, const Measured& measured,
             const std::vector<Strength>& strengths, const Apportionment& shares) {
    const Subject* const subjects[] = {&subject};
    Json json = experiment_json(options.experiment, subjects, measured.plan);
    json["metric"] = options.metric;
    json["trajectories"] = options.trajectories;
    json["standard_error_of_a_point"] = number_json(measured.standard_error);
    json["distinct_outcomes"] = distinct_outcomes(measured.plan, measured.results);
    json["elementary_effects"] = Json::array();
    for (const Strength& strength : strengths) {
        Json row{{"factor", strength.factor.name}};
        row.update(interval_json(strength.effects.strength));
        row["by_luck"] = number_json(strength.by_luck);
        row["signed_mean"] = number_json(strength.effects.mean);
        row["spread"] = number_json(strength.effects.spread);
        json["elementary_effects"].push_back(row);
    }
    json["luck_of_variance"] = shares.indices.empty() ? Json() : number_json(shares.luck);
    json["sobol_indices"] = Json::array();
    for (const Indices& of_factor : shares.indices) {
        json["sobol_indices"].push_back({{"factor", of_factor.factor.name},
                                         {"first", interval_json(of_factor.first)},
                                         {"total", interval_json(of_factor.total)}});
    }
    return json;
}

OutputFile table_file(const std::vector<Strength>& strengths, CsvForm form) {
    Csv csv(form);
    for (const char* title : {"factor", "strength", "low", "high", "effects", "by_luck", "signed_mean", "spread"}) {
        csv.cell(title);
    }
    csv.end_row();
    for (const Strength& strength : strengths) {
        const ElementaryEffects& effects = strength.effects;
        csv.cell(strength.factor.name).cell(effects.strength.mean).cell(effects.strength.low);
        csv.cell(effects.strength.high).whole(static_cast<unsigned>(effects.strength.count));
        csv.cell(strength.by_luck).cell(effects.mean).cell(effects.spread).end_row();
    }
    return {"sensitivity.csv", csv.text()};
}

OutputFile sobol_file(const std::vector<Indices>& indices, CsvForm form) {
    Csv csv(form);
    for (const char* title :
         {"factor", "first", "first_low", "first_high", "total", "total_low", "total_high", "samples"}) {
        csv.cell(title);
    }
    csv.end_row();
    for (const Indices& of_factor : indices) {
        csv.cell(of_factor.factor.name);
        for (const Interval& index : {of_factor.first, of_factor.total}) {
            csv.cell(index.mean).cell(index.low).cell(index.high);
        }
        csv.whole(static_cast<unsigned>(of_factor.total.count)).end_row();
    }
    return {"sobol.csv", csv.text()};
}

// Sobol' indices of the first `options.strongest` factors, and their files. What cannot be completed is left out, and said.
ExitCode apportion(const SensitivityOptions& options, const Subject& subject, const std::vector<Strength>& strengths,
                   std::size_t metric, const Console& console, Apportionment& shares, std::vector<OutputFile>& files) {
    std::vector<Factor> strongest;
    for (std::size_t j = 0; j < std::min(strengths.size(), static_cast<std::size_t>(options.strongest)); ++j) {
        strongest.push_back(strengths[j].factor);
    }
    Design samples;
    for (std::uint64_t scrambling = 0; scrambling < scramblings; ++scrambling) {
        const Design sample = saltelli_design(static_cast<std::size_t>(options.base), strongest.size(),
                                              options.experiment.seed + scrambling);
        samples.insert(samples.end(), sample.begin(), sample.end());
    }
    Measured measured;
    const ExitCode code = measure(options, subject, strongest, samples, metric, console, measured);
    if (code == ExitCode::fine) {
        shares.indices = indices_of(strongest, measured.outcomes, static_cast<std::size_t>(options.base));
        shares.luck = measured.standard_error * measured.standard_error / variance_of(measured.outcomes);
        files.push_back(sobol_file(shares.indices, options.experiment.csv));
        files.push_back(
            {"sobol-runs.csv", runs_csv(measured.plan, measured.results, measured.points, options.experiment.csv)});
    }
    return code;
}

std::string plot_of(const SensitivityOptions& options, const Subject& subject, const Measured& measured,
                    const MetricInfo& metric, const std::vector<Strength>& strengths,
                    const std::vector<Indices>& indices) {
    constexpr std::size_t most = 30;
    const Language language = options.experiment.language;
    const bool is_german = language == Language::de;
    std::vector<PlotBars> rows;
    for (const Indices& of_factor : indices) {
        rows.push_back({of_factor.factor.name, {{of_factor.first, ""}, {of_factor.total, ""}}});
    }
    for (std::size_t i = 0; indices.empty() && i < std::min(strengths.size(), most); ++i) {
        rows.push_back({strengths[i].factor.name, {{shown_interval(metric, strengths[i].effects.strength), ""}}});
    }
    const std::string what =
        indices.empty()
            ? fmt::format(fmt::runtime(is_german ? "μ*: wie weit die ganze Spanne die Kennzahl im Mittel bewegt, mit "
                                                   "95-%-Intervall. {} von {} Faktoren"
                                                 : "μ*: how far the whole range moves the figure on average, with its "
                                                   "95 % interval. {} of {} factors"),
                          rows.size(), strengths.size())
        : is_german ? "Anteile an der Varianz (Sobol'), mit 95-%-Intervall: " + plot_label(metric, language)
                    : "Shares of the variance (Sobol'), with their 95 % intervals: " + plot_label(metric, language);
    std::vector<std::string> legend;
    if (!indices.empty()) {
        legend = {is_german ? "allein" : "alone", is_german ? "gesamt" : "total"};
    }
    return bars_svg(plot_head(options.experiment, subject.scenario.title.in(language), measured.plan, {what}),
                    indices.empty() ? plot_label(metric, language, ": μ*")
                    : is_german     ? "Anteil an der Varianz"
                                    : "Share of the variance",
                    legend, rows);
}

}  // namespace

ExitCode sensitivity(const SensitivityOptions& options, const Console& console) {
    const std::optional<std::size_t> metric = parse_metric("--metric", options.metric, console);
    Subject subject;
    if (!metric) {
        return ExitCode::usage;
    }
    if (const ExitCode code = open_subject(options.experiment, console, subject); code != ExitCode::fine) {
        return code;
    }
    settle_subject(options.experiment, console, subject);
    const std::vector<Factor> factors = factors_of(subject.scenario, options.factors);
    const Design design =
        morris_trajectories(static_cast<std::size_t>(options.trajectories), factors.size(), options.experiment.seed);
    Measured measured;
    ExitCode code = measure(options, subject, factors, design, *metric, console, measured);
    if (measured.outcomes.empty()) {
        return code;
    }
    const std::vector<ElementaryEffects> effects = elementary_effects(design, measured.outcomes);
    std::vector<std::vector<double>> by_replication;
    for (std::size_t row = 0; row < design.size(); ++row) {
        by_replication.push_back(replications_of(measured.plan, measured.results, row, *metric));
    }
    const std::vector<double> luck = effects_by_luck(design, by_replication);
    std::vector<Strength> strengths;
    for (std::size_t j = 0; j < factors.size(); ++j) {
        strengths.push_back({factors[j], effects[j], luck[j]});
    }
    std::stable_sort(strengths.begin(), strengths.end(), [](const Strength& a, const Strength& b) {
        return std::fmax(0.0, a.effects.strength.mean) > std::fmax(0.0, b.effects.strength.mean);
    });
    std::vector<OutputFile> files{table_file(strengths, options.experiment.csv)};
    Apportionment shares;
    if (code == ExitCode::fine && options.strongest > 0) {
        code = apportion(options, subject, strengths, *metric, console, shares, files);
    }
    if (options.strongest > 0 && shares.indices.empty()) {
        console.err << "goodwill: Sobol' indices are left out: they need every run\n";
    }
    const Subject* const subjects[] = {&subject};
    if (!write_experiment(options.experiment, subjects, measured.plan, measured.results, measured.points, files,
                          console) ||
        !write_plot(options.experiment,
                    plot_of(options, subject, measured, metric_table()[*metric], strengths, shares.indices), console)) {
        return ExitCode::no_access;
    }
    if (options.experiment.is_json) {
        console.out << readable_json(json_of(options, subject, measured, strengths, shares));
        return code;
    }
    const MetricInfo& info = metric_table()[*metric];
    console.out << head_text(options, subject, measured, info, console)
                << morris_table(strengths, info, measured.plan.replications, options, console);
    if (!shares.indices.empty()) {
        console.out << sobol_table(shares, measured.plan.replications, options, console);
    }
    return code;
}

}  // namespace goodwill::cli
