#include "cli/robust_answer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/claim.h"
#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string_view outcome_id(SetOutcome outcome) {
    constexpr std::string_view ids[] = {"holds", "fails", "same", "none"};
    return ids[static_cast<std::size_t>(outcome)];
}

std::string_view robustness_id(Robustness robustness) {
    constexpr std::string_view ids[] = {"open", "leaning", "likely", "robust"};
    return ids[static_cast<std::size_t>(robustness)];
}

std::string_view robustness_text(Robustness robustness, Language language) {
    constexpr LocalView texts[] = {
        {"open", "offen"}, {"leaning", "mit Tendenz"}, {"likely", "wahrscheinlich"}, {"robust", "robust"}};
    return texts[static_cast<std::size_t>(robustness)].in(language);
}

std::string percent_text(double share, Language language, int decimals = 0) {
    return number_text(100.0 * share, decimals, language);
}

// "83 of 100 sets: 83 % (74.5 … 89.1): likely". What the interval leaves open is said, too.
std::string share_text(int hits, int count, Language language) {
    const bool is_german = language == Language::de;
    const Interval share = share_of(hits, count);
    std::string text =
        fmt::format(fmt::runtime(is_german ? "in {} von {} Sätzen: {} % (95-%-Intervall {} … {} %): {}"
                                           : "in {} of {} sets: {} % (95 % interval {} … {} %): {}"),
                    hits, count, percent_text(share.mean, language), percent_text(share.low, language, 1),
                    percent_text(share.high, language, 1), robustness_text(robustness_of(share.mean), language));
    const Robustness low = robustness_of(share.low), high = robustness_of(share.high);
    if (low != high) {
        text += fmt::format(fmt::runtime(is_german ? " (das Intervall reicht von „{}“ bis „{}“)"
                                                   : " (its interval reaches from “{}” to “{}”)"),
                            robustness_text(low, language), robustness_text(high, language));
    }
    return text;
}

std::string space_text(const RobustOptions& options, const JudgementSpace& space, std::size_t sets) {
    const bool is_german = options.experiment.language == Language::de;
    std::vector<std::string> parts;
    if (space.judgement_count() > 0) {
        const std::string where =
            options.width == 1.0
                ? (is_german ? "jede über ihren ganzen einstellbaren Bereich" : "each over all that it may be set to")
                : fmt::format(fmt::runtime(is_german ? "jede bis {} % des Wegs zu den Enden ihrer Spanne"
                                                     : "each up to {} % of the way to the ends of its range"),
                              percent_text(options.width, options.experiment.language));
        parts.push_back(fmt::format(fmt::runtime(is_german ? "{} Annahmen (J), {}" : "{} judgements (J), {}"),
                                    space.judgement_count(), where));
    }
    if (space.switch_count() > 0) {
        parts.push_back(fmt::format(
            fmt::runtime(is_german ? "{} Mechanismen, jeder da oder nicht" : "{} structural switches, each in or out"),
            space.switch_count()));
    }
    return fmt::format(fmt::runtime(is_german ? "Raum: {}; alle zugleich, {} Punkte eines lateinischen Hyperwürfels\n"
                                              : "Space: {}; all at once, {} points of a Latin hypercube\n"),
                       fmt::join(parts, "; "), sets) +
           (is_german ? "Annahmen gelten vom ersten Tag an für das eingeschwungene Unternehmen; es schwingt nicht mit "
                        "ihnen neu ein.\n"
                      : "Assumptions hold from the first day on in the settled business; it does not settle anew with "
                        "them.\n");
}

std::string changes_text(const std::vector<std::string>& changes, Language language) {
    return changes.empty() ? (language == Language::de ? "wie es ist" : "as it is")
                           : fmt::format("{}", fmt::join(changes, ", "));
}

std::string counts_text(const RobustAnswer& answer, int replications, Language language) {
    const bool is_german = language == Language::de;
    const int holds = answer.count(SetOutcome::holds), fails = answer.count(SetOutcome::fails);
    const int same = answer.count(SetOutcome::same), none = answer.count(SetOutcome::none);
    std::string text = (is_german ? "Gilt " : "Holds ") + share_text(holds, answer.judged(), language) + "\n";
    if (fails > holds) {
        text += (is_german ? "Gilt nicht " : "Fails ") + share_text(fails, answer.judged(), language) + "\n";
    } else if (fails > 0) {
        text += fmt::format(fmt::runtime(is_german ? "Gilt nicht in {}\n" : "Fails in {}\n"), fails);
    }
    if (same > 0) {
        text += fmt::format(fmt::runtime(is_german ? "Kein Unterschied in {}: B änderte dort gar nichts; das zählt "
                                                     "nicht als „gilt“\n"
                                                   : "No difference in {}: B changed nothing at all there, which does "
                                                     "not count as holding\n"),
                            same);
    }
    if (none > 0) {
        text += fmt::format(fmt::runtime(is_german ? "Ohne Fall in {}: dort hat die Kennzahl keinen Wert; sie sind "
                                                     "ausgelassen\n"
                                                   : "No case in {}: the figure has no value there; they are left "
                                                     "out\n"),
                            none);
    }
    if (replications > 1 && answer.divided() > 0) {
        text += fmt::format(fmt::runtime(is_german ? "Sätze, in denen sich die {1} Wiederholungen uneins sind und "
                                                     "ihr Mittel entscheidet: {0}\n"
                                                   : "Sets in which the {1} replications disagree, and their mean "
                                                     "decides: {0}\n"),
                            answer.divided(), replications);
    }
    return text;
}

// "As the model stands it holds: B − A +41,370 € (+37,121 … +45,619)"
std::string stands_text(const RobustAnswer& answer, Language language) {
    constexpr LocalView words[] = {{"it holds", "gilt es"},
                                   {"it fails", "gilt es nicht"},
                                   {"B changes nothing", "ändert B nichts"},
                                   {"there is no case", "gibt es keinen Fall"}};
    const MetricInfo& metric = metric_table()[answer.claim.metric];
    const Interval& interval = answer.stands.difference.interval;
    std::string text = fmt::format("{} {}", language == Language::de ? "Wie das Modell steht," : "As the model stands",
                                   words[static_cast<std::size_t>(answer.stands.outcome)].in(language));
    if (answer.stands.outcome == SetOutcome::holds || answer.stands.outcome == SetOutcome::fails) {
        const int more = more_decimals_for(metric, 0.05 * std::fabs(interval.mean));
        text += fmt::format(": B − A {} {}", signed_metric_text(metric, interval.mean, language, more),
                            metric.unit.in(language));
        if (!std::isnan(interval.low)) {
            text += fmt::format(" ({} … {})", signed_metric_text(metric, interval.low, language, more),
                                signed_metric_text(metric, interval.high, language, more));
        }
    }
    return text + "\n";
}

std::string regret_text(const RobustAnswer& answer, Language language) {
    const MetricInfo& metric = metric_table()[answer.claim.metric];
    const bool is_german = language == Language::de;
    const auto amount = [&](double value) {
        return signed_metric_text(metric, value, language, more_decimals_for(metric, 0.05 * std::fabs(value)));
    };
    std::vector<std::string> means;
    if (answer.count(SetOutcome::holds) > 0) {
        means.push_back(amount(answer.mean_where(SetOutcome::holds)) + (is_german ? " wo es gilt" : " where it holds"));
    }
    if (answer.count(SetOutcome::fails) > 0) {
        means.push_back(amount(answer.mean_where(SetOutcome::fails)) +
                        (is_german ? " wo es nicht gilt" : " where it fails"));
    }
    std::string text = means.empty()
                           ? ""
                           : fmt::format(fmt::runtime(is_german ? "B − A im Mittel, {} ({}): {}\n"
                                                                : "B − A on average, {} ({}): {}\n"),
                                         metric.label.in(language), metric.unit.in(language), fmt::join(means, ", "));
    if (const JudgedSet* worst = answer.worst()) {
        const double shortfall = -answer.claim.margin(worst->difference.interval.mean);
        text += fmt::format(fmt::runtime(is_german ? "{}: {} {}, wenn man der Behauptung glaubt und Satz {} wahr ist\n"
                                                   : "{}: {} {}, if one believes the claim and set {} is true\n"),
                            answer.claim.than == 0.0 ? (is_german ? "Größtes Bedauern" : "Largest regret")
                                                     : (is_german ? "Am weitesten daneben" : "Farthest from the claim"),
                            metric_text(metric, shortfall, language, more_decimals_for(metric, 0.05 * shortfall)),
                            metric.unit.in(language), worst - answer.sets.data());
    }
    return text;
}

std::string turning_text(const JudgementSpace& space, const RobustAnswer& answer, const Console& console,
                         Language language) {
    const bool is_german = language == Language::de;
    if (answer.strongest.empty()) {
        return is_german ? "\nWas sie am meisten kippt: nichts klar (kein Parameter steht dort, wo sie gilt, weiter "
                           "weg, als es bei so vielen auch der Zufall brächte)\n"
                         : "\nWhat turns it most: none clearly (no parameter stands farther apart than chance alone "
                           "would move one of so many)\n";
    }
    std::string text =
        "\n" +
        heading(fmt::format("{}{}{}{}{}", padded(is_german ? "Was sie am meisten kippt" : "What turns it most", 60),
                            right_aligned(is_german ? "gilt unten" : "holds low", 14),
                            right_aligned(is_german ? "gilt oben" : "holds high", 14),
                            right_aligned(is_german ? "Abstand" : "apart", 10),
                            right_aligned(is_german ? "Zufall bis" : "by chance up to", 18)),
                console) +
        "\n";
    for (const std::size_t j : answer.strongest) {
        const Contrast& contrast = answer.contrasts[j];
        const std::string name = fmt::format("{} ({})", space.names()[j], space.label(j).in(language));
        text += fmt::format(
            "{}{}{}{}{}\n", padded(name, 60), right_aligned(percent_text(contrast.share_low, language) + " %", 14),
            right_aligned(percent_text(contrast.share_high, language) + " %", 14),
            right_aligned((contrast.apart > 0.0 ? "+" : "") + number_text(contrast.apart, 2, language), 10),
            right_aligned(number_text(contrast.by_chance, 2, language), 18));
    }
    return text + (is_german ? "Unten und oben: die Hälften seiner Spanne; bei einem Mechanismus ohne und mit ihm. "
                               "Abstand: wo er im Mittel steht, wenn es gilt, weniger wo, wenn nicht, in "
                               "Standardabweichungen; so weit käme durch Zufall der weiteste von so vielen in allen "
                               "außer einem von zwanzig Fällen.\n"
                             : "Low and high: the halves of its range; of a switch, out and in. Apart: its mean place "
                               "where it holds, less that where it does not, in standard deviations; by chance the "
                               "farthest of so many would come up to there in all but one case of twenty.\n");
}

}  // namespace

std::string robust_table(const RobustOptions& options, const Subject& subject, const JudgementSpace& space,
                         const Plan& plan, const RobustAnswer& answer, const Console& console) {
    const Language language = options.experiment.language;
    return heading(subject.scenario.title.in(language), console) + "\n" +
           fmt::format("A  {}\nB  {}\n", changes_text(options.a, language), changes_text(options.b, language)) +
           what_is_repeated(options.experiment, plan) + space_text(options, space, answer.sets.size()) + "\n" +
           heading(claim_text(answer.claim, language), console) + "\n" + stands_text(answer, language) +
           counts_text(answer, plan.replications, language) + regret_text(answer, language) +
           turning_text(space, answer, console, language);
}

Json robust_json(const RobustOptions& options, const Subject& subject, const JudgementSpace& space, const Plan& plan,
                 const RobustAnswer& answer) {
    const Subject* const subjects[] = {&subject};
    const Interval share = share_of(answer.count(SetOutcome::holds), answer.judged());
    Json json = experiment_json(options.experiment, subjects, plan);
    json["claim"] = {{"text", options.claim},
                     {"metric", metric_table()[answer.claim.metric].id},
                     {"is", answer.claim.is_above ? "above" : "below"},
                     {"than", number_json(answer.claim.than)}};
    json["a"] = options.a;
    json["b"] = options.b;
    json["space"] = {{"judgements", space.judgement_count()},
                     {"width", number_json(options.width)},
                     {"switches", space.switch_count()},
                     {"design", "latin hypercube"}};
    json["as_the_model_stands"] = {{"outcome", outcome_id(answer.stands.outcome)},
                                   {"difference", interval_json(answer.stands.difference.interval)}};
    json["sets"] = answer.sets.size();
    for (const SetOutcome outcome : {SetOutcome::holds, SetOutcome::fails, SetOutcome::same, SetOutcome::none}) {
        json[std::string(outcome_id(outcome))] = answer.count(outcome);
    }
    json["divided"] = answer.divided();
    json["share"] = interval_json(share);
    json["word"] = robustness_id(robustness_of(share.mean));
    json["word_low"] = robustness_id(robustness_of(share.low));
    json["word_high"] = robustness_id(robustness_of(share.high));
    json["difference_where_it_holds"] = number_json(answer.mean_where(SetOutcome::holds));
    json["difference_where_it_fails"] = number_json(answer.mean_where(SetOutcome::fails));
    const JudgedSet* worst = answer.worst();
    json["largest_regret"] = worst == nullptr
                                 ? Json()
                                 : Json{{"value", number_json(-answer.claim.margin(worst->difference.interval.mean))},
                                        {"set", worst - answer.sets.data()}};
    json["turned_by"] = Json::array();
    for (const std::size_t j : answer.strongest) {
        const Contrast& contrast = answer.contrasts[j];
        json["turned_by"].push_back({{"parameter", space.names()[j]},
                                     {"apart", number_json(contrast.apart)},
                                     {"by_chance", number_json(contrast.by_chance)},
                                     {"holds_low", number_json(contrast.share_low)},
                                     {"holds_high", number_json(contrast.share_high)}});
    }
    return json;
}

std::vector<OutputFile> robust_files(const JudgementSpace& space, const RobustAnswer& answer, CsvForm form) {
    Csv sets(form), judgements(form);
    for (const char* title : {"set", "outcome", "difference", "low", "high", "replications", "changed", "agreeing"}) {
        sets.cell(title);
    }
    sets.end_row();
    for (std::size_t i = 0; i < answer.sets.size(); ++i) {
        const JudgedSet& set = answer.sets[i];
        const Interval& interval = set.difference.interval;
        sets.whole(i).cell(outcome_id(set.outcome)).cell(interval.mean).cell(interval.low).cell(interval.high);
        sets.whole(static_cast<unsigned>(interval.count)).whole(static_cast<unsigned>(set.difference.changed));
        sets.whole(static_cast<unsigned>(set.agreeing)).end_row();
    }
    for (const char* title : {"parameter", "apart", "by_chance", "clear", "holds_low", "holds_high"}) {
        judgements.cell(title);
    }
    judgements.end_row();
    const std::vector<std::string> names = space.names();
    for (std::size_t j = 0; j < answer.contrasts.size(); ++j) {
        const Contrast& contrast = answer.contrasts[j];
        judgements.cell(names[j]).cell(contrast.apart).cell(contrast.by_chance).cell(contrast.is_clear ? "yes" : "no");
        judgements.cell(contrast.share_low).cell(contrast.share_high).end_row();
    }
    return {{"robust.csv", sets.text()}, {"judgements.csv", judgements.text()}};
}

}  // namespace goodwill::cli
