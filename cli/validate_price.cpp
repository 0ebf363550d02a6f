#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/replications.h"
#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/validation/price.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

struct PriceWords {
    std::string_view scenario, fact, target, simulated, interval, inside, outside;
};
constexpr PriceWords price_words_en{"Scenario", "Fact", "Target", "Simulated", "95 % interval", "inside", "OUTSIDE"};
constexpr PriceWords price_words_de{"Szenario",       "Befund",    "Ziel",    "Simuliert",
                                    "95-%-Intervall", "getroffen", "VERFEHLT"};

std::string range_text(double low, double high, int decimals, Language language) {
    return fmt::format("{} … {}", number_text(low, decimals, language), number_text(high, decimals, language));
}

std::string row_text(const PriceRow& row, const PriceWords& words, Language language) {
    const PriceFact& fact = row.fact;
    return fmt::format("{}{}{}{} {}{}{}\n", padded(row.scenario, 20), padded(fact.label.in(language), 68),
                       right_aligned(range_text(fact.minimum, fact.maximum, fact.decimals, language), 16),
                       right_aligned(number_text(row.interval.mean, fact.decimals, language), 10),
                       padded(fact.unit.in(language), 8),
                       padded(range_text(row.interval.low, row.interval.high, fact.decimals, language), 18),
                       row.is_inside ? words.inside : words.outside);
}

std::string table(const std::vector<PriceRow>& rows, int replications, const ValidateOptions& options,
                  const Console& console) {
    const bool is_german = options.language == Language::de;
    const PriceWords& words = is_german ? price_words_de : price_words_en;
    std::string text = heading(fmt::format("{}{}{}{} {}{}", padded(words.scenario, 20), padded(words.fact, 68),
                                           right_aligned(words.target, 16), right_aligned(words.simulated, 10),
                                           padded("", 8), words.interval),
                               console) +
                       "\n";
    for (const PriceRow& row : rows) {
        text += row_text(row, words, options.language);
    }
    const auto inside = std::count_if(rows.begin(), rows.end(), [](const PriceRow& row) { return row.is_inside; });
    return text + fmt::format(fmt::runtime(is_german ? "\n{} von {} Zeilen mit dem ganzen Intervall getroffen. {} "
                                                       "Wiederholungen, Seeds ab {}.\n"
                                                     : "\n{} of {} rows inside with their whole interval. {} "
                                                       "replications, seeds from {} on.\n"),
                              inside, rows.size(), replications, options.seed);
}

Json row_json(const PriceRow& row) {
    return {{"scenario", row.scenario},
            {"id", row.fact.id},
            {"label", row.fact.label.en},
            {"target_min", number_json(row.fact.minimum)},
            {"target_max", number_json(row.fact.maximum)},
            {"mean", number_json(row.interval.mean)},
            {"ci_low", number_json(row.interval.low)},
            {"ci_high", number_json(row.interval.high)},
            {"inside", row.is_inside},
            {"kind", "calibrated"},
            {"source", row.fact.source.en}};
}

}  // namespace

ExitCode validate_price(const ValidateOptions& options, const Console& console) {
    std::vector<Scenario> scenarios;
    if (const ExitCode code = load_scenarios(options.scenario, console, scenarios); code != ExitCode::fine) {
        return code;
    }
    const auto replications = static_cast<std::size_t>(options.replications.value_or(price_replications));
    std::vector<PriceValues> values(scenarios.size() * replications);
    in_threads(options.threads, console)(values.size(), [&](std::size_t i) {
        values[i] = price_values(scenarios[i / replications], options.seed + i % replications);
    });
    std::vector<PriceRow> rows;
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
        const auto its = std::span(values).subspan(s * replications, replications);
        for (const PriceRow& row : price_rows(scenarios[s].id, its)) {
            rows.push_back(row);
        }
    }
    if (!options.is_json) {
        console.out << table(rows, static_cast<int>(replications), options, console);
        return ExitCode::fine;
    }
    Json array = Json::array();
    for (const PriceRow& row : rows) {
        array.push_back(row_json(row));
    }
    console.out << readable_json(array);
    return ExitCode::fine;
}

}  // namespace goodwill::cli
