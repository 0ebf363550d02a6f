#include "cli/best_answer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string_view verdict_id(BestVerdict verdict) {
    constexpr std::string_view ids[] = {"better", "not clear", "leave the money"};
    return ids[static_cast<std::size_t>(verdict)];
}

// Whether the interval does not settle the sign.
bool is_open(const Interval& interval) { return !(interval.low > 0.0 || interval.high < 0.0); }

std::vector<std::string> names_of(const std::vector<Factor>& factors) {
    std::vector<std::string> names;
    for (const Factor& factor : factors) {
        names.push_back(factor.name);
    }
    return names;
}

std::string euros(double value, Language language) { return number_text(value, 0, language) + " €"; }

std::string verdict_text(const BestAnswer& answer, Language language) {
    const bool is_german = language == Language::de;
    const std::string chosen = answer.final.allocations[answer.chosen].text(language);
    switch (answer.verdict()) {
        case BestVerdict::leave:
            return is_german ? "Das Geld liegen lassen: Nichts, was versucht wurde, ist klar besser als „wie es ist“."
                             : "Leave the money: nothing that was tried is clearly better than “as it is”.";
        case BestVerdict::not_clear:
            return fmt::format(fmt::runtime(is_german ? "Am besten {}, doch nicht klar besser als das Geld liegen zu "
                                                        "lassen."
                                                      : "Best is {}, but not clearly better than leaving the money."),
                               chosen);
        case BestVerdict::better:
            break;
    }
    return fmt::format(fmt::runtime(is_german ? "Am besten: {}" : "Best: {}"), chosen);
}

std::string difference_text(const MetricInfo& metric, const Interval& interval, Language language) {
    const double half = interval.high - interval.mean;
    const int more = half > 0.0 ? more_decimals_for(metric, half) : 0;
    return fmt::format("{} {} ({} … {})", signed_metric_text(metric, interval.mean, language, more),
                       metric.unit.in(language), signed_metric_text(metric, interval.low, language, more),
                       signed_metric_text(metric, interval.high, language, more));
}

std::string ranking_text(const BestAnswer& answer, const Console& console, Language language) {
    const MetricInfo& metric = metric_table()[answer.metric];
    const bool is_german = language == Language::de;
    constexpr std::size_t of_rank = 12;
    std::size_t width = 40;
    for (const std::size_t i : {answer.chosen, answer.runner_up.value_or(answer.chosen)}) {
        width = std::max(width, of_rank + width_of(answer.final.allocations[i].text(language)));
    }
    std::string text = heading(fmt::format("{}{}   {}", padded("", width),
                                           right_aligned(is_german ? "kostet im Jahr" : "costs a year", 16),
                                           is_german ? "Unterschied zu „wie es ist“, 95-%-Intervall"
                                                     : "difference to “as it is”, 95 % interval"),
                               console) +
                       "\n";
    const auto add_row = [&](std::string_view rank, std::size_t allocation) {
        const Comparison& figures = answer.figures();
        const std::size_t number = answer.number(allocation);
        const std::string name =
            fmt::format("{}{}", padded(rank, of_rank), answer.final.allocations[allocation].text(language));
        text += fmt::format("{}{}   {}\n", padded(name, width),
                            right_aligned(euros(figures.more_spent_eur(number), language), 16),
                            allocation == 0 ? "" : difference_text(metric, answer.gain(allocation), language));
    };
    add_row(is_german ? "Bestes" : "Best", answer.chosen);
    if (answer.runner_up) {
        add_row(is_german ? "Zweitbestes" : "Runner-up", *answer.runner_up);
    }
    return text;
}

// "1,234 €" where more of the metric is better and where less is: how much is lost.
std::string wrong_text(const BestAnswer& answer, Language language) {
    const MetricInfo& metric = metric_table()[answer.metric];
    const bool is_german = language == Language::de;
    const Shortfall shortfall = answer.shortfall();
    const int more = more_decimals_for(metric, shortfall.difference.high - shortfall.difference.mean);
    const auto amount = [&](double value) {
        return fmt::format("{} {}", metric_text(metric, value, language, more), metric.unit.in(language));
    };
    return fmt::format(
        fmt::runtime(is_german ? "Vorsprung des Besten: {}. Erwarteter Verlust durch diese Wahl gegen das Zweite, die "
                                 "Wahrscheinlichkeit des Irrtums eingerechnet: {}; in der schlechtesten von {} "
                                 "Wiederholungen: {}.\n"
                               : "Lead of the best: {}. Expected loss by this choice against the runner-up, the chance "
                                 "of being wrong counted in: {}; in the worst of {} replications: {}.\n"),
        difference_text(metric, shortfall.difference, language), amount(shortfall.expected), shortfall.difference.count,
        amount(shortfall.largest));
}

std::string left_text(const BestAnswer& answer, Language language) {
    const MetricInfo& metric = metric_table()[answer.metric];
    const bool is_german = language == Language::de;
    const std::string indifference = fmt::format(
        "{} {}", metric_text(metric, answer.indifference, language, more_decimals_for(metric, answer.indifference)),
        metric.unit.in(language));
    std::string text = fmt::format(
        fmt::runtime(is_german
                         ? "Gewählt unter {} Verteilungen nach {} Wiederholungen (Kim und Nelson 2001: höchstens "
                           "einmal in zwanzig fällt eine heraus, die um {} besser ist als alle anderen).\n"
                         : "Chosen among {} allocations after {} replications (Kim & Nelson 2001: at most once in "
                           "twenty one is dropped that is better than all others by {}).\n"),
        answer.final.allocations.size(), answer.final.plan.replications, indifference);
    const std::vector<std::size_t> rivals = answer.rivals();
    if (rivals.empty()) {
        return text + (is_german ? "Alle anderen fielen heraus.\n" : "All others were dropped.\n");
    }
    text += is_german ? "Nicht herausgefallen oder nicht klar schlechter; Unterschied zum Besten, jede für sich:\n"
                      : "Not dropped, or not clearly worse; difference to the best, each by itself:\n";
    for (const std::size_t i : rivals) {
        const Interval behind = answer.behind(i);
        text += fmt::format("  {}  {}{}\n", padded(answer.final.allocations[i].text(language), 62),
                            difference_text(metric, behind, language),
                            !is_open(behind) ? ""
                            : is_german      ? "  nicht zu unterscheiden"
                                             : "  cannot be told apart");
    }
    return text;
}

Json allocation_json(const Allocation& allocation) {
    Json json = Json::object();
    for (const Allocation::Part& part : allocation.parts) {
        json[part.factor.name] = number_json(part.value);
    }
    return json;
}

Json figures_json(const BestAnswer& answer, std::size_t of_final) {
    const Comparison& figures = answer.figures();
    const std::size_t number = answer.number(of_final);
    return {{"allocation", allocation_json(answer.final.allocations[of_final])},
            {"more_spent_eur", number_json(figures.more_spent_eur(number))},
            {"difference", interval_json(answer.gain(of_final))}};
}

}  // namespace

std::string best_table(const BestOptions& options, const Subject& subject, const BestAnswer& answer,
                       const Console& console) {
    const Language language = options.experiment.language;
    const bool is_german = language == Language::de;
    const MetricInfo& metric = metric_table()[answer.metric];
    std::string text = heading(subject.scenario.title.in(language), console) + "\n" +
                       what_is_repeated(options.experiment, answer.figures().plan);
    text += fmt::format(fmt::runtime(is_german ? "Budget: bis {} im Jahr mehr als jetzt. {} ({}), {} ist besser\n"
                                                 "Versucht: {} Hebel, jeder allein für alles und für die Hälfte ({} "
                                                 "Verteilungen); die besten auch zu zweit "
                                                 "und zu dritt ({})\n"
                                               : "Budget: up to {} a year more than now. {} ({}), {} is better\n"
                                                 "Tried: {} levers, each alone for all of it and for half ({} "
                                                 "allocations); the best also in twos and threes ({})\n"),
                        euros(answer.budget_eur, language), metric.label.in(language), metric.unit.in(language),
                        is_german ? (metric.better > 0 ? "mehr" : "weniger") : (metric.better > 0 ? "more" : "less"),
                        answer.levers, answer.screening.allocations.size() - 1, answer.final.allocations.size() - 1);
    if (!answer.too_dear.empty()) {
        text += fmt::format(fmt::runtime(is_german ? "Schon der erste Schritt kostet mehr: {}\n"
                                                   : "Even the first step costs more: {}\n"),
                            fmt::join(names_of(answer.too_dear), ", "));
    }
    text += "\n" + heading(verdict_text(answer, language), console) + "\n\n" + ranking_text(answer, console, language);
    if (answer.runner_up) {
        text += wrong_text(answer, language);
    }
    const double spent_eur = answer.figures().more_spent_eur(answer.number(answer.chosen));
    if (spent_eur > answer.budget_eur) {
        text += fmt::format(fmt::runtime(is_german ? "Das Beste kostete zuletzt {} mehr als das Budget: Kosten sind "
                                                     "gemessen, nicht gesetzt.\n"
                                                   : "In the end the best cost {} more than the budget: costs are "
                                                     "measured, not set.\n"),
                            euros(spent_eur - answer.budget_eur, language));
    }
    text += "\n" + left_text(answer, language);
    if (!answer.confirmation.is_there() && answer.runner_up) {
        text += is_german ? "Ohne Bestätigung mit frischem Glück: Was gewählt wurde, sieht ein wenig zu gut aus.\n"
                          : "Without a confirmation by fresh luck: what was chosen looks a little too good.\n";
    }
    return text;
}

Json best_json(const BestOptions& options, const Subject& subject, const BestAnswer& answer) {
    const Subject* const subjects[] = {&subject};
    Json json = experiment_json(options.experiment, subjects, answer.figures().plan);
    json["metric"] = options.metric;
    json["budget_eur"] = number_json(answer.budget_eur);
    json["indifference"] = number_json(answer.indifference);
    json["levers"] = answer.levers;
    json["too_dear"] = names_of(answer.too_dear);
    json["allocations"] = answer.final.allocations.size();
    json["selected_after"] = answer.final.plan.replications;
    json["verdict"] = verdict_id(answer.verdict());
    json["is_confirmed"] = answer.confirmation.is_there();
    json["best"] = figures_json(answer, answer.chosen);
    json["runner_up"] = answer.runner_up ? figures_json(answer, *answer.runner_up) : Json();
    json["lead"] = nullptr;
    if (answer.runner_up) {
        const Shortfall shortfall = answer.shortfall();
        json["lead"] = interval_json(shortfall.difference);
        json["lead"]["expected_shortfall"] = number_json(shortfall.expected);
        json["lead"]["largest_shortfall"] = number_json(shortfall.largest);
    }
    json["rivals"] = Json::array();
    for (const std::size_t i : answer.rivals()) {
        const Interval behind = answer.behind(i);
        json["rivals"].push_back({{"allocation", allocation_json(answer.final.allocations[i])},
                                  {"difference", interval_json(behind)},
                                  {"can_be_told_apart", !is_open(behind)},
                                  {"is_dropped", !answer.is_left(i)}});
    }
    return json;
}

OutputFile best_file(const BestAnswer& answer, CsvForm form) {
    Csv csv(form);
    for (const char* title :
         {"stage", "allocation", "more_spent_eur", "mean", "difference", "low", "high", "replications", "dropped"}) {
        csv.cell(title);
    }
    csv.end_row();
    const auto add_rows = [&](const char* stage, const Comparison& comparison) {
        for (std::size_t i = 0; comparison.is_there() && i < comparison.allocations.size(); ++i) {
            const Interval mean = interval_of(replications_of(comparison.plan, comparison.results, i, answer.metric));
            const Interval difference = comparison.difference(i, 0, answer.metric);
            csv.cell(stage).cell(comparison.allocations[i].text(Language::en)).cell(comparison.more_spent_eur(i));
            csv.cell(mean.mean).cell(difference.mean).cell(difference.low).cell(difference.high);
            csv.whole(static_cast<unsigned>(difference.count));
            const bool is_final = &comparison == &answer.final;
            csv.cell(!is_final ? "" : answer.is_left(i) ? "no" : "yes").end_row();
        }
    };
    add_rows("screening", answer.screening);
    add_rows("final", answer.final);
    add_rows("confirmation", answer.confirmation);
    return {"best.csv", csv.text()};
}

}  // namespace goodwill::cli
