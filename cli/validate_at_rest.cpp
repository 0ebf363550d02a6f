#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/replications.h"
#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/base/table_text.h"
#include "sim/validation/rest.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

struct RestWords {
    std::string_view scenario, metric, from, to, change, interval, limit, inside, outside;
};
constexpr RestWords rest_words_en{"Scenario",      "Metric", "From",   "To",     "Change",
                                  "95 % interval", "Limit",  "inside", "OUTSIDE"};
constexpr RestWords rest_words_de{"Szenario",       "Kennzahl", "Von",      "Bis",      "Änderung",
                                  "95-%-Intervall", "Grenze",   "gehalten", "VERLASSEN"};

std::string amount(const RestLimit& limit, double value, Language language) {
    return number_text(shown_factor(limit.unit) * value, limit.decimals, language);
}

std::string row_text(const RestRow& row, const RestWords& words, Language language) {
    const RestLimit& limit = row.limit;
    const std::string between =
        fmt::format("{} … {}", amount(limit, row.change.low, language), amount(limit, row.change.high, language));
    return fmt::format("{}{}{}{}{} {}{} {}  {}\n", padded(row.scenario, 20), padded(limit.label.in(language), 26),
                       right_aligned(std::to_string(row.span.from), 5), right_aligned(std::to_string(row.span.to), 5),
                       right_aligned(amount(limit, row.change.mean, language), 10), padded(limit.unit.in(language), 9),
                       padded(between, 18), right_aligned("±" + amount(limit, limit.limit, language), 7),
                       row.is_inside ? words.inside : words.outside);
}

std::string table(const std::vector<RestRow>& rows, int replications, const ValidateOptions& options,
                  const Console& console) {
    const bool is_german = options.language == Language::de;
    const RestWords& words = is_german ? rest_words_de : rest_words_en;
    std::string text =
        heading(fmt::format("{}{}{}{}{} {}{} {}", padded(words.scenario, 20), padded(words.metric, 26),
                            right_aligned(words.from, 5), right_aligned(words.to, 5), right_aligned(words.change, 10),
                            padded("", 9), padded(words.interval, 18), right_aligned(words.limit, 7)),
                console) +
        "\n";
    int inside = 0;
    for (const RestRow& row : rows) {
        text += row_text(row, words, options.language);
        inside += row.is_inside ? 1 : 0;
    }
    return text + fmt::format(fmt::runtime(is_german ? "\n{} von {} Zeilen liegen mit dem ganzen Intervall in den "
                                                       "Grenzen. {} Wiederholungen, Seeds ab {}.\n"
                                                     : "\n{} of {} rows lie within the limits with their whole "
                                                       "interval. {} replications, seeds from {} on.\n"),
                              inside, rows.size(), replications, options.seed);
}

Json row_json(const RestRow& row) {
    return {{"scenario", row.scenario},
            {"metric", row.limit.id},
            {"from", row.span.from},
            {"to", row.span.to},
            {"change", number_json(row.change.mean)},
            {"ci_low", number_json(row.change.low)},
            {"ci_high", number_json(row.change.high)},
            {"limit", number_json(row.limit.limit)},
            {"inside", row.is_inside}};
}

}  // namespace

ExitCode validate_at_rest(const ValidateOptions& options, const Console& console) {
    std::vector<Scenario> scenarios;
    if (const ExitCode code = load_scenarios(options.scenario, console, scenarios); code != ExitCode::fine) {
        return code;
    }
    const Plan plan = rest_plan(scenarios, options.replications.value_or(rest_replications), options.seed);
    const std::vector<JobResult> results = run_all(plan, in_threads(options.threads, console));
    const ExitCode code = say_failures(plan, results, console);
    const std::vector<RestRow> rows = rest_rows(plan, results);
    if (!options.is_json) {
        console.out << table(rows, plan.replications, options, console);
        return code;
    }
    Json array = Json::array();
    for (const RestRow& row : rows) {
        array.push_back(row_json(row));
    }
    console.out << readable_json(array);
    return code;
}

}  // namespace goodwill::cli
