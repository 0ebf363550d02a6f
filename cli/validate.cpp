#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/replications.h"
#include "cli/simulation.h"
#include "cli/text_table.h"
#include "sim/base/edit_distance.h"
#include "sim/base/json_text.h"
#include "sim/base/table_text.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Row {
    const FactInfo& fact;
    FactResult result;
    std::string scenario;  // id, and what is different from the scenario
};

// Which facts are asked for; says on `err` which id does not exist.
std::optional<std::vector<bool>> wanted_facts(const std::vector<std::string>& ids, const Console& console) {
    std::vector<std::string_view> known;
    for (const FactInfo& fact : fact_table()) {
        known.push_back(fact.id);
    }
    std::vector<bool> is_wanted(known.size(), ids.empty());
    bool is_fine = true;
    for (const std::string& id : ids) {
        const auto place = std::find(known.begin(), known.end(), id);
        if (place == known.end()) {
            const std::string near = did_you_mean(id, known).en;
            console.err << fmt::format("goodwill: --fact \"{}\": there is no such fact; {}\n", id,
                                       near.empty() ? fmt::format("allowed are {}", fmt::join(known, ", ")) : near);
            is_fine = false;
        } else {
            is_wanted[static_cast<std::size_t>(place - known.begin())] = true;
        }
    }
    return is_fine ? std::optional(is_wanted) : std::nullopt;
}

std::vector<Row> rows_of(const std::vector<std::vector<double>>& values, const std::vector<bool>& is_wanted,
                         const std::vector<Scenario>& scenarios, Language language) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!is_wanted[i]) {
            continue;
        }
        const FactInfo& fact = fact_table()[i];
        const SettingInfo& setting = setting_table()[fact.setting];
        const std::string_view change = setting.label.in(language);
        rows.push_back(
            {fact, judge(fact, values[i]),
             change.empty() ? scenarios[fact.setting].id : fmt::format("{}, {}", scenarios[fact.setting].id, change)});
    }
    return rows;
}

int replications_of_facts(const ValidateOptions& options) { return options.replications.value_or(facts_replications); }

struct FactWords {
    std::string_view fact, target, simulated, interval, verdict, kind, scenario, source;
    std::string_view inside, outside, no_case;
    std::array<std::string_view, 3> kinds;  // in the order of FactKind
};

constexpr FactWords fact_words_en{"Fact",   "Target",  "Simulated",   "95 % interval",
                                  "",       "Kind",    "Measured in", "Source",
                                  "inside", "OUTSIDE", "no case",     {"outcome", "calibrated", "display"}};
constexpr FactWords fact_words_de{"Befund",    "Ziel",     "Simuliert",   "95-%-Intervall",
                                  "",          "Art",      "Gemessen in", "Quelle",
                                  "getroffen", "VERFEHLT", "kein Fall",   {"Ergebnis", "kalibriert", "Anzeige"}};

std::string value_text(const FactInfo& fact, double value, Language language) {
    return number_text(shown_factor(fact.unit) * value, fact.decimals, language);
}

std::string range_text(const FactInfo& fact, double low, double high, Language language) {
    // A dash between negative numbers would look like another sign.
    const std::string_view between = low < 0.0 ? " … " : "–";
    return fmt::format("{}{}{}", value_text(fact, low, language), between, value_text(fact, high, language));
}

std::string target_text(const FactInfo& fact, Language language) {
    return range_text(fact, fact.minimum, fact.maximum, language);
}

std::string row_text(const Row& row, const FactWords& words, Language language) {
    const Interval& interval = row.result.interval;
    const std::string_view unit = row.fact.unit.in(language);
    const bool is_measured = interval.count > 0;
    const std::string mean = is_measured ? value_text(row.fact, interval.mean, language) : "";
    const std::string between = interval.count > 1 ? range_text(row.fact, interval.low, interval.high, language) : "";
    const std::string_view verdict = !is_measured ? words.no_case : row.result.is_inside ? words.inside : words.outside;
    return fmt::format("{}{}{} {}{}  {}  {}  {}  {} [{}]\n", padded(row.fact.label.in(language), 68),
                       right_aligned(target_text(row.fact, language), 14), right_aligned(mean, 9), padded(unit, 9),
                       padded(between, 16), padded(verdict, 9),
                       padded(words.kinds[static_cast<std::size_t>(row.fact.kind)], 11), padded(row.scenario, 34),
                       row.fact.source.in(language), tag_letter(row.fact.tag));
}

Json row_json(const Row& row) {
    const Interval& interval = row.result.interval;
    return {{"id", row.fact.id},
            {"label", row.fact.label.en},
            {"target_min", number_json(row.fact.minimum)},
            {"target_max", number_json(row.fact.maximum)},
            {"mean", number_json(interval.mean)},
            {"ci_low", number_json(interval.low)},
            {"ci_high", number_json(interval.high)},
            {"inside", row.result.is_inside},
            {"kind", fact_words_en.kinds[static_cast<std::size_t>(row.fact.kind)]},
            {"source", row.fact.source.en},
            {"tag", tag_letter(row.fact.tag)},
            {"scenario", row.scenario}};
}

// Rows that were measured and lie inside, of all that were measured; displays are echoes of inputs and no facts.
struct Score {
    int measured = 0, inside = 0;
};
Score score_of(const std::vector<Row>& rows, bool is_outcomes_only) {
    Score score;
    for (const Row& row : rows) {
        const bool is_asked_for = is_outcomes_only ? row.fact.kind == FactKind::outcome : is_counted(row.fact);
        if (is_asked_for && row.result.interval.count > 0) {
            ++score.measured;
            score.inside += row.result.is_inside ? 1 : 0;
        }
    }
    return score;
}

std::string summary(const std::vector<Row>& rows, const ValidateOptions& options) {
    const Score outcomes = score_of(rows, true);
    const Score all = score_of(rows, false);
    return fmt::format(
        fmt::runtime(options.language == Language::de
                         ? "{} von {} Ergebnissen getroffen, {} von allen {} Zeilen verfehlt (Anzeigen nicht "
                           "mitgezählt). Getroffen heißt: mit dem ganzen 95-%-Intervall. {} Wiederholungen, Seeds ab "
                           "{}.\n"
                         : "{} of {} outcomes inside, {} of all {} rows outside (displays not counted). Inside means "
                           "with the whole 95 % interval. {} replications, seeds from {} on.\n"),
        outcomes.inside, outcomes.measured, all.measured - all.inside, all.measured, replications_of_facts(options),
        options.seed);
}

std::string table(const std::vector<Row>& rows, const ValidateOptions& options, const Console& console) {
    const FactWords& words = options.language == Language::de ? fact_words_de : fact_words_en;
    std::string text =
        heading(fmt::format("{}{}{} {}  {}  {}  {}  {}", padded(words.fact, 68), right_aligned(words.target, 14),
                            right_aligned(words.simulated, 10), padded(words.interval, 25), padded(words.verdict, 9),
                            padded(words.kind, 11), padded(words.scenario, 34), words.source),
                console) +
        "\n";
    for (const Row& row : rows) {
        text += row_text(row, words, options.language);
    }
    return text + "\n" + summary(rows, options);
}

}  // namespace

ExitCode validate_facts(const ValidateOptions& options, const Console& console) {
    const std::optional<std::vector<bool>> is_wanted = wanted_facts(options.facts, console);
    if (!is_wanted) {
        return ExitCode::usage;
    }
    std::vector<Scenario> scenarios;
    if (const ExitCode code = load_settings(options.scenario, console, scenarios); code != ExitCode::fine) {
        return code;
    }
    std::vector<bool> is_needed(scenarios.size(), false);
    for (std::size_t i = 0; i < is_wanted->size(); ++i) {
        const std::size_t setting = fact_table()[i].setting;
        is_needed[setting] = is_needed[setting] || (*is_wanted)[i];
    }
    std::vector<std::vector<double>> values;
    const ExitCode code =
        replicate(scenarios, is_needed, replications_of_facts(options), options.seed, options.threads, console, values);
    const std::vector<Row> rows =
        rows_of(values, *is_wanted, scenarios, options.is_json ? Language::en : options.language);
    if (!options.is_json) {
        console.out << table(rows, options, console);
        return code;
    }
    Json array = Json::array();
    for (const Row& row : rows) {
        array.push_back(row_json(row));
    }
    console.out << readable_json(array);
    return code;
}

ExitCode validate(const ValidateOptions& options, const Console& console) {
    switch (options.part) {
        case ValidatePart::facts:
            return validate_facts(options, console);
        case ValidatePart::at_rest:
            return validate_at_rest(options, console);
        case ValidatePart::price:
            break;
    }
    return validate_price(options, console);
}

}  // namespace goodwill::cli
