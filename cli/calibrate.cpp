#include <limits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/replications.h"
#include "cli/text_table.h"
#include "sim/base/json_text.h"
#include "sim/validation/calibration.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string name_of(const FreeParameter& parameter) {
    const std::string name(parameter.info->name);
    return parameter.scenario.empty() ? name : fmt::format("{} ({})", name, parameter.scenario);
}

std::string report(std::span<const double> start, double start_objective, const Search& found) {
    std::string text = fmt::format("{}{:>10}{:>10}   {}\n", padded("Parameter", 34), "Before", "After", "Bounds");
    for (std::size_t k = 0; k < start.size(); ++k) {
        const FreeParameter& parameter = free_parameters()[k];
        text += fmt::format("{}{:>10}{:>10}   {} to {}\n", padded(name_of(parameter), 34), start[k], found.values[k],
                            parameter.minimum, parameter.maximum);
    }
    return text + fmt::format("\nObjective: {:.5f} before, {:.5f} after {} evaluations\n", start_objective,
                              found.objective, found.evaluations);
}

// Values that belong into the table of parameters, and into scenario files.
Json values_json(const Search& found, double start_objective) {
    Json parameters = Json::object();
    Json scenarios = Json::object();
    for (std::size_t k = 0; k < found.values.size(); ++k) {
        const FreeParameter& parameter = free_parameters()[k];
        Json& place = parameter.scenario.empty() ? parameters : scenarios[std::string(parameter.scenario)];
        place[std::string(parameter.info->name)] = number_json(found.values[k]);
    }
    return {{"objective_before", start_objective},
            {"objective_after", found.objective},
            {"parameters", parameters},
            {"scenarios", scenarios}};
}

}  // namespace

ExitCode calibrate_defaults(const CalibrateOptions& options, const Console& console) {
    std::vector<Scenario> scenarios;
    if (const ExitCode code = load_settings("", console, scenarios); code != ExitCode::fine) {
        return code;
    }
    std::vector<double> start;
    for (const FreeParameter& parameter : free_parameters()) {
        start.push_back(start_of(parameter, scenarios));
    }
    const std::vector<bool> is_wanted = calibrated_settings();
    Console quiet = {console.in, console.out, console.err, false, false};
    double start_objective = -1.0;
    ExitCode code = ExitCode::fine;
    const auto objective = [&](std::span<const double> values) {
        std::vector<std::vector<double>> measured;
        if (replicate(with_values(scenarios, values), is_wanted, options.replications, options.seed, options.threads,
                      quiet, measured) != ExitCode::fine) {
            code = ExitCode::failed;
            return std::numeric_limits<double>::infinity();
        }
        const double value = distance(measured) + pull_to_start(values, start);
        if (start_objective < 0.0) {
            start_objective = value;
        }
        if (console.has_progress) {
            console.err << fmt::format("\robjective {:.5f} ", value) << std::flush;
        }
        return value;
    };
    const Search found = compass_search(start, options.rounds, objective);
    if (console.has_progress) {
        console.err << "\r\033[K" << std::flush;
    }
    if (code != ExitCode::fine) {
        return code;  // what could not be simulated was not compared
    }
    console.out << report(start, start_objective, found);
    if (!options.path.empty() &&
        !write_file(options.path, readable_json(values_json(found, start_objective)), console)) {
        return ExitCode::no_access;
    }
    return ExitCode::fine;
}

}  // namespace goodwill::cli
