#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/parsed_options.h"
#include "cli/replications.h"
#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/experiment/statistics.h"
#include "sim/session/session.h"
#include "sim/session/settled_start.h"
#include "sim/session/settling.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

ExitCode write_start(const SettleOptions& options, const Scenario& scenario, const Console& console) {
    if (scenario.settle_years == 0) {
        console.err << fmt::format(
            "goodwill: {} begins as drawn (population.settle_years is 0): it has no settled start\n", options.scenario);
        return ExitCode::usage;
    }
    const std::string start = pack_start(settled_world(scenario, options.seed));
    return write_file(options.path, start, console) ? ExitCode::fine : ExitCode::no_access;
}

Json report_json(const SettleOptions& options, const Scenario& scenario, const std::vector<double>& values) {
    const Interval interval = interval_of(values);
    const double stated = scenario.parameters.joining;
    return {{"scenario", scenario.id},
            {"customers", scenario.customers},
            {"seed", options.seed},
            {"replications", options.replications},
            {"joining",
             {{"mean", number_json(interval.mean)},
              {"ci_low", number_json(interval.low)},
              {"ci_high", number_json(interval.high)},
              {"values", values}}},
            {"stated", stated > 0.0 ? number_json(stated) : Json()}};
}

std::string report_text(const SettleOptions& options, const Scenario& scenario, const std::vector<double>& values) {
    constexpr int decimals = 3;
    const Language language = options.language;
    const bool is_german = language == Language::de;
    const auto number = [language](double value) { return number_text(value, decimals, language); };
    const Interval interval = interval_of(values);
    std::string text =
        fmt::format(fmt::runtime(is_german ? "{}, {} Kunden, {} Läufe: Offenheit des Marktes in Ruhe (joining) {}"
                                           : "{}, {} customers, {} runs: openness of the market at rest (joining) {}"),
                    scenario.id, number_text(scenario.customers, 0, language), values.size(), number(interval.mean));
    if (interval.count > 1) {
        text += fmt::format(fmt::runtime(is_german ? ", 95-%-Intervall {} – {}" : ", 95 % interval {} – {}"),
                            number(interval.low), number(interval.high));
    }
    const double stated = scenario.parameters.joining;
    if (stated > 0.0) {
        return text + fmt::format(fmt::runtime(is_german ? "; im Szenario steht {}\n" : "; the scenario says {}\n"),
                                  number(stated));
    }
    return text + (is_german ? "; im Szenario steht keine: sie stellt sich bei jedem Start ein\n"
                             : "; the scenario says none: it finds itself at each start\n");
}

}  // namespace

ExitCode settle(const SettleOptions& options, const Console& console) {
    LoadedScenario loaded;
    if (const ExitCode code = load_scenario(options.scenario, console, loaded); code != ExitCode::fine) {
        return code;
    }
    const std::optional<int> customers = customers_of(options.customers, loaded.scenario, console);
    if (!customers) {
        return ExitCode::usage;
    }
    const Scenario scenario = sized(loaded.scenario, {.customers = *customers});
    if (!options.path.empty()) {
        return write_start(options, scenario, console);
    }
    std::vector<double> values(static_cast<std::size_t>(options.replications));
    in_threads(options.threads, console)(
        values.size(), [&](std::size_t run) { values[run] = joining_at_rest(scenario, options.seed + run); });
    console.out << (options.is_json ? readable_json(report_json(options, scenario, values)) + "\n"
                                    : report_text(options, scenario, values));
    return ExitCode::fine;
}

}  // namespace goodwill::cli
