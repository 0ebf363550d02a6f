#include "web/anew.h"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>

#include "sim/base/json_tree.h"
#include "sim/scenario/scenario_reader.h"
#include "web/ui/figures/levers.h"

namespace goodwill {

namespace {

constexpr std::string_view open_market = "joining";

std::map<std::string, double> wanted_values(const Session& session) {
    std::map<std::string, double> values;
    const std::vector<std::size_t> changed = ui::changed_assumptions(session);
    if (changed.empty()) return values;
    if (session.original().parameters.joining > 0.0) values[std::string(open_market)] = 0.0;
    for (const std::size_t i : changed) {
        const ui::Lever lever = ui::parameter_lever(session, i, Language::en);
        values[lever.name] = lever.value;
    }
    return values;
}

}  // namespace

ScenarioSource with_assumptions_of(const Session& session, const ScenarioSource& source,
                                   const ScenarioLibrary& library) {
    ScenarioSource result = source;
    const std::map<std::string, double> values = wanted_values(session);
    if (values.empty()) return result;
    // A file without parameters gets an empty object first.
    const std::string before = scenario_text(source, library).text;
    if (parse_json(before, scenario_limits).root.find("parameters") == nullptr) {
        result.differences.push_back({"parameters", "{}"});
    }
    for (const auto& [name, value] : values) {
        const std::string path = fmt::format("parameters.{}", name);
        std::erase_if(result.differences,
                      [&path](const ScenarioDifference& difference) { return difference.path == path; });
        result.differences.push_back({path, fmt::format("{}", value)});
    }
    return result;
}

}  // namespace goodwill
